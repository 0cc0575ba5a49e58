"""The record of a controller laid out as the ICO's template: a row for every period of an activity's data."""

from datetime import date

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import NONE
from dataflow.record.book import Book, Row
from dataflow.record.layouts import ico_labels as labels
from dataflow.record.layouts import phrases
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.measures import of_activity
from dataflow.record.recipients import by_recipient, outgoing
from dataflow.record.words import words


def ico_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """One sheet.  as_of: of the law that tells which countries are third countries.

    Categories of data that are kept equally long share a row; values of one cell stand on lines of their own.
    """
    book = Book(inventory, as_of, words("en"))
    rows = _contacts(book)
    groups: list[str | None] = [None] * len(labels.HEADINGS)
    for heading, column in labels.GROUPS:
        groups[column] = heading
    rows += [groups, list(labels.HEADINGS.values())]
    head = len(rows) - 1
    for activity in book.rows("activities"):
        if activity["role"] != "processor":
            common = _common(book, activity)
            for categories, period in phrases.periods(book, activity):
                cells = common | {"categories": categories, "retention": period}
                rows.append([cells.get(field) or None for field in labels.HEADINGS])
    return (Sheet(labels.SHEET, rows, (30, *[36] * 29), frozenset({0, 1, head - 1, head})),)


# --- private ---


def _contacts(book: Book) -> list[list[str | None]]:
    party = book.party(book.own_party)
    contact, is_mail = party["contact"], "@" in (party["contact"] or "")
    return [
        ["Controller"],
        ["Organization Name and contact details", None, None, "Data Protection Officer (if applicable)", None,
         None, "Representative (if applicable)"],
        ["Name", party["name"], None, "Name", party["dpo"], None, "Name", party["representative"]],
        ["Address", party["address"], None, "Address", None, None, "Address", None],
        ["Email", contact if is_mail else None, None, "Email", None, None, "Email", None],
        ["Telephone", None if is_mail else contact, None, "Telephone", None, None, "Telephone", None],
        [],
    ]  # fmt: skip


def _common(book: Book, activity: Row) -> dict[str, str | None]:
    flows = book.flows(activity)
    controllers = book.controllers(activity)
    out = outgoing(flows, controllers[0])
    bases = book.by("bases", "activity", activity["id"])
    return {
        "function": activity["owner"],
        "purpose": activity["purpose"] or activity["name"] or activity["id"],
        "joint": phrases.lines(phrases.contact(book, key) for key in controllers if key != book.own_party),
        "subjects": phrases.names(book, "subjects", activity["subjects"]),
        "recipients": phrases.listed(phrases.recipient(book, group[0]) for group in by_recipient(out)),
        "contracts": phrases.lines(phrases.contract(book, flow) for flow in out),
        "countries": phrases.lines(line for flow in flows for line in phrases.countries(book, flow)),
        "safeguards": phrases.lines(line for flow in flows for line in phrases.safeguards(book, flow)),
        "measures": phrases.listed(row["name"] or row["id"] for row in of_activity(book, activity, flows)),
        "bases": _articles(bases, labels.ARTICLE_6),
        "article_9": _articles(bases, labels.ARTICLE_9),
        "interests": phrases.lines(row["interest"] for row in bases if row["article"] == "6(1)(f)"),
        "automated": _yes_no(activity["automated_decision_solely"]),
        "source": phrases.sources(book, activity),
        "consent": phrases.lines(row["consent_record"] for row in bases if row["article"] == "6(1)(a)"),
        "location": phrases.names(book, "systems", activity["systems"]),
        "dpia_required": _yes_no(activity["dpia_required"]),
        "dpia_progress": _progress(activity["dpia_date"]),
    }


def _articles(bases: list[Row], articles: dict[str, str]) -> str | None:
    return phrases.lines(f"Article {row['article']} - {articles[row['article']]}" for row in bases
                  if row["article"] in articles)  # fmt: skip


def _progress(day: str | None) -> str | None:
    return None if day is None else "Not carried out" if day == NONE else f"Completed on {day}"


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "Yes" if value else "No"
