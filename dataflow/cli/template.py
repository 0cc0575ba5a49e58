"""dataflow template: an empty workbook that teaches."""

from pathlib import Path

import click


@click.command("template")
@click.argument("file", metavar="FILE.xlsx", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE.xlsx if it exists.")
def command(file: Path, force: bool) -> None:
    """An empty workbook that teaches.

    One sheet a table, with help on every column, drop-downs, and one example row
    that begins with # and is not read.  Fill in the rows below it, beginning with
    the sheet organisation.
    """
    if file.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{file} is not named .xlsx")
    if file.exists() and not force:
        raise click.UsageError(f"{file} exists; --force replaces it")
    from dataflow.inventory.writers.workbook import write_template

    write_template(file)
    click.echo(f"{file}: fill in organisation first, then parties and activities")
