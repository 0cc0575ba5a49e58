"""Companies whose request or offer was turned down: `the board rejected a request from X`, `X offered …; we said no`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dataflow.notice.between import another_name, first_of_list
from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, clause_start
from dataflow.notice.text import PARAGRAPH, Text
from dataflow.notice.word_lists import any_of, choice, last_of


class Refusals:
    """Answers for one text; `names` may be set once the names are known."""

    def __init__(self, text: Text, layout: Layout, hits: Hits, negation: Negation, *, lang: str) -> None:
        self._words, self._layout, self._lang, self._negation = text.text, layout, lang, negation
        self._refuses = HitIndex(hits.get("refuses", ()))
        self.names: Sequence[tuple[int, int]] = ()

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether what the name asked for or offered was refused, in this sentence or the next."""
        number = self._layout.index(sentence.start) + 1
        after = self._layout.sentences[number] if number < len(self._layout.sentences) else sentence
        if not self._refuses.near(sentence.start, after.end):
            return False
        asked = self._asked(sentence, start, end)
        if asked is None:
            return False
        if self._refused(sentence, sentence.start, sentence.end, start, max(end, asked)):
            return True
        if after is sentence or after.heading or PARAGRAPH in self._words[sentence.end - 1 : after.start]:
            return False
        return self._refused(after, after.start, after.end, start, end)

    # --- private ---

    def _asked(self, sentence: Sentence, start: int, end: int) -> int | None:
        """Where it is said that the name asked or offered something."""
        begin = first_of_list(self.names, self._words, start, sentence.start)
        behind = _request_behind(self._lang).match(self._words, end, sentence.end)
        if behind is not None:
            return behind.end()
        found = last_of("request_noun", self._lang, self._words, max(sentence.start, begin - _LED), begin)
        if found is not None:
            between = self._words[found.end() : begin]
            ours = _ours(self._lang).search(
                self._words, max(found.start() - _OWN, sentence.start), found.start()
            )
            if not ours and not _CUT.search(between) and not any_of("toward", self._lang).match(between, 1):
                return found.end()
        verb = any_of("offers", self._lang).search(self._words, end, min(end + _SOON, sentence.end))
        if verb is None or another_name(self.names, self._words, end, verb.start()):
            return None
        return None if _CUT.search(self._words, end + 1, verb.start()) else verb.end()

    def _refused(self, sentence: Sentence, first: int, last: int, start: int, asked: int) -> bool:
        for hit in self._refuses.inside(first, last):
            if hit.end > start and hit.start < asked:
                continue
            if hit.start >= asked and another_name(self.names, self._words, asked, min(hit.start, last)):
                return False
            clause = max(clause_start(self._words, sentence, hit.start), hit.start - _VERB)
            if self._negation.stands(clause, hit.start) or any_of("yet_to_end", self._lang).search(
                self._words, clause, hit.start
            ):
                continue
            return True
        return False


# --- private ---

_LED = 60  # characters from a request to the name it comes from
_SOON = 45  # characters from a name to the verb of its request
_OWN = 12
_VERB = 40
_CUT = re.compile(r"[;:()]|,|[ \n][–—-][ \n]")


@cache
def _request_behind(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:'?s)?[ \n-](?:{choice('request_noun', lang)})(?!\w)")


@cache
def _ours(lang: str) -> re.Pattern[str]:
    """Whose request it is where it is not that of the name."""
    return re.compile(rf"(?i)(?<!\w)(?:{choice('yours', lang)}|{choice('ours', lang)})[ \n]$")
