"""How long reading takes: by language, and how it grows with texts that are nothing but one thing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count
from math import log

from bench.notices.gold import documents
from dataflow.notice import LANGUAGES, KnownParty, read

NAMES = tuple(
    KnownParty(f"p{n}", f"{'BDFGKLMPRSTV'[n % 12]}{'aeiou'[n % 5]}rko{n} s.r.o.") for n in range(1000)
)
SIZES = (250_000, 500_000, 1_000_000)


def gold_text(lang: str, size: int) -> str:
    """The gold notices of a language that are no pages, one behind the other, again and again.

    The oldest first: what is measured stays the same when others are added.
    """
    chosen = [d for d in documents() if d.stem.startswith(lang) and d.suffix != ".html"]
    chosen.sort(key=lambda document: int(document.stem.split("-")[1]))
    unit = "\n\n".join(document.read_text(encoding="utf-8") for document in chosen) + "\n\n"
    return (unit * (size // len(unit) + 1))[:size]


def by_language(size: int = 40_000) -> Iterator[tuple[str, float]]:
    """Language and CPU seconds against 1,000 names, after start-up."""
    for lang in LANGUAGES:
        yield lang, cpu(gold_text(lang, size), lang=lang)


def growth(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, list[float], float]]:
    """Kind of text, CPU seconds at each size, and the exponent from the first size to the last."""
    for kind, make in GROWTH.items():
        head = gold_text("cs", 1000)
        page = "<html><body>" if kind.startswith("html") else ""
        times = [cpu(f"{page}{head}\n\n{make(size)}", lang="cs", runs=1) for size in sizes]
        yield kind, times, log(times[-1] / times[0]) / log(sizes[-1] / sizes[0])


def cpu(text: str, *, lang: str, runs: int = 5) -> float:
    """CPU seconds, best of some runs after one that does not count."""
    if runs > 1:
        read(text, lang=lang, parties=NAMES)
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        read(text, lang=lang, parties=NAMES)
        best = min(best, time.process_time() - begun)
    return best


# --- private ---


def _word(number: int) -> str:
    """A capitalised word, another for each of many thousand numbers."""
    letters = "bdfgklmprstvz"
    vowels = "aeiouy"
    return (
        letters[number % 13].upper()
        + vowels[number // 13 % 6]
        + letters[number // 78 % 13]
        + vowels[number // 1014 % 6]
        + letters[number // 6084 % 13]
    )


def _repeated(piece: Callable[[int], str]) -> Callable[[int], str]:
    def make(size: int) -> str:
        out: list[str] = []
        length = 0
        for number in count():
            if length >= size:
                return "".join(out)
            out.append(piece(number))
            length += len(out[-1])
        raise AssertionError

    return make


GROWTH: dict[str, Callable[[int], str]] = {
    "gold notices": lambda size: gold_text("cs", size),
    "company names": _repeated(lambda n: f"{_word(n)}{n} s.r.o., "),
    "the same companies": _repeated(lambda n: f"{_word(n % 40)} s.r.o., "),
    "legal forms": _repeated(lambda n: "GmbH AS Ltd s.r.o. "),
    "forms in front": _repeated(lambda n: f"AS {_word(n)}, "),
    "capitalised words": _repeated(lambda n: f"{_word(n)} "),
    "list items": _repeated(lambda n: f"- {_word(n)} s.r.o.\n"),
    "one sentence": _repeated(
        lambda n: f"{_word(n).lower()} předáváme {_word(5 * n).lower()} společnosti {_word(n)} "
    ),
    "recipients": _repeated(lambda n: f"- {_word(n).upper()}{'' if n % 8 else ' Stripe'} – e-maily\n"),
    "denials": _repeated(lambda n: f"nepředáváme společnosti {_word(n)} s.r.o. ani "),
    "table rows": _repeated(lambda n: f"| {_word(n)} | 5 let |\n"),
    "headings": _repeated(lambda n: f"## {_word(n)} příjemci\n\nText {n}.\n\n"),
    "deep Markdown": _repeated(
        lambda n: f"{'  ' * (n % 40)}- **{_word(n)}** [{_word(n)}](https://{_word(n).lower()}.cz/x) _a_ `b`\n"
    ),
    "html, deep": _repeated(
        lambda n: f"<div><ul><li><b>{_word(n)}</b> <a href='https://{_word(n).lower()}.cz/'>{_word(n)}</a> "
    ),
    "html, open tags": _repeated(lambda n: "<a "),
    "html, open comments": _repeated(lambda n: "<!--x> "),
}
"""Kind of text → maker of so many characters of it."""
