"""A light start: what a small check would otherwise wait for without using it."""

import os
import sys
from types import SimpleNamespace
from typing import Any

from dataflow.cli.stand_ins import hidden, later, patterns_later, standing_in


def import_arrow() -> None:
    """Import pyarrow without pandas and without help texts, which would be half of a small check.

    pyarrow imports pandas to recognise its objects among those that it is given; the program gives it
    none.  It looks for pandas again where it must make or read a frame, and then finds it.
    """
    if "pandas" in sys.modules:
        return
    with patterns_later(), later(*_ASIDE):
        import json  # noqa: F401  (both compile patterns that a check does not use)
        import string  # noqa: F401

        _import_numpy()
        with hidden("pandas", "dateutil"):
            _import_pyarrow()


def import_files() -> None:
    """Import what pyarrow reads Parquet files with, but for its clouds and where certificates for them would be."""
    nowhere = SimpleNamespace(cafile=None, capath=None)
    clouds = [f"pyarrow._{name}fs" for name in ("azure", "gcs", "s3")]
    with patterns_later(), later(*_ASIDE):
        with hidden(*clouds), standing_in("ssl", get_default_verify_paths=lambda: nowhere):
            import pyarrow.fs
        import pyarrow.parquet  # noqa: F401


# --- private ---

_ASIDE = ("ast", "ctypes", "inspect", "pickle", "platform")
"""What numpy and pyarrow name at their top for things that nobody here asks of them."""

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
            standing_in("inspect", cleandoc=str, signature=_no_signature),  # help for its own functions
            standing_in("numpy._core._add_newdocs"),  # help texts of what is written in C
            standing_in("numpy._core._add_newdocs_scalars"),
            standing_in("numpy._typing", NDArray=list),  # names for type checkers
        ):
            import numpy  # noqa: F401
    finally:
        for name in added:
            del os.environ[name]


def _import_pyarrow() -> None:
    with standing_in("socket"):  # for its own tests
        import pyarrow._compute

    # It takes the texts of a hundred classes of options apart, and gives three hundred functions
    # texts and signatures of their own, for help alone.
    with (
        standing_in("pyarrow.vendored.docscrape", NumpyDocString=lambda text: {"Parameters": []}),
        standing_in("textwrap", dedent=str),
        standing_in("inspect", signature=_without_parameters, Parameter=_Parameter, Signature=_no_signature),
    ):
        import pyarrow.compute

    pyarrow.array([None])


class _Parameter(SimpleNamespace):
    POSITIONAL_ONLY = POSITIONAL_OR_KEYWORD = VAR_POSITIONAL = KEYWORD_ONLY = None

    def __init__(self, *_: Any, **__: Any) -> None:
        pass


def _without_parameters(_: Any) -> Any:
    return SimpleNamespace(parameters={})


def _no_signature(_: Any) -> None:
    return None
