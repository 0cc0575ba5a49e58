"""The Article 30 record as neutral tables: what every rendered form shows, whatever its layout.

Words are already in the record's language; a value marked ``own`` is the inventory's own and stays in
the inventory's language.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

State = Literal[
    "present",
    "not-applicable",
    "elsewhere",
    "not-in-this-copy",
    "unknown",
    "missing",
    "withheld",
]
"""What is known of an item.  missing: it has to be there and nothing is written down, or its absence is
stated; unknown: an empty cell leaves it open; elsewhere, not-in-this-copy: as the source was read;
withheld: left out of this edition."""

STATES: tuple[State, ...] = (
    "not-applicable",
    "present",
    "elsewhere",
    "not-in-this-copy",
    "unknown",
    "missing",
    "withheld",
)
"""From settled to open; ``withheld`` stands outside the order."""

COMPLETE = frozenset({"present", "not-applicable"})
"""States that leave nothing to be filled in."""

Status = Literal["current", "ended", "planned"]
STATUSES: tuple[Status, ...] = ("current", "planned", "ended")

Edition = Literal["internal", "authority", "public"]
EDITIONS: tuple[Edition, ...] = ("internal", "authority", "public")

Audience = Literal["all", "internal", "vendor-contact", "security", "agreement"]
"""Why an item may be kept from readers: see ``editions``."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value.  own: the inventory's own words; code: the word or code behind it; place: file and line."""

    text: str
    own: bool = False
    code: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled statement, or a cell of a table (then without a label)."""

    id: str
    label: str
    state: State
    values: tuple[Value, ...] = ()
    remark: str = ""
    audience: Audience = "all"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; its audience is that of all its cells."""

    id: str
    label: str
    audience: Audience = "all"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of items under columns; every row has one item a column."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A letter of the article, or a group of an annex.  provision: such as ``30(1)(a)``, or empty."""

    id: str
    provision: str
    heading: str
    state: State
    items: tuple[Item, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One activity (Art. 30(1)) or one controller served (Art. 30(2)); ``annex`` goes beyond the article."""

    id: str
    heading: Value
    status: Status
    status_text: str
    parts: tuple[Part, ...]
    annex: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """What an edition leaves out: section and item by label, and why."""

    section: str
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """A whole record.  hashes: (file, SHA-256) of the inputs; counts: (status, number of sections)."""

    kind: Literal["controller", "processor"]
    party: str
    title: str
    lang: str
    own_lang: str
    edition: Edition
    as_of: date
    program: str
    law: str
    hashes: tuple[tuple[str, str], ...]
    counts: tuple[tuple[Status, int], ...]
    cover: tuple[Part, ...]
    sections: tuple[Section, ...]
    annex: tuple[Part, ...]
    completeness: Table
    complete: float | None
    withheld: tuple[Withheld, ...] = ()


def worst(states: "list[State] | tuple[State, ...]") -> State:
    """The most open of several states; not applicable when there is none."""
    return max(states, key=STATES.index, default="not-applicable")
