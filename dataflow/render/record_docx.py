"""The record as a Word document: styles, headings, repeated header rows, languages marked."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dataflow.record.model import Item, Record, Table
from dataflow.record.words import Words, words
from dataflow.render.record_outline import (
    Heading,
    Items,
    Paragraph,
    as_of_words,
    edition_words,
    item_state,
    outline,
    told_state,
)
from dataflow.render.record_zip import fixed

if TYPE_CHECKING:
    from docx.document import Document


def record_docx(record: Record) -> bytes:
    """The document; the same record gives the same bytes."""
    import docx

    document = docx.Document()
    writer = _Writer(document, words(record.lang), record)
    writer.start()
    for block in outline(record):
        if isinstance(block, Heading):
            writer.heading(block)
        elif isinstance(block, Paragraph):
            document.add_paragraph(block.text)
        elif isinstance(block, Items):
            writer.items(block.items)
        else:
            writer.table(block)
    out = BytesIO()
    document.save(out)
    return fixed(out.getvalue(), record.as_of)


# --- private ---

_COLOURS = {"missing": "8A1414", "unknown": "6B4A00", "elsewhere": "6B4A00", "not-in-this-copy": "6B4A00"}
_SOFT, _ACCENT = "57606A", "0B4F6C"


class _Writer:
    def __init__(self, document: "Document", said: Words, record: Record) -> None:
        self.document, self.said, self.record = document, said, record
        self.own = record.own_lang if record.own_lang != record.lang else ""

    def start(self) -> None:
        from docx.shared import Cm, Pt

        record, said, document = self.record, self.said, self.document
        whose = record.cover[0].items[0].values[0].text
        _language(document.styles.element, record.lang)
        properties = document.core_properties
        moment = datetime.combine(record.as_of, time())
        properties.title, properties.author = f"{record.title}: {whose}", f"dataflow {record.program}"
        properties.created = properties.modified = moment
        properties.last_modified_by, properties.comments = "", ""
        properties.language = record.lang
        document.styles["Normal"].font.name = "Calibri"
        document.styles["Normal"].font.size = Pt(10)
        for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
            document.styles[name].font.color.rgb = _rgb(_ACCENT)
        page = document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(1.8)
        page.top_margin = page.bottom_margin = Cm(2)
        footer = page.footer.paragraphs[0]
        footer.add_run(f"{whose} · {as_of_words(said, record)} · ")
        _page_number(footer)
        document.add_heading(record.title, 0)
        document.add_paragraph(whose, style="Subtitle")
        document.add_paragraph(f"{as_of_words(said, record)} · {edition_words(said, record)}")

    def heading(self, block: Heading) -> None:
        paragraph = self.document.add_heading("", block.level - 1)
        self._run(paragraph, block.text.text, own=block.text.own)

    def items(self, items: tuple[Item, ...]) -> None:
        for item in items:
            paragraph = self.document.add_paragraph(style="List Bullet")
            paragraph.paragraph_format.space_after = 0
            paragraph.add_run(f"{item.label}: ").bold = True
            self._item(paragraph, item)

    def table(self, table: Table) -> None:
        from docx.shared import Pt

        grid = self.document.add_table(len(table.rows) + 1, len(table.columns), style="Table Grid")
        cells = iter(grid._cells)
        for column in table.columns:
            cell = next(cells)
            cell.paragraphs[0].add_run(column.label).bold = True
            _shade(cell._tc, "E8EEF2")
        for row in table.rows:
            for item in row:
                self._item(next(cells).paragraphs[0], item)
        _repeat_header(grid.rows[0]._tr)
        for paragraph in (p for cell in grid._cells for p in cell.paragraphs):
            paragraph.paragraph_format.space_after = 0
            for run in paragraph.runs:
                run.font.size = Pt(7 if table.id == "inputs" else 8.5)
        self.document.add_paragraph().paragraph_format.space_after = 0

    def _item(self, paragraph: Any, item: Item) -> None:
        for number, value in enumerate(item.values):
            if number:
                paragraph.add_run("; ")
            run = self._run(paragraph, value.text, own=value.own)
            if told_state(item) in _COLOURS and item.state == "present":
                run.bold, run.font.color.rgb = True, _rgb(_COLOURS[told_state(item)])
        state = item_state(self.said, item)
        if state:
            run = paragraph.add_run(f" [{state}]" if item.values else state)
            run.bold = item.state in _COLOURS
            run.font.color.rgb = _rgb(_COLOURS.get(item.state, _SOFT))
        if item.remark:
            paragraph.add_run(f" ({item.remark})").font.color.rgb = _rgb(_SOFT)

    def _run(self, paragraph: Any, text: str, *, own: bool) -> Any:
        run = paragraph.add_run(text)
        if own and self.own:
            _language(run._r, self.own)
        return run


def _rgb(text: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(text)


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _language(element: Any, lang: str) -> None:
    """Mark a run, or the default of all styles, with its language."""
    from docx.oxml.ns import qn

    if element.tag == qn("w:r"):
        element.get_or_add_rPr().append(_element("w:lang", val=lang))
        return
    for found in element.iter(qn("w:lang")):
        found.set(qn("w:val"), lang)


def _shade(cell: Any, colour: str) -> None:
    cell.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def _repeat_header(row: Any) -> None:
    row.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def _page_number(paragraph: Any) -> None:
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        if kind:
            run._r.append(_element("w:fldChar", fldCharType=kind))
        else:
            instruction = _element("w:instrText")
            instruction.text = text
            run._r.append(instruction)
