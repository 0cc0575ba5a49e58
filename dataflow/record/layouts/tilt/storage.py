"""How long: periods of ISO 8601, criteria and acts, for each activity of an entry and its category only."""

import re
from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Row
from dataflow.record.layouts.periods import read_retention
from dataflow.record.layouts.tilt.build import Build, joined, keep_rest, noted, where
from dataflow.record.layouts.tilt.document import Leaf, Part

_Line = tuple[tuple[str, str], ...]
"""Columns of a row of retention and their values, but for whose it is."""


@dataclass(slots=True)
class Storage:
    """Rows of retention by activity and what they say; None among the categories: for the whole activity."""

    build: Build
    _lines: dict[tuple[str, _Line], list[str | None]] = field(default_factory=dict)
    _places: dict[tuple[str, _Line], Row] = field(default_factory=dict)

    def read(self, entry: Part, category: Row | None, activities: list[Row]) -> bool:
        """Take what is said of storage; whether it gives a period or a criterion."""
        told = False
        for part in entry.parts("storage"):
            for line in _rows_of(part):
                told |= any(column in ("duration", "criterion") for column, _ in line)
                for activity in activities:
                    key = (str(activity["id"]), line)
                    self._lines.setdefault(key, []).append(str(category["id"]) if category else None)
                    self._places.setdefault(key, where(part))
            keep_rest(activities[0] if activities else self.build.notice, "activities", part)
        return told

    def settle(self) -> None:
        """A period that is given for every category of an activity is the activity's."""
        for (activity, line), categories in self._lines.items():
            known = self.build.gather.by_id("activities", activity).get("categories") or []
            named = list(dict.fromkeys(row_id for row_id in categories if row_id))
            whole = None in categories or set(named) == set(known)
            self.build.gather.put(
                "retention",
                activity=activity,
                categories=None if whole else named,
                stated="stated",
                **dict(line),
                **self._places[activity, line],
            )


# --- private ---

_DURATION = re.compile(
    r"(?P<from>\S*?)P(?=\d|T\d)(?P<date>(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?)"
    r"(?:T?(?P<time>(?=\d)(?:\d+H)?(?:\d+M)?))?(?P<seconds>\d+(?:\.\d+)?S)?",
    re.ASCII,
)


def _rows_of(part: Part) -> list[_Line]:
    """One row a period; the criteria and acts of the same storage stand in the first."""
    common: dict[str, list[str]] = {}
    for key, column in (("purposeConditional", "criterion"), ("legalBasisConditional", "law")):
        for leaf in part.leaves(key):
            common.setdefault(column, []).append(joined(leaf.text))
            leaf.say("taken", f"retention.{column}")
    periods = [found for one in [*part.parts("temporal"), _plain(part)] if (found := _period(one))]
    conditions = len(periods) + sum(len(found) for found in common.values())
    rows = periods or ([{}] if common else [])
    for column, texts in common.items():
        said = [*([rows[0][column]] if column in rows[0] else []), *texts]
        rows[0][column] = "; ".join(dict.fromkeys(said))
    if aggregate := part.leaf("aggregationFunction"):
        if not rows or conditions < 2:
            aggregate.say("dropped", "there are no two periods or criteria of which it could be the longest")
        else:
            for row in rows:
                noted(row, "retention", aggregate)
    return [tuple(sorted(row.items())) for row in rows]


def _plain(part: Part) -> Part:
    """The storage itself as a period: some documents describe it without one."""
    more = part.leaf("description")
    return Part(part.path, {"description": more} if more else {})


def _period(part: Part) -> dict[str, str]:
    ttl, more = part.leaf("ttl"), part.leaf("description")
    found: dict[str, str] = {}
    notes: list[str] = []
    if ttl:
        duration = _iso(ttl.text)
        if duration:
            found["duration"] = duration
            ttl.say("taken" if duration == ttl.text else "translated", f"retention.duration: {duration}")
            if not ttl.text.upper().startswith("P"):
                notes.append(f"ttl: {ttl.text}")
        else:
            notes.append(f"ttl: {joined(ttl.text)}")
            ttl.say("not-understood", "retention.note")
    if more:
        _described(more, found, notes)
    for one in part.rest:
        notes.append(f"{one.path}: {joined(one.text)}")
        one.say("not-understood", "retention.note")
    if notes:
        found["note"] = "\n".join(notes)
    return found


def _described(leaf: Leaf, found: dict[str, str], notes: list[str]) -> None:
    """A description beside a period explains it; one alone gives the period, else the criterion."""
    text = joined(leaf.text)
    if "duration" in found:
        notes.append(text)
        leaf.say("taken", "retention.note")
        return
    said = read_retention(text)
    for column in ("duration", "event", "criterion"):
        if column in said:
            found[column] = said[column]
    if note := said.get("note"):
        notes.append(note)
    columns = ", ".join(f"retention.{column}" for column in said)
    leaf.say("translated" if "duration" in said else "taken", columns)


def _iso(text: str) -> str | None:
    """``P72H`` is meant as ``PT72H``; a first day before the period and seconds do not fit a duration."""
    match = _DURATION.fullmatch(joined(text).upper())
    if match is None or match["seconds"]:
        return None
    date, time = match["date"] or "", match["time"] or ""
    if not date and "M" in time and "T" not in text.upper():
        return None
    return f"P{date}" + (f"T{time}" if time else "") if date or time else None
