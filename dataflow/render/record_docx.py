"""The record as a Word document: styles, headings, repeated header rows, languages marked."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dataflow.record.model import Record
from dataflow.record.words import words
from dataflow.render.record_outline import as_of_words, edition_words, outline
from dataflow.render.record_wordml import NAMESPACE, WordMarkup
from dataflow.render.record_zip import fixed

if TYPE_CHECKING:
    from docx.document import Document


def record_docx(record: Record) -> bytes:
    """The document; the same record gives the same bytes."""
    import docx
    from docx.oxml import parse_xml

    said = words(record.lang)
    document = docx.Document()
    _style(document, record)
    whose = record.cover[0].items[0].values[0].text
    day, edition = as_of_words(said, record), edition_words(said, record)
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run(f"{whose} · {day} · ")
    _page_number(footer)
    document.add_heading(record.title, 0)
    document.add_paragraph(whose, style="Subtitle")
    document.add_paragraph(f"{day} · {edition}")
    ids = [document.styles[name].style_id for name in (*_HEADINGS, "List Bullet", "Table Grid")]
    markup = WordMarkup(
        said,
        record.own_lang if record.own_lang != record.lang else "",
        (ids[0], ids[1], ids[2]),
        ids[3],
        ids[4],
    )
    document.element.body[-1].addprevious(parse_xml(_MARK))
    out = BytesIO()
    document.save(out)
    body = markup.body(outline(record)).encode()
    return fixed(out.getvalue(), record.as_of, {"word/document.xml": (_PLACE, body)})


# --- private ---

_HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
_ACCENT = "0B4F6C"
_MARK = f'<w:bookmarkEnd xmlns:w="{NAMESPACE}" w:id="2000000000"/>'
_PLACE = b'<w:bookmarkEnd w:id="2000000000"/>'


def _style(document: "Document", record: Record) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), record.lang)
    properties = document.core_properties
    properties.title = f"{record.title}: {record.cover[0].items[0].values[0].text}"[:255]
    properties.author, properties.language = f"dataflow {record.program}", record.lang
    properties.created = properties.modified = datetime.combine(record.as_of, time())
    properties.last_modified_by, properties.comments = "", ""
    normal = document.styles["Normal"].font
    normal.name, normal.size = "Calibri", Pt(10)
    for name in ("Title", "Subtitle", *_HEADINGS):
        document.styles[name].font.color.rgb = RGBColor.from_string(_ACCENT)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(1.8)
    page.top_margin = page.bottom_margin = Cm(2)


def _page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = " PAGE "
        run._r.append(element)
