"""Whether an adequacy decision covers a recipient and its data: the scope tests, each said once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

PARTY_COLUMNS = (
    "dpf_from", "dpf_until", "dpf_covers_hr", "privacy_shield_from", "privacy_shield_until", "privacy_shield_covers_hr",
    "pipeda", "appi", "pipa", "lgpd", "danish_state_authority",
)  # fmt: skip
"""Columns of a party that the tests read."""

Cell = Callable[[str], Any]
"""Gives a cell by name: an expression over a table's column, or an ``Answer`` of one row."""


def scope_met(test: str, cell: Cell, *, today: Any) -> Any:
    """Whether the test of a decision's scope is met; unknown where a cell it rests on is empty.

    Reads, beside ``PARTY_COLUMNS``: ``left_out`` (a purpose that the decision excludes), ``mode`` and
    ``human_resources`` of the flow, ``safeguards_count`` (0: it is stated that nothing is relied on),
    ``code`` (the place) and ``_unknown`` (always unknown).  ``today``: the date, comparable with the cells.
    ``KeyError`` for a test that is not among ``answered()``.
    """
    return _TESTS[test](cell, today)


def answered() -> tuple[str, ...]:
    """The tests that can be met on a date that the tables cover."""
    return tuple(_TESTS)


def excluded(token: str, *, as_of: date) -> tuple[str, ...]:
    """Ids of the decisions that leave out, on the date, what the token names (``uk_immigration_control``)."""
    from dataflow.law.adequacy import all_exclusions
    from dataflow.law.tables import covers

    return tuple(
        e.decision_id
        for e in all_exclusions()
        if e.token == token and covers(valid_from=e.valid_from, last_day=e.last_day, as_of=as_of)
    )


# --- private ---


def _stated(answer: Any) -> Any:
    return answer.fill_null(False)


def _listed(scheme: str, cell: Cell, today: Any) -> Any:
    """On the list on the date, for the kind of data; not recorded and nothing claimed: not relied on."""
    recorded = ~cell(f"{scheme}_from").is_null()
    active = _stated(cell(f"{scheme}_from") <= today) & (cell(f"{scheme}_until") >= today).fill_null(True)
    nothing_claimed = _stated(cell("safeguards_count") == 0)
    # whether it is human-resources data counts when stated; then the certification must be known to cover it
    staff_covered = ~_stated(cell("human_resources")) | cell(f"{scheme}_covers_hr")
    return (recorded & active & staff_covered) | (~recorded & ~nothing_claimed & cell("_unknown"))


_TESTS: Mapping[str, Callable[[Cell, Any], Any]] = MappingProxyType(
    {
        "full": lambda cell, today: ~_stated(cell("left_out")),
        "dpf_list": lambda cell, today: _listed("dpf", cell, today),
        "privacy_shield_list": lambda cell, today: _listed("privacy_shield", cell, today),
        "pipeda": lambda cell, today: cell("pipeda"),
        "appi": lambda cell, today: cell("appi"),
        "pipa": lambda cell, today: cell("pipa"),
        "lgpd": lambda cell, today: cell("lgpd"),
        "not_danish_state_authority": lambda cell, today: ~cell("danish_state_authority"),
        "automated_processing": lambda cell, today: ~_stated(cell("mode") == "paper-only"),
        "epo": lambda cell, today: cell("code") == "INT-EPO",
    }
)
"""Scope test → whether it is met.  ``safe_harbour_list`` is not among them: that decision ended before the GDPR."""
