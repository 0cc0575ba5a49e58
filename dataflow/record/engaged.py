"""Beyond Art. 30: processors and sub-processors by name, their contracts, and the grounds of transfers."""

from datetime import date

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.law.adequacy import decision_named, decisions
from dataflow.record.book import Book, Row
from dataflow.record.model import Column, Item, Part, State, Table, Value, worst
from dataflow.record.recipients import Group, by_recipient, claimed_roles, role_values
from dataflow.record.standing import Place, scope_met
from dataflow.record.transfers import outside, status_words

PROCESSORS = frozenset({"processor", "sub-processor"})
NONE = "none"


def engaged(book: Book, flows: Group) -> Part | None:
    """Processors, sub-processors and joint controllers with their agreements; None where there are none."""
    t = book.words.t
    wanted = [row for row in flows if row["role"] in PROCESSORS | {"joint-controller"} or row["agreement"]]
    if not wanted:
        return None
    heading = t("Processors, sub-processors and agreements")
    columns = book.once("engaged", lambda: _engaged_columns(book))
    rows = tuple(_engaged(book, group) for group in by_recipient(wanted))
    state = worst([row[4].state for row in rows])
    return Part("engaged", "", heading, state, (), (Table("engaged", heading, columns, rows),))


def grounds(book: Book, flows: Group) -> Part | None:
    """The ground of every transfer on the date; None where no flow reaches a third or an unknown country."""
    t = book.words.t
    found = [(row, place) for row in flows for place in outside(book, row)]
    if not found:
        return None
    heading = t("Grounds of transfers")
    columns = book.once("grounds", lambda: _ground_columns(book))
    made = (_ground(book, row, place) for row, place in found)
    rows = tuple({id(row): row for row in made}.values())  # one row is one object
    state = worst([_covered(row) for row in rows])
    return Part("grounds", "", heading, state, (), (Table("grounds", heading, columns, rows),))


def agreement_words(book: Book, row: Row) -> Value:
    """An agreement: kind, title, when signed and until when; whether it is in force on the date."""
    return book.once(("agreement", row["id"]), lambda: _agreement_words(book, row))


# --- private ---


def _engaged_columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("party", t("Party")),
        Column("role", t("Role")),
        Column("by", t("Engaged by")),
        Column("contact", t("Contact"), "vendor-contact"),
        Column("agreement", t("Agreement"), "agreement"),
        Column("clauses", t("What the agreement contains"), "agreement"),
        Column("subprocessing", t("Sub-processing"), "agreement"),
    )


def _ground_columns(book: Book) -> tuple[Column, ...]:
    t = book.words.t
    return (
        Column("recipient", t("Recipient")),
        Column("country", t("Third country or international organisation")),
        Column("decision", t("Adequacy decision in force")),
        Column("safeguards", t("Safeguards or derogation"), "agreement"),
        Column("assessment", t("Transfer impact assessment"), "agreement"),
        Column("annexes", t("Annexes filled in"), "agreement"),
    )


def _agreement_words(book: Book, row: Row) -> Value:
    t, words = book.words.t, book.words
    said = [words.term("agreement_kind", code) for code in [row["kind"], *(row["modules"] or [])] if code]
    if row["name"]:
        said.insert(0, row["name"])
    signed = row["signed"]
    if signed is None:
        said.append(t("date of signature unknown"))
    elif signed == NONE:
        said.append(t("not signed"))
    else:
        said.append(t("signed {day}").format(day=words.stated_day(signed)))
        if date.fromisoformat(signed) > book.as_of:
            said.append(t("not yet in force on the date"))
    if row["ends"] is not None:
        said.append(t("ends {day}").format(day=words.day(row["ends"])))
        if row["ends"] < book.as_of:
            said.append(t("ended on the date"))
    if row["address"]:
        said.append(row["address"])
    return Value("; ".join(said), own=True, code=row["id"], place=book.place("agreements", row))


def _engaged(book: Book, group: Group) -> tuple[Item, ...]:
    by = [book.name("parties", code) for code in dict.fromkeys(book.sender(row) for row in group)]
    codes = tuple(dict.fromkeys(row["agreement"] for row in group))
    objections = tuple(dict.fromkeys(row["objection"] for row in group if row["objection"]))
    key = ("engaged", group[0]["to"], group[0]["role"], claimed_roles(group), codes, objections)
    party, role, *rest = book.once(key, lambda: _contract(book, group, codes, objections))
    senders = [value for value in by if value.code != "data-subject"]
    return (party, role, book.cell("by", senders, empty="not-applicable"), *rest)


