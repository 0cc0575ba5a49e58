"""Tables whose headings stand in the first column, as on a card of one activity: turned, a row an activity."""

from dataclasses import replace

from dataflow.record.layouts.headings import find_header
from dataflow.record.layouts.sheet import Sheet

HIGHEST = 300
WIDEST = 1_000
"""Rows of a card, with those below it that say other things, and columns."""


def upright(sheets: tuple[Sheet, ...], needed: tuple[str, ...]) -> tuple[Sheet, ...]:
    """The sheets, with a row an activity; what is one already stays as it is."""
    return tuple(_turned(sheet, needed) or sheet for sheet in sheets)


# --- private ---


def _turned(sheet: Sheet, needed: tuple[str, ...]) -> Sheet | None:
    if sheet.turned or len(sheet.rows) > HIGHEST or find_header(sheet, needed):
        return None
    width = max((len(row) for row in sheet.rows), default=0)
    if width > WIDEST:
        return None
    rows = [[row[column] if column < len(row) else None for row in sheet.rows] for column in range(width)]
    turned = replace(sheet, rows=rows, widths=(), bold=frozenset(), choices=(), merged={}, turned=True)
    header = find_header(replace(turned, rows=rows[:2]), needed)
    return turned if header else None
