"""The record as PDF/UA: tagged, with bookmarks, in every script, by typst with its own fonts."""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

from dataflow.record.model import Item, Record, Value
from dataflow.record.words import Words, words
from dataflow.render.record_outline import (
    Block,
    Heading,
    Items,
    Paragraph,
    as_of_words,
    edition_words,
    item_state,
    outline,
    told_state,
)


def record_pdf(record: Record) -> bytes:
    """The document; the same record gives the same bytes.  What the inventory holds reaches typst as data."""
    import typst

    said = words(record.lang)
    whose = record.cover[0].items[0].values[0]
    data = {
        "lang": record.lang,
        "own": record.own_lang or record.lang,
        "title": record.title,
        "whose": whose.text,
        "subtitle": f"{as_of_words(said, record)} · {edition_words(said, record)}",
        "as_of": [record.as_of.year, record.as_of.month, record.as_of.day],
        "contents": said.t("Contents"),
        "program": f"dataflow {record.program}",
        "blocks": [_block(said, block) for block in outline(record)],
    }
    text, made = json.dumps(data, ensure_ascii=False), None
    while made is None:
        try:
            made = typst.compile(
                _template(),
                format="pdf",
                pdf_standards=["ua-1"],
                ignore_system_fonts=True,
                sys_inputs={"record": text},
                timestamp=datetime.combine(record.as_of, time(), UTC),
            )
        except typst.TypstError as error:
            spelled = _without_glyphless(text, str(error))
            if spelled == text:
                raise
            text = spelled
    return bytes(made)


# --- private ---

# Scripts and signs that typst's own fonts have; others are tried and spelled out where they fail.
_HAVE = (
    (0x20, 0x52F),
    (0x591, 0x5F4),
    (0x1E00, 0x1FFE),
    (0x2010, 0x2046),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),
)
_GLYPHLESS = re.compile(r'the text `"(.+?)"` could not be displayed', re.S)


def _without_glyphless(text: str, error: str) -> str:
    """A character that no font of typst's has, as its code: PDF/UA allows no empty box.  "😀" → "[U+1F600]"."""
    found = _GLYPHLESS.search(error)
    if found is None:
        return text
    plain = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda match: chr(int(match[1], 16)), found[1])
    rare = {character for character in text if not any(a <= ord(character) <= b for a, b in _HAVE)}
    unshown = (rare if rare & set(plain) else set(plain)) - set(" \n\t")
    return "".join(f"[U+{ord(c):04X}]" if c in unshown else c for c in text)


@cache
def _template() -> bytes:
    return (files("dataflow.render") / "templates" / "record.typ").read_bytes()


def _block(said: Words, block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {
            "kind": "heading",
            "level": block.level - 1,
            "text": _value(block.text),
            "anchor": block.anchor,
        }
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": block.text, "strong": block.kind != "hint"}
    if isinstance(block, Items):
        return {"kind": "items", "items": [_item(said, item) for item in block.items]}
    return {
        "kind": "table",
        "id": block.id,
        "title": block.title,
        "columns": [column.label for column in block.columns],
        "rows": [[_item(said, item) for item in row] for row in block.rows],
    }


def _item(said: Words, item: Item) -> dict[str, Any]:
    told = told_state(item)
    return {
        "label": item.label,
        "values": [_value(value) for value in item.values],
        "state": item_state(said, item),
        "open": told in ("missing", "unknown", "elsewhere", "not-in-this-copy"),
        "missing": told == "missing",
        "remark": item.remark,
    }


def _value(value: Value) -> dict[str, Any]:
    return {key: kept for key, kept in asdict(value).items() if key in ("text", "own")}
