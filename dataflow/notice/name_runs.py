"""Words with capitals that follow each other as the names of a list: `X, Y Pay and Z`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dataflow.notice.gathered import has_capital
from dataflow.notice.word_lists import choice

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """The places of the names, in order; `end` is where the last one ends."""

    names: tuple[Place, ...]

    @property
    def end(self) -> int:
        return self.names[-1][1]


def run_at(words: str, at: int, limit: int, lang: str) -> Run | None:
    """The names from `at` on; None where no word with a capital stands there."""
    names: list[Place] = []
    while len(names) < _MOST_NAMES:
        name = _name(words, at, limit)
        if name is None:
            break
        names.append(name)
        joint = _JOINT.match(words, name[1], limit)
        if joint is None:
            break
        at = joint.end()
    return Run(tuple(names)) if names else None


# --- private ---

_MOST_NAMES = 12
_MOST_WORDS = 4
_WORD = re.compile(r"[\"'«]?(?P<word>[^\W_][\w.&+-]*[\w+]|[^\W\d_])[\"'»]?")
# What a bracket says of one name parts it from the next no more: `X (cards), Y (mails)`.
_EITHER = rf"(?:{choice('and')}|{choice('or')})"
_JOINT = re.compile(
    rf"(?:[ \n]\([^()\n]{{1,80}}\)(?=,))?[ \n]?[,/][ \n]?(?:{_EITHER}[ \n])?|[ \n](?:&|{_EITHER})[ \n]"
)


def _name(words: str, at: int, limit: int) -> Place | None:
    start = end = at
    count = 0
    while count < _MOST_WORDS:
        found = _WORD.match(words, at, limit)
        if found is None or not has_capital(found["word"]) or count == 0 and found["word"].isdigit():
            break
        if count == 0:
            start = found.start("word")
        end = found.end("word")
        count += 1
        if end < found.end() or words[found.end() : found.end() + 1] not in (" ", "\n"):
            break
        at = found.end() + 1
    return (start, end) if count and end - start > 1 else None
