"""Write the command reference from the commands' own help, or check that it is fresh.

Usage: command_docs.py [--check] FILE
"""

import sys
from pathlib import Path

import click

from dataflow.cli.main import cli as group


def reference() -> str:
    """The page: the group's help, then that of every command in alphabetical order."""
    top = click.Context(group, info_name="dataflow", terminal_width=100)
    parts = [
        "# Commands",
        "",
        "Made by `make docs` from the commands' own help.",
        "",
        *_block(group.get_help(top)),
    ]
    for name in sorted(group.list_commands(top)):
        command = group.get_command(top, name)
        assert command is not None, name
        context = click.Context(command, info_name=name, parent=top, terminal_width=100)
        parts += ["", f"## dataflow {name}", "", *_block(command.get_help(context))]
    return "\n".join(parts) + "\n"


# --- private ---


def _block(text: str) -> list[str]:
    return ["```text", *(line.rstrip() for line in text.strip().splitlines()), "```"]


def _run(arguments: list[str]) -> int:
    check = "--check" in arguments
    path = Path(next(argument for argument in arguments if argument != "--check"))
    page = reference()
    if not check:
        path.write_text(page, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == page:
        return 0
    print(
        f"{path} is not what the commands say of themselves today: run 'make docs' and commit",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
