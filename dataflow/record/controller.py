"""The record of a controller: Art. 30(1), one section an activity."""

from datetime import date

from dataflow import __version__
from dataflow.inventory.inventory import Inventory
from dataflow.law.version import law_version
from dataflow.record import assessment, cover, engaged, information
from dataflow.record.bases import bases
from dataflow.record.book import Book, Row, status_on
from dataflow.record.completeness import completeness
from dataflow.record.contacts import responsible
from dataflow.record.disclosures import flows as all_flows
from dataflow.record.disclosures import told
from dataflow.record.editions import edition_of
from dataflow.record.measures import measures, of_activity
from dataflow.record.model import STATUSES, Edition, Part, Record, Section
from dataflow.record.purposes import data, purposes
from dataflow.record.recipients import outgoing, recipients
from dataflow.record.retention import kept_by_others, retention
from dataflow.record.status import status_words
from dataflow.record.transfers import transfers
from dataflow.record.words import reader_language, words


def controller_record(
    inventory: Inventory,
    as_of: date,
    *,
    party_id: str | None = None,
    edition: Edition = "internal",
    lang: str | None = None,
) -> Record:
    """The record of the inventory's organisation, or of another controller in it, as of a date.

    lang None: the inventory's language where a record can be written in it, else English.
    Raises ``ValueError`` for a language without a record, ``KeyError`` for an unknown party.
    """
    own = inventory.organisation["language"]
    book = Book(inventory, as_of, words(reader_language(lang, own)))
    party_id = party_id or inventory.organisation_party
    if party_id != inventory.organisation_party and book.get("parties", party_id) is None:
        raise KeyError(party_id)
    t = book.words.t
    activities = [row for row in book.rows("activities") if _belongs(book, row, party_id)]
    sections = tuple(
        sorted((_section(book, row, party_id) for row in activities), key=lambda s: STATUSES.index(s.status))
    )
    table, share = completeness(book.words, sections, t("Activity"))
    record = Record(
        kind="controller",
        party=party_id,
        title=t("Record of processing activities (Art. 30(1) GDPR)"),
        lang=book.words.lang,
        own_lang=own or "",
        edition="internal",
        as_of=as_of,
        program=__version__,
        law=law_version(),
        hashes=tuple(sorted(inventory.hashes.items())),
        counts=cover.counts(sections),
        cover=(
            cover.organisation(book, party_id, t("Controller"), "controller"),
            cover.circumstances(book, party_id),
        ),
        sections=sections,
        annex=_common(book, activities, party_id),
        completeness=table,
        complete=share,
    )
    return edition_of(record, edition)


# --- private ---


def _belongs(book: Book, activity: Row, party_id: str) -> bool:
    return activity["role"] != "processor" and party_id in book.controllers(activity)


def _section(book: Book, activity: Row, party_id: str) -> Section:
    status = status_on(activity, book.as_of)
    flows = book.flows(activity)
    out = outgoing(flows, party_id)
    parts = (
        responsible(book, activity, party_id),
        purposes(book, activity),
        data(book, activity),
        recipients(book, activity, party_id),
        transfers(book, out, "e", "30(1)(e)", complete=bool(out)),
        retention(book, activity),
        measures(book, of_activity(book, activity, flows), "g", "30(1)(g)"),
    )
    return Section(
        id=activity["id"],
        heading=book.name("activities", activity["id"]),
        status=status,
        status_text=status_words(book.words, activity, status, book.as_of),
        parts=parts,
        annex=_annex(book, activity, out, party_id),
    )


def _common(book: Book, activities: list[Row], party_id: str) -> tuple[Part, ...]:
    found = (
        information.processors(book, activities),
        information.notices(book, party_id),
        told(book, party_id),
        information.rights(book),
    )
    return tuple(part for part in found if part is not None)


def _annex(book: Book, activity: Row, out: list[Row], party_id: str) -> tuple[Part, ...]:
    others = kept_by_others(book, activity)
    kept = Part("kept-by-others", "", others.title, "present", (), (others,)) if others else None
    found = (
        bases(book, activity),
        engaged.engaged(book, out),
        engaged.grounds(book, out),
        all_flows(book, book.flows(activity)),
        kept,
        assessment.origin(book, activity, party_id),
        assessment.decision(book, activity),
        assessment.impact(book, activity),
        assessment.running(book, activity),
    )
    return tuple(part for part in found if part is not None)
