"""Every set of facts, by subject table, in the order in which they are computed."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from dataflow.engines.marks import POSITION
from dataflow.facts import category_use, disclosed_names, objects, organisations
from dataflow.facts.activities import (
    bases,
    conditions,
    consent,
    data,
    decisions,
    fit,
    impact,
    information,
    joint,
    objection,
    record,
    retention,
    reuse,
    roles,
    standing,
)
from dataflow.facts.agreements import checklist
from dataflow.facts.context import Context
from dataflow.facts.fact import Fact, FactSet, with_set
from dataflow.facts.flows import (
    access,
    adequacy,
    assessments,
    breaches,
    clause_terms,
    clauses,
    cliff,
    contracts,
    corporate_rules,
    coverage,
    derogations,
    disclosure,
    ends,
    grounds,
    instruments,
    locations,
    notification,
    scope,
    security,
    senders,
    storage,
)
from dataflow.facts.parties import control, identity, officer, places, recipients, representation
from dataflow.facts.paths import reach
from dataflow.facts.summary import Summary

SETS: tuple[FactSet, ...] = (
    ends.FACTS,
    senders.FACTS,
    locations.FACTS,
    adequacy.FACTS,
    instruments.FACTS,
    clauses.FACTS,
    clause_terms.FACTS,
    assessments.FACTS,
    derogations.FACTS,
    access.FACTS,
    corporate_rules.FACTS,
    cliff.FACTS,
    disclosure.FACTS,
    contracts.CONTRACTS,
    contracts.AUTHORISATION,
    coverage.FACTS,
    notification.STALENESS,
    notification.TRANSFER_TOLD,
    storage.FACTS,
    scope.FACTS,
    security.FACTS,
    grounds.FACTS,
    breaches.FACTS,
    standing.FACTS,
    roles.FACTS,
    bases.FACTS,
    data.FACTS,
    decisions.FACTS,
    retention.FACTS,
    record.FACTS,
    information.FACTS,
    joint.FACTS,
    consent.CONSENT_KEPT,
    consent.CONSENT_FREE,
    fit.FACTS,
    conditions.FACTS,
    reuse.REUSE,
    reuse.ENDED,
    impact.NEED,
    impact.UPKEEP,
    objection.FACTS,
    recipients.FACTS,
    places.FACTS,
    control.FACTS,
    representation.FACTS,
    checklist.FACTS,
    identity.FACTS,
    officer.FACTS,
    disclosed_names.FACTS,
    organisations.FACTS,
    category_use.FACTS,
    objects.FACTS,
    reach.REACH,
    reach.ONWARD,
)

PATHS = {"reach": reach.reach, "onward": reach.onward}
"""Subject tables that are made from the flows with their facts."""

DERIVED = {"objects": objects.objects}
"""Subject tables that are made from several tables of the inventory."""

PATHS_NEED = ("live", "sender", "transfer", "third_country", "adequate", "instrument_valid")


def subject_frame(ctx: Context, subject: str, wanted: Iterable[str]) -> Any:
    """The subject table with (at least) the facts wanted.  Raises ``KeyError`` for an unknown fact."""
    name = f"subject {subject} " + " ".join(sorted(set(wanted)))

    def make() -> Any:
        if subject in PATHS:
            frame = PATHS[subject](ctx, subject_frame(ctx, "flows", PATHS_NEED))
        elif subject in DERIVED:
            frame = DERIVED[subject](ctx)
        else:
            frame = ctx.table(subject)
        sets = _sets_for(subject, wanted)
        if POSITION not in frame.names:
            for fact_set in sets:
                frame = ctx.engine.materialise(fact_set.add(frame, ctx))
            return frame
        for fact_set in sets:
            frame = with_set(frame, ctx, fact_set)
        return frame

    return ctx.once(name, make)


def summaries(subject: str, wanted: Iterable[str]) -> list[Summary]:
    """What the facts wanted of a subject read of flows and activities, where its rows are neither."""
    found = [summary for fact_set in _sets_for(subject, wanted) for summary in fact_set.summaries]
    return list(dict.fromkeys(found))


@cache
def facts(subject: str) -> dict[str, Fact]:
    """Name → fact of a subject table."""
    return {fact.name: fact for fact_set in SETS if fact_set.subject == subject for fact in fact_set.facts}


# --- private ---


def _sets_for(subject: str, wanted: Iterable[str]) -> list[FactSet]:
    of_subject = [fact_set for fact_set in SETS if fact_set.subject == subject]
    by_fact = {fact.name: fact_set for fact_set in of_subject for fact in fact_set.facts}
    needed: set[int] = set()
    queue = list(wanted)
    while queue:
        fact_set = by_fact[queue.pop()]
        if id(fact_set) not in needed:
            needed.add(id(fact_set))
            queue += fact_set.needs
    first = of_subject[:1]  # every table's first set says what exists on the date
    return [fact_set for fact_set in of_subject if id(fact_set) in needed or fact_set in first]
