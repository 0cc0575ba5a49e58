"""dataflow convert: any form of an inventory to any other, and to or from an authority's layout."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Literal

import click

from dataflow.cli.common import as_of_option, day, force_option, refuse_source, refuse_taken
from dataflow.cli.progress import progress

LAYOUTS = ("cnil", "ico", "apd", "cnpd", "vendors", "tilt")


@click.command("convert")
@click.argument("source", metavar="SRC", type=click.Path(path_type=Path))
@click.argument("target", metavar="DST", type=click.Path(path_type=Path))
@click.option(
    "--form", type=click.Choice(["yaml", "csv", "parquet"]), help="Form of the folder DST, whatever its name."
)
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    help="An authority's register as DST or as SRC, or a table of vendors or a TILT document as SRC.",
)
@as_of_option
@force_option
def command(
    source: Path,
    target: Path,
    form: Literal["yaml", "csv", "parquet"] | None,
    layout: str | None,
    as_of: date | None,
    force: bool,
) -> None:
    """Any form of an inventory to any other, without loss.

    SRC is one inventory in any form.  DST is a file by its suffix (.yaml, .yml,
    .json, .xlsx); or a folder, whose form its name says (NAME.csv, NAME.parquet)
    or --form does (yaml, csv, parquet).

    Values, what is unknown, the order of rows, columns and parts of your own and
    placeholders are kept.  Parties taken from a shared file are written out.

    A workbook that nobody has saved since this program wrote it is replaced; of
    other files it cannot be told whether somebody worked in them, and --force
    replaces them.

    With --layout one side is an authority's register.  When SRC is one (.xlsx,
    or a table as .csv or .md), it is read, and a line says of every cell whether it
    was taken, translated, not understood or dropped.  Otherwise SRC is laid out
    as one in DST (.xlsx), and lines say what the layout cannot hold. --as-of is
    the date of the law by which a country is a third country.

    The layout vendors is a table of processors or other recipients, a row each;
    it is only read.  So is tilt, a document of the Transparency Information
    Language (.json), with a line for every value that is not empty.
    """
    if layout is not None:
        refuse_source(target, [source])
        _refuse_target(target, form, force)
        _convert_layout(source, target, form, layout, day(as_of))
        return
    if as_of is not None:
        raise click.UsageError("--as-of needs --layout: a conversion without one has no date")
    from dataflow.inventory.load import load
    from dataflow.inventory.writers import target_form, write

    target_form(target, form)  # said before a large source is read
    _refuse_target(target, form, force)
    with progress("convert") as step:
        step(f"reading {source.name}")
        inventory = load(source)
        _remark(inventory)
        step(f"writing {target.name}")
        write(inventory, target, form)
    _done(target, inventory)


# --- private ---


def _refuse_target(target: Path, form: str | None, force: bool) -> None:
    """A folder is taken when it holds files of the form that would be written."""
    from dataflow.inventory.detect import BESIDE

    suffixes = {f".{form}"} if form else {target.suffix.lower()}
    if target.is_dir():
        with suppress(OSError):
            for path in sorted(target.iterdir()):
                if path.suffix.lower() in suffixes and path.stem not in BESIDE:
                    refuse_taken(path, force)
    else:
        refuse_taken(target, force)


def _convert_layout(source: Path, target: Path, form: Any, name: str, as_of: date) -> None:
    from dataflow.inventory.load import load
    from dataflow.inventory.writers import target_form
    from dataflow.record.layouts.layouts import DOCUMENTS, LAYOUTS, losses
    from dataflow.record.layouts.open import open_sheets
    from dataflow.render.layouts.workbook import write_layout

    if name in DOCUMENTS:
        target_form(target, form)
        _take(target, form, *DOCUMENTS[name](source))
        return
    layout = LAYOUTS[name]
    if source.suffix.lower() in _OTHER_FILES:
        raise click.UsageError(f"{source} is no form that is read: save it as .xlsx, .csv or .md")
    understood = ""
    if source.suffix.lower() in (".xlsx", ".csv", ".md") and not source.is_dir():
        sheets = open_sheets(source)
        if layout.recognises(sheets):
            target_form(target, form)
            _take(target, form, *layout.read(str(source), sheets))
            return
        understood = layout.understood(sheets)
    if layout.sheets is None or target.suffix.lower() != ".xlsx":
        raise click.UsageError(
            f"{source} has no headings of the layout {name} (docs/layouts.md lists them){understood}"
            + ("" if layout.sheets is None else f", and {target}, to be laid out as one, is not named .xlsx")
        )
    inventory = load(source)
    _remark(inventory)
    sheets = layout.sheets(inventory, as_of)
    found = losses(layout, inventory, sheets)
    write_layout(sheets, target)
    for line in found.lines():
        click.echo(line)
    click.echo(f"kept {found.kept} cells, lost {len(found.lost)}, added {len(found.added)}")
    _done(target, inventory)


def _take(target: Path, form: Any, inventory: Any, report: Any) -> None:
    """Write what was read, and say what became of each of its cells."""
    from dataflow.inventory.writers import write

    write(inventory, target, form)
    for entry in report:
        click.echo(str(entry))
    counts = {word: sum(entry.outcome == word for entry in report) for word in _OUTCOMES}
    click.echo(", ".join(f"{word} {count}" for word, count in counts.items()))
    _remark(inventory)
    _done(target, inventory)


_OTHER_FILES = (
    ".ods",
    ".xls",
    ".xlsm",
    ".xlsb",
    ".numbers",
    ".tsv",
    ".html",
    ".htm",
    ".docx",
    ".pdf",
    ".txt",
)
_OUTCOMES = ("taken", "translated", "not-understood", "dropped")


def _remark(inventory: Any) -> None:
    for remark in inventory.remarks:
        click.echo(f"note: {remark}", err=True)


def _done(target: Path, inventory: Any) -> None:
    rows = sum(table.num_rows for table in inventory.tables.values())
    click.echo(f"{target}: {inventory.id}, {rows} rows")
