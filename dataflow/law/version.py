"""Which edition of the law tables this is."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def law_version() -> str:
    """Edition of the tables, `YYYY.MM.DD` of the day they were last reviewed."""
    return (resources.files(__package__) / "tables" / "VERSION").read_text(encoding="utf-8").strip()
