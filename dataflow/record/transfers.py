"""Art. 30(1)(e) and 30(2)(c): transfers to third countries and international organisations on the date."""

from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, State, Table, Value, worst
from dataflow.record.recipients import Group
from dataflow.record.standing import Place, moves_data, places

DEROGATION = "D49-2"
"""Compelling legitimate interests: the one ground whose safeguards the article wants documented."""


def transfers(book: Book, flows: Group, letter: str, provision: str, *, complete: bool) -> Part:
    """The letter on transfers: recipients in a third country, and those whose country cannot be told.

    complete False: the recipients themselves are not known, so that there is no transfer cannot be said.
    """
    t = book.words.t
    rows, states = [], []
    for flow in flows:
        for place in outside(book, flow):
            cells = _row(book, flow, place)
            rows.append(cells)
            states += [cells[1].state, cells[3].state, cells[4].state]
    state: State = worst(states) if rows else "not-applicable" if complete else "unknown"
    heading = t("Transfers to third countries or international organisations")
    if not rows:
        return Part(letter, provision, heading, state, (Item("transfers", t("Transfers"), state),))
    unique = tuple({id(row): row for row in rows}.values())  # one row is one object
    columns = book.once("transfers", lambda: _columns(book))
    return Part(letter, provision, heading, state, (), (Table("transfers", heading, columns, unique),))


def outside(book: Book, flow: Row) -> tuple[Place, ...]:
    """Third countries that a flow reaches, international organisations, and what cannot be told."""
    where = (tuple(flow["storage"] or ()), tuple(flow["access"] or ()))
    key = ("outside", flow["to"], *where, flow["role"], flow["treatment"], flow["mode"])
    return book.once(
        key,
        lambda: tuple(p for p in places(book, flow) if p.third is not False) if moves_data(flow) else (),
    )


def status_words(book: Book, place: Place) -> Value:
    """The standing of a place in words."""
    t = book.words.t
    said = {
        "third_country": t("third country"),
        "international-organisation": t("international organisation"),
        "special_review": t("not settled whether it is a third country"),
        "unknown": t("cannot be told: the country is unknown"),
    }
    return Value(said.get(place.status, place.status), code=place.status)


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("recipient", t("Recipient")),
        Column("country", t("Third country or international organisation")),
        Column("tie", t("Tie to the country")),
        Column("status", t("Status on the date")),
        Column("documents", t("Documents of suitable safeguards (Art. 49(1), second subparagraph)")),
    )


def _row(book: Book, flow: Row, place: Place) -> tuple[Item, ...]:
    safeguards = None if flow["safeguards"] is None else tuple(flow["safeguards"])
    return book.once(("transfer", flow["to"], place, safeguards), lambda: _cells(book, flow, place))


def _cells(book: Book, flow: Row, place: Place) -> tuple[Item, ...]:
    t = book.words.t
    ties = {"seat": t("establishment"), "storage": t("storage"), "access": t("access")}
    name = book.name("parties", flow["to"])
    country = [book.country(place.code)] if place.code else []
    if place.status == "international-organisation":
        country = [name]
    status = () if place.code is None and place.third is None else (status_words(book, place),)
    return (
        book.cell("recipient", [name]),
        book.cell("country", country),
        book.cell("tie", [Value(ties[place.tie], code=place.tie)]),
        Item("status", "", "unknown" if place.third is None else "present", status),
        _documents(book, flow),
    )


def _documents(book: Book, flow: Row) -> Item:
    if flow["safeguards"] is None:
        return Item("documents", "", "unknown")
    used = [code for code in flow["safeguards"] if _kind(book, code) == DEROGATION]
    if not used:
        return Item("documents", "", "not-applicable")
    rows = [row for code in used if (row := book.get("agreements", code))]
    values = [
        book.own(row["address"] or row["name"] or row["id"], "agreements", row)
        for row in rows
        if row["address"] or row["safeguards_documented"]
    ]
    return book.cell("documents", values, empty="missing")


def _kind(book: Book, code: str) -> str:
    row = book.get("agreements", code)
    return str(row["kind"]) if row else code
