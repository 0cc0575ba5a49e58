"""What is wrong with an input, said completely and with its place."""

from typing import NamedTuple

from dataflow.inventory.places import Place


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
    """The input is not a valid inventory; ``problems`` holds every fatal problem found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.place.file, p.place.order, p.code, p.read)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def failure(code: str, file: str, read: str, allowed: str, line: int | None = None) -> InventoryError:
    """An error about a whole file, or one line of it."""
    return InventoryError([Problem(code, Place(file=file, line=line), read, allowed)])
