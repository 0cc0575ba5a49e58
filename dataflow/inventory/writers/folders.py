"""Writing the files of a folder: all of them, or none."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from dataflow.inventory.detect import BESIDE
from dataflow.inventory.problems import failure
from dataflow.inventory.schema import TABLES
from dataflow.inventory.writers.atomic import part_of, refuse_unwritable, remove_part, said_of

FileWriter = Callable[[Path], None]


def write_folder(folder: Path, files: Mapping[str, FileWriter], suffixes: tuple[str, ...]) -> None:
    """Write ``files`` (name → writer) into ``folder``: all of them, or none.

    Files with one of ``suffixes`` that would stay and be read as part of the
    inventory are an error, and so is an inventory in another form; other files of the folder are left alone.
    """
    if folder.exists() and not folder.is_dir():
        raise failure("target", str(folder), "a file", "a folder, new or of the same form")
    with said_of(folder):
        stay = sorted(
            path.name
            for path in (folder.iterdir() if folder.is_dir() else ())
            if path.name not in files and _is_read(path, suffixes)
        )
    if stay:
        said = "a folder without other files that would be read as part of the inventory"
        raise failure("target", str(folder), ", ".join(stay), said)
    parts = {name: part_of(folder / name) for name in files}
    made = not folder.exists()
    with said_of(folder):
        for name in files:
            refuse_unwritable(folder / name, folder / name)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, write in files.items():
                write(parts[name])
            for name, part in parts.items():
                os.replace(part, folder / name)
        finally:
            for part in parts.values():
                remove_part(part)
            if made:
                _remove_if_empty(folder)


# --- private ---


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


_FORMS = (".yaml", ".yml", ".csv", ".parquet")


def _is_read(path: Path, suffixes: tuple[str, ...]) -> bool:
    """Whether a file would be read with what is written, or is a table in another form."""
    suffix, stem = path.suffix.lower(), path.stem.casefold()
    if path.name.startswith(".") or (suffix in (".yaml", ".yml") and path.stem in BESIDE):
        return False
    return suffix in suffixes or (suffix in _FORMS and (stem in TABLES or stem == "inventory"))
