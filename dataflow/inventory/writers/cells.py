"""What stands in each cell when an inventory is written: values, and placeholders as they were read."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.cells import join_list, split_list
from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import NONE


def own_names(inventory: Inventory, table: str) -> list[str]:
    """The user's own columns of a table, in their order."""
    return [name for name in inventory.tables[table].column_names if name not in columns(table)]


def held(inventory: Inventory, table: str) -> dict[str, dict[int, str]]:
    """Column → row → the placeholder that was read there."""
    found: dict[str, dict[int, str]] = {}
    for (name, row, column), text in inventory.placeholders.items():
        if name == table:
            found.setdefault(column, {})[row] = text
    return found


def column_texts(inventory: Inventory, table: str, column: str) -> pa.Array:
    """A column as the texts of its cells; null where the cell is empty."""
    values = one_chunk(inventory.tables[table].column(column))
    placeholders = held(inventory, table).get(column, {})
    if pa.types.is_list(values.type):
        texts = _list_texts(values)
    elif pa.types.is_boolean(values.type):
        texts = pc.if_else(values, "yes", "no")
    else:
        texts = values.cast(pa.string())
    if not placeholders:
        return texts
    listed = texts.to_pylist()
    many = pa.types.is_list(values.type)
    for row, text in placeholders.items():
        listed[row] = join_list([*(values[row].as_py() or []), *held_items(text)]) if many else text
    return pa.array(listed, pa.string())


def held_items(text: str) -> list[str]:
    """The placeholders of a cell that holds several values."""
    return split_list(text) if ";" in text else [text]


def rows(inventory: Inventory, table: str) -> Iterator[dict[str, Any]]:
    """Rows as mappings without what is unknown; placeholders in place; lists as lists, dates as ISO texts.

    The first row names a column of the user's own with None where otherwise the
    column, or the order of these columns, could not be read back.
    """
    data = inventory.tables[table]
    waiting = held(inventory, table)
    own = own_names(inventory, table)
    used = [
        name
        for name in data.column_names
        if name in own or name in waiting or data[name].null_count < len(data)
    ]
    cells = {name: _values(one_chunk(data.column(name)), waiting.get(name, {})) for name in used}
    explicit = set(own) if not _order_shows([cells[name] for name in own]) else set()
    for row in range(len(data)):
        yield {
            name: values[row]
            for name, values in cells.items()
            if values[row] is not None or (row == 0 and name in explicit)
        }


def one_chunk(column: pa.ChunkedArray) -> pa.Array:
    """The column as one array."""
    if column.num_chunks == 1:
        return column.chunk(0)
    return pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)


# --- private ---

# An item needs no protection: no separator, no quote or blank at its ends, and not the word none.
_BARE = r'^[^\s";\pZ\x85]([^;]*[^\s;\pZ\x85])?$'


def _list_texts(values: pa.Array) -> pa.Array:
    items = pc.list_flatten(values)
    bare = pc.and_(pc.match_substring_regex(items, _BARE), pc.not_equal(pc.utf8_lower(items), NONE))
    if items.null_count or not pc.all(bare).as_py():
        ascii_safe = [None if cell is None else join_list(cell) for cell in values.to_pylist()]
        return pa.array(ascii_safe, pa.string())
    return pc.if_else(pc.equal(pc.list_value_length(values), 0), NONE, pc.binary_join(values, "; "))


def _values(values: pa.Array, placeholders: dict[int, str]) -> list[Any]:
    if pa.types.is_date(values.type):
        values = values.cast(pa.string())
    found = values.to_pylist()
    many = pa.types.is_list(values.type)
    for row, text in placeholders.items():
        found[row] = [*(found[row] or []), *held_items(text)] if many else text
    return found


def _order_shows(own: list[list[Any]]) -> bool:
    firsts = [next((row for row, cell in enumerate(cells) if cell is not None), None) for cells in own]
    known = [row for row in firsts if row is not None]
    return len(known) == len(firsts) and known == sorted(known)
