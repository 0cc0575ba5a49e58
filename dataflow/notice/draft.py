"""A first inventory from a notice alone."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from dataflow.notice.reading import Reading, Span

SOURCE = "notice"
_ACTIVITY = "as-the-notice-says"


def draft(reading: Reading, *, title: str | None = None, address: str | None = None) -> dict[str, Any]:
    """What the notice states, as the tree that an inventory's YAML file holds.

    Every row has `where` (source and the characters of the text) and `decide`: what a person must
    settle, because the notice does not. Nothing is filled in that the notice does not say: no role, no
    country, no date. Statements that the notice does not tie to a purpose stand under one activity.
    """
    ids = _Ids()
    controller = next((p for p in reading.parties if p.role == "controller"), None)
    parties: dict[str, Any] = {}
    party_ids: dict[int, str] = {}
    for number, party in enumerate(reading.parties):
        key = party.party or ids.new(_core(party.name))
        party_ids[number] = key
        decide = "country; role; whether this is its legal name"
        parties[key] = {"name": party.name, "kind": "entity", **_row(party.spans, party.quote, decide)}
    for category in reading.recipient_categories:
        if category.level == "by-reference":
            continue
        key = ids.new(category.category if category.category != "vague" else category.wording)
        parties[key] = {
            "name": category.wording,
            "kind": "class",
            **_row(category.spans, category.quote, "who belongs to this class"),
        }
    name = controller.name if controller else None
    own = next((party_ids[n] for n, p in enumerate(reading.parties) if p is controller), None)
    tree: dict[str, Any] = {
        "organisation": _without_none(
            {
                "id": ids.new(_core(name) if name else "organisation"),
                "name": name,
                "party": own,
                "language": reading.language,
                **_row(
                    controller.spans if controller else (),
                    controller.quote if controller else "",
                    "id; country; the date the inventory describes"
                    + ("" if controller else "; who the controller is"),
                ),
            }
        ),
        "sources": {
            SOURCE: _without_none(
                {"title": title or "privacy notice", "language": reading.language, "address": address}
            )
        },
        "parties": parties,
        "activities": _activities(reading, own),
        "flows": _flows(reading, ids, parties, own),
        "notices": {"notice-1": _notice(reading, own, parties)},
    }
    return _without_none(tree)


# --- private ---


class _Ids:
    def __init__(self) -> None:
        self._used: set[str] = set()

    def new(self, words: str) -> str:
        base = _slug(words)
        key, number = base, 2
        while key in self._used:
            key, number = f"{base}-{number}", number + 1
        self._used.add(key)
        return key


_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяøłđßæœþð",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "o",
            "l",
            "d",
            "ss",
            "ae",
            "oe",
            "th",
            "d",
        ],
        strict=True,
    )
)


def _slug(words: str) -> str:
    lower = "".join(_LATIN.get(char, char) for char in words.lower()).replace("_", "")
    plain = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:48].strip("-") or "row"


def _core(name: str) -> str:
    from dataflow.notice.forms import strip_form

    return strip_form(name)[0]


def _row(spans: tuple[Span, ...], quote: str, decide: str) -> dict[str, Any]:
    place = ", ".join(f"characters {start}-{end}" for start, end in spans[:3])
    return {
        "where": {"source": SOURCE, "section": place or "whole text"},
        "quote": quote or None,
        "decide": decide,
    }


def _activities(reading: Reading, own: str | None) -> dict[str, Any]:
    """One activity for each sentence that states a basis, and one for what has no purpose of its own."""
    sentences: dict[str, list[Any]] = {}
    for basis in reading.bases:
        sentences.setdefault(basis.quote, []).append(basis)
    found: dict[str, Any] = {}
    for number, (quote, bases) in enumerate(sentences.items(), start=1):
        found[f"purpose-{number}"] = _without_none(
            {
                "purpose": quote,
                "controllers": [own] if own else None,
                "bases": [
                    {
                        "article": b.value,
                        **_row(b.spans, b.quote, "whether this is the basis of this purpose"),
                    }
                    for b in bases
                ],
                **_row(bases[0].spans, "", "the purpose in your words; subjects; categories"),
            }
        )
    rest = {
        "controllers": [own] if own else None,
        "retention": [
            _without_none(
                {
                    "duration": period.value,
                    "event": period.event if period.value else None,
                    "criterion": period.event if not period.value else None,
                    **_row(period.spans, period.quote, "which activity and categories this period is for"),
                }
            )
            for period in (*reading.periods, *reading.criteria)
        ]
        or None,
        **_row((), "", "split by purpose; subjects; categories; bases"),
    }
    found[_ACTIVITY] = _without_none(rest)
    return found


def _flows(reading: Reading, ids: _Ids, parties: dict[str, Any], own: str | None) -> dict[str, Any]:
    """From the controller to everybody the notice names or describes."""
    found: dict[str, Any] = {}
    for key, party in parties.items():
        if key == own:
            continue
        decide = "activity; role of the recipient; categories; whether data go to it or come from it"
        found[ids.new(f"to-{key}")] = _without_none(
            {
                "activity": _ACTIVITY,
                "from": own,
                "to": key,
                "where": dict(party["where"]),
                "quote": party.get("quote"),
                "decide": decide + _countries(reading, party),
            }
        )
    return found


def _countries(reading: Reading, party: dict[str, Any]) -> str:
    """Countries named in the same sentence, offered for decision and never filled in."""
    codes = sorted(c.value for c in reading.countries if c.quote == party.get("quote"))
    return f"; countries in the same sentence: {', '.join(codes)}" if codes else ""


def _notice(reading: Reading, own: str | None, parties: dict[str, Any]) -> dict[str, Any]:
    levels = {(c.wording, c.quote): c.level for c in reading.recipient_categories}
    gives = [a.article for a in reading.articles if a.status == "present"]
    partly = [a.article for a in reading.articles if a.status == "partial"]
    lacks = [a.article for a in reading.articles if a.status == "absent"]
    disclosures = []
    for key, party in parties.items():
        if key == own:
            continue
        level = "named" if party["kind"] == "entity" else levels.get((party["name"], party.get("quote")))
        disclosures.append(
            _without_none(
                {
                    "party": key,
                    "level": level,
                    "wording": party["name"],
                    "where": dict(party["where"]),
                    "decide": "whether this is a recipient",
                }
            )
        )
    for category in reading.recipient_categories:
        if category.level == "by-reference":
            disclosures.append(
                {
                    "level": "by-reference",
                    "wording": category.wording,
                    **_row(category.spans, category.quote, "the list"),
                }
            )
    return _without_none(
        {
            "controller": own,
            "language": reading.language,
            "gives": gives or None,
            "partly_gives": partly or None,
            "lacks": lacks or None,
            "bases": sorted({b.value for b in reading.bases}) or None,
            "disclosures": disclosures or None,
            **_row((), "", "valid_from; audience; activities it covers"),
        }
    )


def _without_none(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value is not None}
