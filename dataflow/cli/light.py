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

SETTINGS = {
    "OPENBLAS_NUM_THREADS": "1",  # nothing here multiplies matrices, and its threads wait in a loop when they start
    "NUMPY_MADVISE_HUGEPAGE": "0",  # of arrays of a few megabytes much would be cleared that nobody uses
}
"""What numpy looks for in the environment when it is imported, and nowhere later."""


def _import_numpy() -> None:
    if "numpy" in sys.modules:
        return
    added = SETTINGS.keys() - os.environ.keys()
    os.environ.update({name: SETTINGS[name] for name in added})
    try:
        import numpy  # noqa: F401
    finally:
        for name in added:
            del os.environ[name]


class _Hidden:
    """A finder of modules that says pandas is not there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
