"""Processing goes on after its basis ended.

What it looks at
Live activities of a controller that rested on a basis which has ended: the contract is over,
consent was withdrawn, an objection was upheld (its last day has passed), or the act was
repealed.

Why
Without a basis the data are erased (Art. 17(1)); what was lawful does not stay so.

When it does not apply
Activities that have ended; bases without a last day.  Keeping data for claims or for tax is
a purpose of its own with its own basis; data whose processing is restricted (Art. 18) may be
stored on that basis.

Traps
- keeping for claims or tax is a purpose with a basis of its own: Fixed
- data that are only stored under restriction: Fixed 2

Breach
activities:
  accounts:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(b), contract: loan agreement, valid_to: 2022-12-31}]}

Breach 2
# as of 2019-04-24
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: CZ 101/2000}]}

Fixed
activities:
  accounts:
    bases: [{article: 6(1)(b), contract: loan agreement, valid_to: 2022-12-31}, {article: 6(1)(f), interest: defending claims}]

Fixed 2
activities:
  accounts:
    purpose: stored under restriction until the claim is decided
    bases: [{article: 6(1)(b), contract: loan agreement, valid_to: 2022-12-31}, {article: 6(1)(c), law: CZ 253/2008}]

Not applicable
# as of 2022-12-31
activities:
  accounts: {purpose: keep accounts}

Not applicable 2
activities:
  accounts: {end: 2022-12-31}

Not applicable 3
# as of 2019-04-23
activities:
  accounts: {bases: [{article: 6(1)(c), law: CZ 101/2000}]}

Cannot tell
activities:
  accounts:
    bases: [{article: 6(1)(b), contract: loan agreement, valid_to: 2022-12-31}, {stated: elsewhere}]

Remedy
Erase the data, or move them to a remaining purpose that is written down.

References
Art. 6, 7(3), 17(1), 18, 21 GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import laws


def _details(evidence: Evidence) -> str:
    day = evidence.as_of
    rows = evidence.rows("bases", "activity", str(evidence.row["id"]))
    over = [
        f"{row['article']} until {row['valid_to']}"
        for row in rows
        if row["valid_to"] and row["valid_to"] < day
    ]
    return f"Ended: {', '.join(sorted(over))}." if over else "The act cited was repealed."


RULE = Rule(
    id="LB-16",
    name="basis-ended",
    group="legal-basis",
    severity="high",
    subject="activities",
    provisions=("Art. 6", "Art. 7(3)", "Art. 17(1)", "Art. 18", "Art. 21"),
    facts=("live", "own_purpose", "basis_ended", "basis_remains"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("basis_ended")),
    met=fact("basis_remains"),
    message="“{activity}” goes on on {as_of} though its basis has ended.",
    remedy="Erase the data, or move them to a remaining purpose that is written down.",
    doc=__doc__ or "",
    extra={"unverified": laws},
    details=_details,
)
