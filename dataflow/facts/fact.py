"""What a fact is, the sets in which facts are computed, and how a set comes beside its table."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from dataflow.engines.marks import POSITION

if TYPE_CHECKING:
    from dataflow.facts.context import Context
    from dataflow.facts.summary import Summary

FactType = Literal["yes-no", "text", "date", "number"]


class Fact(NamedTuple):
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


class FactSet(NamedTuple):
    """Facts that one function adds to a subject table, and the facts it builds on.

    columns: what else later sets, rules and policies may read; every other column the
    function adds is its own affair and never computed for the whole table.
    summaries: what it reads of flows and activities, where its subject has rows of neither.
    """

    subject: str
    add: "Callable[[Any, Context], Any]"
    facts: tuple[Fact, ...]
    needs: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    summaries: "tuple[Summary, ...]" = ()


def with_set(frame: Any, ctx: "Context", fact_set: FactSet) -> Any:
    """The subject table, or what other sets made of it, with the facts and columns of the set.

    A set joins only the columns it reads and leaves only what others read: the table is as wide as its
    facts are many, and every join would carry all of it.  Computed set by set, and once a run, because
    lazy plans double with every set that uses its frame twice.
    """
    names = [*[fact.name for fact in fact_set.facts], *fact_set.columns]
    add = fact_set.add

    def make() -> Any:
        return add(frame, ctx).select(POSITION, *names)

    part = ctx.keep(f"set {fact_set.subject} {' '.join(names)}", make)
    return ctx.engine.beside(frame, part)
