"""Which rows of the law tables that a finding rests on still have to be verified.

Each function takes the evidence of a finding and gives the marks (``verify``) with the row they are on:
what a rule carries as ``extra={"unverified": …}``.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from dataflow.law import acts, adequacy, jurisdictions, national, special_cases, thresholds
from dataflow.rules.evidence import Evidence

SOON = timedelta(days=31)
"""Within this time before its first day, a decision's day of effect is what a finding rests on."""


def places(evidence: Evidence) -> tuple[str, ...]:
    """The standing of the places that the flow reaches."""
    return _standings(evidence.countries(), evidence.as_of)


def access(evidence: Evidence) -> tuple[str, ...]:
    """The same, and whether reach without a key is a transfer at all."""
    case = special_cases.special_case("encrypted-access") if evidence.row.get("unreadable") else None
    own = _marks([(case.situation, case.provenance.verify)]) if case else ()
    return (*places(evidence), *own)


def decisions(evidence: Evidence) -> tuple[str, ...]:
    """The places, and the decisions for them that are in force or about to be."""
    return _decisions(evidence.countries(), evidence.as_of)


def laws(evidence: Evidence) -> tuple[str, ...]:
    """Acts cited for a duty or task that are not surely in force on the date."""
    cited = [
        act
        for row in evidence.rows("bases", "activity", str(evidence.row["id"]))
        if row["article"] in ("6(1)(c)", "6(1)(e)")
        for act in acts.acts(row["law"])
        if acts.in_force(act, as_of=evidence.as_of) is not True
    ]
    return _marks((act.id, act.provenance.verify) for act in cited)


def national_numbers(evidence: Evidence) -> tuple[str, ...]:
    """The conditions that States set for the numbers which the activity uses."""
    activity = evidence.lookup.row("activities", str(evidence.row["id"])) or {}
    used = [evidence.lookup.row("categories", code) or {} for code in activity.get("categories") or ()]
    rules = [
        national.national_id_rule(category.get("country"), as_of=evidence.as_of)
        for category in used
        if category.get("kind") == "national-id"
    ]
    return _marks((rule.country, rule.provenance.verify) for rule in rules if rule is not None)


def ages(evidence: Evidence) -> tuple[str, ...]:
    """The age of digital consent, where the finding is about a child's."""
    if not evidence.row.get("consent_of_child"):
        return ()
    found = national.consent_age(evidence.row.get("controller_country"), as_of=evidence.as_of)
    return _marks([(found.country, found.provenance.verify)]) if found else ()


def breach_hours(evidence: Evidence) -> tuple[str, ...]:
    """The hours within which the authority is told, where the chain uses them up."""
    if evidence.row.get("breach_in_time") is not False:
        return ()
    found = thresholds.threshold("breach_notification_hours", "EU", as_of=evidence.as_of)
    return _marks([(found.id, found.provenance.verify)]) if found else ()


# --- private ---


def _codes(countries: str) -> list[str]:
    return [code for code in countries.split(", ") if jurisdictions.canonical(code) is not None]


@lru_cache(maxsize=10_000)
def _standings(countries: str, day: date) -> tuple[str, ...]:
    found = [jurisdictions.status(code, as_of=day) for code in _codes(countries)]
    return _marks((one.name, one.provenance.verify) for one in found if one is not None)


@lru_cache(maxsize=10_000)
def _decisions(countries: str, day: date) -> tuple[str, ...]:
    codes = {jurisdictions.canonical(code) for code in _codes(countries)}
    near = [
        one
        for one in adequacy.all_decisions()
        if one.jurisdiction in codes
        and (one.valid_from is None or one.valid_from - SOON <= day)
        and (one.last_day is None or day <= one.last_day)
    ]
    return (*_standings(countries, day), *_marks((one.id, one.provenance.verify) for one in near))


def _marks(rows: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{name}: {verify}" for name, verify in rows if verify))
