"""Lines of retention while a form is read, and the categories they stand beside."""

from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Gather, Row
from dataflow.record.layouts.periods import read_retention
from dataflow.record.layouts.said import as_above


@dataclass(slots=True)
class Kept:
    """Lines of retention and the categories they stand beside; None: beside no category."""

    lines: dict[str, list[str | None]] = field(default_factory=dict)
    last: str = ""

    def add(self, text: str, categories: list[str | None]) -> bool:
        """Take a cell of one or several lines, *idem* as the one before; whether each gives a period."""
        text = self.last if self.last and as_above(text) else text
        self.last = text
        found = [line.strip() for line in text.splitlines() if line.strip()]
        for line in found:
            self.lines.setdefault(line, []).extend(categories)
        return all("duration" in read_retention(line) for line in found)

    def settle(self, gather: Gather, activity: Row) -> None:
        """One row of retention a line; a line that stands beside every category is for the activity."""
        known = activity.get("categories") or []
        for line, categories in self.lines.items():
            named = list(dict.fromkeys(row_id for row_id in categories if row_id))
            whole = None in categories or set(named) == set(known)
            gather.put(
                "retention",
                activity=activity["id"],
                categories=None if whole else named,
                **read_retention(line),
            )
