"""Reading a filled copy of the CNIL's simplified register."""

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_sections import FicheReader
from dataflow.record.layouts.gather import Gather, Row, remark, slug
from dataflow.record.layouts.sheet import CellReport, Cells, Sheet, plain
from dataflow.record.layouts.values import iso_date, stated, yes_no


def is_cnil(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a workbook has a list of processing activities, or a sheet of one, in this layout."""
    return any(_list_head(sheet) is not None or _is_fiche(sheet) for sheet in sheets)


def read_cnil(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """The inventory, and what became of every filled cell.  Raises ``InventoryError``.

    Labels are found wherever they stand.  Legal bases, ends and processing for others are not in the layout.
    """
    cells = Cells(file, sheets, blank=plain(labels.BLANK))
    gather = Gather()
    listing = next((sheet for sheet in sheets if _list_head(sheet) is not None), None)
    fiches = [sheet for sheet in sheets if _is_fiche(sheet)]
    details = _contacts(cells, listing) if listing else {}
    name = details.pop("name", None) or next((n for s in fiches if (n := _responsible(cells, s))), None)
    own = gather.named("parties", name, **details) if name else None
    known: dict[str, Row] = {}
    for sheet in sheets:
        if sheet in fiches:
            activity = FicheReader(cells, gather, sheet, own).read()
            known |= {key: activity for key in (activity.get("name"), activity["id"]) if key}
        elif sheet is not listing and plain(sheet.name).startswith(labels.UNUSED):
            _pass_over(cells, sheet)
    if listing:
        _listed(cells, gather, listing, known)
    gather.organisation |= {"id": own["id"], "name": name} if own else {"id": slug(_stem(file)) or "register"}
    return gather.inventory(file), cells.report()


# --- private ---


def _list_head(sheet: Sheet) -> int | None:
    for number, row in enumerate(sheet.rows):
        said = [plain(cell or "") for cell in row[:3]]
        if len(said) > 2 and said[0] == "nom du traitement" and said[1].startswith("n ") and said[2]:
            return number
    return None


def _is_fiche(sheet: Sheet) -> bool:
    if plain(sheet.name).startswith(labels.UNUSED) and not plain(sheet.name).startswith("3 modele"):
        return False
    heads = {plain(row[0] or "") for row in sheet.rows if row}
    filled = _filled(sheet)
    return "acteurs" in heads and "nom du traitement" in heads and filled


def _filled(sheet: Sheet) -> bool:
    """A model that nobody has filled in has no name, no purpose and no controller."""
    wanted = ("nom du traitement", "finalite principale", "responsable du traitement")
    return any(
        len(row) > 1 and row[1] and plain(row[0] or "").startswith(wanted) and not _blank(row[1])
        for row in sheet.rows
    )


def _blank(text: str) -> bool:
    return plain(text).startswith(plain(labels.BLANK))


def _responsible(cells: Cells, sheet: Sheet) -> str | None:
    for number, row in enumerate(sheet.rows):
        if row and plain(row[0] or "").startswith("responsable du traitement"):
            return cells.text(sheet, number, 1)
    return None


def _contacts(cells: Cells, sheet: Sheet) -> Row:
    """Name, address, contact, representative and officer from the blocks above the list."""
    said: dict[str, dict[str, str]] = {}
    block = ""
    for number, row in enumerate(sheet.rows[: _list_head(sheet)]):
        begins = labels.beginning(labels.CONTACT_BLOCKS, row[0] or "") if row else None
        block = begins or block
        cells.label(sheet, number, 0)
        for column in range(1, len(row)):
            label = plain(row[column] or "")
            if column % 2 == 0 or not label.startswith(labels.CONTACT_LABELS):
                if column % 2:
                    cells.label(sheet, number, column)
                continue
            cells.label(sheet, number, column)
            text = cells.text(sheet, number, column + 1)
            if text and block:
                said.setdefault(block, {})[label] = text
                into = "parties" if block == "responsible" else f"parties.{block}"
                cells.say(sheet, number, column + 1, "taken", into)
    own = said.pop("responsible", {})
    found: Row = {"name": _join(own, "prenom", "nom", sep=" ")}
    found["address"] = _stated(_join(own, "adresse", "code postal", "ville"))
    found["contact"] = _stated(_join(own, "adresse mel", "telephone", sep="; "))
    for block, parts in said.items():
        name = _join(parts, "prenom", "nom", sep=" ")
        rest = _join(parts, *(key for key in parts if key not in ("nom", "prenom")))
        found[block] = _stated(", ".join(part for part in (name, rest) if part))
    return {key: value for key, value in found.items() if value}


def _stated(text: str | None) -> str | None:
    return stated(text) if text else None


def _join(parts: dict[str, str], *keys: str, sep: str = ", ") -> str | None:
    return sep.join(parts[key] for key in keys if key in parts) or None


def _listed(cells: Cells, gather: Gather, sheet: Sheet, known: dict[str, Row]) -> None:
    head = _list_head(sheet) or 0
    for number in (head - 1, head):
        for column in range(len(sheet.rows[number]) if number >= 0 else 0):
            cells.label(sheet, number, column)
    for number in range(head + 1, len(sheet.rows)):
        name, ref = cells.text(sheet, number, 0), cells.text(sheet, number, 1)
        if plain(name or "").startswith("exemple") or plain(ref or "").endswith("exemple"):
            for column in range(len(sheet.rows[number])):
                cells.say(sheet, number, column, "dropped", "the form's own example")
            continue
        if not name and not ref and not cells.text(sheet, number, 4):
            continue
        row = known.get(slug(ref) if ref else "") or known.get(ref or "") or known.get(name or "")
        if row is None:
            row = gather.add("activities", slug(ref or name or "") or "activity")
        _same_or_take(cells, sheet, number, 0, row, "name", name)
        purpose = cells.text(sheet, number, 4)
        cells.say(sheet, number, 1, "taken", "activities.id")
        _same_or_take(cells, sheet, number, 4, row, "purpose", purpose)
        for column, into in ((2, "fiche_created"), (3, "fiche_updated")):
            if text := cells.text(sheet, number, column):
                row[into] = iso_date(text) or text
                cells.say(sheet, number, column, "taken", f"activities.{into}, a column of your own")
        _sensitive(cells, gather, sheet, number, row)


def _sensitive(cells: Cells, gather: Gather, sheet: Sheet, number: int, row: Row) -> None:
    """Whether the list and the categories say the same of sensitive data."""
    said = cells.text(sheet, number, 7)
    if said is None:
        return
    mine = row.get("categories") or []
    kinds = {item.get("kind") for item in gather.tables.get("categories", []) if item["id"] in mine}
    if yes_no(said) == ("yes" if kinds & {"special", "criminal"} else "no"):
        cells.say(sheet, number, 7, "taken", "categories.kind, which says the same")
    else:
        remark(row, f"Données sensibles : {said}")
        cells.say(sheet, number, 7, "not-understood", "activities.note: the categories say otherwise")


def _same_or_take(
    cells: Cells, sheet: Sheet, number: int, column: int, row: Row, into: str, text: str | None
) -> None:
    if text is None:
        return
    if row.setdefault(into, text) == text:
        cells.say(sheet, number, column, "taken", f"activities.{into}")
    else:
        cells.say(sheet, number, column, "dropped", "the activity's own sheet says otherwise")


def _pass_over(cells: Cells, sheet: Sheet) -> None:
    for number, row in enumerate(sheet.rows):
        for column in range(len(row)):
            cells.label(sheet, number, column)


def _stem(file: str) -> str:
    return file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
