"""Words before a company's name that describe it and are no part of it."""

from __future__ import annotations

import re

from dataflow.notice.word_lists import choice


def without_description(name: str, *, before: str, opens: bool, lang: str) -> str:
    """The name without the noun that says what the company is.

    before: the words that stand ahead of the name; opens: whether the name begins its sentence, where
    any word has a capital. `Dienst der Coo Ltd` after `einen` is `Coo Ltd`.
    """
    if lang == "de":
        genitive = _GENITIVE.match(name)
        kind = _DE_KIND.match(name)
        described = genitive and kind and kind.end() == genitive.end("noun")
        if kind and spelt_out(kind.group(), name[name.rfind(" mbH") + 1 :]):
            return name
        if genitive and (described or _INDEFINITE.search(before)):
            return name[genitive.end() :]
        if kind and _OF_NAMES.search(kind.group()) and not _DETERMINED.search(f" {before}"):
            return name  # a noun that describes bears an article: `Hausdienst Moor e.K. räumt den Schnee`
        masculine = kind is not None and _DE_MASCULINE.search(kind.group())
        # Companies are feminine: `die Wachdienst X OHG` bears the article of its form, not of the noun.
        own = before.endswith(" die") or before.endswith(" der") and kind and service(kind.group())
        if kind and _MORE.match(name, kind.end()) and not (masculine and own):
            return name[kind.end() + 1 :]
    if lang == "en" and _AN.search(f" {before}") and (role := _ROLE_OF.match(name)):
        return name[role.end() :]  # `an Appointed Representative of Oak Ltd`
    if opens and lang in _DEFINITE:
        kind = _DEFINITE[lang].match(name)
        if kind and _MORE.match(name, kind.end()):
            return name[kind.end() + 1 :]
    return name


def spelt_out(noun: str, form: str) -> bool:
    """Whether the noun is the first half of its legal form: `Netzgesellschaft Aue mbH`."""
    return form.startswith("mbH") and noun.rstrip("s").endswith("gesellschaft")


def service(noun: str) -> bool:
    """Whether `der` before the noun may be the dative of a company that bears it: `der Ablesedienst X GmbH`."""
    return noun.endswith("dienst")


# --- private ---

_AN = re.compile(rf"(?i)[ \n](?:{choice('indefinite', 'en')})$")
_ROLE_OF = re.compile(r"(?:[A-Z][\w-]+ ){1,4}of (?=[A-Z])")
_INDEFINITE = re.compile(rf"(?i)(?:^|[ \n])(?:{choice('indefinite', 'de')})$")
_GENITIVE = re.compile(r"(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)[ \n](?:de[rs]|von)[ \n](?=[A-ZÄÖÜ0-9])")
_DE_KIND = re.compile(rf"(?:[A-ZÄÖÜ][\wäöüß-]*)?(?i:{choice('company_noun', 'de')})(?=[ \n])")
_DE_MASCULINE = re.compile(rf"(?i)(?:{choice('masculine_noun', 'de')})$")
# Nouns of a business that companies bear in their names, and what stands before one that only describes.
_OF_NAMES = re.compile(rf"(?i)(?:{choice('business_noun', 'de')})$")
_DETERMINED = re.compile(rf"(?i)[ \n](?:{choice('determiner', 'de')})(?:[ \n][a-zäöüß-]+(?:e|en|er|em|es))*$")
# A word with a name behind it; a legal form alone does not count.
_MORE = re.compile(r"[ \n](?=[\"']?[^\W\d_a-zа-я][^ ]+[ \n,])")
# Norwegian and Romanian nouns in the definite form, Estonian kinds of business.
_DEFINITE = {
    "nb": re.compile(rf"[A-ZÆØÅ][a-zæøå]*(?:{choice('company_noun', 'nb')})(?=[ \n])"),
    "ro": re.compile(rf"(?i)(?:[a-zăâîșț]*)??(?:{choice('company_noun', 'ro')})(?=[ \n])"),
    "et": re.compile(
        rf"[A-ZÕÄÖÜ][a-zõäöü]*(?:{choice('company_noun', 'et')})(?:{choice('case_ending', 'et')})?(?=[ \n])"
    ),
}
