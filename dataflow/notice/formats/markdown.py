"""Markdown: marks are dropped, link targets kept apart from words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dataflow.notice.formats import html
from dataflow.notice.formats.markup import fragments, parted
from dataflow.notice.formats.plain import with_addresses, with_tables
from dataflow.notice.text import Run


def looks_like(original: str) -> bool:
    """True when headings or links are written as Markdown writes them."""
    return bool(_SIGNS.search(original))


def runs(original: str) -> Iterator[Run]:
    """Visible text of a Markdown document.

    Emphasis marks, code fences and comments vanish; `[words](address)` gives words and a link. Blocks of HTML
    are read as those of a page.
    """
    at = 0
    for start, end in fragments(original):
        yield from with_tables(original, at, start, _prose)
        yield Run("\n\n", start, start)
        for run in html.runs(original[start:end]):
            yield Run(run.text, run.start + start, run.end + start, run.role)
        yield Run("\n\n", end, end)
        at = end
    yield from with_tables(original, at, len(original), _prose)


# --- private ---


def _prose(original: str, start: int, end: int) -> Iterator[Run]:
    """Runs for original[start:end], without blocks of HTML."""
    at = start
    for found in _marks(original, start, end):
        if found.start() < at:
            continue
        if found["comment"]:
            closed = original.find("-->", found.end(), end)
            if closed < 0:
                continue
            yield from with_addresses(original, at, found.start())
            at = closed + 3
            continue
        yield from with_addresses(original, at, found.start())
        yield from _one(original, found)
        at = found.end()
    yield from with_addresses(original, at, end)


_SIGNS = re.compile(r"^#{1,6} \S|\]\((?:https?:|/|mailto:|#)", re.MULTILINE)
# `5\\. Title`: word processors put a stroke before what could be a mark.
_ESCAPE = r"\\(?=[.)(+>|~!#-])"
_INLINE = re.compile(rf"\*+|_{{2}}|`|{_ESCAPE}")
_SIGN = re.compile(r"[-<#!\[{*_`\\]")  # what a mark begins with
_MARK = re.compile(
    r"(?P<comment><!--)"
    r"|(?P<front>\A---\n.*?\n---\n)"
    r"|(?P<heading>^#{1,6}[ \t]+(?P<title>[^\n]*))"
    r"|(?P<link>!?\[(?P<words>[^\]\n]{0,300}+)\]\((?P<url>[^)\s]{0,400}+)[^)\n]{0,200}+\))"
    rf"|(?P<escape>{_ESCAPE})"
    r"|(?P<attributes>\{:?[^}\n]{0,200}\})"
    r"|(?P<reference>^\[[^\]\n]{1,200}\]:[ \t]*\S+)"
    r"|(?P<tag></?(?P<name>[a-zA-Z][a-zA-Z0-9]*)[^>\n]{0,200}>)"
    r"|(?P<emphasis>(?!(?<![^ \t\n])\*[ \t])\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`+)",
    re.MULTILINE | re.DOTALL,
)


def _marks(original: str, start: int, last: int) -> Iterator[re.Match[str]]:
    """All marks of original[start:last] in order; only where a sign stands is looked closer."""
    at = start
    while sign := _SIGN.search(original, at, last):
        found = _MARK.match(original, sign.start(), last)
        at = found.end() if found else sign.end()
        if found:
            yield found


def _one(original: str, found: re.Match[str]) -> Iterator[Run]:
    if found["heading"]:
        yield Run("\n\n", found.start(), found.start())
        start, end = found.span("title")
        for inner in runs_inline(original, start, end):
            yield Run(inner.text, inner.start, inner.end, "heading")
        yield Run("\n\n", end, end)
    elif found["link"]:
        start, end = found.span("words")
        if original[found.start()] != "!":
            for inner in runs_inline(original, start, end):
                yield Run(inner.text, inner.start, inner.end, inner.role or "anchor")
        if found["url"] and not found["url"].startswith("#"):
            yield Run(" ", end, end)
            yield Run(found["url"], found.start("url"), found.end("url"), "link")
    elif found["reference"]:
        yield Run(found.group(), found.start(), found.end(), "link")
    elif found["tag"]:
        apart = parted(found["name"])
        if apart:
            yield Run(apart, found.start(), found.end())


def runs_inline(original: str, start: int, end: int) -> Iterator[Run]:
    at = start
    for mark in _INLINE.finditer(original, start, end):
        yield from with_addresses(original, at, mark.start())
        at = mark.end()
    yield from with_addresses(original, at, end)
