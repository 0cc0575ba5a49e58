"""Country and territory codes that an inventory may use, and help with the others.

Codes: ISO 3166-1 alpha-2 with CLDR's English names (``countries.csv``; Babel carries the same list, but
takes longer to find it than a small inventory to load), and the territories of ``codes.csv`` whose
status under Chapter V differs from their State's.  Where data are stored or read from, people often know
no more than "somewhere in the Area": the codes of ``areas.csv`` say that.
"""

import csv
from functools import cache
from pathlib import Path

from dataflow.inventory.hints import nearest

_MISTAKEN = {
    "UK": "GB",
    "EL": "GR",
    "XI": "GB",
    "SW": "SE",
    "EN": "GB",
    "USA": "US",
    "U.S.": "US",
    "U.S.A.": "US",
    "CZECH REPUBLIC": "CZ",
    "HOLLAND": "NL",
    "GREAT BRITAIN": "GB",
    "ENGLAND": "GB",
    "DEUTSCHLAND": "DE",
}

_OF_THE_AREA = frozenset(
    {
        "EU",
        "UE",
        "E.U.",
        "ЕС",
        "EWR",
        "EER",
        "EEE",
        "EHP",
        "EMP",
        "SEE",
        "EØS",
        "ЕЭЗ",
        "EU/EEA",
        "EEA/EU",
        "UE/EEE",
    }
)
"""What stands in cells for the Union or the Area: some State of it, it is not said which."""


@cache
def country_codes() -> dict[str, str]:
    """Code → English name of every country and territory that may stand in a cell."""
    return dict(sorted((country_names() | territory_codes()).items()))


@cache
def country_names() -> dict[str, str]:
    """Code → English name in CLDR: countries, and territories with a code of ISO 3166-1."""
    return _names("countries.csv")


@cache
def territory_codes() -> dict[str, str]:
    """Code → name of the territories that are told apart from their State."""
    return _names("codes.csv")


@cache
def area_codes() -> dict[str, str]:
    """Code → name of the areas that say where data are when no State is named."""
    return _names("areas.csv")


@cache
def place_codes() -> dict[str, str]:
    """Code → English name of everything where data can be: countries, territories and areas."""
    return dict(sorted((country_codes() | area_codes()).items()))


def check_country(text: str) -> str:
    """Return the code.  Raises ``ValueError`` with a suggestion for anything else."""
    code = text.strip()
    if code in country_codes():
        return code
    raise ValueError("an ISO 3166-1 alpha-2 code such as CZ" + _hint(code))


def check_place(text: str) -> str:
    """Return the code of a country or an area.  Raises ``ValueError`` with a suggestion for anything else."""
    code = text.strip()
    if code in area_codes():
        return code
    try:
        return check_country(code)
    except ValueError as error:
        raise ValueError(
            "EEA where no State is named; did you mean that?" if code.upper() in _OF_THE_AREA else str(error)
        ) from None


def check_territory(text: str) -> str:
    """Return the territory code.  Raises ``ValueError`` for anything else."""
    if text in territory_codes():
        return text
    raise ValueError("one of " + ", ".join(territory_codes()))


# --- private ---


def _names(file: str) -> dict[str, str]:
    with Path(__file__).with_name(file).open(encoding="utf-8", newline="") as rows:
        return {row["code"]: row["name"] for row in csv.DictReader(rows)}


def _hint(text: str) -> str:
    upper = text.upper()
    if upper in _MISTAKEN:
        return f"; did you mean {_MISTAKEN[upper]}?"
    if upper in country_codes():
        return f"; did you mean {upper}?"
    names = {name.casefold(): code for code, name in country_codes().items()}
    close = nearest(text.casefold(), names, likeness=0.75)
    return f"; did you mean {names[close]}?" if close else ""
