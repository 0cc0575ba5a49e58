"""A check waits for no pandas, Polars or narwhals; pandas works all the same where it is wanted."""

import subprocess
import sys

from tests.house.tree import ROOT

CHECK = """
import contextlib, io, sys
from dataflow.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    run(["check", "inventories/examples/cloud-vendor", "--as-of", "2025-09-01"])
print([name for name in ("pandas", "polars", "narwhals") if name in sys.modules])
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


# --- private ---


def python(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
