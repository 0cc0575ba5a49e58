"""A national identification number is used without the ground its State asks for.

What it looks at
Live activities of a controller that touch such a number whose State has set conditions
under Art. 87 on the date.

Why
Art. 87 leaves the conditions to the States: many allow the number only where a law
provides for it or the holder agrees.

When it does not apply
Other data; States without a condition; activities of a processor.  High where the number
may be used only under a law that prescribes it.

Traps
- numbers of companies: Not applicable 3
- States where the number is routine: Not applicable 4

Breach
categories:
  number: {name: birth number, kind: national-id, country: CZ}
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [number, contact], bases: [{article: 6(1)(a)}]}

Fixed
activities:
  letters: {bases: [{article: 6(1)(c), law: CZ 253/2008}, {article: 87, law: CZ 253/2008}]}

Not applicable
activities:
  letters: {categories: [contact]}

Not applicable 2
activities:
  letters: {role: processor}

Not applicable 3
categories:
  number: {name: company number, kind: ordinary, country: ~}

Not applicable 4
categories:
  number: {name: personal code, country: EE}

Cannot tell
activities:
  letters: {categories: ~}

Remedy
Cite the law that allows the number for this purpose, or leave the number out.

References
Art. 87 GDPR and the table of national parameters.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.rule import Rule
from dataflow.rules.unverified import national_numbers

RULE = Rule(
    id="LB-11",
    name="national-id-without-ground",
    group="legal-basis",
    severity="medium",
    subject="activities",
    provisions=("Art. 87",),
    facts=(
        "live",
        "own_purpose",
        "touches_national_id",
        "national_rule",
        "strict_national_rule",
        "has_article_87",
    ),
    applies=all_of(fact("live"), fact("own_purpose"), fact("touches_national_id"), fact("national_rule")),
    met=fact("has_article_87"),
    severities=(("high", fact("strict_national_rule")),),
    message="“{activity}” uses a national identification number, and no national ground for it is written down.",
    remedy="Cite the law that allows the number for this purpose, or leave the number out.",
    doc=__doc__ or "",
    extra={"unverified": national_numbers},
)
