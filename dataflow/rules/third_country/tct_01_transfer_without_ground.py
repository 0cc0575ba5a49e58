"""Personal data go to a third country without any ground of Chapter V.

What it looks at
Every live flow that is a transfer on the date: to another legal entity, in a third
country by its seat, its storage or its access.

Why
Art. 44 allows a transfer only under an adequacy decision (Art. 45), appropriate
safeguards (Art. 46) or a derogation (Art. 49).

When it does not apply
Flows inside the area (the United Kingdom until 27 June 2021 included), data that the
person hands over directly, units of the sender itself, mere transit, anonymous data.
A decision counts only on dates on which it was in force: no hindsight, no foresight.  A
processor inside the area stays inside, whoever owns it.  International organisations are outside
wherever they sit; institutions of the Union are not.  The European Patent Organisation, which has a
decision of its own, is known by the code `INT-EPO` instead of a country.  `EEA` stands for places of which only is known
that they are in the area.  A flow with several places is one finding.

Traps
- what the person hands over without the sender: Not applicable 3
- a unit or branch of the sender, which is the same legal entity: Not applicable 5
- a State still treated as a member, or not yet outside: Not applicable 7, Not applicable 2
- a State of the EEA while the old Directive applied there: Not applicable 6
- mere transit, anonymous data: Not applicable 8, Not applicable 4
- an international organisation that has a decision of its own: Fixed 5, Breach 5
- some State of the area, it is not said which: Not applicable 11
- one flow to several places is one finding: Breach 3, once
- an instrument between public bodies, where an end is none: Breach 6, Fixed 6, Cannot tell 4
- a code of conduct before it was approved: Breach 7

Breach
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Fixed
flows:
  hosting: {safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01, tia_date: 2023-05-01, tia_outcome: ok}

Fixed 2
parties:
  hosting: {dpf: {from: 2023-08-01}}

Fixed 3
# as of 2019-06-01
parties:
  hosting: {privacy_shield: {from: 2017-01-01}}

Breach 2
# as of 2020-07-16
parties:
  hosting: {name: Hosting Inc., kind: entity, country: US, privacy_shield: {from: 2017-01-01}}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: none}

Breach 3
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], storage: [US, IN],
    access: [PH], safeguards: none}

Breach 4
parties:
  agency: {name: International agency, kind: international-organisation, country: AT}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  agency: {activity: accounts, from: lender, to: agency, role: controller, categories: [contact], safeguards: none}

Not applicable
parties:
  hosting: {country: DE}

Not applicable 2
# as of 2021-03-01
parties:
  hosting: {country: GB}

Not applicable 3
flows:
  hosting: {mode: direct-by-subject}

Not applicable 4
flows:
  hosting: {treatment: anonymised}

Not applicable 5
parties:
  hosting: {kind: unit}

Not applicable 6
# as of 2018-06-01
parties:
  hosting: {country: "NO"}

Not applicable 7
# as of 2020-06-01
parties:
  hosting: {country: GB}

Not applicable 8
flows:
  hosting: {mode: transit}

Not applicable 9
parties:
  group: {name: Group Inc., kind: entity, country: US}
  hosting: {country: DE, parent: group}

Not applicable 10
parties:
  hosting: {name: an institution of the Union, kind: authority, country: BE}

Not applicable 11
parties:
  hosting: {country: DE}
flows:
  hosting: {storage: [EEA], access: [EEA]}

Cannot tell
parties:
  hosting: {country: ~}

Cannot tell 2
flows:
  hosting: {safeguards: ~}

Cannot tell 3
flows:
  hosting: {safeguards: [rules]}
agreements:
  rules: {kind: BCR-C, approved: 2019-01-01, members: [lender, hosting]}

Fixed 4
# as of 2020-12-31
flows:
  hosting: {safeguards: [rules]}
agreements:
  rules: {kind: BCR-C, approved: 2019-01-01, members: [lender, hosting]}

Breach 5
# as of 2025-07-14
parties:
  office: {name: European Patent Office, kind: international-organisation, country: INT-EPO}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  office: {activity: accounts, from: lender, to: office, role: controller, categories: [contact], safeguards: none}

Fixed 5
# as of 2025-07-15
parties:
  hosting: {name: European Patent Office, kind: international-organisation, country: INT-EPO}

Breach 6
parties:
  hosting: {name: Hosting Pvt, kind: entity, country: IN, public_authority: no}
  lender: {public_authority: no}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: controller, categories: [contact], safeguards: [treaty]}
agreements:
  treaty: {kind: PUB, signed: 2023-05-01, tia_date: 2023-05-01, tia_outcome: ok}

Fixed 6
parties:
  lender: {kind: authority}
  hosting: {kind: authority}
flows:
  hosting: {role: controller, safeguards: [treaty]}
agreements:
  treaty: {kind: PUB, signed: 2023-05-01, tia_date: 2023-05-01, tia_outcome: ok}

Cannot tell 4
parties:
  lender: {kind: authority}
  hosting: {country: IN, public_authority: ~}
flows:
  hosting: {role: controller, safeguards: [treaty]}
agreements:
  treaty: {kind: PUB, signed: 2023-05-01, tia_date: 2023-05-01, tia_outcome: ok}

Breach 7
# as of 2024-01-01
parties:
  hosting: {name: Hosting Inc., kind: entity, country: IN}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], safeguards: [code]}
agreements:
  code: {kind: COC, signed: 2023-05-01, approved: 2024-01-02, tia_date: 2023-05-01, tia_outcome: ok}

Remedy
Stop or localise the flow; sign the module of the standard clauses that fits and assess
the law of the country; or record the derogation if the transfer truly is exceptional.

References
Art. 44, 45, 46, 49 GDPR; EDPB Guidelines 05/2021; C-311/18 of 16 July 2020.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import places

RULE = Rule(
    id="TCT-01",
    name="transfer-without-ground",
    group="third-country",
    severity="critical",
    subject="flows",
    provisions=("Art. 44", "Art. 45", "Art. 46", "Art. 49"),
    facts=("live", "transfer", "adequate", "instrument_valid"),
    applies=all_of(fact("live"), fact("transfer")),
    met=any_of(fact("adequate"), fact("instrument_valid")),
    message="{sender} sends data to {recipient} ({country}) for “{activity}”: no adequacy decision, safeguard or "
    "derogation that holds on {as_of}.",
    remedy="Stop or localise the flow, sign the fitting standard clauses with an assessment of the country's law, "
    "or record the derogation relied on.",
    doc=__doc__ or "",
    extra={"unverified": places},
    silences=("TCT-06", "TCT-07"),
)
