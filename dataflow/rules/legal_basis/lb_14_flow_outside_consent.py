"""Data that rest on consent go to a controller that the consent does not name.

What it looks at
Live flows to another controller that carry data resting on Art. 6(1)(a).

Why
Consent is informed only if it names the controllers that rely on it (Art. 4(11), 7).

When it does not apply
Processors for the same purpose: they stand in the notice, not in the consent.  Disclosures
that rest on another basis.  A text of consent that is younger than the flow does not carry
it; one that is older and names the recipient does.

Traps
- a processor for the same purpose: Not applicable
- a controller that the consent does not name: Breach

Breach
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(a), consent: {recipients: none}}]}
flows:
  partner: {activity: offers, from: lender, to: partner, role: controller, categories: [contact]}

Breach 2
parties:
  partner: {name: Partner a.s., kind: entity, country: CZ}
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     bases: [{article: 6(1)(a), consent: {recipients: [partner], version_from: 2021-01-01}}]}
flows:
  partner: {activity: offers, from: lender, to: partner, role: controller, categories: [contact], start: 2020-01-01}

Fixed
activities:
  offers: {bases: [{article: 6(1)(a), consent: {recipients: [partner], version_from: 2018-05-25}}]}

Not applicable
flows:
  partner: {role: processor}

Not applicable 2
flows:
  partner: {disclosure_basis: 6(1)(c)}

Not applicable 3
activities:
  offers:
    bases: [{article: 6(1)(a), categories: [health], consent: {recipients: none}}, {article: 6(1)(b), categories: [contact]}]

Cannot tell
activities:
  offers: {bases: [{article: 6(1)(a)}]}

Remedy
Ask for consent that names the recipient, find another basis, or stop.

References
Art. 4(11), 6(1)(a), 7 GDPR; EDPB Guidelines 05/2020; C-61/19.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

RULE = Rule(
    id="LB-14",
    name="flow-outside-consent",
    group="consent",
    severity="high",
    subject="flows",
    provisions=("Art. 6(1)(a)", "Art. 7", "Art. 4(11)"),
    facts=(
        "live",
        "for_own_purposes",
        "is_recipient",
        "to_controller",
        "rests_on_consent",
        "consent_names_recipient",
    ),
    applies=all_of(
        fact("live"),
        fact("for_own_purposes"),
        fact("is_recipient"),
        fact("to_controller"),
        fact("rests_on_consent"),
    ),
    met=fact("consent_names_recipient"),
    message="{recipient} receives data of “{activity}” that rest on consent, and the consent does not name it.",
    remedy="Ask for consent that names the recipient, find another basis, or stop.",
    doc=__doc__ or "",
    status="preview",
)
