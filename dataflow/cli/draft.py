"""dataflow draft: a first inventory from a notice."""

from pathlib import Path

import click

from dataflow.cli.common import force_option, refuse_source, refuse_taken


@click.command("draft")
@click.argument("notice", type=click.Path(path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A .yaml, .json or .xlsx file, or a folder."
)
@click.option("--lang", help="Language of the notice (ISO 639-1). Default: recognised.")
@force_option
def command(notice: Path, out: Path, lang: str | None, force: bool) -> None:
    """A first inventory from a notice: each row with its place, and what a person must decide.

    Nothing is filled in that the notice does not say.
    """
    from dataflow.inventory.plain_tree import inventory_of
    from dataflow.inventory.writers import write
    from dataflow.notice import draft, read

    refuse_source(out, [notice])
    refuse_taken(out, force)
    reading = read(notice, lang=lang)
    inventory = inventory_of(draft(reading, title=notice.name), str(notice))
    write(inventory, out)
    counts = {name: table.num_rows for name, table in inventory.tables.items() if table.num_rows}
    click.echo(f"{out}: " + ", ".join(f"{number} {name}" for name, number in counts.items()))
