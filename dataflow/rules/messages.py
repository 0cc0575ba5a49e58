"""What findings say: a rule's message with the names of each row, or what cannot be told and which cells keep it open."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any

from dataflow.inventory.made import Made
from dataflow.rules.cases import Cases
from dataflow.rules.empty_field import EmptyField
from dataflow.rules.found_columns import flows_of, recipients_of


def messages(cases: Cases) -> list[str]:
    """The rule's message for each row, with its details."""
    pieces: list[Iterable[str]] = []
    for literal, word in cases.phrases.message:
        pieces += [repeat(literal, len(cases)), *([_words(cases, word)] if word is not None else [])]
    said: Iterable[str] = map("".join, zip(*pieces, strict=True))
    details = _details(cases)
    if details is not None:
        said = (f"{text} {more}" for text, more in zip(said, details, strict=True))
    texts = map(str.strip, said)
    return [re.sub(_FULL_STOPS, ".", text) if ".." in text else text for text in texts]


def cannot_tell(cases: Cases) -> list[str]:
    """What cannot be told about each row, and the cells or questions that keep it open."""
    field_names: Made[EmptyField, str] = Made(lambda field: _field_name(cases, field))
    reasons: Made[tuple[str, ...], str] = Made(lambda unknown: _reasons(cases, unknown))
    details = _details(cases) or [""] * len(cases)
    lead = f" whether {cases.phrases.said}."
    found = []
    rows = zip(_subjects(cases), cases.empty, cases.unknown, details, strict=True)
    for about, fields, unknown, more in rows:
        if len(fields) == 1:
            needed = f" Empty: {field_names[fields[0]]}."
        elif fields:
            needed = f" Empty: {'; '.join(dict.fromkeys(map(field_names.__getitem__, fields)))}."
        else:
            needed = reasons[unknown]
        found.append(f"Cannot tell for {about}{lead}{needed}{f' {more}' if more else ''}")
    return found


# --- private ---

_FULL_STOPS = r"(?<!\.)\.\.(?=\s|$)"


def _details(cases: Cases) -> list[str] | None:
    details = cases.rule.details
    return [details(one) for one in cases.each()] if details else None


def _subjects(cases: Cases) -> Iterable[str]:
    """What a row that cannot be told is about, for a reader."""
    subject = cases.rule.subject
    if subject == "flows":
        party, activity = cases.lookup.parties, cases.lookup.names["activities"]
        ends = zip(cases.column("to"), cases.column("activity"), strict=True)
        return [party[to] + (f" in “{activity[one]}”" if one else "") for to, one in ends]
    if subject in ("reach", "onward"):
        party, recipients = cases.lookup.parties, cases.lookup.tables["flows"].columns["to"]
        ways = (" → ".join([party[recipients[flow]] for flow in path]) for path in cases.paths)
        return [way or row_id for way, row_id in zip(ways, _own_names(cases), strict=True)]
    return _own_names(cases)


def _reasons(cases: Cases, unknown: tuple[str, ...]) -> str:
    """Why facts are unknown, in the words of the catalogue: for what no cell could settle."""
    known, open_ = cases.phrases.known, set(unknown)
    found = dict.fromkeys(known[name].unknown for name in cases.rule.facts if name in open_)
    return f" Open: {'; '.join(found)}." if found else ""


def _field_name(cases: Cases, field: EmptyField) -> str:
    return f"{field.table}.{field.column} ({_label(cases, field.table, field.row)})"


def _label(cases: Cases, table: str, row_id: str) -> str:
    """What a row is called where a reader is to find it: its name, or what it belongs to."""
    if table == "flows":
        return f"flow {row_id}"
    if table in ("bases", "retention"):
        found = cases.lookup.row(table, row_id)
        cells: Mapping[str, Any] = found if found is not None else {}
        return f"{cells.get('article') or table} for {cells.get('activity')}"
    return cases.lookup.names[table][row_id]


def _words(cases: Cases, word: str) -> Iterable[str]:
    """A word of the message, for each row."""
    if word in _WORDS:
        return _WORDS[word](cases)
    return ["unknown" if value is None else str(value) for value in cases.column(word)]


def _names(names: Mapping[Any, str], ids: Iterable[Any]) -> Iterable[str]:
    return map(names.__getitem__, ids)


def _recipients(cases: Cases) -> Iterable[str]:
    return _names(cases.lookup.parties, [one or None for one in recipients_of(cases.columns)])


def _activities(cases: Cases) -> Iterable[str]:
    ids = [one or own for one, own in zip(cases.column("activity"), cases.columns["id"], strict=True)]
    return _names(cases.lookup.names["activities"], ids)


def _own_names(cases: Cases) -> Iterable[str]:
    names, subject, ids = cases.lookup.names, cases.rule.subject, cases.columns["id"]
    if "table" not in cases.columns:
        return _names(names[subject], ids)
    return [names[table or subject][one] for table, one in zip(cases.columns["table"], ids, strict=True)]


def _countries(cases: Cases) -> Iterable[str]:
    columns, parties = cases.columns, cases.lookup.tables["parties"]
    reached = [one or own for one, own in zip(recipients_of(columns), columns["id"], strict=True)]
    said = _names(cases.lookup.countries, zip(reached, flows_of(columns), strict=True))
    outside = {parties.key(number) for number in parties.where("kind", "international-organisation")}
    if outside.isdisjoint(reached):
        return said
    # Chapter V applies wherever it sits
    lead = ("international organisation, " if party in outside else "" for party in reached)
    return map("".join, zip(lead, said, strict=True))


def _paths(cases: Cases) -> Iterable[str]:
    party, recipients = cases.lookup.parties, cases.lookup.tables["flows"].columns["to"]
    for path in cases.paths:
        names = [*[cases.graph.sending[flow] for flow in path[:1]], *[recipients[flow] for flow in path]]
        yield " → ".join([party[name] for name in names])


_WORDS: Mapping[str, Callable[[Cases], Iterable[str]]] = {
    "recipient": _recipients,
    "to": _recipients,
    "sender": lambda cases: _names(cases.lookup.parties, cases.column("sender")),
    "activity": _activities,
    "category": lambda cases: _names(cases.lookup.names["categories"], cases.column("category")),
    "as_of": lambda cases: repeat(cases.as_of.isoformat(), len(cases)),
    "name": _own_names,
    "country": _countries,
    "path": _paths,
}
"""Words of a message that are looked up; any other word is a column of the row."""
