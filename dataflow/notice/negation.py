# ruff: noqa: E501 (tables of patterns read better unbroken)
"""Names in a clause that is negated, whatever its verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dataflow.notice.brackets import of_another
from dataflow.notice.closing import ends_as_we
from dataflow.notice.lexicon import Hits
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Sentence
from dataflow.notice.spans import Spans
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of, listed


class Negation:
    """Answers for one text. A clause ends at a comma, a bracket, a conjunction or a contrast."""

    def __init__(self, text: Text, hits: Hits, *, lang: str) -> None:
        self._words, self._lang = text.text, lang
        kept = Spans((h.start, h.end) for c in _NOT for h in hits.get(c, ()))
        negations = [(h.start, h.end) for h in hits.get("neg", ()) if not _NUMBER.match(self._words, h.end)]
        if lang == "cs":
            negations += [m.span() for m in _CZECH.finditer(self._words) if not _is_noun(self._words, m)]
        self._negations = sorted(place for place in negations if not kept.touch(*place))
        idle = Spans((h.start, h.end) for h in hits.get("deny_not", ()))
        self._words_of_negation = sorted(place for place in negations if not idle.touch(*place))
        cuts = [m.end() for m in _CUT.finditer(self._words)]
        cuts += [h.start for c in ("clause_word", "contrast") for h in hits.get(c, ())]
        self._cuts = sorted(set(cuts))
        self._contrast = HitIndex(hits.get("contrast", ()))
        self._except = _but_for_unlike(hits)
        self._self = HitIndex(hits.get("by_self", ()))
        self._handles = HitIndex(hits.get("handles", ()))
        self.names: Sequence[tuple[int, int]] = ()
        self._first_person = HitIndex(hits.get("first_person", ()))

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the clause around [start, end) is negated so that the name in it is denied."""
        first, last = self._clause(sentence, start, end)
        if self._except.inside(sentence.start, sentence.end):
            return False
        for begin, stop in self._inside(first, last):
            if of_another(self._words, sentence.start, sentence.end, begin, (start, end), named=False):
                continue
            if stop <= start:
                return True
            if begin < end:
                continue
            if _WITHOUT.match(self._words, begin):
                continue  # `X counts visits without setting cookies`
            if not self.corrected(sentence, stop) and not self.limits(end, last, start):
                return True
        return False

    def corrected(self, sentence: Sentence, after: int) -> bool:
        """Whether a contrast or `only` behind a negation says what is true of the same company."""
        said = self._contrast.inside(after, sentence.end)
        only = ONLY.search(self._words, after, sentence.end)
        begin = min([hit.end for hit in said[:1]] + ([only.end()] if only else []), default=None)
        if begin is None or self._self.inside(begin, sentence.end) and self._ours(sentence):
            return False  # `X we do not use, but count visits ourselves`
        at = bisect_left(self.names, (begin, 0))
        return not (at < len(self.names) and self.names[at][0] < sentence.end)

    def needed(self, sentence: Sentence, start: int) -> bool:
        """`Without X we could not …` needs X."""
        without = _WITHOUT_NAME.search(self._words, max(sentence.start, start - 24), start)
        semicolon = self._words.find(";", start, sentence.end)
        end = semicolon if semicolon > 0 else sentence.end
        return without is not None and self._refused(sentence.start, end)

    def needs_list(self, intro: Sentence) -> bool:
        """`Without the following companies we could not …:` needs those listed below."""
        without = _WITHOUT.search(self._words, intro.start, intro.end)
        return without is not None and self._refused(without.start(), intro.end)

    def limits(self, end: int, last: int, start: int | None = None) -> bool:
        """Whether what follows a name only says what the company does not do with the data.

        `X does not use them for other purposes`; but `X we do not use` is a denial.
        """
        told = self._handles.near(end, last)
        if not told or self._first_person.near(end, told[0].end):
            return False
        if start is not None and any(
            hit.end >= start - 1 for hit in self._first_person.near(start - 8, start)
        ):
            return False  # `dass wir X nicht nutzen`
        if self._gets_nothing(end, last):
            return False
        first = self._words[told[0].start : told[0].end]
        return not _WE.get(self._lang, _NEVER).search(first)

    def stands(self, first: int, last: int) -> bool:
        """Whether a word of negation stands in [first, last), whatever verb it belongs to."""
        at = bisect_left(self._words_of_negation, (first, 0))
        return at < len(self._words_of_negation) and self._words_of_negation[at][0] < last

    # --- private ---

    def _gets_nothing(self, end: int, last: int) -> bool:
        """`X gets nothing from us and keeps nothing`: what is negated beside the verb behind the name."""
        first = any_of("gets", self._lang).match(self._words, end + 1)
        if first is None:
            return False
        joined = any_of("and", self._lang).search(self._words, first.end(), last)
        stop = self._words.find(". ", first.end(), last)
        ends = [at for at in (joined.start() if joined else last, stop) if at > 0]
        return bool(self._inside(first.start(), min(ends)))

    def _refused(self, start: int, end: int) -> bool:
        """Whether something is negated beside what is missing; `without X and without Y` negates nothing more."""
        found = self._inside(start, end)
        return len(found) > 1 and any(not _WITHOUT.match(self._words, begin) for begin, _ in found)

    def _clause(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The clause of a name; in a list of names, from the clause that the list belongs to."""
        at = bisect_right(self._cuts, start)
        first = max(self._cuts[at - 1] if at else 0, sentence.start)
        for _ in range(_LIST):
            short = self._words.count(" ", first, start) <= 2 and self._words[max(first - 1, 0)] == ","
            if not short or first <= sentence.start:
                break
            at -= 1
            first = max(self._cuts[at - 1] if at else 0, sentence.start)
        after = bisect_left(self._cuts, end)
        closed = self._words[end : end + 1] == ","
        aside = first > sentence.start and self._words[first - 1] == "," and start - first <= _ASIDE
        if closed and start - sentence.start <= _OPENING and _RELATIVE.match(self._words, end):
            over = self._words.find(
                ",", end + 1, sentence.end
            )  # `X, which printed our letters, has no access`
            after = bisect_left(self._cuts, over + 2) if over > 0 else after
        elif closed and start - sentence.start <= _OPENING:
            after += 2  # `X, our former printer, has no access`
        elif aside and self._aside_ends(end):
            after += 1  # `Networks, X included, get nothing`
        return first, min(self._cuts[after] if after < len(self._cuts) else sentence.end, sentence.end)

    def _ours(self, sentence: Sentence) -> bool:
        """Whether the sentence speaks of what we do."""
        said = self._first_person.inside(sentence.start, sentence.end)
        return bool(said) or ends_as_we(self._words, sentence.start, sentence.end, self._lang)

    def _aside_ends(self, end: int) -> bool:
        comma = self._words.find(",", end, end + _ASIDE)
        return comma >= 0 and self._words.count(" ", end, comma) <= 1

    def _inside(self, first: int, last: int) -> list[tuple[int, int]]:
        low = bisect_left(self._negations, (first, 0))
        high = bisect_left(self._negations, (last, 0))
        return self._negations[low:high]


# --- private ---


def _is_noun(words: str, verb: re.Match[str]) -> bool:
    """`při nezaplacení`: what a preposition leads is no verb."""
    if not verb.group().endswith(("ní", "tí")):
        return False
    before = _LAST_WORD.search(words, max(verb.start() - 12, 0), verb.start())
    return before is not None and before.group(1).lower() in listed("nouns_not", "cs")


def _but_for_unlike(hits: Hits) -> HitIndex:
    """Exceptions, but no comparisons (`anders dan vroeger`)."""
    unlike = Spans((hit.start, hit.end) for hit in hits.get("unlike", ()))
    found = [*hits.get("except", ()), *hits.get("consent_condition", ())]
    return HitIndex(hit for hit in found if not unlike.touch(hit.start, hit.end))


_LAST_WORD = re.compile(r"(\w+)[ \n]$")
_RELATIVE = re.compile(
    r"(?i),[ \n](?:which|who|d(?:er|ie|as|essen|eren)|kter\w+|jenž|jež|dat|die|wat|qui|dont|laquelle|lequel|som|kes|mis|care|котор\w+)(?!\w)"
)
_OPENING = 6  # characters before a name that opens its sentence
_ASIDE = 14  # characters beside a name between two commas
_LIST = 4  # commas of a list that a negation reaches over
_NOT = ("deny_not", "deny_after_not")
_NUMBER = re.compile(r"\.? ?\d|\.\.")
_CUT = re.compile(r"[,;:()]|[–—-](?<=[ \n][–—-])(?=[ \n])")
# Verbs that end as the first person's do: `nepoužíváme`, `nu folosim`.
_WE = {
    "cs": re.compile(r"me(?!\w)"),
    "fr": re.compile(r"ons(?!\w)"),
    "ro": re.compile(r"[ăaeiâ]m(?!\w)"),
    "ru": re.compile(r"[еи]м(?!\w)"),
}
_NEVER = re.compile(r"(?!)")
_WITHOUT_NAME = re.compile(
    r"(?i)(?:without|ohne|beze?|zonder|sans|uten|ilma|f[ăa]ră|fara|без)(?:[ \n]\w+){0,2}[ \n]$"
)
_WITHOUT = re.compile(r"(?i)(?<!\w)(?:without|ohne|beze?|zonder|sans|uten|ilma|f[ăa]ră|без)(?!\w)")
ONLY = re.compile(
    r"(?i),[ \n](?:(?:but|sondern|ale|maar|mais|men|vaid|ci|а)[ \n])?(?:only|nur|pouze|jen|jenom|"
    r"alleen|seulement|uniquement|bare|kun|ainult|üksnes|doar|numai|только|лишь)(?!\w)"
)
# A Czech verb with `ne-`, by its ending; nouns and adjectives that begin so are left out.
_CZECH = re.compile(
    r"(?i)(?<!\w)ne(?!j|bo\b|bol|ž|zbyt|závis|mocn|moc\b|zisk|prodlen|přetrž|ustál|přím|dáv|hled|oprávn|správ|souhlas|děl|"
    r"dostat|plat|pln|uplyn|závad|určit|úpln|meck|mecko|t\b|tto|utráln|konečn|vhod|výhod|movit|gativ|omezen|důlež|"
    r"bankov|finanč|úvěr|veřejn|platn|osobn|smluvn|státn|komerč|úředn|funkč|přesn|standard|vládn|členěn|vázan|rezident|řízen|"
    r"tradič|povinn|registrov|potravin|životn|živé)"
    r"\w{2,}(?:me|jí|í|á|e|ou|al[aioy]?|il[aioy]?|l[aioy]?|ly)(?!\w)"
)
