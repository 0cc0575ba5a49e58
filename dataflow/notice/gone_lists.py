"""Names listed under a heading of what is over (`Services we no longer use`), or in a row that says so of them."""

from __future__ import annotations

import re
from collections.abc import Callable

from dataflow.notice.lexicon import Hits
from dataflow.notice.negation import Negation
from dataflow.notice.places import HitIndex
from dataflow.notice.sentences import Layout, Sentence, is_item
from dataflow.notice.spans import Spans
from dataflow.notice.table_heads import head_of_column
from dataflow.notice.text import Text
from dataflow.notice.word_lists import any_of


class GoneLists:
    """Answers for one text."""

    def __init__(
        self,
        text: Text,
        layout: Layout,
        hits: Hits,
        negation: Negation,
        intro: Callable[[Sentence], Sentence | None],
        *,
        lang: str,
    ) -> None:
        self._lang = lang
        self._words, self._layout, self._negation, self._intro = text.text, layout, negation, intro
        self._over = HitIndex([*hits.get("ends", ()), *hits.get("row_over", ())])
        # `no more than needed`
        self._not_gone = Spans((hit.start, hit.end) for hit in hits.get("deny_not", ()))
        self._then = HitIndex([*hits.get("was_then", ()), *hits.get("formerly", ())])

    def holds(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the list or its row tells that it is over with the name."""
        if not is_item(self._words, sentence):
            return False
        head = head_of_column(self._words, self._layout, sentence, start)
        if head is not None and self._says_gone(head):
            return True
        return self._row(sentence, start, end) or self._titled(sentence)

    # --- private ---

    def _row(self, sentence: Sentence, start: int, end: int) -> bool:
        """`- X: account closed`, `- insurance: formerly X`."""
        for hit in self._then.near(max(start - _LED, sentence.start), start):
            opens = self._words[sentence.start : hit.start].rstrip(' *_"')
            if 0 <= start - hit.end <= 1 and (len(opens) <= 1 or opens[-1] in ":|–—-"):
                return True
        told = _TOLD.match(self._words, end, sentence.end)
        if told is None:
            return False
        cut = _STOP.search(self._words, told.end(), sentence.end)
        last = cut.start() if cut else sentence.end
        return any(
            not self._negation.stands(told.end(), hit.start) and not self._not_gone.touch(hit.start, hit.end)
            for hit in self._over.near(told.end(), min(told.end() + _REACH, last))
        )

    def _titled(self, sentence: Sentence) -> bool:
        intro = self._intro(sentence)
        if intro is not None and not intro.heading:
            return self._says_gone(intro)
        number = self._layout.index(sentence.start)
        for back in range(number - 1, max(number - _FAR, -1), -1):
            one = self._layout.sentences[back]
            if one.section != sentence.section:
                return False
            if one.heading:
                return self._says_gone(one)
            if not is_item(self._words, one):
                return self._words[one.end - 1] == ":" and self._says_gone(one)
        return False

    def _says_gone(self, title: Sentence) -> bool:
        """A short title of what is over, but not of `former patients`."""
        words = self._words.count(" ", title.start, title.end) + 1
        if words > _TITLE or self._words[title.end - 1] == "?":
            return False
        gone, people = any_of("gone_title", self._lang), any_of("about_people", self._lang)
        if any_of("no_access_title", self._lang).search(self._words, title.start, title.end):
            return True
        said = gone.finditer(self._words, title.start, title.end)
        return (
            any(not self._not_gone.touch(*one.span()) for one in said)
            and people.search(self._words, title.start, title.end) is None
        )


# --- private ---

_LED = 24
_FAR = 25  # sentences below a heading
_TITLE = 9  # words of a heading
_REACH = 50  # characters of a row from what follows the name
_TOLD = re.compile(r"[*_\"]{0,2}(?: ?[:|(]|,|[ \n][–—-])[ \n*_]*(?:\([^()]{1,40}\)[ \n])?")
_STOP = re.compile(r"[;.]")
