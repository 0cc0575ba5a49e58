"""A light start: what a small check would otherwise wait for without using it."""

import sys
from typing import Any


def import_arrow() -> None:
    """Import pyarrow without pandas, which would be a third of a small check.

    pyarrow imports pandas to recognise its objects among those that it is given; the program gives it
    none.  It looks for pandas again where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        import pyarrow.compute

        pyarrow.array([None])
    finally:
        sys.meta_path.remove(hidden)


# --- private ---


class _Hidden:
    """A finder of modules that says pandas is not there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
