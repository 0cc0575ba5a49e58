"""Rows of an inventory's tables by number and by id, read from columns.

A dictionary for each row of a million flows would be slow to make and would take gigabytes; of a
column only the distinct values are made, and only when something reads it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.tables import as_read

if TYPE_CHECKING:
    import pyarrow as pa

SHORT = 1000
"""Up to so many rows a column is made at once, unless what recurs in it is known: looking for that would cost more than
it saves."""


class Columns(dict[str, Sequence[Any]]):
    """Column → its cells, None where empty; made when it is first read.  Raises ``KeyError``."""

    def __init__(self, table: "pa.Table") -> None:
        super().__init__()
        self.table = table

    def __missing__(self, name: str) -> Sequence[Any]:
        cells = self[name] = _cells(self.table.column(name), recurs=name != "id")
        return cells


class Rows:
    """One table, by row number."""

    __slots__ = ("_numbers", "_where", "columns", "length", "name", "names")

    def __init__(self, name: str, table: "pa.Table") -> None:
        self.name = name
        self.names = frozenset(table.column_names)
        self.length: int = table.num_rows
        self.columns = Columns(table)
        self._numbers: dict[str, int] | None = None
        self._where: dict[str, Mapping[Any, Sequence[int]]] = {}

    @property
    def numbers(self) -> Mapping[str, int]:
        """Id → number of the row; rows without id are counted from 0."""
        if self._numbers is None:
            own = self.columns["id"] if "id" in self.names else map(str, range(self.length))
            self._numbers = dict(zip(own, range(self.length), strict=True))
        return self._numbers

    def number(self, row_id: str) -> int | None:
        """The number of the row of that id."""
        return self.numbers.get(row_id)

    def key(self, number: int) -> str:
        """The id of a row, or its number as text."""
        return self.columns["id"][number] if "id" in self.names else str(number)

    def of(self, column: str) -> Callable[[int], Any]:
        """What gives the cell of a row; None where the table has no such column."""
        return self.columns[column].__getitem__ if column in self.names else lambda number: None

    def has_holes(self, column: str) -> bool:
        """Whether a cell of the column is empty."""
        return bool(self.columns.table.column(column).null_count)

    def index(self, column: str) -> Mapping[Any, Sequence[int]]:
        """Value → numbers of the rows whose column is, or whose list holds, it."""
        if column not in self._where:
            cells = self.columns[column]
            pairs: Iterable[tuple[Any, int]] = zip(cells, range(self.length), strict=True)
            if _holds_lists(self.columns.table.schema.field(column).type):
                pairs = (
                    (item, number) for cell, number in pairs for item in ([None] if cell is None else cell)
                )
            found: defaultdict[Any, list[int]] = defaultdict(list)
            for item, number in pairs:
                found[item].append(number)
            self._where[column] = found
        return self._where[column]

    def where(self, column: str, value: Any) -> Sequence[int]:
        """Numbers of the rows whose column is, or whose list holds, the value."""
        return self.index(column).get(value, [])

    def row(self, number: int) -> "Row":
        """A row, to be read like a dictionary."""
        return Row(self, number)


class Row(Mapping[str, Any]):
    """One row; a cell is looked up when it is asked for."""

    __slots__ = ("_columns", "_number")

    def __init__(self, rows: Rows, number: int) -> None:
        self._columns = rows.columns
        self._number = number

    def __getitem__(self, column: str) -> Any:
        return self._columns[column][self._number]

    def get(self, column: str, default: Any = None) -> Any:
        """The cell, or the default where the table has no such column."""
        cells = self._columns.get(column)
        if cells is not None:
            return cells[self._number]
        return self[column] if column in self._columns.table.column_names else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns.table.column_names)

    def __len__(self) -> int:
        return len(self._columns.table.column_names)

    def __bool__(self) -> bool:
        return True


class Tables(dict[str, Rows]):
    """The tables of an inventory as ``Rows``, each made when it is first read.  Raises ``KeyError``."""

    def __init__(self, inventory: Inventory) -> None:
        super().__init__()
        self.inventory = inventory

    def __missing__(self, name: str) -> Rows:
        rows = self[name] = Rows(name, as_read(self.inventory.tables, name))
        return rows


# --- private ---


class _Lists(Sequence[Any]):
    """A column of lists, each made when it is read: of a million flows most never are."""

    def __init__(self, column: "pa.ChunkedArray") -> None:
        import pyarrow.compute as pc

        self._items = _shared(pc.list_flatten(column))
        lengths = pc.list_value_length(column)
        self._holes: list[bool] | None = lengths.is_null().to_pylist() if lengths.null_count else None
        self._ends: list[int] = [0, *pc.cumulative_sum(lengths.fill_null(0)).to_pylist()]

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: Any) -> Any:
        if self._holes is not None and self._holes[number]:
            return None
        return self._items[self._ends[number] : self._ends[number + 1]]

    def __iter__(self) -> Iterator[Any]:
        return map(self.__getitem__, range(len(self)))


def _cells(column: "pa.ChunkedArray", *, recurs: bool) -> Sequence[Any]:
    import pyarrow as pa

    kind = column.type
    if pa.types.is_dictionary(kind):
        return list(chain.from_iterable(map(_written_out, column.chunks)))
    known = pa.types.is_list(kind) and pa.types.is_dictionary(kind.value_type)
    if not known and (len(column) <= SHORT or not recurs or pa.types.is_boolean(kind)):
        return column.to_pylist()  # type: ignore[no-any-return]
    return _Lists(column) if pa.types.is_list(kind) else _shared(column)


def _holds_lists(kind: "pa.DataType") -> bool:
    import pyarrow as pa

    return bool(pa.types.is_list(kind.value_type if pa.types.is_dictionary(kind) else kind))


def _shared(column: Any) -> list[Any]:
    """The values, equal ones being one object."""
    import pyarrow as pa
    import pyarrow.compute as pc

    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    coded = whole if pa.types.is_dictionary(whole.type) else pc.dictionary_encode(whole)
    return _written_out(coded.combine_chunks() if isinstance(coded, pa.ChunkedArray) else coded)


def _written_out(coded: "pa.DictionaryArray") -> list[Any]:
    import pyarrow.compute as pc

    words = [*coded.dictionary.to_pylist(), None]
    codes = pc.fill_null(coded.indices, len(words) - 1).to_numpy().tolist()  # twice as fast as Arrow's own
    return list(map(words.__getitem__, codes))
