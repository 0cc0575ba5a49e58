"""Data are obtained from somebody else without the information of Art. 14.

What it looks at
Live activities of a controller with a source other than the data subject.

Why
Art. 14: people are told the categories and the source, within a month of obtaining the
data, at the first communication or the first disclosure, whichever is first.

When it does not apply
Data collected from the person, or whose source is not written down (REC-05 asks for it);
stated exceptions (Art. 14(5), 23); activities of a processor.  A public register is a source
to be named.

Traps
- the exceptions from informing: Not applicable 2, Not applicable 3, Not applicable 4, Not applicable 5
- a public register is a source to be named: Breach 2, Fixed 2

Breach
parties:
  bureau: {name: Bureau a.s., kind: entity, country: CZ}
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact], sources: [bureau],
     informed_within: P1M}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [scoring], gives: [14(1)(d)], lacks: [14(2)(f)]}

Breach 2
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     source_kinds: [public-source], informed_within: P3M}
notices:
  notice: {controller: lender, valid_from: 2018-05-25, covers: [scoring], gives: [14(1)(d), 14(2)(f)]}

Breach 3
activities:
  scoring:
    {controllers: [lender], role: controller, subjects: [customers], categories: [contact],
     source_kinds: [public-source], informed_within: P1M}

Fixed
notices:
  notice: {gives: [14(1)(d), 14(2)(f)], lacks: none}

Fixed 2
activities:
  scoring: {sources: ~, source_kinds: [public-source], informed_within: P31D}
notices:
  notice: {gives: [14(1)(d), 14(2)(f)], lacks: none}

Not applicable
activities:
  scoring: {sources: ~, source_kinds: [data-subject, derived, generated]}

Not applicable 2
activities:
  scoring: {information_exception: already-informed}

Not applicable 3
activities:
  scoring: {information_exception: impossible}

Not applicable 4
activities:
  scoring: {information_exception: laid-down-by-law}

Not applicable 5
activities:
  scoring: {information_exception: secrecy}

Cannot tell
notices:
  notice: {lacks: none, partly_gives: [14(2)(f)]}

Cannot tell 2
activities:
  scoring: {informed_within: ~}
notices:
  notice: {gives: [14(1)(d), 14(2)(f)], lacks: none}

Remedy
Give a notice under Art. 14 with the source and the categories; record when it is given.

References
Art. 14(1) to (3), 14(5) GDPR; WP260 rev.01.
"""

from dataflow.facts.logic import all_of, fact
from dataflow.rules.missing import missing
from dataflow.rules.rule import Rule

PARTS = {
    "notice_in_force": "a notice in force",
    "source_told": "the source (Art. 14(2)(f))",
    "categories_told": "the categories (Art. 14(1)(d))",
    "informed_in_time": "the time of informing (Art. 14(3))",
}


RULE = Rule(
    id="UNP-08",
    name="indirect-collection-not-told",
    group="un-notified",
    severity="medium",
    subject="activities",
    provisions=("Art. 14(1)", "Art. 14(2)", "Art. 14(3)"),
    facts=("live", "own_purpose", "informing_excepted", "indirect", *PARTS),
    applies=all_of(fact("live"), fact("own_purpose"), fact("indirect"), ~fact("informing_excepted")),
    met=all_of(*[fact(name) for name in PARTS]),
    message="“{activity}” obtains data from somebody else; the information of Art. 14 is incomplete or late.",
    remedy="Give a notice under Art. 14 with the source and the categories; record when it is given.",
    doc=__doc__ or "",
    details=missing(PARTS),
)
