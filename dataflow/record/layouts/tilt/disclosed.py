"""Data disclosed: categories, the activities that their purposes make, and who must provide the data."""

from dataclasses import dataclass, field

from dataflow.record.layouts.gather import Row, append
from dataflow.record.layouts.tilt.bases import Bases
from dataflow.record.layouts.tilt.build import Build, joined, keep_rest, noted, shortened, where
from dataflow.record.layouts.tilt.document import Leaf, Part
from dataflow.record.layouts.tilt.recipients import Recipients
from dataflow.record.layouts.tilt.storage import Storage

WITHOUT_PURPOSE = ("legalBases", "legitimateInterests", "recipients", "storage")
"""What makes an activity of an entry that names no purpose."""


@dataclass(slots=True)
class Disclosed:
    """Reads the entries one after the other; what is for an activity as a whole is settled at the end."""

    build: Build
    bases: Bases = field(init=False)
    recipients: Recipients = field(init=False)
    storage: Storage = field(init=False)
    _duties: dict[str, list[tuple[Leaf, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bases, self.recipients = Bases(self.build), Recipients(self.build)
        self.storage = Storage(self.build)

    def read(self, entry: Part) -> None:
        """One category, its purposes and what is said of both."""
        if leaf := entry.leaf("_id"):
            leaf.say("dropped", "tells entries apart, says nothing of the processing")
        category = self._category(entry)
        activities = self._activities(entry, category)
        for activity in activities:
            if category:
                append(activity, "categories", str(category["id"]))
        based = self.bases.read(entry, category, activities)
        self.recipients.read(entry, category, activities)
        kept = self.storage.read(entry, category, activities)
        self._provide(entry, activities, category)
        self.build.tell("13(1)(c)", bool(entry.parts("purposes")), based)
        self.build.tell("13(2)(a)", kept)
        row = category if category is not None else activities[0] if activities else self.build.notice
        table = "categories" if category else "activities" if activities else "notices"
        keep_rest(row, table, entry, *entry.parts("purposes"), *entry.parts("legalBases"))
        keep_rest(row, table, *entry.parts("legitimateInterests"), entry.part("nonDisclosure"))

    def settle(self) -> None:
        """What several entries say of one activity."""
        self.bases.settle()
        self.storage.settle()
        for activity_id, said in self._duties.items():
            activity = self.build.gather.by_id("activities", activity_id)
            if len({leaf.truth for leaf, _ in said}) == 1:
                activity["mandatory"] = "yes" if said[0][0].truth else "no"
                continue
            for leaf, label in said:
                noted(activity, "activities", leaf, label)

    # --- private ---

    def _category(self, entry: Part) -> Row | None:
        leaf, items = entry.leaf("category"), entry.leaves("subcategories")
        if leaf is None and not items:
            return None
        name = joined(leaf.text) if leaf else ", ".join(joined(item.text) for item in items)
        row = self.build.gather.named("categories", shortened(name), key=name.casefold(), **where(entry))
        if leaf:
            leaf.say("taken", "categories.name")
            if row["name"] != name:
                noted(row, "categories", leaf)
                leaf.say("taken", "categories.name, categories.note")
        for item in items:
            append(row, "items", joined(item.text))
            item.say("taken", "categories.items")
        self.build.tell("14(1)(d)", True)
        return row

    def _activities(self, entry: Part, category: Row | None) -> list[Row]:
        found: list[Row] = []
        for part in entry.parts("purposes"):
            purpose, more = part.leaf("purpose"), part.leaf("description")
            said = purpose or more
            if said is None:
                continue
            row = self._activity(joined(said.text), part)
            if purpose:
                purpose.say("taken", "activities.name, activities.purpose")
            if more:
                _described(row, joined(said.text), joined(more.text))
                more.say("taken", "activities.purpose")
            if row not in found:
                found.append(row)
        if not found and any(entry.parts(name) for name in WITHOUT_PURPOSE):
            name = str(category["name"]) if category else f"{entry.path}, without a purpose"
            row = self.build.gather.named("activities", name, key="without a purpose", **where(entry))
            found.append(row)
            self._own(row)
        return found

    def _activity(self, purpose: str, part: Part) -> Row:
        row = self.build.gather.named(
            "activities", shortened(purpose), key=purpose.casefold(), purpose=purpose, **where(part)
        )
        self._own(row)
        return row

    def _own(self, activity: Row) -> None:
        if self.build.own:
            activity.setdefault("role", "controller")

    def _provide(self, entry: Part, activities: list[Row], category: Row | None) -> None:
        part = entry.part("nonDisclosure")
        name = f"{category['name']}: " if category else ""
        duty, consequences = part.leaf("obligationToProvide"), part.leaf("consequences")
        for key in ("legalRequirement", "contractualRegulation"):
            if (
                (leaf := part.leaf(key))
                and leaf.truth is False
                and duty
                and duty.truth is False
                and activities
            ):
                leaf.say("translated", "activities.mandatory: no")
                continue
            for row in activities or [self.build.notice]:
                noted(row, "activities" if activities else "notices", part.leaf(key), f"{name}{key}")
        for row in activities or [self.build.notice]:
            noted(row, "activities" if activities else "notices", consequences, f"{name}consequences")
        if duty is None:
            self.build.tell("13(2)(e)", False)
            return
        if duty.truth is None or not activities:
            for row in activities or [self.build.notice]:
                noted(row, "activities" if activities else "notices", duty, f"{name}obligationToProvide")
            return
        for row in activities:
            self._duties.setdefault(str(row["id"]), []).append((duty, f"{name}obligationToProvide"))
        duty.say("translated", f"activities.mandatory: {'yes' if duty.truth else 'no'}")
        self.build.tell("13(2)(e)", True, not duty.truth or consequences is not None)


def _described(row: Row, purpose: str, more: str) -> None:
    """A purpose that is described at more length is the description."""
    said = str(row["purpose"])
    if more == purpose or more in said.split("\n"):
        return
    named = said == purpose == row["name"]
    row["purpose"] = more if named else f"{said}\n{more}"
