# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Words before a company's name that describe it and are no part of it."""

from __future__ import annotations

import re


def without_description(name: str, *, before: str, opens: bool, lang: str) -> str:
    """The name without the noun that says what the company is.

    before: the words that stand ahead of the name; opens: whether the name begins its sentence, where
    any word has a capital. `Dienst der Coo Ltd` after `einen` is `Coo Ltd`.
    """
    if lang == "de":
        genitive = _GENITIVE.match(name)
        kind = _DE_KIND.match(name)
        described = genitive and kind and kind.end() == genitive.end("noun")
        if genitive and (described or _INDEFINITE.search(before)):
            return name[genitive.end() :]
        masculine = kind is not None and _DE_MASCULINE.search(kind.group())
        # Companies are feminine: `die Wachdienst X OHG` bears the article of its form, not of the noun.
        if kind and _MORE.match(name, kind.end()) and not (masculine and before.endswith(" die")):
            return name[kind.end() + 1 :]
    if opens and lang in _DEFINITE:
        kind = _DEFINITE[lang].match(name)
        if kind and _MORE.match(name, kind.end()):
            return name[kind.end() + 1 :]
    return name


# --- private ---

_INDEFINITE = re.compile(
    r"(?i)(?:^|[ \n])(?:ein|eine[nmrs]?|unser\w*|ihr\w*|kein\w*|de[mrs] (?:US|britisch|amerikanisch)\w*)$"
)
_GENITIVE = re.compile(r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)[ \n](?:de[rs]|von)[ \n](?=[A-ZÄÖÜ0-9])")
_DE_KIND = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß-]*)?(?i:ketten?|anbieters?|dienstleister[ns]?|betreibers?|konzerns?|firma|unternehmens?|lieferanten?|herstellers?|portals?|plattform|netzwerks?|dienste?s?|händlers?|tochter|gesellschaft)(?=[ \n])"
)
_DE_MASCULINE = re.compile(r"(?i)(?:anbieter|leister|betreiber|konzern|lieferant|hersteller|dienst|händler)$")
# A word with a name behind it; a legal form alone does not count.
_MORE = re.compile(r"[ \n](?=[\"']?[^\W\d_a-zа-я][^ ]+[ \n,])")
# Norwegian and Romanian nouns in the definite form, Estonian kinds of business.
_DEFINITE = {
    "nb": re.compile(
        r"[A-ZÆØÅ][a-zæøå]*(?:byrået|selskapet|firmaet|kjeden|butikken|leverandøren|banken|gruppen|tjenesten|konsernet|verkstedet|foretaket|partneren|nettverket|trykkeriet|appen)(?=[ \n])"
    ),
    "ro": re.compile(
        r"(?:[A-ZĂÂÎȘȚ][a-zăâîșț]*)??(?:agenția|firma|compania|furnizorul|operatorul|platforma|rețeaua|magazinul|serviciul|banca|tipografia|aplicația)(?=[ \n])",
        re.IGNORECASE,
    ),
    "et": re.compile(
        r"[A-ZÕÄÖÜ][a-zõäöü]*(?:firma|ettevõte|teenus|büroo|agentuur|kett|võrgustik|äpp)(?:le|lt|ga|t|st)?(?=[ \n])"
    ),
}
