"""Large tables that Spark's workers read themselves: nothing of them passes through the machine that starts the check.

A table can be read so where its Parquet file says what the validated table says (``Tables.files``), and the
workers see the folder.  Rows of other inventories and small tables are sent as they are.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from dataflow.engines.marks import POSITION, UNKNOWN
from dataflow.facts.context import Context
from dataflow.facts.frames import WORDS
from dataflow.facts.frames import Tables as FrameTables
from dataflow.facts.lists import LISTED
from dataflow.inventory.columns import Column, columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES
from dataflow.inventory.tables import Tables
from dataflow.inventory.typed import arrow_type

if TYPE_CHECKING:
    from pyspark.sql import Column as Expression
    from pyspark.sql import DataFrame

LARGE_TABLE = 100_000
"""Rows of a table from which its file is read by the workers."""

_CHANGED = ("organisation", "parties")
"""Tables that are completed from one another before they are used."""


class SparkContext(Context):
    """A run on Spark.  The engine says whether the workers see the files."""

    def __init__(self, inventories: Sequence[Inventory], **how: Any) -> None:
        super().__init__(inventories, **how)
        self._tables = FrameTables(self._others)

    def table(self, name: str) -> Any:
        if not self._read_there[name]:
            return super().table(name)
        return self.once(f"table {name}", lambda: self._spark.kept(self._united(name, self._scalars)))

    def link(self, table: str, column: str) -> Any:
        if not self._read_there[table]:
            return super().link(table, column)
        found = columns(table)[column]

        def read(inventory: Inventory, name: str, _: int) -> "DataFrame":
            return self._items(inventory, name, found)

        return self.once(
            f"link {table}.{column}", lambda: self._spark.kept(self._united(table, read, column))
        )

    def lists(self, column: str) -> Any:
        there = [(name, one) for name in LISTED[column] for one in self._read_there[name]]
        if not there:
            return super().lists(column)

        def make() -> Any:
            sent = self._tables.lists(column)
            parts = [self._spark.sent(sent)] if sent.num_rows else []
            parts += [self._listed_items(inventory, name, column) for name, inventory in there]
            return self._spark.kept(_below(parts))

        return self.once(f"lists {column}", make)

    def distinct(self, table: str, column: str) -> list[str]:
        found = set(super().distinct(table, column))
        keyed = self._has_keys(columns(table)[column])
        for inventory in self._read_there[table]:
            texts = _tables(inventory).as_read(table).column(column).unique().drop_null().to_pylist()
            found.update(f"{inventory.id}/{text}" if keyed and text not in WORDS else text for text in texts)
        return sorted(found)

    # --- private ---

    @property
    def _spark(self) -> Any:
        """The engine, with more than every engine can."""
        return self.engine

    @cached_property
    def _read_there(self) -> dict[str, list[Inventory]]:
        """Table → the inventories whose rows the workers read."""
        found: dict[str, list[Inventory]] = {name: [] for name in TABLES}
        if self._spark.sees_files:
            for name in found.keys() - set(_CHANGED):
                able = [one for one in self.inventories if name in _tables(one).files]
                if sum(one.count(name) for one in able) >= LARGE_TABLE:
                    found[name] = able
        return found

    @cached_property
    def _others(self) -> Sequence[Inventory]:
        """The inventories without the rows that the workers read."""
        return [replace(one, tables=self._without(one)) for one in self.inventories]

    def _without(self, inventory: Inventory) -> dict[str, pa.Table]:
        left_out = {
            name for name, there in self._read_there.items() if any(one is inventory for one in there)
        }
        return {
            name: _emptied(inventory, name) if name in left_out else inventory.tables[name] for name in TABLES
        }

    @property
    def _many(self) -> bool:
        return len(self.inventories) > 1

    def _has_keys(self, column: Column) -> bool:
        """Whether its texts begin with the inventory, because there are several."""
        return self._many and (column.name == "id" or column.kind.name == "ref")

    def _united(self, name: str, read: Any, column: str | None = None) -> "DataFrame":
        """The rows that are sent, then those of each file; positions go on from file to file."""
        rows = self._tables.rows(name)
        sent = rows if column is None else self._tables.items(name, column)
        parts, position = [self._spark.sent(sent)] if sent.num_rows else [], rows.num_rows
        for inventory in self._read_there[name]:
            parts.append(read(inventory, name, position))
            position += inventory.count(name)
        return _below(parts)

    def _scalars(self, inventory: Inventory, name: str, position: int) -> "DataFrame":
        """As ``dataflow.facts.frames`` makes them of a table."""
        from pyspark.sql import functions as F

        rows = self._file(inventory, name)
        found = {}
        for column in columns(name).values():
            value = self._value(inventory, name, column)
            if column.kind.many:
                found[f"{column.name}_count"] = F.when(value.isNotNull(), F.size(value)).cast("bigint")
                if name in LISTED.get(column.name, ()):
                    found[f"{column.name}_list"] = self._listed(value, inventory, column.name)
            else:
                found[column.name] = self._keyed(value, inventory, column)
        row = F.col("_row")
        found |= {"inventory": F.lit(inventory.id), "row": row}
        if "id" not in found:
            found["id"] = self._owner(inventory, name)
        found |= {UNKNOWN: F.lit(None).cast("boolean"), POSITION: row + F.lit(position).cast("bigint")}
        return rows.select(*(value.alias(column) for column, value in found.items()))

    def _items(self, inventory: Inventory, name: str, column: Column) -> "DataFrame":
        from pyspark.sql import functions as F

        owner = self._owner(inventory, name).alias("owner")
        items = self._file(inventory, name).select(
            owner, F.explode(self._value(inventory, name, column)).alias("value")
        )
        return items.select("owner", self._keyed(F.col("value"), inventory, column).alias("value"))

    def _listed(self, value: "Expression", inventory: Inventory, column: str) -> "Expression":
        """The name of a list: its items.  Those of rows that are sent have numbers instead."""
        from pyspark.sql import functions as F

        of = f"{inventory.id}/{column} =" if self._many else f"{column} ="
        return F.when(value.isNotNull(), F.concat(F.lit(of), F.array_join(value, "|")))

    def _listed_items(self, inventory: Inventory, name: str, column: str) -> "DataFrame":
        from pyspark.sql import functions as F

        kind = columns(name)[column]
        value = self._value(inventory, name, kind)
        listed = self._listed(value, inventory, column).alias("list")
        lists = self._file(inventory, name).select(listed, value.alias("items")).dropDuplicates(["list"])
        items = lists.select("list", F.explode("items").alias("value"))
        return items.select("list", self._keyed(F.col("value"), inventory, kind).alias("value"))

    def _file(self, inventory: Inventory, name: str) -> "DataFrame":
        return self._spark.parquet(_tables(inventory).files[name])

    def _value(self, inventory: Inventory, name: str, column: Column) -> "Expression":
        """The column with its type; dates may be texts in the file, and columns without values anything."""
        from pyspark.sql import functions as F

        table = _tables(inventory).as_read(name)
        kind = _SPARK_TYPES[str(arrow_type(column.kind))]
        if table.column(column.name).null_count == table.num_rows:
            return F.lit(None).cast(kind)
        return F.col(f"`{column.name}`").try_cast(kind)

    def _keyed(self, value: "Expression", inventory: Inventory, column: Column) -> "Expression":
        from pyspark.sql import functions as F

        if not self._has_keys(column):
            return value
        return F.when(value.isin(*WORDS), value).otherwise(F.concat(F.lit(f"{inventory.id}/"), value))

    def _owner(self, inventory: Inventory, name: str) -> "Expression":
        """The id of a row, or its number where the table has no ids."""
        from pyspark.sql import functions as F

        owner = F.col("`id`" if "id" in columns(name) else "_row").cast("string")
        return F.concat(F.lit(f"{inventory.id}/"), owner) if self._many else owner


# --- private ---

_SPARK_TYPES = {
    "string": "string",
    "date32[day]": "date",
    "int64": "bigint",
    "bool": "boolean",
    "list<item: string>": "array<string>",
}


def _below(parts: Sequence["DataFrame"]) -> "DataFrame":
    return reduce(lambda one, other: one.unionByName(other), parts)


def _tables(inventory: Inventory) -> Tables:
    return inventory.tables if isinstance(inventory.tables, Tables) else Tables(inventory.tables)


def _emptied(inventory: Inventory, name: str) -> pa.Table:
    return Tables({name: _tables(inventory).as_read(name).slice(0, 0)})[name]
