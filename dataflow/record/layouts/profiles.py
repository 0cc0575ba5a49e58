"""Layouts that are columns only: the Belgian register (APD/GBA) and the seven columns of the CNPD.

The APD's headings here are ours, for the fields of its register; those of the CNPD are its own.
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
    "transfers": "Transferts vers des pays tiers",
    "retention": "Délais prévus pour l'effacement",
    "measures": "Mesures de sécurité",
}
APD = {
    "owner": "Responsable du processus",
    "number": "Numéro",
    "name": "Nom du traitement",
    "purpose": "Finalité",
    "bases": "Base juridique",
    "kinds": "Type de traitement",
    "categories": "Catégorie fonctionnelle de données",
    "gdpr_categories": "Catégorie de données au sens du RGPD",
    "subjects": "Catégorie de personnes concernées",
    "vulnerable": "Personnes vulnérables ?",
    "retention": "Délai de conservation",
    "recipients": "Catégories de destinataires",
    "transfers": "Pays tiers ou organisation internationale",
    "safeguards": "Garanties du transfert",
    "measures": "Mesures techniques et organisationnelles",
    "risk": "Risque résiduel",
    "status": "Statut : date de fin",
}
"""Field → heading.  An activity that has ended stays: the APD asks for five years."""

_COMMON = {
    ("organisation", "name"), ("parties", "name"), ("parties", "country"), ("categories", "name"),
    ("subjects", "name"), ("measures", "name"), ("activities", "purpose"), ("activities", "subjects"),
    ("activities", "categories"), ("activities", "measures"), ("flows", "activity"), ("flows", "to"),
    ("flows", "role"), ("retention", "activity"), ("retention", "categories"),
    ("retention", "duration"), ("retention", "event"), ("retention", "criterion"),
}  # fmt: skip
CNPD_HOLDS = frozenset(_COMMON)
APD_HOLDS = frozenset(
    _COMMON
    | {
        ("flows", "safeguards"), ("activities", "name"), ("activities", "owner"), ("activities", "purpose_kinds"),
        ("activities", "end"), ("activities", "dpia_residual_risk"), ("bases", "activity"),
        ("bases", "article"), ("bases", "law"), ("categories", "kind"), ("subjects", "vulnerable"),
        ("parties", "contact"), ("parties", "dpo"), ("parties", "address"), ("parties", "representative"),
    }
)  # fmt: skip
"""(table, column) that the layouts have a place for."""


def cnpd_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """One sheet of seven columns; a row for every period of an activity's data."""
    book = Book(inventory, as_of, words("fr"))
    return (_sheet(book, "Registre", CNPD),)


def apd_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """Whose register it is, and the register."""
    book = Book(inventory, as_of, words("fr"))
    party = book.party(book.own_party)
    rows = [
        ["Nom", party["name"]],
        ["Adresse", shown(party["address"])],
        ["Contact", shown(party["contact"])],
        ["Délégué à la protection des données", shown(party["dpo"])],
        ["Représentant", shown(party["representative"])],
    ]
    return (Sheet("Identification", rows, (40, 60)), _sheet(book, "Registre", APD))


# --- private ---


def _sheet(book: Book, name: str, headings: dict[str, str]) -> Sheet:
    rows: list[list[str | None]] = [list(headings.values())]
    for activity in book.rows("activities"):
        if activity["role"] == "processor":
            continue
        common = _cells(book, activity)
        for categories, period in phrases.periods(book, activity):
            cells = common | {"categories": categories, "retention": period}
            rows.append([cells[field] or None for field in headings])
    return Sheet(name, rows, tuple(36 for _ in headings), frozenset({0}))


def _cells(book: Book, activity: Row) -> Cells:
    flows, term = book.flows(activity), book.words.term
    out = outgoing(flows, book.controllers(activity)[0])
    kinds = {(book.get("categories", key) or {}).get("kind") for key in activity["categories"] or []} - {None}
    vulnerable = {(book.get("subjects", key) or {}).get("vulnerable") for key in activity["subjects"] or []}
    safeguards = phrases.lines(line for flow in flows for line in phrases.safeguards(book, flow))
    countries = phrases.lines(line for flow in flows for line in phrases.countries(book, flow))
    risk, end = activity["dpia_residual_risk"], activity["end"]
    return {
        "owner": activity["owner"],
        "number": activity["id"],
        "name": activity["name"],
        "purpose": activity["purpose"] or activity["name"] or activity["id"],
        "bases": phrases.lines(_basis(book, row) for row in book.by("bases", "activity", activity["id"])),
        "kinds": phrases.lines(term("purpose_kind", kind) for kind in activity["purpose_kinds"] or []),
        "gdpr_categories": phrases.lines(
            term("category_kind", str(kind)) for kind in sorted(map(str, kinds))
        ),
        "subjects": phrases.names(book, "subjects", activity["subjects"]),
        "vulnerable": "Oui" if True in vulnerable else "Non" if vulnerable == {False} else None,
        "recipients": phrases.lines(phrases.recipient(book, group[0]) for group in by_recipient(out)),
        "transfers": countries,
        "safeguards": safeguards,
        "measures": phrases.lines(row["name"] or row["id"] for row in of_activity(book, activity, flows)),
        "risk": term("residual_risk", risk) if risk else None,
        "status": end.isoformat() if end else None,
    }


def _basis(book: Book, row: Row) -> str | None:
    if row["article"] is None or row["article"] == "none":
        return shown(row["article"])
    said = book.words.article(row["article"])
    return f"{said} ({row['law']})" if row["law"] and row["law"] != "none" else said
