"""Reading the list of activities of the CNIL's register, with the columns that people add to it."""

from dataflow.record.layouts.cnil_line import NAMES
from dataflow.record.layouts.gather import Gather, Row, remark, slug
from dataflow.record.layouts.headings import Header, find_header
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.row_fields import read_row
from dataflow.record.layouts.said import is_example, is_total, yes_no
from dataflow.record.layouts.sheet import Cells, Sheet
from dataflow.record.layouts.values import iso_date


def list_head(sheet: Sheet) -> int | None:
    """The row with the list's headings."""
    for number, row in enumerate(sheet.rows):
        said = [plain(cell or "") for cell in row[:3]]
        if len(said) > 2 and said[0] in NAMES and said[1].startswith("n ") and said[2]:
            return number
    return None


def read_list(
    cells: Cells, gather: Gather, sheet: Sheet, known: dict[str, RowReader], own: Row | None
) -> None:
    """Take the list; what an activity's own sheet says goes before it.  known: by id and plain name."""
    head = list_head(sheet) or 0
    for number in (head - 1, head):
        for column in range(len(sheet.rows[number]) if number >= 0 else 0):
            cells.label(sheet, number, column)
    added = _added(sheet, head)
    purpose_column = _purpose_column(sheet, head)
    for number in range(head + 1, len(sheet.rows)):
        name, ref = cells.text(sheet, number, 0), cells.text(sheet, number, 1)
        purpose = cells.text(sheet, number, purpose_column)
        if is_total(name or "") or is_example(name or "") or plain(ref or "").endswith("exemple"):
            for column in range(len(sheet.rows[number])):
                cells.say(sheet, number, column, "dropped", "a total, or the form's own example")
            continue
        if not name and not ref and not purpose:
            continue
        reader = known.get(plain(name or "")) or known.get(slug(ref or "")) or known.get(ref or "")
        is_new = reader is None or (
            name and plain(reader.activity.get("name") or "") not in ("", plain(name))
        )
        if is_new or reader is None:
            row = gather.add("activities", slug(ref or name or "") or "activity")
            reader = RowReader(gather, row, own)
        _same_or_take(cells, sheet, number, 0, reader.activity, "name", name)
        cells.say(sheet, number, 1, "taken", "activities.id")
        _same_or_take(cells, sheet, number, purpose_column, reader.activity, "purpose", purpose)
        for column, into in _dates(sheet, head).items():
            if text := cells.text(sheet, number, column):
                reader.activity[into] = iso_date(text) or text
                cells.say(sheet, number, column, "taken", f"activities.{into}, a column of your own")
        read_row(reader, cells, added, number)
        if is_new:
            reader.settle()
        _sensitive(cells, sheet, head, number, reader)


# --- private ---


def _added(sheet: Sheet, head: int) -> Header:
    """The columns that are not the form's: those with a field, and those that are kept in words."""
    known = find_header(sheet, ("name",))
    fields = known.fields if known and known.row == head else {}
    own = {0, 1, _purpose_column(sheet, head), *_dates(sheet, head), *_sensitive_columns(sheet, head)}
    titles = {c: cell for c, cell in enumerate(sheet.rows[head]) if cell and c not in own}
    left = {column: name for column, name in fields.items() if column in titles}
    return Header(sheet, head, {name: column for column, name in left.items()}, titles, left)


def _purpose_column(sheet: Sheet, head: int) -> int:
    return _column(sheet, head, "finalite", 4)


def _dates(sheet: Sheet, head: int) -> dict[int, str]:
    return {
        column: into
        for column, cell in enumerate(sheet.rows[head])
        for word, into in (("date de creation", "fiche_created"), ("derniere mise a jour", "fiche_updated"),
                           ("mise a jour", "fiche_updated"))
        if plain(cell or "").startswith(word)
    }  # fmt: skip


def _sensitive_columns(sheet: Sheet, head: int) -> list[int]:
    found = [
        column
        for number in (head, head - 1)
        if number >= 0
        for column, cell in enumerate(sheet.rows[number])
        if plain(cell or "").startswith(("donnees sensibles", "oui non"))
    ]
    return found[:1] or [7]


def _column(sheet: Sheet, head: int, word: str, otherwise: int) -> int:
    """The column whose heading, or the group above it, begins with a word."""
    for number in (head, head - 1):
        for column, cell in enumerate(sheet.rows[number] if number >= 0 else ()):
            if plain(cell or "").startswith(word):
                return column
    return otherwise


def _sensitive(cells: Cells, sheet: Sheet, head: int, number: int, reader: RowReader) -> None:
    """Whether the list and the categories say the same of sensitive data."""
    column = _sensitive_columns(sheet, head)[0]
    said = cells.text(sheet, number, column)
    if said is None:
        return
    mine = reader.activity.get("categories") or []
    kinds = {reader.gather.by_id("categories", key).get("kind") for key in mine}
    if mine and yes_no(said) == ("yes" if kinds & {"special", "criminal"} else "no"):
        cells.say(sheet, number, column, "taken", "categories.kind, which says the same")
    else:
        remark(reader.activity, f"Données sensibles : {said}")
        cells.say(sheet, number, column, "not-understood", "activities.note: the categories do not say so")


def _same_or_take(
    cells: Cells, sheet: Sheet, number: int, column: int, row: Row, into: str, text: str | None
) -> None:
    if text is None:
        return
    if row.setdefault(into, text) == text:
        cells.say(sheet, number, column, "taken", f"activities.{into}")
    else:
        remark(row, f"{sheet.name} : {text}")
        cells.say(
            sheet,
            number,
            column,
            "not-understood",
            "activities.note: the activity's own sheet says otherwise",
        )
