"""Cells of layouts with one row an activity: several values of a cell stand on lines of their own."""

from collections.abc import Iterable

from dataflow.law.adequacy import decision_named
from dataflow.record.book import Book, Row
from dataflow.record.layouts.lists import one_value
from dataflow.record.layouts.periods import Lang, retention_words
from dataflow.record.standing import moves_data, places


def periods(book: Book, activity: Row) -> list[tuple[str | None, str | None]]:
    """(categories, period): categories with the same lines of retention stand together."""
    return [(categories, period) for categories, period, _ in periods_by_kind(book, activity, apart=False)]


def periods_by_kind(
    book: Book, activity: Row, *, apart: bool = True
) -> list[tuple[str | None, str | None, str | None]]:
    """(categories, period, kind): where kinds are apart, only categories of one kind stand together."""
    rows = [row for row in book.by("retention", "activity", activity["id"]) if row["holder"] is None]

    lang: Lang = "fr" if book.words.lang == "fr" else "en"

    def said(category: str | None) -> str | None:
        own = [row for row in rows if category in (row["categories"] or [])]
        chosen = own or [row for row in rows if row["categories"] is None]
        return lines(retention_words(r["duration"], r["event"], r["criterion"], lang) for r in chosen)

    groups: dict[tuple[str | None, str | None], list[str]] = {}
    for category in activity["categories"] or []:
        kind = (book.get("categories", category) or {}).get("kind") if apart else None
        groups.setdefault((said(category), kind), []).append(category)
    if not groups:
        return [(None, said(None), None)]
    return [(names(book, "categories", found), period, kind) for (period, kind), found in groups.items()]


def recipient(book: Book, flow: Row) -> str:
    """The recipient of a flow, with its role in brackets where it is known."""
    name = book.name("parties", flow["to"]).text
    return f"{name} [{book.words.term('recipient_role', flow['role'])}]" if flow["role"] else name


def contract(book: Book, flow: Row) -> str | None:
    """The contract with a processor: its address, else its name."""
    row = book.get("agreements", flow["agreement"])
    if flow["role"] not in ("processor", "sub-processor") or row is None:
        return None
    return f"{book.name('parties', flow['to']).text}: {row['address'] or row['name'] or row['id']}"


def countries(book: Book, flow: Row) -> list[str]:
    """Third countries that a flow reaches, with the recipient in brackets."""
    if flow["to"] is None or not moves_data(flow):
        return []
    name = book.name("parties", flow["to"]).text
    found = [place.code for place in places(book, flow) if place.third and place.code]
    return [f"{book.words.country(code)} ({name})" for code in found]


def safeguards(book: Book, flow: Row) -> list[str]:
    """Transfer instruments of a flow to a third country, with their codes in brackets."""
    if not countries(book, flow):
        return []
    name = book.name("parties", flow["to"]).text
    found = []
    for code in flow["safeguards"] or []:
        row = book.get("agreements", code)
        kind = row["kind"] if row else code
        decision = None if row else decision_named(code)
        said = decision.decision if decision else book.words.term("agreement_kind", kind) if kind else None
        text = f"{said} [{kind}]" if said else (row or {}).get("name")
        found.append(f"{name}: {text or code}")
    return found


def contact(book: Book, key: str) -> str:
    """A party's name, with how to reach it in brackets."""
    party = book.party(key)
    return f"{party['name'] or key} ({party['contact']})" if party["contact"] else party["name"] or key


def sources(book: Book, activity: Row) -> str | None:
    """Where the data come from: kinds, then parties."""
    kinds = [book.words.term("source_kind", kind) for kind in activity["source_kinds"] or []]
    return listed([*kinds, *(book.name("parties", key).text for key in activity["sources"] or [])])


def names(book: Book, table: str, keys: list[str] | None) -> str | None:
    """The names behind ids."""
    return listed(book.name(table, key).text for key in keys or [])


def listed(found: Iterable[str | None]) -> str | None:
    """The same for names: one that stands alone keeps its commas."""
    text = lines(found)
    return one_value(text) if text else None


def lines(found: Iterable[str | None]) -> str | None:
    """Each text once, on a line of its own; None when there is none."""
    texts = dict.fromkeys(text for text in found if text)
    return "\n".join(texts) or None
