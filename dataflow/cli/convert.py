"""dataflow convert: any form of an inventory to any other."""

from pathlib import Path
from typing import Literal

import click


@click.command("convert")
@click.argument("source", metavar="SRC", type=click.Path(path_type=Path))
@click.argument("target", metavar="DST", type=click.Path(path_type=Path))
@click.option(
    "--form", type=click.Choice(["yaml", "csv", "parquet"]), help="Form of the folder DST, whatever its name."
)
def command(source: Path, target: Path, form: Literal["yaml", "csv", "parquet"] | None) -> None:
    """Any form of an inventory to any other, without loss.

    SRC is one inventory in any form.  DST is a file by its suffix (.yaml, .yml,
    .json, .xlsx); or a folder, whose form its name says (NAME.csv, NAME.parquet)
    or --form does (yaml, csv, parquet).

    Values, what is unknown, the order of rows, columns and parts of your own and
    placeholders are kept.  Parties taken from a shared file are written out.
    """
    from dataflow.inventory.load import load
    from dataflow.inventory.writers import target_form, write

    target_form(target, form)  # said before a large source is read
    inventory = load(source)
    for remark in inventory.remarks:
        click.echo(f"note: {remark}", err=True)
    write(inventory, target, form)
    rows = sum(table.num_rows for table in inventory.tables.values())
    click.echo(f"{target}: {inventory.id}, {rows} rows")
