"""A light start: what a small check would otherwise wait for without using it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType, SimpleNamespace
from typing import Any


def import_arrow() -> None:
    """Import pyarrow without pandas and without help texts, which would be half of a small check.

    pyarrow imports pandas to recognise its objects among those that it is given; the program gives it
    none.  It looks for pandas again where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    _import_numpy()
    with _hidden("pandas", "dateutil"):
        with _standing_in("socket"):  # for its own tests
            import pyarrow._compute

        # It takes the texts of a hundred classes of options apart, and gives three hundred functions
        # texts and signatures of their own, for help alone.
        with (
            _standing_in("pyarrow.vendored.docscrape", NumpyDocString=lambda text: {"Parameters": []}),
            _standing_in("textwrap", dedent=str),
            _standing_in("inspect", signature=_without_parameters, Signature=lambda parameters: None),
        ):
            import pyarrow.compute

        pyarrow.array([None])


def import_files() -> None:
    """Import what pyarrow opens Parquet files with, but for its clouds and where certificates for them would be."""
    nowhere = SimpleNamespace(cafile=None, capath=None)
    clouds = [f"pyarrow._{name}fs" for name in ("azure", "gcs", "s3")]
    with _hidden(*clouds), _standing_in("ssl", get_default_verify_paths=lambda: nowhere):
        import pyarrow.fs  # noqa: F401


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
        with (
            _standing_in("numpy._core._add_newdocs"),  # help texts of what is written in C
            _standing_in("numpy._core._add_newdocs_scalars"),
            _standing_in("numpy._typing", NDArray=list),  # names for type checkers
        ):
            import numpy  # noqa: F401
    finally:
        for name in added:
            del os.environ[name]


def _without_parameters(_: Any) -> Any:
    return SimpleNamespace(parameters={})


@contextmanager
def _standing_in(name: str, **attributes: Any) -> Iterator[None]:
    """A module of that name, with these attributes and what else the real one has, if that is loaded.

    What is imported in between works with it; whoever looks afterwards finds the real one.
    """
    real = sys.modules.get(name)
    stand_in = ModuleType(name)
    vars(stand_in).update(vars(real) if real else {}, **attributes)
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]
        if real:
            sys.modules[name] = real


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Modules of these names are not there, unless they are loaded."""
    finder = _Hidden(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _Hidden:
    """A finder of modules that says some are not there."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        if name in self.names:
            raise ModuleNotFoundError(name)
