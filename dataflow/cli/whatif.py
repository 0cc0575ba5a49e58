"""dataflow whatif: findings before and after a change."""

from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import (
    IsoDate,
    as_of_option,
    day,
    engine_option,
    force_option,
    load,
    refuse_source,
    refuse_taken,
    write_text,
)
from dataflow.cli.output import echo_for_programs


@click.command("whatif")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--without", multiple=True, metavar="PARTY", help="The party is gone.")
@click.option("--move", multiple=True, metavar="PARTY=COUNTRY", help="The party sits in another country.")
@click.option(
    "--end-decision", "ended", multiple=True, metavar="ID[=DATE]",
    help="An adequacy decision ends (first day without it; default: the date of the run).",
)  # fmt: skip
@click.option(
    "--add-safeguard", "safeguards", multiple=True, metavar="FLOW=KIND",
    help="A flow gets a safeguard, signed on the date: a kind such as SCC-M2, or an agreement's id.",
)  # fmt: skip
@as_of_option
@engine_option
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write instead of printing."
)
@force_option
def command(
    path: Path,
    without: tuple[str, ...],
    move: tuple[str, ...],
    ended: tuple[str, ...],
    safeguards: tuple[str, ...],
    as_of: date | None,
    engine: str,
    form: str,
    out: Path | None,
    force: bool,
) -> None:
    """Findings before and after a change, which is only supposed: no file is touched.

    Options may be repeated and combined.  A decision that ends after the date moves
    both checks to its end.
    """
    from dataflow import __version__
    from dataflow.findings.suppose import Unsupposable
    from dataflow.findings.whatif import Supposition, what_if

    supposed = Supposition(
        without=without,
        moves={party: _country(code) for party, code in (_pair(item, "--move") for item in move)},
        ended=dict(_decision(item) for item in ended),
        safeguards=tuple(_pair(item, "--add-safeguard") for item in safeguards),
    )
    if not supposed:
        raise click.UsageError("give --without, --move, --end-decision or --add-safeguard")
    if out is not None:
        refuse_source(out, [path])
        refuse_taken(out, force)
    try:
        found = what_if(load([path]), supposed, as_of=day(as_of), engine=engine, version=__version__)
    except Unsupposable as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        from dataflow.render.json_text import json_text

        text = json_text(found.to_json()) + "\n"
    elif form == "html":
        from dataflow.render.whatif import whatif_page

        text = whatif_page(found)
    else:
        from dataflow.render.whatif import render

        text = render(found)
    if out is not None:
        write_text(out, text)
    elif form == "text":
        click.echo(text, nl=False)
    else:
        echo_for_programs(text)


# --- private ---


def _pair(text: str, option: str) -> tuple[str, str]:
    left, _, right = text.partition("=")
    if not left or not right:
        raise click.BadParameter(f"{text!r} is not of the form A=B", param_hint=option)
    return left, right


def _country(code: str) -> str:
    from dataflow.inventory.countries import check_country

    try:
        return check_country(code)
    except ValueError as error:
        raise click.BadParameter(f"{code!r}: {error}", param_hint="--move") from None


def _decision(text: str) -> tuple[str, date | None]:
    name, given, when = text.partition("=")
    return name, IsoDate().convert(when, None, None) if given else None
