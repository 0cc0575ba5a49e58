"""Writing beside the target, then renaming: a failure leaves what was there as it was."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dataflow.inventory.problems import InventoryError, failure


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a path beside ``path``; renames it when all went well.  Raises ``InventoryError``."""
    target = Path(os.path.realpath(path))  # a link stays one, and what it leads to is written
    with said_of(path):
        refuse_unwritable(path, target)
        part = part_of(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            yield part
            os.replace(part, target)
        finally:
            remove_part(part)


def write_file(path: Path, content: str | bytes) -> None:
    """Write a whole file, or none.  Raises ``InventoryError``."""
    with replacing(path) as part:
        part.write_bytes(content.encode() if isinstance(content, str) else content)


def cannot_write(path: Path, error: OSError) -> InventoryError:
    """The problem of a target that the system does not let be written."""
    return failure("cannot-write", str(path), error.strerror or str(error), "a place that can be written")


@contextmanager
def said_of(path: Path) -> Iterator[None]:
    """What the system refuses while ``path`` is written becomes a problem of it."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from None


def refuse_unwritable(path: Path, target: Path) -> None:
    """Raise ``InventoryError``: renaming would replace even a device, a pipe, or a file that its owner protects."""
    with suppress(FileNotFoundError, NotADirectoryError):
        mode = target.stat().st_mode
        if stat.S_ISDIR(mode):
            raise failure("target", str(path), "a folder", "a file to write")
        if not stat.S_ISREG(mode):
            raise failure("target", str(path), "a device or pipe", "a file to write, new or old")
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise failure("cannot-write", str(path), "a read-only file", "a file that may be replaced")


def part_of(target: Path) -> Path:
    """A path beside the target that no other run, and nobody who lays a link there, can know."""
    return target.with_name(f".{target.name[:_SHOWN]}.{os.urandom(4).hex()}.part")


def remove_part(part: Path) -> None:
    """Take away what was begun, if anything was."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


# --- private ---

_SHOWN = 40
"""Characters of the target's name in that of the part: a name may be as long as the system allows."""
