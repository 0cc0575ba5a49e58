"""A report as JSON, piece by piece: a finding is written before the next is made.

Each finding's text is put together in one place instead of being walked over, because there may be
a million of them; it is the text that ``json_text`` gives.
"""

from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring as quoted
from typing import Any

from dataflow.findings.finding import Finding, Report, Step, Subject
from dataflow.inventory.places import Place
from dataflow.render.json_text import Items, json_pieces, json_text
from dataflow.rules.empty_field import EmptyField


def json_chunks(report: Report) -> Iterator[str]:
    """The text of ``json_text(report.to_json())``, in pieces."""
    constant: dict[Any, str] = {}
    findings = Items(report.findings, lambda finding: _finding(finding, constant))
    yield from json_pieces(report.envelope() | {"findings": findings})


# --- private ---


def _finding(finding: Finding, constant: dict[Any, str]) -> str:
    """One finding, indented as the list in a report is; ``constant`` keeps what is the same for all of a rule."""
    one = (finding.rule, finding.name, finding.group, finding.outcome, finding.severity)
    rule = constant.get(one)
    if rule is None:
        names = ("rule", "name", "group", "outcome", "severity")
        rule = constant[one] = "".join(
            f'\n      "{name}": {quoted(value)},' for name, value in zip(names, one, strict=True)
        )
    two = (finding.provisions, finding.remedy)
    advice = constant.get(two)
    if advice is None:
        provisions = json_text(list(finding.provisions), indent=6)
        advice = constant[two] = f'"provisions": {provisions},\n      "remedy": {quoted(finding.remedy)}'
    path = _BETWEEN.join([_step(step) for step in finding.path])
    places = _BETWEEN.join([_place(place, _PLACE) for place in finding.places])
    empty = _BETWEEN.join([_empty(item) for item in finding.empty])
    unverified = json_text(list(finding.unverified), indent=6) if finding.unverified else "[]"
    return (
        f'{{\n      "key": {quoted(finding.key)},{rule}'
        f'\n      "subject": {_subject(finding.subject)},'
        f'\n      "message": {quoted(finding.message)},'
        f"\n      {advice},"
        f'\n      "path": {f"[{_INNER}{path}{_OUTER}]" if path else "[]"},'
        f'\n      "places": {f"[{_INNER}{places}{_OUTER}]" if places else "[]"},'
        f'\n      "empty": {f"[{_INNER}{empty}{_OUTER}]" if empty else "[]"},'
        f'\n      "unverified": {unverified},'
        f'\n      "waived": {"true" if finding.waived else "false"}{_marks(finding)}\n    }}'
    )


_OUTER, _INNER = "\n      ", "\n        "
_BETWEEN = f",{_INNER}"
_PLACE, _EMPTY_PLACE = "\n          ", "\n            "


def _marks(finding: Finding) -> str:
    """Waiver and comparison with an earlier run, where there are any."""
    waiver: Mapping[str, str] | None = finding.waiver
    said = f',\n      "waiver": {json_text(dict(waiver), indent=6)}' if waiver else ""
    if finding.new is not None:
        said += f',\n      "new": {"true" if finding.new else "false"}'
    return said


def _subject(subject: Subject) -> str:
    kind, row_id, inventory, activity, sender, recipient, category = subject
    text = (
        f'{{\n        "kind": {quoted(kind)},\n        "id": {quoted(row_id)},'
        f'\n        "inventory": {quoted(inventory)}'
    )
    if activity is not None:
        text += f',\n        "activity": {quoted(activity)}'
    if sender is not None:
        text += f',\n        "from": {quoted(sender)}'
    if recipient is not None:
        text += f',\n        "to": {quoted(recipient)}'
    if category is not None:
        text += f',\n        "category": {quoted(category)}'
    return text + "\n      }"


def _step(step: Step) -> str:
    flow, sender, recipient, _ = step
    return (
        f'{{\n          "flow": {quoted(flow)},\n          "from": {quoted(sender)},'
        f'\n          "to": {quoted(recipient)}\n        }}'
    )


def _place(place: Place, margin: str) -> str:
    file, line, sheet, cell, path = place
    text = f'{{{margin}"file": {quoted(file)}'
    if line is not None:
        text += f',{margin}"line": {line}'
    if sheet is not None:
        text += f',{margin}"sheet": {quoted(sheet)}'
    if cell is not None:
        text += f',{margin}"cell": {quoted(cell)}'
    if path is not None:
        text += f',{margin}"path": {quoted(path)}'
    return f"{text}{margin[:-2]}}}"


def _empty(item: EmptyField) -> str:
    table, row_id, column, place = item
    where = _place(place, _EMPTY_PLACE) if place is not None else "null"
    return (
        f'{{\n          "table": {quoted(table)},\n          "row": {quoted(row_id)},'
        f'\n          "column": {quoted(column)},\n          "place": {where}\n        }}'
    )
