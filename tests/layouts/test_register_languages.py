"""Registers and lists of vendors in the languages of the record, as people really head and fill them."""

import pytest

from dataflow.record.layouts.grounds import read_grounds
from dataflow.record.layouts.headings import field_of
from dataflow.record.layouts.periods import read_retention
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.rows_in import read_rows
from dataflow.record.layouts.sheet import Sheet
from dataflow.record.layouts.tables import rows as words
from dataflow.record.layouts.where import read_where

REGISTERS = {
    "de": (
        ["Lfd. Nr.", "Verarbeitungstätigkeit", "Zweck", "Betroffene Personen", "Datenkategorien", "Rechtsgrundlage",
         "Empfänger", "Drittlandtransfer", "Löschfrist", "TOM"],
        ["1", "Lohnabrechnung", "Löhne zahlen", "Beschäftigte", "Name, Konto", "rechtliche Verpflichtung",
         "Rechenzentrum Nord GmbH", "USA (Standardvertragsklauseln)", "10 Jahre nach Austritt", "Verschlüsselung"],
    ),
    "cs": (
        ["Č.", "Činnost zpracování", "Účel", "Subjekty údajů", "Kategorie osobních údajů", "Právní základ", "Příjemci",
         "Předávání do třetích zemí", "Doba uchování", "Bezpečnostní opatření"],
        ["1", "Mzdy", "výplata mezd", "zaměstnanci", "jméno, účet", "právní povinnost", "Účetní Sever s.r.o.",
         "USA (standardní smluvní doložky)", "10 let po odchodu", "šifrování"],
    ),
    "et": (
        ["Jrk nr", "Töötlemistoiming", "Eesmärk", "Andmesubjektid", "Isikuandmete liigid", "Õiguslik alus",
         "Vastuvõtjad", "Edastamine kolmandatesse riikidesse", "Säilitamise tähtaeg", "Turvameetmed"],
        ["1", "Palgaarvestus", "palga maksmine", "töötajad", "nimi, konto", "juriidiline kohustus", "Palgabüroo OÜ",
         "USA (tüüplepingutingimused)", "10 aastat pärast lahkumist", "krüpteerimine"],
    ),
    "nb": (
        ["Løpenr.", "Behandlingsaktivitet", "Formål", "Registrerte", "Personopplysninger", "Behandlingsgrunnlag",
         "Mottakere", "Overføring til tredjeland", "Lagringstid", "Sikkerhetstiltak"],
        ["1", "Lønn", "utbetale lønn", "ansatte", "navn, konto", "rettslig forpliktelse", "Lønnskontoret AS",
         "USA (EUs standardavtale)", "10 år etter fratredelse", "kryptering"],
    ),
    "ro": (
        ["Nr. crt.", "Activitate de prelucrare", "Scopul prelucrării", "Persoane vizate", "Categorii de date",
         "Temei legal", "Destinatari", "Transferuri către țări terțe", "Perioada de stocare", "Măsuri de securitate"],
        ["1", "Salarizare", "plata salariilor", "angajați", "nume, cont", "obligație legală", "Conta Nord SRL",
         "SUA (clauze contractuale standard)", "10 ani de la plecare", "criptare"],
    ),
    "ru": (
        ["№ п/п", "Вид деятельности", "Цель обработки", "Субъекты данных", "Категории данных", "Правовое основание",
         "Получатели", "Передача в третьи страны", "Срок хранения", "Меры безопасности"],
        ["1", "Зарплата", "выплата зарплаты", "работники", "имя, счёт", "юридическая обязанность", "ООО Счёт",
         "США (стандартные договорные положения)", "10 лет после увольнения", "шифрование"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("lang", REGISTERS)
def test_a_register_is_read_in_every_language_of_the_record(lang):
    inventory, report = read_rows("register.csv", (Sheet("register", REGISTERS[lang]),))
    assert [entry.read for entry in report if entry.outcome == "not-understood"] == []
    (activity,), (basis,), (kept,) = (inventory.rows(t) for t in ("activities", "bases", "retention"))
    assert activity["name"] == REGISTERS[lang][1][1] and len(activity["categories"]) == 2
    assert basis["article"] == "6(1)(c)"
    assert kept["duration"] == "P10Y" and kept["event"] and not kept["criterion"]
    (party,), (flow,) = inventory.rows("parties"), inventory.rows("flows")
    assert party["country"] == "US" and len(flow["safeguards"]) == 1


@pytest.mark.parametrize(
    "table",
    ["headings", "vendor_headings", "sayings", "place_names", "safeguard_words", "basis_words", "role_words",
     "contact_labels"],
)  # fmt: skip
def test_the_words_of_the_tables_are_written_as_they_are_compared(table):
    column = "heading" if "headings" in table else "words"
    for row in words(table):
        assert row[column] == plain(row[column]) != ""


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("#", "number"), ("Empfänger / Auftragsverarbeiter", "recipients"), ("Empfaenger/Dienstleister", "recipients"),
        ("Auftragsverarbeiter & Empfänger", "recipients"), ("Destinatari / împuterniciți", "recipients"),
        ("Zweck/Rechtsgrundlage der Sache", "purpose"), ("Our column / theirs", None), ("Loeschfrist", "retention"),
    ],
)  # fmt: skip
def test_headings_that_number_or_join(cell, field):
    assert field_of(cell) == field


@pytest.mark.parametrize(
    ("line", "articles"),
    [
        ("Art. 6 (1) b/f", ("6(1)(b)", "6(1)(f)")), ("Art. 6 Abs. 1 lit. c, f DSGVO", ("6(1)(c)", "6(1)(f)")),
        ("Art. 6 Abs. 1 lit. b und lit. c DSGVO", ("6(1)(b)", "6(1)(c)")), ("Art. 6.1.b et 6.1.c", ("6(1)(b)", "6(1)(c)")),
        ("Art. 6(1)(b) and (f)", ("6(1)(b)", "6(1)(f)")), ("Art. 6(1)(a) or (b)", ()),
        ("čl. 6 odst. 1 písm. c) GDPR", ("6(1)(c)",)), ("čl. 6/1/f", ("6(1)(f)",)),
        ("art. 6 alin. (1) lit. b) RGPD", ("6(1)(b)",)), ("art. 6 nr. 1 bokstav f", ("6(1)(f)",)),
        ("IKÜM art 6 lg 1 p c", ("6(1)(c)",)), ("ст. 6 п. 1 (b)", ("6(1)(b)",)),
        ("art. 6 lid 1 sub b AVG", ("6(1)(b)",)), ("Art. 9(2)(a) e.g. a form", ("9(2)(a)",)),
    ],
)  # fmt: skip
def test_citations_as_the_languages_write_them(line, articles):
    assert read_grounds(line).articles == articles


@pytest.mark.parametrize(
    ("text", "duration", "event"),
    [
        ("24h", "PT24H", None), ("nejdéle 6 měsíců", "P6M", None), ("30 de zile", "P30D", None),
        ("3 år fra avtalens slutt", "P3Y", "avtalens slutt"), ("5 лет после закрытия счёта", "P5Y", "закрытия счёта"),
        ("kuni 2 kuud", "P2M", None), ("Vertragsdauer und 3 Jahre", "P3Y", "Vertragsdauer"), ("30d", "P30D", None),
    ],
)  # fmt: skip
def test_periods_as_the_languages_say_them(text, duration, event):
    found = read_retention(text)
    assert (found.get("duration"), found.get("event")) == (duration, event)


@pytest.mark.parametrize(
    ("text", "codes", "union", "rest"),
    [
        ("US (east-1, west-2); EU (west-1)", ("US",), True, ("east-1, west-2", "west-1")),
        ("US; a cell in Europe for some", ("US",), False, ("a cell in Europe for some",)),
        ("USA / Hosting EU-weit", ("US",), False, ("Hosting EU-weit",)),
        ("Germania/Finlanda, UE/SEE", ("DE", "FI"), True, ()),
        ("EU-Region", (), True, ()),
        ("EU-Rechenzentrum Deutschland", ("DE",), True, ()),
        ("EU region (Germany)", ("DE",), True, ()),
    ],
)  # fmt: skip
def test_places_beside_what_is_none(text, codes, union, rest):
    found = read_where(text)
    assert (found.codes, found.union, found.rest) == (codes, union, rest)
