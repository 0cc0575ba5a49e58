"""From a file's bytes to runs of visible text with their places."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dataflow.notice.errors import NoticeError, Place
from dataflow.notice.formats import docx, html, markdown, plain
from dataflow.notice.text import Run, Text, normalise

FORMATS = ("plain", "markdown", "html", "docx")


def open_text(source: Path | str | bytes) -> tuple[Text, str]:
    """The visible text of a notice and the format it was in.

    A `Path` is read; `bytes` are the content of a file; a `str` is the text itself. Offsets count
    characters of the decoded original; for docx, of the text extracted from it.
    Raises NoticeError (not-found, binary, broken-encoding, broken-document, empty).
    """
    name = str(source) if isinstance(source, Path) else None
    if isinstance(source, Path):
        try:
            if not (source.is_file() or source.is_fifo()) and source.exists():  # a shell's <(...) is a pipe
                raise OSError(0, "it is no file")
            data: str | bytes = source.read_bytes()
        except OSError as error:
            message = f"the file cannot be read ({error.strerror})"
            raise NoticeError("not-found", message, Place(name)) from None
    else:
        data = source
    runs: Iterable[Run]
    if isinstance(data, bytes) and data.startswith(b"PK\x03\x04"):
        original, runs = docx.runs(data, file=name)
        kind = "docx"
    else:
        original = plain.decode(data, file=name) if isinstance(data, bytes) else data
        kind = _kind(original, Path(name).suffix.lower() if name else "")
        runs = {"html": html.runs, "markdown": markdown.runs, "plain": plain.runs}[kind](original)
    text = normalise(original, runs)
    if not any(char.isalpha() for char in text.text):
        raise NoticeError("empty", "the file holds no words", Place(name))
    return text, kind


# --- private ---


def _kind(original: str, suffix: str) -> str:
    if suffix in (".html", ".htm", ".xhtml") or html.is_page(original):
        return "html"
    if suffix in (".md", ".markdown") or markdown.looks_like(original):
        return "markdown"
    return "html" if html.looks_like(original) else "plain"
