"""Policies of one's own: which data may go where, written as a list and compiled to ordinary rules.

    policies:
      - id: health-stays
        name: Health data stay in the area
        deny: {categories: [special], to: {status: [third-country]}}
        unless: {treatment: [pseudonymised], safeguards: [SCC-M2]}
        severity: critical
        reason: Board decision of 1 March 2024

``deny``: these data go to no such recipient.  ``allow``: these data go only to such recipients.
The keys of ``to`` hold together, the words of a list are alternatives, ``unless`` names
exceptions of which one is enough.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dataflow.inventory.countries import check_country
from dataflow.inventory.hints import did_you_mean
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.inventory.readers.entries import Entry, read_entries
from dataflow.inventory.vocabulary import VOCABULARY

SEVERITIES = ("critical", "high", "medium", "low", "info")
STATUSES = ("gdpr-area", "third-country", "adequate", "not-adequate")
"""Of the places a flow reaches, on the date; adequate: a third country whose decision covers the flow."""

KEYS = ("id", "name", "deny", "allow", "unless", "severity", "reason")
TO = ("countries", "status", "parties", "kinds", "roles")
UNLESS = ("treatment", "safeguards", "activities")

Words = tuple[tuple[str, Place], ...]
"""Words with the places where they stand."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy; ``categories`` empty: all data; ``to`` and ``unless`` by key."""

    id: str
    name: str
    effect: Literal["deny", "allow"]
    categories: Words
    to: dict[str, Words]
    unless: dict[str, Words]
    severity: str
    reason: str
    place: Place = field(default=Place(""))


def read_policies(files: Sequence[Path]) -> tuple[Policy, ...]:
    """All policies, by id.  Raises ``InventoryError`` with every problem of every file."""
    problems: list[Problem] = []
    found: dict[str, Policy] = {}
    for file in files:
        for entry in read_entries(file, "policies", problems):
            policy = _policy(entry)
            if policy is not None and policy.id in found:
                entry.refuse(
                    "duplicate-id", "id", policy.id, f"each id once; first at {found[policy.id].place}"
                )
            elif policy is not None:
                found[policy.id] = policy
    if problems:
        raise InventoryError(problems)
    return tuple(found[key] for key in sorted(found))


# --- private ---


def _policy(entry: Entry) -> Policy | None:
    before = len(entry.problems)
    entry.only(KEYS)
    policy_id = entry.text("id", "a short name: letters, digits and '-'")
    if policy_id is not None and not policy_id.replace("-", "").isalnum():
        entry.refuse("not-an-id", "id", policy_id, "letters, digits and '-'")
    name = entry.text("name", "what the policy is called")
    reason = entry.text("reason", "why the policy exists, and who decided it")
    severity = entry.text("severity", f"one of {', '.join(SEVERITIES)}")
    if severity is not None and severity not in SEVERITIES:
        _refuse_word(entry, "severity", severity, SEVERITIES, entry.at("severity"))
    effects: list[Literal["deny", "allow"]] = [word for word in _EFFECTS if word in entry.cells]
    if len(effects) != 1:
        entry.refuse("effect", "deny", ", ".join(effects), "either deny or allow, once")
        return None
    what = _part(entry, effects[0], ("categories", "to"))
    to = _part(what, "to", TO) if what else None
    unless = _part(entry, "unless", UNLESS) if entry.has("unless") else None
    if what is None or (effects[0] == "allow" and to is None):
        if what is not None:
            what.refuse("missing-value", "to", "", f"at least one of {', '.join(TO)}")
        elif not entry.has(effects[0]):
            entry.refuse("missing-value", effects[0], "", "categories, to, or both")
        return None
    policy = Policy(
        id=policy_id or "",
        name=name or "",
        effect=effects[0],
        categories=what.texts("categories"),
        to=_words(to, TO),
        unless=_words(unless, UNLESS),
        severity=severity or "",
        reason=reason or "",
        place=entry.place,
    )
    return policy if len(entry.problems) == before else None


_EFFECTS: tuple[Literal["deny"], Literal["allow"]] = ("deny", "allow")


def _part(entry: Entry, key: str, keys: Sequence[str]) -> Entry | None:
    part = entry.part(key)
    if part is not None:
        part.only(keys)
        if not any(part.has(name) for name in keys):
            entry.refuse("missing-value", key, "", f"at least one of {', '.join(keys)}")
            return None
    return part


def _words(entry: Entry | None, keys: Sequence[str]) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for key in keys if entry is not None else ():
        assert entry is not None
        words = entry.texts(key)
        if words:
            found[key] = tuple((_read(entry, key, word, place), place) for word, place in words)
    return found


def _read(entry: Entry, key: str, word: str, place: Place) -> str:
    if key == "countries":
        try:
            return check_country(word)
        except ValueError as error:
            entry.problems.append(Problem("not-a-country", place, word, f"{error} (countries)"))
    elif key in _LISTS and word not in _LISTS[key]():
        _refuse_word(entry, key, word, tuple(_LISTS[key]()), place)
    return word


_LISTS: dict[str, Callable[[], Sequence[str]]] = {
    "status": lambda: STATUSES,
    "kinds": lambda: tuple(VOCABULARY["party_kind"]),
    "roles": lambda: tuple(VOCABULARY["recipient_role"]),
    "treatment": lambda: tuple(VOCABULARY["treatment"]),
    "safeguards": lambda: tuple(VOCABULARY["agreement_kind"]),
}


def _refuse_word(entry: Entry, key: str, word: str, words: Sequence[str], place: Place) -> None:
    said = f"{key}: one of {', '.join(words)}{did_you_mean(word, words)}"
    entry.problems.append(Problem("not-in-list", place, word, said))
