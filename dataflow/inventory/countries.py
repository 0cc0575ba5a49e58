"""Country and territory codes that an inventory may use, and help with the others.

Codes: ISO 3166-1 alpha-2 (CLDR's list, through Babel), and the territories of
``codes.csv`` whose status under Chapter V differs from their State's.
"""

import csv
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})
_MISTAKEN = {"UK": "GB", "EL": "GR", "XI": "GB", "SW": "SE", "EN": "GB"}


@cache
def country_codes() -> dict[str, str]:
    """Code → English name of every country and territory that may stand in a cell."""
    from babel import Locale

    names = Locale("en").territories
    codes = {c: str(n) for c, n in names.items() if len(c) == 2 and c.isalpha() and c not in _NOT_COUNTRIES}
    return dict(sorted((codes | territory_codes()).items()))


@cache
def territory_codes() -> dict[str, str]:
    """Code → name of the territories that are told apart from their State."""
    text = files("dataflow.inventory").joinpath("codes.csv").read_text(encoding="utf-8")
    return {row["code"]: row["name"] for row in csv.DictReader(text.splitlines())}


def check_country(text: str) -> str:
    """Return the code.  Raises ``ValueError`` with a suggestion for anything else."""
    code = text.strip()
    if code in country_codes():
        return code
    raise ValueError("an ISO 3166-1 alpha-2 code such as CZ" + _hint(code))


def check_territory(text: str) -> str:
    """Return the territory code.  Raises ``ValueError`` for anything else."""
    if text in territory_codes():
        return text
    raise ValueError("one of " + ", ".join(territory_codes()))


# --- private ---


def _hint(text: str) -> str:
    upper = text.upper()
    if upper in _MISTAKEN:
        return f"; did you mean {_MISTAKEN[upper]}?"
    if upper in country_codes():
        return f"; did you mean {upper}?"
    names = {name.casefold(): code for code, name in country_codes().items()}
    close = get_close_matches(text.casefold(), names, n=1, cutoff=0.75)
    return f"; did you mean {names[close[0]]}?" if close else ""