def _contract(
    book: Book, group: Group, codes: tuple[str | None, ...], objections: tuple[str, ...]
) -> tuple[Item, ...]:
    """All cells of a row but who engaged the party."""
    party = book.party(group[0]["to"])
    role, remark = role_values(book, group)
    contact = (
        [book.own(party["contact"], "parties", party, "contact")]
        if party["contact"] not in (None, NONE)
        else []
    )
    rows = [row for code in codes if (row := book.get("agreements", code))]
    stated_none = NONE in codes and not rows
    needed = group[0]["role"] in PROCESSORS | {"joint-controller"}
    empty: State = "missing" if stated_none and needed else "unknown" if needed else "not-applicable"
    clauses = [book.term("contract_clause", code) for row in rows for code in row["clauses"] or []]
    objection = ", ".join(book.words.term("objection", code) for code in objections)
    terms = [_subprocessing(book, row) for row in rows if row["subprocessing"]]
    return (
        book.cell("party", [book.name("parties", party["id"])]),
        book.cell("role", role, remark=remark),
        book.cell("contact", contact),
        book.cell("agreement", [agreement_words(book, row) for row in rows], empty=empty),
        book.cell("clauses", clauses, empty="unknown" if needed else "not-applicable"),
        book.cell("subprocessing", terms, empty="unknown" if needed else "not-applicable", remark=objection),
    )


def _subprocessing(book: Book, row: Row) -> Value:
    said = book.words.term("subprocessing", row["subprocessing"])
    if row["notice_days"] is not None:
        notice = book.words.t("notice: {period}").format(period=book.words.period(f"P{row['notice_days']}D"))
        said = f"{said} ({notice})"
    return Value(said, code=row["subprocessing"])


def _ground(book: Book, flow: Row, place: Place) -> tuple[Item, ...]:
    safeguards = None if flow["safeguards"] is None else tuple(flow["safeguards"])
    key = ("ground", flow["to"], place, safeguards, flow["human_resources"], flow["mode"])
    return book.once(key, lambda: _ground_cells(book, flow, place))


def _ground_cells(book: Book, flow: Row, place: Place) -> tuple[Item, ...]:
    party = book.party(flow["to"])
    country = [book.country(place.code)] if place.code else []
    rows = [(code, book.get("agreements", code)) for code in flow["safeguards"] or []]
    safeguards = [agreement_words(book, row) if row else _bare_safeguard(book, code) for code, row in rows]
    tested = [value for _, row in rows if row for value in _tested(book, row)]
    empty: State = "missing" if flow["safeguards"] == [] else "unknown"
    return (
        book.cell("recipient", [book.name("parties", party["id"])]),
        Item(
            "country", "", "present" if country else "unknown", tuple(country), status_words(book, place).text
        ),
        _decision(book, flow, party, place),
        book.cell("safeguards", safeguards, empty=empty),
        book.cell("assessment", tested, empty="unknown" if safeguards else "not-applicable"),
        _annexes(book, [row for _, row in rows if row]),
    )


def _bare_safeguard(book: Book, code: str) -> Value:
    """A safeguard that is only named by its kind, or an adequacy decision by its id."""
    if code in VOCABULARY["agreement_kind"]:
        return book.term("agreement_kind", code)
    found = decision_named(code)
    return Value(found.decision if found else code, code=code)


def _annexes(book: Book, rows: list[Row]) -> Item:
    """The annexes of standard clauses; other instruments have none that are filled in."""
    clauses = [row for row in rows if str(row["kind"]).startswith("SCC-") or row["annexes"]]
    found = [
        Value(f"{code} ({book.words.term('scc_annex', code)})", code=code)
        for row in clauses
        for code in row["annexes"] or []
    ]
    stated = all(row["annexes"] == [] for row in clauses)
    return book.cell(
        "annexes", found, empty="not-applicable" if not clauses else "missing" if stated else "unknown"
    )


def _decision(book: Book, flow: Row, party: Row, place: Place) -> Item:
    t = book.words.t
    if place.third is None:
        return Item("decision", "", "unknown")
    found = []
    answers = {True: t("scope met"), False: t("scope not met"), None: t("scope cannot be told")}
    for decision in decisions(place.code, as_of=book.as_of):
        met = scope_met(decision, party, flow, book.as_of)
        said = f"{decision.decision} ({answers[met]})"
        found.append(
            Value(said, code=f"{decision.id}={'unknown' if met is None else 'yes' if met else 'no'}")
        )
    return book.cell("decision", found, empty="not-applicable")


def _covered(row: tuple[Item, ...]) -> State:
    """A transfer has its ground when a decision covers it or a safeguard is named."""
    if any(value.code.endswith("=yes") for value in row[2].values) or row[3].values:
        return "present"
    return row[3].state


def _tested(book: Book, row: Row) -> list[Value]:
    t = book.words.t
    found = []
    if row["tia_date"] == NONE:
        found.append(Value(t("not carried out")))
    elif row["tia_date"] is not None:
        found.append(Value(book.words.stated_day(row["tia_date"]), code=row["tia_date"]))
    if row["tia_outcome"]:
        found.append(book.term("tia_outcome", row["tia_outcome"]))
    return found + [book.own(text, "agreements", row, "tia_measures") for text in row["tia_measures"] or []]
