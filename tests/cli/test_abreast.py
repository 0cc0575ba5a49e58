"""Findings made by several processes are written as one process writes them."""

import os
import subprocess
import sys
import threading

import pytest

from bench.generate import write
from dataflow.cli import abreast as module
from dataflow.cli.abreast import abreast
from dataflow.render.pieces import whole
from tests.house.tree import ROOT

COUNT = 237

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")


@pytest.fixture
def shared(monkeypatch):
    """Many processors, small parts, and no look at the threads of who runs the tests."""
    monkeypatch.setattr(module, "FEW", 20)
    monkeypatch.setattr(module, "AT_ONCE", 10)
    monkeypatch.setattr(module, "_processors", lambda: 4)
    monkeypatch.setattr(module, "_may_copy", lambda: True)


def lines(numbers: range):
    return (f"{number} „{number}“\n" for number in numbers)


def told_by(numbers: range):
    return (f"{os.getpid()}\n" for _ in numbers)


ALL = "".join(lines(range(COUNT)))


@linux
@pytest.mark.parametrize("processors", [1, 2, 3, 7, 100])
def test_the_text_is_the_same_for_any_number_of_processes(shared, monkeypatch, processors):
    monkeypatch.setattr(module, "_processors", lambda: processors)
    assert whole(abreast(COUNT, lines)) == ALL


@linux
def test_every_process_takes_part_and_none_is_left(shared):
    makers = whole(abreast(COUNT, told_by)).split()
    assert len(makers) == COUNT and len(set(makers)) == 4
    for maker in set(makers) - {str(os.getpid())}:
        with pytest.raises(ProcessLookupError):
            os.kill(int(maker), 0)


@linux
def test_what_a_copy_owes_that_has_ended_is_made_here(shared):
    here = os.getpid()

    def fragile(numbers: range):
        if os.getpid() != here and numbers.start > 100:
            os._exit(1)
        return lines(numbers)

    assert whole(abreast(COUNT, fragile)) == ALL


@linux
def test_where_the_system_allows_no_more_processes_this_one_makes_their_share(shared, monkeypatch):
    fork, before = os.fork, set(os.listdir("/proc/self/fd"))
    allowed = iter([fork])

    def scarce():
        one = next(allowed, None)
        if one is None:
            raise BlockingIOError("no more processes")
        return one()

    monkeypatch.setattr(os, "fork", scarce)
    assert len(set(whole(abreast(COUNT, told_by)).split())) == 2
    assert whole(abreast(COUNT, lines)) == ALL
    assert set(os.listdir("/proc/self/fd")) == before


@linux
def test_where_nothing_tells_of_memory_one_makes_all(shared, monkeypatch):
    def untold():
        raise FileNotFoundError("/proc/self/statm")

    monkeypatch.setattr(module, "_own", untold)
    assert set(whole(abreast(COUNT, told_by)).split()) == {str(os.getpid())}


@linux
def test_an_error_is_that_of_this_process(shared):
    def wrong(numbers: range):
        yield from lines(numbers)
        if 120 in numbers:
            raise ValueError("at 120")

    with pytest.raises(ValueError, match="at 120"):
        whole(abreast(COUNT, wrong))


@linux
def test_who_stops_reading_leaves_no_process_behind(shared):
    pieces = abreast(COUNT, told_by)
    makers = {int(next(pieces).split()[0]) for _ in range(5)} - {os.getpid()}
    pieces.close()
    assert len(makers) == 3
    for maker in makers:
        with pytest.raises(ProcessLookupError):
            os.kill(maker, 0)


@linux
def test_where_memory_is_scarce_one_makes_all(shared, monkeypatch):
    monkeypatch.setattr(module, "_room", lambda: module._own())
    assert set(whole(abreast(COUNT, told_by)).split()) == {str(os.getpid())}
    monkeypatch.setattr(module, "_room", lambda: 5 * module._own())
    assert len(set(whole(abreast(COUNT, told_by)).split())) == 3


@linux
def test_the_room_is_that_of_the_container(tmp_path, monkeypatch):
    for name, told in (("max", "5000"), ("current", "3000"), ("unlimited", "max")):
        (tmp_path / name).write_text(f"{told}\n")
    of = (str(tmp_path / "max"), str(tmp_path / "current"))
    monkeypatch.setattr(
        module, "_CONTAINER", (of, (str(tmp_path / "unlimited"), of[1]), (str(tmp_path / "no"), "no"))
    )
    assert module._room() == 2000
    monkeypatch.setattr(module, "_CONTAINER", ())
    assert module._room() > 1 << 20 < module._own()


def test_few_findings_are_made_by_one(shared):
    assert set(whole(abreast(20, told_by)).split()) == {str(os.getpid())}


def test_beside_another_thread_nothing_is_copied(shared, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(module, "FEW", 20)
    until = threading.Event()
    thread = threading.Thread(target=until.wait)
    thread.start()
    try:
        assert set(whole(abreast(COUNT, told_by)).split()) == {str(os.getpid())}
    finally:
        until.set()
        thread.join()


CHECK = """
import sys
from dataflow.cli import abreast
from dataflow.cli.main import main
abreast.FEW, abreast.AT_ONCE = 50, 20
processors = int(sys.argv.pop(1))
abreast._processors = lambda: processors
main()
"""


@linux
@pytest.mark.parametrize("form", ["json", "csv", "sarif", "junit", "text"])
def test_a_check_writes_the_same_bytes(tmp_path, form):
    write(300, tmp_path / "made")
    written = [
        subprocess.run(
            [sys.executable, "-c", CHECK, processors, "check", str(tmp_path / "made"), "--format", form],
            cwd=ROOT,
            capture_output=True,
        )
        for processors in ("1", "3")
    ]
    assert written[0].stdout == written[1].stdout and len(written[0].stdout) > 10_000
    assert [one.returncode for one in written] == [1, 1] and not written[1].stderr
