"""How long data are kept, as ISO 8601 durations with the event they run from."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dataflow.notice.lexicon import WITHOUT_DIACRITICS, Hit, Hits
from dataflow.notice.sentences import Layout
from dataflow.notice.text import GAP, Text, bare, fold
from dataflow.notice.words import matches_at


@dataclass(frozen=True, slots=True)
class Period:
    """A retention period: ISO 8601 `value` (`P5Y`) or None for a criterion; the event it runs from."""

    value: str | None
    event: str | None
    start: int
    end: int


def find_periods(text: Text, layout: Layout, hits: Hits, *, lang: str) -> tuple[Period, ...]:
    """Periods in sentences, or under headings, about keeping or erasing.

    Times to answer a request, ages and delivery times are not retention periods and are left out.
    """
    words = text.bare if lang in WITHOUT_DIACRITICS else text.text
    keep = _Near(hits.get("retention_cue", ()) + hits.get("retention_period", ()))
    other = _Near(hits.get("not_retention", ()))
    deadline = _Near(hits.get("deadline", ()))
    titles = {
        number
        for number, section in enumerate(layout.sections)
        if section.title and keep.within(section.start, section.start + len(section.title) + 2)
    }
    found: list[Period] = []
    headers: dict[int, int] = {}
    for match in matches_at(_pattern(lang), words, _numbers(text, lang)):
        sentence = layout.sentence(match.start())
        title = layout.sentences[layout.run_in(layout.index(match.start()))]
        own = (
            keep.within(sentence.start, sentence.end)
            or keep.within(title.start, title.end)
            or _header_says(text, layout, keep, match.start(), headers)
        )
        if not own and sentence.section not in titles:
            continue
        if other.within(max(sentence.start, match.start() - 60), min(sentence.end, match.end() + 30)):
            continue
        if not own and deadline.within(max(sentence.start, match.start() - 40), match.start()):
            continue
        value = _duration(match, lang)
        if value is not None:
            event = _event(text, hits, sentence.start, match.start(), match.end(), sentence.end)
            found.append(Period(value, event, match.start(), match.end()))
    return tuple(found)


def find_criteria(text: Text, layout: Layout, hits: Hits) -> tuple[Period, ...]:
    """Criteria in place of periods: `until you withdraw consent`, `for the duration of the contract`."""
    found: list[Period] = []
    keep = _Near(hits.get("retention_cue", ()) + hits.get("retention_period", ()))
    for hit in hits.get("period_open", ()):
        sentence = layout.sentence(hit.start)
        if keep.within(sentence.start, sentence.end) and (not found or found[-1].end <= hit.start):
            end = _clause_end(text.text, hit.end, sentence.end)
            found.append(Period(None, text.quote(hit.start, end), hit.start, end))
    return tuple(found)


# --- private ---


class _Near:
    def __init__(self, hits: tuple[Hit, ...]) -> None:
        self.hits = sorted(hits, key=lambda h: h.start)
        self.starts = [hit.start for hit in self.hits]

    def within(self, start: int, end: int) -> bool:
        low = bisect_left(self.starts, start)
        return any(hit.end <= end for hit in self.hits[low : bisect_left(self.starts, end)])


def _numbers(text: Text, lang: str) -> list[int]:
    """Where a number stands, in figures or in words."""
    words = text.bare_words() if lang in WITHOUT_DIACRITICS else text.words()
    written = tuple(_FIRST.match(number).group() for number in _tables(lang)[0])  # type: ignore[union-attr]
    return sorted(
        at
        for word, places in words.items()
        if word[0].isdecimal() or word.startswith(written)
        for at in places
    )


_FIRST = re.compile(r"\w+")


def _header_says(text: Text, layout: Layout, keep: _Near, at: int, headers: dict[int, int]) -> bool:
    """Whether a table row stands below a header about keeping; `headers` has what is known of earlier rows."""
    number = layout.index(at)
    if text.text[layout.sentences[number].start] != "|":
        return False
    above = number
    while above > 0 and above not in headers and text.text[layout.sentences[above - 1].start] == "|":
        above -= 1
    headers[number] = headers.get(above, above)
    header = layout.sentences[headers[number]]
    return keep.within(header.start, header.end)


@cache
def _tables(lang: str) -> tuple[dict[str, int], dict[str, str]]:
    numbers: dict[str, int] = {}
    units: dict[str, str] = {}
    with (files("dataflow.notice") / "lexicon" / "numbers.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            if row["lang"] == lang:
                for form in row["forms"].split("|"):
                    plain = fold(form).lower()
                    plain = bare(plain) if lang in WITHOUT_DIACRITICS else plain
                    if row["kind"] == "number":
                        numbers[plain] = int(row["value"])
                    else:
                        units[plain] = row["value"]
    return numbers, units


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    numbers, units = _tables(lang)

    def choice(forms: dict[str, int] | dict[str, str]) -> str:
        return "|".join(re.escape(f).replace(r"\ ", GAP) for f in sorted(forms, key=lambda f: (-len(f), f)))

    number = rf"\d{{1,3}}|{choice(numbers)}"
    between = rf"(?:{GAP}?\([^)\n]{{1,15}}\))?(?:-?(?:ти|и|х))?{GAP}?-?(?:(?:{_FILLERS}){GAP})?"
    one = rf"(?:{number}){between}(?:{choice(units)})"
    second = (
        rf"(?:{GAP}(?:a|and|und|et|en|si|og|ja|и){GAP}(?P<more>{number}){GAP}(?P<more_unit>{choice(units)}))?"
    )
    return re.compile(
        rf"(?i)(?<![\w.,/-])(?P<number>{number}){between}(?P<unit>{choice(units)})(?!\w){second}(?!\w)(?#{len(one)})"
    )


_FILLERS = (
    r"full|calendar|further|additional|consecutive|volle[nr]?|weitere[nr]?|de|kalendářních|kalendarnich|dalsich|"
    r"celých|полных|календарных|hele|ytterligere|täis|volledige|kalender|civiles|ani calendaristici"
)


def _duration(match: re.Match[str], lang: str) -> str | None:
    numbers, units = _tables(lang)

    def amount(word: str) -> int:
        return int(word) if word.isdigit() else numbers[word.lower()]

    def unit(word: str) -> str:
        return units[re.sub(r"\s", " ", word).lower()]

    count = amount(match["number"])
    if count == 0 or (count > 130 and unit(match["unit"]) == "Y"):
        return None
    value = f"P{count}{unit(match['unit'])}" if unit(match["unit"]) != "H" else f"PT{count}H"
    if match["more"] and "H" not in value:
        value += f"{amount(match['more'])}{unit(match['more_unit'])}"
    return value


def _event(text: Text, hits: Hits, first: int, start: int, end: int, last: int) -> str | None:
    """What the period runs from: `after …` behind it, else before it in the sentence."""
    before: Hit | None = None
    froms = hits.get("period_from", ())
    for hit in froms[bisect_left(froms, first, key=lambda h: h.start) :]:
        if hit.start > end + 40:
            break
        if end <= hit.start <= min(end + 40, last):
            return text.quote(hit.start, _clause_end(text.text, hit.end, last))
        if first <= hit.start < start - 8:
            before = hit
    if before is not None:
        until = min(_clause_end(text.text, before.end, last), start)
        return text.quote(before.start, until) or None
    return None


_CLAUSE_END = re.compile(r"[,;()\u2029]|[.!?](?=[ \n]|$)|\n(?=[•*·–-])")


def _clause_end(words: str, at: int, last: int) -> int:
    found = _CLAUSE_END.search(words, at, last)
    return found.start() if found else last
