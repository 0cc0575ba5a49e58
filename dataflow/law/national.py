"""What Member States decide for themselves: a child's age (Art. 8) and national numbers (Art. 87)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dataflow.law import tables
from dataflow.law.jurisdictions import canonical


class ConsentAge(NamedTuple):
    """Age in years from which a child's own consent to an online service counts."""

    country: str
    age: int
    valid_from: date | None
    last_day: date | None
    provenance: tables.Provenance


class NationalIdRule(NamedTuple):
    """What a State asks before its identification number is processed.

    `kind`: `law_only`, `law_or_consent`, `conditional`, `no_special_rule` or `unknown`. `severity` of
    disregarding it: `low`, `medium` or `high`.
    """

    country: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    rule: str
    severity: str
    valid_from: date | None
    last_day: date | None
    provenance: tables.Provenance


def consent_age(country: str | None, *, as_of: date) -> ConsentAge | None:
    """The age of digital consent on the date; None where Art. 8 does not apply or nothing is known."""
    row = _row(country, "consent_age", as_of)
    return None if row is None else _age(row)


def consent_ages(country: str) -> tuple[ConsentAge, ...]:
    """The ages of a country over time, oldest first."""
    return tuple(_age(row) for row in _rows(country, "consent_age"))


def national_id_rule(country: str | None, *, as_of: date) -> NationalIdRule | None:
    """The rule on the national identification number on the date; None when nothing is known."""
    row = _row(country, "national_id", as_of)
    return None if row is None else _id_rule(row)


# --- private ---


def _rows(country: str | None, parameter: str) -> list[tables.Row]:
    code = canonical(country)
    rows = [
        row
        for row in tables.table("national_params")
        if row["country"] == code and row["parameter"] == parameter
    ]
    return sorted(rows, key=lambda row: row["valid_from"])


def _row(country: str | None, parameter: str, as_of: date) -> tables.Row | None:
    for row in _rows(country, parameter):
        first, last = tables.day(row["valid_from"]), tables.day(row["last_day"])
        if tables.covers(valid_from=first, last_day=last, as_of=as_of):
            return row
    return None


def _age(row: tables.Row) -> ConsentAge:
    return ConsentAge(
        country=row["country"],
        age=int(row["value"]),
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        provenance=tables.provenance(row),
    )


def _id_rule(row: tables.Row) -> NationalIdRule:
    return NationalIdRule(
        country=row["country"],
        kind=row["value"],
        name=row["name"],
        aliases=tables.words(row["aliases"]),
        rule=row["rule"],
        severity=row["severity"],
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        provenance=tables.provenance(row),
    )
