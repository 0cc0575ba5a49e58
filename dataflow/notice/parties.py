"""Every company name of a notice, known or not, sorted into disclosures and the rest."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from dataflow.notice.acronyms import stands_for
from dataflow.notice.context import Context
from dataflow.notice.controllers import controller_key
from dataflow.notice.entries import Entries
from dataflow.notice.forms import name_key, same_name, strip_form, without_ending
from dataflow.notice.group_entities import of_group
from dataflow.notice.lexicon import Hits
from dataflow.notice.marked_names import WE
from dataflow.notice.named import Named
from dataflow.notice.names import KnownParty, NameBook, NameHit, book_of
from dataflow.notice.nominative import nominative
from dataflow.notice.outline import Outline
from dataflow.notice.persons import Namesakes
from dataflow.notice.reading import Mention, Party
from dataflow.notice.repeats import Repeats
from dataflow.notice.same_company import in_full
from dataflow.notice.self_hosted import is_self_hosted
from dataflow.notice.sentences import Layout
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.unknown import UnknownName, find_unknown
from dataflow.notice.well_known import find_well_known, is_kept


@dataclass(frozen=True, slots=True)
class Found:
    """Parties and mentions for the reading; `taken`, `recipients`, `controllers` are normalised places."""

    parties: tuple[Party, ...]
    mentions: tuple[Mention, ...]
    taken: tuple[tuple[int, int], ...]
    recipients: tuple[tuple[int, int], ...]
    controllers: tuple[tuple[int, int], ...]


def find_parties(
    text: Text,
    layout: Layout,
    hits: Hits,
    context: Context,
    known: Sequence[KnownParty],
    plan: Outline,
    *,
    lang: str,
) -> Found:
    """Look for known names first; what remains may be a company the inventory does not know."""
    named = _all_names(text, layout, hits, known, plan, lang)
    context.know([(one.start, one.end) for one in named])
    kinds = {one: _kind(text, context, one) for one in named}
    hosted = {
        one.key
        for one in named
        if is_self_hosted(text.text, layout.sentence(one.start), one.start, one.end, lang)
    }
    kinds = _not_hosted(_taken_back(context, named, kinds), hosted)
    named = [one for one in named if one.by != "well-known" or is_kept(one.name, kinds[one])]
    controller = controller_key(
        text, layout, hits, plan, [one for one in named if kinds[one] == "disclosure"]
    )
    # The controller is the one who denies and plans, never the one denied or to come.
    kinds = {
        one: "disclosure" if one.key == controller and kind in _NEVER_OURS else kind
        for one, kind in kinds.items()
    }
    groups: dict[str, list[Named]] = {}
    others: dict[tuple[str, str], list[Named]] = {}
    for one in named:
        if kinds[one] == "disclosure":
            groups.setdefault(one.key, []).append(one)
        else:
            others.setdefault((one.key, kinds[one]), []).append(one)
    for key in groups:  # a party in the closing lines, behind a link or in passing is no news
        others.pop((key, "furniture"), None)
        others.pop((key, "link"), None)
        others.pop((key, "mention"), None)
    parties = [
        _party(text, layout, rows, "controller" if key == controller else None)
        for key, rows in groups.items()
    ]
    mentions = [
        Mention(
            rows[0].name,
            rows[0].party,
            kind,
            tuple(text.span(r.start, r.end) for r in rows),
            _quote(text, layout, rows[0]),
        )
        for (_, kind), rows in others.items()
    ]
    recipients = [one for one in named if kinds[one] == "disclosure" and one.key != controller]
    return Found(
        tuple(sorted(parties, key=lambda p: (p.spans[0], p.name))),
        tuple(sorted(mentions, key=lambda m: (m.spans[0], m.kind))),
        tuple((one.start, one.end) for one in named),
        tuple((one.start, one.end) for one in recipients),
        tuple((one.start, one.end) for one in named if one.key == controller),
    )


# --- private ---

_APOSTROPHE = re.compile("'[st][ -]")  # `'t Hof B.V.`
_PRODUCTS = ("context", "link", "repeated", "well-known")  # whose name may be that of software
_SHORT_FORM = 8  # letters of a form that is abbreviated
_NEVER_OURS = ("denial", "promise", "mention", "source")
_QUOTE = re.compile('["«„“»”]')


def _kind(text: Text, context: Context, one: Named) -> str:
    """Who is explained as `we` is named, whatever the sentence points to."""
    return "disclosure" if WE.match(text.text, one.end) else context.kind_of_name(one.start, one.end)


def _not_hosted(kinds: dict[Named, str], hosted: Set[str]) -> dict[Named, str]:
    """What the writer hosts himself is no recipient; a company with its legal form may be one besides."""
    return {
        one: "mention" if kind == "disclosure" and one.key in hosted and one.by in _PRODUCTS else kind
        for one, kind in kinds.items()
    }


def _taken_back(context: Context, named: Sequence[Named], kinds: dict[Named, str]) -> dict[Named, str]:
    """`X used to count visits. We do not use X any longer`: the first sentence denies too."""
    denied: dict[str, list[int]] = {}
    for one in named:
        if kinds[one] == "denial":
            denied.setdefault(one.key, []).append(one.start)
    return {
        one: "denial"
        if kind == "disclosure" and one.key in denied and context.was_before(one.start, denied[one.key])
        else kind
        for one, kind in kinds.items()
    }


def _all_names(
    text: Text, layout: Layout, hits: Hits, known: Sequence[KnownParty], plan: Outline, lang: str
) -> list[Named]:
    book = book_of(tuple(known), lang).find(text)
    aliases = {party.id: party for party in known}
    every = find_unknown(text, layout, hits, [(hit.start, hit.end) for hit in book], lang=lang)
    every = _shortest(text, every)
    services = find_well_known(text, lang)
    named = [(hit.start, hit.end) for hit in book] + [(one.start, one.end) for one in every]
    entries = Entries(text, layout, hits, plan, named, services, lang).find()
    every = tuple(sorted((*every, *(UnknownName(s, e, s, e, "context") for s, e in entries)), key=_place))
    whole = sorted((u for u in every if u.by == "legal-form"), key=lambda u: u.start)
    book = tuple(hit for hit in book if not _another_entity(text, hit, whole, aliases))
    taken = Spans((hit.start, hit.end) for hit in book)
    namesakes = Namesakes(text, layout, hits)
    found = [
        _from_book(text, hit)
        for hit in book
        if not _in_mail(text, hit) and not namesakes.holds(hit.start, hit.end)
    ]
    keys: dict[str, str] = {}
    cores: dict[str, str] = {}
    by_name: dict[str, str] = {}
    last: Named | None = None
    for unknown in every:
        if taken.touch(unknown.start, unknown.end):
            continue
        written = without_ending(_unquoted(text.quote(unknown.start, unknown.end)))
        before = text.text[max(unknown.start - 20, 0) : unknown.start]
        name = nominative(written, before=before, lang=lang) if unknown.by == "legal-form" else written
        beside = last is not None and text.text[last.end : unknown.start] == " ("
        if last is not None and beside and stands_for(strip_form(name)[0], cores[last.key]):
            found.append(Named(last.key, None, (), last.name, unknown.start, unknown.end, unknown.by))
            continue
        key = by_name.setdefault(name_key(name), f"?{name}")
        if key not in keys:
            keys[key] = name
            cores[key] = strip_form(name)[0]
        last = Named(key, None, (), name, unknown.start, unknown.end, unknown.by)
        found.append(last)
    found.extend(_again(text, found, keys, cores))
    places = Spans((one.start, one.end) for one in found)
    found.extend(
        Named(f"?{name}", None, (), name, start, end, "well-known")
        for name, start, end in services
        if not places.touch(_before_bracket(text, start), end) and "link" not in text.role(start, end)
    )
    found = in_full(text, found, keys, cores)
    return sorted(found, key=lambda one: (one.start, one.end))


def _before_bracket(text: Text, start: int) -> int:
    """Where what a bracket at `start` belongs to ends: in `Oak Ltd (X)` X is what Oak offers."""
    return start - 3 if text.text[start - 2 : start] == " (" else start


def _place(one: UnknownName) -> int:
    return one.start


def _unquoted(name: str) -> str:
    """Quotation marks off, unless they belong inside (`ООО «Ромашка»`)."""
    inner = _QUOTE.search(name, 1, len(name) - 1)
    bare = name.strip(" ") if inner else name.strip("\"'«»„“” ")
    return f"'{bare}" if _APOSTROPHE.match(name) else bare


def _shortest(text: Text, names: Sequence[UnknownName]) -> tuple[UnknownName, ...]:
    """A name whose end is a name elsewhere is that name: `Notice of the firm X Ltd` is `X Ltd`."""
    written = {u: text.quote(u.start, u.end) for u in names}
    forms = {w for u, w in written.items() if u.by == "legal-form"}
    out = []
    for name in names:
        words = written[name]
        cuts = [at for at, char in enumerate(words) if char == " "]
        shorter = next((words[at + 1 :] for at in reversed(cuts) if words[at + 1 :] in forms), None)
        if shorter is not None and name.by == "legal-form" and " " in shorter:
            start = name.end - len(shorter)
            name = replace(name, start=start, core_start=start)
        out.append(name)
    return tuple(out)


def _from_book(text: Text, hit: NameHit) -> Named:
    single = hit.parties[0] if len(hit.parties) == 1 else None
    candidates = () if single else hit.parties
    return Named(
        "|".join(hit.parties), single, candidates, text.quote(hit.start, hit.end), hit.start, hit.end, hit.how
    )


def _in_mail(text: Text, hit: NameHit) -> bool:
    """A name in a mail address is a mailbox or the writer's own domain."""
    return any(
        r.role == "link" and "@" in text.text[r.start : r.end] for r in text.touched(hit.start, hit.end)
    )


