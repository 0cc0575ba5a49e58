"""dataflow diff: what changed in meaning between two inventories."""

from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import as_of_option, day, load
from dataflow.cli.output import echo_json


@click.command("diff")
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(old: Path, new: Path, as_of: date | None, form: str) -> None:
    """What changed in meaning from OLD to NEW, and which duties follow.

    Recipients, countries, roles, categories, safeguards, activities, purposes,
    bases, periods and notices, as both inventories stand on the date.
    """
    from dataflow.findings.compare import compare

    found = compare(load([old]), load([new]), as_of=day(as_of))
    if form == "json":
        echo_json(found.to_json())
        return
    from dataflow.render.diff import render

    click.echo(render(found), nl=False)
