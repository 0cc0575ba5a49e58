"""Situations that are, or are not, a transfer whatever the countries suggest."""

from __future__ import annotations

from typing import NamedTuple

from dataflow.law import tables


class SpecialCase(NamedTuple):
    """A situation; `is_transfer` None: it depends. `duties` names what applies instead or besides."""

    id: str
    situation: str
    is_transfer: bool | None
    why: str
    duties: str
    provenance: tables.Provenance


def special_case(id: str) -> SpecialCase | None:
    """A situation by its id (`direct-collection`, `same-entity`, ...); None when not in the table."""
    return next((case for case in special_cases() if case.id == id), None)


def special_cases() -> tuple[SpecialCase, ...]:
    """All situations, in table order."""
    return tuple(
        SpecialCase(
            id=row["id"],
            situation=row["situation"],
            is_transfer=tables.truth(row["is_transfer"]),
            why=row["why"],
            duties=row["duties"],
            provenance=tables.provenance(row),
        )
        for row in tables.table("special_cases")
    )
