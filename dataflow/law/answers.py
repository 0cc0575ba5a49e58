"""A value that may be unknown, with the operators of a column: law is written once, for a row and for a table."""

from __future__ import annotations

from typing import Any


class Answer:
    """One cell.  Comparisons with an unknown cell are unknown; ``&``, ``|`` and ``~`` follow three-valued logic."""

    __slots__ = ("value",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> Answer:  # type: ignore[override]
        return self._compared(other, lambda mine, theirs: mine == theirs)

    def __le__(self, other: object) -> Answer:
        return self._compared(other, lambda mine, theirs: mine <= theirs)

    def __ge__(self, other: object) -> Answer:
        return self._compared(other, lambda mine, theirs: mine >= theirs)

    def __and__(self, other: Answer) -> Answer:
        values = (self.value, other.value)
        return Answer(False if False in values else None if None in values else True)

    def __or__(self, other: Answer) -> Answer:
        values = (self.value, other.value)
        return Answer(True if True in values else None if None in values else False)

    def __invert__(self) -> Answer:
        return Answer(None if self.value is None else not self.value)

    def is_null(self) -> Answer:
        """Whether it is unknown."""
        return Answer(self.value is None)

    def fill_null(self, value: Any) -> Answer:
        """Itself, or the value where it is unknown."""
        return Answer(value) if self.value is None else self

    # --- private ---

    def _compared(self, other: object, test: Any) -> Answer:
        theirs = other.value if isinstance(other, Answer) else other
        return Answer(None if self.value is None or theirs is None else test(self.value, theirs))
