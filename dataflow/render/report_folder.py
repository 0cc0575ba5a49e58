"""The folder of a report: written beside, then moved; only what an earlier report left there is replaced."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.writers.atomic import cannot_write
from dataflow.render.made_here import made_here

PROCESSORS = "processors"
"""Folder of the processors' records."""


def refuse_folder(out: Path, inventories: Sequence[Inventory]) -> None:
    """Raise ``InventoryError`` where the report would replace what no report has written.

    Most of all an inventory: ``report inventories/lender --out inventories`` would put its folder in the
    place of the one that is read.
    """
    problems = [
        Problem("target", Place(str(out)), inventory.id, "an organisation id that is no file of a report")
        for inventory in inventories
        if inventory.id == PROCESSORS or _MADE.fullmatch(inventory.id)
    ]
    try:
        for name in [*(inventory.id for inventory in inventories), PROCESSORS]:
            problems += _foreign(out / name, inventories)
        problems += [
            Problem("target", Place(str(out / name)), "a folder", "a file of an earlier report, or nothing")
            for name in _TOP
            if (out / name).is_dir()
        ]
        problems += [
            Problem("target", Place(str(out / name)), "a file that no report left", "another --out")
            for name in _TOP
            if (out / name).is_file() and not made_here(out / name)
        ]
    except OSError as error:
        raise cannot_write(out, error) from None
    if problems:
        raise InventoryError(problems)


@contextmanager
def moved_when_complete(out: Path) -> Iterator[Path]:
    """Gives a folder beside ``out``; its content is moved there when all went well.  Raises ``InventoryError``."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=out.parent, prefix=".report."))
        try:
            yield beside
            _move(beside, out)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        raise cannot_write(out, error) from None


# --- private ---

_MADE = re.compile(
    r"index\.html|map\.html|findings\.json|workbook\.xlsx|record(\.\w+)?\.(html|docx|pdf|xlsx|md|json)"
)
_TOP = ("index.html", "map.html", "findings.json")
_OF_PROCESSOR = re.compile(r".+\.(html|md)")


def _foreign(folder: Path, inventories: Sequence[Inventory]) -> list[Problem]:
    """What stands in a folder that would be replaced, and is no file of a report or is read now."""
    if folder.exists() and not folder.is_dir():
        return list(failure("target", str(folder), "a file", "a folder, or nothing").problems)
    if not folder.exists():
        return []
    read = {os.path.realpath(inventory.path) for inventory in inventories}
    made = _OF_PROCESSOR if folder.name == PROCESSORS else _MADE
    found = sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.is_dir()
        or not made.fullmatch(entry.name)
        or os.path.realpath(entry) in read
        or not made_here(entry)
    )
    if not found and os.path.realpath(folder) not in read:
        return []
    shown = ", ".join(found[:5]) + (f" and {len(found) - 5} more" if len(found) > 5 else "")
    said = (
        "a folder with nothing but an earlier report as it was made, for it is replaced; choose another --out"
    )
    return list(failure("target", str(folder), shown, said).problems)


def _move(beside: Path, out: Path) -> None:
    out.mkdir(exist_ok=True)
    for entry in sorted(beside.iterdir()):
        target = out / entry.name
        if target.is_dir() and entry.is_dir():
            shutil.rmtree(target)
        shutil.move(entry, target)
