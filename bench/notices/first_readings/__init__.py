"""What was measured when a batch of notices was read for the first time, and the way to record it.

Each `batch-N.json` holds the day, the circumstances and, for every notice, kind → [found, expected, right],
or the code of the error where a notice could not be read. A recorded batch is never written again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.notices.gold import KINDS, Score, documents, score, total
from dataflow.notice import NoticeError

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Batch:
    """A recorded first reading: notice → kind → score, or the error code of an unread notice."""

    number: int
    recorded: str
    note: str
    readings: dict[str, dict[str, Score] | str]

    @property
    def unread(self) -> tuple[str, ...]:
        return tuple(stem for stem, row in self.readings.items() if isinstance(row, str))

    def totals(self) -> dict[str, Score]:
        """Kind → sum over the notices that could be read."""
        rows = [row for row in self.readings.values() if isinstance(row, dict)]
        return {kind: total(row[kind] for row in rows) for kind in KINDS}


def batches() -> tuple[Batch, ...]:
    """All recorded batches, oldest first."""
    return tuple(
        _batch(int(path.stem.split("-")[1]), json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("batch-*.json"), key=lambda path: int(path.stem.split("-")[1]))
    )


def record(number: int, *, on: date, note: str) -> Path:
    """Read the gold notices `<lang>-<number>` and write the batch.

    Raises FileExistsError where the batch was recorded before.
    """
    readings: dict[str, dict[str, list[int]] | str] = {}
    for document in documents():
        if document.stem.split("-")[1] != str(number):
            continue
        try:
            rows = score(document)
        except NoticeError as error:
            readings[document.stem] = error.code
            continue
        readings[document.stem] = {k: [s.found, s.expected, s.right] for k, s in rows.items()}
    path = FOLDER / f"batch-{number}.json"
    with path.open("x", encoding="utf-8") as out:
        out.write(_lines({"recorded": on.isoformat(), "note": note, "readings": readings}))
    return path


# --- private ---


def _batch(number: int, data: dict) -> Batch:  # type: ignore[type-arg]
    readings = {
        stem: row if isinstance(row, str) else {kind: Score(*counts) for kind, counts in row.items()}
        for stem, row in data["readings"].items()
    }
    return Batch(number, data["recorded"], data["note"], readings)


def _lines(data: dict) -> str:  # type: ignore[type-arg]
    """One line for each notice: a table that can be read."""
    rows = [f"  {json.dumps(stem)}: {json.dumps(row)}" for stem, row in sorted(data["readings"].items())]
    head = "".join(f" {json.dumps(k)}: {json.dumps(data[k])},\n" for k in ("recorded", "note"))
    return "{\n" + head + ' "readings": {\n' + ",\n".join(rows) + "\n }\n}\n"
