"""Supervisory authorities: who may be named as the place to complain, on a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dataflow.law import tables
from dataflow.law.jurisdictions import canonical


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority; `scope` empty: general. `role`: `gdpr` (Art. 51), `other` law, or `coordination` only."""

    id: str
    country: str
    scope: str
    name: str
    languages: tuple[str, ...]
    name_en: str
    abbreviations: tuple[str, ...]
    aliases: tuple[str, ...]
    website: str
    role: str
    valid_from: date | None
    last_day: date | None
    note: str
    provenance: tables.Provenance


def authority(country: str | None, *, as_of: date) -> tuple[Authority, ...]:
    """Authorities of a country on the date, the general one first; () when none is known."""
    code = canonical(country)
    found = [a for a in authorities(as_of=as_of) if a.country == code]
    return tuple(sorted(found, key=lambda a: (a.scope != "", a.id)))


def authorities(*, as_of: date | None = None) -> tuple[Authority, ...]:
    """All authorities, or those of the date, by country and id."""
    found = (_authority(row) for row in tables.table("authorities"))
    return tuple(
        a
        for a in found
        if as_of is None or tables.covers(valid_from=a.valid_from, last_day=a.last_day, as_of=as_of)
    )


# --- private ---


def _authority(row: tables.Row) -> Authority:
    return Authority(
        id=row["id"],
        country=row["country"],
        scope=row["scope"],
        name=row["name"],
        languages=tables.words(row["languages"]),
        name_en=row["name_en"],
        abbreviations=tables.words(row["abbreviations"]),
        aliases=tables.words(row["aliases"]),
        website=row["website"],
        role=row["role"],
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        note=row["note"],
        provenance=tables.provenance(row),
    )