def _another_entity(
    text: Text, hit: NameHit, whole: Sequence[UnknownName], known: dict[str, KnownParty]
) -> bool:
    """A legal name inside a longer one (Google LLC in `Google Ireland Limited`) is another legal entity.

    An alias is taken at the inventory's word and stays.
    """
    if hit.how != "name":
        return False
    at = bisect_right(whole, hit.start, key=lambda u: u.start)
    for name in whole[max(at - 2, 0) : at]:  # names by legal form do not overlap
        inside = name.start <= hit.start and hit.end <= name.end
        longer = text.quote(name.core_start, name.core_end)
        if inside and any(of_group(longer, known[p].name) for p in hit.parties):
            return False
        if inside and name.end > hit.end and not any(same_name(longer, known[p].name) for p in hit.parties):
            return True
        if (
            inside
            and name.start < hit.start
            and not any(same_name(longer, known[p].name) for p in hit.parties)
        ):
            return True
    return False


def _again(text: Text, found: Sequence[Named], keys: dict[str, str], cores: dict[str, str]) -> list[Named]:
    """Later mentions of an unknown company without its legal form."""
    places = Spans((one.start, one.end) for one in found)
    elsewhere = Repeats(text, places)
    unknown = [
        KnownParty(key, core) for key, core in cores.items() if len(core) >= 4 and elsewhere.begins(core)
    ]
    if not unknown:
        return []
    out = []
    for hit in NameBook(unknown, "fr").find(text):  # fr: no endings, the strictest reading
        linked = "link" in text.role(hit.start, hit.end)
        if not linked and not places.touch(hit.start, hit.end) and len(hit.parties) == 1:
            out.append(Named(hit.parties[0], None, (), keys[hit.parties[0]], hit.start, hit.end, "repeated"))
    return out


def _party(text: Text, layout: Layout, rows: Sequence[Named], role: str | None) -> Party:
    # In its fullest spelling, but not in the capitals of a title, nor with a form spelt out that is short elsewhere.
    short = any(_abbreviated(r.name) for r in rows)
    longest = max(
        rows, key=lambda r: (not _titled(r.name), not short or _abbreviated(r.name), len(r.name), -r.start)
    )
    return Party(
        name=longest.name,
        party=rows[0].party,
        level="named",
        spans=tuple(text.span(r.start, r.end) for r in rows),
        quote=_quote(text, layout, rows[0]),
        role=role,
        by="context" if rows[0].by == "controller" else rows[0].by,
        candidates=rows[0].candidates,
    )


def _abbreviated(name: str) -> bool:
    """Whether the name bears a legal form that is abbreviated."""
    forms = strip_form(name)[1]
    return bool(forms) and all(len(form) <= _SHORT_FORM for form in forms)


def _titled(name: str) -> bool:
    return strip_form(name)[0].isupper() and len(name) > 8


def _quote(text: Text, layout: Layout, one: Named) -> str:
    return layout.quote(text, one.start, one.end)
