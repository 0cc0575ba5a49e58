"""Names in the words of a link that leads to a page of help (`[X explains how](https://support.x.com/…)`)."""

from __future__ import annotations

import re
from bisect import bisect_right

from dataflow.notice.text import Region, Text
from dataflow.notice.word_lists import choice


class HelpLinks:
    """Answers for one text."""

    def __init__(self, text: Text) -> None:
        self._anchors = [
            (anchor.start, anchor.end)
            for anchor, address in linked(text)
            if _HELP.match(text.text, address.start, address.end)
        ]

    def begins(self, start: int, end: int) -> int | None:
        """Where such a link begins that names [start, end) among other words; a name alone tells less."""
        at = bisect_right(self._anchors, (start, 1 << 60)) - 1
        first, last = self._anchors[at] if at >= 0 else (0, 0)
        return first if end <= last and (start, end) != (first, last) else None


def linked(text: Text) -> list[tuple[Region, Region]]:
    """Words of links with their addresses, which stand on one side or the other."""
    return [
        (one, other) if one.role == "anchor" else (other, one)
        for one, other in zip(text.regions, text.regions[1:], strict=False)
        if other.start - one.end <= 2 and {one.role, other.role} == {"anchor", "link"}
    ]


# --- private ---

# A host or folder of help: `https://support.x.com`, `x.com/help/…`.
_HELP = re.compile(
    rf"(?i)(?:https?://)?(?:www\.)?(?:[^ /]{{1,60}}/(?:[a-z-]{{2,5}}/)?)?(?:{choice('help_address')})[./-]"
)
