"""Reading a TILT document as an inventory: the notice, what it tells of, and what became of every leaf."""

from pathlib import Path
from typing import Any

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError, failure
from dataflow.record.layouts.gather import Gather
from dataflow.record.layouts.sheet import CellReport
from dataflow.record.layouts.tilt.build import Build
from dataflow.record.layouts.tilt.controller import read_controller, read_meta
from dataflow.record.layouts.tilt.disclosed import Disclosed
from dataflow.record.layouts.tilt.document import Document, Part
from dataflow.record.layouts.tilt.json_text import read_json_text
from dataflow.record.layouts.tilt.remaining import read_automated, read_changes, read_sources
from dataflow.record.layouts.tilt.rights import read_rights
from dataflow.record.layouts.tilt.shape import SHAPE
from dataflow.record.layouts.tilt.transfers import read_transfers

ENOUGH = 2
"""Parts of the language by which a document is known."""


def read_tilt(path: Path) -> tuple[Inventory, tuple[CellReport, ...]]:
    """The inventory of a document, and what became of its leaves.  Raises ``InventoryError``.

    A list of one document is that document; several are several organisations.
    """
    value = _one(read_json_text(path), str(path))
    document = Document(str(path))
    root = document.understood(value, SHAPE)
    if document.problems:
        raise InventoryError(document.problems)
    build = Build(Gather())
    _read(build, root or Part(""), path.name.partition(".")[0])
    return build.gather.inventory(str(path)), document.report()


# --- private ---


def _one(value: Any, file: str) -> Any:
    if isinstance(value, list) and value and all(_is_tilt(item) for item in value):
        if len(value) == 1:
            return value[0]
        expected = "one document: save each as a file of its own, an inventory is of one organisation"
        raise failure("several-documents", file, f"a list of {len(value)} TILT documents", expected)
    if not _is_tilt(value):
        expected = (
            f"a TILT document: an object with {', '.join(list(SHAPE)[:4])} and other parts of the language"
        )
        read = ", ".join(value) if isinstance(value, dict) else type(value).__name__
        raise failure("not-tilt", file, read, expected)
    return value


def _is_tilt(value: Any) -> bool:
    return isinstance(value, dict) and sum(name in SHAPE for name in value) >= ENOUGH


def _read(build: Build, root: Part, fallback: str) -> None:
    read_meta(build, root)
    read_controller(build, root, fallback)
    disclosed = Disclosed(build)
    for entry in root.parts("dataDisclosed"):
        disclosed.read(entry)
    disclosed.settle()
    read_transfers(build, root)
    read_sources(build, root)
    read_rights(build, root)
    read_automated(build, root)
    read_changes(build, root)
    activities = build.gather.tables.get("activities", [])
    if activities:
        build.notice["covers"] = [row["id"] for row in activities]
    for column, whole in (("gives", True), ("partly_gives", False)):
        items = sorted(item for item, said in build.told.items() if any(said) and all(said) == whole)
        if items:
            build.notice[column] = items
