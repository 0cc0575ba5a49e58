"""Numbers in the law that change with time: record exemption, data protection officer, periods."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dataflow.law import tables
from dataflow.law.jurisdictions import canonical

IDENTITY_OWED_FROM = date(2023, 1, 12)
"""C-154/21: an access request is answered with the actual recipients, not with categories."""


class Threshold(NamedTuple):
    """A number with its comparison (`fewer than`, `at least`, `at most`) and conditions."""

    id: str
    jurisdiction: str
    parameter: str
    value: int
    comparison: str
    conditions: str
    valid_from: date | None
    last_day: date | None
    provenance: tables.Provenance


def record_exemption(*, as_of: date) -> Threshold | None:
    """Employees below which Art. 30(5) may exempt from keeping a record; None before the GDPR."""
    return threshold("record_exemption_employees", "EU", as_of=as_of)


def dpo_threshold(country: str | None, *, as_of: date) -> Threshold | None:
    """Persons from which national law asks for a data protection officer; None where it sets no number."""
    return threshold("dpo_persons", country, as_of=as_of)


def threshold(parameter: str, jurisdiction: str | None, *, as_of: date) -> Threshold | None:
    """A number by parameter and place on the date; None when the table has none."""
    code = canonical(jurisdiction)
    for row in tables.table("thresholds"):
        first, last = tables.day(row["valid_from"]), tables.day(row["last_day"])
        live = tables.covers(valid_from=first, last_day=last, as_of=as_of)
        if live and (row["parameter"], row["jurisdiction"]) == (parameter, code):
            return _threshold(row)
    return None


# --- private ---


def _threshold(row: tables.Row) -> Threshold:
    return Threshold(
        id=row["id"],
        jurisdiction=row["jurisdiction"],
        parameter=row["parameter"],
        value=int(row["value"]),
        comparison=row["comparison"],
        conditions=row["conditions"],
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        provenance=tables.provenance(row),
    )
