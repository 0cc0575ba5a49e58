"""A check with Polars waits for no pandas and no numpy; pandas works all the same where it is wanted."""

import subprocess
import sys

import pytest

from tests.house.tree import ROOT

CHECK = """
import contextlib, io, sys
from dataflow.cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    run(["check", "inventories/examples/cloud-vendor", "--as-of", "2025-09-01", "--engine", "polars"])
print("pandas" in sys.modules)
"""

AFTERWARDS = """
import pyarrow
table = pyarrow.table({"text": ["x", None], "number": [1, None]})
frame = table.to_pandas()
print(*frame.dtypes)
import pandas
print(pyarrow.Table.from_pandas(frame).column("text").to_pylist(), pyarrow.array(pandas.Series([1, None])).type)
"""

COMMAND = """
import contextlib, io, sys
from dataflow.cli.main import main
sys.argv = ["dataflow", "check", "inventories/examples/cloud-vendor", "--as-of", "2025-09-01",
            "--engine", "{engine}", "--fail-on", "none"]
try:
    with contextlib.redirect_stdout(io.StringIO()):
        main()
except SystemExit as ended:
    assert ended.code == 0, ended.code
print("numpy" in sys.modules)
"""


def test_a_check_with_polars_leaves_pandas_out():
    assert python(CHECK) == ["False"]


def test_pandas_frames_are_the_same_after_a_check():
    assert python(CHECK + AFTERWARDS)[1:] == python(AFTERWARDS)


@pytest.mark.parametrize(("engine", "loaded"), [("polars", "False"), ("auto", "False"), ("pandas", "True")])
def test_a_process_of_its_own_waits_for_numpy_only_where_frames_are_made(engine, loaded):
    assert python(COMMAND.format(engine=engine)) == [loaded]


# --- private ---


def python(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
