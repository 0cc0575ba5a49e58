"""Direct marketing or profiling goes on without a way to object that reaches every recipient.

What it looks at
Live activities of a controller whose purpose is direct marketing or profiling.

Why
Art. 21(2), (3): who objects to marketing is left alone, by everybody who got the data
(Art. 19); the right is brought to attention clearly (Art. 21(4)).  Other profiling can be objected to
where it rests on Art. 6(1)(e) or (f) (Art. 21(1)).

When it does not apply
Other purposes; profiling apart from marketing that rests on other bases alone, such as a contract, consent or
a legal obligation.  Whether a message may be sent at all, to companies or to customers for
similar goods, is a question of the rules on electronic communications and not asked here.

Traps
- contact persons at companies, whose messages other law governs: Not applicable 2
- profiling for a contract or with consent, to which nobody can object: Not applicable 3
- profiling for marketing, or on legitimate interests beside a contract: Breach 4, Breach 5

Breach
parties:
  mailer: {name: Mailer a.s., kind: entity, country: CZ}
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [marketing],
     objection_passed_on: no}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], gives: [21(4)]}
flows:
  mailer: {activity: offers, from: lender, to: mailer, role: processor, categories: [contact]}

Breach 2
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [profiling]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], lacks: [21(4)]}

Breach 3
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], purpose_kinds: [marketing],
     objection_route: none}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], gives: [21(4)]}

Fixed
activities:
  offers: {objection_passed_on: yes}

Fixed 2
measures:
  list: {name: suppression list, kinds: [suppression], covers: [offers], status: implemented}

Fixed 3
rights:
  objection: {article: 21(2), name: objection to marketing, stated: stated}
notices:
  notice: {gives: ~}
flows:
  mailer: {end: 2020-12-31}

Not applicable
activities:
  offers: {purpose_kinds: [communication]}

Not applicable 2
subjects:
  companies: {name: contact persons at companies}
activities:
  offers: {subjects: [companies], purpose_kinds: [contract]}

Not applicable 3
activities:
  offers: {purpose_kinds: [profiling], bases: [{article: 6(1)(b)}]}
notices:
  notice: {gives: ~, lacks: [21(4)]}

Breach 4
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     purpose_kinds: [marketing, profiling], bases: [{article: 6(1)(a)}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], lacks: [21(4)]}

Breach 5
activities:
  offers:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     purpose_kinds: [profiling], bases: [{article: 6(1)(b)}, {article: 6(1)(f)}]}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [offers], lacks: [21(4)]}

Cannot tell
activities:
  offers: {objection_passed_on: ~}

Cannot tell 2
activities:
  offers: {objection_passed_on: yes}
notices:
  notice: {gives: ~, partly_gives: [13(2)(b)]}

Remedy
Let objections travel the way the data travel; tell the right clearly and apart from the rest.

References
Art. 13(2)(b), 19, 21(1) to (4) GDPR.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "objection_possible": "a way to object",
    "objection_told": "that the right to object is told",
    "objection_reaches_all": "that an objection reaches every recipient",
}


RULE = Rule(
    id="RSK-06",
    name="objection-not-handled",
    group="risk",
    severity="medium",
    subject="activities",
    provisions=("Art. 21(1)", "Art. 21(2)", "Art. 21(3)", "Art. 21(4)", "Art. 19", "Art. 13(2)(b)"),
    facts=("live", "own_purpose", "markets_or_profiles", *PARTS),
    applies=all_of(fact("live"), fact("own_purpose"), fact("markets_or_profiles")),
    met=all_of(*[fact(name) for name in PARTS]),
    message="“{activity}” markets or profiles, and objecting to it is not settled.",
    remedy="Let objections travel the way the data travel; tell the right clearly and apart from the rest.",
    doc=__doc__ or "",
    details=missing(PARTS),
)
