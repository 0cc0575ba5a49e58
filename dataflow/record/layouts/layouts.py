"""Which layouts there are, and how each is laid out, recognised and read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts.cnil_in import is_cnil, read_cnil
from dataflow.record.layouts.cnil_out import cnil_sheets
from dataflow.record.layouts.losses import ActivityKey, LossReport, by_id, compare
from dataflow.record.layouts.sheet import CellReport, Sheet

Read = Callable[[str, tuple[Sheet, ...]], tuple[Inventory, tuple[CellReport, ...]]]


@dataclass(frozen=True, slots=True)
class Layout:
    """An authority's form.  read None: it can be written only; activity_key: how it tells activities apart."""

    name: str
    authority: str
    sheets: Callable[[Inventory, date], tuple[Sheet, ...]]
    recognises: Callable[[tuple[Sheet, ...]], bool]
    read: Read
    activity_key: ActivityKey


def losses(layout: Layout, inventory: Inventory, sheets: tuple[Sheet, ...]) -> LossReport:
    """What of the inventory the sheets do not hold: they are read back and compared."""
    returned, _ = layout.read("layout", sheets)
    return compare(inventory, returned, layout.activity_key)


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout("cnil", "CNIL (France), simplified register", cnil_sheets, is_cnil, read_cnil, by_id),
    )
}
"""Name on the command line → layout."""
