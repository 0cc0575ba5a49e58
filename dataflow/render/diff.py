"""Changes between two inventories as text, and the duties that follow."""

from collections.abc import Iterator

from dataflow.findings.change import Difference
from dataflow.render.terminal import printable


def render(difference: Difference) -> str:
    """One paragraph a change: what changed, where, and what to do."""
    return "\n".join(_lines(difference)) + "\n"


# --- private ---


def _lines(difference: Difference) -> Iterator[str]:
    old, new = ", ".join(difference.old), ", ".join(difference.new)
    yield f"from {old} to {new}, as of {difference.as_of.isoformat()}"
    inventory = None
    for change in difference.changes:
        if change.inventory != inventory:
            inventory = change.inventory
            yield from ("", f"{inventory}:")
        yield f"  {change.kind}: {printable(change.text)}"
        if change.place is not None:
            yield f"      at: {printable(str(change.place))}"
        for duty in change.duties:
            yield f"      do: {duty.text} ({duty.provision})"
    number = len(difference.changes)
    yield ""
    yield f"{number} change{'' if number == 1 else 's'} of meaning" if number else "no change of meaning"
