"""The cover of a record: whose it is, whom to reach, which authority, what it was made from."""

from dataflow.record.book import Book
from dataflow.record.contacts import summary
from dataflow.record.model import STATUSES, Part, Section, Status, Value, worst


def organisation(book: Book, party_id: str, label: str, item_id: str) -> Part:
    """The party that the record is of."""
    items = summary(book, party_id, label, item_id)
    heading = book.words.t("Organisation and contacts")
    return Part("organisation", "", heading, worst([item.state for item in items]), tuple(items))


def circumstances(book: Book, party_id: str) -> Part:
    """Authority, date of description, number of persons employed and the exemption of Art. 30(5).

    The inventory tells these of its organisation only; of another party just the date is known.
    """
    t, row = book.words.t, book.organisation
    if party_id != book.own_party:
        row = dict.fromkeys(row) | {"described_on": row["described_on"]}
    authority = [book.name("parties", row["authority"])] if row["authority"] else []
    if authority:
        party = book.party(row["authority"])
        authority += [book.own(party["address"], "parties", party, "address")] if party["address"] else []
    described = row["described_on"]
    exemption = row["exemption_claimed"]
    items = [
        book.item("authority", t("Supervisory authority"), authority, empty="unknown"),
        book.item(
            "described-on",
            t("Facts described as of"),
            [Value(book.words.day(described), code=described.isoformat())] if described else [],
            empty="unknown",
        ),
        book.item(
            "employees",
            t("Persons employed"),
            [Value(str(row["employees"]))] if row["employees"] is not None else [],
            empty="unknown",
        ),
        book.item(
            "exemption",
            t("Exemption of Art. 30(5) relied on"),
            []
            if exemption is None
            else [Value(book.words.yes_no(exemption), code="yes" if exemption else "no")],
            empty="unknown",
        ),
    ]
    heading = t("Circumstances of the record")
    return Part("circumstances", "", heading, worst([item.state for item in items]), tuple(items))


def counts(sections: tuple[Section, ...]) -> tuple[tuple[Status, int], ...]:
    """How many sections of each status, in the order of ``STATUSES``."""
    return tuple((status, sum(s.status == status for s in sections)) for status in STATUSES)
