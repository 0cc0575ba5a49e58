"""The record as Markdown (tables as GitHub and CommonMark extensions read them)."""

import re
from functools import lru_cache

from dataflow.inventory.visible import straight
from dataflow.record.model import Item, Record
from dataflow.record.words import Words, words
from dataflow.render.once import Once
from dataflow.render.record_blocks import Block, Heading, Items, Paragraph
from dataflow.render.record_outline import as_of_words, edition_words, item_text, outline


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
    shown = Once(lambda item: _shown(said, item))
    row = Once(lambda items: _line(list(map(shown, items))))
    for block in outline(record):
        lines += [*_block(block, shown, row), ""]
    return straight("\n".join(lines).rstrip()) + "\n"


@lru_cache(maxsize=65_536)
def escape(text: str) -> str:
    """Text that Markdown and the HTML inside it show as it is, on one line."""
    flat = " ".join(text.split())
    marked = re.sub(r"([\\`*_{}\[\]#|~^$])", r"\\\1", flat)
    return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# --- private ---


def _block(block: Block, shown: Once, row: Once) -> list[str]:
    if isinstance(block, Heading):
        return [f"{'#' * block.level} {escape(block.text.text)}"]
    if isinstance(block, Paragraph):
        # What would begin a list or a numbered item.
        return [re.sub(r"^(\d*)([+\-=.)])(?=\s|$)", r"\1\\\2", escape(block.text))]
    if isinstance(block, Items):
        return [f"- **{escape(item.label)}**: {shown(item)}" for item in block.items]
    head = [escape(column.label) for column in block.columns]
    return [_line(head), _line(["---"] * len(head)), *map(row, block.rows)]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(said: Words, item: Item) -> str:
    """The states other than given are set off, so that a reader of the bare text finds them."""
    if item.state == "present" and item.values:
        return escape(item_text(said, item))
    return f"*{escape(item_text(said, item))}*"
