"""Progress is for a person at a terminal; scripts and build servers see nothing of it."""

import io
import sys

import pytest

from dataflow.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, **environment: str) -> str:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    # Within the test: pytest puts its own stream back between the phases of a test.
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        with progress("writing", 2) as step:
            step("record [a]")
            step("workbook")
    return stream.getvalue()


def test_a_terminal_sees_the_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "writing: workbook" in _said(monkeypatch, Terminal())


@pytest.mark.parametrize("name, value", [("CI", "true"), ("TERM", "dumb")])
def test_a_build_server_sees_nothing(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    assert _said(monkeypatch, Terminal(), **{name: value}) == ""


def test_a_file_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _said(monkeypatch, io.StringIO()) == ""
