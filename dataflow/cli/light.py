"""A light start: what a small check would otherwise wait for without using it."""

import os
import sys
from typing import Any


def import_arrow() -> None:
    """Import pyarrow without pandas, which would be a third of a small check.

    pyarrow imports pandas to recognise its objects among those that it is given; the program gives it
    none.  It looks for pandas again where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    _import_numpy()
    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        import pyarrow.compute

        pyarrow.array([None])
    finally:
        sys.meta_path.remove(hidden)


# --- private ---

THREADS = "OPENBLAS_NUM_THREADS"


def _import_numpy() -> None:
    """Without the threads that multiply matrices: nothing here does, and they wait in a loop when they start."""
    if THREADS in os.environ or "numpy" in sys.modules:
        return
    os.environ[THREADS] = "1"
    try:
        import numpy  # noqa: F401
    finally:
        del os.environ[THREADS]


class _Hidden:
    """A finder of modules that says pandas is not there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
