"""Services that everybody knows are names without a legal form and without an inventory, but not wherever they stand."""

import pytest

from dataflow.notice import read
from tests.notice.conftest import FRAME

ENGAGED = [
    ("en", "Payments are handled by PayPal.", "PayPal"),
    ("cs", "Náš web používá Google Analytics.", "Google Analytics"),
    ("de", "Newsletter verschicken wir mit Mailchimp.", "Mailchimp"),
    ("et", "Meie leht kasutab Google Analyticsit.", "Google Analytics"),
    ("fr", "Notre site utilise Hotjar pour mesurer les visites.", "Hotjar"),
    ("nb", "Nettstedet bruker Google Analytics.", "Google Analytics"),
    ("nl", "Onze site gebruikt Google Analytics.", "Google Analytics"),
    ("ro", "Site-ul folosește Google Analytics.", "Google Analytics"),
    ("ru", "Сайт использует Google Analytics.", "Google Analytics"),
    ("en", "Our site runs at Cloudflare, our host.", "Cloudflare"),
    ("cs", "Balíky vozí DHL.", "DHL"),
    ("de", "Die Server stehen bei Hetzner.", "Hetzner"),
    ("et", "Makseid vahendab Stripe.", "Stripe"),
    ("fr", "Notre hébergeur OVH garde les données du site.", "OVH"),
    ("nb", "E-poster sendes med SendGrid.", "SendGrid"),
    ("nl", "Onze website staat bij Vercel.", "Vercel"),
    ("ro", "Plățile sunt procesate prin Stripe.", "Stripe"),
    ("ru", "Письма отправляет наш подрядчик через Mailgun.", "Mailgun"),
]
NO_NAMES = [
    ("en", "You can delete cookies in the settings of Google Chrome, Apple Safari or Microsoft Edge."),
    ("cs", "Sledujte nás na Instagramu a LinkedInu."),
    ("de", "Cookies löschen Sie in den Einstellungen von Google Chrome oder Microsoft Edge."),
    ("et", "Jälgi meid Instagramis ja LinkedInis."),
    ("fr", "Suivez-nous sur Instagram et LinkedIn."),
    ("nb", "Du kan slette informasjonskapsler i Google Chrome eller Microsoft Edge."),
    ("nl", "Volg ons op Instagram en LinkedIn."),
    ("ro", "Urmăriți-ne pe Instagram și LinkedIn."),
    ("ru", "Удалить cookie можно в настройках Google Chrome или Microsoft Edge."),
    ("en", "We resend the code when you ask for it, and a stripe on the card shows it."),
    ("fr", "Une bande de couleur, dite stripe, orne la carte."),
]
DENIED = [
    ("en", "We do not use Google Analytics or Facebook.", {"Google Analytics", "Facebook"}),
    ("de", "WhatsApp nutzen wir nicht.", {"WhatsApp"}),
    ("nl", "Deze website werkt zonder Google Analytics.", {"Google Analytics"}),
]


def names_in(lang, sentence):
    own = {party.name for party in read(FRAME[lang], lang=lang).parties}
    reading = read(f"{sentence}\n\n{FRAME[lang]}\n", lang=lang)
    return {party.name for party in reading.parties} - own, {one.name for one in reading.denied}


@pytest.mark.parametrize(("lang", "sentence", "name"), ENGAGED)
def test_a_service_that_somebody_engages_is_named(lang, sentence, name):
    assert names_in(lang, sentence) == ({name}, set())


@pytest.mark.parametrize(("lang", "sentence"), NO_NAMES)
def test_browsers_and_networks_are_no_recipients(lang, sentence):
    assert names_in(lang, sentence) == (set(), set())


@pytest.mark.parametrize(("lang", "sentence", "names"), DENIED)
def test_what_is_denied_is_told(lang, sentence, names):
    assert names_in(lang, sentence) == (set(), names)
