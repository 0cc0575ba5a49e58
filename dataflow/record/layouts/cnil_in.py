"""Reading a filled copy of the CNIL's simplified register."""

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_line import NAMES, label_column
from dataflow.record.layouts.cnil_list import list_head, read_list
from dataflow.record.layouts.cnil_sections import FicheReader
from dataflow.record.layouts.gather import Gather, Row
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.row import RowReader
from dataflow.record.layouts.rows_in import stem
from dataflow.record.layouts.sheet import CellReport, Cells, Sheet
from dataflow.record.layouts.values import stated


def is_cnil(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a workbook has a list of processing activities, or a sheet of one, in this layout."""
    return any(list_head(sheet) is not None or _is_fiche(sheet) for sheet in sheets)


def read_cnil(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """The inventory, and what became of every filled cell.  Raises ``InventoryError``.

    Labels are found wherever they stand.  Ends and processing for others are not in the layout.
    """
    cells = Cells(file, sheets, blank=plain(labels.BLANK))
    gather = Gather()
    fiches = [sheet for sheet in sheets if _is_fiche(sheet)]
    listing = next((sheet for sheet in sheets if sheet not in fiches and list_head(sheet) is not None), None)
    details = _contacts(cells, listing) if listing else {}
    name = _own_name(cells, fiches, details)
    own = gather.named("parties", name, **details) if name else None
    known: dict[str, RowReader] = {}
    for sheet in sheets:
        if sheet in fiches:
            reader = FicheReader(cells, gather, sheet, own).read()
            for key in (reader.activity["id"], plain(reader.activity.get("name") or "")):
                known.setdefault(key, reader)
        elif sheet is not listing and plain(sheet.name).startswith(labels.UNUSED):
            _pass_over(cells, sheet)
    if listing:
        read_list(cells, gather, listing, known, own)
    gather.organisation |= {"id": own["id"], "name": name} if own else {"id": stem(file)}
    return gather.inventory(file), cells.report()


# --- private ---


def _is_fiche(sheet: Sheet) -> bool:
    """A sheet that has both labels; the form's model and example only when somebody filled the model in."""
    first = label_column(sheet)
    if first is None:
        return False
    unused = plain(sheet.name).startswith(labels.UNUSED)
    if unused and not plain(sheet.name).startswith("3 modele"):
        return False
    heads = {plain(row[first] or "") for row in sheet.rows if len(row) > first}
    wanted = (
        (*NAMES, "finalite principale") if unused else (*NAMES, *labels.PURPOSES, "responsable du traitement")
    )
    return "acteurs" in heads and any(
        len(row) > first + 1 and row[first + 1] and plain(row[first] or "").startswith(wanted)
        and not plain(row[first + 1] or "").startswith(plain(labels.BLANK))
        for row in sheet.rows
    )  # fmt: skip


def _own_name(cells: Cells, fiches: list[Sheet], details: Row) -> str | None:
    """The controller that all sheets name; the list's *Nom* is then the person who answers for it."""
    listed = details.pop("name", None)
    found = [name for sheet in fiches if (name := _responsible(cells, sheet))]
    if not found or (len(set(found)) > 1 and listed):
        return listed
    if listed and listed != found[0]:
        details["contact"] = "; ".join(filter(None, [listed, details.get("contact")]))
    return found[0]


def _responsible(cells: Cells, sheet: Sheet) -> str | None:
    first = label_column(sheet) or 0
    for number, row in enumerate(sheet.rows):
        if len(row) > first and plain(row[first] or "").startswith("responsable du traitement"):
            return cells.text(sheet, number, first + 1)
    return None


def _contacts(cells: Cells, sheet: Sheet) -> Row:
    """Name, address, contact, representative and officer from the blocks above the list."""
    said: dict[str, dict[str, str]] = {}
    block = ""
    for number, row in enumerate(sheet.rows[: list_head(sheet)]):
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


def _pass_over(cells: Cells, sheet: Sheet) -> None:
    """The sheet is the form's; what somebody wrote into its model is said to be left."""
    model = label_column(sheet) if plain(sheet.name).startswith("3 modele") else None
    for number, row in enumerate(sheet.rows):
        heading = model is None or labels.beginning(
            labels.SECTIONS, row[model] or "" if len(row) > model else ""
        )
        for column in range(len(row)):
            if heading or column == model:
                cells.label(sheet, number, column)
            else:
                cells.say(sheet, number, column, "dropped", "the form's model, which names no activity")
