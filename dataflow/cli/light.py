"""A light start: what a small check would otherwise wait for without using it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


def import_arrow() -> None:
    """Import pyarrow without pandas and without help texts, which would be a third of a small check.

    pyarrow imports pandas to recognise its objects among those that it is given; the program gives it
    none.  It looks for pandas again where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    _import_numpy()
    hidden = _Hidden()
    sys.meta_path.insert(0, hidden)
    try:
        with _undescribed():
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


@contextmanager
def _undescribed() -> Iterator[None]:
    """Help texts of pyarrow's functions say nothing of their options.

    It takes the texts of a hundred classes of options apart to put them into those of its functions:
    a tenth of importing all of it, for ``help()`` alone.
    """
    name = "pyarrow.vendored.docscrape"
    if name in sys.modules:
        yield
        return
    stand_in = ModuleType(name)
    stand_in.NumpyDocString = lambda text: {"Parameters": []}  # type: ignore[attr-defined]
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]


class _Hidden:
    """A finder of modules that says pandas is not there."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)
