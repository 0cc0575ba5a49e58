"""Writing beside the target, then renaming: a failure leaves what was there as it was."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dataflow.inventory.problems import InventoryError, failure

FileWriter = Callable[[Path], None]


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a path beside ``path``; renames it when all went well.  Raises ``InventoryError``."""
    if path.is_dir():
        raise failure("target", str(path), "a folder", "a file to write")
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield part
        os.replace(part, path)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        part.unlink(missing_ok=True)


def write_folder(folder: Path, files: Mapping[str, FileWriter], suffixes: tuple[str, ...]) -> None:
    """Write ``files`` (name → writer) into ``folder``: all of them, or none.

    Files with one of ``suffixes`` that would stay and be read as part of the
    inventory are an error; other files of the folder are left alone.
    """
    if folder.exists() and not folder.is_dir():
        raise failure("target", str(folder), "a file", "a folder, new or of the same form")
    stay = sorted(
        path.name
        for path in (folder.iterdir() if folder.is_dir() else ())
        if path.suffix.lower() in suffixes and path.name not in files and not path.name.startswith(".")
    )
    if stay:
        said = "a folder without other files that would be read as part of the inventory"
        raise failure("target", str(folder), ", ".join(stay), said)
    parts = {name: folder / f".{name}.part" for name in files}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, write in files.items():
            write(parts[name])
        for name, part in parts.items():
            os.replace(part, folder / name)
    except OSError as error:
        raise _cannot_write(folder, error) from None
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


# --- private ---


def _cannot_write(path: Path, error: OSError) -> InventoryError:
    return failure("cannot-write", str(path), error.strerror or str(error), "a place that can be written")
