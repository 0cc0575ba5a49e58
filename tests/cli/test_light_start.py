"""A check waits for nothing that it does not use; pandas works all the same where it is wanted."""

import subprocess
import sys

from tests.house.tree import ROOT

CHECK = """
import contextlib, io, sys
from dataflow.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    run(["check", "inventories/examples/cloud-vendor", "--as-of", "2025-09-01"])
print([name for name in ("pandas", "polars", "narwhals", "tempfile") if name in sys.modules])
"""

PARQUET = """
import contextlib, io, sys
from pathlib import Path
from dataflow.cli.main import run
source, folder = "inventories/examples/cloud-vendor", Path(sys.argv[1]) / "one.parquet"
with contextlib.redirect_stdout(io.StringIO()):
    if sys.argv[2] == "convert":
        status = run(["convert", source, str(folder)])
    else:
        status = run(["check", str(folder), "--fail-on", "none", "--as-of", "2025-09-01"])
assert status == 0 and (folder / "flows.parquet").exists(), status
print([name for name in ("pandas", "yaml", "numpy.ma", "pydoc", "zipfile") if name in sys.modules])
"""

HELP = """
import sys
from dataflow.cli.light import import_arrow, import_files
import_arrow()
import_files()
import pyarrow.compute
from pyarrow.vendored.docscrape import NumpyDocString
print(pyarrow.compute.take.__doc__ is not None, NumpyDocString("Sum.").__class__.__module__)
"""

REAL = """
import inspect, socket, ssl, textwrap
import numpy, numpy.typing, pyarrow.compute, pyarrow.parquet
from dateutil.relativedelta import relativedelta
print(ssl.get_default_verify_paths().__class__.__name__, textwrap.dedent(" a") == "a")
print(inspect.signature(textwrap.dedent), inspect.Signature.__name__, relativedelta.__name__)
print(numpy.typing.NDArray[numpy.int8].__name__, numpy.linalg.eigh(numpy.eye(2)).eigenvalues)
print(pyarrow.compute.is_in(pyarrow.array([1, 2]), value_set=pyarrow.array([2])).to_pylist())
print(pyarrow.fs.LocalFileSystem.__name__, socket.AF_INET)
"""

AFTERWARDS = """
import pyarrow
table = pyarrow.table({"text": ["x", None], "number": [1, None]})
frame = table.to_pandas()
print(*frame.dtypes)
import pandas
print(pyarrow.Table.from_pandas(frame).column("text").to_pylist(), pyarrow.array(pandas.Series([1, None])).type)
"""


def test_a_check_leaves_large_libraries_out():
    assert python(CHECK) == ["[]"]


def test_pandas_frames_are_the_same_after_a_check():
    assert python(CHECK + AFTERWARDS)[1:] == python(AFTERWARDS)


def test_a_check_of_parquet_reads_no_yaml(tmp_path):
    python(PARQUET, str(tmp_path), "convert")
    assert python(PARQUET, str(tmp_path), "check") == ["[]"]


def test_help_texts_can_still_be_taken_apart():
    assert python(HELP) == ["True pyarrow.vendored.docscrape"]


def test_whoever_looks_afterwards_finds_the_real_modules():
    assert python(HELP + REAL)[1:] == python(REAL)


# --- private ---


def python(code: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
