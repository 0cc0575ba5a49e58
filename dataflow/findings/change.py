"""What changed in meaning between two inventories, and what the law asks for then."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dataflow.inventory.places import Place


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do because of a change: the provision, and the deed in a few words."""

    provision: str
    text: str

    def to_json(self) -> dict[str, str]:
        """Keys provision, text."""
        return {"provision": self.provision, "text": self.text}


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    kind: such as ``recipient-new``; before, after: what is compared, for a reader;
    subject_kind, subject: what it is about; place: in the later inventory, or where it was.
    """

    kind: str
    inventory: str
    subject_kind: str
    subject: str
    text: str
    activity: str | None = None
    before: str | None = None
    after: str | None = None
    duties: tuple[Duty, ...] = ()
    place: Place | None = None

    @property
    def order(self) -> tuple[str, int, str, str, str]:
        """By inventory, then as a reader wants them: kinds in the order of ``KINDS``."""
        return (self.inventory, KINDS.index(self.kind), self.activity or "", self.subject, self.text)

    def to_json(self) -> dict[str, Any]:
        """One entry of ``changes`` of ``dataflow diff --format json``."""
        subject = {"kind": self.subject_kind, "id": self.subject}
        return {
            "kind": self.kind,
            "inventory": self.inventory,
            "subject": subject | ({"activity": self.activity} if self.activity else {}),
            "text": self.text,
            "before": self.before,
            "after": self.after,
            "duties": [duty.to_json() for duty in self.duties],
            "place": self.place.to_json() if self.place else None,
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, in order, as of a date."""

    as_of: date
    old: tuple[str, ...]
    new: tuple[str, ...]
    changes: tuple[Change, ...]

    def to_json(self) -> dict[str, Any]:
        """The object that ``dataflow diff --format json`` prints."""
        return {
            "as_of": self.as_of.isoformat(),
            "old": list(self.old),
            "new": list(self.new),
            "changes": [change.to_json() for change in self.changes],
        }


KINDS = (
    "inventory-new",
    "inventory-gone",
    "third-country-new",
    "third-country-gone",
    "recipient-new",
    "recipient-gone",
    "processor-gone",
    "recipient-in-activity",
    "recipient-country-new",
    "recipient-country-gone",
    "role-changed",
    "category-to-recipient",
    "category-no-longer-to-recipient",
    "safeguard-changed",
    "agreement-changed",
    "activity-new",
    "activity-ended",
    "purpose-changed",
    "controllers-changed",
    "category-new",
    "category-gone",
    "subjects-new",
    "subjects-gone",
    "automated-decision-new",
    "basis-replaced",
    "basis-new",
    "basis-gone",
    "law-changed",
    "period-longer",
    "period-shorter",
    "period-changed",
    "period-new",
    "period-gone",
    "notice-new",
    "notice-changed",
    "notice-gone",
    "renamed",
)
"""Every kind of change, what reaches people first."""
