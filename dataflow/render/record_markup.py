"""Blocks of a record as HTML: written as text, since a template takes many times as long over large ones.

Every text passes ``escape``; nothing else writes what an inventory says.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape as _escape

from dataflow.record.model import Item, Table, Value
from dataflow.record.words import Words
from dataflow.render.record_outline import Block, Heading, Items, Paragraph, item_state, told_state

escape = lru_cache(maxsize=65_536)(_escape)


@dataclass(frozen=True, slots=True)
class Markup:
    """Writes blocks.  own_lang: language of the inventory's own words, empty where it is the record's."""

    said: Words
    own_lang: str

    def body(self, blocks: Iterable[Block]) -> str:
        """All blocks, one after the other."""
        return "\n".join(self._block(block) for block in blocks)

    def words(self, value: Value) -> str:
        """A value, with its language where it is not the page's."""
        text = escape(value.text)
        return f'<span lang="{escape(self.own_lang)}">{text}</span>' if value.own and self.own_lang else text

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            shade = f' class="is-{escape(block.text.code)}"' if block.text.code and block.level == 4 else ""
            tag = f"h{block.level}"
            return f'<{tag} id="{escape(block.anchor)}"{shade}>{self._placed(block.text)}</{tag}>'
        if isinstance(block, Paragraph):
            return f'<p class="{block.kind}">{escape(block.text)}</p>'
        if isinstance(block, Items):
            return "\n".join(["<dl>", *map(self._statement, block.items), "</dl>"])
        return self._table(block)

    def _table(self, table: Table) -> str:
        title = escape(table.title)
        head = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in table.columns)
        return "\n".join(
            [
                f'<div class="scroll" role="region" aria-label="{title}" tabindex="0">',
                f'<table class="t-{escape(table.id)}">',
                f"<caption>{title}</caption>",
                f"<thead><tr>{head}</tr></thead>",
                "<tbody>",
                *(f"<tr>{self._row(row)}</tr>" for row in table.rows),
                "</tbody>",
                "</table>",
                "</div>",
            ]
        )

    def _row(self, row: tuple[Item, ...]) -> str:
        first = f'<th scope="row" class="is-{told_state(row[0])}">{self._content(row[0], self.words)}</th>'
        rest = (
            f'<td class="is-{told_state(item)}">{self._content(item, self.words)}</td>' for item in row[1:]
        )
        return first + "".join(rest)

    def _statement(self, item: Item) -> str:
        content = self._content(item, self._placed)
        return f'<div class="is-{item.state}"><dt>{escape(item.label)}</dt><dd>{content}</dd></div>'

    def _content(self, item: Item, show: Callable[[Value], str]) -> str:
        parts = [show(value) for value in item.values]
        if len(parts) > 1:
            parts = [f"<ul><li>{'</li><li>'.join(parts)}</li></ul>"]
        state = item_state(self.said, item)
        if state:
            parts.append(f'<span class="state">{escape(state)}</span>')
        if item.remark:
            parts.append(f'<span class="remark">{escape(item.remark)}</span>')
        return " ".join(parts)

    def _placed(self, value: Value) -> str:
        place = f' <small class="place">{escape(value.place)}</small>' if value.place else ""
        return self.words(value) + place
