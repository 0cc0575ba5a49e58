"""The CNIL's simplified register, laid out and read as people fill it in."""

from datetime import date
from pathlib import Path

import pytest

from dataflow.inventory.load import load
from dataflow.record.layouts.cnil_in import is_cnil, read_cnil
from dataflow.record.layouts.cnil_labels import BLANK
from dataflow.record.layouts.cnil_out import cnil_sheets, sheet_name
from dataflow.record.layouts.losses import compare
from dataflow.record.layouts.sheet import Sheet

WRITTEN = """\
organisation: {id: credit-sud, name: Crédit Sud}
parties:
  credit-sud: {name: Crédit Sud, address: "1 rue A, 13001 Marseille", country: FR, contact: dpo@sud.example,
    dpo: none, representative: Maître B}
  partenaire: {name: Partenaire, country: BE, contact: "+32 2"}
  envoi: {name: Envoi Inc, country: US}
  greffe: {name: Greffe}
categories:
  revenus: {name: revenus, kind: financial, items: [salaire, loyer]}
  nir: {name: NIR, kind: national-id, country: FR}
  rodne-cislo: {name: rodné číslo, kind: national-id, country: CZ}
  sante: {name: état de santé, kind: special}
  casier: {name: condamnations, kind: criminal}
  nom: {name: nom, kind: ordinary}
  divers: {name: divers}
subjects: {clients: {name: Clients}, garants: {name: garants}}
measures: {trace: {name: traces, kinds: [logging]}, chiffre: {name: disques, kinds: [storage-encryption]}}
activities:
  pret-1:
    name: Prêt
    purpose: accorder un prêt
    purpose_kinds: [credit-scoring, legal-claims]
    controllers: [credit-sud, partenaire]
    role: joint-controller
    start: 2018-05-25
    subjects: [clients, garants]
    categories: [revenus, nir, rodne-cislo, sante, casier, nom, divers]
    measures: [trace, chiffre]
    bases: [{article: 6(1)(b)}]
    retention:
      - {duration: P5Y, event: fin du prêt, categories: [revenus]}
      - {duration: P1Y6M, categories: [nir, sante]}
      - {criterion: jusqu'au refus, categories: [nom]}
  sous-traitance: {name: Pour autrui, role: processor}
flows:
  a: {activity: pret-1, to: envoi, role: processor, safeguards: [ADEQ]}
  b: {activity: pret-1, to: greffe, role: authority}
"""


@pytest.fixture
def written(tmp_path):
    (tmp_path / "a.yaml").write_text(WRITTEN, encoding="utf-8")
    return load(tmp_path / "a.yaml")


def test_what_the_register_holds_comes_back(written):
    back, report = read_cnil("a.xlsx", cnil_sheets(written, date(2024, 1, 1)))
    found = compare(written, back)
    lost = {(item.table, item.column) for item in found.lost if item.row != "sous-traitance"}
    # A Czech number and health data keep their kind; encryption at rest becomes encryption.
    assert lost == {("bases", "activity"), ("bases", "article"), ("measures", "kinds")}
    assert {(item.table, item.column, item.returns) for item in found.added} == {
        ("measures", "goal", "pseudonymisation-encryption")
    }
    assert {entry.outcome for entry in report} == {"taken", "translated"}


def test_an_activity_for_others_is_lost_as_a_whole(written):
    back, _ = read_cnil("a.xlsx", cnil_sheets(written, date(2024, 1, 1)))
    lost = {item.column for item in compare(written, back).lost if item.row == "sous-traitance"}
    assert lost == {"id", "name", "role"}
    assert [row["id"] for row in back.rows("activities")] == ["pret-1"]


def test_the_third_country_depends_on_the_date(tmp_path):
    text = WRITTEN.replace("name: Envoi Inc, country: US", "name: Envoi Inc, country: GB")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    inventory = load(tmp_path / "a.yaml")
    rows = {day: cnil_sheets(inventory, date(day, 1, 10))[1].rows for day in (2019, 2024)}
    named = {
        day: [row for row in found if row[1:3] == ["Envoi Inc", "Royaume-Uni"]] for day, found in rows.items()
    }
    assert not named[2019] and len(named[2024]) == 1


