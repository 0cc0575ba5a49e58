"""What a processor does for one controller: the section of the record under Art. 30(2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dataflow.record import contacts, engaged, measures
from dataflow.record.book import Book, Row, status_on
from dataflow.record.engaged import PROCESSORS
from dataflow.record.model import Column, Item, Part, Section, Status, Table, Value, worst
from dataflow.record.recipients import names, outgoing
from dataflow.record.status import status_words
from dataflow.record.transfers import transfers


@dataclass(slots=True)
class Service:
    """What a processor does for one controller in one inventory: (activity, flows that reach it)."""

    book: Book
    controller: str | None
    done: list[tuple[Row, list[Row]]] = field(default_factory=list)


def services(book: Book, party_id: str) -> Iterator[Service]:
    """One service a controller, in the order of the activities; a role that is only claimed counts."""
    found: dict[str | None, Service] = {}
    for activity in book.rows("activities"):
        flows = [
            row
            for row in book.by("flows", "activity", activity["id"])
            if row["to"] == party_id and role_of(row) in PROCESSORS and row["certainty"] != "planned"
        ]
        own = activity["role"] == "processor" and party_id == book.own_party
        if not flows and not own:
            continue
        wanted: list[str | None] = [*book.controllers(activity)] or [None]
        for controller in wanted:
            found.setdefault(controller, Service(book, controller)).done.append((activity, flows))
    yield from found.values()


def role_of(flow: Row) -> str | None:
    return flow["role"] or flow["role_claimed"]


def section(service: Service, party_id: str) -> Section:
    book, t = service.book, service.book.words.t
    states = [_status(book, activity, flows) for activity, flows in service.done]
    status: Status = min(states, key=("current", "planned", "ended").index)
    name = book.name("parties", service.controller) if service.controller else Value(t("unknown"))
    onward: list[Row] = []
    returned: list[Row] = []
    for activity, _ in service.done:
        for row in outgoing(book.flows(activity), party_id):
            if book.sender(row) == party_id:
                (returned if row["to"] in book.controllers(activity) else onward).append(row)
    reached = [
        row
        for activity, flows in service.done
        for row in flows
        if status_on(row, book.day_of(activity)) == "current" or status != "current"
    ]
    # what goes back to a controller abroad is a transfer of the processor too
    sent = reached + onward + returned
    complete = bool(onward) or _no_subprocessors(book, reached)
    parts = (
        _parties(service, party_id),
        _categories(service),
        transfers(book, sent, "c", "30(2)(c)", complete=complete),
        measures.measures(book, _secured(service, party_id, reached + onward), "d", "30(2)(d)"),
    )
    annex = (engaged.engaged(book, reached + onward), engaged.grounds(book, sent))
    return Section(
        id=f"{book.inventory.id}/{service.controller or 'unknown'}",
        heading=name,
        status=status,
        status_text=_status_words(book, status),
        parts=parts,
        annex=tuple(part for part in annex if part is not None),
    )


# --- private ---


def _status(book: Book, activity: Row, flows: list[Row]) -> Status:
    own = status_on(activity, book.as_of)
    if own != "current" or not flows:
        return own
    return min((status_on(row, book.as_of) for row in flows), key=("current", "planned", "ended").index)


def _secured(service: Service, party_id: str, flows: list[Row]) -> list[Row]:
    """Measures of the flows; where the organisation itself processes, also those of its activities."""
    book = service.book
    ids = {row["id"] for row in measures.of_flows(book, flows)}
    if party_id == book.own_party:
        ids |= {
            row["id"] for activity, _ in service.done for row in measures.of_activity(book, activity, flows)
        }
    return [row for row in book.rows("measures") if row["id"] in ids]


def _no_subprocessors(book: Book, reached: list[Row]) -> bool:
    """Whether every contract that brings the data to the processor forbids sub-processors."""
    found = [book.get("agreements", row["agreement"]) for row in reached]
    return bool(found) and all(row and row["subprocessing"] == "none" for row in found)


def _status_words(book: Book, status: Status, row: Row | None = None) -> str:
    """The status of a service; the day only where one row decides it."""
    if row or status == "current":
        return status_words(book.words, row or {}, status, book.as_of)
    return book.words.t("ended") if status == "ended" else book.words.t("planned")


def _parties(service: Service, party_id: str) -> Part:
    book, t = service.book, service.book.words.t
    own, who = book.party(party_id), ("processor", t("Processor"))
    items = [*contacts.identity(book, party_id, *who)]
    items += [contacts.representative(book, own, who), contacts.officer(book, own, who)]
    if service.controller:
        party = book.party(service.controller)
        items += contacts.identity(book, service.controller, "controller", t("Controller"))
        other = ("controller", t("Controller"))
        items += [contacts.representative(book, party, other), contacts.officer(book, party, other)]
    else:
        items.append(Item("controller", t("Controller"), "missing"))
    heading = t("Processor and controller with contacts")
    return Part("a", "30(2)(a)", heading, worst([item.state for item in items]), tuple(items))


def _categories(service: Service) -> Part:
    book, t = service.book, service.book.words.t
    heading = t("Categories of processing")
    columns = (
        Column("processing", t("Processing")),
        Column("task", t("What the processor does")),
        Column("data", t("Data")),
        Column("by", t("Engaged by")),
        Column("role", t("Role")),
        Column("status", t("Status")),
    )
    rows = tuple(_processing(book, activity, flows) for activity, flows in service.done)
    return Part("b", "30(2)(b)", heading, "present", (), (Table("processing", heading, columns, rows),))


def _processing(book: Book, activity: Row, flows: list[Row]) -> tuple[Item, ...]:
    t = book.words.t
    tasks = list(dict.fromkeys(row["purpose"] for row in flows if row["purpose"]))
    purpose = (
        [book.own(activity["purpose"], "activities", activity, "purpose")] if activity["purpose"] else []
    )
    roles = list(dict.fromkeys(row["role"] for row in flows if row["role"])) or (
        [] if flows else ["processor"]
    )
    unsettled = any(row["role"] is None for row in flows)
    status = _status(book, activity, flows)
    row = activity if status_on(activity, book.as_of) == status else {}
    said = _status_words(book, status, row)
    by = dict.fromkeys(book.sender(row) for row in flows)
    return (
        book.cell("processing", [book.name("activities", activity["id"])]),
        book.cell("task", [book.own(task) for task in tasks] or purpose),
        book.cell(
            "data",
            names(book, "categories", flows, "categories")
            or names(book, "categories", [activity], "categories"),
        ),
        book.cell(
            "by",
            [book.name("parties", code) for code in by if code != "data-subject"],
            empty="not-applicable",
        ),
        Item(
            "role",
            "",
            "present" if roles else "unknown",
            tuple(book.term("recipient_role", role) for role in roles),
            t("claimed, not settled") if unsettled else "",
        ),
        Item("status", "", "present", (Value(said, code=status),)),
    )
