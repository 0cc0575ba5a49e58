"""Print precision and recall of reading notices, per language and per kind, and the reading time and its growth.

    python -m bench.notices [--floors]

`--floors` rewrites floors.json with today's figures, rounded down to two places.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.notices import passages
from bench.notices.first_readings import batches
from bench.notices.gold import KINDS, Score, documents, score, total
from bench.notices.mark_measured import met_phrases
from bench.notices.speed import SIZES, by_language, growth

FLOORS = Path(__file__).with_name("floors.json")


def measure() -> dict[str, dict[str, Score]]:
    """Language → kind → score over that language's gold notices; `all` sums the languages."""
    by_language: dict[str, list[dict[str, Score]]] = {}
    for document in documents():
        by_language.setdefault(document.stem.split("-")[0], []).append(score(document))
    table = {lang: {k: total(s[k] for s in rows) for k in KINDS} for lang, rows in by_language.items()}
    table["all"] = {k: total(row[k] for row in table.values()) for k in KINDS}
    return table


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
    print(
        "\nShort passages by other authors: the half that is mended on, and the half that is held out for good"
    )
    passages.print_figures()
    print("\nPhrases that a gold notice meets")
    for lang, (met, phrases) in met_phrases().items():
        print(f"{lang:5} {met:5} of {phrases:5}  {met / phrases:.0%}")
    for lang, row in table.items():
        for kind in KINDS:
            if lang != "all" and (row[kind].wrong or row[kind].missed):
                print(f"{lang} {kind}: wrong {list(row[kind].wrong)}, missed {list(row[kind].missed)}")
    _print_speed()


def _print_speed() -> None:
    print("\nReading 40,000 characters of gold notices against 1,000 names (CPU, best of five)")
    for lang, seconds in by_language():
        print(f"{lang:5} {seconds * 1000:6.0f} ms")
    print("\nGrowth: CPU seconds of texts that are nothing but one thing")
    print(f"{'':22}" + "".join(f"{size:>11,}" for size in SIZES) + f"{'exponent':>11}")
    for kind, times, exponent in growth():
        print(
            f"{kind:22}" + "".join(f"{seconds:11.2f}" for seconds in times) + f"{exponent:11.2f}", flush=True
        )


def _figures(one: Score) -> str:
    return f"{one.precision:.3f}/{one.recall:.3f} ({one.expected})"


if __name__ == "__main__":
    main(sys.argv[1:])
