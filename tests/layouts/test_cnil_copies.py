"""The CNIL's register as people fill it in: older versions, rows and columns of their own, several names in a cell."""

from datetime import date

from dataflow.record.layouts.cnil_in import is_cnil, read_cnil
from dataflow.record.layouts.cnil_labels import BLANK
from dataflow.record.layouts.layouts import LAYOUTS, losses
from dataflow.record.layouts.sheet import Sheet
from tests.layouts.test_cnil import written  # noqa: F401  (a fixture)
from tests.layouts.test_ico import written as english  # noqa: F401

ACTORS = [["Acteurs", "Nom"], ["Responsable du traitement", "Commune"]]


def read(*rows, name="Paie", shift=0):
    head = [["Nom du traitement", name], ["N° / REF", "ref-001"], *ACTORS]
    return read_cnil("a.xlsx", (Sheet("f", [[None] * shift + list(row) for row in (*head, *rows)]),))


def test_the_first_version_of_the_form_had_other_columns():
    back, report = read(
        ["Mesures de sécurité"],
        ["Mesures de sécurité techniques", "Antivirus"],
        ["Données sensibles", "Description", "Délai d'effacement"],
        ["Données concernant la santé", "certificat", "1 an"],
        ["Destinataires", "Description", "Type de destinataire"],
        ["Destinataire 1", "HelloAsso", "Sous-traitant"],
        shift=1,
    )
    assert [row["name"] for row in back.rows("measures")] == ["Antivirus"]
    assert back.rows("retention")[0]["duration"] == "P1Y"
    assert [(row["to"], row["role"]) for row in back.rows("flows")] == [("helloasso", "processor")]
    assert {entry.outcome for entry in report} == {"taken", "translated"}


def test_rows_that_the_form_does_not_have():
    back, report = read(
        ["Sous-traitants", "Brevo (France), HubSpot"],
        ["Finalité(s) du traitement effectué"],
        ["Finalité principale", "écrire"],
        ["Base légale", "Consentement (art. 6.1.a)"],
        ["Commentaire", "à revoir", None, "bientôt"],
        ["Transferts hors UE"],
        ["Remarque", "demander au DSI"],
        ["Organisme destinataire 1", None, "Inde, Maroc", "DPF"],
        ["Organisme destinataire 2", "Pas de transfert hors UE"],
    )
    (row,) = back.rows("activities")
    assert row["purpose"] == "écrire" and back.rows("bases")[0]["article"] == "6(1)(a)"
    assert set(row["note"].splitlines()) == {
        "Commentaire: à revoir", "Commentaire: bientôt", "Remarque: demander au DSI",
    }  # fmt: skip
    parties = {row["name"]: row["country"] for row in back.rows("parties")}
    assert parties == {"Commune": None, "Brevo": "FR", "HubSpot": None, "recipients in India": "IN",
                       "recipients in Morocco": "MA"}  # fmt: skip
    assert {entry.outcome for entry in report if entry.read == "Pas de transfert hors UE"} == {"dropped"}


def test_a_model_that_holds_the_actors_alone_is_no_activity():
    model = Sheet(
        "3_-_Modele_de_fiche_de_registre",
        [["Nom du traitement"], ["N° / REF", "ref-001"], *ACTORS, ["Finalité principale", BLANK]],
    )
    filled = Sheet("Cantine", [["Nom du traitement", "Cantine"], ["N° / REF", "ref-001"], *ACTORS])
    back, report = read_cnil("a.xlsx", (model, filled))
    assert [row["id"] for row in back.rows("activities")] == ["ref-001"]
    assert {e.outcome for e in report if e.place.sheet == model.name} == {"dropped"}
    assert not is_cnil((model,))


def test_the_list_names_who_answers_and_the_sheets_whose_register_it_is():
    contact = ["Coordonnées du responsable de l'organisme", "Nom :", "Durand", "Prénom :", "Marie"]
    heads = [["Nom du traitement", "N° / REF", "Date de création de la fiche", "Finalité du traitement", "Base légale",
              "Durée de conservation", "Pilote"]]  # fmt: skip
    listing = Sheet("Liste", [contact, [], *heads, ["Badges", "2", None, "sécurité", "Intérêt légitime", "3 mois", "SG"],
                              ["Total : 1"]])  # fmt: skip
    filled = Sheet("Paie", [["Nom du traitement", "Paie"], ["N° / REF", "1"], *ACTORS])
    back, report = read_cnil("a.xlsx", (listing, filled))
    assert back.rows("organisation")[0]["name"] == "Commune"
    assert back.rows("parties")[0]["contact"] == "Marie Durand"
    _, badges = back.rows("activities")
    assert (badges["name"], badges["purpose"], badges["role"]) == ("Badges", "sécurité", "controller")
    assert badges["note"] == "Pilote: SG" and back.rows("bases")[0]["article"] == "6(1)(f)"
    assert back.rows("retention")[0]["duration"] == "P3M"


def test_what_everybody_s_sheet_repeats_is_said_once():
    officer = [
        ["Délégué à la protection des données", "Luc"],
        ["Société du DPO (si celui-ci est externe)", "CDG"],
    ]
    sheets = [
        Sheet(
            name,
            [["Nom du traitement", name], *ACTORS, *officer, ["Destinataires"], ["Destinataire 1", "Aucun"]],
        )
        for name in ("a", "b")
    ]
    back, _ = read_cnil("a.xlsx", tuple(sheets))
    assert back.rows("parties")[0]["dpo"] == "Luc (CDG)"
    assert [row["no_recipients"] for row in back.rows("activities")] == [True, True]


def test_a_label_of_one_s_own_is_not_lost():
    _, report = read(["Données sensibles", "Description"], ["Aucune"], ["Données concernant la santé"])
    assert [entry.outcome for entry in report if entry.read == "Aucune"] == ["dropped"]


def lost(name, inventory):
    layout = LAYOUTS[name]
    sheets = layout.sheets(inventory, date(2024, 1, 1))
    _, report = layout.read("a", sheets)
    assert {entry.outcome for entry in report} <= {"taken", "translated"}
    found = losses(layout, inventory, sheets)
    assert {item.table for item in found.added} <= {"activities"}
    return {(item.table, item.column) for item in found.lost if item.row != "sous-traitance"}


def test_the_belgian_layout_keeps_what_it_has_a_column_for(written, english):  # noqa: F811
    assert lost("apd", written) == {
        *(("parties", column) for column in ("name", "country", "contact")),  # the joint controller
        *(("categories", column) for column in ("items", "country")),
        *(("activities", column) for column in ("controllers", "role", "start")),
        ("measures", "kinds"),
    }
    kept = {"bases", "retention", "flows", "subjects", "categories", "measures"}
    found = lost("apd", english)
    assert {table for table, _ in found} & kept == {"bases", "flows"}
    assert {column for table, column in found if table == "bases"} == {"interest", "consent_record"}
    assert {column for table, column in found if table == "flows"} == {"agreement"}


def test_the_seven_columns_of_luxembourg_come_back(english):  # noqa: F811
    found = lost("cnpd", english)
    assert {table for table, _ in found} & {"subjects", "categories", "retention", "measures"} == set()
    assert {column for table, column in found if table == "flows"} == {"agreement", "safeguards"}
