"""What a country is on the date, and where it stands on the tile map."""

from datetime import date
from functools import cache

from dataflow.law import adequacy, jurisdictions
from dataflow.render.map.model import UNKNOWN_COUNTRY, Country

# Our own drawing of Europe in squares, roughly as the countries lie.
_EUROPE = """
IS .. .. .. NO SE FI .. ..
FO IM .. .. .. .. EE RU ..
IE GB .. NL DK .. LV BY ..
.. JE BE LU DE PL LT UA ..
.. GG FR CH LI CZ SK MD ..
PT ES AD MC AT SI HU RO ..
.. GI .. SM IT HR RS BG ..
.. .. .. VA MT BA ME XK MK
.. .. .. .. .. .. AL GR TR
.. .. .. .. .. .. .. CY ..
"""

_AREA = ("gdpr_area", "gdpr_area_transitional", "treated_as_member")


def place_code(country: str | None, territory: str | None) -> str:
    """The code of a place, its territory first; ``?`` when neither is given."""
    return territory or country or UNKNOWN_COUNTRY


@cache
def europe() -> dict[str, tuple[int, int]]:
    """Code → (column, row) of its square."""
    return {
        code: (column, row)
        for row, line in enumerate(_EUROPE.split("\n")[1:-1])
        for column, code in enumerate(line.split())
        if code != ".."
    }


@cache
def country_of(code: str, *, as_of: date, lang: str = "en") -> Country:
    """Standing of a place on the date, with the adequacy decisions then in force."""
    if code == UNKNOWN_COUNTRY:
        return Country(code, "?", "unknown", (), "")
    standing = jurisdictions.status(code, as_of=as_of)
    name = jurisdictions.name(code, lang)
    if standing is None:
        return Country(code, name, "unknown", (), "the law tables do not know this place on the date")
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
