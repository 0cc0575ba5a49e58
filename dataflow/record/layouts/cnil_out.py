"""The record of a controller laid out as the CNIL's simplified register: a list, and a sheet an activity."""

import re
from datetime import date

from dataflow.inventory.inventory import Inventory
from dataflow.record.book import Book, Row
from dataflow.record.layouts import cnil_labels as labels
from dataflow.record.layouts.cnil_fiche import fiche
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.values import shown
from dataflow.record.words import words


def cnil_sheets(inventory: Inventory, as_of: date) -> tuple[Sheet, ...]:
    """The sheets, in the form's order.  as_of: of the law that tells which countries are third countries.

    Activities done on behalf of others are left out: the form is a controller's.
    """
    book = Book(inventory, as_of, words("fr"))
    activities = [row for row in book.rows("activities") if row["role"] != "processor"]
    used = {labels.LIST_SHEET.casefold(), labels.CHOICES_SHEET.casefold()}
    fiches = [fiche(book, row, sheet_name(row["id"], used)) for row in activities]
    return (_list(book, activities), *fiches, _choices())


def sheet_name(wanted: str, used: set[str]) -> str:
    """A name that a workbook allows, at most 31 characters and once, whatever the case."""
    base = re.sub(r"[\[\]:*?/\\']", "-", wanted)[:31].strip() or "fiche"
    if any(base.casefold().startswith(word.split()[0]) for word in labels.UNUSED):
        base = f"fiche {base}"[:31]  # the reader passes over sheets named so
    name, number = base, 2
    while name.casefold() in used:
        end = f"~{number}"
        name, number = base[: 31 - len(end)] + end, number + 1
    used.add(name.casefold())
    return name


# --- private ---


def _list(book: Book, activities: list[Row]) -> Sheet:
    party = book.party(book.own_party)
    contact, is_mail = shown(party["contact"]), "@" in (party["contact"] or "")
    rows: list[list[str | None]] = [
        ["Coordonnées du responsable de l'organisme (responsable de traitement ou son représentant si le "
         "responsable est situé en dehors de l'UE)", "Nom :", party["name"], "Prénom :", None, "Adresse :",
         shown(party["address"]), "Adresse mél :", contact if is_mail else None],
        [None, "Code postal :", None, "Ville :", None, "Téléphone :", None if is_mail else contact],
        ["Coordonnées du représentant (si le responsable est situé en dehors de l'UE)", "Nom :",
         shown(party["representative"]), "Prénom :", None, "Adresse :", None, "Adresse mél :", None],
        [None, "Code postal :", None, "Ville :", None, "Téléphone :", None],
        ["Coordonnées du délégué à la protection des données (DPO)", "Nom :", shown(party["dpo"]), "Prénom :", None,
         "Société (si DPO externe) :", None, "Adresse :", None],
        [None, "Code postal :", None, "Ville :", None, "Téléphone :", None, "Adresse mél :", None],
        ["Identification du traitement", None, None, None, "Finalité du traitement", None, None,
         "Données sensibles ?"],
        list(labels.LIST_HEADINGS),
    ]  # fmt: skip
    for row in activities:
        kinds = {(book.get("categories", key) or {}).get("kind") for key in row["categories"] or []}
        sensitive = (
            "Oui" if kinds & {"special", "criminal"} else None if None in kinds or not kinds else "Non"
        )
        created, updated = row.get("fiche_created"), row.get("fiche_updated")
        rows.append([row["name"], row["id"], created, updated, row["purpose"], None, None, sensitive])
    return Sheet(labels.LIST_SHEET, rows, (44, 22, 24, 22, 30, 24, 24, 22, 30), frozenset({6, 7}))


def _choices() -> Sheet:
    columns = list(labels.LISTS.values())
    rows: list[list[str | None]] = [list(labels.LISTS)]
    for i in range(max(map(len, columns))):
        rows.append([column[i] if i < len(column) else None for column in columns])
    return Sheet(labels.CHOICES_SHEET, rows, (42, 26, 66, 40), frozenset({0}))
