"""A legal obligation or public task is relied on without a law that is in force.

What it looks at
Live activities that rest on Art. 6(1)(c) or (e), and the acts cited for it.

Why
Art. 6(3): the basis must be laid down by Union law or the law of a Member State (of the
EEA) to which the controller is subject.  An act that was repealed ends the basis.

When it does not apply
Activities on other bases; activities of a processor.  What a contract or a code of ethics asks is
no legal obligation, and neither is a law outside the European Economic Area; British acts
counted until 31 December 2020.

Traps
- a duty under the law of a third country: Breach 3
- what a contract or a code of ethics asks: Breach 5

Breach
# as of 2019-04-24
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: CZ 101/2000}]}

Fixed
# as of 2019-04-23
activities:
  calls: {purpose: record calls}

Fixed 2
activities:
  calls: {bases: [{article: 6(1)(c), law: CZ 257/2016}]}

Breach 2
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: none}]}

Breach 3
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: US Securities Exchange Act}]}

Breach 4
# as of 2021-01-01
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: GB Companies Act 2006}]}

Not applicable
activities:
  calls: {bases: [{article: 6(1)(a)}]}

Cannot tell
activities:
  calls: {bases: [{article: 6(1)(c)}]}

Cannot tell 2
activities:
  calls: {bases: [{article: 6(1)(c), law: CZ 9999/2016}]}

Cannot tell 3
# as of 2020-12-31
activities:
  calls: {bases: [{article: 6(1)(c), law: GB Companies Act 2006}]}

Breach 5
activities:
  calls:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(c), law: none, explanation: the code of ethics of the trade asks for it}]}

Remedy
Cite the act, its article and its rule on storage; otherwise choose another basis.

References
Art. 6(1)(c), 6(1)(e), 6(3) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.law.acts import act, in_force
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import laws


def _details(evidence: Evidence) -> str:
    said = []
    for row in evidence.rows("bases", "activity", str(evidence.row["id"])):
        if row["article"] not in ("6(1)(c)", "6(1)(e)"):
            continue
        law = row["law"]
        if law is None or law == "none":
            said.append(f"{row['article']} cites no act.")
        elif in_force(law, as_of=evidence.as_of) is False:
            found = act(law)
            until = (
                f" (until {found.last_day})"
                if found and found.last_day and found.last_day < evidence.as_of
                else ""
            )
            said.append(f"{law} is not in force{until}.")
        elif in_force(law, as_of=evidence.as_of) is None:
            said.append(f"{law} is not in the table of acts, or its state on the date is not known.")
    return " ".join(dict.fromkeys(said))


RULE = Rule(
    id="LB-04",
    name="duty-without-law",
    group="legal-basis",
    severity="high",
    subject="activities",
    provisions=("Art. 6(1)(c)", "Art. 6(1)(e)", "Art. 6(3)"),
    facts=("live", "own_purpose", "on_law", "law_cited", "law_in_force", "law_of_area"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("on_law")),
    met=all_of(fact("law_cited"), fact("law_in_force"), fact("law_of_area")),
    message="“{activity}” rests on a legal duty or public task, but not on a law that holds on {as_of}.",
    remedy="Cite the act and article that oblige this controller on the date; otherwise change the basis.",
    doc=__doc__ or "",
    extra={"unverified": laws},
    details=_details,
)
