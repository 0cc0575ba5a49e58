"""The record as PDF/UA: tagged, with bookmarks, in every script, by typst with its own fonts."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

from dataflow.inventory.visible import straight
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
    data, made = _texts(data, _lines), None
    while made is None:
        try:
            made = typst.compile(
                _template(),
                format="pdf",
                pdf_standards=["ua-1"],
                ignore_system_fonts=True,
                sys_inputs={"record": json.dumps(data, ensure_ascii=False)},
                timestamp=datetime.combine(record.as_of, time(), UTC),
            )
        except typst.TypstError as error:
            spelled = _without_glyphless(data, str(error))
            if spelled == data:
                raise
            data = spelled
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
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))", re.S)
_ESCAPED = {"t": "\t", "r": "\r", "n": "\n", "0": "\0"}
"""How typst's messages spell characters."""
_GLYPHLESS = re.compile(r'the text `"(.+?)"` could not be displayed', re.S)


def _without_glyphless(data: Any, error: str) -> Any:
    """A character that no font of typst's has, as its code: PDF/UA allows no empty box.  "😀" → "[U+1F600]"."""
    found = _GLYPHLESS.search(error)
    if found is None:
        return data
    plain = _ESCAPE.sub(
        lambda one: chr(int(one[1], 16)) if one[1] else _ESCAPED.get(one[2], one[2]), found[1]
    )
    rare = {
        character
        for character in json.dumps(data, ensure_ascii=False)
        if not any(a <= ord(character) <= b for a, b in _HAVE)
    }
    unshown = (rare if rare & set(plain) else set(plain)) - set(" \n")
    return _texts(data, lambda text: "".join(f"[U+{ord(c):04X}]" if c in unshown else c for c in text))


def _lines(text: str) -> str:
    """A text whose only blanks are those that PDF/UA knows, and whose letters stand in their order."""
    return straight("\n".join(text.splitlines()).replace("\t", " "))


def _texts(data: Any, change: Callable[[str], str]) -> Any:
    """The same structure with every text in it changed; keys stay."""
    if isinstance(data, dict):
        return {key: _texts(value, change) for key, value in data.items()}
    if isinstance(data, list):
        return [_texts(value, change) for value in data]
    return change(data) if isinstance(data, str) else data


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
