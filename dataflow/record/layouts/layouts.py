"""Which layouts there are, and how each is laid out, recognised and read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts.cnil_in import is_cnil, read_cnil
from dataflow.record.layouts.cnil_out import cnil_sheets
from dataflow.record.layouts.ico_in import is_ico, read_ico
from dataflow.record.layouts.ico_out import ico_sheets
from dataflow.record.layouts.losses import ActivityKey, LossReport, by_id, by_purpose, compare, without_place
from dataflow.record.layouts.profiles import APD_HOLDS, CNPD_HOLDS, apd_sheets, cnpd_sheets
from dataflow.record.layouts.sheet import CellReport, Sheet

Read = Callable[[str, tuple[Sheet, ...]], tuple[Inventory, tuple[CellReport, ...]]]


@dataclass(frozen=True, slots=True)
class Layout:
    """An authority's form.  read None: it can be written only; activity_key: how it tells activities apart;
    holds: (table, column) that one which cannot be read back has a place for."""

    name: str
    authority: str
    sheets: Callable[[Inventory, date], tuple[Sheet, ...]]
    recognises: Callable[[tuple[Sheet, ...]], bool] = field(default=lambda _: False)
    read: Read | None = None
    activity_key: ActivityKey = by_id
    holds: frozenset[tuple[str, str]] = frozenset()


def losses(layout: Layout, inventory: Inventory, sheets: tuple[Sheet, ...]) -> LossReport:
    """What of the inventory the sheets do not hold: they are read back and compared.

    A layout that is only written says by column what it has no place for.
    """
    if layout.read is None:
        return without_place(inventory, layout.holds)
    returned, _ = layout.read("layout", sheets)
    return compare(inventory, returned, layout.activity_key)


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout("cnil", "CNIL (France), simplified register", cnil_sheets, is_cnil, read_cnil, by_id),
        Layout("ico", "ICO (United Kingdom), controller template", ico_sheets, is_ico, read_ico, by_purpose),
        Layout("apd", "APD/GBA (Belgium), columns of the model register", apd_sheets, holds=APD_HOLDS),
        Layout("cnpd", "CNPD (Luxembourg), seven columns", cnpd_sheets, holds=CNPD_HOLDS),
    )
}
"""Name on the command line → layout."""
