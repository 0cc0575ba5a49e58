"""What the map draws: nodes, links (one row of the inventory each) and the rows behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

NodeKind = Literal["subject", "party", "country"]
LinkKind = Literal["flow", "collection", "about", "source"]

COLUMNS = ("subjects", "sources", "controllers", "recipients", "sub-processors", "countries")
"""From left to right; the index is ``Node.column``."""

UNKNOWN_COUNTRY = "?"


@dataclass(frozen=True, slots=True)
class Row:
    """A row as the panel shows it: filled cells only, every value as text."""

    inventory: str
    table: str
    id: str
    fields: tuple[tuple[str, str], ...]
    place: str


@dataclass(frozen=True, slots=True)
class Node:
    """A party, a category of data subjects or a country; ``roles`` as flows and activities give them."""

    id: str
    kind: NodeKind
    name: str
    column: int
    rows: tuple[Row, ...] = ()
    roles: tuple[str, ...] = ()
    country: str | None = None
    group: str | None = None
    party_kind: str | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Data going from one node to another within one activity.

    ``flow`` is a row of flows; the others follow from an activity: ``collection`` (from the data
    subjects), ``about`` (concerns them, not said to come from them), ``source`` (obtained from a party).
    None is unknown everywhere; ``countries`` holds (code or ``?``, seat / storage / access) of the recipient.
    """

    kind: LinkKind
    id: str
    sender: str
    recipient: str
    inventory: str
    activity: str | None
    categories: tuple[str, ...] | None
    subjects: tuple[str, ...] | None
    role: str | None
    countries: tuple[tuple[str, str], ...]
    live: bool | None
    anonymised: bool = False
    agreements: tuple[str, ...] = ()
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class ActivityInfo:
    """An activity with what filters ask for."""

    inventory: str
    id: str
    name: str
    owner: str | None
    bases: tuple[str, ...]
    row: Row


@dataclass(frozen=True, slots=True)
class Country:
    """A place as the law tables see it on the date; ``standing`` is a key of ``STANDINGS``."""

    code: str
    name: str
    standing: str
    decisions: tuple[str, ...]
    note: str


STANDINGS = ("area", "adequate", "scoped", "third", "bridge", "special", "unknown")
"""Of countries; ``words.lists_of_words`` has the words shown."""


@dataclass(frozen=True, slots=True)
class MapData:
    """Everything on the map; the tuples are sorted and their order is part of the page."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    activities: tuple[ActivityInfo, ...]
    categories: Mapping[str, tuple[str, str | None]]
    subjects: Mapping[str, str]
    countries: Mapping[str, Country]
    inventories: Mapping[str, str] = field(default_factory=dict)
