"""A derogation of Art. 49 is relied on, but its own conditions do not hold.

What it looks at
Live transfers whose safeguards name a derogation, where neither a decision nor an
appropriate safeguard carries the transfer.

Why
Derogations are exceptions.  Points (b), (c), (e) and the second subparagraph are not for
repeated transfers (recital 111); for consent (a) only the Guidelines say so: low.  Points (a) to (c) and the second subparagraph are closed to public authorities
in their powers; (a) asks for information on the risks; (d) for an interest that the law of the
Union or of a State recognises; the second subparagraph for few persons, documented
safeguards, and information of the authority and of the persons.

When it does not apply
Consent to cookies is no consent to a transfer: it is no derogation, and the transfer is
judged by TCT-01.  A booking abroad or a payment that the person orders is the classic valid
case of (b) or (c).  Points (d) and (f) do not ask for an occasional transfer.

Traps
- consent to cookies is no consent to a transfer: Not applicable
- a booking or payment abroad that the person orders: Fixed, Fixed 5
- the points that do not ask for an occasional transfer: Fixed 2, Fixed 3
- consent again and again, which only the Guidelines bar: Breach 4

Breach
parties:
  bank: {name: Bank Ltd, kind: entity, country: IN}
  lender: {public_authority: no}
activities:
  payments: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  payment: {activity: payments, from: lender, to: bank, role: controller, categories: [contact],
    frequency: systematic, safeguards: [ground]}
agreements:
  ground: {kind: D49-1b}

Fixed
activities:
  payments: {purpose: a payment abroad that the customer orders}
flows:
  payment: {frequency: occasional}

Fixed 2
agreements:
  ground: {kind: D49-1f}

Fixed 3
agreements:
  ground: {kind: D49-1d, law: CZ 253/2008}

Fixed 4
flows:
  payment: {frequency: once}
agreements:
  ground: {kind: D49-2, authority_informed: 2023-01-01, subjects_informed: yes, limited_number: yes, safeguards_documented: yes}

Fixed 5
flows:
  payment: {frequency: occasional}
agreements:
  ground: {kind: D49-1c}

Breach 2
parties:
  bank: {name: Bank Ltd, kind: entity, country: IN}
  lender: {name: Office, kind: authority}
activities:
  payments: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], public_task: yes}
flows:
  payment: {activity: payments, from: lender, to: bank, role: controller, categories: [contact],
    frequency: once, safeguards: [ground]}
agreements:
  ground: {kind: D49-1a, risk_information: yes}

Breach 3
parties:
  bank: {name: Bank Ltd, kind: entity, country: IN}
  lender: {public_authority: no}
activities:
  payments: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  payment: {activity: payments, from: lender, to: bank, role: controller, categories: [contact], safeguards: [ground]}
agreements:
  ground: {kind: D49-1d, law: US 31 USC 5318}

Breach 4
parties:
  bank: {name: Bank Ltd, kind: entity, country: IN}
  lender: {public_authority: no}
activities:
  payments: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  payment: {activity: payments, from: lender, to: bank, role: controller, categories: [contact],
    frequency: systematic, safeguards: [ground]}
agreements:
  ground: {kind: D49-1a, risk_information: yes}

Not applicable
bases:
  - {activity: payments, article: 6(1)(a), consent_record: cookie banner}
flows:
  payment: {safeguards: none}

Not applicable 2
parties:
  bank: {country: JP, appi: yes}

Not applicable 3
flows:
  payment: {safeguards: [ground, clauses]}
agreements:
  clauses: {kind: SCC-M1, signed: 2023-05-01}

Cannot tell
flows:
  payment: {frequency: ~}

Cannot tell 2
flows:
  payment: {frequency: once}
agreements:
  ground: {kind: D49-1a}

Remedy
Move the transfer to standard clauses or binding rules; complete the documentation of Art. 49(6).

References
Art. 49(1) to (6), 30(1)(e) GDPR; recital 111; EDPB Guidelines 2/2018 of 25 May 2018.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence

WORDS = {
    "derogation_rare": "The transfer is repeated.",
    "derogation_open": "A public authority in its powers cannot rely on it.",
    "derogation_supported": "What the derogation asks for besides is missing.",
}


def _details(evidence: "Evidence") -> str:
    found = [text for name, text in WORDS.items() if evidence.row[name] is False]
    if evidence.row["derogation_rare"] is False and evidence.row["derogation_by_text"]:
        found.append(
            "Consent is an exception too, by Guidelines 2/2018; the text of point (a) does not say so."
        )
    return " ".join(found)


RULE = Rule(
    id="TCT-08",
    name="derogation-misused",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 49(1)", "Art. 49(3)", "Art. 49(4)", "Art. 49(6)", "Art. 30(1)(e)"),
    facts=(
        "live",
        "transfer",
        "adequate",
        "article_46_valid",
        "uses_derogation",
        "derogation_holds",
        "derogation_by_text",
        *WORDS,
    ),
    applies=all_of(
        fact("live"),
        stated(fact("transfer")),
        fact("uses_derogation"),
        ~stated(fact("adequate")),
        ~stated(fact("article_46_valid")),
    ),
    met=fact("derogation_holds"),
    severities=(("low", stated(fact("derogation_by_text"))),),
    message="The derogation relied on for {recipient} ({country}) in “{activity}” does not hold.",
    remedy="Move the transfer to standard clauses or binding rules; complete the documentation of Art. 49(6).",
    doc=__doc__ or "",
    details=_details,
)
