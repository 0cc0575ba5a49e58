"""Who writes a notice without a legal form in the name: shops, clubs, persons (controllers.csv).

Half of the sentences tell of a controller without naming one.
"""

import csv
from pathlib import Path

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME

# Without the controller of the frame, but with what makes a short text a notice.
MORE = {
    "cs": "Vaše osobní údaje zpracováváme na základě souhlasu.",
    "de": "Ihre personenbezogenen Daten verarbeiten wir mit Ihrer Einwilligung.",
    "en": "We process your personal data with your consent and keep them for two years.",
    "et": "Teie isikuandmeid töötleme nõusoleku alusel.",
    "fr": "Vos données personnelles sont traitées avec votre consentement.",
    "nb": "Personopplysninger behandles etter samtykke.",
    "nl": "Uw persoonsgegevens verwerken wij met uw toestemming.",
    "ro": "Datele cu caracter personal sunt prelucrate cu acordul dumneavoastră.",
    "ru": "Ваши персональные данные обрабатываются с вашего согласия.",
}

with Path(__file__).with_name("controllers.csv").open(encoding="utf-8") as table:
    ROWS = [(row["lang"], row["controller"], row["sentence"]) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("lang", "controller", "sentence"), ROWS)
def test_a_controller_is_named_with_or_without_a_form(lang, controller, sentence):
    rights = FRAME[lang].partition(". ")[2]
    reading = read(f"{sentence}\n\n{MORE[lang]} {rights}\n", lang=lang)
    assert [(p.name, p.role) for p in reading.parties] == ([(controller, "controller")] if controller else [])
