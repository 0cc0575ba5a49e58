"""Plain text: bytes to characters, and the addresses in it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise

from dataflow.notice.errors import NoticeError, Place
from dataflow.notice.formats.aligned import aligned_tables
from dataflow.notice.formats.markup import TAG, decoded, parted
from dataflow.notice.formats.pages import page_breaks
from dataflow.notice.text import Run

Inline = Callable[[str, int, int], Iterator[Run]]

ADDRESS = re.compile(
    r"https?://[^\s<>\"'»)\]]+|(?<!\w)www\.[^\s<>\"'»)\]]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,80}\w"
    r"|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|eu|cz|nl|be|fr|de|ro|no|ee|ru|uk|io|lv|lt|at|ch|se|dk|fi|example)"
    r"(?:/[^\s<>\"'»)\]]*)?(?!\w)"
)


def runs(original: str) -> Iterator[Run]:
    """The text, with web and mail addresses marked as links, lines whose cells tabs or spaces part as rows of a
    table, underlined lines as headings, and without the heads and numbers of pages."""
    at = 0
    for found in page_breaks(original):
        yield from _page(original, at, found.start)
        if found.joint:
            yield Run(found.joint, found.start, found.start)
        at = found.end
    yield from _page(original, at, len(original))


def with_tables(original: str, start: int, end: int, prose: Inline) -> Iterator[Run]:
    """Runs for original[start:end] by `prose`, its tables set apart by spaces as rows."""
    at = start
    for table in aligned_tables(original, start, end):
        yield from prose(original, at, table.start)
        for cells in table.rows:
            yield from row(original, cells, prose)
        at = table.end
    yield from prose(original, at, end)


def row(original: str, cells: Sequence[Sequence[tuple[int, int]]], inline: Inline) -> Iterator[Run]:
    """A row as Markdown would write it, its cells between bars; a cell may stand on several lines."""
    places = [place for cell in cells for place in cell]
    at = places[0][0]
    yield Run("\n| ", at, at)
    for number, cell in enumerate(cells):
        if number:
            yield Run(" | ", at, at)
        for (first, last), (following, _) in pairwise([*cell, (-1, -1)]):
            divided = following >= 0 and _DIVIDED.search(original, max(first, last - 4), last)
            small = divided and original[following].islower()
            yield from inline(original, first, last - 1 if small else last)
            at = last
            if following >= 0 and not divided:
                yield Run(" ", at, at)
    yield Run("\n", at, at)


def with_addresses(original: str, start: int, end: int, role: str = "") -> Iterator[Run]:
    """Runs for original[start:end], addresses apart."""
    at = start
    for found in ADDRESS.finditer(original, start, end):
        if found.start() > at:
            yield from decoded(original, at, found.start(), role)
        last = found.end() - (found.group()[-1] in ".,;:")
        yield Run(original[found.start() : last], found.start(), last, "link")
        at = last
    if at < end:
        yield from decoded(original, at, end, role)


def decode(data: bytes, *, file: str | None = None) -> str:
    """Characters of a text file: UTF-8, UTF-16 or UTF-32 with a mark, or the page an HTML head declares.

    A code page is never guessed: the same bytes are different words in two of them.

    Raises NoticeError: binary where control bytes show that it is no text, broken-encoding otherwise.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(name)
            except UnicodeDecodeError as error:
                raise _broken(data, error, file) from None
            if "\x00" in text:
                raise NoticeError("binary", "this is not a text, HTML or Word file", Place(file))
            return text
    if _every_second_is_nul(data[:4096]):
        raise NoticeError(
            "broken-encoding",
            "the text seems to be UTF-16 without a byte order mark; save it as UTF-8 and try again",
            Place(file),
        )
    if b"\x00" in data or data[:5] == b"%PDF-" or _CONTROL.search(data[:4096]):
        raise NoticeError("binary", "this is not a text, HTML or Word file", Place(file))
    declared = _CHARSET.search(data[:2048])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if declared and _PAGE.fullmatch(declared.group(1)):
            try:
                return data.decode(declared.group(1).decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
        raise _broken(data, error, file) from None


# --- private ---

# Two lines or more, each of some words and a tab between them and the next.
_TABBED = re.compile(r"(?m)^(?:[^\n\t]+\t[^\n]*(?:\n|\Z)){2,}")
_LINE = re.compile(r"[^\n]+")
# A line by itself over one of dashes; a wide gap in it makes it the head of a table.
_UNDERLINED = re.compile(
    r"(?m)(?:\A|(?<=\n\n))[ ]{0,3}(?P<title>(?=[^\n]{0,60}[^\W\d_])(?![^\n]*   )[^\n|]{2,90})\n"
    r"[ ]{0,3}(?:-{3,}|={3,}|~{3,})[ ]*$"
)


def _page(original: str, start: int, end: int) -> Iterator[Run]:
    at = start
    for table in _TABBED.finditer(original, start, end) if original.find("\t", start, end) >= 0 else ():
        yield from with_tables(original, at, table.start(), _prose)
        for line in _LINE.finditer(original, table.start(), table.end()):
            cells = original[line.start() : line.end()].split("\t")
            ends = list(accumulate((len(cell) + 1 for cell in cells), initial=line.start()))
            yield from row(original, [[(s, e - 1)] for s, e in pairwise(ends)], with_addresses)
        at = table.end()
    yield from with_tables(original, at, end, _prose)


def _prose(original: str, start: int, end: int) -> Iterator[Run]:
    at = start
    for found in _UNDERLINED.finditer(original, start, end):
        yield from _inline(original, at, found.start("title"))
        yield from with_addresses(original, found.start("title"), found.end("title"), "heading")
        yield Run("\n\n", found.end("title"), found.end("title"))
        at = found.end()
    yield from _inline(original, at, end)


def _inline(original: str, start: int, end: int) -> Iterator[Run]:
    """Words without the tags of HTML among them."""
    at = start
    for tag in TAG.finditer(original, start, end) if original.find("<", start, end) >= 0 else ():
        yield from with_addresses(original, at, tag.start())
        if parted(tag["name"]):
            yield Run(parted(tag["name"]), tag.start(), tag.end())
        at = tag.end()
    yield from with_addresses(original, at, end)


_DIVIDED = re.compile(r"[^\W\d_]{2}-$")
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"<meta[^>]{0,80}charset=[\"']?([\w-]{3,20})", re.IGNORECASE)


# The longer mark first: UTF-32 begins as UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PAGE = re.compile(rb"(?i)(?:windows|cp)-?12\d\d|iso-?8859-\d{1,2}|koi8-[ru]|us-ascii|utf-?8|macintosh")


def _every_second_is_nul(head: bytes) -> bool:
    return (
        len(head) >= 20
        and max(head[::2].count(0), head[1::2].count(0)) > 0.3 * len(head) / 2
        and (min(head[::2].count(0), head[1::2].count(0)) == 0)
    )


def _broken(data: bytes, error: UnicodeDecodeError, file: str | None) -> NoticeError:
    line = data.count(b"\n", 0, error.start) + 1
    message = f"the text is not UTF-8 (byte {error.start}); save it as UTF-8 and try again"
    return NoticeError("broken-encoding", message, Place(file, line, error.start))
