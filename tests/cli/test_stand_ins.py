"""What stands in for a module while others are imported does what the module does, and is gone afterwards."""

import inspect
import json
import os
import re
import subprocess
import sys
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dataflow.cli.stand_ins import _without_indentation, hidden, later, patterns_later, standing_in
from tests.house.tree import ROOT

SELDOM = "a_module_of_nobody"


@pytest.fixture
def seldom(tmp_path, monkeypatch):
    """A module that nobody has imported; it counts how often it is run."""
    (tmp_path / f"{SELDOM}.py").write_text(
        "import sys\nsys.runs = getattr(sys, 'runs', 0) + 1\nvalue = [7]\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "runs", 0, raising=False)
    yield SELDOM
    sys.modules.pop(SELDOM, None)


def test_a_later_module_is_run_when_it_is_asked(seldom):
    with later(seldom):
        module = __import__(seldom)
    assert sys.runs == 0 and seldom not in sys.modules
    assert module.value == [7] and sys.runs == 1
    assert __import__(seldom).value is module.value
    with pytest.raises(AttributeError):
        _ = module.nothing_of_the_kind


def test_a_later_module_asked_at_once_is_the_real_one_for_those_who_come_after(seldom):
    with later(seldom):
        assert __import__(seldom).value == [7]
        assert sys.modules[seldom].__spec__ is not None
    assert sys.modules[seldom].__spec__ is not None and sys.runs == 1


def test_a_module_that_is_loaded_stays_as_it_is():
    with later("json"):
        import json as now
    assert now is json


def test_a_pattern_of_later_works_as_one_of_now():
    with patterns_later():
        compiled = sys.modules["re"].compile("(a+)b", re.IGNORECASE)
    assert sys.modules["re"] is re
    assert compiled.fullmatch("AAB")[1] == "AA" and compiled.sub("-", "xaby") == "x-y"
    assert compiled.pattern == "(a+)b" and compiled.flags & re.IGNORECASE
    with patterns_later():
        wrong = sys.modules["re"].compile("(")
    with pytest.raises(re.error):
        wrong.match("")


@given(st.text(alphabet=" \t\nab", max_size=20))
def test_indentation_goes_as_inspect_takes_it_away(text):
    assert _without_indentation(text) == inspect.cleandoc(text)


def test_what_stands_in_goes_even_after_an_error():
    with pytest.raises(ZeroDivisionError), standing_in("re", compile=None), hidden("json"), later("sched"):
        1 / 0  # noqa: B018
    assert sys.modules["re"] is re and "sched" not in sys.modules
    assert isinstance(json, ModuleType)


def test_after_a_check_every_module_is_the_real_one():
    code = (
        "import contextlib, io, sys\n"
        "from dataflow.cli.main import run\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    run(['check', 'inventories/examples/cloud-vendor', '--as-of', '2025-09-01'])\n"
        "print([name for name, found in sys.modules.items() if type(found).__name__ == '_Later'])\n"
        "print([name for name in ('ast', 'dis', 'inspect', 'pickle', 'platform') if name in sys.modules])\n"
        "import ast, ctypes, inspect, pickle, platform, re, uuid, click, numpy\n"
        "print(ast.literal_eval('[1]'), ctypes.c_int(3).value, inspect.isfunction(run), platform.system())\n"
        "print(pickle.loads(pickle.dumps(numpy.arange(2))).tolist(), uuid.UUID(int=0).version)\n"
        "print(numpy.arange(3).ctypes.data > 0, numpy.dtype('i4,f8').names, re.compile('a').match('a')[0])\n"
        "print(click.unstyle(click.style('x', fg='red')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "[]",
        "[]",
        f"[1] 3 True {os.uname().sysname}",
        "[0, 1] None",
        "True ('f0', 'f1') a",
        "x",
    ]
