"""Tables with headings: which row holds them, and which field each column is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.sheet import Cells, Sheet
from dataflow.record.layouts.tables import rows

ENOUGH = 3
"""Headings in one row that make it the header of a table."""


@dataclass(frozen=True, slots=True)
class Header:
    """columns: field → column; titles: column → the heading as it stands, of every column that has one;
    fields: column → field, a second column of one field too where its cells name several things."""

    sheet: Sheet
    row: int
    columns: dict[str, int]
    titles: dict[int, str]
    fields: dict[int, str]


def find_header(
    sheet: Sheet, needed: Sequence[str], table: str = "headings", enough: int = ENOUGH
) -> Header | None:
    """The row with most headings, enough of them and one of the needed ones; above it may stand groups."""
    best: Header | None = None
    for number in range(len(sheet.rows)):
        found = _header(sheet, number, table)
        is_header = len(found.columns) >= enough and any(name in found.columns for name in needed)
        if is_header and (best is None or len(found.columns) > len(best.columns)):
            best = found
    return best


def nearest(sheets: Sequence[Sheet], table: str) -> list[str]:
    """The cells of the row with most headings, each with the field that it was taken for."""
    best = max(
        (_header(sheet, number, table) for sheet in sheets for number in range(min(len(sheet.rows), _TOP))),
        key=lambda header: len(header.columns),
        default=None,
    )
    if best is None or not best.columns:
        return []
    fields = {column: name for name, column in best.columns.items()}
    return [
        f"{' '.join(title.split())[:40]} ({fields[column]})" if column in fields else title[:40]
        for column, title in list(best.titles.items())[:_SHOWN]
    ]


def label_header(cells: Cells, header: Header) -> None:
    """The headings belong to the form; so does what stands above a column that has none of its own."""
    for column in range(len(header.sheet.rows[header.row])):
        cells.label(header.sheet, header.row, column)
    for column, title in header.titles.items():
        if header.row and _cell(header.sheet, header.row - 1, column) == title:
            cells.label(header.sheet, header.row - 1, column)


def repeats(header: Header, number: int) -> bool:
    """Whether a row is the header once more, as on every printed page."""
    row = header.sheet.rows[number]
    return [plain(cell or "") for cell in row] == [
        plain(cell or "") for cell in header.sheet.rows[header.row]
    ]


@lru_cache(maxsize=65536)
def field_of(cell: str, table: str = "headings") -> str | None:
    """The field whose heading a cell is, also when it is shortened, continued or explained in brackets."""
    if len(cell) > _LONGEST:
        return None
    found = _field(cell, table)
    if found is None and _JOINED.search(cell):
        fields = [one for part in _JOINED.split(cell) if (one := _field(part, table))]
        found = next((one for one in fields if one in _WIDER and len(set(fields)) > 1), None)
        return found or (fields[0] if fields else None)
    return found


# --- private ---

_PLURAL = re.compile(r"\((?:s|e|n|en|es)\)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_JOINED = re.compile(r"[/&]")
_WIDER = ("recipients", "vendor")
"""Of headings that name two fields, those that claim least of who is named below."""
_SEVERAL = {
    "headings": (
        *("subjects", "categories", "special", "recipients", "processors", "sub_processors", "countries"),
        *("safeguards", "measures", "bases", "location", "source"),
    ),
    "vendor_headings": ("purpose", "data", "storage", "access", "safeguards"),
}
"""Fields that a second column adds to: *recipients (internal)*, *recipients (external)*."""
_NUMBER = "#"
_TOP = 200  # rows
_SHOWN = 15  # cells
_LONGEST = 250  # characters of a heading with its explanation
_SHORTEST = 3  # words of a heading that has been shortened or continued


def _field(cell: str, table: str) -> str | None:
    known = _known(table)
    whole = plain(_PLURAL.sub("s", cell))
    bare = plain(_IN_BRACKETS.sub(" ", _PLURAL.sub("s", cell)))
    if found := known.get(whole) or known.get(bare):
        return found
    if cell.strip() == _NUMBER and "number" in known.values():
        return "number"
    for heading in _long(table):
        if whole.startswith(f"{heading} ") or (
            heading.startswith(f"{bare} ") and len(bare.split()) >= _SHORTEST
        ):
            return known[heading]
    return None


def _header(sheet: Sheet, number: int, table: str) -> Header:
    columns: dict[str, int] = {}
    titles: dict[int, str] = {}
    fields: dict[int, str] = {}
    for column, own in enumerate(sheet.rows[number]):
        # A heading merged over two rows stands in the upper one.
        title = own or _cell(sheet, number - 1, column)
        field = field_of(title, table) if title else None
        field = None if field == "form" and not sheet.turned else field
        if title and (own or field):
            titles[column] = title
        if field and (field not in columns or field in _SEVERAL[table]):
            columns.setdefault(field, column)
            fields[column] = field
    return Header(sheet, number, columns, titles, fields)


def _cell(sheet: Sheet, row: int, column: int) -> str | None:
    cells = sheet.rows[row] if row >= 0 else ()
    return cells[column] if column < len(cells) else None


@cache
def _known(table: str) -> dict[str, str]:
    return {row["heading"]: row["field"] for row in rows(table)}


@cache
def _long(table: str) -> tuple[str, ...]:
    """Headings of several words, the longest first."""
    return tuple(
        sorted((h for h in _known(table) if len(h.split()) >= _SHORTEST), key=lambda h: (-len(h), h))
    )
