"""Whether a company at the beginning of a notice is one that gets data, and not the writer who presents himself."""

from __future__ import annotations

from dataflow.notice.lexicon import Hits
from dataflow.notice.outline import Outline
from dataflow.notice.sentences import Layout


class Recipients:
    """Answers for one text."""

    def __init__(self, layout: Layout, hits: Hits, plan: Outline) -> None:
        self._layout, self._plan = layout, plan
        told = [hit for c, found in hits.items() if c in _TOLD or c.startswith("category.") for hit in found]
        self._numbers = {layout.index(hit.start) for hit in told}
        self._ends = {hit.end for hit in told}
        self._own = {layout.index(hit.start) for c in _OWN for hit in hits.get(c, ())}
        first = {
            number: start
            for start, number in sorted(((h.start, layout.index(h.start)) for h in told), reverse=True)
        }
        # `Processors of personal data` is no notice, unlike `Privacy notice: recipients`.
        self._own |= {
            number
            for hit in hits.get("notice_name", ())
            if hit.start <= first.get(number := layout.index(hit.start), hit.start)
        }

    def holds(self, start: int) -> bool:
        """Whether a title above the name at `start` is about recipients, or a kind of them stands just before it."""
        if any(end in self._ends for end in range(start - _NEAR, start + 1)):
            return True
        section = self._layout.sentence(start).section
        while section >= 0 and section != self._plan.whole:
            first, end = self._plan.titles[section]
            number = self._layout.index(first)
            if end > first and number in self._numbers and number not in self._own:
                return self._layout.index(start) != number
            section = self._plan.parents[section]
        return False


# --- private ---

_TOLD = (
    "recipients", "recipients_title", "recipient_categories", "vague_recipient", "processor", "sub_processor",
    "hosting_title",
)  # fmt: skip
_OWN = ("controller", "controller_title")
_NEAR = 3  # characters from a kind to a name: `our host X`, `the host: X`
