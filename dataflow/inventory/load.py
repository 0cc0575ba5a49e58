"""Loading: any form to an ``Inventory``; a folder of inventories to a portfolio."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path
from typing import Any

from dataflow.inventory.assemble import assemble
from dataflow.inventory.collecting import without_collecting
from dataflow.inventory.detect import Found, find_inventories
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, cannot_read, failure
from dataflow.inventory.raw import RawInventory
from dataflow.inventory.shared import add_shared_parties

Step = Callable[[str], None]

_READERS = {
    "yaml": ("dataflow.inventory.readers.yaml_files", "read_yaml"),
    "json": ("dataflow.inventory.readers.json_file", "read_json"),
    "xlsx": ("dataflow.inventory.readers.workbook", "read_workbook"),
    "csv": ("dataflow.inventory.readers.csv_folder", "read_csv_folder"),
    "parquet": ("dataflow.inventory.readers.parquet_folder", "read_parquet_folder"),
}


def load(path: str | Path) -> Inventory:
    """Load one inventory.  Raises ``InventoryError`` when the input is invalid or holds several."""
    found = find_inventories(Path(path))
    if len(found) > 1:
        said = "one inventory; use load_all for a portfolio"
        raise failure("several-inventories", str(path), str(len(found)), said)
    return load_found(found[0])


def load_all(paths: list[Path]) -> list[Inventory]:
    """Load every inventory below the paths.  Raises ``InventoryError`` with the problems of all."""
    inventories, problems = load_sound(paths)
    if problems:
        raise InventoryError(problems)
    return inventories


def load_sound(
    paths: list[Path],
    watched: Callable[[int], AbstractContextManager[Step]] = lambda _: nullcontext(_unwatched),
) -> tuple[list[Inventory], list[Problem]]:
    """The inventories that load, and the problems of those that do not.

    watched: is told how many there are, and gives what is told the name of each as it is read.
    """
    inventories: list[Inventory] = []
    problems: list[Problem] = []
    found: list[Found] = []
    for path in paths:
        try:
            found += find_inventories(path)
        except InventoryError as error:
            problems += error.problems
    with watched(len(found)) as step:
        for one in found:
            step(one.path.name)
            try:
                inventories.append(load_found(one))
            except InventoryError as error:
                problems += [*error.problems, *error.remarks]
    repeated = _repeated(inventories)
    first = {id(found) for found in {inventory.id: inventory for inventory in reversed(inventories)}.values()}
    return [found for found in inventories if id(found) in first], problems + repeated


def load_found(found: Found) -> Inventory:
    """Load one inventory whose form is known."""
    module, function = _READERS[found.form]
    read: Any = getattr(import_module(module), function)
    with without_collecting(), cannot_read(found.path):
        raw: RawInventory = read(found.files, str(found.path))
        said = "nothing that looks like an inventory of its own: it is not read unless it is given"
        raw.problems += [
            Problem("not-read", Place(str(file)), file.name, said, fatal=False) for file in found.beside
        ]
        add_shared_parties(raw, found.path if found.path.is_dir() else found.path.parent)
        return assemble(raw, found.path)


# --- private ---


def _unwatched(_: str) -> None:
    """Nobody waits."""


def _repeated(inventories: list[Inventory]) -> list[Problem]:
    first: dict[str, Inventory] = {}
    problems = []
    for inventory in inventories:
        other = first.setdefault(inventory.id, inventory)
        if other is not inventory:
            said = f"an organisation id of its own; {other.path} has the same"
            place = inventory.place("organisation", 0, "id")
            problems.append(Problem("duplicate-inventory", place, inventory.id, said))
    return problems
