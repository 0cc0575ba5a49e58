"""What the five lenders' inventories hold and what is found in them, one text file each.

``python -m tests.lenders.pins`` writes the files anew; the difference is for review.
"""

from datetime import date
from pathlib import Path

import dataflow

ROOT = Path(__file__).resolve().parents[2]
DATES = (date(2018, 5, 25), date(2026, 11, 21))
TABLES = ("parties", "activities", "flows")


def lenders():
    """Folders of the lenders' inventories."""
    return sorted(path.parent for path in (ROOT / "inventories").glob("*-*/inventory.yaml"))


def pinned(folder):
    """The text of one lender: counts of rows, then the key and outcome of each finding on each date."""
    inventory = dataflow.load(folder)
    lines = [f"{table} {inventory.tables[table].num_rows}" for table in TABLES]
    for day in DATES:
        report = dataflow.check(inventory, as_of=day)
        lines += ["", f"as of {day}"]
        lines += sorted(f"{f.outcome} {f.severity} {f.key}" for f in report.findings)
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for lender in lenders():
        (Path(__file__).parent / f"{lender.name}.txt").write_text(pinned(lender), encoding="utf-8")
