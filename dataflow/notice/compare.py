"""A notice beside an inventory, and the language versions of one notice beside each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from dataflow.notice.forms import same_name
from dataflow.notice.known import Recipient, recipients
from dataflow.notice.reading import Category, Reading, Span

if TYPE_CHECKING:
    from dataflow.inventory.inventory import Inventory

LEVELS = ("named", "specific-category", "vague-category", "by-reference", "not-covered", "cannot-tell")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a notice covers a recipient, with the words that do, or the sections that were searched."""

    party: str
    level: str
    quote: str | None
    places: tuple[Span, ...]
    reason: str
    searched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ghost:
    """A company that the notice names as a recipient and the inventory does not know as one."""

    name: str
    party: str | None
    quote: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every recipient of the inventory in the order of ids, and the ghosts in reading order."""

    recipients: tuple[Coverage, ...]
    ghosts: tuple[Ghost, ...]

    def to_json(self) -> dict[str, Any]:
        """The keys that `dataflow read --against` adds."""
        return {
            "recipients": [asdict(one) for one in self.recipients],
            "ghosts": [asdict(one) for one in self.ghosts],
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that one language version says and another does not."""

    kind: str
    value: str
    said_in: tuple[str, ...]
    missing_in: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """As `dataflow read --against-version` prints it."""
        return asdict(self)


def compare(reading: Reading, inventory: Inventory, *, notice: str | None = None) -> Comparison:
    """Compare a reading made with this inventory's parties (`known_parties`) with its flows.

    notice: id of the notice row, to ask only for recipients in the activities it covers.
    """
    wanted = recipients(inventory, notice=notice)
    # Other parties of the inventory (authorities, sources) are known, so they are no ghosts.
    flows = inventory.rows("flows") if "flows" in inventory.tables else []
    linked = {flow[end] for flow in flows for end in ("from", "to") if flow.get(end)}
    linked |= {row["id"] for row in inventory.rows("parties") if row["kind"] == "authority"}
    return Comparison(
        tuple(level_of(reading, one) for one in wanted),
        ghosts(reading, known=linked | {inventory.organisation_party}),
    )


def level_of(reading: Reading, recipient: Recipient) -> Coverage:
    """The best way in which the notice covers one recipient.

    A denial outweighs categories. Where the notice fills a category with names (`such as A and B`), it
    covers those it names and not a company of the same kind that it leaves out. Silence in a language
    whose recall was not measured, and a recipient whose kind of business is unknown, cannot be told.
    """
    searched = tuple(title for title, _ in reading.sections if title)
    named = [p for p in reading.parties if p.party == recipient.id]
    if named:
        return Coverage(recipient.id, "named", named[0].quote, named[0].spans, "the notice names it")
    unclear = [p for p in reading.parties if recipient.id in p.candidates]
    if unclear:
        reason = "the name in the notice fits several parties: " + ", ".join(unclear[0].candidates)
        return Coverage(recipient.id, "cannot-tell", unclear[0].quote, unclear[0].spans, reason)
    for mention in reading.mentions:
        if mention.party == recipient.id and mention.kind == "denial":
            reason = "the notice says that it does not receive data"
            return Coverage(recipient.id, "not-covered", mention.quote, mention.spans, reason)
    if not reading.measured:
        reason = "recall was not measured for this language"
        return Coverage(recipient.id, "cannot-tell", None, (), reason, searched)
    for one in reading.described:
        if one.party == recipient.id:
            level = "not-covered" if one.denied else one.level
            reason = "the notice denies it" if one.denied else "the notice describes it"
            return Coverage(recipient.id, level, one.quote, one.spans, reason)
    return _by_category(reading, recipient, searched)


def ghosts(reading: Reading, *, known: frozenset[str] | set[str]) -> tuple[Ghost, ...]:
    """Named companies, other than the controller, with no flow in the inventory."""
    return tuple(
        Ghost(p.name, p.party, p.quote, p.spans)
        for p in reading.parties
        if p.role != "controller"
        and (p.party is None and not p.candidates or p.party is not None and p.party not in known)
    )


def compare_versions(readings: Mapping[str, Reading] | Sequence[Reading]) -> tuple[Difference, ...]:
    """What one version of a notice says and another leaves out: parties, countries, bases, periods, items.

    Legal forms do not make two companies of one, and twelve months are a year.
    readings: by name of the version, or in order (then named by language).
    """
    named = dict(readings) if isinstance(readings, Mapping) else {r.language: r for r in readings}
    found: list[Difference] = []
    for kind in ("parties", "categories", "countries", "bases", "periods", "articles"):
        said: dict[str, set[str]] = {}
        for version, reading in named.items():
            for value in sorted(_values(reading, kind)):
                same = next((v for v in said if kind == "parties" and same_name(v, value)), value)
                said.setdefault(same, set()).add(version)
        for value in sorted(said):
            missing = set(named) - said[value]
            if missing:
                found.append(Difference(kind, value, tuple(sorted(said[value])), tuple(sorted(missing))))
    return tuple(found)


