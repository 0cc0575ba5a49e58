"""Beyond Art. 30: every flow of an activity as it is written down, and what notices tell of recipients."""

from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, State, Table, Value
from dataflow.record.recipients import names


def flows(book: Book, found: list[Row]) -> Part | None:
    """Sender, recipient and manner of the flows that run on the day; None where there are none."""
    if not found:
        return None
    columns = book.once("flows", lambda: _columns(book))
    rows = tuple(_flow(book, row) for row in found)
    heading = book.words.t("Flows of data")
    return Part("flows", "", heading, "present", (), (Table("flows", heading, columns, rows),))


def told(book: Book, party_id: str) -> Part | None:
    """Recipients as the controller's notices tell of them; None where no notice tells of any."""
    t = book.words.t
    own = [row["id"] for row in book.rows("notices") if row["controller"] in (None, party_id)]
    found = [row for row in book.rows("disclosures") if row["notice"] in own]
    if not found:
        return None
    columns = (
        Column("notice", t("Notice")),
        Column("party", t("Recipient")),
        Column("wording", t("Category as told")),
        Column("level", t("How precisely")),
        Column("countries", t("Countries told")),
    )
    rows = tuple(_told(book, row) for row in found)
    heading = t("Recipients told to data subjects")
    return Part("told", "", heading, "present", (), (Table("told", heading, columns, rows),))


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("from", t("From")),
        Column("to", t("To")),
        Column("purpose", t("What the recipient does")),
        Column("data", t("Data")),
        Column("mode", t("Manner")),
        Column("treatment", t("Form of the data")),
        Column("frequency", t("Frequency")),
        Column("basis", t("Legal basis of the disclosure")),
    )


def _flow(book: Book, row: Row) -> tuple[Item, ...]:
    columns = ("to", "mode", "treatment", "frequency", "role", "disclosure_basis")
    said = [row[column] for column in columns]
    # A purpose has a place of its own; flows without one that say the same are shown by the same cells.
    key = (
        "flow",
        row["id"] if row["purpose"] else None,
        book.sender(row),
        tuple(row["categories"] or ()),
        *said,
    )
    return book.once(key, lambda: _cells(book, row))


def _cells(book: Book, row: Row) -> tuple[Item, ...]:
    purpose = [book.own(row["purpose"], "flows", row, "purpose")] if row["purpose"] else []
    return (
        book.cell("from", [_end(book, book.sender(row))]),
        book.cell("to", [_end(book, row["to"])] if row["to"] else []),
        book.cell("purpose", purpose),
        book.cell("data", names(book, "categories", [row], "categories")),
        _word(book, row, "mode", "flow_mode"),
        _word(book, row, "treatment", "treatment"),
        _word(book, row, "frequency", "frequency"),
        _basis(book, row),
    )


def _basis(book: Book, row: Row) -> Item:
    """The basis on which the sender discloses; only between controllers is one needed."""
    code = row["disclosure_basis"]
    if code is None or code == "none":
        needed = row["role"] in (None, "controller", "joint-controller")
        open_state: State = "missing" if code else "unknown"
        return Item("basis", "", open_state if needed else "not-applicable")
    return book.cell("basis", [Value(book.words.article(code), code=code)])


def _end(book: Book, code: str) -> Value:
    return book.term("recipient_role", code) if code == "data-subject" else book.name("parties", code)


def _word(book: Book, row: Row, column: str, choice: str) -> Item:
    return book.cell(column, [book.term(choice, row[column])] if row[column] else [])


def _told(book: Book, row: Row) -> tuple[Item, ...]:
    party = [book.name("parties", row["party"])] if row["party"] else []
    wording = [book.own(row["wording"], "disclosures", row, "wording")] if row["wording"] else []
    countries = [book.country(code) for code in row["countries"] or []]
    return (
        book.cell("notice", [book.name("notices", row["notice"])]),
        book.cell("party", party, empty="not-applicable" if wording else "unknown"),
        book.cell("wording", wording, empty="not-applicable" if party else "unknown"),
        _word(book, row, "level", "disclosure_level"),
        book.cell("countries", countries, empty="unknown" if row["countries"] is None else "not-applicable"),
    )
