"""Whose register it is: the labels and values above a table, or on a sheet of their own."""

from dataclasses import dataclass, field
from functools import cache

from dataflow.inventory.kinds import NONE
from dataflow.record.layouts.gather import Row
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.sheet import Cells, Sheet
from dataflow.record.layouts.tables import rows
from dataflow.record.layouts.values import stated
from dataflow.record.layouts.where import country_code

ENOUGH = 2
"""Labels with values that make a sheet without a table one that says whose register it is."""


@dataclass(slots=True)
class Contacts:
    """Block (the organisation, its officer, its representative) → label → what is said."""

    said: dict[str, dict[str, str]] = field(default_factory=dict)

    def details(self) -> Row:
        """Columns of the organisation's row in parties."""
        own = self.said.get("organisation", {})
        contact = "; ".join(own[key] for key in ("email", "telephone", "contact") if key in own)
        found: Row = {key: own.get(key) for key in ("name", "address", "registration")}
        found |= {"contact": contact, "country": country_code(own.get("country", ""))}
        for block in ("dpo", "representative"):
            parts = list(self.said.get(block, {}).values())
            none = bool(parts) and all(stated(part) == NONE for part in parts)
            found[block] = NONE if none else ", ".join(parts)
        for key in ("contact", "address"):
            found[key] = stated(found[key]) if found[key] else None
        return {key: value for key, value in found.items() if value}


def read_contacts(cells: Cells, sheet: Sheet, until: int, into: Contacts) -> None:
    """Take the rows above the table.  A block's heading stands above, or to the left of, its labels."""
    found = list(_found(cells, sheet, until))
    if until == len(sheet.rows) and sum(text is not None for *_, text in found) < ENOUGH:
        return
    for row, column, block, label, text in found:
        cells.label(sheet, row, column)
        if text is None or not label:
            continue
        known = into.said.setdefault(block, {})
        if label in known and known[label] != text:
            if label != "address":
                cells.say(sheet, row, column + 1, "dropped", "the register says otherwise before")
                continue
            text = f"{known[label]}, {text}"
        known[label] = text
        column_of = "parties" if block == "organisation" else f"parties.{block}"
        if label == "country" and country_code(text):
            cells.say(sheet, row, column + 1, "translated", f"parties.country: {country_code(text)}")
        elif label == "country":
            cells.say(sheet, row, column + 1, "dropped", "no country that is known")
        else:
            cells.say(sheet, row, column + 1, "taken", column_of)


# --- private ---

_Found = tuple[int, int, str, str, str | None]
"""Row and column of the label, block, label (empty for a heading), value."""


def _found(cells: Cells, sheet: Sheet, until: int) -> list[_Found]:
    blocks: dict[int, str] = {}
    found: list[_Found] = []
    for number in range(until):
        taken = -1
        for column, cell in enumerate(sheet.rows[number]):
            if not cell or column == taken:
                continue
            label, block = _details().get(plain(cell)), _block(cell)
            text = cells.text(sheet, number, column + 1)
            is_label = text is not None and (plain(text) in _details() or _block(text))
            value = None if is_label else text
            if block:
                found.append((number, column, block, "name" if value else "", value))
                if not value:
                    blocks[column] = block
            elif label:
                left = [c for c in blocks if c <= column]
                own = blocks[max(left)] if left else "organisation"
                found.append((number, column, own, label, value))
            taken = column + 1 if value else -1
    return found


@cache
def _details() -> dict[str, str]:
    return {row["words"]: row["field"] for row in rows("contact_labels") if row["kind"] == "detail"}


@cache
def _blocks() -> tuple[tuple[str, str], ...]:
    found = [(row["words"], row["field"]) for row in rows("contact_labels") if row["kind"] == "block"]
    return tuple(sorted(found, key=lambda item: -len(item[0])))


def _block(text: str) -> str | None:
    """Whose heading a cell is; a word of one block may begin a longer heading."""
    said = plain(text)
    return next(
        (
            block
            for words, block in _blocks()
            if said == words or (" " in words and said.startswith(f"{words} "))
        ),
        None,
    ) or next((b for w, b in _blocks() if said.startswith((f"{w} if ", f"{w} si ", f"{w} indien "))), None)
