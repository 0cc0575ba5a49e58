"""Art. 30(1)(f): the time limits for erasure, by category of data."""

from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, State, Table, Value, worst
from dataflow.record.recipients import names

NONE = "none"


def retention(book: Book, activity: Row) -> Part:
    """Letter (f): a period and the event it runs from, or a criterion; categories without one are missing."""
    t = book.words.t
    found = book.by("retention", "activity", activity["id"])
    own = [row for row in found if row["holder"] in (None, *book.controllers(activity))]
    columns = book.once("retention", lambda: _columns(book))
    rows = [_row(book, row) for row in own]
    left = _uncovered(book, activity, own)
    if left:
        nothing = [Item(c.id, "", "missing" if c.id == "period" else "unknown") for c in columns[1:]]
        rows.append((book.cell("data", [book.name("categories", row_id) for row_id in left]), *nothing))
    if any(row["holder"] for row in own):
        columns = (*columns, Column("holder", t("Kept by")))
        whose = [_holder(book, activity, row) for row in own] + [Item("holder", "", "unknown")] * bool(left)
        rows = [(*cells, holder) for cells, holder in zip(rows, whose, strict=True)]
    heading = t("Time limits for erasure")
    if not rows:
        return Part("f", "30(1)(f)", heading, "missing", (Item("retention", t("Time limits"), "missing"),))
    # The event is part of the limit: a period that runs from nowhere in particular ends nowhere.
    state = worst([state for row in rows for state in (row[1].state, row[2].state)] if own else ["missing"])
    return Part("f", "30(1)(f)", heading, state, (), (Table("retention", heading, columns, tuple(rows)),))


def kept_by_others(book: Book, activity: Row) -> Table | None:
    """How long recipients keep the data; None where nothing is written down."""
    found = book.by("retention", "activity", activity["id"])
    others = [row for row in found if row["holder"] not in (None, *book.controllers(activity))]
    if not others:
        return None
    columns = (Column("holder", book.words.t("Kept by")), *_columns(book))
    rows = tuple((book.cell("holder", [book.name("parties", r["holder"])]), *_row(book, r)) for r in others)
    return Table("kept-by-others", book.words.t("Periods of recipients"), columns, rows)


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("data", t("Data")),
        Column("period", t("Period or criterion")),
        Column("event", t("Runs from")),
        Column("law", t("Set by")),
        Column("procedure", t("How the data are erased")),
    )


def _holder(book: Book, activity: Row, row: Row) -> Item:
    """Who keeps the data for the period: as stated, else the activity's only controller."""
    controllers = book.controllers(activity)
    holder = row["holder"] or (controllers[0] if len(controllers) == 1 else None)
    return book.cell("holder", [book.name("parties", holder)] if holder else [])


def _row(book: Book, row: Row) -> tuple[Item, ...]:
    words, t = book.words, book.words.t
    period = []
    if row["duration"]:
        place = book.place("retention", row, "duration")
        period.append(Value(words.period(row["duration"]), code=row["duration"], place=place))
    period += _text(book, row, "criterion")
    by_criterion = bool(period) and not row["duration"]
    lag = t("backups: {period}").format(period=words.period(row["lag"])) if row["lag"] else ""
    data = names(book, "categories", [row], "categories") or [Value(t("all categories of this activity"))]
    empty = _empty(row)
    return (
        book.cell("data", data),
        book.cell("period", period, empty=empty),
        book.cell(
            "event",
            _text(book, row, "event"),
            empty="not-applicable" if by_criterion else "unknown" if period else empty,
        ),
        book.cell("law", _text(book, row, "law")),
        book.cell(
            "procedure",
            _text(book, row, "procedure"),
            empty="missing" if row["procedure"] == NONE else "unknown",
            remark=lag,
        ),
    )


def _text(book: Book, row: Row, column: str) -> list[Value]:
    text = row[column]
    return [book.own(text, "retention", row, column)] if text and text != NONE else []


def _empty(row: Row) -> State:
    if row["stated"] in ("elsewhere", "not-in-this-copy"):
        return row["stated"]  # type: ignore[no-any-return]
    return "missing" if row["criterion"] == NONE or row["stated"] == "not-stated" else "unknown"


def _uncovered(book: Book, activity: Row, rows: list[Row]) -> list[str]:
    """Categories of the activity that no row covers; a row of a wider category covers the narrower ones."""
    if not rows or any(not row["categories"] for row in rows):
        return []
    covered = {row_id for row in rows for row_id in row["categories"]}
    return [row_id for row_id in activity["categories"] or [] if not covered & _upwards(book, row_id)]


def _upwards(book: Book, row_id: str) -> set[str]:
    seen: set[str] = set()
    current: str | None = row_id
    while current and current not in seen:
        seen.add(current)
        row = book.get("categories", current)
        current = row["parent"] if row else None
    return seen
