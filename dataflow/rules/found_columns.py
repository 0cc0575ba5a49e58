"""Columns of rows that a rule found, whatever their subject calls them."""

from collections.abc import Mapping, Sequence
from typing import Any


def flows_of(columns: Mapping[str, Sequence[Any]]) -> Sequence[str]:
    """Ids of the flows that found rows are or end in."""
    ids = columns["id"]
    return [flow or own for flow, own in zip(columns["flow"], ids, strict=True)] if "flow" in columns else ids


def recipients_of(columns: Mapping[str, Sequence[Any]]) -> Sequence[str | None]:
    """Ids of the parties that found rows send data to; None where there is none."""
    to, parties = columns.get("to"), columns.get("party")
    if to is None or parties is None:
        return to or parties or [None] * len(columns["id"])
    return [one or other for one, other in zip(to, parties, strict=True)]
