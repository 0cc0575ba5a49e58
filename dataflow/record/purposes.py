"""Art. 30(1)(b) and (c): why the data are processed, whose they are, and which."""

from functools import partial

from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, Table, Value, worst


def purposes(book: Book, activity: Row) -> Part:
    """Letter (b): the purpose in words, and its kinds."""
    t = book.words.t
    words = [book.own(activity["purpose"], "activities", activity, "purpose")] if activity["purpose"] else []
    kinds = [book.term("purpose_kind", kind) for kind in activity["purpose_kinds"] or []]
    items = [book.item("purpose", t("Purpose"), words or kinds)]
    if words and kinds:
        items.append(book.item("purpose-kinds", t("Kind of purpose"), kinds))
    return Part("b", "30(1)(b)", t("Purposes of the processing"), items[0].state, tuple(items))


def data(book: Book, activity: Row) -> Part:
    """Letter (c): categories of data subjects, and categories of personal data with their items."""
    t = book.words.t
    subjects = [_subject(book, row_id) for row_id in activity["subjects"] or []]
    items = [book.item("subjects", t("Categories of data subjects"), subjects)]
    rows = tuple(
        book.once(("category", row_id), partial(_category, book, row_id))
        for row_id in activity["categories"] or []
    )
    tables: tuple[Table, ...] = ()
    if rows:
        columns: tuple[Column, ...] = (
            Column("category", t("Category of personal data")),
            Column("items", t("What belongs to it")),
            Column("kind", t("Kind of data")),
        )
        if all(row[1].state == "unknown" for row in rows):
            columns, rows = columns[::2], tuple(row[::2] for row in rows)
        tables = (Table("categories", t("Categories of personal data"), columns, rows),)
    else:
        items.append(Item("categories", t("Categories of personal data"), "missing"))
    heading = t("Data subjects and personal data")
    return Part("c", "30(1)(c)", heading, worst([item.state for item in items]), tuple(items), tables)


# --- private ---


def _subject(book: Book, row_id: str) -> Value:
    name = book.name("subjects", row_id)
    row = book.get("subjects", row_id) or {}
    t = book.words.t
    said = {"children": t("children"), "vulnerable": t("vulnerable")}
    marks = [word for column, word in said.items() if row.get(column)]
    text = f"{name.text} ({', '.join(marks)})" if marks else name.text
    return Value(text, own=True, code=row_id, place=name.place)


def _category(book: Book, row_id: str) -> tuple[Item, ...]:
    row = book.get("categories", row_id) or {}
    kind = [book.term("category_kind", row["kind"])] if row.get("kind") else []
    items = [book.own(text) for text in row.get("items") or []]
    stated_none = row.get("items") == []
    return (
        book.cell("category", [book.name("categories", row_id)]),
        book.cell("items", items, empty="not-applicable" if stated_none else "unknown"),
        book.cell("kind", kind),
    )