def fiche(*rows):
    head = [["Nom du traitement", "Paie"], ["N° / REF", "ref-007"], ["Acteurs", "Nom"]]
    return Sheet("Paie", [*head, *(list(row) for row in rows)])


def test_labels_are_found_wherever_they_stand():
    sheet = fiche(
        (),
        ("responsable du traitement :", "ACME", "1 rue A", "75001", "Paris", "FRANCE", "+33 1", "a@acme.example"),
        ("Délégué a la protection des données", "Mme D", None, None, None, None, None, "d@acme.example"),
        ("Société du DPO (si celui-ci est externe)", "DPO SARL"),
        ("une ligne", BLANK),
        ("FINALITE(S) DU TRAITEMENT EFFECTUE",),
        ("Finalité principale", "verser les salaires"),
        ("Sous-finalité 1", "tenir les congés"),
        ("Catégories de données personnelles concernées", "Description"),
        ("Etat civil, identité, données d'identification, images...", "nom, prénom", None, None, "5 ans après le départ"),
        ("Photos", "photo du badge"),
        ("Données sensibles", "Description"),
        ("Données concernant la santé", "Non"),
        ("Données relatives à des condamnations pénales ou infractions", "casier B3", None, None, "Vu, non conservé"),
        ("Destinataires",),
        ("Destinataire 1", "Sous-traitants", None, None, "Paie SAS"),
        ("Destinataire 2", BLANK),
        ("Destinataire 3", "Partenaires institutionnels ou commerciaux", None, None, "URSSAF"),
        ("Transferts hors UE",),
        ("Organisme destinataire 1", "Paie SAS", "Maroc", "Clauses contractuelles types (CCT)", None, "https://scc.example"),
        ("Organisme destinataire 2", "Autre", "Atlantide", "Pays adéquat"),
    )  # fmt: skip
    assert is_cnil((sheet,))
    back, report = read_cnil("a.xlsx", (sheet,))
    (activity,) = back.rows("activities")
    assert (activity["id"], activity["name"], activity["role"]) == ("ref-007", "Paie", "controller")
    assert activity["purpose"] == "verser les salaires; tenir les congés"
    parties = {row["name"]: row for row in back.rows("parties")}
    assert parties["ACME"]["address"] == "1 rue A, 75001, Paris"
    assert parties["ACME"]["contact"] == "a@acme.example; +33 1"
    assert parties["ACME"]["dpo"] == "Mme D, d@acme.example (DPO SARL)"
    assert parties["ACME"]["country"] == "FR" and parties["Paie SAS"]["country"] == "MA"
    kinds = {row["name"]: row["kind"] for row in back.rows("categories")}
    assert kinds == {"nom, prénom": "ordinary", "photo du badge": None, "casier B3": "criminal"}
    kept = [(row["duration"], row["event"], row["criterion"]) for row in back.rows("retention")]
    assert kept == [("P5Y", "le départ", None), (None, None, "Vu, non conservé")]
    flows = {row["to"]: row for row in back.rows("flows")}
    assert (flows["paie-sas"]["role"], flows["urssaf"]["role"]) == ("processor", None)
    clauses = {row["id"]: row for row in back.rows("agreements")}[flows["paie-sas"]["safeguards"][0]]
    assert (
        clauses["kind"] is None and clauses["address"] == "https://scc.example"
    )  # which module, nobody says
    assert flows["autre"]["safeguards"] == ["ADEQ"] and "Atlantide" in activity["note"]
    said = {entry.read: entry.outcome for entry in report}
    assert said["Non"] == "dropped" and said["Atlantide"] == "not-understood"
    assert said["Clauses contractuelles types (CCT)"] == "not-understood" and said["Maroc"] == "translated"
    assert BLANK not in said


def test_no_cell_is_left_without_an_account(written):
    sheets = list(cnil_sheets(written, date(2024, 1, 1)))
    rows = [list(row) for row in sheets[1].rows]
    rows[8] += [None] * 8
    rows.append(["hors formulaire", "x", None, None, None, None, None, None, "loin"])
    stray = Sheet("Notes", [["à moi"]])
    sheets[1] = Sheet(sheets[1].name, rows)
    _, report = read_cnil("a.xlsx", (*sheets, stray))
    said = {(e.place.sheet, e.place.cell): e.outcome for e in report}
    assert said["Notes", "A1"] == "dropped" and said["pret-1", f"I{len(rows)}"] == "not-understood"


