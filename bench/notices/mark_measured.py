"""Mark in the phrase tables which phrases the gold notices met.

python -m bench.notices.mark_measured
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from bench.notices.gold import documents
from dataflow.notice.formats import open_text
from dataflow.notice.lexicon import LANGUAGES, WITHOUT_DIACRITICS, Phrase, load, regex_of

TABLES = Path(__file__).parents[2] / "dataflow" / "notice" / "lexicon"


def met_phrases() -> dict[str, tuple[int, int]]:
    """Language → phrases that a gold notice meets, and all phrases; `all` sums the languages."""
    table = {lang: (sum(met for _, met in rows), len(rows)) for lang, rows in _marked().items()}
    table["all"] = (sum(met for met, _ in table.values()), sum(n for _, n in table.values()))
    return table


def main() -> None:
    for lang, rows in _marked().items():
        with (TABLES / f"{lang}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(("concept", "phrase", "match", "case", "flag", "source", "measured"))
            for phrase, met in rows:
                writer.writerow(
                    (phrase.concept, phrase.phrase, phrase.match, phrase.case, phrase.flag, phrase.source)
                    + ("gold" if met else "no",)
                )


# --- private ---


def _marked() -> dict[str, list[tuple[Phrase, bool]]]:
    found: dict[str, list[tuple[Phrase, bool]]] = {}
    for lang in LANGUAGES:
        texts = [open_text(d)[0] for d in documents() if d.stem.startswith(lang)]
        words = [t.bare if lang in WITHOUT_DIACRITICS else t.text for t in texts]
        rows = []
        for phrase in load(lang).phrases:
            pattern = re.compile(rf"(?<!\w){regex_of(phrase, lang=lang)}")
            rows.append((phrase, any(pattern.search(one) for one in words)))
        found[lang] = rows
    return found


if __name__ == "__main__":
    main()
