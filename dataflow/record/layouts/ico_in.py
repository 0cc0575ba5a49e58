"""Reading a filled copy of the ICO's controller template: rows of one function and purpose are one activity."""

from dataflow.inventory.inventory import Inventory
from dataflow.record.layouts import ico_labels as labels
from dataflow.record.layouts.gather import Gather, Row, slug
from dataflow.record.layouts.ico_row import RowReader
from dataflow.record.layouts.sheet import CellReport, Cells, Sheet, plain

ENOUGH = 3
"""Headings in one row that make it the template's header, the purpose among them."""


def is_ico(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a sheet has the template's header, in whichever row."""
    return any(_head(sheet) is not None for sheet in sheets)


def read_ico(file: str, sheets: tuple[Sheet, ...]) -> tuple[Inventory, tuple[CellReport, ...]]:
    """The inventory, and what became of every filled cell.  Raises ``InventoryError``."""
    cells = Cells(file, sheets)
    gather = Gather()
    found = [(sheet, head) for sheet in sheets if (head := _head(sheet)) is not None]
    own: Row | None = None
    for sheet, head in found:
        details = _contacts(cells, sheet, head)
        name = details.pop("name", None)
        if name and own is None:
            own = gather.named("parties", name, **details)
    activities: dict[tuple[str, str], RowReader] = {}
    for sheet, head in found:
        _read(cells, gather, sheet, head, own, activities)
    for reader in activities.values():
        reader.settle()
    for sheet in sheets:
        if plain(sheet.name) == "notes":
            for number, row in enumerate(sheet.rows):
                for column in range(len(row)):
                    cells.label(sheet, number, column)
    stem = file.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    gather.organisation |= {"id": own["id"], "name": own["name"]} if own else {"id": slug(stem) or "register"}
    return gather.inventory(file), cells.report()


# --- private ---


def _head(sheet: Sheet) -> int | None:
    for number, row in enumerate(sheet.rows):
        fields = {labels.field_of(cell) for cell in row if cell} - {None}
        if len(fields) >= ENOUGH and "purpose" in fields:
            return number
    return None


def _read(
    cells: Cells, gather: Gather, sheet: Sheet, head: int, own: Row | None,
    activities: dict[tuple[str, str], RowReader],
) -> None:  # fmt: skip
    columns: dict[str, int] = {}
    titles = {}
    for column, cell in enumerate(sheet.rows[head]):
        field = labels.field_of(cell) if cell else None
        cells.label(sheet, head, column)
        if field and field not in columns:
            columns[field] = column
        elif cell:
            titles[column] = cell
    for column in range(len(sheet.rows[head - 1]) if head else 0):
        if (sheet.rows[head - 1][column] or "") in dict(labels.GROUPS):
            cells.label(sheet, head - 1, column)
    key: tuple[str, str] | None = None
    for number in range(head + 1, len(sheet.rows)):
        if not any(cells.text(sheet, number, c) for c in range(len(sheet.rows[number]))):
            continue
        function, purpose = (
            cells.text(sheet, number, columns[f]) if f in columns else None for f in ("function", "purpose")
        )
        if function or purpose or key is None:  # else merged cells: the row goes on
            key = (plain(function or (key[0] if key and not function else "")), (purpose or "").casefold())
        if key not in activities:
            row = gather.add(
                "activities", slug(purpose or function or "") or "activity", purpose=purpose, owner=function
            )
            activities[key] = RowReader(cells, gather, row, own)
        activities[key].read(sheet, number, columns, titles)


def _contacts(cells: Cells, sheet: Sheet, head: int) -> Row:
    """The block above the header: whose it is stands in the heading above, or to the left of, the labels."""
    blocks: dict[int, str] = {}
    said: dict[str, dict[str, str]] = {}
    for number, row in enumerate(sheet.rows[:head]):
        for column, cell in enumerate(row):
            begins = next(
                (b for word, b in labels.BLOCKS.items() if plain(cell or "").startswith(word)), None
            )
            if begins:
                blocks[column] = begins
            if begins or plain(cell or "") == "controller":
                cells.label(sheet, number, column)
                continue
            label = plain(cell or "")
            if label not in labels.DETAILS or (column and plain(row[column - 1] or "") in labels.DETAILS):
                continue
            cells.label(sheet, number, column)
            text = cells.text(sheet, number, column + 1)
            left = [c for c in blocks if c <= column]
            block = blocks[max(left)] if left else "organisation"
            if text:
                said.setdefault(block, {})[label] = text
                into = "parties" if block == "organisation" else f"parties.{block}"
                cells.say(sheet, number, column + 1, "taken", into)
    own = said.pop("organisation", {})
    contact = "; ".join(own[key] for key in ("email", "telephone") if key in own)
    found = {"name": own.get("name"), "address": own.get("address"), "contact": contact}
    found |= {block: ", ".join(parts.values()) for block, parts in said.items()}
    return {key: value for key, value in found.items() if value}