def test_the_list_fills_what_no_sheet_says():
    head = [
        "Nom du traitement",
        "N° / REF",
        "Date de création de la fiche",
        "Dernière mise à jour",
        "Finalité",
    ]
    sheet = Sheet(
        "Liste",
        [
            head,
            ["(EXEMPLE) Gestion de la paie", "1 - Exemple"],
            ["Prêts", "p1", "25/05/2018", None, "prêter"],
        ],
    )
    back, report = read_cnil("registre.xlsx", (sheet,))
    (row,) = back.rows("activities")
    assert (row["id"], row["name"], row["purpose"], row["fiche_created"]) == (
        "p1",
        "Prêts",
        "prêter",
        "2018-05-25",
    )
    assert [entry.outcome for entry in report[:2]] == ["dropped", "dropped"]
    assert back.id == "registre"


def test_an_untouched_model_is_no_activity():
    rows = [["Nom du traitement", None], ["Acteurs", "Nom"], ["Responsable du traitement", None],
            ["Finalité principale", BLANK]]  # fmt: skip
    assert not is_cnil((Sheet("3_-_Modele_de_fiche_de_registre", rows),))


def test_names_of_sheets_are_allowed_and_unique():
    used: set[str] = set()
    found = [sheet_name(text, used) for text in ("a" * 40, "A" * 40, "x/y:z", "2_-_Liste", "Tutoriel")]
    assert len({name.casefold() for name in found}) == 5 and max(map(len, found)) == 31
    assert found[2] == "x-y-z" and Path(found[4]).name == "fiche Tutoriel"


@pytest.mark.parametrize("word", ["Néant", "Aucun", "Sans objet", "N/A", "Non", "-"])
def test_what_there_is_not_is_no_row(written, word):
    """A register says of most headings that they do not apply; above all of sensitive data."""
    rows = [
        ["Nom du traitement", "Paie"],
        ["N° / REF", "paie"],
        ["Acteurs", "Nom"],
        ["Responsable du traitement", "Mairie"],
        ["Responsable(s) conjoint(s)", word],
        ["Finalité(s) du traitement effectué"],
        ["Finalité principale", "payer"],
        ["Données sensibles", "Description", None, None, "Durée de conservation"],
        ["Données concernant la santé", word, None, None, None],
        ["Catégories de personnes concernées", "Description", None, None, "Précisions"],
        ["Catégorie de personnes 1", word],
        ["Destinataires", "Type de destinataire", None, None, "Précisions"],
        ["Destinataire 1", None, None, None, word],
        ["Mesures de sécurité", "Type de mesure de sécurité", None, None, "Précisions"],
        ["Mesure de sécurité 1", None, None, None, word],
        ["Transferts hors UE", "Destinataire", "Pays", "Type de Garanties"],
        ["Organisme destinataire 1", word, word, word],
    ]
    inventory, report = read_cnil("a.xlsx", (Sheet("paie", rows),))
    assert [row["name"] for row in inventory.rows("parties")] == ["Mairie"]
    for table in ("categories", "subjects", "flows", "measures", "agreements"):
        assert inventory.tables[table].num_rows == 0, table
    assert inventory.rows("activities")[0]["role"] == "controller"
    assert len([entry for entry in report if entry.read == word]) == 8


@pytest.mark.parametrize(
    "code, word, back",
    [
        ("CH", "Pays adéquat", "ADEQ"),
        ("US-DPF", "Pays adéquat", "ADEQ"),
        ("US-PS", "Privacy shield", "US-PS"),
    ],
)
def test_an_adequacy_decision_is_a_word_of_the_list(tmp_path, code, word, back):
    country = code[:2]
    text = WRITTEN.replace("safeguards: [ADEQ]", f"storage: [{country}], safeguards: [{code}]")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    sheets = cnil_sheets(load(tmp_path / "a.yaml"), date(2019, 1, 1) if code == "US-PS" else date(2024, 1, 1))
    assert word in [row[3] for sheet in sheets for row in sheet.rows if len(row) > 3]
    read, _ = read_cnil("a.xlsx", sheets)
    assert [flow["safeguards"] for flow in read.rows("flows") if flow["safeguards"]] == [[back]]
