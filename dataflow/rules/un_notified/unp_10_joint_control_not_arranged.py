"""Joint controllers have no arrangement in force, or people are not told its essence.

What it looks at
Live activities that the inventory declares to be controlled jointly, or whose purposes and
means it says are decided with another controller.

Why
Art. 26: joint controllers divide their duties in an arrangement; its essence is available
to the people concerned.

When it does not apply
Activities with one controller.  Where the law of the Union or of a State divides the responsibilities (Art. 26(1)),
no arrangement is due: write the act into the `law` of a `joint-arrangement`.  A system that several companies of a group use is not joint
control by itself: what counts is who decides.  Low where the inventory only says that
decisions are shared, without declaring joint control.

Traps
- computers that a group shares: Not applicable 2
- responsibilities that a law divides, where no arrangement is due: Fixed 2
- an act that was repealed divides nothing: Breach 4

Breach
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  campaign: {controllers: [lender, partner], role: joint-controller, subjects: [customers], categories: [contact]}

Breach 2
activities:
  campaign: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], shared_decision: yes}

Breach 3
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  campaign: {controllers: [lender, partner], role: joint-controller, subjects: [customers], categories: [contact]}
agreements:
  terms: {kind: joint-arrangement, parties: [lender, partner], signed: 2018-05-20, essence_published: no}

Fixed
agreements:
  terms:
    {kind: joint-arrangement, parties: [lender, partner], signed: 2018-05-20, scope_activities: [campaign],
     essence_published: yes}

Fixed 2
agreements:
  act: {kind: joint-arrangement, parties: [lender, partner], law: CZ 257/2016}

Breach 4
# as of 2020-01-01
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  campaign: {controllers: [lender, partner], role: joint-controller, subjects: [customers], categories: [contact]}
agreements:
  act: {kind: joint-arrangement, parties: [lender, partner], signed: none, law: CZ 101/2000}

Not applicable
activities:
  campaign: {controllers: [lender], role: controller}

Not applicable 2
systems:
  group-it: {name: group IT, operator: partner}
activities:
  campaign: {controllers: [lender], role: controller, systems: [group-it]}
  own: {controllers: [partner], subjects: [customers], categories: [contact], systems: [group-it]}

Cannot tell
agreements:
  terms: {kind: joint-arrangement, parties: [lender, partner], essence_published: yes}

Cannot tell 2
agreements:
  terms: {kind: joint-arrangement, parties: [lender, partner], signed: 2018-05-20}

Cannot tell 4
agreements:
  act: {kind: joint-arrangement, parties: [lender, partner], signed: none, law: CZ 999/2099}

Cannot tell 3
agreements:
  terms: {parties: [lender, partner], signed: 2018-05-20, scope_activities: [campaign], essence_published: yes}

Remedy
Sign an arrangement; publish its essence and a contact point.

References
Art. 26(1), 26(2), 13(1)(a) GDPR; C-210/16; C-25/17; C-40/17; C-683/21.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    if evidence.row["arranged"] is False:
        return "No arrangement in force is written down."
    told = evidence.row["essence_told"]
    return "The essence of the arrangement is not available to the people concerned." if told is False else ""


RULE = Rule(
    id="UNP-10",
    name="joint-control-not-arranged",
    group="un-notified",
    severity="high",
    subject="activities",
    provisions=("Art. 26(1)", "Art. 26(2)", "Art. 13(1)(a)"),
    facts=("live", "own_purpose", "jointly_declared", "jointly_controlled", "arranged", "essence_told"),
    applies=all_of(fact("live"), fact("own_purpose"), fact("jointly_controlled")),
    met=all_of(fact("arranged"), fact("essence_told")),
    severities=(("low", ~fact("jointly_declared")),),
    message="“{activity}” is decided jointly, without all that Art. 26 asks for on {as_of}.",
    remedy="Sign an arrangement; publish its essence and a contact point.",
    doc=__doc__ or "",
    details=_details,
)
