"""Which edition of the law tables this is."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def law_version() -> str:
    """Edition of the tables, `YYYY.MM.DD` of the day they were last reviewed."""
    return (Path(__file__).parent / "tables" / "VERSION").read_text(encoding="utf-8").strip()
