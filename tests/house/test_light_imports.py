"""Asking for help must not wait for libraries that help does not use."""

import ast
import subprocess
import sys

import pytest

from tests.house.tree import ROOT, parsed, python_files, shown

HEAVY = {
    *("IPython", "docx", "duckdb", "networkx", "numpy", "openpyxl", "pandas", "polars"),
    *("pyarrow", "pyspark", "pyvis", "typst"),
}

# Arrow is what tables are made of: modules that hold tables name it at their top, and are loaded late.
IN_FUNCTIONS_ONLY = HEAVY - {"numpy", "pyarrow"}

REPORT_LOADED = "import sys; print('loaded:', *sorted({name.partition('.')[0] for name in sys.modules}))"

STARTS = {
    "import dataflow": "import dataflow",
    "import main": "from dataflow.cli.main import main",
    "--help": (
        "import runpy, sys\n"
        "sys.argv = ['dataflow', '--help']\n"
        "try: runpy.run_module('dataflow', run_name='__main__', alter_sys=True)\n"
        "except SystemExit as ended: assert not ended.code, ended.code"
    ),
}


@pytest.mark.parametrize("start", STARTS)
def test_starting_loads_nothing_heavy(start):
    code = f"{STARTS[start]}\n{REPORT_LOADED}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.splitlines()[-1].removeprefix("loaded:").split())
    assert "sys" in loaded
    assert loaded & HEAVY == set()


def test_no_module_imports_a_heavy_library_at_its_top():
    found = [
        f"{shown(path)}:{line} {name}"
        for path in python_files()
        for line, name in top_level_imports(parsed(path))
        if name.partition(".")[0] in IN_FUNCTIONS_ONLY
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import pandas as pd", ["pandas"]),
        ("from networkx.algorithms import dag", ["networkx.algorithms"]),
        ("try:\n    import duckdb\nexcept ImportError:\n    pass", ["duckdb"]),
        ("class A:\n    import polars", ["polars"]),
        ("def f():\n    import pandas", []),
        ("if TYPE_CHECKING:\n    import pandas\nelse:\n    import os", ["os"]),
        ("from . import pandas", []),
    ],
)
def test_what_counts_as_the_top(code, names):
    assert [name for _, name in top_level_imports(ast.parse(code))] == names


# --- private ---


def top_level_imports(node: ast.AST):
    """(line, module) of all that importing the file imports: not in functions, not for type checkers only."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from ((child.lineno, alias.name) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            if not child.level and child.module:
                yield child.lineno, child.module
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            for statement in child.orelse:
                yield from top_level_imports(ast.Module([statement], []))
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from top_level_imports(child)
