"""The name behind a word for the controller, with or without a legal form: `The controller is Oak School, 5 Oak Lane`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from dataflow.notice.common_words import is_trade
from dataflow.notice.lexicon import Hit, Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, is_item
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, choice, listed

Place = tuple[int, int]


def find_controllers(text: Text, hits: Hits, names: Sequence[Place], *, lang: str) -> Iterator[Place]:
    """Names of controllers that bear no legal form: people, schools, parishes.

    names: those found otherwise, in order; where one stands near, nobody else is looked for. A register number,
    an address or a bracket that explains the name must follow.
    """
    starts = [start for start, _ in names]
    proof = [hit.start for hit in hits.get("contact", ())]
    for hit in hits.get("controller", ()):
        if of_another(text.text, hit):
            continue
        place = _behind(text.text, hit.end, lang)
        if place is None:
            continue
        near = bisect_left(starts, hit.start)
        if near < len(starts) and starts[near] < place[1] + _NEAR:
            continue
        at = bisect_left(proof, place[1])
        proven = at < len(proof) and proof[at] <= place[1] + _PROOF
        if proven or _is_proven(text.text, place[1], lang):
            yield place


def of_another(words: str, hit: Hit) -> bool:
    """Whether a word for the controller is said of a recipient: `as an independent controller`."""
    before = words[max(hit.start - _BESIDE, 0) : hit.start].lower().split()
    behind = words[hit.end : hit.end + _BESIDE].lower().replace(",", " ").split()
    beside = {*before[-1:], *behind[:1]}
    return any(word.startswith(_independent()) for word in beside)


def presented(layout: Layout, hits: Hits, starts: Sequence[int]) -> int | None:
    """The number of the name with which somebody presents himself before `We are the controller`."""
    we = HitIndex(hits.get("first_person", ()))
    for hit in hits.get("controller", ()):
        number = layout.index(hit.start)
        said = layout.sentences[number]
        if not we.inside(said.start, hit.start):
            continue
        for back in range(number - 1, max(number - _BACK, -1), -1):
            one = layout.sentences[back]
            at = bisect_left(starts, one.start)
            if one.section != said.section or one.heading:
                break
            if at < len(starts) and starts[at] < one.end and we.inside(one.start, starts[at]):
                return at
    return None


class Recipients:
    """Tells of a name whether it stands among those who get data, by its list or by the title over it."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, about: Callable[[int], bool]) -> None:
        self._words, self._layout, self._about = text.text, layout, about
        told = (layout.sentence(hit.start) for concept in _TITLES for hit in hits.get(concept, ()))
        self._titled = {sentence.section for sentence in told if sentence.heading and sentence.start > 0}
        self._we = HitIndex(hits.get("first_person", ()))

    def holds(self, start: int, end: int) -> bool:
        sentence = self._layout.sentence(start)
        if is_item(self._words, sentence):
            return sentence.section in self._titled or self._about(start)
        # `Who gets your data. Oak Ltd hands nothing to others`: who acts is the writer.
        acts = start == sentence.start and self._words[end : end + 2].strip(" \n").islower()
        return sentence.section in self._titled and not acts and not self._we.inside(sentence.start, start)


# --- private ---

_TITLES = ("recipients", "recipients_title", "processor")
_NEAR = 120  # characters in which a name with a legal form makes another one needless
_PROOF = 90
_BESIDE = 24
_MOST_WORDS = 8
_BACK = 4  # sentences
_END = re.compile(r"[,;()\n\u2029|]|[ \n][–—-][ \n]|\.(?=[ \n\u2029]|$)")
_TITLE_STOP = re.compile(r"(?<!\w)\w{1,5}\.$")
_IS = re.compile(
    rf",?[ \n]?(?:[^\W\d_][\w-]*\.?[ \n]){{0,7}}?(?:{choice('copula')})(?:[ \n][^\W\d_A-Z][\w-]*){{0,2}}?:?[ \n\u2029]{{1,2}}"
    rf"|[ \n]?:[ \n\u2029]{{1,2}}"
)
_EXPLAINED = re.compile(rf",?[ \n]?\((?:{choice('hereinafter')})(?!\w)", re.IGNORECASE)
# `, 5 Long Lane`, `, Dlouhá 5`
_HOUSE = re.compile(r"[,\n][^.;:()\n\u2029]{0,40}?(?<![\w.])\d{1,4}[a-zA-Z]?(?:/\d{1,4}\w?)?(?![\d.%])")
_POSTCODE = re.compile(r"(?<!\d)\d{3} ?\d{2,3}(?!\d)")


def _independent() -> tuple[str, ...]:
    return tuple(listed("independent"))


def _is_proven(words: str, end: int, lang: str) -> bool:
    if _EXPLAINED.match(words, end) or _HOUSE.match(words, end):
        return True
    reach = end, end + _PROOF
    return any(pattern.search(words, *reach) for pattern in (any_of("register_word", lang), _POSTCODE))


def _behind(words: str, at: int, lang: str) -> Place | None:
    """The name behind `is` or a colon, as far as a comma, a bracket or the end of the line."""
    lead = _IS.match(words, at)
    if lead is None or not words[lead.end() : lead.end() + 1].isupper():
        return None
    start, end = lead.end(), None
    for stop in _END.finditer(words, start, start + 90):
        title = stop.group() == "." and _TITLE_STOP.search(words, start, stop.end())
        if title is None or title is False:
            end = stop.start()
            break
    if end is None:
        return None
    name = words[start:end].strip()
    written = name.split()
    if not 1 < len(written) <= _MOST_WORDS or written[0].lower() in listed("polite") | listed("yours"):
        return None
    # A second capital tells a name (`Operator of this shop` is none), where titles do not bear them all.
    own = [word for word in written[1:] if word[:1].isupper()]
    if not own or lang in ("de", "en") and all(is_trade(word, lang) for word in written):
        return None
    return None if any_of("copula", lang).search(name) else (start, start + len(name))
