"""Layouts that are columns only: the Belgian register (APD/GBA) and the seven columns of the CNPD.

The APD's headings here are ours, for the fields of its register; those of the CNPD are its own.  Both are
read with the headings of any register that is a table.
"""

from datetime import date

from dataflow.inventory.inventory import Inventory
from dataflow.record.book import Book, Row
from dataflow.record.layouts import phrases
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.values import shown
from dataflow.record.measures import of_activity
from dataflow.record.recipients import by_recipient, outgoing
from dataflow.record.words import words

Cells = dict[str, str | None]

CNPD = {
    "purpose": "Finalité",
    "subjects": "Catégories de personnes concernées",
    "categories": "Catégories de données traitées",
    "recipients": "Catégories de destinataires",
    "countries": "Transferts vers des pays tiers",
    "retention": "Délais prévus pour l'effacement",
    "measures": "Mesures de sécurité",
}
APD = {
    "function": "Responsable du processus",
    "number": "Numéro",
    "name": "Nom du traitement",
    "purpose": "Finalité",
    "bases": "Base juridique",
    "purpose_kinds": "Type de traitement",
    "categories": "Catégorie fonctionnelle de données",
    "category_kinds": "Catégorie de données au sens du RGPD",
    "subjects": "Catégorie de personnes concernées",
    "vulnerable": "Personnes vulnérables ?",
    "retention": "Délai de conservation",
    "recipients": "Catégories de destinataires",
    "countries": "Pays tiers ou organisation internationale",
    "safeguards": "Garanties du transfert",
    "measures": "Mesures techniques et organisationnelles",
    "risk": "Risque résiduel",
    "end": "Statut : date de fin",
}
"""Field → heading.  An activity that has ended stays: the APD asks for five years."""


def cnpd_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """Whose register it is, and seven columns; a row for every period of an activity's data."""
    book = Book(inventory, as_of, words("fr"))
    return (_identification(book), _sheet(book, "Registre", CNPD))


def apd_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """Whose register it is, and the register."""
    book = Book(inventory, as_of, words("fr"))
    return (_identification(book), _sheet(book, "Registre", APD))


# --- private ---


def _identification(book: Book) -> Sheet:
    party = book.party(book.own_party)
    rows = [
        ["Nom", party["name"]],
        ["Adresse", shown(party["address"])],
        ["Pays", book.words.country(party["country"]) if party["country"] else None],
        ["Contact", shown(party["contact"])],
        ["Délégué à la protection des données", shown(party["dpo"])],
        ["Représentant", shown(party["representative"])],
    ]
    return Sheet("Identification", rows, (40, 60))


def _sheet(book: Book, name: str, headings: dict[str, str]) -> Sheet:
    rows: list[list[str | None]] = [list(headings.values())]
    for activity in book.rows("activities"):
        if activity["role"] == "processor":
            continue
        common = _cells(book, activity)
        for categories, period, kind in phrases.periods_by_kind(
            book, activity, apart="category_kinds" in headings
        ):
            cells = common | {"categories": categories, "retention": period}
            cells["category_kinds"] = book.words.term("category_kind", kind) if kind else None
            rows.append([cells[field] or None for field in headings])
    return Sheet(name, rows, tuple(36 for _ in headings), frozenset({0}))


def _cells(book: Book, activity: Row) -> Cells:
    flows, term = book.flows(activity), book.words.term
    out = outgoing(flows, book.controllers(activity)[0])
    vulnerable = {(book.get("subjects", key) or {}).get("vulnerable") for key in activity["subjects"] or []}
    safeguards = phrases.lines(line for flow in flows for line in phrases.safeguards(book, flow))
    countries = phrases.lines(line for flow in flows for line in phrases.countries(book, flow))
    risk, end = activity["dpia_residual_risk"], activity["end"]
    return {
        "function": activity["owner"],
        "number": activity["id"],
        "name": activity["name"],
        "purpose": activity["purpose"] or activity["name"] or activity["id"],
        "bases": phrases.lines(_basis(book, row) for row in book.by("bases", "activity", activity["id"])),
        "purpose_kinds": phrases.lines(
            term("purpose_kind", kind) for kind in activity["purpose_kinds"] or []
        ),
        "subjects": phrases.names(book, "subjects", activity["subjects"]),
        "vulnerable": "Oui" if True in vulnerable else "Non" if vulnerable == {False} else None,
        "recipients": phrases.listed(phrases.recipient(book, group[0]) for group in by_recipient(out)),
        "countries": countries,
        "safeguards": safeguards,
        "measures": phrases.listed(row["name"] or row["id"] for row in of_activity(book, activity, flows)),
        "risk": term("residual_risk", risk) if risk else None,
        "end": end.isoformat() if end else None,
    }


def _basis(book: Book, row: Row) -> str | None:
    if row["article"] is None or row["article"] == "none":
        return shown(row["article"])
    said = book.words.article(row["article"])
    return f"{said} ({row['law']})" if row["law"] and row["law"] != "none" else said
