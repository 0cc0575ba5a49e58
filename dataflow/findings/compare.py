"""Two inventories (or portfolios) compared on a date: meaning, not cells."""

from collections.abc import Sequence
from datetime import date

from dataflow.findings.change import Change, Difference
from dataflow.findings.compare_activities import compare_activities
from dataflow.findings.compare_recipients import compare_recipients
from dataflow.findings.duties import INFORM, RECORD
from dataflow.findings.renames import Renames, renamed, renames
from dataflow.findings.snapshot import Snapshot
from dataflow.inventory.inventory import Inventory


def compare(old: Sequence[Inventory], new: Sequence[Inventory], *, as_of: date) -> Difference:
    """What changed from ``old`` to ``new``, as both stand on the date.

    Inventories are paired by id; two single ones are compared whatever their ids.  A row that stands
    under another id with the same content is renamed, not gone and new.
    """
    pairs = _pairs(old, new)
    changes: list[Change] = []
    for before, after in pairs:
        if before is None and after is not None:
            changes.append(_whole(after, "inventory-new", "is new"))
        elif after is None and before is not None:
            changes.append(_whole(before, "inventory-gone", "is no longer there"))
        elif before is not None and after is not None:
            again = renames(before, after)
            views = Snapshot(renamed(before, again), as_of), Snapshot(after, as_of)
            changes += [*compare_recipients(*views), *compare_activities(*views), *_renamed(views[1], again)]
    return Difference(
        as_of=as_of,
        old=tuple(item.id for item in old),
        new=tuple(item.id for item in new),
        changes=tuple(sorted(changes, key=lambda change: change.order)),
    )


# --- private ---


def _pairs(
    old: Sequence[Inventory], new: Sequence[Inventory]
) -> list[tuple[Inventory | None, Inventory | None]]:
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    before, after = {item.id: item for item in old}, {item.id: item for item in new}
    return [(before.get(name), after.get(name)) for name in sorted(set(before) | set(after))]


SUBJECTS = {
    "parties": "party",
    "categories": "category",
    "activities": "activity",
    "flows": "flow",
    "agreements": "agreement",
    "notices": "notice",
}
"""Tables whose ids stand in the keys of findings → kind of subject there."""


def _renamed(new: Snapshot, by: Renames) -> list[Change]:
    return [
        Change(
            kind="renamed",
            inventory=new.inventory.id,
            subject_kind=kind,
            subject=now,
            text=f"The {kind} “{new.name(table, now)}” was {was} and is {now}: the keys of its findings change.",
            before=was,
            after=now,
            place=new.place(table, now),
        )
        for table, kind in SUBJECTS.items()
        for was, now in by.get(table, {}).items()
    ]


def _whole(inventory: Inventory, kind: str, said: str) -> Change:
    return Change(
        kind=kind,
        inventory=inventory.id,
        subject_kind="organisation",
        subject=inventory.id,
        text=f"The inventory of {inventory.organisation['name'] or inventory.id} {said}.",
        duties=(INFORM, RECORD) if kind == "inventory-new" else (),
        place=inventory.place("organisation", 0),
    )
