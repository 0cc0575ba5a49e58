"""Print precision and recall of reading notices, per language and per kind, and the reading time.

    python -m bench.notices [--floors]

`--floors` rewrites floors.json with today's figures, rounded down to two places.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from bench.notices.first_readings import batches
from bench.notices.gold import KINDS, Score, documents, score, total
from bench.notices.mark_measured import met_phrases
from dataflow.notice import KnownParty, read

FLOORS = Path(__file__).with_name("floors.json")


def measure() -> dict[str, dict[str, Score]]:
    """Language → kind → score over that language's gold notices; `all` sums the languages."""
    by_language: dict[str, list[dict[str, Score]]] = {}
    for document in documents():
        by_language.setdefault(document.stem.split("-")[0], []).append(score(document))
    table = {lang: {k: total(s[k] for s in rows) for k in KINDS} for lang, rows in by_language.items()}
    table["all"] = {k: total(row[k] for row in table.values()) for k in KINDS}
    return table


def timings() -> dict[int, float]:
    """Characters → CPU seconds (best of five) against 1,000 names, after start-up."""
    unit = documents()[0].read_text(encoding="utf-8")
    names = tuple(
        KnownParty(f"p{n}", f"{'BDFGKLMPRSTV'[n % 12]}{'aeiou'[n % 5]}rko{n} s.r.o.") for n in range(1000)
    )
    found = {}
    for size in (10_000, 20_000, 40_000, 80_000):
        text = (unit * (size // len(unit) + 1))[:size]
        read(text, parties=names)
        best = 1e9
        for _ in range(5):
            begun = time.process_time()
            read(text, parties=names)
            best = min(best, time.process_time() - begun)
        found[size] = best
    return found


def main(arguments: list[str]) -> None:
    table = measure()
    if "--floors" in arguments:
        floors = {
            lang: {kind: [int(s.precision * 100) / 100, int(s.recall * 100) / 100] for kind, s in row.items()}
            for lang, row in table.items()
        }
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print("All gold notices (the patterns were mended after their first reading)")
    print(f"{'':5}" + "".join(f"{kind:>20}" for kind in KINDS))
    for lang, row in table.items():
        print(f"{lang:5}" + "".join(f"{_figures(row[kind]):>20}" for kind in KINDS))
    print("\nFirst readings: notices read once before anything was mended after them, by batch")
    print(f"{'':5}" + "".join(f"{kind:>20}" for kind in KINDS))
    for batch in batches():
        row = batch.totals()
        print(f"{batch.number:<5}" + "".join(f"{_figures(row[kind]):>20}" for kind in KINDS))
        if batch.unread:
            print(f"     not readable at first: {', '.join(batch.unread)}")
    print("\nPhrases that a gold notice meets")
    for lang, (met, phrases) in met_phrases().items():
        print(f"{lang:5} {met:5} of {phrases:5}  {met / phrases:.0%}")
    for lang, row in table.items():
        for kind in KINDS:
            if lang != "all" and (row[kind].wrong or row[kind].missed):
                print(f"{lang} {kind}: wrong {list(row[kind].wrong)}, missed {list(row[kind].missed)}")
    print("\nReading time against 1,000 names (CPU, best of five)")
    for size, seconds in timings().items():
        print(f"{size:7} characters  {seconds * 1000:6.0f} ms")


def _figures(one: Score) -> str:
    return f"{one.precision:.3f}/{one.recall:.3f} ({one.expected})"


if __name__ == "__main__":
    main(sys.argv[1:])
