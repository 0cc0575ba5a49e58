"""What is wrong with an input, said completely and with its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dataflow.inventory.places import Place

OF_READERS = frozenset({"formula-without-value", "error-value"})
"""Reasons for which a cell was not read at all: what is then missing there follows from it."""

EXPLAINING = frozenset({"unknown-part", "unknown-column", "not-read"})
"""Remarks on what was passed over: what is missing elsewhere may stand there."""


class Problem(NamedTuple):
    """One thing wrong: a reason code, the place, what was read, what is allowed.

    fatal False marks a remark (a placeholder, a key near to a known one) that
    does not stop the load.
    """

    code: str
    place: Place
    read: str
    allowed: str
    fatal: bool = True

    def __str__(self) -> str:
        read = self.read if len(self.read) <= 120 else self.read[:117] + "..."
        return f"{self.place}: [{self.code}] read {read!r}; expected {self.allowed}"


class InventoryError(ValueError):
    """The input is not a valid inventory.

    ``problems`` holds every fatal problem found; ``remarks`` what may explain them, such as a table under another name.
    """

    def __init__(self, problems: list[Problem]) -> None:
        found = sorted(problems, key=lambda p: (p.place.file, p.place.order, p.code, p.read))
        self.problems = tuple(problem for problem in found if problem.fatal)
        self.remarks = tuple(problem for problem in found if not problem.fatal)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def failure(code: str, file: str, read: str, allowed: str, line: int | None = None) -> InventoryError:
    """An error about a whole file, or one line of it."""
    return InventoryError([Problem(code, Place(file=file, line=line), read, allowed)])


@contextmanager
def cannot_read(path: Path) -> Iterator[None]:
    """What the system refuses while ``path`` is read becomes a problem of it, or of the file within."""
    try:
        yield
    except OSError as error:
        read, file = error.strerror or str(error), str(error.filename or path)
        raise failure("cannot-read", file, read, "a file or folder that may be read") from None
