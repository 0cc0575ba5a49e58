"""Word documents, read behind a guard against archives that unpack without end."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from dataflow.notice.errors import NoticeError, Place
from dataflow.notice.formats.plain import with_addresses
from dataflow.notice.text import Run

LIMIT = 40_000_000  # bytes of XML; a notice of a hundred pages has under two million
RATIO = 200  # unpacked to packed; honest documents stay below 50


def runs(data: bytes, *, file: str | None = None) -> tuple[str, list[Run]]:
    """The document's own text (body, tables, footnotes left out) and its runs.

    Raises NoticeError: binary for an archive that is no Word document, broken-document for one that
    is damaged, too large, or declares entities.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    place = Place(file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "word/document.xml" not in archive.namelist():
                raise NoticeError("binary", "this archive is not a Word document", place)
            info = archive.getinfo("word/document.xml")
            if info.file_size > LIMIT or info.file_size > RATIO * max(info.compress_size, 1) + 1_000_000:
                raise NoticeError("broken-document", "the document unpacks to an unreasonable size", place)
            root = fromstring(archive.read(info))
    except (zipfile.BadZipFile, ParseError, DefusedXmlException, EOFError, OSError, RuntimeError):
        raise NoticeError("broken-document", "the Word document is damaged", place) from None
    text = ""
    marks: list[tuple[int, int, str]] = []
    parts: list[str] = []
    at = 0
    for style, words in _paragraphs(root):
        heading = style.lower().startswith(("heading", "title", "nadpis", "überschrift", "titre", "kop"))
        marks.append((at, at + len(words), "heading" if heading else ""))
        parts.append(words + "\n\n")
        at += len(words) + 2
    text = "".join(parts)
    found: list[Run] = []
    for start, end, role in marks:
        found.extend(with_addresses(text, start, end, role))
        found.append(Run("\n\n", end, end + 2))
    return text, found


# --- private ---

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _paragraphs(root) -> Iterator[tuple[str, str]]:  # type: ignore[no-untyped-def]
    """Style and words of each paragraph; one walk, however deep the document nests them."""
    begun = False
    name = ""
    words: list[str] = []
    for node in root.iter():
        if node.tag == f"{_W}p":
            if begun:
                yield name, "".join(words)
            begun, name, words = True, "", []
        elif node.tag == f"{_W}pStyle":
            name = node.get(f"{_W}val", "")
        elif node.tag == f"{_W}t":
            words.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            words.append(" ")
        elif node.tag == f"{_W}softHyphen":
            words.append("\u00ad")
        elif node.tag == f"{_W}noBreakHyphen":
            words.append("-")
    if begun:
        yield name, "".join(words)
