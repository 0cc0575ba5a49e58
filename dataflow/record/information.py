"""Beyond Art. 30, for the whole record: notices, rights, and the parties that process for the controller."""

from collections.abc import Sequence

from dataflow.record.book import Book, Row
from dataflow.record.engaged import PROCESSORS
from dataflow.record.model import Column, Item, Part, State, Table, Value


def notices(book: Book, party_id: str) -> Part:
    """The notices of the controller with the days they were in force."""
    t = book.words.t
    heading = t("Information to data subjects")
    found = [row for row in book.rows("notices") if row["controller"] in (None, party_id)]
    columns = (
        Column("title", t("Title")),
        Column("kind", t("Kind of text")),
        Column("audience", t("Addressed to")),
        Column("from", t("In force from")),
        Column("to", t("In force to")),
        Column("address", t("Where it is published")),
        Column("covers", t("Activities covered")),
    )
    return _table_part("notices", heading, columns, [_notice(book, row) for row in found])


def rights(book: Book) -> Part:
    """The rights of data subjects as the inventory's texts offer them."""
    t = book.words.t
    columns = (
        Column("article", t("Provision")),
        Column("name", t("Right")),
        Column("exercised", t("How it is exercised")),
        Column("limit", t("Answered within")),
        Column("conditions", t("Conditions")),
    )
    rows = [_right(book, row) for row in book.rows("rights")]
    return _table_part("rights", t("Rights of data subjects"), columns, rows)


def processors(book: Book, activities: list[Row]) -> Part:
    """Every processor and sub-processor by name, with the activities it serves on the date."""
    t = book.words.t
    served: dict[tuple[str, str], dict[str, None]] = {}
    for activity in activities:
        for row in book.flows(activity):
            if row["role"] in PROCESSORS and row["to"]:
                served.setdefault((row["to"], row["role"]), {})[activity["id"]] = None
    columns = (
        Column("party", t("Party")),
        Column("role", t("Role")),
        Column("country", t("Country")),
        Column("activities", t("Activities")),
    )
    rows = []
    for (party_id, role), activity_ids in served.items():
        party = book.party(party_id)
        code = party["territory"] or party["country"]
        rows.append(
            (
                book.cell("party", [book.name("parties", party_id)]),
                book.cell("role", [book.term("recipient_role", role)]),
                book.cell("country", [book.country(code)] if code else []),
                book.cell("activities", [book.name("activities", code) for code in activity_ids]),
            )
        )
    return _table_part("processors", t("Processors and sub-processors"), columns, rows)


# --- private ---


def _table_part(
    part_id: str, heading: str, columns: tuple[Column, ...], rows: Sequence[tuple[Item, ...]]
) -> Part:
    if not rows:
        return Part(part_id, "", heading, "unknown", (Item(part_id, heading, "unknown"),))
    return Part(part_id, "", heading, "present", (), (Table(part_id, heading, columns, tuple(rows)),))


def _notice(book: Book, row: Row) -> tuple[Item, ...]:
    covers: State = "unknown" if row["covers"] is None else "not-applicable"
    days = [
        [Value(book.words.day(row[column]), code=row[column].isoformat())] if row[column] else []
        for column in ("valid_from", "valid_to")
    ]
    return (
        book.cell("title", [book.name("notices", row["id"])]),
        book.cell("kind", [book.term("notice_kind", row["kind"])] if row["kind"] else []),
        book.cell("audience", [book.name("subjects", code) for code in row["audience"] or []]),
        book.cell("from", days[0]),
        book.cell("to", days[1], empty="not-applicable"),
        book.cell("address", [book.own(row["address"], "notices", row, "address")] if row["address"] else []),
        book.cell("covers", [book.name("activities", code) for code in row["covers"] or []], empty=covers),
    )


def _right(book: Book, row: Row) -> tuple[Item, ...]:
    words = book.words
    limit = [Value(words.period(row["time_limit"]), code=row["time_limit"])] if row["time_limit"] else []
    more = words.t("may be extended by {period}")
    extension = more.format(period=words.period(row["extension"])) if row["extension"] else ""
    article = [Value(words.article(row["article"]), code=row["article"])] if row["article"] else []
    return (
        book.cell("article", article),
        book.cell("name", [book.own(row["name"], "rights", row)] if row["name"] else []),
        book.cell("exercised", [book.own(text, "rights", row) for text in row["exercised_by"] or []]),
        book.cell("limit", limit, remark=extension),
        book.cell(
            "conditions", [book.own(row["conditions"])] if row["conditions"] else [], empty="not-applicable"
        ),
    )
