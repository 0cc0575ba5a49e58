"""A name at a place of a notice, with the party that bears it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """One mention; `key` is the same for all mentions of a company, `by` says how it was found."""

    key: str
    party: str | None
    candidates: tuple[str, ...]
    name: str
    start: int
    end: int
    by: str
