"""Durations as days, so that any engine can compare them."""

import re
from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col
from dataflow.facts.context import Context

DAYS = {"Y": 365.25, "M": 365.25 / 12, "W": 7.0, "D": 1.0}


def days(text: str) -> float | None:
    """Days of an ISO 8601 duration, a month as a twelfth of a year; None for what is none."""
    match = re.fullmatch(r"P((?:\d+[YMWD])*)(?:T(?:(\d+)H)?(?:(\d+)M)?)?", text)
    if match is None:
        return None
    found = sum(int(number) * DAYS[unit] for number, unit in re.findall(r"(\d+)([YMWD])", match[1]))
    return found + int(match[2] or 0) / 24 + int(match[3] or 0) / 1440


def with_days(frame: Any, ctx: Context, *, table: str, column: str, name: str) -> Any:
    """Add ``name``: the days of the durations in a column that comes from ``table.column``; unknown where empty."""
    rows = [{"_text": text, "_days": days(text)} for text in ctx.distinct(table, column)]
    known = ctx.small(f"days {table}.{column}", rows, {"_text": pa.string(), "_days": pa.float64()})
    return frame.join(
        known.select(col("_text"), col("_days").alias(name)),
        left_on=column,
        right_on="_text",
        how="left",
    )
