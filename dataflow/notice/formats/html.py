"""HTML: what a reader sees, with scripts and styles out and menus and footers marked."""

from __future__ import annotations

import html as entities
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from dataflow.notice.formats.markup import BLOCKS as _BLOCKS
from dataflow.notice.formats.plain import with_addresses
from dataflow.notice.text import BULLETS, Run

_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "select", "option"})
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "button", "dialog"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset(
    ["br", "hr", "img", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed", "track"]
)


def is_page(original: str) -> bool:
    """True when the text begins as a page does."""
    return original[:2000].lstrip("\ufeff \n\r\t").lower().startswith(("<!doctype html", "<html"))


def looks_like(original: str) -> bool:
    """True when the text is full of block tags."""
    return len(_TAGS.findall(original[:20000])) >= 3


def runs(original: str) -> Iterator[Run]:
    """Visible text of a page in reading order, block boundaries as blank lines."""
    reader = _Reader(original)
    # Behind the last `>` no tag is ever finished; the parser would look for its end at each `<`.
    behind = original.rfind(">") + 1
    tail = original.find("<", behind) if original.count("<", behind) > _UNFINISHED else len(original)
    reader.feed(original[:tail])
    reader.close()
    while tail < len(original):
        until = original.find("<", tail + 1)
        until = until if until > 0 else len(original)
        reader.unfinished(tail, until)
        tail = until
    yield from reader.found


# --- private ---

_TAGS = re.compile(
    r"<(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|section|article|br)\b[^>]*>", re.IGNORECASE
)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


_LINE = re.compile("\n")
_BULLET = "• "
_MARKED = re.compile(
    rf"\s*(?:[{BULLETS}]" r"|\(?(?:\d{1,2}|[^\W\d_])[.)])"
)  # an item that bears a mark of its own
_OPENS = re.compile(r"<(?:[a-zA-Z]|[/!?])")
_SECTION = re.compile(r"(?i)<!\[(temp|cdata|ignore|include|rcdata|if|else|endif)(?![-_.a-z0-9])")
_UNFINISHED = 20  # more `<` than an honest page has behind its last `>`
_GROUPS = {
    **dict.fromkeys(_HIDDEN, "#hidden"),
    **dict.fromkeys(_FURNITURE, "#furniture"),
    **dict.fromkeys(_HEADINGS, "#heading"),
}
_AROUND = frozenset({"html", "body"})
_TABLE = re.compile(r"<(/?table|th|h[1-6])\b", re.IGNORECASE)


def _data_tables(original: str) -> dict[int, int]:
    """Start → end of every innermost table with header cells and no titles: data, not page layout."""
    found: dict[int, int] = {}
    start, header = -1, False
    for tag in _TABLE.finditer(original):
        name = tag.group(1).lower()
        if name == "table":
            start, header = tag.start(), False
        elif name == "th":
            header = True
        else:
            if name == "/table" and start >= 0 and header:
                found[start] = tag.start()
            start = -1
    return found


_TERMS = re.compile(r"<(/?dl|dd)\b", re.IGNORECASE)
_SHORT = 240  # characters of the source that a description has where a list of terms is no series of chapters


def _short_lists(original: str) -> dict[int, int]:
    """Start → end of every innermost list of terms whose descriptions are short."""
    found: dict[int, int] = {}
    start, descriptions = -1, 0
    for tag in _TERMS.finditer(original):
        name = tag.group(1).lower()
        if name == "dl":
            start, descriptions = tag.start(), 0
        elif name == "dd":
            descriptions += 1
        else:
            if start >= 0 and tag.start() - start < _SHORT * descriptions:
                found[start] = tag.start()
            start = -1
    return found


class _Reader(HTMLParser):
    def __init__(self, original: str) -> None:
        super().__init__(convert_charrefs=False)
        self.original = original
        self.found: list[Run] = []
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.tables = _data_tables(original)
        self.table_end = 0
        self.terms = _short_lists(original)
        self.terms_end = 0
        self.mark = ""  # of an item, before its first words
        self.lines = [0, *(found.end() for found in _LINE.finditer(original))]
        self.unclosed: set[str] = set()

    def at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def role(self) -> str | None:
        """The role of text here; None where nothing is shown."""
        count = self.count
        if count["#hidden"]:
            return None
        if count["#furniture"]:
            return "furniture"
        return "heading" if count["#heading"] else "anchor" if count["a"] else ""

    def _counted(self, tag: str, change: int) -> None:
        self.count[tag] += change
        if tag in _BLOCKS or tag in _AROUND:
            self.count["#block"] += change
        if tag in _GROUPS:
            self.count[_GROUPS[tag]] += change

    def unfinished(self, start: int, end: int) -> None:
        """original[start:end], a `<` and what follows, where no tag can end any more."""
        if self.cdata_elem:
            return
        line = bisect_right(self.lines, start)
        self.lineno, self.offset = line, start - self.lines[line - 1]
        piece = self.original[start:end]
        if _OPENS.match(piece):
            self.handle_data(piece)
            return
        self.handle_data("<")
        self.offset += 1
        self.feed(piece[1:])
        self.close()

    # What is not closed once is not closed further on either; the parser would search to the end each time.

    def parse_comment(self, i: int, report: bool = True) -> int:
        return self._once("comment", lambda: super(_Reader, self).parse_comment(i, report))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        kind = _SECTION.match(self.rawdata, i)
        if kind is None:
            return -1  # of no kind that the parser knows
        name = "if" if kind.group(1).lower() in ("if", "else", "endif") else "section"
        return self._once(name, lambda: super(_Reader, self).parse_marked_section(i, report))

    def _once(self, kind: str, parse: Callable[[], int]) -> int:
        if kind in self.unclosed:
            return -1
        end = parse()
        if end < 0:
            self.unclosed.add(kind)
        return end

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = self.at()
        if at < self.table_end:
            self._in_table(tag, at)
        elif tag == "dd" and at < self.terms_end:
            self.found.append(Run(" ", at, at))
            self.mark = ": "
        elif tag in _BLOCKS:
            self.found.append(Run("\n\n" if tag != "br" else "\n", at, at))
            if tag == "li" or tag == "dt" and at < self.terms_end:
                self.mark = _BULLET
        if tag not in _VOID:
            self.open.append(tag)
            self._counted(tag, 1)
        if tag == "table":
            self.table_end = max(self.table_end, self.tables.get(at, 0))
        if tag == "dl":
            self.terms_end = max(self.terms_end, self.terms.get(at, 0))
        if tag == "a" and self.role() is not None:
            raw = self.get_starttag_text() or ""
            href = _HREF.search(raw)
            if href and not href.group(1).startswith("#"):
                start = at + href.start(1)
                self.found.append(Run(href.group(1), start, start + len(href.group(1)), "link"))
                self.found.append(Run(" ", at, at))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.found.append(Run(" " if self.at() < self.table_end else "\n", self.at(), self.at()))

    def handle_endtag(self, tag: str) -> None:
        closed = "" if self.count[tag] else tag
        while closed != tag:
            closed = self.open.pop()
            self._counted(closed, -1)
        if tag in _BLOCKS:
            inside = self.at() < self.table_end or tag == "dt" and self.at() < self.terms_end
            self.found.append(Run(" " if inside else "\n\n", self.at(), self.at()))

    def _in_table(self, tag: str, at: int) -> None:
        """A row of data is one line, its cells between bars as Markdown writes them."""
        if tag in ("tr", "td", "th"):
            self.found.append(Run("\n" if tag == "tr" else "| ", at, at))
        elif tag in _BLOCKS:
            self.found.append(Run(" ", at, at))

    def handle_data(self, data: str) -> None:
        role = self.role()
        if role is None:
            return
        at = self.at()
        # Text outside all blocks stands in no page: its line breaks are those of plain text around a fragment.
        kept = self.count["pre"] or not self.count["#block"]
        spaced = data if kept else data.replace("\n", " ").replace("\r", " ")
        if self.mark and not spaced.isspace():
            self._put_mark(at, spaced)
        for run in with_addresses(spaced, 0, len(spaced), role):
            self.found.append(Run(run.text, at + run.start, at + run.end, run.role))

    def _put_mark(self, at: int, words: str) -> None:
        """The mark of an item that has none of its own; a term with a colon needs no second one."""
        if self.mark == _BULLET and not _MARKED.match(words):
            self.found.append(Run(_BULLET, at, at))
        elif self.mark != _BULLET:
            last = next((run.text.rstrip() for run in reversed(self.found) if run.text.strip()), "")
            self.found.append(Run(" " if last[-1:] in ":?!." else self.mark, at, at))
        self.mark = ""

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};", len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};", len(name) + 2)

    def _entity(self, written: str, length: int) -> None:
        role = self.role()
        if role is None:
            return
        at = self.at()
        if self.mark and not entities.unescape(written).isspace():
            self._put_mark(at, entities.unescape(written))
        closed = self.original[at + length : at + length + 1] == ";"
        self.found.append(Run(entities.unescape(written), at, at + length + closed, role))
