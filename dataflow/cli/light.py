"""A light start: what a small check would otherwise wait for without using it."""

import sys
from importlib.util import find_spec
from typing import Any

_alone = False


def own_process() -> None:
    """Say that this process ends with the command: nobody will miss what was left out."""
    global _alone
    _alone = True


def import_arrow(engine: str = "auto") -> None:
    """Import pyarrow without pandas, and without numpy where the engine makes no pandas frames.

    pyarrow imports both (a third of a small check) to recognise their objects among those that it is
    given; the program gives it none.  It looks for pandas again where it must make or read a frame,
    and then finds it.  It does not look for numpy again, so numpy is left out only in a process
    that ends with the command.
    """
    names = {"pandas"} - sys.modules.keys()
    if _alone and engine in _WITHOUT_FRAMES and find_spec("polars"):
        names |= {"numpy"} - sys.modules.keys()
    if not names or "pyarrow.compute" in sys.modules and "pandas" not in names:
        return
    hidden = _Hidden(names)
    sys.meta_path.insert(0, hidden)
    try:
        import pyarrow.compute

        pyarrow.array([None])
    finally:
        sys.meta_path.remove(hidden)


# --- private ---

_WITHOUT_FRAMES = ("auto", "polars", "duckdb")


class _Hidden:
    """A finder of modules that says some are not there."""

    def __init__(self, names: set[str]) -> None:
        self.names = names

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name in self.names:
            raise ModuleNotFoundError(name)
