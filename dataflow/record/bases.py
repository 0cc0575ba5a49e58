"""Beyond Art. 30: legal bases (Art. 6), conditions (Art. 9, 10, 87) and what supports each of them."""

from dataflow.law import acts
from dataflow.law.legal_bases import legal_basis
from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, State, Table, Value, worst

NONE = "none"


def bases(book: Book, activity: Row) -> Part:
    """Bases relied on, on the day the activity is described on; missing where none is, or none is stated."""
    t = book.words.t
    day = book.day_of(activity)
    heading = t("Legal bases and conditions")
    rows = tuple(_row(book, row) for row in book.by("bases", "activity", activity["id"]) if _on(row, day))
    if not rows:
        return Part("bases", "", heading, "missing", (Item("bases", t("Legal bases"), "missing"),))
    columns = book.once("bases", lambda: _columns(book))
    state = worst([row[0].state for row in rows])
    return Part("bases", "", heading, state, (), (Table("bases", heading, columns, rows),))


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("article", t("Provision")),
        Column("law", t("Act")),
        Column("concerns", t("Concerns")),
        Column("details", t("Details")),
        Column("stated", t("As stated")),
    )


def _on(row: Row, day: object) -> bool:
    after = row["valid_from"] is None or row["valid_from"] <= day
    return bool(after and (row["valid_to"] is None or day <= row["valid_to"]))


def _row(book: Book, row: Row) -> tuple[Item, ...]:
    concerns = [book.name("categories", row_id) for row_id in row["categories"] or []]
    concerns += [book.name("subjects", row_id) for row_id in row["subjects"] or []]
    stated = [book.term("stated", row["stated"])] if row["stated"] else []
    details = _details(book, row)
    whole = Value(book.words.t("the whole activity"))
    return (
        _article(book, row),
        _law(book, row),
        book.cell("concerns", concerns or [whole]),
        book.cell(
            "details", details, empty="not-applicable" if row["article"] in (None, NONE) else "unknown"
        ),
        book.cell("stated", stated),
    )


def _article(book: Book, row: Row) -> Item:
    code = row["article"]
    if code is None or code == NONE:
        empty: State = row["stated"] if row["stated"] in ("elsewhere", "not-in-this-copy") else "unknown"
        return Item("article", "", "missing" if code == NONE else empty)
    known = legal_basis(code)
    words = book.words.article(code) + (f" ({book.words.t(known.name)})" if known else "")
    return book.cell("article", [Value(words, code=code, place=book.place("bases", row, "article"))])


def _law(book: Book, row: Row) -> Item:
    if row["law"] and row["law"] != NONE:
        text = " ".join(part for part in (row["law"], row["law_section"]) if part)
        in_force = acts.in_force(row["law"], as_of=book.as_of)
        remark = book.words.t("not in force on the date") if in_force is False else ""
        return book.cell("law", [book.own(text, "bases", row, "law")], remark=remark)
    known = legal_basis(row["article"] or "")
    needed = known is not None and known.law_required is not False
    empty: State = "missing" if needed and row["law"] == NONE else "unknown" if needed else "not-applicable"
    return Item("law", "", empty)


def _details(book: Book, row: Row) -> list[Value]:
    t = book.words.t
    labels = {
        "interest": t("interest: {text}"),
        "contract": t("contract: {text}"),
        "consent_record": t("consent recorded: {text}"),
        "consent_withdrawal": t("consent withdrawn: {text}"),
    }
    found = []
    for column, label in labels.items():
        if row[column]:
            text = t("none") if row[column] == NONE else row[column]
            found.append(book.own(label.format(text=text), "bases", row, column))
    flags = {
        "consent_explicit": t("explicit consent: {answer}"),
        "consent_conditional": t("consent is a condition of the contract: {answer}"),
        "consent_bundled": t("one consent for several purposes: {answer}"),
        "official_authority": t("under the control of official authority: {answer}"),
        "secrecy": t("professional secrecy: {answer}"),
        "conditions_met": t("further conditions met: {answer}"),
    }
    for column, label in flags.items():
        if row[column] is not None:
            found.append(Value(label.format(answer=book.words.yes_no(row[column]))))
    if row["balancing_date"] is not None:
        said = book.words.stated_day(row["balancing_date"])
        found.append(Value(t("balancing test: {day}").format(day=said)))
    return found
