"""Reading a table of vendors, as companies keep it or publish it: a row a recipient, in any language."""

from dataclasses import dataclass, field

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts.contacts import Contacts, read_contacts
from dataflow.record.layouts.gather import Gather, Row, append, remark
from dataflow.record.layouts.headings import Header, find_header, label_header, repeats
from dataflow.record.layouts.instruments import instruments
from dataflow.record.layouts.lists import brackets, commas, lines
from dataflow.record.layouts.rows_in import is_inventory, stem
from dataflow.record.layouts.said import is_total, says_none, still_to_come
from dataflow.record.layouts.sheet import CellReport, Cells, Outcome, Sheet
from dataflow.record.layouts.values import iso_date, role_of
from dataflow.record.layouts.where import Where, read_where

TABLE = "vendor_headings"
ROLES = {"processor": "processor", "sub_processor": "sub-processor", "vendor": None}
"""Heading of the names → the role that it says."""


def is_vendors(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a sheet has the headings of such a table, in whichever row."""
    return not is_inventory(sheets) and any(_header(sheet) for sheet in sheets)


def read_vendors(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """Parties and flows, and what became of every filled cell.  Raises ``InventoryError``.

    Such a table does not say for which activity of the organisation a vendor works: the flows belong to none.
    """
    cells, gather, contacts = Cells(file, sheets), Gather(), Contacts()
    headers = [header for sheet in sheets if (header := _header(sheet))]
    rows = {header.sheet.name: header.row for header in headers}
    for sheet in sheets:
        read_contacts(cells, sheet, rows.get(sheet.name, len(sheet.rows)), contacts)
    details = contacts.details()
    own = gather.named("parties", details.pop("name"), **details) if "name" in details else None
    for header in headers:
        label_header(cells, header)
        _read(cells, gather, header)
    gather.organisation |= {"id": own["id"], "name": own["name"]} if own else {"id": stem(file)}
    return gather.inventory(file), cells.report()


# --- private ---


def _header(sheet: Sheet) -> Header | None:
    return find_header(sheet, tuple(ROLES), TABLE, enough=2)


def _read(cells: Cells, gather: Gather, header: Header) -> None:
    named = next(name for name in ROLES if name in header.columns)
    last: _Vendor | None = None
    for number in range(header.row + 1, len(header.sheet.rows)):
        filled = [c for c in range(len(header.sheet.rows[number])) if cells.meant(header.sheet, number, c)]
        if not filled:
            continue
        if repeats(header, number):
            for column in filled:
                cells.label(header.sheet, number, column)
            continue
        name = cells.meant(header.sheet, number, header.columns[named])
        alone = len(filled) == 1 and len(header.titles) > 1
        if name is None and (last is None or alone) or name and is_total(name):
            for column in filled:
                cells.say(header.sheet, number, column, "dropped", "a row that names no vendor")
            continue
        if name:
            last = _Vendor(gather, name, ROLES[named])
            cells.say(header.sheet, number, header.columns[named], "taken", "parties.name, flows.to")
        if last:
            _fields(cells, header, number, last, named)


def _fields(cells: Cells, header: Header, number: int, vendor: "_Vendor", named: str) -> None:
    known = {column: name for column, name in header.fields.items() if name != named}
    for column in sorted(header.titles, key=lambda c: (_ORDER.get(known.get(c, ""), len(_ORDER)), c)):
        text = cells.meant(header.sheet, number, column)
        if text is None or column == header.columns[named]:
            continue
        vendor.title = " ".join(header.titles[column].split())
        take = getattr(vendor, f"take_{known.get(column)}", vendor.noted)
        outcome, into = vendor.noted(text) if says_none(text) else take(text)
        if into == _NOTE:
            vendor.noted(text)
        cells.say(header.sheet, number, column, outcome, into)


_ORDER = {
    name: n
    for n, name in enumerate(("role", "data", "purpose", "country", "storage", "access", "safeguards"))
}

_Said = tuple[Outcome, str]


@dataclass(slots=True)
class _Vendor:
    """One vendor's party and flow while its row is read."""

    gather: Gather
    name: str
    role: str | None
    title: str = ""
    party: Row = field(init=False)
    flow: Row = field(init=False)

    def __post_init__(self) -> None:
        name, behind = brackets(self.name)
        where = read_where(behind) if behind else None
        placed = where is not None and len(where.codes) == 1 and not where.rest and not where.union
        self.party = self.gather.named("parties", name if placed else self.name)
        if placed and where:
            self.party.setdefault("country", where.codes[0])
        self.flow = self.gather.add("flows", str(self.party["id"]), to=self.party["id"], role=self.role)

    def noted(self, text: str) -> _Said:
        """Keep a cell in words."""
        line = f"{self.title}: {text}"
        if not str(self.flow.get("note", "")).endswith(line):
            remark(self.flow, line)
        return "not-understood", _NOTE

    def take_number(self, text: str) -> _Said:
        return ("dropped", "the number of the row") if text.strip(" .").isdigit() else self.noted(text)

    def take_purpose(self, text: str) -> _Said:
        self.flow["purpose"] = "; ".join(filter(None, [self.flow.get("purpose"), " ".join(text.split())]))
        return "taken", "flows.purpose"

    def take_data(self, text: str) -> _Said:
        for name in (name for line in lines(text) for name in commas(line)):
            append(self.flow, "categories", self.gather.named("categories", name.rstrip("."))["id"])
        return "taken", "categories.name, flows.categories"

    def take_role(self, text: str) -> _Said:
        code = role_of(text)
        if code is None:
            return self.noted(text)
        self.flow["role"] = code
        return "translated", f"flows.role: {code}"

    def take_country(self, text: str) -> _Said:
        """Of the vendor; several are where the data are."""
        found = read_where(text)
        if (
            found.union
            or len(found.codes) != 1
            or self.party.get("country", found.codes[0]) != found.codes[0]
        ):
            return self.take_storage(text)
        self.party["country"] = found.codes[0]
        return self._placed(text, f"parties.country: {found.codes[0]}", found)

    def take_storage(self, text: str) -> _Said:
        return self._countries(text, "storage")

    def take_access(self, text: str) -> _Said:
        return self._countries(text, "access")

    def take_address(self, text: str) -> _Said:
        self.party.setdefault("address", ", ".join(lines(text)))
        return "taken", "parties.address"

    def take_safeguards(self, text: str) -> _Said:
        found = [one for line in lines(text) for one in instruments(line)]
        if not found or not all(instruments(line) for line in lines(text)):
            return "not-understood", _NOTE
        for said, code in found:
            append(self.flow, "safeguards", code or self.gather.named("agreements", said)["id"])
        coded = all(code for _, code in found)
        return (
            ("translated", "flows.safeguards")
            if coded
            else ("not-understood", "agreements.name, flows.safeguards")
        )

    def take_contract(self, text: str) -> _Said:
        if says_none(text) or still_to_come(text) or len(text) < _LINK:
            return self.noted(text)
        key, day = str(self.party["id"]), iso_date(text.strip(_DONE))
        if day:
            name = f"{self.title}: {text}"
            made = self.gather.named("agreements", name, key=key, kind="dpa", signed=day)
            said: _Said = "translated", "agreements.signed"
        else:
            made = self.gather.named("agreements", text, key=key, kind="dpa", address=text)
            said = "taken", "agreements.address"
        self.flow["agreement"] = made["id"]
        return said

    # --- private ---

    def _countries(self, text: str, column: str) -> _Said:
        found = read_where(text)
        for code in found.places:
            append(self.flow, column, code)
        into = f"flows.{column}: {', '.join(found.places)}" if found.places else ""
        return self._placed(text, into, found)

    def _placed(self, text: str, into: str, found: Where) -> _Said:
        """What is said beside the places is a safeguard, or kept in words."""
        left = list(found.rest)
        if found.places:
            left = [part for part in found.rest if self.take_safeguards(part)[1] == _NOTE]
        if found.places and not left:
            return "translated", into + (", flows.safeguards" if found.rest else "")
        self.noted(text)
        return "not-understood", ", ".join(filter(None, [into, _NOTE]))


_NOTE = "flows.note"
_DONE = "✅✔☑✓ \N{VARIATION SELECTOR-16}"
_LINK = 5  # characters: *yes* is no address
