"""A report as JSON, piece by piece: a finding is written before the next is made.

Each finding's text is put together in one place instead of being walked over, because there may be
a million of them; it is the text that ``json_text`` gives.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from json.encoder import encode_basestring as quoted
from typing import Any

from dataflow.findings.finding import Finding, Report, Step, Subject
from dataflow.findings.sequence import at
from dataflow.inventory.places import Place
from dataflow.render.json_text import Items, json_pieces, json_text
from dataflow.render.pieces import Piece, Spread, alone
from dataflow.rules.empty_field import EmptyField


def json_chunks(report: Report, spread: Spread = alone) -> Iterator[Piece]:
    """The text of ``json_text(report.to_json())``, in pieces."""
    constant: dict[Any, str] = {}
    made = partial(at, report.findings)  # nobody keeps them
    findings = Items(len(report.findings), made, lambda finding: _finding(finding, constant), spread)
    yield from json_pieces(report.envelope() | {"findings": findings})


# --- private ---


def _finding(finding: Finding, constant: dict[Any, str]) -> tuple[str, str, str]:
    """One finding, indented as the list in a report is; ``constant`` keeps what is the same for all of a rule.

    The message stands by itself: it holds quotation marks, and the rest mostly is plain ASCII.
    """
    # taken apart at once: asking a named tuple for each of its parts takes twice as long
    key, rule_id, name, group, outcome, severity, subject, message, provisions, remedy = finding[:10]
    steps, found_at, missing, unverified, waived, waiver, new = finding[10:]
    one = (rule_id, name, group, outcome, severity)
    rule = constant.get(one)
    if rule is None:
        names = ("rule", "name", "group", "outcome", "severity")
        rule = constant[one] = "".join(
            f'\n      "{name}": {quoted(value)},' for name, value in zip(names, one, strict=True)
        )
    two = (provisions, remedy)
    advice = constant.get(two)
    if advice is None:
        cited = json_text(list(provisions), indent=6)
        advice = constant[two] = f'"provisions": {cited},\n      "remedy": {quoted(remedy)}'
    path = _BETWEEN.join(map(_step, steps))
    places = _BETWEEN.join(map(_place, found_at))
    empty = _BETWEEN.join(map(_empty, missing))
    return (
        f'{{\n      "key": {quoted(key)},{rule}\n      "subject": {_subject(subject)},\n      "message": ',
        quoted(message),
        f",\n      {advice},"
        f'\n      "path": {f"[{_INNER}{path}{_OUTER}]" if path else "[]"},'
        f'\n      "places": {f"[{_INNER}{places}{_OUTER}]" if places else "[]"},'
        f'\n      "empty": {f"[{_INNER}{empty}{_OUTER}]" if empty else "[]"},'
        f'\n      "unverified": {json_text(list(unverified), indent=6) if unverified else "[]"},'
        f'\n      "waived": {"true" if waived else "false"}{_marks(waiver, new) if waiver or new is not None else ""}\n    }}',
    )


_SEEN = lru_cache(maxsize=20_000)
"""What is written once is kept as text for a while: a flow and what is empty in a row stand in several findings."""

_quoted_file = lru_cache(maxsize=1_000)(quoted)
"""Files are few, and each stands in thousands of places."""

_OUTER, _INNER = "\n      ", "\n        "
_BETWEEN = f",{_INNER}"
_PLACE, _EMPTY_PLACE = "\n          ", "\n            "


def _marks(waiver: Mapping[str, str] | None, new: bool | None) -> str:
    """Waiver and comparison with an earlier run, where there are any."""
    said = f',\n      "waiver": {json_text(dict(waiver), indent=6)}' if waiver else ""
    if new is not None:
        said += f',\n      "new": {"true" if new else "false"}'
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


@_SEEN
def _step(step: Step) -> str:
    flow, sender, recipient, _ = step
    return (
        f'{{\n          "flow": {quoted(flow)},\n          "from": {quoted(sender)},'
        f'\n          "to": {quoted(recipient)}\n        }}'
    )


@_SEEN
def _place(place: Place, margin: str = _PLACE) -> str:
    file, line, sheet, cell, path = place
    text = f'{{{margin}"file": {_quoted_file(file)}'
    if line is not None:
        text += f',{margin}"line": {line}'
    if sheet is not None:
        text += f',{margin}"sheet": {quoted(sheet)}'
    if cell is not None:
        text += f',{margin}"cell": {quoted(cell)}'
    if path is not None:
        text += f',{margin}"path": {quoted(path)}'
    return f"{text}{margin[:-2]}}}"


@_SEEN
def _empty(item: EmptyField) -> str:
    table, row_id, column, place = item
    where = _place(place, _EMPTY_PLACE) if place is not None else "null"
    return (
        f'{{\n          "table": {quoted(table)},\n          "row": {quoted(row_id)},'
        f'\n          "column": {quoted(column)},\n          "place": {where}\n        }}'
    )
