"""Data are disclosed to another controller without a basis, its own or the recipient's.

What it looks at
Live flows to another controller: the basis of the disclosure, and that of the recipient.

Why
Disclosing is processing and needs a basis (Art. 6); receiving needs one too (C-40/17).

When it does not apply
Processors; authorities in a particular inquiry (Art. 4(9)).  A recipient's basis that is not
written down is asked for, and low.

Traps
- an authority in a particular inquiry: Not applicable
- a recipient whose basis nobody wrote down is asked: Cannot tell

Breach
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  offers: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  partner:
    {activity: offers, from: lender, to: partner, role: controller, categories: [contact], disclosure_basis: none,
     recipient_basis: 6(1)(f)}

Breach 2
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  offers: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  partner:
    {activity: offers, from: lender, to: partner, role: controller, categories: [contact], disclosure_basis: 6(1)(f),
     recipient_basis: none}

Fixed
flows:
  partner: {disclosure_basis: 6(1)(f)}

Not applicable
flows:
  partner: {role: authority}

Not applicable 2
flows:
  partner: {role: processor}

Cannot tell
flows:
  partner: {disclosure_basis: 6(1)(f), recipient_basis: ~}

Cannot tell 2
flows:
  partner: {disclosure_basis: ~}

Remedy
Write down the basis of the disclosure; obtain the recipient's in the terms of exchange.

References
Art. 5(1)(a), 5(2), 6, 24 GDPR; C-40/17.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-15",
    name="disclosure-without-basis",
    group="legal-basis",
    severity="medium",
    subject="flows",
    provisions=("Art. 6", "Art. 5(1)(a)", "Art. 5(2)", "Art. 24"),
    facts=(
        "live", "for_own_purposes", "is_recipient", "to_controller", "disclosure_grounded", "recipient_grounded",
        "recipient_answered",
    ),
    applies=all_of(fact("live"), fact("for_own_purposes"), fact("is_recipient"), fact("to_controller")),
    met=all_of(fact("disclosure_grounded"), fact("recipient_grounded")),
    severities=(("low", ~fact("recipient_answered")),),
    message="Data of “{activity}” are disclosed to {recipient}; the basis of giving or of receiving them is missing.",
    remedy="Write down the basis of the disclosure; obtain the recipient's in the terms of exchange.",
    doc=__doc__ or "",
    status="preview",
)  # fmt: skip
