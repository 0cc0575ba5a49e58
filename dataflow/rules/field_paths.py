"""Paths to fields, such as ``to.country``: where they begin, their steps, and the tables that these lead to."""

from functools import lru_cache
from typing import NamedTuple

Beginning = tuple[str, str, tuple[str, ...]]
"""Where paths begin: table, column of the subject that holds the id of a row there, paths from that row on."""


class Step(NamedTuple):
    """Paths that begin alike: the hop (None: none), what it is limited to, and how they go on."""

    hop: str | None
    only: tuple[str, ...] | None
    rests: tuple[str, ...]


@lru_cache(maxsize=10_000)
def begun(subject: str, paths: tuple[str, ...]) -> tuple[Beginning, ...]:
    """Where the paths from a subject (or table) begin."""
    if subject not in BEGINNINGS:
        return ((subject, "id", paths),)
    named = BEGINNINGS[subject]
    found = []
    for path in paths:
        first, _, rest = path.partition(".")
        found.append((*named[first], (rest,)) if first in named else (*named[""], (path,)))
    return tuple(found)


@lru_cache(maxsize=10_000)
def steps(paths: tuple[str, ...]) -> tuple[Step, ...]:
    """The paths in their order; neighbours that begin alike are followed together."""
    found: list[Step] = []
    for path in paths:
        first, dot, rest = path.partition(".")
        hop, only = _parsed(first) if dot else (None, None)
        step = Step(hop, only, (rest if dot else path,))
        if found and found[-1][:2] == step[:2]:
            found[-1] = found[-1]._replace(rests=found[-1].rests + step.rests)
        else:
            found.append(step)
    return tuple(found)


BEGINNINGS = {
    "reach": {"": ("flows", "flow"), "flow": ("flows", "flow"), "category": ("categories", "category")},
    "onward": {"": ("flows", "second"), "flow": ("flows", "second"), "first": ("flows", "first")},
}
"""Subjects that are no table → first part of a path (empty: any other) → table, column of the subject with the id."""

CHILDREN = {
    "bases": "activity",
    "retention": "activity",
    "notices": "covers",
    "disclosures": "party",
    "flows": "activity",
}
TABLES = {
    "to": "parties",
    "from": "parties",
    "party": "parties",
    "parent": "parties",
    "top": "parties",
    "controllers": "parties",
    "activity": "activities",
    "collected_by": "activities",
    "agreement": "agreements",
    "safeguards": "agreements",
    "categories": "categories",
    "subjects": "subjects",
    "system": "systems",
    "controller": "parties",
    "notice": "notices",
}
LINKS: dict[tuple[str, str], tuple[str, str | None, str | None]] = {
    ("notices", "names"): ("disclosures", "notice", None),
    ("categories", "uses"): ("activities", "categories", None),
    ("activities", "arrangements"): ("agreements", "kind", "joint-arrangement"),
    ("parties", "informs"): ("notices", "controller", None),
    ("flows", "owner"): ("organisation", None, None),
    ("organisation", "activities"): ("activities", None, None),
}
"""Table and hop → table, column that holds the id (or the value named), every row where there is no column."""


# --- private ---


def _parsed(hop: str) -> tuple[str, tuple[str, ...] | None]:
    """``bases[9(2)(a)|9(2)(b)]``: the hop, and the articles or kinds it is limited to."""
    name, _, wanted = hop.partition("[")
    return name, tuple(wanted.rstrip("]").split("|")) if wanted else None
