"""Software that somebody runs on his own machines: its maker, who gives it its name, gets no data."""

from __future__ import annotations

from dataflow.notice.sentences import Sentence
from dataflow.notice.word_lists import any_of


def is_self_hosted(words: str, sentence: Sentence, start: int, end: int, lang: str) -> bool:
    """Whether a name is said to be hosted by the writer: `the self-hosted X`, `X, which we host ourselves`."""
    word = any_of("self_hosted", lang)
    before = word.search(words, max(sentence.start, start - _BEFORE), start)
    if before is not None and not _parted(words, before.end(), start):
        return True
    behind = word.search(words, end, min(sentence.end, end + _BEHIND))
    return behind is not None and not _parted(words, end, behind.start())


# --- private ---

_BEFORE = 45  # characters
_BEHIND = 110  # with the address of a link


def _parted(words: str, first: int, last: int) -> bool:
    return any(mark in words[first:last] for mark in (";", " (", ": "))
