"""Nouns before a company's name that say what it makes, owns or is, told by their articles and by `of`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dataflow.notice.descriptions import spelt_out
from dataflow.notice.forms import FormHit
from dataflow.notice.word_lists import listed

Token = tuple[int, int]

# German nouns that describe a company.
DESCRIBES = re.compile(
    r"(?i)\w*(?:auskunftei|inkassobüro|unternehmens?|dienstleisters?|anbieters?|dienste?s?|betreibers?|firma|agentur|büros?|instituts?|"
    r"partners?|kette|versenders?|tochter|gesellschaft|hersteller|lieferanten?)"
)


def without_product(words: str, tokens: Sequence[Token], kept: list[Token], lang: str) -> list[Token]:
    """`the app Wave of X Ltd`, `MailWave van X B.V.`: the product is no part of its maker's name."""
    for number, token in reversed(list(enumerate(kept[:-1]))):
        elided = words[token[0] : token[0] + 2] in listed("made_by", lang)
        if elided and words[slice(*kept[0])].lower() in listed("courtesy", lang):
            return kept[number:]  # `Madame Roux d'Oak SA`
        if number == 0 or words[slice(*token)] not in listed("made_by", lang):
            continue
        at = tokens.index(kept[0])
        said = words[slice(*tokens[at - 1])].lower() if at else ""
        product = words[slice(*kept[0])]
        if product.lower() in listed("courtesy", lang):
            return kept[number + 1 :]
        coined = number == 1 and _COINED.fullmatch(product)
        if coined or said in listed("product_noun", lang) | listed("courtesy", lang):
            return kept[number + 1 :]
    return kept


def without_owner(words: str, kept: list[Token], first: int, form: FormHit) -> list[Token]:
    """German: `Marke der X GmbH` is X GmbH; `Haus der X GmbH` is a house called so, `im Haus der X GmbH` none."""
    begin, opening = kept[0][0], words[slice(*kept[0])]
    feminine = "masculine" not in form.form.traits
    placed = feminine and _IN_THE.search(words, max(first, begin - 12), begin) is not None
    quoted = opening[0] in "\"'«("
    for number, (start, end) in reversed(list(enumerate(kept[:-1]))):
        if number == 0 or words[start:end] not in ("der", "des"):
            continue
        noun, following = words[slice(*kept[number - 1])], words[slice(*kept[number + 1])]
        described = DESCRIBES.fullmatch(following) is not None
        if described and not spelt_out(following, words[kept[-1][1] + 1 :]) and number + 2 < len(kept):
            return kept[number + 2 :]  # `Dienst der Firma X GmbH`
        # A form is feminine: `des` leads up to a noun in the genitive or belongs to the name.
        own = words[start:end] == "des" and not following.endswith("s") and not described
        product = opening.lower() in listed("product_noun", "de")
        # `Vertrieb von Tarifen der X AG` says what is done; `Freunde von Kindern der X e.V.` is a name.
        said = words[slice(*kept[1])]
        far = number > 2 and (said not in ("von", "des", "der") or _HOUSE.search(opening) is not None)
        stays = own or quoted or not placed and (far or _HOUSE.search(noun) is not None)
        if product or not stays:
            return kept[number + 1 :]
    return kept


def other_gender(words: str, start: int, noun: str, first: int, form: FormHit) -> bool:
    """`an das Fuhrunternehmen X GmbH`: companies are feminine, so that the article is that of the noun alone."""
    article = _NOT_FEMININE.search(words, max(first, start - 12), start)
    if article is None or "masculine" in form.form.traits or not noun[1:].islower():
        return False
    return not (_HOUSE.search(noun) or noun.endswith(("e", "en")))


# --- private ---

_NOT_FEMININE = re.compile(r"(?<!\w)(?:d(?:as|em|en)|vom|beim|(?:ein|unser|ihr)(?:|em|en))[ \n]$")
_IN_THE = re.compile(r"(?<!\w)(?:im|ins|am|ans|vom|beim|zum)[ \n]$")
_COINED = re.compile(r"[A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)+\d*")  # `MailWave`
# Nouns that open the names of houses and societies rather than say what belongs to a company.
_HOUSE = re.compile(
    r"(?i)(?:haus|häuser|bank|werkstatt|verein|verband|bund|zentrum|akademie|stiftung|hilfe|welt|forum|freunde|kunst|hof|"
    r"schule|werk|werke|kreis|dienst|garten|markt|museum|theater|land|ring|wege?|kammer|kasse|klinik|institut)$"
)
