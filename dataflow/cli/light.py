"""A light start: what a small check would otherwise wait for without using it."""

import sys
from typing import Any


def leave_pandas_out() -> None:
    """Keep pyarrow from importing pandas (a quarter of a small check) until a pandas frame is wanted.

    pyarrow imports pandas when it is first given Python objects, to recognise pandas' own among
    them; the program gives it none.  Told once that pandas is not there, pyarrow looks for it
    again only where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    import pyarrow

    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        pyarrow.array([None])
    finally:
        sys.meta_path.remove(hidden)


# --- private ---


class _Hidden:
    """A finder of modules that says pandas is not there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
