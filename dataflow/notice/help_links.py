"""Names in the words of a link that leads to a page of help (`[X explains how](https://support.x.com/…)`)."""

from __future__ import annotations

import re

from dataflow.notice.spans import Spans
from dataflow.notice.text import Region, Text
from dataflow.notice.word_lists import choice


class HelpLinks:
    """Answers for one text."""

    def __init__(self, text: Text) -> None:
        self._anchors = Spans(
            (anchor.start, anchor.end)
            for anchor, address in linked(text)
            if _HELP.match(text.text, address.start, address.end)
        )
        self._alone = {
            (anchor.start, anchor.end) for anchor, _ in linked(text) if anchor.end - anchor.start < _SHORT
        }

    def holds(self, start: int, end: int) -> bool:
        """Whether [start, end) is named among other words of such a link; a link that is a name alone tells less."""
        return (start, end) not in self._alone and self._anchors.cover(start, end)


def linked(text: Text) -> list[tuple[Region, Region]]:
    """Words of links with their addresses, which stand on one side or the other."""
    return [
        (one, other) if one.role == "anchor" else (other, one)
        for one, other in zip(text.regions, text.regions[1:], strict=False)
        if other.start - one.end <= 2 and {one.role, other.role} == {"anchor", "link"}
    ]


# --- private ---

_SHORT = 60  # characters of the longest name that is a link for itself
# A host or folder of help: `https://support.x.com`, `x.com/help/…`.
_HELP = re.compile(rf"(?i)(?:https?://)?(?:www\.)?(?:[^ /]{{1,60}}/(?:[a-z-]{{2,5}}/)?)?(?:{choice('help_address')})[./-]")
