"""What a rule is: two three-valued expressions over the facts of its subject, and its words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from dataflow.engines.expressions import Expr
    from dataflow.rules.evidence import Evidence

GROUPS = (
    "third-country", "legal-basis", "un-notified", "roles", "contracts", "retention", "special-category",
    "automated-decision", "consent", "security", "record", "risk",
)  # fmt: skip

KINDS: Mapping[str, str] = {
    "organisation": "organisation",
    "parties": "party",
    "categories": "category",
    "activities": "activity",
    "flows": "flow",
    "agreements": "agreement",
    "notices": "notice",
    "reach": "path",
    "onward": "path",
    "objects": "organisation",
}
"""Subject table → kind of subject in findings; rows of ``objects`` say their own (``object_kind``)."""


class Rule(NamedTuple):
    """A check of the catalogue.

    applies, met: what the four outcomes are made of.  applies false: not applicable;
    both true: met; applies true and met false: breach; anything unknown: cannot tell.
    severities: (severity, condition), the first that holds replaces ``severity``.
    details: adds to the message what only the row can tell.
    silences: rules that say nothing where this one is broken.
    extra: ``unverified``, a function of the evidence that names unverified law; ``add`` and
    ``facts``, a function that adds facts of the rule's own to its frame, and those facts by name.
    """

    id: str
    name: str
    group: str
    severity: str
    subject: str
    provisions: tuple[str, ...]
    facts: tuple[str, ...]
    applies: "Expr"
    met: "Expr"
    message: str
    remedy: str
    doc: str = ""
    status: Literal["preview", "stable", "retired"] = "stable"
    outcome: Literal["breach", "advice"] = "breach"
    severities: "tuple[tuple[str, Expr], ...]" = ()
    silences: tuple[str, ...] = ()
    details: "Callable[[Evidence], str] | None" = None
    columns: tuple[str, ...] = ()
    extra: Mapping[str, Any] = MappingProxyType({})

    @property
    def kind(self) -> str:
        """Kind of subject in findings."""
        return KINDS[self.subject]

    @property
    def title(self) -> str:
        """First line of the documentation."""
        first, *_ = self.doc.lstrip().split("\n", 1)
        return first.strip().rstrip(".") or self.name
