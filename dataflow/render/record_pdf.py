"""The record as PDF/UA: tagged, with bookmarks, in every script, by typst with its own fonts."""

import json
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
    made = typst.compile(
        _template(),
        format="pdf",
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        sys_inputs={"record": json.dumps(data, ensure_ascii=False)},
        timestamp=datetime.combine(record.as_of, time(), UTC),
    )
    return bytes(made)


# --- private ---


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
