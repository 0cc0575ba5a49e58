"""Legal bases (Art. 6), conditions (Art. 9), and what each must be able to show."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dataflow.law import tables


class LegalBasis(NamedTuple):
    """A legal basis or condition; `family` is art6, art9, art10, art22 or art87.

    `law_required` is None where national law decides; `law_jurisdiction` then and otherwise says whose law:
    `union_or_eea`, `union_or_member_state`, `national` or nothing.
    """

    code: str
    family: str
    name: str
    law_required: bool | None
    law_jurisdiction: str
    required_facts: tuple[str, ...]
    not_for: tuple[str, ...]
    note: str
    provenance: tables.Provenance


def legal_basis(code: str) -> LegalBasis | None:
    """A basis by its code (`6(1)(c)`, `Art. 9(2)(a)`, `10`); None when not known."""
    return _bases().get(_plain(code))


def legal_bases(family: str | None = None) -> tuple[LegalBasis, ...]:
    """All bases in the order of the Regulation, or those of one family."""
    return tuple(b for b in _bases().values() if family in (None, b.family))


# --- private ---


def _plain(code: str) -> str:
    text = code.replace(" ", "").lower()
    return text.removeprefix("article").removeprefix("art.").removeprefix("art")


@cache
def _bases() -> dict[str, LegalBasis]:
    return {
        row["code"]: LegalBasis(
            code=row["code"],
            family=row["family"],
            name=row["name"],
            law_required=tables.truth(row["law_required"]),
            law_jurisdiction=row["law_jurisdiction"],
            required_facts=tables.words(row["required_facts"]),
            not_for=tables.words(row["not_for"]),
            note=row["note"],
            provenance=tables.provenance(row),
        )
        for row in tables.table("legal_bases")
    }
