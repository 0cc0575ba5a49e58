"""The record of a processor: Art. 30(2), one section a controller acted for, from several inventories."""

from collections.abc import Sequence
from datetime import date

from dataflow import __version__
from dataflow.inventory.inventory import Inventory
from dataflow.law.version import law_version
from dataflow.record import cover
from dataflow.record.book import Book
from dataflow.record.completeness import completeness
from dataflow.record.editions import edition_of
from dataflow.record.engaged import PROCESSORS
from dataflow.record.model import STATUSES, Edition, Record
from dataflow.record.services import role_of, section, services
from dataflow.record.words import reader_language, words


def processor_record(
    inventories: Sequence[Inventory],
    party_id: str,
    as_of: date,
    *,
    edition: Edition = "internal",
    lang: str | None = None,
) -> Record:
    """The record of any party that processes on behalf of others, sub-processors included, as of a date.

    A role that is only claimed counts, marked as claimed.  lang None: the language of the party's own inventory,
    else of the first that knows it, where a record can be written in it.  Raises ``KeyError`` for a party of none of the
    inventories, ``ValueError`` for a language without a record.
    """
    own = _language(inventories, party_id)
    said = words(reader_language(lang, own))
    books = [Book(inventory, as_of, said) for inventory in inventories]
    holders = [book for book in books if _knows(book, party_id)]
    if not holders:
        raise KeyError(party_id)
    t = said.t
    found = [service for book in holders for service in services(book, party_id)]
    sections = tuple(
        sorted((section(service, party_id) for service in found), key=lambda s: STATUSES.index(s.status))
    )
    table, share = completeness(said, sections, t("Controller"))
    main = _fullest(holders, party_id)
    hashes = {
        f"{book.inventory.id}/{name}": digest
        for book in holders
        for name, digest in book.inventory.hashes.items()
    }
    record = Record(
        kind="processor",
        party=party_id,
        title=t("Record of processing carried out on behalf of controllers (Art. 30(2) GDPR)"),
        lang=said.lang,
        own_lang=own or "",
        edition="internal",
        as_of=as_of,
        program=__version__,
        law=law_version(),
        hashes=tuple(sorted(hashes.items())),
        counts=cover.counts(sections),
        cover=(cover.organisation(main, party_id, t("Processor"), "processor"),),
        sections=sections,
        annex=(),
        completeness=table,
        complete=share,
    )
    return edition_of(record, edition)


def processors_in(inventories: Sequence[Inventory], as_of: date) -> list[str]:
    """Ids of every party, classes apart, that processes for others in the inventories, sorted."""
    said = words("en")
    found: set[str] = set()
    for inventory in inventories:
        book = Book(inventory, as_of, said)
        roles = {row["to"] for row in book.rows("flows") if role_of(row) in PROCESSORS and row["to"]}
        if any(row["role"] == "processor" for row in book.rows("activities")):
            roles.add(inventory.organisation_party)
        found |= {code for code in roles if code != "data-subject" and book.party(code)["kind"] != "class"}
    return sorted(found)


# --- private ---


def _language(inventories: Sequence[Inventory], party_id: str) -> str | None:
    own = [one for one in inventories if one.organisation_party == party_id]
    known = [one for one in inventories if party_id in one.index("parties")]
    found: str | None = next(iter(own + known)).organisation["language"] if own or known else None
    return found


def _knows(book: Book, party_id: str) -> bool:
    return party_id == book.own_party or book.get("parties", party_id) is not None


def _fullest(books: list[Book], party_id: str) -> Book:
    """The inventory that says most about the party; the first of equals."""
    return max(
        books, key=lambda book: sum(value not in (None, []) for value in book.party(party_id).values())
    )
