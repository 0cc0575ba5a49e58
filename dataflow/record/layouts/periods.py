"""Periods of retention in French and English words, and words of several languages back to ISO 8601."""

import re
from functools import cache
from typing import Literal

from dataflow.record.layouts.said import elsewhere
from dataflow.record.layouts.tables import rows

Lang = Literal["fr", "en"]


def period_words(duration: str, lang: Lang) -> str:
    """``P1Y6M`` → ``1 an 6 mois``."""
    date, _, time = duration.removeprefix("P").partition("T")
    found = [(n, unit) for n, unit in re.findall(r"(\d+)([YMWD])", date)]
    found += [(n, f"T{unit}") for n, unit in re.findall(r"(\d+)([HM])", time)]
    return " ".join(f"{n} {_UNITS[lang][unit][int(n) > 1]}" for n, unit in found)


def retention_words(duration: str | None, event: str | None, criterion: str | None, lang: Lang) -> str:
    """Period, event and criterion in one line that ``read_retention`` takes apart again."""
    parts = [period_words(duration, lang)] if duration else []
    parts += [f"{_FROM[lang]} : {event}"] if event else []
    parts += (
        [f"{_CRITERION[lang]} : {criterion}"] if criterion and parts else [criterion] if criterion else []
    )
    return f" {_DASH} ".join(parts)


def read_retention(text: str) -> dict[str, str]:
    """The columns ``duration``, ``event``, ``criterion``, ``stated`` and ``note`` of a line in any of the languages.

    What is no period is a criterion: ``until the claim is settled``.  *See policy* is neither.
    """
    rest = _lead_pattern().sub("", text.strip(), count=1)
    if elsewhere(rest) and not _period_pattern().search(rest):
        return {"stated": "elsewhere", "note": text.strip()}
    found: dict[str, str] = {}
    match = _period_pattern().match(rest)
    duration = _iso(match[0]) if match else None
    if match and duration:
        found["duration"] = duration
        rest = rest[match.end() :].strip().removeprefix(_DASH).strip()
    elif behind := _plus_pattern().fullmatch(rest):
        duration = _iso(behind[2])
        if duration:
            return {"duration": duration, "event": behind[1].strip()}
    for label in _FROM.values():
        if rest.casefold().startswith(f"{label} :"):
            event, _, rest = rest[len(label) + 2 :].partition(f" {_DASH} ")
            found["event"] = event.strip()
            break
    else:
        loose = _from_pattern().fullmatch(rest)
        if loose and "duration" in found:
            found["event"], rest = loose[1], loose[2] or ""
    for label in _CRITERION.values():
        if rest.casefold().startswith(f"{label} :"):
            rest = rest[len(label) + 2 :]
    rest = _IN_BRACKETS.sub(r"\1", rest.strip(" ,;."))
    if rest:
        found["criterion"] = rest
    return found


# --- private ---

_DASH = "\N{EM DASH}"
_FROM = {"fr": "à compter de", "en": "from"}
_CRITERION = {"fr": "critère", "en": "criterion"}
_UNITS: dict[str, dict[str, tuple[str, str]]] = {
    "fr": {
        "Y": ("an", "ans"), "M": ("mois", "mois"), "W": ("semaine", "semaines"), "D": ("jour", "jours"),
        "TH": ("heure", "heures"), "TM": ("minute", "minutes"),
    },
    "en": {
        "Y": ("year", "years"), "M": ("month", "months"), "W": ("week", "weeks"), "D": ("day", "days"),
        "TH": ("hour", "hours"), "TM": ("minute", "minutes"),
    },
}  # fmt: skip
_ORDER = ["Y", "M", "W", "D", "TH", "TM"]
_IN_BRACKETS = re.compile(r"^\(([^()]*)\)$")


@cache
def _words(kind: str) -> dict[str, str]:
    found = {
        word: row["value"]
        for row in rows("period_words")
        if row["kind"] == kind
        for word in row["words"].split("|")
    }
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _any(kind: str) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in _words(kind))


@cache
def _one() -> str:
    return rf"(\d{{1,4}})\s*-?\s*(?:de\s+)?({_any('unit')})(?!\w)\.?"


@cache
def _period_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_one()}(?:\s+(?:(?:{_any('plus')})\s+)?{_one()})*", re.IGNORECASE)


@cache
def _lead_pattern() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_any('lead')})\s+(?=\d)", re.IGNORECASE)


@cache
def _plus_pattern() -> re.Pattern[str]:
    return re.compile(rf"(.*\S)\s*(?:\+|(?<=\s)(?:{_any('plus')})\s)\s*({_one()})", re.IGNORECASE | re.DOTALL)


@cache
def _from_pattern() -> re.Pattern[str]:
    """An event, and what follows it behind a comma."""
    return re.compile(
        rf"(?:{_any('from')})\s*(?<=[\s'’])([^,;(]+?)\s*(?:[,;]\s*(.+)|(\(.*))?", re.IGNORECASE | re.DOTALL
    )


def _iso(text: str) -> str | None:
    units = _words("unit")
    pairs = [(units[name.casefold()], n) for n, name in re.findall(_one(), text, re.IGNORECASE)]
    if [unit for unit, _ in pairs] != sorted({unit for unit, _ in pairs}, key=_ORDER.index):
        return None
    found = dict(pairs)
    date = "".join(f"{int(found[u])}{u}" for u in _ORDER[:4] if u in found)
    time = "".join(f"{int(found[u])}{u[1]}" for u in _ORDER[4:] if u in found)
    return f"P{date}" + (f"T{time}" if time else "")
