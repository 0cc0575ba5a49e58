"""A condition of Art. 9(2) lacks what it needs, or a basis of Art. 6 beside it.

What it looks at
Live activities that rest on a condition of Art. 9(2).

Why
Each point has its own needs: a law for (b), (g), (h), (i), (j); a professional's contract and
secrecy for (h); explicit consent for (a); members without outside disclosure for (d); a
person unable to consent for (c).  A basis of Art. 6 stands beside it (C-667/21).

When it does not apply
Activities without such a condition, or whose article is empty (LB-08).  There are no fixed pairs: claims under 6(1)(f)
with 9(2)(f), and treatment under 6(1)(b) with 9(2)(h), both hold.

Traps
- claims under 6(1)(f) with 9(2)(f): Fixed 2
- treatment under 6(1)(b) with 9(2)(h): Fixed 3

Breach
activities:
  care:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health],
     bases: [{article: 6(1)(c), law: CZ 257/2016}, {article: 9(2)(b), law: none}]}

Breach 2
activities:
  care:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health],
     bases: [{article: 9(2)(a), consent: {explicit: yes}}]}

Breach 3
activities:
  care:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health],
     bases: [{article: 6(1)(a)}, {article: 9(2)(a), consent: {explicit: no}}]}

Breach 4
activities:
  care:
    {controllers: [lender], role: controller, subjects: [customers], categories: [health],
     bases: [{article: 6(1)(f), interest: community}, {article: 9(2)(d), conditions_met: no}]}

Fixed
activities:
  care: {bases: [{article: 6(1)(c), law: CZ 257/2016}, {article: 9(2)(b), law: CZ 257/2016}]}

Fixed 2
activities:
  care: {bases: [{article: 6(1)(f), interest: recovering claims}, {article: 9(2)(f)}]}

Fixed 3
activities:
  care:
    {bases: [{article: 6(1)(b), contract: treatment},
      {article: 9(2)(h), contract: with a health professional, secrecy: yes}]}

Not applicable
activities:
  care: {bases: [{article: 6(1)(c), law: CZ 257/2016}]}

Not applicable 2
activities:
  care: {role: processor}

Cannot tell
activities:
  care: {bases: [{article: 6(1)(c), law: CZ 257/2016}, {article: 9(2)(b)}]}

Cannot tell 2
activities:
  care: {bases: [{article: 6(1)(a)}, {article: 9(2)(a)}]}

Remedy
Add the law, the secrecy or the explicit consent, and the basis of Art. 6.

References
Art. 6, 9(2) to (4) GDPR; C-667/21.
"""

from dataflow.facts.logic import all_of, fact, stated
from dataflow.rules.acts_cited import unknown_acts
from dataflow.rules.evidence import Evidence
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "has_article_6": "a basis of Art. 6(1)",
    "conditions_supported": "what the condition of Art. 9(2) needs",
}
_parts = missing(PARTS)


def _details(evidence: Evidence) -> str:
    acts = unknown_acts(evidence, lambda article: article.startswith("9(2)"))
    return " ".join(text for text in (_parts(evidence), acts) if text)


RULE = Rule(
    id="LB-09",
    name="condition-unsupported",
    group="special-category",
    severity="high",
    subject="activities",
    provisions=("Art. 9(2)", "Art. 9(3)", "Art. 9(4)", "Art. 6"),
    facts=("live", "own_purpose", "has_article_9", *PARTS),
    applies=all_of(fact("live"), fact("own_purpose"), stated(fact("has_article_9"))),
    met=all_of(*[fact(name) for name in PARTS]),
    message="“{activity}” relies on a condition of Art. 9(2) that is not supported.",
    remedy="Add the law, the secrecy or the explicit consent, and the basis of Art. 6.",
    doc=__doc__ or "",
    details=_details,
)
