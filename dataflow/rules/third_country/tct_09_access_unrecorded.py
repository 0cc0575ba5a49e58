"""Data kept inside the area can be seen from a third country, and that is not on record.

What it looks at
Live flows to a recipient inside the area whose storage lies inside, where the flow's places
of access or the recipient's places of support name a third country.

Why
Remote access makes data available: it is a transfer wherever the data are stored (Art. 44).
It goes unseen when only the hosting region is written down.

When it does not apply
Recipients or storage outside: that transfer is visible and judged by TCT-01.  Staff abroad of
the same legal entity: no transfer, but a question of security (Art. 32).  An instrument that
may be relied on for the flow, or a decision that covers the place, carries the access.
Without a key nobody reads: such access is reported for information only.

Traps
- staff of the same legal entity abroad: Not applicable
- access to encrypted data without a key is information: Breach 2, Fixed 4

Breach
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE, support_locations: [DE, IN]}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], storage: [DE], safeguards: none}

Fixed
flows:
  hosting: {access_recorded: [IN]}

Fixed 2
flows:
  hosting: {access: [IN], safeguards: [clauses]}
agreements:
  clauses: {kind: SCC-M2, signed: 2023-05-01}

Fixed 3
parties:
  hosting: {support_locations: [CH]}

Breach 2
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], storage: [DE],
    access: [US], safeguards: none, treatment: encrypted-no-key}

Breach 3
# as of 2018-05-25
parties:
  hosting: {name: Hosting GmbH, kind: entity, country: DE, support_locations: [IN]}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact], storage: [DE], safeguards: none}

Not applicable
parties:
  hosting: {kind: unit}

Not applicable 2
parties:
  hosting: {support_locations: [DE, FR]}

Not applicable 3
flows:
  hosting: {storage: [US]}

Not applicable 4
# as of 2021-06-27
parties:
  hosting: {support_locations: [GB]}

Cannot tell
flows:
  hosting: {storage: ~}

Cannot tell 2
flows:
  hosting: {safeguards: ~}

Fixed 4
flows:
  hosting: {access: [US], access_recorded: [IN, US], treatment: encrypted-no-key}

Remedy
Record the access as a transfer with its instrument, or have support given from inside the area.

References
Art. 44, 30(1)(e) GDPR; EDPB Guidelines 05/2021, examples 8 and 11.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import access

RULE = Rule(
    id="TCT-09",
    name="access-unrecorded",
    group="third-country",
    severity="high",
    subject="flows",
    provisions=("Art. 44",),
    facts=(
        "live",
        "outside_access",
        "stored_inside",
        "seated_outside",
        "access_on_record",
        "instrument_valid",
        "unreadable",
    ),
    applies=all_of(fact("live"), fact("outside_access"), fact("stored_inside"), ~fact("seated_outside")),
    met=any_of(fact("access_on_record"), fact("instrument_valid")),
    severities=(("info", fact("unreadable")),),
    message="{recipient} can see the data of “{activity}” from a third country, though they are stored inside the area; "
    "that access is not recorded as a transfer.",
    remedy="Record the access as a transfer with its instrument, or have support given from inside the area.",
    doc=__doc__ or "",
    extra={"unverified": access},
)
