"""What a fact is, and the sets in which facts are computed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from dataflow.facts.context import Context

FactType = Literal["yes-no", "text", "date", "number"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A column of a subject table.

    meaning: when it is true (or what it holds); unknown: when it is null;
    reads: the fields that would have to be filled, as paths from the subject:
    ``safeguards``, ``to.country``, ``activity.bases.law``.
    """

    name: str
    type: FactType
    meaning: str
    unknown: str = "never"
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactSet:
    """Facts that one function adds to a subject table, and the facts it builds on.

    columns: what else later sets, rules and policies may read; every other column the
    function adds is its own affair and never computed for the whole table.
    """

    subject: str
    add: "Callable[[Any, Context], Any]"
    facts: tuple[Fact, ...]
    needs: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
