"""Inventories side by side as one set of Arrow tables, ready for any engine.

Scalar columns stay; a list column ``c`` becomes the link table ``table.c`` with
columns owner and value, and the count ``c_count`` (null: unknown, 0: none).
With more than one inventory every id is written ``inventory/id``.
"""

from collections.abc import Collection, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.engines.marks import KEY, POSITION, UNKNOWN
from dataflow.inventory.columns import Column, columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES

WORDS = ("data-subject", "none")
"""Words that stand where an id could stand; they are the same in every inventory."""

PLAIN = ("text", "date")
"""Kinds of cells whose texts are compared, searched or shown, never joined on."""


def tables_of(inventories: Sequence[Inventory]) -> dict[str, pa.Table]:
    """Table name → rows of all inventories: scalar columns, ``*_count``, inventory, row, ``_unknown``, ``POSITION``."""
    many = len(inventories) > 1
    found = {}
    for name in TABLES:
        parts = [_scalars(inventory, name, many) for inventory in inventories]
        found[name] = pa.concat_tables(parts) if len(parts) > 1 else parts[0]
    found["parties"] = _with_organisations(found["parties"], found["organisation"])
    return {name: table.append_column(POSITION, _numbers(table.num_rows)) for name, table in found.items()}


def links_of(inventories: Sequence[Inventory]) -> dict[str, pa.Table]:
    """``table.column`` → owner (id, or row key where the table has no id) and value."""
    many = len(inventories) > 1
    found = {}
    for name in TABLES:
        for column in columns(name).values():
            if column.kind.many:
                parts = [_link(inventory, name, column, many) for inventory in inventories]
                found[f"{name}.{column.name}"] = pa.concat_tables(parts) if len(parts) > 1 else parts[0]
    return found


def marked(table: pa.Table, *, plain: Collection[str] = ()) -> pa.Table:
    """The table with ``KEY`` on every text field that is not plain."""
    fields = [
        field.with_metadata(KEY) if pa.types.is_string(field.type) and field.name not in plain else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def plain_id(key: str) -> tuple[str | None, str]:
    """Inventory (None when there is only one) and id of an ``inventory/id`` key."""
    inventory, slash, row_id = key.partition("/")
    return (inventory, row_id) if slash else (None, key)


# --- private ---


def _scalars(inventory: Inventory, name: str, many: bool) -> pa.Table:
    table = inventory.tables[name]
    length = table.num_rows
    arrays = {}
    for column in columns(name).values():
        values = table.column(column.name)
        if column.kind.many:
            arrays[f"{column.name}_count"] = pc.list_value_length(values).cast(pa.int64())
        else:
            arrays[column.name] = _keyed(values, column, inventory.id) if many else values
    arrays["inventory"] = pa.array([inventory.id], pa.string()).take(pa.array([0] * length, pa.int64()))
    arrays["row"] = _numbers(length)
    if "id" not in arrays:
        text = pc.cast(arrays["row"], pa.string())
        arrays["id"] = pc.binary_join_element_wise(inventory.id, text, "/") if many else text
    arrays[UNKNOWN] = pa.nulls(length, pa.bool_())
    plain = {column.name for column in columns(name).values() if column.kind.name in PLAIN}
    return marked(pa.table(arrays), plain=plain)


def _numbers(length: int) -> pa.Array:
    """0, 1, 2 … without a Python object for each."""
    ones = pc.fill_null(pa.nulls(length, pa.int64()), pa.scalar(1, pa.int64()))
    return pc.subtract(pc.cumulative_sum(ones), pa.scalar(1, pa.int64()))


def _keyed(values: pa.ChunkedArray, column: Column, inventory: str) -> pa.ChunkedArray:
    if column.name != "id" and column.kind.name != "ref":
        return values
    keyed = pc.binary_join_element_wise(inventory, values, "/")
    return pc.if_else(pc.is_in(values, value_set=pa.array(WORDS)), values, keyed)


def _link(inventory: Inventory, name: str, column: Column, many: bool) -> pa.Table:
    values = inventory.tables[name].column(column.name)
    parents = pc.list_parent_indices(values)
    flat = pc.list_flatten(values)
    owners = (
        inventory.tables[name].column("id").take(parents)
        if "id" in columns(name)
        else pc.cast(parents, pa.string())
    )
    if many:
        owners = pc.binary_join_element_wise(inventory.id, owners, "/")
        flat = _keyed(flat, column, inventory.id)
    plain = {"value"} if column.kind.name in PLAIN else set()
    return marked(pa.table({"owner": owners.cast(pa.string()), "value": flat.cast(pa.string())}), plain=plain)


def _with_organisations(parties: pa.Table, organisations: pa.Table) -> pa.Table:
    """The organisation is a party even where no row of parties repeats it."""
    known = set(parties.column("id").to_pylist())
    rows = [
        row
        for row in organisations.select(["id", "party", "name", "country", "inventory", "row"]).to_pylist()
        if (row["party"] or row["id"]) not in known
    ]
    if not rows:
        return parties
    added = {}
    for field in parties.schema:
        values = [
            {"id": row["party"] or row["id"], "name": row["name"], "country": row["country"], "kind": "entity",
             "inventory": row["inventory"], "row": None}.get(field.name)
            for row in rows
        ]  # fmt: skip
        added[field.name] = pa.array(values, field.type)
    return pa.concat_tables([parties, pa.table(added, schema=parties.schema)])
