"""Compare readings with the gold notices: what was found, what was missed, kind by kind."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dataflow.notice import KnownParty, Reading, read

GOLD = Path(__file__).parents[2] / "tests" / "notice" / "gold"
KINDS = ("parties", "denied", "other", "categories", "countries", "bases", "periods", "articles")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts for one notice (or summed) and one kind; `wrong` and `missed` name the items."""

    found: int
    expected: int
    right: int
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def documents(folder: Path = GOLD) -> tuple[Path, ...]:
    """The gold notices, each beside a `.json` of what it says."""
    return tuple(sorted(p for p in folder.iterdir() if p.suffix != ".json"))


def score(document: Path) -> dict[str, Score]:
    """Read one gold notice (language not given) and score every kind."""
    gold = json.loads(document.with_suffix(".json").read_text(encoding="utf-8"))
    known = [
        KnownParty(k["id"], k["name"], tuple(k["aliases"]), tuple(k["former_names"])) for k in gold["known"]
    ]
    reading = read(document, lang=None, parties=known)
    if reading.language != gold["language"]:
        raise AssertionError(f"{document.name} was read as {reading.language}")
    return {kind: compared(Counter(dict(found_in(reading, kind))), _expected(gold, kind)) for kind in KINDS}


def total(scores: Iterable[Score]) -> Score:
    """The sum over notices (micro average)."""
    rows = list(scores)
    return Score(
        sum(s.found for s in rows),
        sum(s.expected for s in rows),
        sum(s.right for s in rows),
        tuple(w for s in rows for w in s.wrong),
        tuple(m for s in rows for m in s.missed),
    )


def compared(found: Counter[str], expected: Counter[str]) -> Score:
    """What of the expected was found, and what else was."""
    right = found & expected
    return Score(
        sum(found.values()),
        sum(expected.values()),
        sum(right.values()),
        tuple(sorted((found - expected).elements())),
        tuple(sorted((expected - found).elements())),
    )


def found_in(reading: Reading, kind: str) -> Iterator[tuple[str, int]]:
    """What a reading says of that kind, each with 1."""
    if kind == "parties":
        yield from ((p.party or p.name, 1) for p in reading.parties)
    elif kind == "denied":
        yield from ((m.party or m.name, 1) for m in reading.denied)
    elif kind == "other":
        # A source of data and a name in passing are no recipients; the gold lists neither.
        said = (m for m in reading.mentions if m.kind not in ("denial", "source", "mention"))
        yield from ((f"{m.kind}:{m.party or m.name}", 1) for m in said)
    elif kind == "categories":
        yield from ((c.category, 1) for c in reading.recipient_categories)
    elif kind == "countries":
        yield from ((c.value, 1) for c in reading.countries)
    elif kind == "bases":
        yield from ((b.value, 1) for b in reading.bases)
    elif kind == "periods":
        yield from ((p.value, 1) for p in reading.periods if p.value)
    else:
        yield from ((f"{a.article}={a.status}", 1) for a in reading.articles if a.status != "absent")


# --- private ---


def _expected(gold: dict, kind: str) -> Counter[str]:  # type: ignore[type-arg]
    if kind == "other":
        return Counter(f"{k}:{name}" for k, names in gold["other"].items() for name in names)
    if kind == "categories":
        extra = ["vague"] * gold["vague"] + ["by-reference"] * gold["by_reference"]
        return Counter(gold["categories"] + extra)
    if kind == "articles":
        return Counter(f"{a}={s}" for a, s in gold["articles"].items() if s != "absent")
    if kind == "periods":
        return Counter(set(gold[kind]))  # a value counts once, however often it is said
    return Counter(gold[kind])
