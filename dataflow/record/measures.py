"""Art. 30(1)(g) and 30(2)(d): technical and organisational measures, by protection goal."""

from functools import partial

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, Table

_GOALS = list(VOCABULARY["protection_goal"])


def measures(book: Book, found: list[Row], letter: str, provision: str) -> Part:
    """The letter on security: measures by protection goal, with their status; missing when there is none."""
    t = book.words.t
    heading = t("Technical and organisational measures")
    if not found:
        return Part(
            letter,
            provision,
            heading,
            "missing",
            (Item("measures", t("Measures"), "missing", audience="security"),),
        )
    columns = book.once("measures", lambda: _columns(book))
    ordered = sorted(found, key=lambda row: _GOALS.index(row["goal"]) if row["goal"] else len(_GOALS))
    rows = tuple(book.once(("measure", row["id"]), partial(_row, book, row)) for row in ordered)
    return Part(letter, provision, heading, "present", (), (Table("measures", heading, columns, rows),))


def of_activity(book: Book, activity: Row, flows: list[Row]) -> list[Row]:
    """Measures of an activity: named by it, its systems or its flows, or covering it or every activity."""
    named = set(activity["measures"] or [])
    for row_id in activity["systems"] or []:
        system = book.get("systems", row_id)
        named |= set((system or {}).get("measures") or [])
    for flow in flows:
        named |= set(flow["measures"] or [])
    return [
        row
        for row in book.rows("measures")
        if row["id"] in named or row["all_activities"] or activity["id"] in (row["covers"] or [])
    ]


def of_flows(book: Book, flows: list[Row]) -> list[Row]:
    """Measures that the flows themselves name: what a recipient has in place."""
    named = {row_id for flow in flows for row_id in flow["measures"] or []}
    return [row for row in book.rows("measures") if row["id"] in named]


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("goal", t("Protection goal"), "security"),
        Column("measure", t("Measure"), "security"),
        Column("kinds", t("Kind of measure"), "security"),
        Column("status", t("Status"), "security"),
    )


def _row(book: Book, row: Row) -> tuple[Item, ...]:
    goal = [book.term("protection_goal", row["goal"])] if row["goal"] else []
    kinds = [book.term("measure_kind", kind) for kind in row["kinds"] or []]
    status = [book.term("measure_status", row["status"])] if row["status"] else []
    return (
        book.cell("goal", goal),
        book.cell("measure", [book.name("measures", row["id"])]),
        book.cell("kinds", kinds, empty="unknown" if row["kinds"] is None else "not-applicable"),
        book.cell("status", status),
    )
