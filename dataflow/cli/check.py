"""dataflow check: findings on a date."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dataflow.cli.abreast import abreast
from dataflow.cli.common import (
    as_of_option,
    day,
    engine_option,
    in_terminal,
    load,
    load_sound,
    memory_option,
    paths_argument,
)
from dataflow.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings.finding import Report

SEVERITIES = ("critical", "high", "medium", "low", "info", "none")


@click.command("check")
@paths_argument
@as_of_option
@engine_option
@memory_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "junit", "csv"]), default="text"
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="high",
    show_default=True,
    help="Exit 1 from this severity on.",
)
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option(
    "--waivers",
    type=click.Path(path_type=Path),
    help="Waivers.  Default: waivers.yaml beside each inventory.",
)
@click.option(
    "--policies",
    type=click.Path(path_type=Path),
    help="Policies of your own.  Default: policies.yaml beside each inventory.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    help="Earlier findings (check --format json): only what is new fails.",
)
@click.option("--keep-going", is_flag=True, help="Check what loads, report the rest, exit 3 at the end.")
def command(
    paths: tuple[Path, ...],
    as_of: date | None,
    engine: str,
    memory_limit: str | None,
    form: str,
    fail_on: str,
    preview: bool,
    waivers: Path | None,
    policies: Path | None,
    baseline: Path | None,
    keep_going: bool,
) -> int:
    """Findings on a date: breaches, advice, and what cannot be told.

    Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage,
    3 invalid input, 4 the program failed.  Waived findings never fail.
    """
    from dataflow import __version__
    from dataflow.findings.check import BATCH
    from dataflow.findings.governed import govern
    from dataflow.findings.making import uncollected

    inventories, problems = load_sound(paths) if keep_going else (load(paths), 0)
    if not inventories:
        return 3
    with progress("checking", -(-len(inventories) // BATCH)) as step:
        checked = govern(
            inventories,
            as_of=day(as_of),
            engine=engine,
            preview=preview,
            folders=paths,
            waivers=waivers,
            policies=policies,
            baseline=baseline,
            version=__version__,
            memory_limit=memory_limit,
            each=step,
        )
    for remark in checked.remarks:
        click.echo(f"note: {remark}", err=True)
    report = checked.report
    with uncollected():
        for text in _texts(report, form, shared=memory_limit is None):
            click.echo(text, nl=False)
    return 3 if problems else failed(report, fail_on)


def _texts(report: "Report", form: str, *, shared: bool) -> "Iterator[str] | Iterator[bytes]":
    """The output in pieces large enough to write: findings are made while those before them are written.

    A person reads text in the terminal's encoding; what programs read is UTF-8 whatever the terminal's is.
    """
    from dataflow.render.pieces import alone, batched, encoded

    spread = abreast if shared else alone
    if form == "json":
        from dataflow.render.json_findings import json_chunks

        return encoded([json_chunks(report, spread), ["\n"]])
    if form == "text":
        from dataflow.render.terminal import chunks

        return batched([chunks(report, colour=in_terminal())])
    from importlib import import_module

    return encoded([import_module(f"dataflow.render.{form}").chunks(report, spread)])


def failed(report: "Report", fail_on: str) -> int:
    """1 when a breach at or above the severity is neither waived nor in the baseline."""
    if fail_on == "none":
        return 0
    at_least = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    from dataflow.findings.sequence import heads

    return int(
        any(
            head.outcome == "breach"
            and not head.waived
            and head.new is not False
            and head.severity in at_least
            for head in heads(report.findings)
        )
    )
