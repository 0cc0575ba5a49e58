"""Reading the dated tables that ship with the package."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

TABLES = (
    "adequacy",
    "adequacy_exclusions",
    "area_names",
    "authorities",
    "instruments",
    "jurisdictions",
    "legal_bases",
    "national_acts",
    "national_params",
    "place_words",
    "special_cases",
    "thresholds",
)
GDPR_APPLIES_FROM = date(2018, 5, 25)

Row = Mapping[str, str]


class Provenance(NamedTuple):
    """Where a row comes from and how far to trust it."""

    source: str
    checked_on: date | None
    confidence: str  # H, M or L
    verify: str  # what still has to be checked; empty when nothing


@cache
def table(name: str) -> tuple[Row, ...]:
    """Rows of one table as text, in file order. `KeyError` for a name outside `TABLES`."""
    if name not in TABLES:
        raise KeyError(name)
    file = Path(__file__).parent / "tables" / f"{name}.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    heading, *rows = csv.reader(lines)
    return tuple(MappingProxyType(dict(zip(heading, row, strict=True))) for row in rows)


def day(text: str) -> date | None:
    """An ISO date, or None for an empty cell."""
    return date.fromisoformat(text) if text else None


def words(text: str) -> tuple[str, ...]:
    """The entries of a cell that lists several, separated by `;`."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def truth(text: str) -> bool | None:
    """`yes` and `no`; every other word is neither."""
    return {"yes": True, "no": False}.get(text)


def covers(*, valid_from: date | None, last_day: date | None, as_of: date) -> bool:
    """Whether `as_of` lies in the interval, both ends included, missing ends open."""
    return (valid_from is None or valid_from <= as_of) and (last_day is None or as_of <= last_day)


def provenance(row: Row) -> Provenance:
    return Provenance(row["source"], day(row["checked_on"]), row["confidence"], row["verify"])


def to_verify(names: Iterable[str] = TABLES) -> list[dict[str, str]]:
    """Every row that carries a verify mark: columns table, key, verify, confidence."""
    found = []
    for name in names:
        for row in table(name):
            if row["verify"]:
                found.append(
                    {
                        "table": name,
                        "key": _key(row),
                        "verify": row["verify"],
                        "confidence": row["confidence"],
                    }
                )
    return sorted(found, key=lambda entry: (entry["table"], entry["key"], entry["verify"]))


# --- private ---


def _key(row: Row) -> str:
    if "parameter" in row and "country" in row:
        return f"{row['country']} {row['parameter']}"
    return next(row[column] for column in ("id", "code") if column in row)
