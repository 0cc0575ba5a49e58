# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""How a name may change inside a sentence: case endings and the other alphabet.

Only what a language does to foreign names is allowed, so that a name never matches a longer word.
Endings follow the last letter of the word; the lists are ours, from the languages' grammars.
"""

from __future__ import annotations

import re

from dataflow.notice.text import bare


def endings(word: str, lang: str) -> str | None:
    """A regular expression for the inflected word (already without diacritics), or None if it is fixed.

    Words under four letters and abbreviations in capitals only take an ending after a mark (`AWS-i`).
    """
    short = len(word) < 4 or (word.isupper() and len(word) < 6)
    stem = re.escape(word)
    if lang == "et":
        if short:
            return rf"{stem}(?:[-'](?:{_ET}))?"
        if word[-2:].lower() == "id" and len(word) > 5:  # Kratid, Krattidele
            double = f"{re.escape(word[-3])}?" if word[-3].lower() in "ktp" else ""
            return rf"{re.escape(word[:-2])}{double}(?:{_ET_PLURAL})"
        weak = {"k": "g", "t": "d", "p": "b"}.get(word[-1].lower())  # Sõiduriik, Sõiduriigile
        graded = rf"|{re.escape(word[:-1])}{weak}(?:{_ET})" if weak else ""
        return rf"(?:{stem}(?:[-']?(?:{_ET}))?{graded})"
    if lang == "ro":
        tail = r"(?:-?(?:ul|ului|lui|ei|a|ul|ii|iei|uri|urile))?"
        if word.endswith("ul"):
            return rf"{stem}(?:ui)?"
        if short:
            return rf"{stem}(?:-(?:ul|ului|lui|ei))?"
        if word[-1] in "a":
            return rf"{re.escape(word[:-1])}(?:a|ei|ii|e)"
        return rf"{stem}{tail}"
    if lang in ("nb", "nl", "de", "en"):
        genitive = {"en": "'s|'", "de": "s|'"}.get(lang, "'?s|'")
        return rf"{stem}(?:{genitive})?"
    if lang == "fr":
        return stem
    if lang == "ru" and short and len(word) > 3 and not word.isascii():  # СДЭК, СДЭКу
        return rf"{stem}(?:[-']?(?:{_RU_MARKED}))?"
    if short:
        return rf"{stem}(?:[-'](?:{_CS if lang == 'cs' else _RU_MARKED}))?"
    if lang == "cs":
        return _czech(word)
    if lang == "ru":
        return _russian(word)
    return stem


def german(word: str) -> str | None:
    """An adjective or a plural inside a name (`Evangelischen Bank`, `Stadtwerken Aue`), or None for other words."""
    found = _GERMAN.fullmatch(word)
    return rf"{re.escape(found['stem'])}(?:e|en|er|es|em)" if found else None


def cyrillic(word: str) -> str:
    """A regular expression for the ways a Latin name is spelt in Cyrillic, endings included."""
    lower = re.sub(r"(.)\1", r"\1", bare(word).lower())
    pieces = _PIECE.findall(lower)
    out: list[str] = []
    for number, piece in enumerate(pieces):
        spelt = _TO_CYRILLIC.get(piece, re.escape(piece))
        if number == 0:
            spelt = spelt.rstrip("?")
        elif len(piece) == 1 and piece not in "aeiouhl":
            spelt += "{1,2}"
        out.append(spelt)
    if pieces[-1] in ("a", "e", "o"):
        out[-1] = f"(?:{_TO_CYRILLIC[pieces[-1]]}|[ыиеуюя]|ой|ою)?"
        return "".join(out)
    return "".join(out) + f"(?:{_RU})?"


def latin(word: str) -> str:
    """A regular expression for the ways a Cyrillic name is spelt in Latin letters."""
    return "".join(_TO_LATIN.get(char, re.escape(char)) for char in word.lower())


# --- private ---

_GERMAN = re.compile(r"(?P<stem>[^\W\d_]{3,40})(?:e|er|es)")
_ET = (
    "le|lt|l|ga|st|sse|s|ks|na|ni|ta|t|d|i|ile|ilt|il|iga|ist|isse|is|iks|ina|ini|ita|it|id|e|de|dele|dega|"
    "ele|elt|el|ega|est|esse|es|eks|u|ule|ult|ul|uga|ust|usse|us|a|ale|alt|al|aga|ast|asse|as|te|tele|tega"
)
_ET_PLURAL = "id|ide|idele|idelt|idega|idest|ides|idesse|ideks|e|ega|ele|elt"
_CS = "u|a|e|em|ovi|y|i|ou|ě|ům|ech"
_RU = "а|у|ом|ем|е|ы|и|ю|я|ой|ей|ов|ам|ами|ах"
_RU_ADJECTIVES = {
    "ая": "ая|ой|ую|ою",
    "яя": "яя|ей|юю|ею",
    "ый": "ый|ого|ому|ым|ом",
    "ий": "ий|ия|ию|ием|ии|ого|ому|им|ом|его|ему|ем",
    "ое": "ое|ого|ому|ым|ом",
    "ые": "ые|ых|ым|ыми",
}
_RU_MARKED = "а|у|ом|е|ы|и|ой"


def _czech(word: str) -> str:
    last, stem = word[-1].lower(), re.escape(word[:-1])
    if last == "a":
        soft = {"k": "c", "g": "z", "h": "z"}.get(word[-2:-1].lower())
        moved = rf"|{re.escape(word[:-2])}{soft}e" if soft else ""
        return rf"(?:{stem}(?:a|y|e|u|ou|o|ami|am|ach){moved})"
    if last in "eo":
        return rf"{re.escape(word)}(?:m|ho|mu|a|u|em)?|{stem}(?:u|a|em|i)"
    if word[-2:].lower() == "ky" and len(word) > 5:  # Rychlonožky, kurýři Rychlonožek
        return rf"{re.escape(word[:-2])}(?:ky|ek|kám|kami|kách)"
    if last == "i" and len(word) > 5:  # Bakaláři, Bakalářů
        return rf"(?:{re.escape(word)}(?:ho|mu|m|ovi)?|{stem}(?:u|um|e|ich))"
    if last in "iuy":
        return rf"{re.escape(word)}(?:ho|mu|m|a|u|em|ovi)?"
    if word[-2:].lower() in ("ek", "ec", "el", "er", "et"):
        # A moving vowel: Komplet keeps it, Vltavek loses it; both are allowed.
        return rf"(?:{re.escape(word)}|{re.escape(word[:-2] + word[-1])})(?:u|a|e|em|ovi|y|i)?"
    return rf"{re.escape(word)}(?:u|a|e|em|ovi|y|i|um|ech)?"


def _russian(word: str) -> str:
    if word.isascii():  # a Latin name in a Russian sentence stays as it is or takes a marked ending
        return rf"{re.escape(word)}(?:[-'](?:{_RU_MARKED}))?"
    last, stem = word[-1].lower(), re.escape(word[:-1])
    for ending, forms in _RU_ADJECTIVES.items():
        if word.lower().endswith(ending) and len(word) > 5:
            return rf"{re.escape(word[:-2])}(?:{forms})"
    if last in "ая":
        return rf"{stem}(?:а|я|ы|и|е|у|ю|ой|ей|ою|ам|ами|ах|ая|ую)"
    if last in "ьй":
        return rf"{stem}(?:ь|й|я|ю|ем|ём|е|и|ью|ого|ому|ым|ом|ий|ей)"
    if last in "иы" and len(word) > 4:  # Линии, Линиям
        return rf"{stem}(?:и|ы|й|ям|ями|ях|ам|ами|ах|ов|ев)"
    if last in "оеиую":
        return rf"{stem}(?:о|е|и|у|ю|а|я|ом|ем|ы)"
    return rf"{re.escape(word)}(?:{_RU})?"


_TO_CYRILLIC = {
    "tion": "(?:шн|шен|шион|тион)", "sch": "(?:ш|сх|щ)", "sh": "ш", "ch": "(?:ч|х|ш|к)", "th": "(?:т|с)",
    "ph": "ф", "kh": "х", "zh": "ж", "ts": "ц", "ck": "к", "qu": "кв", "oo": "у", "ee": "и", "ea": "(?:и|е|еа)",
    "ai": "(?:ай|аи|эй|ей)", "ay": "(?:ай|эй|ей)", "ei": "(?:ей|эй|ай)", "ou": "(?:ау|у|оу)", "ya": "я",
    "yu": "ю", "ia": "(?:иа|ия)", "io": "(?:ио|йо)", "ie": "(?:ие|и|ье)", "x": "кс",
    "a": "[аэея]", "b": "б", "c": "[ксцч]", "d": "д", "e": "[еэи]?", "f": "ф", "g": "(?:г|дж)", "h": "[хг]?",
    "i": "(?:и|ы|ай)", "j": "(?:дж|й|ж|ю|я)", "k": "к", "l": "ль?", "m": "м", "n": "н", "o": "[оау]", "p": "п",
    "q": "к", "r": "р", "s": "[сзш]", "t": "т", "u": "[уюа]", "v": "в", "w": "[ву]", "y": "[йиы]", "z": "[зцс]",
}  # fmt: skip
_PIECE = re.compile("|".join(sorted(_TO_CYRILLIC, key=lambda piece: -len(piece))) + "|.", re.DOTALL)
_TO_LATIN = {
    "а": "a", "б": "b", "в": "[vw]", "г": "[gh]", "д": "d", "е": "(?:ye|je|e)", "ж": "(?:zh|z|j|ž)", "з": "[zs]",
    "и": "(?:i|y)", "й": "[yij]?", "к": "(?:ck|k|c)", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "(?:ss|s|c)", "т": "t", "у": "(?:oo|ou|u)", "ф": "(?:ph|f)", "х": "(?:kh|h|ch|x)", "ц": "(?:ts|tz|c|z)",
    "ч": "(?:tch|ch|č)", "ш": "(?:sh|sch|š)", "щ": "(?:shch|sch|sh)", "ъ": "", "ы": "(?:y|i|õ)", "ь": "'?",
    "э": "e", "ю": "(?:yu|ju|iu|u)", "я": "(?:ya|ja|ia|a)",
}  # fmt: skip
