"""Short passages of notices by other authors: who is named in them, and as what.

    python -m bench.notices.passages [LANG …]     what is read wrongly in the half that is mended on, and the figures
    python -m bench.notices.passages --floors     the figures, recorded as floors

Every second passage is mended on; the others are held out for good: only how many of their names are read rightly is printed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.notices.gold import Score, compared, found_in, total
from dataflow.notice import KnownParty, read

FLOORS = Path(__file__).with_name("passage_floors.json")
FOLDER = Path(__file__).parents[2] / "tests" / "notice" / "passages"
KINDS = ("parties", "denied", "other")
HALVES = ("mended on", "held out")
UNSCORED = ("source", "mention")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a few sentences with its gold, and the half it belongs to."""

    lang: str
    number: int
    gold: dict[str, Any]

    @property
    def half(self) -> str:
        return HALVES[self.number % 2]


def frames() -> dict[str, str]:
    """Language → sentences that make a notice of what stands above them; they name one controller."""
    found: dict[str, str] = json.loads((FOLDER / "frames.json").read_text(encoding="utf-8"))
    return found


def passages() -> Iterator[Passage]:
    """All passages, language by language."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield Passage(path.stem, number, json.loads(line))


def score(passage: Passage) -> dict[str, Score]:
    """Read the passage above the frame of its language, where no last words of a notice stand, and score every kind."""
    frame, gold = frames()[passage.lang], passage.gold
    known = [
        KnownParty(one["id"], one["name"], tuple(one.get("aliases", ())), tuple(one.get("former_names", ())))
        for one in gold["known"]
    ]
    own = {party.name for party in read(frame, lang=passage.lang).parties}
    reading = read(f"{gold['text']}\n\n{frame}\n", lang=passage.lang, parties=known)
    others = Counter(
        {
            f"{kind}:{name}": 1
            for kind, names in gold["other"].items()
            if kind not in UNSCORED
            for name in names
        }
    )
    expected = {
        "parties": Counter(set(gold["parties"])),
        "denied": Counter(set(gold["denied"])),
        "other": others,
    }
    found = {kind: Counter(dict(found_in(reading, kind))) for kind in KINDS}
    for name in own:
        found["parties"].pop(name, None)
    return {kind: compared(found[kind], expected[kind]) for kind in KINDS}


def measure() -> dict[tuple[str, str], dict[str, Score]]:
    """Half and language (or `all`) → kind → score."""
    rows: dict[tuple[str, str], list[dict[str, Score]]] = {}
    for passage in passages():
        scored = score(passage)
        for lang in (passage.lang, "all"):
            rows.setdefault((passage.half, lang), []).append(scored)
    return {key: {kind: total(row[kind] for row in found) for kind in KINDS} for key, found in rows.items()}


def floors() -> dict[str, list[float]]:
    """`half, kind` → the least precision and recall over all languages, rounded down to two places."""
    return {
        f"{half}, {kind}": [int(one.precision * 100) / 100, int(one.recall * 100) / 100]
        for (half, lang), row in sorted(measure().items())
        if lang == "all"
        for kind, one in row.items()
    }


def main(arguments: list[str]) -> None:
    if "--floors" in arguments:
        FLOORS.write_text(json.dumps(floors(), indent=1) + "\n", encoding="utf-8")
        return
    for passage in passages():
        if passage.half != HALVES[0] or (arguments and passage.lang not in arguments):
            continue
        wrong = {kind: one for kind, one in score(passage).items() if one.wrong or one.missed}
        for kind, one in wrong.items():
            print(
                f"{passage.lang} {passage.number} {kind}: wrong {list(one.wrong)}, missed {list(one.missed)}"
            )
        if wrong:
            print(f"    {passage.gold['text']}\n")
    print_figures()


def print_figures() -> None:
    """Half and language: precision, recall and how many there are, of each kind."""
    for (half, lang), row in sorted(measure().items()):
        figures = "  ".join(
            f"{kind} {one.precision:.3f}/{one.recall:.3f} ({one.expected})" for kind, one in row.items()
        )
        print(f"{half:10} {lang:4} {figures}")


if __name__ == "__main__":
    main(sys.argv[1:])
