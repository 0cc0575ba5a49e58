"""Reading one notice from beginning to end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from dataflow.notice.articles import Evidence, judge
from dataflow.notice.bases import find_bases
from dataflow.notice.citations import find_acts, find_citations
from dataflow.notice.context import Context
from dataflow.notice.countries import find_countries
from dataflow.notice.described import find_described
from dataflow.notice.errors import NoticeError, Place
from dataflow.notice.formats import open_text
from dataflow.notice.is_notice import is_notice
from dataflow.notice.language import choose
from dataflow.notice.lexicon import Hits, load
from dataflow.notice.measured import is_measured
from dataflow.notice.names import KnownParty
from dataflow.notice.nations import find_nations
from dataflow.notice.of_companies import without_companies
from dataflow.notice.outline import Outline, outline
from dataflow.notice.parties import find_parties
from dataflow.notice.periods import Period, find_criteria, find_periods
from dataflow.notice.reading import ArticleItem, Category, Described, Item, Reading, RetentionPeriod
from dataflow.notice.recipients import CategoryHit, find_categories, telling
from dataflow.notice.rights import find_rights
from dataflow.notice.sentences import Layout, lay_out
from dataflow.notice.text import Text


def read(
    source: Path | str | bytes, *, lang: str | None = None, parties: Sequence[KnownParty] = ()
) -> Reading:
    """Read a privacy notice: text, Markdown, HTML or docx.

    source: a `Path` to read, the content as `bytes`, or the text itself as `str`.
    lang: one of cs, de, en, et, fr, nb, nl, ro, ru, or None to recognise it.
    parties: whom the inventory knows; others are found by legal form and context.
    Raises NoticeError when the file cannot be read or is no notice.
    """
    file = str(source) if isinstance(source, Path) else None
    text, kind = open_text(source)
    try:
        language = choose(text.text, lang)
    except NoticeError as error:
        raise NoticeError(error.code, error.message, Place(file)) from None
    hits = load(language).scan(text)
    layout = lay_out(text)
    plan = outline(text, layout)
    if not is_notice(text, layout, hits, plan, lang=language):
        raise NoticeError(
            "not-a-notice",
            "this is not a notice: it says nothing about the use of personal data",
            Place(file),
        )
    context = Context(text, layout, hits, lang=language)
    return _assemble(text, kind, language, layout, plan, hits, context, parties)


# --- private ---

_SAFEGUARDS = ("adequacy_decision", "scc", "bcr", "appropriate_safeguards", "us_framework")
_RIGHTS = (
    "access", "rectification", "erasure", "restriction", "portability", "object", "not_adm",
)  # fmt: skip


def _assemble(
    text: Text,
    kind: str,
    language: str,
    layout: Layout,
    plan: Outline,
    hits: Hits,
    context: Context,
    known: Sequence[KnownParty],
) -> Reading:
    about = telling(text, layout, hits, plan)
    found = find_parties(text, layout, hits, context, known, about, lang=language)
    taken = found.taken
    authorities = [(h.start, h.end) for h in hits.get("supervisory_authority", ())]
    complaints = _complaints(layout, hits)
    countries = find_countries(
        text, hits, lang=language, taken=[*taken, *authorities, *_offices(hits), *complaints]
    )
    nations = find_nations(text, context, lang=language, names=taken, own=found.controllers)
    countries = tuple(sorted((*countries, *nations), key=lambda c: c.start))
    categories = without_companies(
        text,
        layout,
        hits,
        plan,
        find_categories(text, layout, hits, context, plan, about),
        taken,
        lang=language,
    )
    hits = {**hits, **find_rights(layout, hits)}
    citations, acts = find_citations(text), find_acts(text, lang=language)
    bases = find_bases(text, layout, hits, citations, context, plan, acts, lang=language)
    periods = find_periods(text, layout, hits, plan, lang=language)
    criteria = find_criteria(text, layout, hits)
    evidence = Evidence(
        named=found.recipients,
        controllers=found.controllers,
        specific=_places(c for c in categories if c.level != "vague-category" and not c.denied),
        vague=_places(c for c in categories if c.level == "vague-category" and not c.denied),
        countries=tuple((c.code, c.start, c.end) for c in countries),
        bases=tuple((b.article, b.start, b.end) for b in bases),
        periods=_places(periods),
        criteria=_places(criteria),
    )
    say = _Quoter(text, layout)
    return Reading(
        language=language,
        format=kind,
        length=len(text.source),
        parties=found.parties,
        mentions=found.mentions,
        recipient_categories=_categories(say, [c for c in categories if not c.denied]),
        denied_categories=_categories(say, [c for c in categories if c.denied]),
        countries=say.items((c.code, c.start, c.end, None) for c in countries),
        bases=say.items((b.article, b.start, b.end, b.by) for b in bases),
        periods=_periods(say, periods),
        criteria=_periods(say, criteria),
        articles=tuple(
            ArticleItem(
                f.article,
                f.status,
                say.sentence(*f.place) if f.place else None,
                (text.span(*f.place),) if f.place else (),
            )
            for f in judge(text, layout, hits, evidence, lang=language)
        ),
        safeguards=say.items(_of(hits, _SAFEGUARDS)),
        acts=say.items((a.act, a.start, a.end, None) for a in acts),
        rights=say.items(
            (c.removeprefix("right_"), s, e, b) for c, s, e, b in _of(hits, [f"right_{r}" for r in _RIGHTS])
        ),
        authority=say.items((text.quote(s, e), s, e, None) for s, e in authorities),
        dpo=say.items((text.quote(h.start, h.end), h.start, h.end, None) for h in hits.get("dpo", ())),
        automated_decision=say.items(_of(hits, ("automated_decision", "profiling"))),
        measured=is_measured(language),
        described=tuple(
            Described(d.party, d.level, (text.span(d.start, d.end),), say.sentence(d.start, d.end), d.denied)
            for d in find_described(text, layout, hits, context, known, lang=language)
        ),
        sections=tuple((s.title, text.span(s.start, s.end)) for s in layout.sections if s.end > s.start),
    )


class _Quoter:
    """Collects places into items; the quote is the sentence of the first place."""

    def __init__(self, text: Text, layout: Layout) -> None:
        self.text, self.layout = text, layout

    def sentence(self, start: int, end: int) -> str:
        return self.layout.quote(self.text, start, end)

    def items(self, rows: Iterable[tuple[str, int, int, str | None]]) -> tuple[Item, ...]:
        grouped: dict[str, list[tuple[int, int, str | None]]] = {}
        for value, start, end, by in rows:
            grouped.setdefault(value, []).append((start, end, by))
        out = []
        for value, places in grouped.items():
            spans = tuple(dict.fromkeys(self.text.span(start, end) for start, end, _ in places))
            out.append(Item(value, spans, self.sentence(*places[0][:2]), places[0][2]))
        return tuple(sorted(out, key=lambda item: (item.spans[0], item.value)))


def _of(hits: Hits, concepts: Iterable[str]) -> list[tuple[str, int, int, str | None]]:
    return [(c, h.start, h.end, None) for c in concepts for h in hits.get(c, ())]


def _offices(hits: Hits) -> list[tuple[int, int]]:
    """Names of public offices with the abbreviation of their country (`Policie ČR`)."""
    kinds = ("law-enforcement", "court-bailiff", "tax-authority", "public-authority")
    return [(h.start, h.end + 4) for kind in kinds for h in hits.get(f"category.{kind}", ())]


def _complaints(layout: Layout, hits: Hits) -> list[tuple[int, int]]:
    """Sentences about where to complain, or who supervises us; a country in them is that of the authority."""
    complaining = {layout.index(hit.start) for hit in hits.get("complaint", ())}
    complaining |= {number + 1 for number in complaining}
    named = {layout.index(hit.start) for hit in hits.get("supervisory_authority", ())}
    complaining |= {layout.index(hit.start) for hit in hits.get("supervises", ())}
    return [(layout.sentences[n].start, layout.sentences[n].end) for n in sorted(complaining & named)]


def _places(found: Iterable) -> tuple[tuple[int, int], ...]:  # type: ignore[type-arg]
    return tuple((one.start, one.end) for one in found)


def _categories(say: _Quoter, found: Sequence[CategoryHit]) -> tuple[Category, ...]:
    # What a vague category can mean hangs on its words, so each wording stands for itself.
    grouped: dict[tuple[str, str, str], list[CategoryHit]] = {}
    for hit in found:
        vague = hit.level == "vague-category"
        wording = say.text.quote(hit.start, hit.end).lower() if vague else ""
        grouped.setdefault((hit.category, hit.level, wording), []).append(hit)
    out = [
        Category(
            category,
            level,
            say.text.quote(rows[0].start, rows[0].end),
            tuple(say.text.span(r.start, r.end) for r in rows),
            say.sentence(rows[0].start, rows[0].end),
        )
        for (category, level, _), rows in grouped.items()
    ]
    return tuple(sorted(out, key=lambda c: (c.spans[0], c.category)))


def _periods(say: _Quoter, found: Sequence[Period]) -> tuple[RetentionPeriod, ...]:
    return tuple(
        RetentionPeriod(p.value, p.event, (say.text.span(p.start, p.end),), say.sentence(p.start, p.end))
        for p in found
    )
