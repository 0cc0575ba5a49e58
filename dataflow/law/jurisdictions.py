"""What a country or territory is for Chapter V GDPR on a date."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from dataflow.law import tables
from dataflow.law.countries import iso_names

STATUSES = (
    "gdpr_area",
    "gdpr_area_transitional",
    "treated_as_member",
    "not_third_country",
    "third_country",
    "special_review",
)


class Standing(NamedTuple):
    """One row of the jurisdictions table; `by_default` when no row names the code (any other country)."""

    code: str
    parent: str | None
    name: str
    kind: str
    status: str  # one of STATUSES
    gdpr_applies: bool | None  # None: only through national law
    valid_from: date | None
    last_day: date | None
    adequacy_ids: tuple[str, ...]
    note: str
    by_default: bool
    provenance: tables.Provenance


def status(code: str | None, territory: str | None = None, *, as_of: date) -> Standing | None:
    """Standing of a place; a territory overrides the country it is written under.

    None when the place is unknown: no code, a code outside ISO 3166-1 and the table, a territory the table
    does not know under a country that has territories of its own, or a date before the GDPR applied.
    """
    place = _place(code, territory)
    if place is None:
        return None
    known = [s for s in history(place) if _live(s, as_of)]
    return known[0] if known else None


def history(code: str) -> tuple[Standing, ...]:
    """All standings of a code over time, oldest first; the default row for any other ISO country, or ()."""
    found = canonical(code)
    if found is None:
        return ()
    own = _rows().get(found)
    if own:
        return own
    return tuple(_defaulted(row, found) for row in _rows()["*"])


def canonical(text: str | None) -> str | None:
    """The table's code for a code, alias (`UK`, `EL`, `FR-974`) or listed name; None when not known."""
    if text is None or not text.strip():
        return None
    code = text.strip().upper()
    if code in _rows() and code != "*":
        return code
    alias = _aliases().get(text.strip().casefold())
    if alias:
        return alias
    return code if code in iso_names() else None


def name(code: str, language: str = "en") -> str:
    """Name of a place, in another language where CLDR has it; the code itself when unknown."""
    found = canonical(code)
    if found is None:
        return code
    if (found, language) in _area_names():
        return _area_names()[found, language]
    if found in _rows() and (language == "en" or found not in iso_names(language)):
        return _rows()[found][-1].name
    return iso_names(language)[found]


def status_table(as_of: date) -> list[dict[str, object]]:
    """One row per code for joining, alias codes included.

    Columns: code, canonical, parent, name, kind, status (str); gdpr_applies (bool or None);
    adequacy_ids (list of str); by_default (bool); verify (str). Sorted by code. Empty before 2018-05-25.
    """
    return [_record(code, standing) for code, standing in standings(as_of)]


@lru_cache(maxsize=16)
def standings(as_of: date) -> tuple[tuple[str, Standing], ...]:
    """The standing of every code on the date, alias codes included, sorted by code. Empty before 2018-05-25."""
    codes = {code: code for code in (*_rows(), *iso_names()) if code != "*"}
    for row in tables.table("jurisdictions"):
        codes.update(dict.fromkeys(tables.words(row["alias_codes"]), row["code"]))
    found = [(code, status(own, as_of=as_of)) for code, own in sorted(codes.items())]
    return tuple((code, standing) for code, standing in found if standing is not None)


# --- private ---


def _place(code: str | None, territory: str | None) -> str | None:
    if territory is None or not territory.strip():
        return canonical(code)
    found = canonical(territory)
    if found is not None:
        return found
    country = canonical(code)
    subdivision = re.fullmatch(r"([A-Z]{2})-[A-Z0-9]{1,3}", territory.strip().upper())
    if subdivision and country in (None, canonical(subdivision[1])):
        return canonical(subdivision[1])
    # A region nobody lists can only matter where the country has territories of another standing.
    return None if country in _parents() else country


def _live(standing: Standing, as_of: date) -> bool:
    return tables.covers(valid_from=standing.valid_from, last_day=standing.last_day, as_of=as_of)


def _defaulted(row: Standing, code: str) -> Standing:
    return Standing(
        code=code,
        parent=row.parent,
        name=iso_names()[code],
        kind=row.kind,
        status=row.status,
        gdpr_applies=row.gdpr_applies,
        valid_from=row.valid_from,
        last_day=row.last_day,
        adequacy_ids=row.adequacy_ids,
        note=row.note,
        by_default=True,
        provenance=row.provenance,
    )


def _record(code: str, standing: Standing) -> dict[str, object]:
    return {
        "code": code,
        "canonical": standing.code,
        "parent": standing.parent,
        "name": standing.name,
        "kind": standing.kind,
        "status": standing.status,
        "gdpr_applies": standing.gdpr_applies,
        "adequacy_ids": list(standing.adequacy_ids),
        "by_default": standing.by_default,
        "verify": standing.provenance.verify,
    }


@cache
def _rows() -> dict[str, tuple[Standing, ...]]:
    found: dict[str, list[Standing]] = {}
    for row in tables.table("jurisdictions"):
        found.setdefault(row["code"], []).append(_standing(row))
    return {code: tuple(sorted(rows, key=lambda s: s.valid_from or date.min)) for code, rows in found.items()}


@cache
def _area_names() -> dict[tuple[str, str], str]:
    """Areas have no name in ISO 3166-1: code and language → name."""
    return {(row["code"], row["lang"]): row["name"] for row in tables.table("area_names")}


@cache
def _parents() -> frozenset[str]:
    return frozenset(row["parent"] for row in tables.table("jurisdictions") if row["parent"])


@cache
def _aliases() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in tables.table("jurisdictions"):
        if row["code"] == "*":
            continue
        names = (*tables.words(row["alias_codes"]), *tables.words(row["alias_names"]), row["name"])
        found.update({alias.casefold(): row["code"] for alias in names})
    for code, text in iso_names().items():
        found.setdefault(text.casefold(), code)
    return found


def _standing(row: tables.Row) -> Standing:
    return Standing(
        code=row["code"],
        parent=row["parent"] or None,
        name=row["name"],
        kind=row["kind"],
        status=row["status"],
        gdpr_applies=tables.truth(row["gdpr_applies"]),
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        adequacy_ids=tables.words(row["adequacy_ids"]),
        note=row["note"],
        by_default=False,
        provenance=tables.provenance(row),
    )
