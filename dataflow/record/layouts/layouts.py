"""Which layouts there are, and how each is laid out, recognised and read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts.cnil_in import is_cnil, read_cnil
from dataflow.record.layouts.cnil_out import cnil_sheets
from dataflow.record.layouts.columns_out import apd_sheets, cnpd_sheets
from dataflow.record.layouts.headings import nearest
from dataflow.record.layouts.ico_out import ico_sheets
from dataflow.record.layouts.losses import ActivityKey, LossReport, by_id, by_purpose, compare
from dataflow.record.layouts.rows_in import is_rows, read_rows
from dataflow.record.layouts.sheet import CellReport, Sheet
from dataflow.record.layouts.tilt.tilt_in import read_tilt
from dataflow.record.layouts.vendors_in import is_vendors, read_vendors

Read = Callable[[str, tuple[Sheet, ...]], tuple[Inventory, tuple[CellReport, ...]]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A form.  sheets None: it is only read; activity_key: how it tells activities apart."""

    name: str
    authority: str
    sheets: Callable[[Inventory, date], tuple[Sheet, ...]] | None
    recognises: Callable[[tuple[Sheet, ...]], bool]
    read: Read
    activity_key: ActivityKey
    table: str = "headings"

    def understood(self, sheets: tuple[Sheet, ...]) -> str:
        """Of sheets that are not recognised: the row with most headings, and what is known of it."""
        cells = nearest(sheets, self.table)
        return f"; nearest to them is the row {', '.join(cells)}" if cells else ""


def is_cnil_or_rows(sheets: tuple[Sheet, ...]) -> bool:
    """The form, or a table that an organisation keeps instead of it."""
    return is_cnil(sheets) or is_rows(sheets)


def read_cnil_or_rows(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """Either of them.  Raises ``InventoryError``."""
    return read_cnil(file, sheets) if is_cnil(sheets) else read_rows(file, sheets)


def losses(layout: Layout, inventory: Inventory, sheets: tuple[Sheet, ...]) -> LossReport:
    """What of the inventory the sheets do not hold: they are read back and compared."""
    returned, _ = layout.read("layout", sheets)
    return compare(inventory, returned, layout.activity_key)


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout(
            "cnil",
            "CNIL (France), simplified register",
            cnil_sheets,
            is_cnil_or_rows,
            read_cnil_or_rows,
            by_id,
        ),
        Layout(
            "ico", "ICO (United Kingdom), controller template", ico_sheets, is_rows, read_rows, by_purpose
        ),
        Layout(
            "apd", "APD/GBA (Belgium), columns of the model register", apd_sheets, is_rows, read_rows, by_id
        ),
        Layout("cnpd", "CNPD (Luxembourg), seven columns", cnpd_sheets, is_rows, read_rows, by_purpose),
        Layout(
            "vendors",
            "a table of vendors as companies keep it",
            None,
            is_vendors,
            read_vendors,
            by_id,
            "vendor_headings",
        ),
    )
}
"""Name on the command line → layout."""

DOCUMENTS: dict[str, Callable[[Path], tuple[Inventory, tuple[CellReport, ...]]]] = {"tilt": read_tilt}
"""Name on the command line → how a document that is no table is read; none is written."""
