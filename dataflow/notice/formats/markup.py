"""Entities and stray tags of HTML inside plain text and Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from dataflow.notice.text import Run

BLOCKS = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "article", "main", "header", "footer", "nav"]
    + ["aside", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "blockquote", "pre", "hr"]
    + ["form", "fieldset", "figure", "figcaption", "address", "details", "summary", "br", "caption"]
)
# Stretches that are read as a page is: innermost names come apart in them by rows and cells.
FRAGMENTS = ("table", "dl", "ul", "ol", "div", "section", "details")
TAG = re.compile(
    r"(?i)</?(?P<name>a|abbr|article|aside|b|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|details|div|dl|dt"
    r"|em|figure|font|footer|h[1-6]|header|hr|i|img|li|main|mark|nav|ol|p|pre|s|section|small|span|strong|sub|summary"
    r"|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|wbr)(?=[\s/>])[^<>\n]{0,300}>"
)


def decoded(original: str, start: int, end: int, role: str = "") -> Iterator[Run]:
    """Runs for original[start:end], each entity as the character it stands for."""
    at = start
    for found in _ENTITY.finditer(original, start, end) if original.find("&", start, end) >= 0 else ():
        char = html.unescape(found.group())
        if char == found.group():
            continue
        if found.start() > at:
            yield Run(original[at : found.start()], at, found.start(), role)
        yield Run(char, found.start(), found.end(), role)
        at = found.end()
    if at < end:
        yield Run(original[at:end], at, end, role)


def parted(name: str) -> str:
    """What stands for a tag: nothing where it only marks words, a break where a block begins or ends."""
    name = name.lower()
    if name in BLOCKS:
        return "\n" if name == "br" else "\n\n"
    return " " if name in _APART else ""


def fragments(original: str) -> Iterator[tuple[int, int]]:
    """[start, end) of the outermost lists, tables and blocks of HTML; linear in the text."""
    depth, start, opened = 0, 0, ""
    for found in _BLOCK.finditer(original) if "<" in original else ():
        name, closes = found["name"].lower(), bool(found["slash"])
        if not depth:
            if closes:
                continue
            start, opened, depth = found.start(), name, 1
        elif name == opened:
            depth += -1 if closes else 1
            if not depth:
                yield start, found.end()


# --- private ---

_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BLOCK = re.compile(rf"(?i)<(?P<slash>/?)(?P<name>{'|'.join(FRAGMENTS)})(?=[\s>])[^<>]{{0,300}}>")
_APART = frozenset(["sub", "sup", "img"])
