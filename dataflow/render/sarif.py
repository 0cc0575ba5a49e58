"""Findings as SARIF 2.1.0: code scanning of an inventory that is kept in version control."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import PurePath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from dataflow.findings.finding import Finding, Report
from dataflow.findings.sequence import at, tally_of
from dataflow.inventory.places import Place
from dataflow.render.json_text import Items, json_pieces, json_text
from dataflow.render.pieces import Piece, Spread, alone, whole
from dataflow.rules.rule import Rule
from dataflow.rules.sections import EXAMPLES, sections

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "dataflowKey/v1"


def render(report: Report) -> str:
    """One run.  A breach fails, advice is a note, cannot tell is ``open``; waived findings are suppressed."""
    return whole(chunks(report))


def chunks(report: Report, spread: Spread = alone) -> Iterator[Piece]:
    """The same text in pieces, each result made when it is written."""
    rules = _rules(report)
    index = {rule.id: place for place, rule in reversed(list(enumerate(rules)))}
    waived = any(is_waived for _, _, is_waived in tally_of(report.findings))
    run = {
        "tool": {
            "driver": {
                "name": "dataflow",
                "version": report.program_version,
                "rules": [_descriptor(rule) for rule in rules],
                "properties": {"law": report.law_version},
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": Items(
            len(report.findings),
            partial(at, report.findings),
            lambda finding: (json_text(_result(finding, index, waived), indent=8),),
            spread,
        ),
        "properties": {
            "as_of": report.as_of.isoformat(),
            "engine": report.engine,
            "inventories": list(report.inventories),
        },
    }
    yield from json_pieces({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
    yield "\n"


# --- private ---

_LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note", "info": "note"}


def _rules(report: Report) -> list[Rule]:
    return sorted(report.rules, key=lambda rule: rule.id)


def _descriptor(rule: Rule) -> dict[str, Any]:
    parts = sections(rule.doc)
    shown = {
        name: text
        for name, text in parts.items()
        if name and name != "Traps" and name.rstrip(" 0123456789") not in EXAMPLES
    }
    plain = "\n\n".join([rule.title + ".", *[f"{name}: {_line(text)}" for name, text in shown.items()]])
    marked = "\n\n".join(
        [f"**{rule.title}.**", *[f"**{name}** {_line(text)}" for name, text in shown.items()]]
    )
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.title + "."},
        "fullDescription": {"text": _line(shown.get("Why", "")) or rule.title + "."},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": "note" if rule.outcome == "advice" else _LEVELS[rule.severity]},
        "properties": {
            "tags": list(dict.fromkeys([rule.group, *rule.provisions])),
            "name": rule.name,
            "severity": rule.severity,
            "status": rule.status,
        },
    }


def _result(finding: Finding, index: Mapping[str, int], waived: bool) -> dict[str, Any]:
    open_ = finding.outcome == "cannot-tell"
    level = "note" if finding.outcome == "advice" else _LEVELS[finding.severity]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index.get(finding.rule, -1),
        # the standard leaves the level of what does not fail no other value
        "kind": "open" if open_ else "fail",
        "level": "none" if open_ else level,
        "message": {"text": _message(finding.message)},
        "locations": [_location(place, finding) for place in finding.places[:1]] or [_logical_only(finding)],
        "partialFingerprints": {FINGERPRINT: finding.key},
        "properties": {
            "outcome": finding.outcome,
            "severity": finding.severity,
            "remedy": finding.remedy,
            "provisions": list(finding.provisions),
        },
    }
    others = [_numbered(i, place) for i, place in enumerate(finding.places[1:])]
    if others:
        result["relatedLocations"] = others
    if finding.path:
        result["codeFlows"] = [_code_flow(finding)]
    if waived:
        result["suppressions"] = [_suppression(finding)] if finding.waived else []
    if finding.new is not None:
        result["baselineState"] = "new" if finding.new else "unchanged"
    return result


def _location(place: Place, finding: Finding) -> dict[str, Any]:
    return _physical(place) | {"logicalLocations": [*_cell(place), *_subject(finding)]}


def _logical_only(finding: Finding) -> dict[str, Any]:
    return {"logicalLocations": _subject(finding)}


def _numbered(number: int, place: Place) -> dict[str, Any]:
    cell = _cell(place)
    return {"id": number} | _physical(place) | ({"logicalLocations": cell} if cell else {})


def _code_flow(finding: Finding) -> dict[str, Any]:
    steps = []
    for number, step in enumerate(finding.path):
        text = _message(f"{step.sender} → {step.recipient} (flow {step.flow})")
        place = (_physical(step.place) if step.place else {}) | {"message": {"text": text}}
        name = {"fullyQualifiedName": f"{finding.subject.inventory}/flow:{step.flow}", "kind": "flow"}
        place["logicalLocations"] = [name]
        steps.append({"location": place, "executionOrder": number, "nestingLevel": number})
    return {"threadFlows": [{"locations": steps}]}


def _physical(place: Place) -> dict[str, Any]:
    found: dict[str, Any] = {"artifactLocation": {"uri": uri(place.file)}}
    if place.line:
        found["region"] = {"startLine": place.line}
    return {"physicalLocation": found}


def _cell(place: Place) -> list[dict[str, Any]]:
    """A sheet's cell, or a path in a file without lines, as a logical location."""
    name = f"{place.sheet}!{place.cell}" if place.sheet and place.cell else place.sheet or place.path
    if not name:
        return []
    return [
        {
            "name": name,
            "fullyQualifiedName": f"{place.file} {name}",
            "kind": "cell" if place.sheet else "path",
        }
    ]


def _subject(finding: Finding) -> list[dict[str, Any]]:
    subject = finding.subject
    full = f"{subject.inventory}/{subject.kind}:{subject.id}"
    return [{"name": subject.id, "fullyQualifiedName": full, "kind": subject.kind}]


def _suppression(finding: Finding) -> dict[str, Any]:
    waiver = dict(finding.waiver or {})
    return {
        "kind": "external",
        "status": "accepted",
        "justification": waiver.pop("reason", ""),
        "properties": waiver,
    }


@lru_cache(maxsize=1000)
def uri(file: str) -> str:
    """A file's path as a URI reference: relative stays relative."""
    windows = re.match(r"[A-Za-z]:[\\/]", file) is not None
    path = PureWindowsPath(file) if windows else PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")


def _message(text: str) -> str:
    """In messages braces are placeholders and ``[x](y)`` is a link: say them literally."""
    text = text.replace("\\", "\\\\") if re.search(r"\[[^\]]*\]\(", text) else text
    text = re.sub(r"\[([^\]]*)\]\(", r"\\[\1\\](", text)
    return text.replace("{", "{{").replace("}", "}}") or "(no message)"


def _line(text: str) -> str:
    return " ".join(text.split())
