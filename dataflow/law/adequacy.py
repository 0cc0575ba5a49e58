"""Adequacy decisions (Art. 45): which are in force for a place, and what each of them asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dataflow.law import tables
from dataflow.law.jurisdictions import Standing, canonical, standings, status

# What has to be true of the recipient, or of the flow, for a decision to cover it.
SCOPE_TESTS: Mapping[str, str] = {
    "full": "the recipient is in the place",
    "dpf_list": "the recipient is on the Data Privacy Framework list on the date, for this kind of data",
    "privacy_shield_list": "the recipient is on the Privacy Shield list on the date, for this kind of data",
    "safe_harbour_list": "the recipient is self-certified to Safe Harbour",
    "pipeda": "the recipient is subject to PIPEDA for this processing",
    "appi": "the recipient is a business operator under the APPI and no excluded body",
    "pipa": "the recipient is a controller under PIPA and no excluded body",
    "lgpd": "the recipient is subject to the LGPD for this processing",
    "not_danish_state_authority": "the recipient is no Danish State authority",
    "automated_processing": "the data is sent, or then processed, by automated means",
    "epo": "the recipient is the European Patent Organisation",
}


class Exclusion(NamedTuple):
    """Something a decision does not cover while the row is live."""

    id: str
    decision_id: str
    token: str
    condition: str
    valid_from: date | None
    last_day: date | None
    provenance: tables.Provenance


class Decision(NamedTuple):
    """One adequacy decision; `scope_test` is a key of `SCOPE_TESTS`, `inventory_test` the fields it reads."""

    id: str
    jurisdiction: str
    decision: str
    legal_act_basis: str
    adopted: date | None
    valid_from: date | None
    last_day: date | None
    scope_test: str
    scope_type: str
    scope_condition: str
    inventory_test: tuple[str, ...]
    hr_data: str  # "if_certified": human-resources data only where the certification covers it
    sunset_steps: tuple[tuple[date, date], ...]
    challenges: tuple[tuple[date, date | None], ...]  # days on which an action against it was pending
    note: str
    celex: str
    provenance: tables.Provenance


def decision(id: str) -> Decision:
    """A decision by its id. `KeyError` when there is none."""
    return _decisions()[id]


def decision_named(id: str) -> Decision | None:
    """A decision by its id, or None."""
    return _decisions().get(id)


def decisions(
    code: str | None, *, as_of: date, ended: Mapping[str, date] | None = None
) -> tuple[Decision, ...]:
    """Decisions in force for a place on the date, oldest first; () for none and for an unknown place.

    `ended` supposes that decisions end: id -> first day without it. `KeyError` for an id not in the table.
    """
    standing = status(code, as_of=as_of)
    return _named(standing, as_of, ended) if standing is not None else ()


def exclusions(code_or_id: str, *, as_of: date) -> tuple[Exclusion, ...]:
    """What the decisions for a place (or one decision, by id) leave out on the date."""
    ids = {d.id for d in _decisions().values() if d.jurisdiction == canonical(code_or_id)}
    if code_or_id in _decisions():
        ids.add(code_or_id)
    return tuple(e for e in _exclusions() if e.decision_id in ids and _live(e, as_of))


def sunset(found: Decision, *, as_of: date) -> date | None:
    """Last day of a decision as it stood on `as_of`: extensions adopted later are not counted."""
    known = [end for adopted, end in found.sunset_steps if adopted <= as_of]
    return known[-1] if known else None


def challenged(found: Decision, *, as_of: date) -> bool:
    """Whether an action against a decision was pending on the date."""
    return any(tables.covers(valid_from=a, last_day=b, as_of=as_of) for a, b in found.challenges)


def decision_table(as_of: date, *, ended: Mapping[str, date] | None = None) -> list[dict[str, object]]:
    """Decisions in force for joining: columns decision_id, code, scope_test, scope_type, hr_data (str).

    One row per place and decision, alias codes and territories included, sorted by code and decision_id.
    """
    result: list[dict[str, object]] = [
        {
            "decision_id": d.id,
            "code": code,
            "scope_test": d.scope_test,
            "scope_type": d.scope_type,
            "hr_data": d.hr_data,
        }
        for code, standing in standings(as_of)
        for d in _named(standing, as_of, ended)
    ]
    return sorted(result, key=lambda row: (str(row["code"]), str(row["decision_id"])))


@cache
def all_decisions() -> tuple[Decision, ...]:
    """Every decision, whenever it was in force, by id."""
    return tuple(_decisions()[id] for id in sorted(_decisions()))


def all_exclusions() -> tuple[Exclusion, ...]:
    """Every exclusion, whenever it was live, in table order."""
    return _exclusions()


# --- private ---


def _named(standing: Standing, as_of: date, ended: Mapping[str, date] | None) -> tuple[Decision, ...]:
    """The decisions for a place that are in force."""
    found = [_shortened(_decisions()[id], ended) for id in standing.adequacy_ids]
    return tuple(d for d in found if _live(d, as_of))


def _live(row: Decision | Exclusion, as_of: date) -> bool:
    return tables.covers(valid_from=row.valid_from, last_day=row.last_day, as_of=as_of)


def _shortened(found: Decision, ended: Mapping[str, date] | None) -> Decision:
    for id in ended or {}:
        decision(id)
    if not ended or found.id not in ended:
        return found
    last = ended[found.id] - timedelta(days=1)
    return found._replace(last_day=last if found.last_day is None else min(last, found.last_day))


@cache
def _decisions() -> dict[str, Decision]:
    return {row["id"]: _decision(row) for row in tables.table("adequacy")}


@cache
def _exclusions() -> tuple[Exclusion, ...]:
    return tuple(
        Exclusion(
            row["id"],
            row["decision_id"],
            row["token"],
            row["condition"],
            tables.day(row["valid_from"]),
            tables.day(row["last_day"]),
            tables.provenance(row),
        )
        for row in tables.table("adequacy_exclusions")
    )


def _decision(row: tables.Row) -> Decision:
    steps = (step.split("=") for step in tables.words(row["sunset_steps"]))
    attacks = (attack.split("=") for attack in tables.words(row["challenges"]))
    return Decision(
        id=row["id"],
        jurisdiction=row["jurisdiction"],
        decision=row["decision"],
        legal_act_basis=row["legal_act_basis"],
        adopted=tables.day(row["adopted"]),
        valid_from=tables.day(row["valid_from"]),
        last_day=tables.day(row["last_day"]),
        scope_test=row["scope_test"],
        scope_type=row["scope_type"],
        scope_condition=row["scope_condition"],
        inventory_test=tables.words(row["inventory_test"]),
        hr_data=row["hr_data"],
        sunset_steps=tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in steps),
        challenges=tuple((date.fromisoformat(a), tables.day(b)) for a, b in attacks),
        note=row["note"],
        celex=row["celex"],
        provenance=tables.provenance(row),
    )
