# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Small notices to read."""

import pytest

from dataflow.notice import KnownParty, read

FRAME = {
    "cs": "Správcem osobních údajů je Lípa s.r.o. Máte právo na přístup k osobním údajům a na výmaz. Souhlas můžete odvolat.",
    "en": "The controller of your personal data is Lime Ltd. You have the right of access and the right to erasure of the data.",
    "de": "Verantwortlicher ist die Linde GmbH. Sie haben das Recht auf Auskunft über Ihre personenbezogenen Daten und auf Löschung.",
    "et": "Isikuandmete vastutav töötleja on Pärn OÜ. Teil on õigus tutvuda oma andmetega ja nõuda kustutamist.",
    "ru": "Контролером персональных данных является ООО «Липа». Вы имеете право на доступ к данным и на удаление.",
    "nb": "Behandlingsansvarlig for personopplysninger er Lind AS. Du har rett til innsyn og sletting.",
    "nl": "Verwerkingsverantwoordelijke voor uw persoonsgegevens is Linde B.V. U hebt recht op inzage en verwijdering.",
    "ro": "Operatorul datelor cu caracter personal este Tei SRL. Aveți dreptul de acces și dreptul la ștergere.",
    "fr": "Le responsable du traitement des données personnelles est Tilleul SAS. Vous avez un droit d'accès et d'effacement.",
}


@pytest.fixture
def say():
    """say(lang, sentence, *names) reads a small notice with that sentence; ids are the names."""

    def make(lang, sentence, *names, lang_given=True):
        parties = tuple(KnownParty(name, name) for name in names)
        return read(f"{FRAME[lang]}\n\n{sentence}\n", lang=lang if lang_given else None, parties=parties)

    return make


def named(reading):
    return {p.party for p in reading.parties if p.party}
