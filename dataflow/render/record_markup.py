"""Blocks of a record as HTML: written as text, since a template takes many times as long over large ones.

Every text passes ``escape``; nothing else writes what an inventory says.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape as _escape

from dataflow.record.model import Item, Table, Value
from dataflow.record.words import Words
from dataflow.render.once import Once
from dataflow.render.record_outline import Block, Heading, Items, Paragraph, item_state, told_state

escape = lru_cache(maxsize=65_536)(_escape)

NARROW = 3
"""Columns of a table that fits on every screen; a wider one can be scrolled."""


class Markup:
    """Writes blocks.  own_lang: language of the inventory's own words, empty where it is the record's.

    What is given bears no class; every other state has its name as class, and as words in ``b``.
    """

    def __init__(self, said: Words, own_lang: str) -> None:
        self.said, self._own = said, escape(own_lang)
        self._row, self._first, self._cell = Once(self._row_of), Once(self._first_of), Once(self._cell_of)
        self._head = Once(self._head_of)

    def body(self, blocks: Iterable[Block]) -> str:
        """All blocks, one after the other."""
        return "\n".join(map(self._block, blocks))

    def words(self, value: Value) -> str:
        """A value, with its language where it is not the page's."""
        text = escape(value.text)
        return f'<span lang="{self._own}">{text}</span>' if value.own and self._own else text

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f'<h{block.level} id="{escape(block.anchor)}">{self._placed(block.text)}</h{block.level}>'
        if isinstance(block, Paragraph):
            return f'<p class="{block.kind}">{escape(block.text)}</p>'
        if isinstance(block, Items):
            return "\n".join(["<dl>", *map(self._statement, block.items), "</dl>"])
        return self._table(block)

    def _table(self, table: Table) -> str:
        title = escape(table.title)
        lines = [
            f'<table class="t-{escape(table.id)}">',
            f"<caption>{title}</caption>",
            self._head(table.columns),
            "<tbody>",
            *map(self._row, table.rows),
            "</tbody>",
            "</table>",
        ]
        if len(table.columns) > NARROW:
            lines = [f'<div class="scroll" role="group" aria-label="{title}" tabindex="0">', *lines, "</div>"]
        return "\n".join(lines)

    def _head_of(self, columns: tuple) -> str:  # type: ignore[type-arg]
        cells = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in columns)
        return f"<thead><tr>{cells}</tr></thead>"

    def _row_of(self, row: tuple[Item, ...]) -> str:
        return f"<tr>{self._first(row[0])}{''.join(map(self._cell, row[1:]))}</tr>"

    def _first_of(self, item: Item) -> str:
        parts = [self.words(value) for value in item.values]
        return f'<th scope="row"{_class(told_state(item))}>{self._content(item, parts)}</th>'

    def _cell_of(self, item: Item) -> str:
        parts = [self.words(value) for value in item.values]
        return f"<td{_class(told_state(item))}>{self._content(item, parts)}</td>"

    def _statement(self, item: Item) -> str:
        content = self._content(item, [self._placed(value) for value in item.values])
        return f"<div{_class(item.state)}><dt>{escape(item.label)}</dt><dd>{content}</dd></div>"

    def _content(self, item: Item, parts: list[str]) -> str:
        if len(parts) > 1:
            parts = [f"<ul><li>{'</li><li>'.join(parts)}</li></ul>"]
        state = item_state(self.said, item)
        if state:
            parts.append(f"<b>{escape(state)}</b>")
        if item.remark:
            parts.append(f"<small>({escape(item.remark)})</small>")
        return " ".join(parts)

    def _placed(self, value: Value) -> str:
        place = f" <code>{escape(value.place)}</code>" if value.place else ""
        return self.words(value) + place


# --- private ---


def _class(state: str) -> str:
    return "" if state == "present" else f' class="{state}"'
