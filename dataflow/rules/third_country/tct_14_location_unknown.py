"""It is not written down where a recipient is, or the place is only guessed.

What it looks at
Every party that receives data on the date.

Why
Without a country neither Chapter V nor Art. 30(1)(e) can be answered.  The seat of a
group is not the place of processing, and a domain name proves nothing.

When it does not apply
Parties that receive nothing on the date.  An unknown country is not a transfer: it is
asked for here, and the rules on transfers say "cannot tell"; nor is it ever taken as lying inside the
area.  International organisations are judged by TCT-01 wherever they sit, and the record identifies them by
name instead of a country.  Where a name or an address
speaks of a territory (Nuuk under the code of Denmark) or of an international organisation, it is asked
whether the code is right; a filled `territory` or `country_reason` answers.

Traps
- an empty country is unknown, not the area: Cannot tell
- the seat of a group is not the place of processing: Breach
- an international organisation is outside wherever it sits: TCT-01 Breach 4, Not applicable 2
- a territory under the code of its State, an organisation under that of its host: Cannot tell 2, Cannot tell 3
- a street of that name, with the reason written down, or a territory that shares the standing: Fixed 4, Fixed 5
- institutions of the Union are inside: Fixed 3, TCT-01 Not applicable 10

Breach
parties:
  hosting: {name: Hosting, kind: entity, country: US, country_basis: inferred}
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact]}
flows:
  hosting: {activity: accounts, from: lender, to: hosting, role: processor, categories: [contact]}

Fixed
parties:
  hosting: {country_basis: stated}

Fixed 2
parties:
  hosting: {country_reason: seat in the commercial register}

Not applicable
flows:
  hosting: {end: 2020-01-01}

Not applicable 2
parties:
  hosting: {name: International agency, kind: international-organisation, country: ~, country_basis: ~}

Fixed 3
parties:
  hosting: {name: an institution of the Union, kind: authority, country: LU, country_basis: stated}

Cannot tell
parties:
  hosting: {country: ~, country_basis: ~}

Cannot tell 2
parties:
  hosting: {country: DK, country_basis: stated, address: "Aqqusinersuaq 1, 3900 Nuuk"}

Cannot tell 3
parties:
  hosting: {name: European Patent Office, country: DE, country_basis: stated}

Fixed 4
parties:
  hosting: {country: GB, country_basis: stated, address: "1 Jersey Road, London", country_reason: London is in England}

Fixed 5
parties:
  hosting: {country: FR, country_basis: stated, address: Guadeloupe}

Fixed 6
parties:
  hosting: {country: DK, territory: GL, country_basis: stated, address: "Aqqusinersuaq 1, 3900 Nuuk"}

Remedy
Ask the recipient for its legal entity, its hosting region and the places of its support;
use the codes of territories where they differ.

References
Art. 30(1)(e), 44 GDPR.
"""

from typing import TYPE_CHECKING

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule

if TYPE_CHECKING:
    from dataflow.rules.evidence import Evidence


def _details(evidence: "Evidence") -> str:
    row, country = evidence.row, evidence.lookup.row("parties", evidence.row["id"]) or {}
    if row["place_coded"] is not False and row["place_coded"] is not None:
        return ""
    if row["organisation_named"]:
        return "Its name is that of an international organisation, which is outside wherever it sits."
    return f"Its name or address speaks of a territory that does not share the standing of {country.get('country')}."


RULE = Rule(
    id="TCT-14",
    name="location-unknown",
    group="third-country",
    severity="medium",
    subject="parties",
    provisions=("Art. 30(1)(e)", "Art. 44"),
    facts=(
        "receives",
        "is_organisation",
        "has_place",
        "place_unsupported",
        "place_coded",
        "territory_named",
        "organisation_named",
        "receives_sensitive",
    ),
    applies=all_of(fact("receives"), ~fact("is_organisation")),
    met=all_of(fact("has_place"), ~fact("place_unsupported"), fact("place_coded")),
    severities=(("high", fact("receives_sensitive")),),
    message="Where {name} is, or processes, is not established.",
    remedy="Ask for the legal entity, the hosting region and the places of support.",
    doc=__doc__ or "",
    details=_details,
)