# --- private ---


def _by_category(reading: Reading, recipient: Recipient, searched: tuple[str, ...]) -> Coverage:
    specific = [c for c in reading.recipient_categories if c.level == "specific-category"]
    vague = next(
        (
            c
            for c in reading.recipient_categories
            if c.level == "vague-category" and _fits(recipient, c.wording)
        ),
        None,
    )
    listed = next((c for c in reading.recipient_categories if c.level == "by-reference"), None)
    own = [c for c in specific if c.category in recipient.categories]
    open_ones = [c for c in own if recipient.is_class or not _filled(reading, c)]
    if open_ones and open_ones[0].category == "public-authority":
        return _coverage(recipient, "vague-category", open_ones[0], "authorities, but not which kind")
    if open_ones:
        return _coverage(recipient, "specific-category", open_ones[0], "the notice describes its kind")
    if own:
        reason = "the notice names recipients of this kind and leaves this one out"
        return Coverage(recipient.id, "not-covered", own[0].quote, own[0].spans, reason, searched)
    # Such lists are of processors; a described class is not on a list of names.
    on_lists = not recipient.is_class and (
        not recipient.roles or recipient.roles & {"processor", "sub-processor"}
    )
    if listed is not None and on_lists:
        return _coverage(recipient, "by-reference", listed, "the notice refers to a list kept elsewhere")
    if vague is not None:
        return _coverage(recipient, "vague-category", vague, "only words without activity or sector")
    if specific and not recipient.categories:
        reason = "its kind of business is unknown; fill in its sector"
        return Coverage(recipient.id, "cannot-tell", None, (), reason, searched)
    return Coverage(recipient.id, "not-covered", None, (), "neither named nor described", searched)


def _fits(recipient: Recipient, wording: str) -> bool:
    """Whether a vague wording can mean this recipient at all.

    No authority is a partner or a third party that a reader would think of; a company of the group
    must belong to one; suppliers and processors act for the controller.
    """
    if recipient.is_authority or recipient.categories & _PUBLIC:
        return False
    if _GROUP.search(wording):
        return recipient.in_group
    if _ANYONE.search(wording):
        return True
    return not recipient.roles or bool(recipient.roles & {"processor", "sub-processor"})


_PUBLIC = frozenset({"public-authority", "tax-authority", "law-enforcement", "court-bailiff"})
# `Partners` and `third parties` in the nine languages; what is neither is a supplier of some kind.
_ANYONE = re.compile(
    r"(?i)partner|партн|tře[ťt]|dritt|third|other compan|kolmand|tiers|tierc|ter[țt]|tredje|derde|треть|контраг"
)
_GROUP = re.compile(
    r"(?i)skupin|sestersk|konzern|gruppe|group|affiliat|verbunden|kontsern|filial|konsern|groep|gelieerd|grup|групп"
)


def _coverage(recipient: Recipient, level: str, category: Category, reason: str) -> Coverage:
    return Coverage(recipient.id, level, category.quote, category.spans, reason)


def _filled(reading: Reading, category: Category) -> bool:
    """Whether every wording of the category is followed closely by a name it introduces."""
    starts = [span[0] for party in reading.parties if party.role != "controller" for span in party.spans]
    return all(any(0 <= start - end <= 40 for start in starts) for _, end in category.spans)


def _in_one_unit(duration: str) -> str:
    """`P12M` as `P1Y` and `P2W` as `P14D`; anything else as it is."""
    found = re.fullmatch(r"P(\d+)([MW])", duration)
    if found is None:
        return duration
    count = int(found[1])
    if found[2] == "W":
        return f"P{7 * count}D"
    return f"P{count // 12}Y" if count % 12 == 0 else duration


def _values(reading: Reading, kind: str) -> set[str]:
    if kind == "parties":
        return {p.party or p.name for p in reading.parties}
    if kind == "categories":
        return {c.category for c in reading.recipient_categories}
    if kind == "periods":
        return {_in_one_unit(p.value) for p in reading.periods if p.value}
    if kind == "articles":
        return {f"{a.article} {a.status}" for a in reading.articles if a.status != "absent"}
    return {item.value for item in (reading.countries if kind == "countries" else reading.bases)}
