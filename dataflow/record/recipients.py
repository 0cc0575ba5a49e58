"""Art. 30(1)(d): to whom the data are disclosed; and who gave or received them at other times."""

from dataflow.record.book import Book, Row, status_on
from dataflow.record.model import Column, Item, Part, Table, Value

Group = list[Row]


def recipients(book: Book, activity: Row, party_id: str) -> Part:
    """Letter (d): every recipient with its category, role and countries.

    Missing when no flow of the activity has a recipient: that there is none is nowhere stated, while a flow
    to the controller's own unit says that the data stay inside.
    """
    t = book.words.t
    groups = by_recipient(outgoing(book.flows(activity), party_id))
    heading = t("Recipients")
    if not groups:
        return Part("d", "30(1)(d)", heading, "missing", (Item("recipients", heading, "missing"),))
    rows = tuple(_row(book, group) for group in groups)
    columns = book.once("recipients", lambda: _columns(book))
    return Part(
        "d", "30(1)(d)", heading, "present", (), (Table("recipients", t("Recipients"), columns, rows),)
    )


def outgoing(flows: Group, party_id: str) -> Group:
    """Flows that put data before somebody other than the controller and the person.

    What a person gives to another controller directly is that controller's own collection.
    """
    return [
        row
        for row in flows
        if row["to"] not in (None, party_id, "data-subject")
        and not (row["from"] == "data-subject" and row["role"] == "controller")
    ]


def by_recipient(flows: Group) -> list[Group]:
    """Flows gathered by recipient and role, in the order of the file."""
    groups: dict[tuple[str, str | None], Group] = {}
    for row in flows:
        groups.setdefault((row["to"], row["role"]), []).append(row)
    return list(groups.values())


def role_values(book: Book, group: Group) -> tuple[list[Value], str]:
    """The role held right, and a remark with the role that the source claims where it differs."""
    role = group[0]["role"]
    values = [book.term("recipient_role", role)] if role else []
    said = ", ".join(book.words.term("recipient_role", word) for word in claimed_roles(group))
    return values, book.words.t("claimed: {role}").format(role=said) if said else ""


def claimed_roles(group: Group) -> tuple[str, ...]:
    """Roles that the source claims and that are not the role held right."""
    return tuple(sorted({row["role_claimed"] for row in group} - {None, group[0]["role"]}))


def names(book: Book, table: str, group: Group, column: str) -> list[Value]:
    """The names behind a list column of several rows, each once."""
    return [book.name(table, row_id) for row_id in ids(group, column)]


def ids(group: Group, column: str) -> tuple[str, ...]:
    """The ids in a list column of several rows, each once."""
    return tuple(dict.fromkeys(row_id for row in group for row_id in row[column] or ()))


def other_times(book: Book, activity: Row, party_id: str) -> Item | None:
    """Recipients of flows that have ended or are only planned on the date; None where there are none."""
    t, day = book.words.t, book.words.day
    on = book.day_of(activity)
    values = []
    for row in outgoing(book.by("flows", "activity", activity["id"]), party_id):
        status = "planned" if row["certainty"] == "planned" else status_on(row, on)
        if status == "current":
            continue
        name = book.name("parties", row["to"])
        said = book.words.term("certainty", "planned")
        if status == "ended":
            said = t("until {day}").format(day=day(row["end"]))
        elif row["start"] is not None:
            said = t("planned from {day}").format(day=day(row["start"]))
        values.append(Value(f"{name.text} ({said})", own=True, code=row["to"], place=name.place))
    return book.item("other-recipients", t("Former and planned recipients"), values) if values else None


# --- private ---


def _columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("recipient", t("Recipient")),
        Column("category", t("Category of recipient")),
        Column("role", t("Role")),
        Column("country", t("Country")),
        Column("data", t("Data disclosed")),
        Column("certainty", t("Certainty")),
    )


def _row(book: Book, group: Group) -> tuple[Item, ...]:
    certainty = tuple(dict.fromkeys(row["certainty"] for row in group if row["certainty"]))
    data = ids(group, "categories")
    key = ("recipient", group[0]["to"], group[0]["role"], claimed_roles(group), certainty, data)
    return book.once(key, lambda: _cells(book, group, certainty))


def _cells(book: Book, group: Group, certainty: tuple[str, ...]) -> tuple[Item, ...]:
    party = book.party(group[0]["to"])
    sector = [book.own(party["sector"], "parties", party, "sector")] if party["sector"] else []
    kind = [book.term("party_kind", party["kind"])] if party["kind"] else []
    role, remark = role_values(book, group)
    code = party["territory"] or party["country"]
    basis = (
        book.words.term("country_basis", "inferred") if code and party["country_basis"] == "inferred" else ""
    )
    return (
        book.cell("recipient", [book.name("parties", party["id"])]),
        book.cell("category", sector + kind),
        book.cell("role", role, remark=remark),
        book.cell("country", [book.country(code)] if code else [], remark=basis),
        book.cell("data", names(book, "categories", group, "categories")),
        book.cell("certainty", [book.term("certainty", word) for word in certainty]),
    )
