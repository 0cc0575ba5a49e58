"""Tables of the annex without the columns that say nothing: one sentence names what no row knows."""

from collections.abc import Iterator
from dataclasses import replace

from dataflow.record.model import Item, State, Table
from dataflow.record.words import Words
from dataflow.render.record_blocks import Paragraph

Row = tuple[Item, ...]


class Folded:
    """Folds tables; rows that several tables share stay one object."""

    def __init__(self, said: Words) -> None:
        t = said.t
        self._said: dict[State, str] = {
            "unknown": t("Unknown in every row: {columns}"),
            "not-applicable": t("Not applicable in any row: {columns}"),
        }
        self._rows: dict[tuple[int, tuple[int, ...]], Row] = {}

    def blocks(self, table: Table) -> Iterator[Table | Paragraph]:
        """The table, and a sentence for the columns that are unknown, or do not apply, in all of its rows.

        Missing is never folded, and neither is a table of one row: there the empty cell is the statement.
        """
        states = [_state(table, number) for number in range(len(table.columns))]
        kept = tuple(number for number, state in enumerate(states) if state not in self._said)
        if len(table.rows) < 2 or len(kept) == len(states):
            yield table
            return
        columns = tuple(table.columns[number] for number in kept)
        yield replace(table, columns=columns, rows=tuple(self._cut(row, kept) for row in table.rows))
        for state, sentence in self._said.items():
            gone = [column.label for column, told in zip(table.columns, states, strict=True) if told == state]
            if gone:
                yield Paragraph(sentence.format(columns="; ".join(gone)))

    def _cut(self, row: Row, kept: tuple[int, ...]) -> Row:
        key = (id(row), kept)
        if key not in self._rows:
            self._rows[key] = tuple(row[number] for number in kept)
        return self._rows[key]


# --- private ---


def _state(table: Table, number: int) -> State | None:
    """The state that a column has in every row; None for the first column, and where a cell says more."""
    if not number:
        return None
    first = table.rows[0][number] if table.rows else None
    if first is None or first.values or first.remark:
        return None
    alike = all(row[number] is first or row[number] == first for row in table.rows)
    return first.state if alike else None
