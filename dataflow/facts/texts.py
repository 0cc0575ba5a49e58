"""Texts of people compared: case, spaces and the way letters are composed make no difference."""

import unicodedata
from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import coalesce, col
from dataflow.facts.context import Context


def plain(text: str) -> str:
    """The text in one composition (NFC), folded, with single spaces and none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def with_plain(frame: Any, ctx: Context, *, table: str, column: str, name: str) -> Any:
    """Add ``name``: the texts of a column that comes from ``table.column``, as ``plain`` writes them."""
    texts = ((text, plain(text)) for text in ctx.distinct(table, column))
    rows = [{"_text": text, "_plain": written} for text, written in texts if written != text]
    known = ctx.small(
        f"plain {table}.{column}",
        rows,
        {"_text": pa.string(), "_plain": pa.string()},
        plain=("_text", "_plain"),
    )
    frame = frame.join(known, left_on=column, right_on="_text", how="left")
    return frame.with_columns(coalesce(col("_plain"), col(column)).alias(name)).drop("_plain")
