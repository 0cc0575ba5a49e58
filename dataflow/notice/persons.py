"""Known names that are something else here: a person, a street, a day of the week."""

from __future__ import annotations

import re

from dataflow.notice.forms import form_at
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout
from dataflow.notice.text import Text


class Namesakes:
    """Answers for one text."""

    def __init__(self, text: Text, layout: Layout, hits: Hits) -> None:
        self._words, self._layout = text.text, layout
        self._titles = HitIndex([*hits.get("person_title", ()), *hits.get("dpo", ())])

    def holds(self, start: int, end: int) -> bool:
        """Whether the single word at [start, end) is no company's name here."""
        name = self._words[start:end]
        if " " in name or "\n" in name or form_at(self._words, end) or not name[:1].isupper():
            return False
        return self._is_person(start, end) or self._is_street(start, end) or self._is_day(name, end)

    # --- private ---

    def _is_person(self, start: int, end: int) -> bool:
        """Another name stands beside it, and a title, an office or a contact near."""
        before = _NAME_BEFORE.search(self._words, max(start - 24, 0), start)
        after = _NAME_AFTER.match(self._words, end)
        if _HONORIFIC.search(self._words, max(start - 22, 0), start):
            return True
        if not before and not after:
            return False
        sentence = self._layout.sentence(start)
        return bool(self._titles.inside(max(sentence.start, start - 90), min(sentence.end, end + 60)))

    def _is_street(self, start: int, end: int) -> bool:
        near = _STREET_BEFORE.search(self._words, max(start - 14, 0), start)
        return bool(near or _STREET_AFTER.match(self._words, end))

    def _is_day(self, name: str, end: int) -> bool:
        return name.lower() in _DAYS and bool(_TO_DAY.match(self._words, end))


# --- private ---

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀČĎĘĚŁŇŘŠȘȚŤŪŮŽА-ЯÕÄÖÜ]"
_NAME_BEFORE = re.compile(rf"(?<![\w.]){_CAPITAL}[a-zß-öø-ÿāčďěęłńňřśșțšťūůźžа-я'-]{{1,20}}[ \n]$")
_NAME_AFTER = re.compile(rf"[ \n]{_CAPITAL}[a-zß-öø-ÿāčďěęłńňřśșțšťūůźžа-я'-]{{1,20}}(?!\w)")
_HONORIFIC = re.compile(
    r"(?<!\w)(?:Mrs?|Ms|Miss|Dr|dr|Prof|prof|Mgr|Ing|JUDr|MUDr|Bc|Mag|Frau|Herrn?|pan|paní|pí|mevrouw|dhr|mw|Mme|Madame|"
    r"Monsieur|dl|dna|domnul|doamna|г-н|г-жа|господин|госпожа|доктор|proua|härra|hr|pr|fru|herr)\.?[ \n](?:[^\W\d_]\.[ \n])?$"
)
_STREET = (
    r"ulice|ul\.|třída|náměstí|nám\.|straat|laan|plein|gracht|kade|Straße|Strasse|Str\.|Allee|Gasse|Platz|[Rr]ue|[Aa]venue|"
    r"[Bb]oulevard|[Pp]lace|[Ss]treet|[Rr]oad|[Ll]ane|[Ss]quare|Quay|tänav|tn\b|puiestee|pst|maantee|gate|gata|veien|vei\b|"
    r"[Ss]trada|[Ss]tr\.|[Bb]d\.|[Șș]os\.|ул\.|улиц[аеы]|проспект|пр\.|пер\."
)
_STREET_BEFORE = re.compile(rf"(?<!\w)(?:{_STREET})[ \n](?:de |du |des |d'|la )?$")
_STREET_AFTER = re.compile(
    rf"[ \n](?:{_STREET})(?!\w)|[ \n]\d{{1,4}}[a-z]?,[ \n]\d{{3}}[ \n]?\d{{1,2}}(?!\d)"
)
_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    + ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
    + ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    + ["may", "march", "april", "june", "august", "mai", "juni", "juli"]
)
_TO_DAY = re.compile(
    r" ?(?:to|till|until|through|and|-|–|bis|und|à|au|et|,)[ \n]?[A-Za-z]{3,}day|[ \n](?:to|bis|à|au|–|-)[ \n]|[ \n]?[–-]|[ \n]\d"
)
