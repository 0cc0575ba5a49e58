"""Standard output: UTF-8 for programs; for people their terminal's encoding, as far as that goes."""

import sys
from io import TextIOWrapper
from typing import Any

import click


def echo_json(value: Any) -> None:
    """An object for programs."""
    from dataflow.render.json_text import json_text

    echo_for_programs(json_text(value) + "\n")


def echo_for_programs(text: str) -> None:
    """A text that a program reads."""
    click.echo(text.encode(), nl=False)


def spare_the_terminal() -> None:
    """Have a question mark stand for what the terminal's encoding has not, such as an arrow in Latin-1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
