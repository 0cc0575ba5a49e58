"""An adequacy decision is relied on that is not in force on the date.

What it looks at
Live transfers whose safeguards name an adequacy decision, or adequacy in general.

Why
Art. 45 carries a transfer only while the decision is in force.  For the United States:
the Privacy Shield until 15 July 2020, nothing until 9 July 2023, the Data Privacy
Framework from 10 July 2023.

When it does not apply
Flows whose country is not known: TCT-01 asks for it once.
Flows that are no transfer on the date; flows that rely on something else.  In its time the
Privacy Shield was valid.  The United Kingdom needs no decision until 27 June 2021.  Exporters in
Iceland, Liechtenstein and Norway are taken to apply a decision together with the Member States;
for the newest ones that is not verified.  Where the inventory names a decision, that one must be
in force for one of its places: a later one for the same country does not revive it.  Where a safeguard of Art. 46 that
holds on the date stands beside it, the transfer has its ground and only the record is wrong: low.
Where nothing is written down, a decision that covers recipient and data is enough.

Traps
- a decision that was in force on the date and was struck down later: Fixed, Fixed 2
- the United Kingdom while it needed no decision: Not applicable 3, Not applicable 4
- the end of a decision, for which clauses were signed: Breach 7
- a decision for one of several places; what the others lack is for TCT-01: Fixed 9
- exporters in Norway, Iceland and Liechtenstein, which apply decisions together with the Union: Fixed 6, Fixed 7, Fixed 8

Breach
# as of 2021-06-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-PS]}

Fixed
# as of 2019-06-01
parties:
  hosting: {privacy_shield: {from: 2017-01-01}}

Fixed 2
# as of 2020-07-15
parties:
  hosting: {privacy_shield: {from: 2017-01-01}}

Fixed 3
# as of 2023-07-10
parties:
  hosting: {dpf: {from: 2023-07-10}}
flows:
  hosting: {safeguards: [US-DPF]}

Fixed 4
# as of 2021-06-28
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: [GB]}

Fixed 5
# as of 2026-01-26
parties:
  hosting: {country: BR, lgpd: yes}
flows:
  hosting: {safeguards: [ADEQ]}

Fixed 6
# as of 2024-01-01
parties:
  lender: {country: "NO"}
  hosting: {country: CH}
flows:
  hosting: {safeguards: [CH]}

Breach 2
# as of 2018-05-25
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-SH]}

Breach 3
# as of 2020-07-16
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US, privacy_shield: {from: 2017-01-01}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-PS]}

Breach 4
# as of 2023-07-09
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-DPF]}

Breach 5
# as of 2026-01-25
parties:
  hosting: {name: Hosting Ltda, kind: entity, country: BR, lgpd: yes}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [ADEQ]}

Breach 6
# as of 2024-01-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [US-PS]}

Breach 7
# as of 2021-06-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US, privacy_shield: {from: 2017-01-01}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact],
    safeguards: [US-PS, clauses]}
agreements:
  clauses: {kind: SCC-2010, signed: 2020-09-01, parties: [lender, hosting]}

Not applicable
# as of 2021-06-01
parties:
  hosting: {country: GB}

Not applicable 2
# as of 2021-06-01
flows:
  hosting: {safeguards: none}

Not applicable 3
# as of 2019-06-01
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: [GB]}

Cannot tell
# as of 2021-06-01
flows:
  hosting: {safeguards: ~}

Fixed 7
# as of 2024-01-01
parties:
  lender: {country: IS}
  hosting: {country: JP, appi: yes}
flows:
  hosting: {safeguards: [JP]}

Fixed 8
# as of 2024-01-01
parties:
  lender: {country: LI}
  hosting: {country: KR, pipa: yes}
flows:
  hosting: {safeguards: [KR]}

Fixed 9
# as of 2024-01-01
parties:
  hosting: {dpf: {from: 2023-07-10}}
flows:
  hosting: {storage: [US, IN], safeguards: [US-DPF]}

Not applicable 4
# as of 2021-06-27
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: [GB]}

Not applicable 5
# as of 2021-06-28
parties:
  hosting: {country: GB}
flows:
  hosting: {safeguards: ~}

Remedy
Change to standard clauses with an assessment for the time without a decision; correct
the record and the notice.

References
Art. 45(1), (5), (9) GDPR; C-362/14; C-311/18; Decision (EU) 2023/1795.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import decisions

RULE = Rule(
    id="TCT-02",
    name="adequacy-not-in-force",
    group="third-country",
    severity="critical",
    subject="flows",
    provisions=("Art. 45(1)", "Art. 45(5)", "Art. 45(9)"),
    facts=("live", "transfer", "claims_adequacy", "claim_in_force", "article_46_valid"),
    applies=all_of(fact("live"), stated(fact("transfer")), fact("claims_adequacy")),
    met=fact("claim_in_force"),
    severities=(("low", stated(fact("article_46_valid"))),),
    message="“{activity}” relies on an adequacy decision for {recipient} ({country}), but none is in force there on {as_of}.",
    remedy="Use standard clauses with an assessment for that time, and correct the record and the notice.",
    doc=__doc__ or "",
    extra={"unverified": decisions},
)
