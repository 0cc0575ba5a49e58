# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Articles of the GDPR and national acts that a notice cites, whatever the style."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dataflow.notice.text import Text


@dataclass(frozen=True, slots=True)
class Citation:
    """`6(1)(b)`, `9(2)(h)`, `10` and the place [start, end) where it is cited."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """A law cited by number or name; `act` is like `CZ 257/2016`, `EU 2016/679` or the name itself."""

    act: str
    start: int
    end: int


def find_citations(text: Text) -> tuple[Citation, ...]:
    """Every Article 6, 9 or 10 GDPR citation that says which point; citations of national laws left out."""
    words = text.text
    found: list[Citation] = []
    for pattern, first, last in ((p, *window) for window in _windows(words) for p in _CITING):
        for match in pattern.finditer(words, first, last):
            if _NATIONAL.match(words, match.end()):
                continue
            parts = match.groupdict()
            paragraph = parts["paragraph"] or parts.get("behind") or ("1" if parts.get("first") else None)
            article = match["article"]
            valid = {"6": ("1", "abcdef"), "9": ("2", "abcdefghij")}.get(article)
            if valid is None or paragraph != valid[0]:
                continue
            for letter in dict.fromkeys(_spelt(match["letters"])):
                if letter in valid[1]:
                    found.append(Citation(f"{article}({paragraph})({letter})", match.start(), match.end()))
            again = _AGAIN.match(words, match.end())
            if again and (again["article"], again["paragraph"]) in (("6", "1"), ("9", "2")):
                other = f"{again['article']}({again['paragraph']})"
                found.extend(
                    Citation(f"{other}({letter})", again.start("article"), again.end())
                    for letter in dict.fromkeys(_spelt(again["letters"]))
                )
    found.extend(_further(words, sorted(found, key=lambda c: c.start)))
    return tuple(sorted(found, key=lambda c: (c.start, c.article)))


def find_acts(text: Text, *, lang: str) -> tuple[Act, ...]:
    """Laws cited by number, and in some languages by their usual name."""
    found: list[Act] = []
    for pattern, form in _ACTS.get(lang, ()) + _EVERYWHERE:
        for match in pattern.finditer(text.text):
            name = match.expand(form) if form else " ".join(match.group().split())
            found.append(Act(name, match.start(), match.end()))
    kept: list[Act] = []
    for act in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or act.start >= kept[-1].end:
            kept.append(act)
    return tuple(kept)


# --- private ---

_ART = r"(?:art(?:icles?|ikel[ns]?|icol(?:ul(?:ui)?|ele)|ikkel|ikli(?:te|s)?|\.)?|čl(?:ánk\w*|ánek|\.)?|стать\w+|ст\.?)"
_S = r"[ \n]*"
_PAR_WORD = (
    r"(?:paragraphe|paragraph|para\.?|par\.|§|odst(?:avec|avce|avci|\.)?|abs(?:atz(?:es)?|\.)?|lid|alin(?:eatul(?:ui)?|éa|\.)?|nr\.?|ledd|"
    r"lõige|lõike|lg\.?|част\w+|ч\.|пункт\w*|п\.)"
)
_FIRST = r"(?:eerste lid|første ledd|premier alinéa|première? paragraphe|I(?=[ \n]))"
_PAR = rf"(?:{_S}[,.]?{_S}(?:(?:\(|{_PAR_WORD}|-)?{_S}\(?(?P<paragraph>[1-3])(?!\d)\)?|(?P<first>{_FIRST})))"
_POINT = (
    r"(?:aanhef[ \n]en[ \n]onder|písm(?:\.|en\w*)?|lit(?:\.|er\w*|ra)?|buchst(?:\.|abe[n]?)?|onder(?:de(?:el|len))?|sub|"
    r"letters?|points?|lettres?|sous|bokstav(?:ene)?|punkt\w*|p(?:-d|-de|\.|(?!\w))|подпункт\w*|пп?\.|пункт\w*|лит\.|литер\w*)"
)
_SUB = r"(?:[ \n]?(?:S(?:atz|\.)|UAbs\.|Unterabsatz)[ \n]?1)"
_ONE = r"[\"(]?[a-jа-ео](?!\w)[\")]?\)?"
_TO = r"(?:až|bis|to|through|à|tot(?: en met)?|til|kuni|до|по|până la|[-–])"
_AND = r"(?:,|a|and|und|et|en|și|si|og|ja|и|or|oder|nebo|sau|või|eller|ou|of|/|,[ \n]?(?:and|et|en))"
_MORE = rf"(?:[ \n]?(?:{_AND}|{_TO})[ \n]?(?:{_POINT}[ \n]?)?{_ONE})*"
_LETTERS = rf"(?P<letters>{_ONE}{_MORE})"
_OF = r"(?:of(?: the)?|de l'|din|van(?: het)?|des|der|av|du|de)?"
_FORWARD = re.compile(
    rf"(?i)(?<!\w){_ART}{_S}(?P<article>6|9|10)(?!\d){_PAR}{_SUB}?(?:{_S}[,.]?{_S}(?:{_POINT}{_S})?{_LETTERS})"
)
_BACKWARD = re.compile(
    rf"(?i)(?<!\w){_POINT}{_S}{_LETTERS}{_S}{_OF}{_S}"
    rf"(?:(?:{_PAR_WORD}{_S}\(?(?P<paragraph>[12])\)?|(?P<first>{_FIRST})){_S},?{_S}{_OF}{_S})?"
    rf"{_ART}{_S}(?P<article>6|9)(?!\d)(?:{_S}\(?{_S}{_PAR_WORD}?{_S}\(?(?P<behind>[12])(?!\d)\)?)?"
)
# `п. 1 ст. 6 (b)`: the paragraph, then the article, then the letter.
_AROUND = re.compile(
    rf"(?i)(?<!\w){_PAR_WORD}{_S}(?P<paragraph>[12]){_S}{_OF}{_S}{_ART}{_S}(?P<article>6|9)(?!\d){_S},?{_S}(?:{_POINT}{_S})?{_LETTERS}"
)
# `Articles 6.1.d and 9.2.c`: the second article goes without its word.
_AGAIN = re.compile(
    rf"(?i){_S}{_AND}{_S}(?P<article>6|9){_S}[.(-]{_S}(?P<paragraph>[12])\)?{_S}[.(-]?{_S}(?:{_POINT}{_S})?{_LETTERS}"
)
_CITING = (_FORWARD, _BACKWARD, _AROUND)
_NUMBER = re.compile(r"(?<![\d/.,])[69](?!\d)")
_REACH = 110  # characters that a citation may stretch before or behind the number of its article
_LETTER = re.compile(r"(?<![\w])[a-jа-е](?!\w)", re.IGNORECASE)
_RANGE = re.compile(rf"(?i)([a-jа-е])[\")]?\)?[ \n]?{_TO}[ \n]?(?:{_POINT}[ \n]?)?[\"(]?([a-jа-е])(?!\w)")
_CYRILLIC = dict(zip("абвгде", "abcdef", strict=True)) | {"с": "c"}
_NATIONAL = re.compile(
    r"[ \n]*,?[ \n]*(?:zákona|zák\.|din[ \n]Legea|din[ \n]OUG|din[ \n]Codul|Wwft|UAVG|de la loi|du Code|du code|BDSG|"
    r"der Verordnung \(EG\)|av lov|закона|of the Act|of the [A-Z]\w+ Act|seaduse)"
)


# `Art. 6(1)(b) for the sale; point (c) for the books`: a letter that goes without its article.
_ALONE = re.compile(
    r"(?i)(?<!\w)(?:písm\.|lit(?:\.|era|ter[ae])|buchst(?:\.|abe[n]?)|onder|letters?|points?|lettres?|"
    r"bokstav|punkt(?:i|ile|is|i alusel)?|подпункт\w*|пп\.|лит\.|литер\w*)[ \n](?P<letter>[\"(]?[a-fа-е](?![\w'’])[\")]?\)?)(?![ \n]?(?:art|čl|стат))"
)
_OTHER = re.compile(rf"(?i)(?<!\w){_ART}[ \n]?\d")
_PARAGRAPH_SIGN = 25  # characters behind `§ 34` in which a letter is one of that law
_ON = 900  # characters behind a citation in which its article still counts


def _further(words: str, cited: list[Citation]) -> list[Citation]:
    """Letters behind a citation, up to the next article of any law."""
    found: list[Citation] = []
    for number, one in enumerate(cited):
        last = cited[number + 1].start if number + 1 < len(cited) else len(words)
        last = min(last, one.end + _ON)
        if last <= one.end or not one.article.startswith("6"):
            continue
        other = _OTHER.search(words, one.end, last)
        for met in _ALONE.finditer(words, one.end, other.start() if other else last):
            national = "§" in words[max(met.start() - _PARAGRAPH_SIGN, 0) : met.start()]
            if not national and not _NATIONAL.match(words, met.end()):
                letter = _letter(met["letter"].strip('"()'))
                found.append(Citation(f"6(1)({letter})", met.start(), met.end()))
    return found


def _windows(words: str) -> list[tuple[int, int]]:
    """Stretches around the numbers of the articles, so that the rest need not be looked at."""
    found: list[tuple[int, int]] = []
    for number in _NUMBER.finditer(words):
        first, last = max(number.start() - _REACH, 0), number.end() + _REACH
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _spelt(letters: str) -> list[str]:
    """The letters of a list, with those between the ends of a range."""
    found = [_letter(one) for one in _LETTER.findall(letters)]
    for first, last in _RANGE.findall(letters):
        one, other = _letter(first), _letter(last)
        found += [chr(code) for code in range(ord(one) + 1, ord(other))]
    return found


def _letter(written: str) -> str:
    return _CYRILLIC.get(written.lower(), written.lower())


def _c(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_EVERYWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (_c(r"\((?:EU|UE|ЕС|EL)\)[ \n](?:č\.|nr\.?|no\.?|n°|№)?[ \n]?(20\d\d/\d{1,4})"), r"EU \1"),
    (_c(r"(?<!\d)((?:19|20)\d\d/\d{1,3})/(?:EG|ES|EC|CE|EÜ|EF|EU|UE|EL)(?!\w)"), r"EU \1"),
)
_ACTS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "cs": (
        (_c(r"(?:č\.[ \n]?)?(\d{1,3}/(?:19|20)\d\d)[ \n]Sb\."), r"CZ \1"),
        (_c(r"(?:[Oo]bčansk|[Tt]restní|[Ii]nsolvenční)\w*[ \n]zákon\w*|[Zz]ákoník\w{0,2}[ \n]práce|[Zz]ákon\w{0,2}[ \n]o[ \n][a-zá-ž]+(?:[ \n](?:a|proti|některých|[a-zá-ž]{5,})){0,4}"), ""),
    ),
    "ro": (
        (_c(r"(?:[Ll]eg(?:ea|ii)|O\.?U\.?G\.?|H\.?G\.?|[Oo]rdonanț\w+(?: de urgență)?|[Hh]otărâr\w+)[ \n](?:[a-zăâîșț]+[ \n])?(?:nr\.?[ \n]?)?(\d{1,4}/(?:19|20)\d\d)"), r"RO \1"),
        (_c(r"Codul(?:ui)?[ \n](?:muncii|fiscal|civil|penal|de procedură (?:civilă|fiscală|penală))"), ""),
    ),
    "fr": (
        (_c(r"[Ll]oi n° ?(\d{2,4}-\d{1,4})"), r"FR \1"),
        (_c(r"[Cc]ode (?:de commerce|monétaire et financier|de la consommation|du travail|civil|pénal|général des impôts|de la santé publique|de la sécurité sociale|des assurances|de droit économique)|loi Informatique et Libertés|(?:loi|arrêté royal)(?: n° \d+)? du \d{1,2}(?:er)? [a-zéû]+ (?:19|20)\d\d"), ""),
    ),
    "nb": ((_c(r"(?<!\w)[a-zæøåA-ZÆØÅ]{4,}(?:loven|lova|forskriften)(?!\w)"), ""),),
    "et": ((_c(r"(?<!\w)[\wõäöüÕÄÖÜ]{3,}seadus(?:e|es|est|ega|ele)?(?!\w)"), ""),),
    "de": (
        (_c(r"§§? ?\d+[a-z]?(?: Abs\. \d)? ?(?:(?:und|,|ff\.) ?(?:\d+[a-z]? )?)?(?:BDSG|HGB|AO|GwG|TDDDG|TTDSG|UWG|BGB|KWG|BAO|UGB|ABGB|DSG|TKG|StGB|InsO|EStG|UStG|VVG|ZAG|SGB [IVX]+)(?!\w)|(?<!\w)(?:BDSG|TDDDG|TTDSG|GwG|BAO|UGB|ABGB)(?!\w)"), ""),
        (_c(r"(?<!\w)[A-ZÄÖÜ][a-zäöüß]{3,}(?:gesetz(?:es|buch(?:es|s)?)?|ordnung(?=[ \n]\())(?!\w)"), ""),
    ),
    "nl": (
        (_c(r"(?<!\w)(?:Wwft|UAVG|AWR|WOR|Wgbo|Telecommunicatiewet|Algemene wet inzake rijksbelastingen|Burgerlijk Wetboek|Arbowet|Archiefwet|Zorgverzekeringswet)(?!\w)"), ""),
        (_c(r"(?<!\w)Wet[ \n](?:op|ter|tot|op het|op de)[ \n](?:het|de)?[ \n]?[a-z]+(?:[ \n](?:en|van|financieel|financiering|witwassen|[a-z]{6,})){0,4}(?:[ \n](?:19|20)\d\d)?"), ""),
    ),
    "en": ((_c(r"(?:[A-Z][\w-]+[ \n](?:and[ \n]|of[ \n]|the[ \n])?){1,7}Act(?:,)?[ \n](?:19|20)\d\d"), ""),),
    "ru": ((_c(r"[Зз]акон\w{0,3}[ \n]об?[ \n][а-я]+(?:[ \n][а-я]+){0,4}|[Зз]акон\w{0,3}[ \n]«[^»\n]{5,80}»"), ""),),
}  # fmt: skip
