"""A category of data has no known source, or no use.

What it looks at
Categories of data: those that live activities of a controller use, and those that nothing
uses.

Why
Data are collected for a purpose and no more than it needs (Art. 5(1)(b), (c)); the source is
told (Art. 14(2)(f)).

When it does not apply
One source is enough: what one activity collects, another may use (LB-13 asks whether it may).
Categories used only for others as a processor, or only in activities that are planned or
ended; a wider category whose parts are used.  Derived data have a computation as source, logs
are generated: both count.

Traps
- derived data have a computation as source: Fixed 2
- logs are generated: Fixed 3

Breach
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact, health], source_kinds: none}

Breach 2
activities:
  letters: {controllers: [lender], role: controller, subjects: [customers], categories: [contact], source_kinds: [data-subject]}

Fixed
activities:
  letters: {source_kinds: [data-subject]}

Fixed 2
activities:
  letters: {source_kinds: [derived]}

Fixed 3
activities:
  letters: {source_kinds: [generated]}

Fixed 4
flows:
  form: {activity: letters, from: data-subject, to: lender, categories: [contact, health]}

Fixed 5
activities:
  signing-up: {controllers: [lender], subjects: [customers], categories: [contact, health], source_kinds: [data-subject]}

Not applicable
activities:
  letters: {role: processor}

Not applicable 2
activities:
  letters: {start: 2030-01-01}

Cannot tell
activities:
  letters: {source_kinds: ~}

Remedy
Write down the source: the person, somebody else, or how it is derived; stop collecting what
is not used.

References
Art. 5(1)(b), 5(1)(c), 14(2)(f), 30(1)(c) GDPR.
"""

from dataflow.facts.logic import all_of, any_of, fact
from dataflow.rules.evidence import Evidence
from dataflow.rules.rule import Rule


def _details(evidence: Evidence) -> str:
    if not evidence.row.get("used"):
        return "No activity uses it."
    uses = evidence.rows("activities", "categories", str(evidence.row["id"]))
    open_ = sorted(row["id"] for row in uses if not row["source_kinds"] and not row["sources"])
    return f"Used without a source in: {', '.join(open_)}." if open_ else ""


RULE = Rule(
    id="REC-05",
    name="category-without-source-or-use",
    group="record",
    severity="medium",
    subject="categories",
    provisions=("Art. 5(1)(b)", "Art. 5(1)(c)", "Art. 14(2)(f)", "Art. 30(1)(c)"),
    facts=("used", "used_now", "source_known"),
    applies=any_of(fact("used_now"), ~fact("used")),
    met=all_of(fact("used"), fact("source_known")),
    severities=(("low", ~fact("used")),),
    message="“{name}”: its source, or what it is for, is not written down.",
    remedy="Write down the source; stop collecting what is not used.",
    doc=__doc__ or "",
    details=_details,
)
