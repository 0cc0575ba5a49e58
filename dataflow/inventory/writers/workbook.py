"""Writing the inventory as a workbook, and the empty workbook that teaches."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dataflow.inventory.columns import columns
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.readers.grid import COMMENT, EXTRA
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.book import append, new_book, save
from dataflow.inventory.writers.examples import EXAMPLES
from dataflow.inventory.writers.parts import extra_rows, own_grids
from dataflow.inventory.writers.sheets import (
    add_help_sheets,
    add_inventory_sheets,
    add_table_sheet,
    check_fits,
)

if TYPE_CHECKING:
    from openpyxl import Workbook


def write_plain_workbook(inventory: Inventory, path: Path) -> None:
    """Write every table and every part of the user's own.  Raises ``InventoryError``."""
    check_fits(inventory)
    book = new_book()
    add_inventory_sheets(book, inventory)
    add_own_parts(book, inventory)
    add_help_sheets(book)
    save(book, path)


def add_own_parts(book: "Workbook", inventory: Inventory) -> None:
    """Sheets of the user's own, and the sheet ``extra`` for what is no grid."""
    grids = own_grids(inventory)
    for name, grid in grids.items():
        _add_rows(book, name, grid)
    if rest := extra_rows(inventory, without=grids):
        _add_rows(book, EXTRA, rest)


def write_template(path: Path) -> None:
    """Write an empty workbook: one example row a sheet, marked as a comment and not read back."""
    book = new_book()
    lengths = dict.fromkeys(TABLES, 1)
    for table in TABLES:
        names = list(columns(table))
        example = [EXAMPLES[table].get(name) for name in names]
        example[0] = f"{COMMENT} example: {example[0]}"
        add_table_sheet(book, table, names, [example], lengths, example=True)
    add_help_sheets(book)
    save(book, path)


# --- private ---


def _add_rows(book: "Workbook", name: str, rows: Iterable[Sequence[str | None]]) -> None:
    sheet = book.create_sheet(name)
    for row in rows:
        append(sheet, row)
