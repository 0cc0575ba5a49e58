# ruff: noqa: E501 (tables of sentences read better unbroken)
"""Tables of purposes, grounds and times: in Markdown, HTML and lines with tabs they say the same."""

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME

TABLES = {
    "en": [
        "Purpose|Legal basis|How long",
        "Orders|Contract|6 years",
        "Accounting|Legal obligation|7 years",
        "Newsletter|Consent|2 years",
        "Fraud|Legitimate interests|90 days",
        "Emergencies|Vital interests|1 year",
        "School places|Public task|3 years",
    ],
    "de": [
        "Zweck|Rechtsgrundlage|Speicherdauer",
        "Bestellungen|Vertrag|6 Jahre",
        "Buchhaltung|Gesetzliche Pflicht|7 Jahre",
        "Newsletter|Einwilligung|2 Jahre",
        "Betrugsabwehr|Berechtigtes Interesse|90 Tage",
        "Notfälle|Lebenswichtige Interessen|1 Jahr",
        "Schulplätze|Öffentliche Aufgabe|3 Jahre",
    ],
    "cs": [
        "Účel|Právní základ|Doba uložení",
        "Objednávky|Smlouva|6 let",
        "Účetnictví|Zákonná povinnost|7 let",
        "Newsletter|Souhlas|2 roky",
        "Podvody|Oprávněný zájem|90 dnů",
        "Nouzové stavy|Životně důležité zájmy|1 rok",
        "Školní místa|Veřejný zájem|3 roky",
    ],
    "ro": [
        "Scop|Temei juridic|Durata stocării",
        "Comenzi|Contract|6 ani",
        "Contabilitate|Obligație legală|7 ani",
        "Newsletter|Consimțământ|2 ani",
        "Fraudă|Interes legitim|90 de zile",
        "Urgențe|Interese vitale|1 an",
        "Locuri la școală|Interes public|3 ani",
    ],
    "nb": [
        "Formål|Behandlingsgrunnlag|Lagringstid",
        "Bestillinger|Avtale|6 år",
        "Regnskap|Rettslig forpliktelse|7 år",
        "Nyhetsbrev|Samtykke|2 år",
        "Svindel|Berettiget interesse|90 dager",
        "Nødsituasjoner|Vitale interesser|1 år",
        "Skoleplasser|Allmennhetens interesse|3 år",
    ],
    "nl": [
        "Doel|Grondslag|Bewaartermijn",
        "Bestellingen|Overeenkomst|6 jaar",
        "Boekhouding|Wettelijke verplichting|7 jaar",
        "Nieuwsbrief|Toestemming|2 jaar",
        "Fraude|Gerechtvaardigd belang|90 dagen",
        "Noodgevallen|Vitale belangen|1 jaar",
        "Schoolplaatsen|Algemeen belang|3 jaar",
    ],
    "fr": [
        "Finalité|Base légale|Durée de conservation",
        "Commandes|Contrat|6 ans",
        "Comptabilité|Obligation légale|7 ans",
        "Lettre|Consentement|2 ans",
        "Fraude|Intérêt légitime|90 jours",
        "Urgences|Intérêts vitaux|1 an",
        "Places scolaires|Mission d'intérêt public|3 ans",
    ],
    "et": [
        "Eesmärk|Õiguslik alus|Säilitusaeg",
        "Tellimused|Leping|6 aastat",
        "Raamatupidamine|Seadusest tulenev kohustus|7 aastat",
        "Uudiskiri|Nõusolek|2 aastat",
        "Pettused|Õigustatud huvi|90 päeva",
        "Hädaolukorrad|Elulised huvid|1 aasta",
        "Koolikohad|Avalik ülesanne|3 aastat",
    ],
    "ru": [
        "Цель|Правовое основание|Срок хранения",
        "Заказы|Договор|6 лет",
        "Бухгалтерия|Юридическая обязанность|7 лет",
        "Рассылка|Согласие|2 года",
        "Мошенничество|Законный интерес|90 дней",
        "Экстренные случаи|Жизненно важные интересы|1 год",
        "Места в школе|Общественный интерес|3 года",
    ],
}
GROUNDS = {"6(1)(a)", "6(1)(b)", "6(1)(c)", "6(1)(d)", "6(1)(e)", "6(1)(f)"}
TIMES = {"P6Y", "P7Y", "P2Y", "P90D", "P1Y", "P3Y"}


def markdown(rows):
    lines = [f"| {row.replace('|', ' | ')} |" for row in rows]
    return "\n".join([lines[0], "|---|---|---|", *lines[1:]])


def tabs(rows):
    return "\n".join(row.replace("|", "\t") for row in rows)


def html(rows):
    head, *body = (row.split("|") for row in rows)
    first = "".join(f"<th>{cell}</th>" for cell in head)
    rest = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body)
    return f"<table><tr>{first}</tr>{rest}</table>"


@pytest.mark.parametrize("lang", TABLES)
@pytest.mark.parametrize("written", [markdown, tabs, html])
def test_a_table_says_the_same_in_every_format(lang, written):
    frame = f"<html><body><p>{FRAME[lang]}</p>" if written is html else f"{FRAME[lang]}\n\n"
    reading = read(frame + written(TABLES[lang]), lang=lang)
    assert {b.value for b in reading.bases} == GROUNDS
    assert {p.value for p in reading.periods} == TIMES
    status = {a.article: a.status for a in reading.articles}
    assert (status["13(1)(c)"], status["13(1)(d)"]) == ("present", "partial")
