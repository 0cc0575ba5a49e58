"""The record as a workbook: cover, completeness, a row an activity, and every item in one filterable list."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from dataflow.record.completeness import state_words
from dataflow.record.model import Item, Part, Record, Section
from dataflow.record.words import Words, words
from dataflow.render.record_outline import (
    Heading,
    Items,
    Paragraph,
    as_of_words,
    edition_words,
    item_text,
    outline,
)
from dataflow.render.record_zip import fixed

LONGEST = 32_767
"""Characters that a cell can hold; longer text is cut with a visible mark."""

_CUT = " […]"


def record_xlsx(record: Record) -> bytes:
    """The workbook; the same record gives the same bytes.  Whatever a cell begins with, it is text."""
    import openpyxl

    said = words(record.lang)
    book = openpyxl.Workbook(write_only=True)
    t = said.t
    _sheet(book, t("Cover"), [t("Item"), t("Value")], _cover(record, said), [34, 90])
    table = record.completeness
    head = [column.label for column in table.columns]
    rows = ([item_text(said, item) for item in row] for row in table.rows)
    _sheet(book, t("Completeness"), head, rows, [44] + [18] * 8)
    first = t("Activity") if record.kind == "controller" else t("Controller")
    _sheet(book, "Art. 30", *_wide(said, first, record.sections, annex=False))
    _sheet(book, t("Annex"), *_wide(said, first, record.sections, annex=True))
    head = [first, t("Provision"), t("Group"), t("Row"), t("Item"), t("Value"), t("State"), t("Place")]
    _sheet(book, t("All items"), head, _long(record, said), [30, 12, 34, 6, 30, 60, 16, 30])
    if record.withheld:
        head = [t("Section"), t("Item"), t("Reason")]
        entries = ([w.section, w.item, w.reason] for w in record.withheld)
        _sheet(book, t("Not in this edition"), head, entries, [40, 60, 40])
    book.properties.title, book.properties.creator = record.title, f"dataflow {record.program}"
    out = BytesIO()
    book.save(out)
    return fixed(out.getvalue(), record.as_of)


# --- private ---


def _sheet(book: Any, title: str, head: list[str], rows: Iterable[list[str]], widths: list[int]) -> None:
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title[:31])
    for number, width in enumerate(widths[: len(head)], 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "B2"
    sheet.append([_cell(sheet, text, head=True) for text in head])
    count = 1
    for row in rows:
        sheet.append([_cell(sheet, text) for text in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{count}"


def _cell(sheet: Any, text: str, *, head: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font

    text = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)
    if len(text) > LONGEST:
        text = text[: LONGEST - len(_CUT)] + _CUT
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if head:
        cell.font = Font(bold=True)
    return cell


def _cover(record: Record, said: Words) -> Iterator[list[str]]:
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


def _wide(
    said: Words, first: str, sections: tuple[Section, ...], *, annex: bool
) -> tuple[list[str], list[list[str]], list[int]]:
    """One row a section, one column a letter or group of the annex."""
    parts = [{part.id: part for part in (s.annex if annex else s.parts)} for s in sections]
    names = {part_id: part for found in parts for part_id, part in found.items()}
    order = list(dict.fromkeys(part_id for found in parts for part_id in found))
    head = [first, said.t("Status")]
    head += [names[p].heading if annex else f"({p}) {names[p].heading}" for p in order]
    rows = [
        [section.heading.text, section.status_text, *(_summary(said, found.get(p)) for p in order)]
        for section, found in zip(sections, parts, strict=True)
    ]
    return head, rows, [34, 22, *[46] * len(order)]


def _summary(said: Words, part: Part | None) -> str:
    """A part in one cell: a line an item, a line a row of a table."""
    if part is None:
        return ""
    lines = [f"{item.label}: {item_text(said, item)}" for item in part.items]
    for table in part.tables:
        labels = [column.label for column in table.columns]
        for row in table.rows:
            rest = (
                f"{label}: {item_text(said, item)}" for label, item in zip(labels[1:], row[1:], strict=True)
            )
            lines.append(" · ".join([item_text(said, row[0]), *rest]))
    return "\n".join(lines)


def _long(record: Record, said: Words) -> Iterator[list[str]]:
    for name, parts in _all_parts(record):
        for part in parts:
            for item in part.items:
                yield _line(said, name, part, "", item.label, item)
            for table in part.tables:
                for number, row in enumerate(table.rows, 1):
                    for column, item in zip(table.columns, row, strict=True):
                        yield _line(said, name, part, str(number), column.label, item)


def _all_parts(record: Record) -> Iterator[tuple[str, tuple[Part, ...]]]:
    yield "", record.cover
    for section in record.sections:
        yield section.heading.text, section.parts + section.annex
    yield "", record.annex


def _line(said: Words, section: str, part: Part, row: str, label: str, item: Item) -> list[str]:
    values = "; ".join(value.text for value in item.values)
    shown = f"{values} ({item.remark})".strip() if item.remark else values
    places = "; ".join(dict.fromkeys(value.place for value in item.values if value.place))
    provision = said.article(part.provision) if part.provision else ""
    return [section, provision, part.heading, row, label, shown, state_words(said, item.state), places]
