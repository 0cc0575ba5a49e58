"""The sheets of the inventory's tables: typed dates, drop-downs, help, frozen and filtered headers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from dataflow.inventory.columns import Column, columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.own_columns import GENERATED_COLUMN
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.inventory.readers.workbook import GENERATED, column_letters
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.book import (
    MAX_ROWS,
    MAX_TEXT,
    append,
    cell,
    header_style,
    set_printing,
    set_widths,
    text_style,
    too_long,
)
from dataflow.inventory.writers.cells import column_texts, held, one_chunk
from dataflow.inventory.writers.choices import ROOM, add_lists_sheet, validation

if TYPE_CHECKING:
    from openpyxl import Workbook


def check_fits(inventory: Inventory) -> None:
    """Raises ``InventoryError`` for every text that a cell would cut, and every table that is too long."""
    problems = []
    for name in TABLES:
        table = inventory.tables[name]
        if table.num_rows >= MAX_ROWS:
            said = f"at most {MAX_ROWS - 1} rows in a workbook; write CSV or Parquet"
            problems.append(Problem("too-many-rows", inventory.place(name, MAX_ROWS - 1), name, said))
        for field in table.schema:
            if pa.types.is_string(field.type) or pa.types.is_list(field.type):
                problems += _too_long(inventory, name, field.name)
    if problems:
        raise InventoryError(problems)


def add_inventory_sheets(
    book: "Workbook", inventory: Inventory, show: Callable[[Place], str] | None = None
) -> None:
    """One sheet a table, in the schema's order; ``show``: adds a column that says where a row was read."""
    lengths = {name: inventory.tables[name].num_rows for name in TABLES}
    for name in TABLES:
        cells = {column: _cells(inventory, name, column) for column in inventory.tables[name].column_names}
        if show is not None:
            found = inventory.places[name]
            cells[GENERATED_COLUMN] = [show(found.of(row)) for row in range(lengths[name])]
        add_table_sheet(book, name, list(cells), zip(*cells.values(), strict=True), lengths)


def add_table_sheet(
    book: "Workbook",
    table: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Any]],
    lengths: Mapping[str, int],
    *,
    example: bool = False,
) -> None:
    """A sheet with a header and rows of texts, numbers and dates."""
    from openpyxl.comments import Comment

    sheet = book.create_sheet(table)
    known = columns(table)
    sheet.freeze_panes = "B2"
    set_printing(sheet, fit=False)
    set_widths(sheet, [_width(name, known.get(name)) for name in names])
    for i, name in enumerate(names):
        dated = name in known and known[name].kind.name == "date"
        sheet.column_dimensions[column_letters(i)].number_format = "yyyy-mm-dd" if dated else "@"
    header = []
    for name in names:
        column = known.get(name)
        made = cell(sheet, name, header_style(sheet, made=column is None))
        if column is not None:
            help_text = f"{column.help}\n{column.allowed[:300]}"
            made.comment = Comment(help_text, "dataflow", width=320, height=120)
        header.append(made)
    sheet.append(header)
    for row in rows:
        sheet.append([_example(sheet, value) if example else cell(sheet, value) for value in row])
    last = lengths.get(table, 0) + 1
    sheet.auto_filter.ref = f"A1:{column_letters(len(names) - 1)}{max(last, 2)}"
    for i, name in enumerate(names):
        if name in known:
            letter, end = column_letters(i), min(last + ROOM, MAX_ROWS)
            choices = validation(known[name], letter, end, lengths)
            if choices is not None:
                sheet.data_validations.append(choices)


def add_help_sheets(book: "Workbook") -> None:
    """The sheet that explains every column, and the hidden lists behind the drop-downs."""
    sheet = book.create_sheet("columns")
    sheet.freeze_panes = "A3"
    set_printing(sheet, head=2)
    set_widths(sheet, [16, 28, 10, 60, 60])
    append(sheet, [GENERATED])
    style = header_style(sheet)
    sheet.append([cell(sheet, name, style) for name in ("table", "column", "required", "help", "allowed")])
    count = 2
    for table in TABLES:
        for column in columns(table).values():
            required = "yes" if column.required else None
            append(sheet, [table, column.name, required, column.help, column.allowed])
            count += 1
    sheet.auto_filter.ref = f"A2:E{count}"
    add_lists_sheet(book)


# --- private ---

_FIRST_DAY = date(1900, 3, 1)  # before it, spreadsheets disagree on the calendar
_WIDTHS = {
    "date": 12,
    "yes-no": 10,
    "integer": 10,
    "country": 10,
    "territory": 10,
    "article": 12,
    "duration": 12,
}


def _example(sheet: Any, value: Any) -> Any:
    if value is None:
        return None
    made = text_style(sheet, italic=True)
    made.value = value
    if not isinstance(value, str):
        made.number_format = "yyyy-mm-dd" if isinstance(value, date) else "0"
    return made


def _width(name: str, column: Column | None) -> int:
    if column is None:
        return 24
    wide = 44 if column.kind.name == "text" and not column.kind.many else 24
    return max(_WIDTHS.get(column.kind.name, wide), min(len(name) + 4, 30))


def _too_long(inventory: Inventory, table: str, column: str) -> list[Problem]:
    values = one_chunk(inventory.tables[table].column(column))
    texts = column_texts(inventory, table, column)
    longest = pc.max(pc.binary_length(texts)).as_py() or 0
    if longest <= MAX_TEXT // 2 or not len(values):
        return []
    said = f"at most {MAX_TEXT} characters in a workbook's cell; write YAML, JSON, CSV or Parquet"
    return [
        Problem("too-long", inventory.place(table, row, column), f"{len(text)} characters", said)
        for row, text in enumerate(texts.to_pylist())
        if text is not None and too_long(text)
    ]


def _cells(inventory: Inventory, table: str, column: str) -> list[Any]:
    values = one_chunk(inventory.tables[table].column(column))
    known = columns(table).get(column)
    dated = known is not None and known.kind.name == "date" and not known.kind.many
    if dated or pa.types.is_integer(values.type):
        found = values.to_pylist()
        if dated:
            found = [_date(value) for value in found]
        for row, text in held(inventory, table).get(column, {}).items():
            found[row] = text
        return found
    return column_texts(inventory, table, column).to_pylist()


def _date(value: date | str | None) -> date | str | None:
    """A date that spreadsheets understand is typed; ``none`` and very old dates stay text."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return value
    return value.isoformat() if value is not None and value < _FIRST_DAY else value
