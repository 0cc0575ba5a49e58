# ruff: noqa: E501 (tables of patterns and sentences read better unbroken)
"""Articles of the GDPR and national acts that a notice cites, whatever the style."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dataflow.notice.text import Text
from dataflow.notice.words import matches_at, starting


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
    for pattern, openings in ((_FORWARD, _FORWARD_OPENS), (_BACKWARD, _BACKWARD_OPENS)):
        for match in matches_at(pattern, words, starting(text.words(), openings)):
            if _NATIONAL.match(words, match.end()):
                continue
            article, paragraph = match["article"], match["paragraph"]
            letters = [_letter(one) for one in _LETTER.findall(match["letters"] or "")]
            if article == "10" and not paragraph:
                continue
            valid = {"6": ("1", "abcdef"), "9": ("2", "abcdefghij")}.get(article)
            if valid is None or paragraph != valid[0]:
                continue
            for letter in letters:
                if letter in valid[1]:
                    found.append(Citation(f"{article}({paragraph})({letter})", match.start(), match.end()))
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

_ART = r"(?:art(?:icles?|ikel[ns]?|icolul(?:ui)?|ikkel|ikli|\.)?|čl(?:ánk\w*|ánek|\.)?|стать\w+|ст\.?)"
_S = r"[ \n]*"
_PAR = (
    rf"(?:{_S}[,.]?{_S}(?:\(|§|paragraphe|paragraph|para\.?|par\.|odst(?:avec|avce|avci|\.)?|abs(?:atz(?:es)?|\.)?|lid|"
    rf"alin(?:eatul(?:ui)?|éa|\.)?|nr\.?|lõige|lõike|lg\.?|част\w+|ч\.|пункт\w*|п\.|første ledd|punktum|-)?{_S}\(?"
    r"(?P<paragraph>[1-3])(?!\d)\)?)"
)
_WORDED = r"(?:[ \n]*,?[ \n]*(?:eerste lid|første ledd|premier alinéa))"
_POINT = (
    r"(?:aanhef[ \n]en[ \n]onder|písm(?:\.|en\w*)?|lit(?:\.|era|era\w*|ra)?|buchst(?:\.|abe[n]?)?|onder|sub|onderdeel|"
    r"letter|points?|point|lettre|sous|bokstav(?:ene)?|punkt\w*|p\.?|подпункт\w*|пункт\w*|пп?\.|лит\.|литер\w*|"
    r"UAbs\.[ \n]1[ \n]Buchst\.|S(?:atz|\.)[ \n]?1[ \n]lit\.)"
)
_ONE = r"[\"(]?[a-jа-ео](?!\w)[\")]?\)?"
_MORE = rf"(?:[ \n]?(?:,|a|and|und|et|en|și|si|og|ja|и|or|nebo|/|,[ \n]?(?:and|et|en))[ \n]?(?:{_POINT}[ \n]?)?{_ONE})*"
_FORWARD = re.compile(
    rf"(?i)(?<!\w){_ART}{_S}(?P<article>6|9|10)(?!\d){_PAR}"
    rf"(?:[ \n]?S(?:atz|\.)[ \n]?1|[ \n]?UAbs\.[ \n]?1)?"
    rf"(?:{_S}[,.]?{_S}(?:{_POINT}{_S})?(?P<letters>{_ONE}{_MORE}))"
)
_BACKWARD = re.compile(
    rf"(?i)(?<!\w){_POINT}{_S}(?P<letters>{_ONE}{_MORE}){_S},?{_S}"
    rf"(?:of|de l'|din|van|des|av|nařízení|of the)?{_S}"
    rf"(?:(?:paragraph|paragraphe|odst\.|пункта|части|п\.|ч\.|lid|alin\.){_S}\(?(?P<paragraph>[12])\)?{_S}(?:of|de l'|van|din|av)?{_S})"
    rf"{_ART}{_S}(?P<article>6|9)(?!\d)"
)
# The letters that the first word of a citation begins with; a pattern is tried nowhere else.
_FORWARD_OPENS = ("art", "čl", "ст")
_BACKWARD_OPENS = (
    "aanhef", "písm", "lit", "buchst", "onder", "sub", "letter", "point", "lettre", "sous", "bokstav", "p",
    "подпункт", "пункт", "п", "лит", "uabs", "s",
)  # fmt: skip
_LETTER = re.compile(r"(?<![\w])[a-jа-е](?!\w)", re.IGNORECASE)
_CYRILLIC = dict(zip("абвгде", "abcdef", strict=True)) | {"с": "c"}
_NATIONAL = re.compile(
    r"[ \n]*,?[ \n]*(?:zákona|zák\.|din[ \n]Legea|din[ \n]OUG|din[ \n]Codul|Wwft|UAVG|de la loi|du Code|du code|BDSG|"
    r"der Verordnung \(EG\)|av lov|закона|of the Act|of the [A-Z]\w+ Act|seaduse)"
)


def _letter(written: str) -> str:
    return _CYRILLIC.get(written.lower(), written.lower())


def _c(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_EVERYWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (_c(r"\((?:EU|UE|ЕС|EL)\)[ \n](?:č\.|nr\.?|no\.?|n°|№)?[ \n]?(20\d\d/\d{1,4})"), r"EU \1"),
    (_c(r"(?<!\d)((?:19|20)\d\d/\d{1,3})/(?:EG|ES|EC|CE|EÜ|EF|EU|UE|EL)(?!\w)"), r"EU \1"),
)
_ACTS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "cs": ((_c(r"(?:č\.[ \n]?)?(\d{1,3}/(?:19|20)\d\d)[ \n]Sb\."), r"CZ \1"),),
    "ro": (
        (_c(r"(?:[Ll]eg(?:ea|ii)|O\.?U\.?G\.?|[Oo]rdonanț\w+(?: de urgență)?)[ \n](?:nr\.?[ \n]?)?(\d{1,4}/(?:19|20)\d\d)"), r"RO \1"),
    ),
    "fr": (
        (_c(r"[Ll]oi n° ?(\d{2,4}-\d{1,4})"), r"FR \1"),
        (_c(r"(?:[Cc]ode (?:de commerce|monétaire et financier|de la consommation|du travail|civil|général des impôts|de la santé publique)|loi Informatique et Libertés)"), ""),
    ),
    "nb": ((_c(r"(?<!\w)[a-zæøåA-ZÆØÅ]{4,}loven(?!\w)"), ""),),
    "et": ((_c(r"(?<!\w)[\wõäöüÕÄÖÜ]{3,}seadus(?:e|es|est|ega|ele)?(?!\w)"), ""),),
    "de": ((_c(r"§§? ?\d+[a-z]?(?: Abs\. \d)? ?(?:und \d+ )?(?:BDSG|HGB|AO|GwG|TDDDG|TTDSG|UWG|BGB|KWG)|(?<!\w)(?:BDSG|TDDDG|TTDSG|GwG)(?!\w)"), ""),),
    "nl": ((_c(r"(?<!\w)(?:Wwft|UAVG|Telecommunicatiewet|Algemene wet inzake rijksbelastingen|Wet op het financieel toezicht|Burgerlijk Wetboek)(?!\w)"), ""),),
    "en": ((_c(r"(?:[A-Z][\w-]+[ \n](?:and[ \n]|of[ \n]|the[ \n])?){1,7}Act(?:,)?[ \n](?:19|20)\d\d"), ""),),
    "ru": ((_c(r"[Зз]акон\w{0,3}[ \n]об?[ \n][а-я]+(?:[ \n][а-я]+){0,4}"), ""),),
}  # fmt: skip
