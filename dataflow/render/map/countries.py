"""What a country is on the date, and how it is drawn."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dataflow.law import adequacy, jurisdictions
from dataflow.render.map.model import UNKNOWN_COUNTRY, Country

_AREA = ("gdpr_area", "gdpr_area_transitional", "treated_as_member")


def place_code(country: str | None, territory: str | None) -> str:
    """The code of a place, its territory first; ``?`` when neither is given."""
    return territory or country or UNKNOWN_COUNTRY


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Two maps, ``europe`` and ``world``: ``size`` (width, height), ``places`` (code → x, y of its label,
    outline as an SVG path, empty for a dot) and ``land`` (outline of what has no code).

    Natural Earth 4.1, public domain; made by ``tools/country_shapes.py``.
    """
    path = Path(__file__).parent.parent / "assets" / "country_shapes.json"
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def country_of(code: str, *, as_of: date, lang: str = "en") -> Country:
    """Standing of a place on the date, with the adequacy decisions then in force.

    The note is the law tables' own, in English; a place that they do not know has none.
    """
    if code == UNKNOWN_COUNTRY:
        return Country(code, "?", "unknown", (), "")
    standing = jurisdictions.status(code, as_of=as_of)
    name = jurisdictions.name(code, lang)
    if standing is None:
        return Country(code, name, "unknown", (), "")
    decisions = adequacy.decisions(code, as_of=as_of)
    if standing.status in _AREA:
        key = "area"
    elif standing.status == "third_country":
        key = "third"
        if decisions:
            key = "adequate" if any(d.scope_test == "full" for d in decisions) else "scoped"
    else:
        key = "bridge" if standing.status == "not_third_country" else "special"
    return Country(code, name, key, tuple(d.id for d in decisions), standing.note)
