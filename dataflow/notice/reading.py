"""What a notice says, as data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Party:
    """A party the notice names. `party` is the inventory's id or None; `role` controller or None.

    `candidates` holds ids when a short name does not tell several known parties apart.
    """

    name: str
    party: str | None
    level: str
    spans: tuple[Span, ...]
    quote: str
    role: str | None = None
    by: str = "name"
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that is no disclosure: kind is denial, promise, example, link, furniture,
    definition, source, or mention (nothing around it tells of a recipient)."""

    name: str
    party: str | None
    kind: str
    spans: tuple[Span, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Category:
    """A category of recipients: level specific-category, vague-category or by-reference."""

    category: str
    level: str
    wording: str
    spans: tuple[Span, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Described:
    """A recipient that the inventory knows by a description, and the words that describe it."""

    party: str
    level: str
    spans: tuple[Span, ...]
    quote: str
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Anything else that is found: a country, a basis, a safeguard, an act, a right."""

    value: str
    spans: tuple[Span, ...]
    quote: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class RetentionPeriod:
    """ISO 8601 value (None for a criterion such as `until you withdraw consent`) and what it runs from."""

    value: str | None
    event: str | None
    spans: tuple[Span, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """An item of Art. 13 or 14: present, partial or absent, with the words that show it."""

    article: str
    status: str
    quote: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A notice that was read. All spans are character offsets into the original text."""

    language: str
    format: str
    length: int
    parties: tuple[Party, ...]
    mentions: tuple[Mention, ...]
    recipient_categories: tuple[Category, ...]
    denied_categories: tuple[Category, ...]
    countries: tuple[Item, ...]
    bases: tuple[Item, ...]
    periods: tuple[RetentionPeriod, ...]
    criteria: tuple[RetentionPeriod, ...]
    articles: tuple[ArticleItem, ...]
    safeguards: tuple[Item, ...]
    acts: tuple[Item, ...]
    rights: tuple[Item, ...]
    authority: tuple[Item, ...]
    dpo: tuple[Item, ...]
    automated_decision: tuple[Item, ...]
    measured: bool
    sections: tuple[tuple[str, Span], ...] = field(default=())
    described: tuple[Described, ...] = field(default=())

    @property
    def denied(self) -> tuple[Mention, ...]:
        """Names that the notice says it does not use or give data to."""
        return tuple(m for m in self.mentions if m.kind == "denial")

    def to_json(self) -> dict[str, Any]:
        """The object that `dataflow read --format json` prints; lists are in reading order."""
        return {
            "language": self.language,
            "parties": [_without_defaults(asdict(p)) for p in self.parties],
            "recipient_categories": [asdict(c) for c in self.recipient_categories],
            "countries": [_item(c, "code") for c in self.countries],
            "bases": [_item(b, "article") for b in self.bases],
            "periods": [_period(p) for p in self.periods],
            "articles": {a.article: a.status for a in self.articles},
            "denied": [asdict(m) for m in self.denied],
            "unmapped": [
                {"name": p.name, "spans": list(p.spans), "quote": p.quote, "candidates": list(p.candidates)}
                for p in self.parties
                if p.party is None
            ],
            "mentions": [asdict(m) for m in self.mentions if m.kind != "denial"],
            "article_quotes": {a.article: a.quote for a in self.articles if a.quote},
            "criteria": [_period(p) for p in self.criteria],
            "denied_categories": [asdict(c) for c in self.denied_categories],
            "safeguards": [_item(s, "kind") for s in self.safeguards],
            "acts": [_item(a, "act") for a in self.acts],
            "rights": [_item(r, "right") for r in self.rights],
            "authority": [_item(a, "name") for a in self.authority],
            "dpo": [_item(d, "name") for d in self.dpo],
            "automated_decision": [_item(d, "kind") for d in self.automated_decision],
            "sections": [{"title": title, "span": list(span)} for title, span in self.sections],
            "described": [asdict(d) for d in self.described],
            "format": self.format,
            "measured": self.measured,
        }


# --- private ---


def _item(item: Item, key: str) -> dict[str, Any]:
    out: dict[str, Any] = {key: item.value, "spans": [list(s) for s in item.spans], "quote": item.quote}
    if item.by is not None:
        out["by"] = item.by
    return out


def _period(period: RetentionPeriod) -> dict[str, Any]:
    return {
        "value": period.value,
        "from": period.event,
        "quote": period.quote,
        "spans": [list(s) for s in period.spans],
    }


def _without_defaults(party: dict[str, Any]) -> dict[str, Any]:
    if not party["candidates"]:
        del party["candidates"]
    return party
