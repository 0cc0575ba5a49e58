"""Periods of retention in French and English words, and back to ISO 8601."""

import re
from typing import Literal

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
    """The columns ``duration``, ``event`` and ``criterion`` of a line in either language.

    What is no period is a criterion: ``until the claim is settled``.
    """
    found: dict[str, str] = {}
    rest = text.strip()
    match = _PERIOD.match(rest)
    if match:
        duration = _iso(match[0])
        if duration:
            found["duration"] = duration
            rest = rest[match.end() :].strip().removeprefix(_DASH).strip()
    for label in _FROM.values():
        if rest.casefold().startswith(f"{label} :"):
            event, _, rest = rest[len(label) + 2 :].partition(f" {_DASH} ")
            found["event"] = event.strip()
            break
    else:
        loose = _LOOSE_FROM.fullmatch(rest)
        if loose and "duration" in found:
            found["event"], rest = loose[1], ""
    for label in _CRITERION.values():
        if rest.casefold().startswith(f"{label} :"):
            rest = rest[len(label) + 2 :]
    if rest.strip(" ,;."):
        found["criterion"] = rest.strip()
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
_ALSO = {"année": "Y", "années": "Y", "annee": "Y", "annees": "Y"}
_NAMES = {name: u for units in _UNITS.values() for u, names in units.items() for name in names} | _ALSO
_ORDER = ["Y", "M", "W", "D", "TH", "TM"]
_ONE = rf"(\d{{1,4}})\s+({'|'.join(sorted(_NAMES, key=len, reverse=True))})\b"
_PERIOD = re.compile(rf"{_ONE}(?:\s+(?:et\s+|and\s+)?{_ONE})*", re.IGNORECASE)
_LOOSE_FROM = re.compile(
    r"(?:à\s+compter\s+(?:de\s+|du\s+|d')|à\s+partir\s+(?:de\s+|du\s+|d')|après\s+|from\s+|after\s+)(.+)",
    re.IGNORECASE | re.DOTALL,
)


def _iso(text: str) -> str | None:
    found = {_NAMES[name.casefold()]: n for n, name in re.findall(_ONE, text, re.IGNORECASE)}
    units = [_NAMES[name.casefold()] for _, name in re.findall(_ONE, text, re.IGNORECASE)]
    if units != sorted(set(units), key=_ORDER.index):
        return None
    date = "".join(f"{int(found[u])}{u}" for u in _ORDER[:4] if u in found)
    time = "".join(f"{int(found[u])}{u[1]}" for u in _ORDER[4:] if u in found)
    return f"P{date}" + (f"T{time}" if time else "")
