# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Countries that are named but are no place of data: in addresses, names, laws, and of people."""

from __future__ import annotations

import re

from dataflow.notice.text import Text


def no_place(text: Text, start: int, end: int, lang: str) -> bool:
    """Whether the country at [start, end) belongs to an address, a name, a law, an office or people."""
    words = text.text
    before = words[max(start - _BEFORE, 0) : start]
    if _UNION.search(before) or _ADDRESS.search(before) or _REGISTERED.search(before):
        return True
    if _OF[lang].search(before) or (lang == "en" and _OWNED.match(words, end)):
        return True
    if lang != "de" and _NAME.search(before):
        return True
    return lang == "et" and bool(_ET_CASELESS.fullmatch(words[start:end]) and _ET_NOUN.match(words, end))


# --- private ---

_BEFORE = 110
# `EU-US Data Privacy Framework`, `EU–USA`, `EL-i ja USA`, `ЕС — США`
_UNION = re.compile(
    r"(?<!\w)(?:EU|UE|ЕС|EL(?:-i)?)[ \n]?(?:[-–—/]|[ \n](?:a|and|und|et|en|og|ja|și|и)[ \n])[ \n]?(?:the |les |die |de )?$"
)
# A number of a house or a post code, then nothing but names up to the country.
_ADDRESS = re.compile(
    r"(?<!\w)(?:[A-Z]{1,3}-?)?\d[\w/–-]{0,9}(?:,?[ \n]+(?:[^\W\d_a-zà-žа-я][\w.'-]*|\d[\w-]{0,8}|de|la|le|du|sur|sous|am|an|der|bei|upon|nad|pod|den|ob|i|op|aan|the|les|г\.?|str\.?|nr\.?|sector|mun\.?)){0,7}(?:,[ \n]*|[ \n]*\(|[ \n]+[–-] )$"
)
_REGISTERED = re.compile(
    r"(?i)(?:registered|incorporated|zapsan\w*|registrovan\w*|registreeri\w*|immatricul\w*|enregistrée?s?|eingetragen\w*|registrert\w*|geregistreerd\w*|ingeschreven|înregistrat\w*|inregistrat\w*|зарегистрирован\w*)[^.;,()]{0,28}$"
)
_NAME = re.compile(r"(?<![.!?:|•*\n\u2029] )(?<![.!?:|\n\u2029])[A-ZÄÖÜÕŠŽČŘĂÂÎȘȚÅÆØ][\w&-]{3,}[ \n]$")
# `the UK GDPR`, `the United Kingdom's adequacy regulations`
_OWNED = re.compile(
    r"(?:'s[ \n](?:\w+[ \n]){0,2}?(?:adequacy|regulations?|laws?|authorit\w+|regulator|government|courts?|parliament)|[ \n](?:GDPR|Data Protection Act|government))\b"
)
_PEOPLE_EN = r"(?:customers?|clients?|users?|players?|participants?|people|residents?|citizens?|nationals?|visitors?|anyone|live|lives|living|reside|resident|work|employees)"
_OF = {
    "en": re.compile(
        rf"(?i)(?:(?:laws?|courts?|legislation|government|bank|constitution|republic) (?:of|in) (?:the )?|(?<!\w){_PEOPLE_EN} (?:who (?:live|reside) )?(?:in|of) (?:the )?|if you are in (?:the )?)$"
    ),
    "cs": re.compile(
        r"(?i)(?:(?<!\w)(?:zákon\w*|právní\w*|právem|práva|předpis\w*|soud\w*|občan\w*|obyvatel\w*|bank\w*|vlád\w*|území|ústav\w*)[ \n](?:v[ \n])?|(?<!\w)(?:zákazní\w+|klient\w*|hráč\w*|uživatel\w*|bydl\w+|žij\w+)[ \n](?:v|ve|na|z|ze)[ \n])$"
    ),
    "de": re.compile(
        r"(?i)(?:(?<!\w)(?:Rechts?|Gesetze?\w*|Gerichte?n?|Bürger\w*|Bundesrepublik|Republik|Einwohner\w*|Gerichtsstand)[ \n](?:der |von |in |ist )?|(?:Kunden|Spieler\w*|Kundinnen|Nutzer\w*|Personen|wohnen|wohnhaft|leben)[ \n]in[ \n](?:der |den )?)$"
    ),
    "et": re.compile(
        r"(?i)(?:mängija\w*|klien(?:did|tide|ti|te)|kasutaja\w*|elanik\w*|kodanik\w*|ela\w{0,3}|õigus\w*|seadus\w*|kohtu\w*)[ \n]$"
    ),
    "fr": re.compile(
        r"(?i)(?:(?<!\w)(?:lois?|droit|législation|tribunaux|banque|citoyens?|ressortissants?|gouvernement|constitution|république)[ \n](?:de |du |de la |des |d'|en |au )?(?:l')?|(?<!\w)(?:clients?|joueu\w+|utilisateurs?|résid\w+|habit\w+|viv\w+)[ \n](?:en|au|aux|de|du) )$"
    ),
    "nb": re.compile(
        r"(?i)(?:(?<!\w)(?:lov\w*|rett\w*|domstol\w*|innbyggere|borgere|kongeriket)[ \n](?:i |av )?|(?<!\w)(?:kunder|spillere|brukere|bor|bosatt)[ \n]i[ \n])$"
    ),
    "nl": re.compile(
        r"(?i)(?:(?<!\w)(?:wet\w*|recht|rechters?|rechtbank\w*|bank|inwoners|burgers|koninkrijk)[ \n](?:van |in |der )?|(?<!\w)(?:klanten|spelers|gebruikers|woont|wonen|woonachtig)[ \n]in[ \n](?:de |het )?)$"
    ),
    "ro": re.compile(
        r"(?i)(?:(?<!\w)(?:leg[ei]\w*|legislați\w*|drept\w*|instanțe\w*|cetățen\w*|banc\w*|guvern\w*|republic\w*)[ \n](?:din |a |în |al )?(?:națion\w+ (?:a )?)?|(?<!\w)(?:clien\w+|jucător\w*|utilizator\w*|locui\w*|rezid\w*)[ \n](?:în|din)[ \n])$"
    ),
    "ru": re.compile(
        r"(?i)(?:(?<!\w)(?:закон\w*|законодательств\w*|прав\w{1,2}|суд\w{0,2}|банк\w*|граждан\w*|жител\w*|инспекци\w*|республик\w*|правительств\w*|полици\w*|конституци\w*)[ \n]|(?<!\w)(?:клиент\w*|игрок\w*|пользовател\w*|жив\w+|прожива\w+)[ \n]в[ \n])$"
    ),
}
# `Eesti õigus`: without a case ending the name stands for an adjective, unless a place follows.
_ET_CASELESS = re.compile(
    r"(?:Eesti|Soome|Läti|Leedu|Rootsi|Taani|Norra|Saksamaa|Prantsusmaa|Iirimaa|Hollandi?|Poola|USA|Ameerika Ühendriikide|Suurbritannia|India)"
)
_ET_NOUN = re.compile(
    r"[ \n](?!server|andmekesk|pilve|territoor|ettevõt|tütar|filiaal|arst|partner|ja[ \n]|või[ \n]|ning[ \n]|ei[ \n]|on[ \n]|kui[ \n])[a-zõäöü]"
)
