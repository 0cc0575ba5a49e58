"""Years that are over, and years to come, for a notice: it seldom tells its own date.

Counted from when the word lists were written, because a reading must not change with the day on which it is made.
"""

WRITTEN = 2026

OVER = range(2000, WRITTEN)
COMING = range(WRITTEN + 1, 2040)
"""A year that is in neither may be either."""


def any_year(years: range) -> str:
    """A pattern of one of the years."""
    return rf"(?:{'|'.join(map(str, years))})(?!\d)"
