"""Columns that only some adequacy decisions ask for: empty ones matter only for flows that such a decision may cover."""

from datetime import date
from functools import lru_cache

from dataflow.law.adequacy import decisions

SCOPE_COLUMNS = {
    "dpf_from": "dpf_list",
    "dpf_covers_hr": "dpf_list",
    "privacy_shield_from": "privacy_shield_list",
    "privacy_shield_covers_hr": "privacy_shield_list",
    "pipeda": "pipeda",
    "appi": "appi",
    "pipa": "pipa",
    "lgpd": "lgpd",
    "danish_state_authority": "not_danish_state_authority",
}
"""Column → the scope test of an adequacy decision that it answers."""


@lru_cache(maxsize=10_000)
def scoped(paths: tuple[str, ...]) -> bool:
    """Whether a path ends in such a column."""
    return any(path.rpartition(".")[2] in SCOPE_COLUMNS for path in paths)


@lru_cache(maxsize=10_000)
def in_scope(paths: tuple[str, ...], tests: frozenset[str | None], staff: bool) -> tuple[str, ...]:
    """Paths to columns that these tests of decisions ask for, or that no test does; staff: of human resources."""

    def asks(column: str) -> bool:
        if column not in SCOPE_COLUMNS:
            return True
        return SCOPE_COLUMNS[column] in tests and (staff or not column.endswith("_covers_hr"))

    return tuple([path for path in paths if asks(path.rpartition(".")[2])])


@lru_cache(maxsize=10_000)
def tests_of(places: str, as_of: date) -> frozenset[str | None]:
    """Scope tests of the decisions in force for these countries."""
    return frozenset(
        decision.scope_test for code in places.split(", ") for decision in decisions(code, as_of=as_of)
    )
