"""A purpose has no legal basis of Art. 6.

What it looks at
Every live activity in which the organisation is a controller.

Why
Processing is lawful only if, and as far as, one point of Art. 6(1) applies; the
controller must be able to show which (Art. 5(2)).

When it does not apply
Activities carried out as a processor: the basis is the controller's.
Data on the dead and on companies are no personal data and have no place in an activity.
Spellings such as "GDPR 6.1.b" do not load; the refusal says which article is meant.
Several bases for the same data without an explanation are reported as medium.

Traps
- what is done as a processor rests on the controller's basis: Not applicable
- the spellings of older records: refused on loading with the article that is meant
- data on the dead and on companies: no case, such data are no row of an inventory

Breach
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose: keep accounts}

Fixed
activities:
  accounts: {bases: [{article: 6(1)(b), contract: loan agreement}]}

Breach 2
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], bases: [{article: none, stated: not-stated}]}

Breach 3
activities:
  accounts: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], bases: [{article: 6(1)(b)}, {article: 6(1)(f)}]}

Fixed 2
activities:
  accounts: {bases: [{article: 6(1)(b), explanation: for the contract}, {article: 6(1)(f), explanation: for claims}]}

Not applicable
activities:
  accounts: {role: processor}

Cannot tell
activities:
  accounts: {bases: [{stated: elsewhere}]}

Remedy
Determine the basis of each purpose; erase what has none.

References
Art. 5(1)(a), 5(2), 6(1) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    rows = evidence.rows("bases", "activity", str(evidence.row["id"]))
    articles = sorted({row["article"] for row in rows if (row["article"] or "").startswith("6(1)")})
    if len(articles) > 1:
        return f"Several stand side by side ({', '.join(articles)}) without saying which serves what."
    return (
        "The source states none."
        if any(row["article"] == "none" for row in rows)
        else "None is written down."
    )


RULE = Rule(
    id="LB-01",
    name="purpose-without-basis",
    group="legal-basis",
    severity="critical",
    subject="activities",
    provisions=("Art. 5(1)(a)", "Art. 6(1)", "Art. 5(2)"),
    facts=("live", "own_purpose", "has_article_6", "several_bases"),
    applies=all_of(fact("live"), fact("own_purpose")),
    met=all_of(fact("has_article_6"), ~fact("several_bases")),
    severities=(("medium", fact("several_bases")),),
    message="“{activity}” has no settled legal basis of Art. 6(1).",
    remedy="Determine the basis of each purpose; erase what has none.",
    doc=__doc__ or "",
    details=_details,
)
