"""Recipients of an entry: parties, flows from each of its activities, and that the document tells of them."""

from dataclasses import dataclass, field

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.record.layouts.gather import Row, append
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.said import says_none
from dataflow.record.layouts.tables import rows
from dataflow.record.layouts.tilt.build import (
    Build,
    joined,
    keep_rest,
    noted,
    once,
    put,
    put_contact,
    put_country,
    where,
)
from dataflow.record.layouts.tilt.document import Leaf, Part

_SEVERAL = "for which of these activities is not said"


@dataclass(slots=True)
class Recipients:
    """Flows by activity and recipient; disclosures by recipient."""

    build: Build
    _flows: dict[tuple[str | None, str], Row] = field(default_factory=dict)
    _disclosed: dict[str, Row] = field(default_factory=dict)

    def read(self, entry: Part, category: Row | None, activities: list[Row]) -> None:
        """Take the recipients of an entry; one that is only a category is a class of recipients."""
        for part in entry.parts("recipients"):
            name, kind = part.leaf("name"), part.leaf("category")
            if (said := name or kind) and says_none(said.text):
                for row in activities or [self.build.notice]:
                    noted(row, "activities" if activities else "notices", said, "recipients")
                name, kind = (None, kind if said is name else None)
            party = self._party(part, name, kind)
            if party is None:
                row = activities[0] if activities else self.build.notice
                for leaf in _all(part):
                    if leaf.into == "not read":
                        noted(
                            row, "activities" if activities else "notices", leaf, f"recipient's {leaf.path}"
                        )
                continue
            if party is not self.build.own:
                self._flow(part, party, category, activities, role_said(kind) if kind else None)
                self._disclose(part, party, name, kind)
            elif name:
                name.say("taken", "parties.name: the controller itself, no flow")

    # --- private ---

    def _party(self, part: Part, name: Leaf | None, kind: Leaf | None) -> Row | None:
        if name:
            party = self.build.party(name.text, part)
            name.say("taken", "parties.name, flows.to")
        elif kind:
            party = self.build.party(kind.text, part, kind="class")
            role = role_said(kind)
            into = "parties.name, flows.to" + (f"; flows.role: {role}" if role else "")
            kind.say("translated" if role else "taken", into)
        else:
            return None
        if name and kind:
            if role := role_said(kind):
                kind.say("translated", f"flows.role: {role}")
            else:
                put(party, "parties", "sector", kind)
        put(party, "parties", "address", part.leaf("address"))
        put_country(party, part.leaf("country"))
        noted(party, "parties", part.leaf("division"))
        put_contact(party, part.part("representative"))
        keep_rest(party, "parties", part, part.part("representative"))
        return party

    def _flow(
        self, part: Part, party: Row, category: Row | None, activities: list[Row], role: str | None
    ) -> None:
        """Of the entry's activity.  Where an entry has several, nobody says to which a recipient belongs."""
        known: list[Row | None] = [activities[0]] if len(activities) == 1 else [None]
        for activity in known:
            key = (str(activity["id"]) if activity else None, str(party["id"]))
            if key not in self._flows:
                wanted = f"{key[0]}-to-{key[1]}" if key[0] else f"to-{key[1]}"
                sender = self.build.own["id"] if self.build.own and not activity else None
                self._flows[key] = self.build.gather.add(
                    "flows", wanted[:120], activity=key[0], to=key[1], **{"from": sender}, **where(part)
                )
            flow = self._flows[key]
            if category:
                append(flow, "categories", str(category["id"]))
            if role:
                flow.setdefault("role", role)
            if len(activities) > 1:
                once(flow, f"{_SEVERAL}: {', '.join(str(row['id']) for row in activities)}")

    def _disclose(self, part: Part, party: Row, name: Leaf | None, kind: Leaf | None) -> None:
        row = self._disclosed.get(str(party["id"]))
        if row is None:
            row = self._disclosed[str(party["id"])] = self.build.gather.put(
                "disclosures",
                notice=self.build.notice["id"],
                party=party["id"],
                level="named" if name else None,
                **where(part),
            )
            self.build.tell("13(1)(e)", True)
        if kind:
            row.setdefault("wording", joined(kind.text))
        if code := party.get("country"):
            row["countries"] = [code]


def role_said(kind: Leaf) -> str | None:
    """The role that a category of recipients is the word for, in any language of the tables."""
    said = plain(kind.text)
    found = next((row["role"] for row in rows("role_words") if row["words"] == said), None)
    return said if said in VOCABULARY["recipient_role"] else found


def _all(part: Part) -> list[Leaf]:
    found = list(part.rest)
    for value in part.fields.values():
        found += _all(value) if isinstance(value, Part) else [value]
    return found
