"""The index page of a report: what was found, and what to do next."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dataflow.findings.finding import SEVERITIES, Finding, Report
from dataflow.inventory.columns import columns
from dataflow.render.pages import page
from dataflow.render.trend import trend
from dataflow.rules.rule import GROUPS


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, and the findings it answers."""

    rule: str
    name: str
    severity: str
    remedy: str
    findings: tuple[Finding, ...]

    @property
    def inventories(self) -> list[tuple[str, int]]:
        """Inventory → number of findings."""
        return sorted(Counter(finding.subject.inventory for finding in self.findings).items())

    @property
    def group(self) -> str:
        """What the rule is about."""
        return self.findings[0].group

    def first(self, inventory: str) -> str:
        """Key of the first finding in an inventory."""
        return next(finding.key for finding in self.findings if finding.subject.inventory == inventory)


def index_page(
    report: Report, *, title: str, files: Collection[str], up: str | None = None,
    baseline: Mapping[str, Any] | None = None, for_others: str | None = None,
) -> str:  # fmt: skip
    """The page of one inventory.  files: names of the documents beside it; baseline: an earlier
    ``check --format json``; for_others: address of the record of what the organisation processes for others."""
    return page(
        "index.html",
        title=title,
        report=report,
        cards=cards(files, for_others),
        has_map="map.html" in files,
        up=up,
        trend=trend(report, baseline),
        steps=actions(report.findings),
        fields=open_fields(report.findings),
        severities=SEVERITIES,
        groups=by_group(report.findings),
    )


def cards(files: Collection[str], for_others: str | None = None) -> list[dict[str, Any]]:
    """The documents that are there: href, label, about, and also: (href, label) of their other forms."""
    others: dict[str, Any] = {
        "href": for_others,
        "label": "Record as processor",
        "about": _FOR_OTHERS,
        "also": [],
    }
    return ([others] if for_others else []) + [
        {
            "href": href,
            "label": label,
            "about": about,
            "also": [pair for pair in also if pair[0].partition("#")[0] in files],
        }
        for href, label, about, also in _CARDS
        if href in files
    ]


def actions(findings: Sequence[Finding], most: int = 12) -> list[Action]:
    """Remedies of the open breaches, worst first: one line for each rule and severity."""
    chosen: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.outcome == "breach" and not finding.waived:
            chosen.setdefault((finding.severity, finding.rule), []).append(finding)
    found = [
        Action(rule, items[0].name, severity, items[0].remedy, tuple(items))
        for (severity, rule), items in chosen.items()
    ]
    return sorted(found, key=lambda a: (SEVERITIES.index(a.severity), -len(a.findings), a.rule))[:most]


def open_columns(findings: Sequence[Finding], most: int = 6) -> list[dict[str, Any]]:
    """The columns whose empty cells keep most questions open: table, column, rows, questions."""
    rows: dict[tuple[str, str], set[tuple[str, str]]] = {}
    questions: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        for item in finding.empty:
            key = (item.table, item.column)
            rows.setdefault(key, set()).add((finding.subject.inventory, item.row))
            questions.setdefault(key, set()).add(finding.key)
    ordered = sorted(questions, key=lambda key: (-len(questions[key]), key))[:most]
    return [
        {"table": key[0], "column": key[1], "rows": len(rows[key]), "questions": len(questions[key])}
        for key in ordered
    ]


def open_fields(findings: Sequence[Finding], most: int = 8) -> list[dict[str, Any]]:
    """The empty fields that keep most questions open: table, column, of (the row's id, or what it belongs to), count, place."""
    counted: Counter[tuple[str, str, str]] = Counter()
    known: dict[tuple[str, str, str], tuple[str, Any]] = {}
    for finding in findings:
        for item in finding.empty:
            counted[item.table, item.row, item.column] += 1
            of = item.row if "id" in columns(item.table) else finding.subject.activity or item.row
            known.setdefault((item.table, item.row, item.column), (of, item.place))
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    return [
        {"table": key[0], "column": key[2], "of": known[key][0], "count": number, "place": known[key][1]}
        for key, number in ordered
    ]


def by_group(findings: Sequence[Finding]) -> list[tuple[str, list[int]]]:
    """Group → breaches by severity, advice, cannot tell; groups without any left out."""
    rows = []
    for group in GROUPS:
        own = [finding for finding in findings if finding.group == group and not finding.waived]
        if own:
            breaches = Counter(finding.severity for finding in own if finding.outcome == "breach")
            outcomes = Counter(finding.outcome for finding in own)
            rows.append(
                (group, [breaches[s] for s in SEVERITIES] + [outcomes["advice"], outcomes["cannot-tell"]])
            )
    return rows


# --- private ---

_FOR_OTHERS = "What it processes on behalf of others, one section a controller (Art. 30(2))."

_CARDS = (
    (
        "record.html",
        "Article 30 record",
        "What the supervisory authority may ask for; what is missing is printed as missing.",
        (
            ("record.en.html", "in English"),
            ("record.docx", "Word"),
            ("record.pdf", "PDF"),
            ("record.xlsx", "workbook"),
            ("record.md", "Markdown"),
            ("record.json", "JSON"),
        ),
    ),
    (
        "map.html",
        "Flow map",
        "Where the data go, through whom, into which countries, on what ground.",
        (
            ("map.html#data=national-id", "national identification numbers"),
            ("map.html#outside=yes", "outside the EEA"),
        ),
    ),
    (
        "workbook.xlsx",
        "Workbook",
        "The whole inventory with its findings; fill in the gaps there and load it again.",
        (),
    ),
    ("findings.json", "Findings", "The findings below, for programs.", ()),
)
