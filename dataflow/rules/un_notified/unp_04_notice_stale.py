"""A recipient or a basis came after the notice in force, and the notice does not tell it.

What it looks at
Live flows of a controller's activity to a recipient where something is newer than the
notice in force: the flow itself, a basis of the activity, or the controller.

Why
What is told must be true on the day; a new recipient, basis or controller is told before
it starts (Art. 5(1)(a), 13(3)).

When it does not apply
Where nothing is dated later than the notice.  Another processor within a category that
the notice names is no change.  Articles are compared, never wording.  Periods are not
compared: a notice's periods are not part of the inventory.

Traps
- another wording of the same basis: Fixed 3
- another processor within a category that is named: Fixed 2

Breach
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters], bases: [6(1)(b)]}
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact], start: 2020-01-01}

Breach 2
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
activities:
  letters:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(f), interest: reminding of payments, valid_from: 2021-01-01}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [letters], bases: [6(1)(b)]}
disclosures: [{notice: notice, party: gateway, level: named}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}

Breach 3
parties:
  gateway: {name: Gateway s.r.o., kind: entity, country: CZ}
  predecessor: {name: Old Lender a.s., kind: entity, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
notices:
  notice: {controller: predecessor, valid_from: 2018-05-25, covers: [letters]}
disclosures: [{notice: notice, party: gateway, level: named}]
flows:
  gateway: {activity: letters, from: lender, to: gateway, role: processor, categories: [contact]}

Fixed
disclosures: [{notice: notice, party: gateway, level: named}]

Fixed 2
disclosures: [{notice: notice, party: gateway, level: specific-category, wording: Czech SMS gateways}]

Fixed 3
activities:
  letters: {bases: [{article: 6(1)(b), contract: loan agreement, valid_from: 2021-01-01}]}
disclosures: [{notice: notice, party: gateway, level: named}]

Not applicable
notices:
  notice: {valid_from: 2020-01-01}

Not applicable 2
flows:
  gateway: {start: ~}

Cannot tell
activities:
  letters: {bases: [{article: 6(1)(b), contract: loan agreement, valid_from: 2021-01-01}]}
notices:
  notice: {bases: ~}
disclosures: [{notice: notice, party: gateway, level: named}]

Remedy
Issue a new version before the change starts and bring it to the people already concerned.

References
Art. 5(1)(a), 13, 13(3), 14 GDPR; WP260 rev.01.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    row, said = evidence.row, []
    if row.get("began_after_notice") and row.get("disclosed") is not True:
        said.append("The flow began after the notice, which does not disclose its recipient.")
    if row.get("basis_after_notice") and row.get("later_bases_told") is not True:
        said.append("A basis relied on since then is not stated in it.")
    if row.get("text_disagrees"):
        said.append("The notice's own text discloses this recipient otherwise than the table of disclosures.")
    if row.get("other_controller"):
        said.append("The notice is another controller's.")
    return " ".join(said)


RULE = Rule(
    id="UNP-04",
    name="notice-stale",
    group="un-notified",
    severity="medium",
    subject="flows",
    provisions=("Art. 13", "Art. 14", "Art. 13(3)", "Art. 5(1)(a)"),
    facts=(
        "live", "for_own_purposes", "telling_excepted", "is_recipient", "notice_in_force", "disclosed", "began_after_notice",
        "basis_after_notice", "later_bases_told", "other_controller", "text_disagrees",
    ),
    applies=all_of(
        fact("live"), fact("for_own_purposes"), ~fact("telling_excepted"), fact("is_recipient"), fact("notice_in_force"),
        any_of(
            fact("began_after_notice"), fact("basis_after_notice"), fact("other_controller"), fact("text_disagrees")
        ),
    ),
    met=all_of(
        any_of(~fact("began_after_notice"), fact("disclosed")),
        any_of(~fact("basis_after_notice"), fact("later_bases_told")),
        ~fact("other_controller"),
        ~fact("text_disagrees"),
    ),
    message="The notice in force on {as_of} and what is done with {recipient} for “{activity}” do not agree.",
    remedy="Issue a new version before the change starts and bring it to the people already concerned.",
    doc=__doc__ or "",
    details=_details,
)  # fmt: skip
