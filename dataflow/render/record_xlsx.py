"""The record as a workbook: cover, completeness, a row an activity, every statement, and a sheet a table."""

from collections.abc import Iterable, Iterator
from typing import Any

from dataflow.record.completeness import state_words
from dataflow.record.model import Item, Part, Record, Section, Table
from dataflow.record.words import Words, words
from dataflow.render.once import Once
from dataflow.render.record_blocks import Heading, Items, Paragraph
from dataflow.render.record_outline import as_of_words, edition_words, item_text, outline
from dataflow.render.record_sheets import Sheets


def record_xlsx(record: Record) -> bytes:
    """The workbook; the same record gives the same bytes.  Whatever a cell begins with, it is text."""
    sheets = Sheets(record.title, f"dataflow {record.program}")
    _Writer(record, sheets).write()
    return sheets.saved(record.as_of)


# --- private ---

Line = list[str]


class _Writer:
    def __init__(self, record: Record, sheets: Sheets) -> None:
        self.record, self.sheets, self.said = record, sheets, words(record.lang)
        self.text = Once(lambda item: item_text(self.said, item))
        self.values = Once(_values)
        self.first = self.said.t("Activity") if record.kind == "controller" else self.said.t("Controller")

    def write(self) -> None:
        t, record, add = self.said.t, self.record, self.sheets.add
        add(t("Cover"), [t("Item"), t("Value")], _cover(record, self.said), [34, 90])
        table = record.completeness
        rows = (list(map(self.text, row)) for row in table.rows)
        add(t("Completeness"), [column.label for column in table.columns], rows, [44] + [18] * 8)
        self._wide("Art. 30", annex=False)
        self._wide(t("Annex"), annex=True)
        head = [self.first, t("Provision"), t("Group"), t("Item"), t("Value"), t("State"), t("Place")]
        add(t("Statements"), head, self._statements(), [30, 14, 34, 34, 60, 16, 36])
        for title, tables in _by_title(record).items():
            self._tables(title, tables)
        if record.withheld:
            head = [t("Section"), t("Item"), t("Reason")]
            entries = ([w.section, w.item, w.reason] for w in record.withheld)
            add(t("Not in this edition"), head, entries, [40, 60, 40])

    def _wide(self, title: str, *, annex: bool) -> None:
        """One row a section, one column a letter or group of the annex."""
        sections = self.record.sections
        parts = [{part.id: part for part in (s.annex if annex else s.parts)} for s in sections]
        names = {part_id: part for found in parts for part_id, part in found.items()}
        head = [self.first, self.said.t("Status")]
        head += [part.heading if annex else f"({p}) {part.heading}" for p, part in names.items()]
        rows = (
            [section.heading.text, section.status_text, *(self._summary(found.get(p)) for p in names)]
            for section, found in zip(sections, parts, strict=True)
        )
        self.sheets.add(title, head, rows, [34, 22, *[46] * len(names)])

    def _summary(self, part: Part | None) -> str:
        """A part in one cell: a line an item, a line a row of a table."""
        if part is None:
            return ""
        lines = [f"{item.label}: {self.text(item)}" for item in part.items]
        for table in part.tables:
            labels = [column.label for column in table.columns[1:]]
            for row in table.rows:
                rest = (f"{label}: {self.text(i)}" for label, i in zip(labels, row[1:], strict=True))
                lines.append(" · ".join([self.text(row[0]), *rest]))
        return "\n".join(lines)

    def _statements(self) -> Iterator[Line]:
        for name, parts in _all_parts(self.record):
            for part in parts:
                provision = self.said.article(part.provision) if part.provision else ""
                for item in part.items:
                    state = state_words(self.said, item.state)
                    yield [
                        *(name, provision, part.heading, item.label),
                        *(self.values(item), state, _places([item])),
                    ]

    def _tables(self, title: str, found: list[tuple[str, Table]]) -> None:
        """Tables of one kind, from all sections, as one sheet."""
        columns = list(dict.fromkeys(column.label for _, table in found for column in table.columns))
        rows = (
            [name, *self._row(columns, table, row), _places(row)]
            for name, table in found
            for row in table.rows
        )
        head = [self.first, *columns, self.said.t("Place")]
        self.sheets.add(title, head, rows, [34, *[28] * len(columns), 36])

    def _row(self, columns: list[str], table: Table, row: tuple[Item, ...]) -> Iterable[str]:
        if len(table.columns) == len(columns):
            return map(self.text, row)
        given = {column.label: self.text(item) for column, item in zip(table.columns, row, strict=True)}
        return [given.get(label, "") for label in columns]


def _by_title(record: Record) -> dict[str, list[tuple[str, Table]]]:
    """Title → (section, table), in the order of the record."""
    found: dict[str, list[tuple[str, Table]]] = {}
    for name, parts in _all_parts(record):
        for part in parts:
            for table in part.tables:
                found.setdefault(table.title, []).append((name, table))
    return found


def _cover(record: Record, said: Words) -> Iterator[Line]:
    yield [record.title, record.cover[0].items[0].values[0].text]
    yield [as_of_words(said, record), edition_words(said, record)]
    for block in outline(record):
        if isinstance(block, Heading) and block.anchor == "completeness":
            return
        if isinstance(block, Heading):
            yield [block.text.text, ""]
        elif isinstance(block, Items):
            yield from ([item.label, item_text(said, item)] for item in block.items)
        elif isinstance(block, Paragraph):
            yield ["", block.text]
        else:
            yield from ([item_text(said, item) for item in row[:2]] for row in block.rows)


def _all_parts(record: Record) -> Iterator[tuple[str, tuple[Part, ...]]]:
    yield "", record.cover
    for section in record.sections:
        yield _name(section), section.parts + section.annex
    yield "", record.annex


def _name(section: Section) -> str:
    return section.heading.text


def _values(item: Item) -> str:
    values = "; ".join(value.text for value in item.values)
    return f"{values} ({item.remark})".strip() if item.remark else values


def _places(items: Iterable[Item]) -> str:
    found: dict[str, Any] = {value.place: None for item in items for value in item.values if value.place}
    return "; ".join(found)
