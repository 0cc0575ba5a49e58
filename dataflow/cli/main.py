"""The command line: a group that imports a command only when it is run."""

import errno
import gc
import sys
from importlib import import_module

from dataflow import __version__
from dataflow.cli.stand_ins import later, patterns_later

with later("inspect", "platform"), patterns_later():  # running a command asks them next to nothing
    import dataclasses  # noqa: F401

    import click

    from dataflow.cli.output import spare_the_terminal

COMMANDS = {
    "report": "Everything: findings, record, map, workbook and an index page.",
    "check": "Findings on a date: breaches, advice, and what cannot be told.",
    "record": "The Article 30 record of a controller or a processor.",
    "map": "The flow map as one HTML file that needs no network.",
    "convert": "Any form of an inventory to any other, without loss.",
    "read": "What a privacy notice says, and whom it names.",
    "draft": "A first inventory from a privacy notice.",
    "trace": "Where data go: paths from a party or category.",
    "diff": "What changed in meaning between two inventories.",
    "explain": "A rule, or a finding with its path and cells.",
    "rules": "The rules, their articles and their severity.",
    "template": "An empty workbook that teaches.",
    "law": "What the law tables say of a country on a date.",
    "whatif": "Findings before and after a change.",
}
"""Command → its one-line help, so that listing them imports nothing."""


class LazyGroup(click.Group):
    """Imports ``dataflow.cli.<command>`` when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"dataflow.cli.{cmd_name}")
        return module.command  # type: ignore[no-any-return]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS, n=1)
            if close:
                raise click.UsageError(f"{error.message} Did you mean {close[0]!r}?", ctx) from None
            raise


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dataflow")
def cli() -> None:
    """Data flows and processors under the GDPR, on a date.

    PATH is an inventory (a YAML, JSON or xlsx file, or a folder of YAML, CSV or
    Parquet files) or a folder of inventories.
    """


def main() -> None:
    """Run, and turn what went wrong into an exit status: 2 usage, 3 invalid input, 4 the program failed."""
    # Inventories and records are trees: looking for cycles in them takes as long as making them.
    gc.set_threshold(1_000_000, 50, 50)
    spare_the_terminal()
    status = run(sys.argv[1:])
    gc.freeze()  # leaving looks for cycles once more, in all that is loaded: the system takes it back anyway
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Exit status of a call; errors are written to standard error without a traceback."""
    try:
        result = cli.main(args=arguments, prog_name="dataflow", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("interrupted", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception as error:
        return _failure(error)


# --- private ---


_OF_THE_SYSTEM = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ELOOP, errno.ENAMETOOLONG}
)
"""What files and folders refuse; the program is not to blame."""


def _failure(error: Exception) -> int:
    problems = getattr(error, "problems", None)
    if problems:
        for problem in problems:
            click.echo(f"error: {problem}", err=True)
        for remark in getattr(error, "remarks", ()):
            click.echo(f"note: {remark}", err=True)
        click.echo(f"{len(problems)} problem(s); nothing was written", err=True)
        return 3
    if type(error).__name__ == "NoticeError":
        click.echo(f"error: {error}", err=True)
        return 3
    if isinstance(error, OSError) and error.errno in _OF_THE_SYSTEM:
        click.echo(f"error: {error.filename or 'standard output'}: {error.strerror}", err=True)
        return 3
    click.echo(f"dataflow failed: {type(error).__name__}: {error}", err=True)
    return 4


if __name__ == "__main__":
    main()
