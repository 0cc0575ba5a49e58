"""A party outside the Union that serves or watches people in it has no representative there.

What it looks at
Controllers and processors that take part on the date, have their seat where the GDPR does not
apply, and offer to or monitor people in the Union (`targets_union: yes`).

Why
Art. 27(1): whom Art. 3(2) reaches designates a representative in writing, who is named in the
notice (Art. 13(1)(a)) and the record (Art. 30(1)(a)).

When it does not apply
Parties of which it is not written down that they target the Union: most recipients abroad do not.  A
branch or subsidiary in the Union that takes part makes the party established (Art. 3(1)).  Public
authorities; activities that are all occasional, without large-scale data of Art. 9 or 10 and without
likely risk.  Parties in the United Kingdom until 31 December 2020.

Traps
- a branch or subsidiary that takes part: Not applicable

Breach
parties:
  shop: {name: Shop Inc., kind: entity, country: US, targets_union: yes, union_establishment: no, representative: none}
activities:
  sales: {controllers: [shop], subjects: [customers], categories: [contact]}

Fixed
parties:
  shop: {representative: Agent GmbH}

Fixed 2
parties:
  shop: {representative: Agent GmbH, union_establishment: ~}

Not applicable
parties:
  shop: {union_establishment: yes}

Not applicable 2
parties:
  shop: {public_authority: yes}

Not applicable 3
activities:
  sales: {occasional: yes, risk_likely: no, large_scale: no}

Not applicable 4
# as of 2020-12-31
parties:
  shop: {country: GB}

Not applicable 5
parties:
  shop: {targets_union: ~}

Breach 2
# as of 2021-01-01
parties:
  shop: {name: Shop Ltd, kind: entity, country: GB, targets_union: yes, union_establishment: no, representative: none}
activities:
  sales: {controllers: [shop], subjects: [customers], categories: [contact]}

Cannot tell
parties:
  shop: {representative: ~}

Cannot tell 2
parties:
  shop: {union_establishment: ~}

Remedy
Designate a representative in writing; name it in the notice and in the record.

References
Art. 3(2), 27, 13(1)(a), 30(1)(a) GDPR; EDPB Guidelines 3/2018.
"""

from dataflow.facts.logic import all_of, any_of, fact, stated
from dataflow.rules.rule import Rule

RULE = Rule(
    id="CON-06",
    name="representative-missing",
    group="contracts",
    severity="medium",
    subject="parties",
    provisions=("Art. 27", "Art. 13(1)(a)", "Art. 30(1)(a)"),
    facts=(
        "takes_part",
        "under_gdpr_from_outside",
        "seat_outside",
        "exempt_from_representative",
        "established",
        "represented",
    ),
    applies=all_of(
        fact("takes_part"),
        fact("under_gdpr_from_outside"),
        fact("seat_outside"),
        ~fact("exempt_from_representative"),
        any_of(~fact("established"), all_of(fact("established").is_null(), stated(fact("represented")))),
    ),
    met=fact("represented"),
    message="{name} ({country}) serves or watches people in the Union from outside and has no representative there.",
    remedy="Designate a representative in writing; name it in the notice and in the record.",
    doc=__doc__ or "",
)
