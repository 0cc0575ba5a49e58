"""The days on which the standing of a place changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dataflow.law import adequacy, jurisdictions, national, tables


@dataclass(frozen=True, slots=True)
class Change:
    """From `day` on, `text` holds."""

    day: date
    text: str


def summary(code: str, as_of: date) -> str:
    """Status and decisions in a few words: `third country, no decision`."""
    standing = jurisdictions.status(code, as_of=as_of)
    if standing is None:
        return "unknown"
    words = _WORDS[standing.status]
    if standing.status not in {"third_country", "special_review"}:
        return words
    found = adequacy.decisions(code, as_of=as_of)
    if not found:
        return f"{words}, no decision"
    covered = " and ".join(d.decision for d in found)
    partly = "" if all(d.scope_test == "full" for d in found) else " where its scope is met"
    return f"{words}, adequate by {covered}{partly}"


def changes(code: str) -> list[Change]:
    """Every change of standing, decision, exclusion or age of consent since the GDPR, by day.

    Where the standing changed at all, its first state comes first, dated 2018-05-25.
    """
    found = standing_changes(code)
    if found:
        found.append(Change(tables.GDPR_APPLIES_FROM, summary(code, tables.GDPR_APPLIES_FROM)))
    ages = national.consent_ages(code)
    found += [Change(a.valid_from, f"age of consent {a.age}") for a in ages[1:] if a.valid_from]
    for e in _exclusions(code):
        # An exclusion that ends with its decision is no news of its own.
        outlived = e.last_day != adequacy.decision(e.decision_id).last_day
        if e.last_day and e.last_day >= tables.GDPR_APPLIES_FROM and outlived:
            found.append(Change(e.last_day + timedelta(days=1), f"no longer left out: {e.condition}"))
    return sorted(found, key=lambda c: (c.day, c.text))


def standing_changes(code: str) -> list[Change]:
    """Changes of status or decisions alone, the first state on 2018-05-25 left out."""
    days = sorted(d for d in _boundaries(code) if d > tables.GDPR_APPLIES_FROM)
    found = []
    before = summary(code, tables.GDPR_APPLIES_FROM)
    for day in days:
        now = summary(code, day)
        if now != before:
            found.append(Change(day, now))
        before = now
    return found


# --- private ---

_WORDS = {
    "gdpr_area": "GDPR area",
    "gdpr_area_transitional": "GDPR area in waiting (Directive 95/46/EC through the EEA Agreement)",
    "treated_as_member": "treated as a Member State",
    "not_third_country": "not a third country",
    "third_country": "third country",
    "special_review": "unsettled, needs a lawyer's review",
}


def _boundaries(code: str) -> set[date]:
    history = jurisdictions.history(code)
    ids = {id for standing in history for id in standing.adequacy_ids}
    spans = [(s.valid_from, s.last_day) for s in history]
    spans += [(d.valid_from, d.last_day) for d in adequacy.all_decisions() if d.id in ids]
    starts = {first for first, _ in spans if first}
    return starts | {last + timedelta(days=1) for _, last in spans if last}


def _exclusions(code: str) -> list[adequacy.Exclusion]:
    ids = {id for standing in jurisdictions.history(code) for id in standing.adequacy_ids}
    return [e for e in adequacy.all_exclusions() if e.decision_id in ids]
