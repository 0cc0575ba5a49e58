"""What people do to sheets, and what would go unseen: renamed headings, and totals below the rows."""

import re
from collections.abc import Iterator

import pyarrow as pa

from dataflow.inventory.columns import columns
from dataflow.inventory.places import GridPlaces, Places
from dataflow.inventory.problems import Problem
from dataflow.inventory.raw import RawTable

TOTALS = frozenset({
    "total", "totals", "subtotal", "sum", "count",
    "totaal", "subtotaal", "aantal",
    "summe", "gesamt", "gesamtsumme", "insgesamt", "zwischensumme", "anzahl",
    "ensemble", "somme", "nombre",
    "celkem", "suma", "součet", "počet",
    "razem", "ogółem", "liczba",
    "kokku", "summa", "arv",
    "totalul", "totalt", "antall",
    "итого", "всего", "сумма", "количество",
})  # fmt: skip
"""How the last row of a list is called where it adds up those above, in the languages of the notices and some more."""


def renamed_headings(table: RawTable) -> dict[str, str]:
    """Columns of one's own that stand where columns of the schema are missing, and which those are.

    Only where as many stand there as are missing: then somebody has most likely translated a heading.
    """
    if not isinstance(table.places, GridPlaces):
        return {}
    known = {name: position for position, name in enumerate(columns(table.name))}
    missing = [name for name in known if name not in table.columns]
    found: dict[str, str] = {}
    own: list[str] = []
    last = -1
    for name in [*table.columns, None]:
        if name is not None and name not in known:
            own.append(name)
            continue
        following = known[name] if name is not None else len(known)
        gap = [one for one in missing if last < known[one] < following]
        if len(gap) == len(own):
            found |= dict(zip(own, gap, strict=True))
        own, last = [], following
    return found


def totals(typed: pa.Table, name: str, places: Places) -> Iterator[Problem]:
    """Remarks on rows of a sheet or CSV file that say nothing but that they add up others."""
    if "id" not in columns(name) or not isinstance(places, GridPlaces):
        return
    for row, row_id in enumerate(typed.column("id").to_pylist()):
        if row_id and row_id.casefold() in TOTALS:
            (cells,) = typed.slice(row, 1).to_pylist()
            if all(
                value is None or re.fullmatch(_NUMBER, str(value))
                for key, value in cells.items()
                if key != "id"
            ):
                said = f"a row of {name}, as which it is read; before a row of totals stands # in this cell"
                yield Problem("totals-row", places.of(row, "id"), row_id, said, fatal=False)


# --- private ---

_NUMBER = r"[\d\s.,%]+"
