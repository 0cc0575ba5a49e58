"""What facts are computed from: the frames, the links, the law on the date."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

import pyarrow as pa

from dataflow.engines.engine import Engine
from dataflow.engines.expressions import Expr, lit
from dataflow.facts.frames import Tables, marked
from dataflow.facts.lists import LISTED
from dataflow.facts.parts import parted, parts_of
from dataflow.facts.summary import Summary, together
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES


class Settings(NamedTuple):
    """What a run may choose.

    tia_years: age from which a transfer impact assessment is stale; cliff_days: how
    far ahead an ending decision is announced; depth: longest chain followed;
    part: flows evaluated at a time;
    ended_decisions: adequacy decision → day from which it is supposed to be gone.
    """

    tia_years: int = 3
    cliff_days: int = 365
    depth: int = 8
    part: int = 1_000_000
    ended_decisions: Mapping[str, date] = MappingProxyType({})


class Context:
    """One run: inventories, engine, date; frames are made when they are first asked for."""

    def __init__(
        self,
        inventories: Sequence[Inventory],
        *,
        as_of: date,
        engine: Engine,
        settings: Settings | None = None,
        whole: "Context | None" = None,
    ) -> None:
        self.inventories = tuple(inventories)
        self.as_of = as_of
        self.engine = engine
        self.settings = settings or Settings()
        self.capped = False
        self.unsent = False
        self.divided = False
        self._tables = Tables(self.inventories)
        self._frames: dict[str, Any] = {}
        self._whole = whole
        self._counted: dict[str, list[pa.Table]] = {}

    @property
    def whole(self) -> "Context":
        """The context of all activities, where this one has some of them: what depends on none is computed once there."""
        return self._whole or self

    def judges(self, table: str) -> bool:
        """Whether what holds of the table's rows is told here: where there are parts, they tell it of activities and flows."""
        if self._whole:
            return parted(table)
        return not (self.divided and parted(table))

    def table(self, name: str) -> Any:
        """The rows of a table: scalar columns, list counts, names of lists, inventory, row."""
        if self._whole and not parted(name):
            return self._whole.table(name)
        return self._frame(f"table {name}", lambda: self._tables.rows(name))

    def link(self, table: str, column: str) -> Any:
        """Owner and value of every item of a list column; in a part, of those that name activities, its own."""
        if not self._whole or parted(table):
            return self._frame(f"link {table}.{column}", lambda: self._tables.items(table, column))
        every = self._whole.link(table, column)
        if columns(table)[column].kind.table != "activities":
            return every
        own = self.table("activities").select("id")
        return self.keep(
            f"link {table}.{column}", lambda: every.join(own, left_on="value", right_on="id", how="semi")
        )

    def lists(self, column: str) -> Any:
        """List and value of every item of the lists that rows have in ``<column>_list``."""
        if self._whole and not any(parted(table) for table in LISTED[column]):
            return self._whole.lists(column)
        return self._frame(f"lists {column}", lambda: self._tables.lists(column))

    def small(
        self,
        name: str,
        rows: Sequence[Mapping[str, Any]],
        schema: Mapping[str, pa.DataType],
        *,
        plain: Collection[str] = (),
    ) -> Any:
        """A lookup made in Python, as a frame; ``name`` identifies it within the run.

        plain: its texts that are compared with, or joined on, plain texts of the inventory.
        """

        def make() -> pa.Table:
            cut = [{key: row.get(key) for key in schema} for row in rows]
            return marked(pa.Table.from_pylist(cut, schema=pa.schema(list(schema.items()))), plain=plain)

        return self._frame(f"small {name}", make)

    def distinct(self, table: str, column: str) -> list[str]:
        """The texts that occur in a column, sorted."""
        if self._whole and not parted(table):
            return self._whole.distinct(table, column)
        return sorted(
            value
            for value in self._tables.rows(table).column(column).unique().to_pylist()
            if value is not None
        )

    def keep(self, name: str, make: Any) -> Any:
        """A frame computed once in this run."""
        if name not in self._frames:
            self._frames[name] = self.engine.materialise(make())
        return self._frames[name]

    def once(self, name: str, make: Any) -> Any:
        """What is made of kept frames, once in this run, and need not be computed itself."""
        if name not in self._frames:
            self._frames[name] = make()
        return self._frames[name]

    def summed(self, summary: Summary) -> Any:
        """The summary of all rows, each key once; where parts have counted, what they counted is added up."""

        def make() -> Any:
            counted = self._counted.get(summary.name)
            if counted is None:
                return summary.of(self)
            return summary.added(self.engine.frame(marked(together(counted))))

        return self.keep(f"summary {summary.name}", make)

    def count(self, summaries: Sequence[Summary]) -> None:
        """Count what the whole, of which this is a part, will ask for."""
        for summary in summaries:
            counted = self.engine.collect(self.summed(summary))
            self.whole._counted.setdefault(summary.name, []).append(counted)

    @property
    def today(self) -> Expr:
        """The as-of date as an expression."""
        return lit(self.as_of)

    @property
    def today_text(self) -> str:
        """The as-of date as ISO text, for dates that may be ``none``."""
        return self.as_of.isoformat()

    def parts(self) -> "Iterator[Context]":
        """Contexts that share the activities and their flows among them; itself where that is not worth it.

        Where there are several, what was computed of the whole is forgotten first.
        """
        inventory = self.inventories[0]
        count = inventory.count("flows")
        fresh = getattr(self.engine, "fresh", None)  # Spark and the others take the whole
        if len(self.inventories) > 1 or count <= 2 * self.settings.part or fresh is None:
            yield self
            return
        self.divided = True
        self._frames.clear()
        self._tables = Tables(self.inventories, unlisted=[name for name in TABLES if parted(name)])
        self.engine = fresh()
        for part in parts_of(inventory, self.settings.part):
            yield Context(
                [part],
                as_of=self.as_of,
                engine=self.engine.part(),  # type: ignore[attr-defined]
                settings=self.settings,
                whole=self,
            )

    # --- private ---

    def _frame(self, name: str, make: Any) -> Any:
        if name not in self._frames:
            self._frames[name] = self.engine.frame(make())
        return self._frames[name]
