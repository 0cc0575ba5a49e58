"""Where each character of a prepared text came from, kept by stretches rather than by characters."""

from __future__ import annotations

from bisect import bisect_right


class Origin:
    """Stretches of a text, each either copied from the original or standing for a part of it as a whole."""

    __slots__ = ("_at", "_copied", "_ends", "_starts", "length")

    def __init__(self) -> None:
        self.length = 0
        self._at: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._copied: list[bool] = []

    def copied(self, size: int, start: int) -> None:
        """The next `size` characters are those of the original from `start`."""
        self._add(size, start, start + size, True)

    def instead(self, size: int, start: int, end: int) -> None:
        """The next `size` characters, each of them, stand for original [start, end)."""
        self._add(size, start, end, False)

    def place(self, at: int) -> tuple[int, int]:
        """The original [start, end) of the character at `at`."""
        number = bisect_right(self._at, at) - 1
        start = self._starts[number]
        if not self._copied[number]:
            return start, self._ends[number]
        start += at - self._at[number]
        return start, start + 1

    # --- private ---

    def _add(self, size: int, start: int, end: int, copied: bool) -> None:
        self._at.append(self.length)
        self._starts.append(start)
        self._ends.append(end)
        self._copied.append(copied)
        self.length += size
