"""ISO 3166-1 codes and their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dataflow.inventory.countries import country_names

# CLDR lists these beside ISO 3166-1: groupings, reserved and private-use codes.
_NOT_ISO = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


@cache
def iso_names(language: str = "en") -> Mapping[str, str]:
    """Names by ISO 3166-1 alpha-2 code (plus XK) in a CLDR language. `ValueError` for an unknown language."""
    territories = country_names() if language == "en" else _territories(language)
    return MappingProxyType(
        {
            code: name
            for code, name in sorted(territories.items())
            if re.fullmatch("[A-Z]{2}", code) and code not in _NOT_ISO
        }
    )


# --- private ---


def _territories(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language).territories  # type: ignore[no-any-return]
    except UnknownLocaleError as error:
        raise ValueError(f"no country names in language {language!r}") from error
