"""Reading a register that is a table: a row an activity, with headings in any language of the record."""

import re
from dataclasses import dataclass, field

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.schema import TABLES
from dataflow.record.layouts.contacts import Contacts, read_contacts
from dataflow.record.layouts.gather import Gather, Row, slug
from dataflow.record.layouts.headings import Header, find_header, label_header, repeats
from dataflow.record.layouts.ico_labels import GROUPS
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.row_fields import CARD, above, read_row
from dataflow.record.layouts.said import as_above, is_example, is_total, unnamed
from dataflow.record.layouts.sheet import CellReport, Cells, Sheet
from dataflow.record.layouts.turned import upright

NEEDED = ("purpose", "name", "processing")
"""A table without any of these is no register."""


def is_rows(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a sheet has the headings of a register, in whichever row; an inventory's workbook is none."""
    return not is_inventory(sheets) and any(find_header(sheet, NEEDED) for sheet in upright(sheets, NEEDED))


def read_rows(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """The inventory, and what became of every filled cell.  Raises ``InventoryError``.

    Rows of the same number, function, name and purpose are one activity; a row with none of them goes on.
    """
    sheets = upright(sheets, NEEDED)
    cells = Cells(file, sheets)
    gather = Gather()
    headers = {sheet.name: header for sheet in sheets if (header := find_header(sheet, NEEDED))}
    contacts = Contacts()
    for sheet in sheets:
        header = headers.get(sheet.name)
        read_contacts(cells, sheet, header.row if header else len(sheet.rows), contacts)
    details = contacts.details()
    own = gather.named("parties", details.pop("name"), **details) if "name" in details else None
    reading = _Reading(cells, gather, own)
    for header in headers.values():
        label_header(cells, header)
        _label_groups(cells, header)
        reading.table(header)
    own = own or reading.only_controller()
    for reader in reading.activities.values():
        reader.own = own
        reader.settle()
    for sheet in sheets:
        if plain(sheet.name) == "notes":
            for number, row in enumerate(sheet.rows):
                for column in range(len(row)):
                    cells.label(sheet, number, column)
    gather.organisation |= {"id": own["id"], "name": own["name"]} if own else {"id": stem(file)}
    return gather.inventory(file), cells.report()


def is_inventory(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a workbook is an inventory of the program's own."""
    return any(
        sheet.name in TABLES
        and sheet.rows
        and sheet.rows[0]
        and (sheet.rows[0][0] or "") in ("id", "activity")
        for sheet in sheets
    )


def stem(file: str) -> str:
    """An id for an inventory that says of nobody whose it is."""
    return slug(file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]) or "register"


def read_table(cells: Cells, gather: Gather, header: Header, own: Row | None) -> list[RowReader]:
    """The activities of one table, not yet settled."""
    reading = _Reading(cells, gather, own)
    reading.table(header)
    return list(reading.activities.values())


# --- private ---

_KEYS = ("number", "function", "name", "purpose", "processing")
_ID = re.compile(r"[^\W_][\w.-]{0,199}")


def _label_groups(cells: Cells, header: Header) -> None:
    known = {plain(heading) for heading, _ in GROUPS}
    for number, row in enumerate(header.sheet.rows[: header.row]):
        for column, cell in enumerate(row):
            if cell and plain(cell) in known:
                cells.label(header.sheet, number, column)


@dataclass(slots=True)
class _Heading:
    """A line of one cell between the rows; used: it said whose the rows below are."""

    row: int
    column: int
    text: str
    used: bool = False


@dataclass(slots=True)
class _Reading:
    cells: Cells
    gather: Gather
    own: Row | None
    activities: dict[tuple[str, ...], RowReader] = field(default_factory=dict)

    def only_controller(self) -> Row | None:
        """Who is the controller of every activity, where nothing above the table says whose register it is."""
        found = {row["id"]: row for reader in self.activities.values() for row in reader.controllers}
        everywhere = all(reader.controllers and not reader.for_others for reader in self.activities.values())
        return next(iter(found.values())) if len(found) == 1 and everywhere else None

    def table(self, header: Header) -> None:
        sheet, cells = header.sheet, self.cells
        last: dict[str, str | None] | None = None
        row_said = -1
        headings: list[_Heading] = []
        for number in range(header.row + 1, len(sheet.rows)):
            filled = [c for c in range(len(sheet.rows[number])) if cells.text(sheet, number, c)]
            if not filled:
                continue
            if repeats(header, number):
                for column in filled:
                    cells.label(sheet, number, column)
                continue
            said = self._said(header, number)
            first = cells.text(sheet, number, filled[0]) or ""
            if len(filled) == 1 and not said["purpose"] and filled[0] <= _first(header):
                headings.append(_Heading(number, filled[0], first))
                continue
            if is_total(first) or is_example(first):
                for column in filled:
                    cells.say(sheet, number, column, "dropped", _NO_ROW)
                continue
            if last is not None and not any(said.values()):
                said = last  # merged cells: the row goes on
            elif not said["function"] and headings and headings[-1].row > row_said:
                said["function"], headings[-1].used = headings[-1].text, True
            elif not said["function"] and last is not None:
                said["function"] = last["function"]
            else:
                row_said = number
            last = said
            read_row(self._reader(header, said), cells, header, number)
        for heading in headings:
            outcome, into = (
                ("taken", "activities.owner of the rows below") if heading.used else ("dropped", _ALONE)
            )
            cells.say(sheet, heading.row, heading.column, outcome, into)  # type: ignore[arg-type]

    def _said(self, header: Header, number: int) -> dict[str, str | None]:
        found: dict[str, str | None] = {}
        for name in _KEYS:
            column = header.columns.get(name)
            text = self.cells.meant(header.sheet, number, column) if column is not None else None
            if text and column is not None and as_above(text):
                text = above(self.cells, header, number, column)
            found[name] = text
        if header.sheet.turned:
            beside = self._card_name(header, number)
            found["name"] = found["name"] or beside
        return found

    def _card_name(self, header: Header, number: int) -> str | None:
        """Of a card: what stands beside *Field*, where there are several columns, else the sheet's name."""
        column = header.columns.get(CARD)
        several = len(header.sheet.rows) > header.row + 2
        if column is not None and not several:
            self.cells.label(header.sheet, number, column)
        if column is None or not several:
            return None if several or unnamed(header.sheet.name) else header.sheet.name
        text = self.cells.text(header.sheet, number, column)
        self.cells.say(header.sheet, number, column, "taken", "activities.name")
        return text

    def _reader(self, header: Header, said: dict[str, str | None]) -> RowReader:
        key = tuple(
            plain(said[name] or "") if name != "purpose" else (said[name] or "").casefold() for name in _KEYS
        )
        if key not in self.activities:
            number, purpose = said["number"], said["purpose"] or said["processing"]
            words = said["name"] or purpose or said["function"] or number or ""
            wanted = number if number and _ID.fullmatch(number) else slug(words) or "activity"
            row = self.gather.add(
                "activities", wanted, name=said["name"], purpose=purpose, owner=said["function"]
            )
            self.activities[key] = RowReader(
                self.gather, row, self.own, for_others="processing" in header.columns
            )
        return self.activities[key]


_ALONE = "a line of its own between the rows, taken for a heading or a remark"
_NO_ROW = "a total, or the form's own example"


def _first(header: Header) -> int:
    return min((header.columns[name] for name in _KEYS if name in header.columns), default=0)
