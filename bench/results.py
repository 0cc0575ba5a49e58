"""What was measured, written as it comes: ``results.json`` to compare, ``results.md`` to read."""

import json
from pathlib import Path
from typing import Any

from bench.measure import Measured, machine
from bench.report import full_table


class Results:
    """Name of a measurement → its figures, on disk after each."""

    def __init__(self, folder: Path, *, keep: bool) -> None:
        """keep: what an earlier run found stays until it is measured again."""
        self.folder = folder
        self.file = folder / "results.json"
        self.document: dict[str, Any] = {"machine": machine(), "measured": {}}
        if keep and self.file.exists():
            self.document["measured"] = json.loads(self.file.read_text())["measured"]

    def add(self, name: str, measured: Measured) -> Measured:
        """Keep and show one measurement."""
        self.document["measured"][name] = measured.values
        print(f"{name}: {measured.shown}", flush=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps(self.document, indent=1, sort_keys=True) + "\n")
        (self.folder / "results.md").write_text(self.table)
        return measured

    @property
    def table(self) -> str:
        """Ratios, growth, and every measurement."""
        return full_table(self.document)
