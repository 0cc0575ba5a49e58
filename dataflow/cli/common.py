"""Options that several commands share, and what they mean."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from stat import S_ISREG
from typing import Any

import click

from dataflow.cli.light import import_arrow, import_files
from dataflow.cli.progress import progress


def paths_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """One or more inventories or portfolios."""
    return click.argument(
        "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
    )(function)


def as_of_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The date of the law and of the facts."""
    return click.option(
        "--as-of",
        type=IsoDate(),
        callback=_told_of_early,
        help="Date of law and facts (YYYY-MM-DD). Default: today.",
    )(function)


def force_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Whether what the program has not made may be replaced."""
    return click.option(
        "--force", is_flag=True, help="Replace what exists, even if it is not as this program made it."
    )(function)


def engine_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The dataframe engine."""
    names = click.Choice(["auto", "arrays", "pandas", "duckdb", "polars", "spark"])
    option = click.option(
        "--engine",
        type=names,
        default="auto",
        show_default=True,
        help="Dataframe engine.",
        callback=_installed,
    )
    return option(function)


def memory_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """What DuckDB may hold in memory."""
    return click.option(
        "--memory-limit",
        metavar="SIZE",
        callback=_size,
        help="What DuckDB may hold in memory, such as 2GB; the rest goes to disk.  The engine is then DuckDB.",
    )(function)


class IsoDate(click.ParamType):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        from dataflow.inventory.kinds import day_of

        if isinstance(value, date):
            return value
        try:
            return day_of(value)
        except ValueError:
            self.fail(f"{value!r} is not a date as YYYY-MM-DD", param, ctx)


def day(as_of: date | None) -> date:
    """The date given, or today: the only clock of the program."""
    return as_of or date.today()


def load(paths: Sequence[Path]) -> list[Any]:
    """Load every inventory below the paths and say what was remarked.  Raises ``InventoryError``."""
    from dataflow.inventory.problems import InventoryError

    inventories, problems = _read(paths)
    if problems:
        raise InventoryError(problems)
    for inventory in inventories:
        for remark in inventory.remarks:
            click.echo(f"note: {remark}", err=True)
    return inventories


def load_sound(paths: Sequence[Path]) -> tuple[list[Any], int]:
    """The inventories that load and how many problems the others have; says them, and shows progress."""
    inventories, problems = _read(paths)
    for problem in problems:
        click.echo(f"{'error' if problem.fatal else 'note'}: {problem}", err=True)
    return inventories, sum(problem.fatal for problem in problems)


def write_text(path: Path, text: str) -> None:
    """Write beside, then rename: nobody sees a half-written file.  Raises ``InventoryError``."""
    from dataflow.inventory.writers.atomic import write_file

    write_file(path, text)


def refuse_source(out: Path, sources: Sequence[Path]) -> None:
    """Nothing that is made of an inventory takes its place.  Raises ``click.UsageError``."""
    for source in sources:
        if out.exists() and source.exists() and os.path.samefile(out, source):
            raise click.UsageError(f"{out} is what is read: another name is needed for what is written")


def refuse_taken(out: Path, force: bool) -> None:
    """A file that this program has not made, or that was changed since, is replaced with ``--force`` only.

    A device, a pipe or a read-only file is refused by the writer.  Raises ``click.UsageError``.
    """
    from dataflow.render.made_here import made_here

    with suppress(OSError):
        found = out.stat()
        replaced = S_ISREG(found.st_mode) and found.st_mode & 0o222 and found.st_size
        if not force and replaced and not made_here(out):
            raise click.UsageError(f"{out} exists, and is not as this program made it; --force replaces it")


def in_terminal() -> bool:
    """Whether standard output is a terminal: only then colours and progress bars."""
    return sys.stdout is not None and sys.stdout.isatty()


# --- private ---


def _told_of_early(_: click.Context, __: click.Parameter, as_of: date | None) -> date | None:
    """The tables begin with the Regulation: what is said of an earlier day is not the law of that day."""
    if as_of is not None:
        from dataflow.law.tables import GDPR_APPLIES_FROM

        if as_of < GDPR_APPLIES_FROM:
            click.echo(
                f"note: the GDPR applies since {GDPR_APPLIES_FROM}; the law of {as_of} is not in the tables, "
                "none of the rules is asked, and what the tables do not hold cannot be told",
                err=True,
            )
    return as_of


def _read(paths: Sequence[Path]) -> tuple[list[Any], list[Any]]:
    from dataflow.inventory.load import load_sound

    import_arrow()
    if any(os.path.exists(path / "organisation.parquet") for path in paths):
        import_files()
    return load_sound(list(paths), lambda total: progress("loading", total))


def _size(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """A size of memory for DuckDB, and DuckDB there to use it."""
    if value is None:
        return None
    found = re.fullmatch(r"([0-9]{1,12})(\.[0-9]+)?\s*([KMGT])i?B", value)
    if not found or int(found[1]) * 1024 ** ("KMGT".index(found[3]) + 1) >= 1 << 60:
        raise click.BadParameter(f"{value!r} is not a size such as 2GB or 500MB")
    if context.params.get("engine", "auto") not in ("auto", "duckdb"):
        raise click.UsageError("--memory-limit is for the engine duckdb")
    _installed(context, _, "duckdb")
    return value


def _installed(_: click.Context, __: click.Parameter, value: str) -> str:
    """The engine, unless something that it needs is missing: that is told before anything is read."""
    if value in ("duckdb", "polars"):
        from importlib.util import find_spec

        if not find_spec(value):
            raise click.UsageError(
                f"the engine {value} is not installed: pip install 'dataflow-ropa[{value}]'"
            )
    if value == "spark":
        from dataflow.engines.spark import absent

        if reason := absent():
            raise click.UsageError(reason)
    import_arrow()
    return value
