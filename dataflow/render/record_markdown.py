"""The record as Markdown (tables as GitHub and CommonMark extensions read them)."""

import re

from dataflow.record.model import Item, Record, Table
from dataflow.record.words import Words, words
from dataflow.render.record_outline import (
    Block,
    Heading,
    Items,
    Paragraph,
    as_of_words,
    edition_words,
    item_text,
    outline,
)


def record_markdown(record: Record) -> str:
    """The text; whatever the inventory holds stays text: no markup, no broken cell."""
    said = words(record.lang)
    whose = record.cover[0].items[0].values[0].text
    lines = [
        f"# {escape(record.title)}",
        "",
        f"**{escape(whose)}**",
        "",
        f"{escape(as_of_words(said, record))} · {escape(edition_words(said, record))}",
        "",
    ]
    for block in outline(record):
        lines += [*_block(said, block), ""]
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """Text that Markdown and the HTML inside it show as it is, on one line."""
    flat = " ".join(text.split())
    marked = re.sub(r"([\\`*_{}\[\]#|~^$])", r"\\\1", flat)
    return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- private ---


def _block(said: Words, block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [f"{'#' * block.level} {escape(block.text.text)}"]
    if isinstance(block, Paragraph):
        # What would begin a list or a numbered item.
        return [re.sub(r"^(\d*)([+\-=.)])(?=\s|$)", r"\1\\\2", escape(block.text))]
    if isinstance(block, Items):
        return [f"- **{escape(item.label)}**: {_shown(said, item)}" for item in block.items]
    return _table(said, block)


def _table(said: Words, table: Table) -> list[str]:
    head = [escape(column.label) for column in table.columns]
    rows = [[_shown(said, item) for item in row] for row in table.rows]
    return [_line(head), _line(["---"] * len(head)), *(_line(row) for row in rows)]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(said: Words, item: Item) -> str:
    """The states other than given are set off, so that a reader of the bare text finds them."""
    if item.state == "present" and item.values:
        return escape(item_text(said, item))
    return f"*{escape(item_text(said, item))}*"
