"""dataflow map: the flow map as one HTML file."""

from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import (
    as_of_option,
    day,
    force_option,
    load,
    paths_argument,
    refuse_source,
    refuse_taken,
    write_text,
)


@click.command("map")
@paths_argument
@click.option(
    "--out",
    required=True,
    metavar="FILE.html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where.",
)
@click.option(
    "--focus", metavar="ID", help="Only around a party, data subject, country, activity, category or flow."
)
@click.option(
    "--depth",
    metavar="N",
    type=click.IntRange(min=0),
    help="Steps around --focus; default: all that is connected.",
)
@click.option(
    "--lang",
    metavar="LANG",
    default="en",
    help="Language of the page; default: en.",
)
@as_of_option
@force_option
def command(
    paths: tuple[Path, ...],
    out: Path,
    focus: str | None,
    depth: int | None,
    lang: str,
    as_of: date | None,
    force: bool,
) -> None:
    """The flow map as one HTML file that needs no network.

    It holds the map, the countries, the findings and the same content as a table;
    filters, traces and pictures are made in the browser.
    """
    if depth is not None and focus is None:
        raise click.UsageError("--depth needs --focus: the steps are counted from there")
    from dataflow.api import check
    from dataflow.record.words import words
    from dataflow.render.map import UnknownFocus, map_html

    try:
        words(lang)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--lang") from None
    refuse_source(out, paths)
    refuse_taken(out, force)
    inventories = load(paths)
    report = check(inventories, as_of=day(as_of))
    try:
        page = map_html(inventories, report, focus=focus, depth=depth, lang=lang)
    except UnknownFocus as error:
        raise click.BadParameter(str(error), param_hint="--focus") from None
    write_text(out, page)
