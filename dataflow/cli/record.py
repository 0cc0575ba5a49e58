"""``dataflow record``: the Article 30 record of a controller or of a processor."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dataflow.cli.common import as_of_option, force_option, load, paths_argument, refuse_source, refuse_taken
from dataflow.cli.common import day as day_of
from dataflow.cli.progress import progress

if TYPE_CHECKING:
    from dataflow.inventory.inventory import Inventory
    from dataflow.record.model import Record

FORMATS = ("html", "docx", "pdf", "xlsx", "md", "json")
EDITIONS = ("internal", "authority", "public")


@click.command(name="record")
@paths_argument
@click.option(
    "--for", "party", metavar="PARTY", help="Party whose record it is (id); default: the organisation."
)
@click.option(
    "--role",
    type=click.Choice(["controller", "processor"]),
    help="Art. 30(1) or Art. 30(2); default: controller, where it is one.",
)
@click.option(
    "--edition", type=click.Choice(EDITIONS), default="internal", show_default=True, help="Who reads it."
)
@click.option("--lang", metavar="LANG", help="Language of the record; default: the inventory's own.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: the ending of --out, else html.")
@as_of_option
@click.option(
    "--out", required=True, metavar="FILE|DIR", type=click.Path(path_type=Path), help="Where to write."
)
@force_option
def command(
    paths: tuple[Path, ...],
    party: str | None,
    role: str | None,
    edition: str,
    lang: str | None,
    form: str | None,
    as_of: date | None,
    out: Path,
    force: bool,
) -> None:
    """Write the Article 30 record of a controller or of a processor.

    --out with an ending is one file; without one it is a folder, which gets the controller's record and one
    for every processor, unless --for or --role asks for less.
    """
    from dataflow.record.words import words
    from dataflow.render.records import PDF_MOST, write_record, write_records

    day = day_of(as_of)
    try:
        words(lang)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--lang") from None
    folder = out.is_dir() or not out.suffix
    if form is None:
        form = "html" if folder else out.suffix[1:].lower()
        if form not in FORMATS:
            raise click.BadParameter(f"{out.suffix} is none of {', '.join(FORMATS)}", param_hint="--out")
    refuse_source(out, [path for path in paths if path.is_file()])
    names = (f"record.{form}", f"*/record.{form}", f"processors/*.{form}")
    for path in [path for name in names for path in out.glob(name)] if folder else [out]:
        refuse_taken(path, force)
    with progress("record") as step:
        step("loading")
        inventories = load(paths)
        if folder and party is None and role is None:
            write_records(
                inventories,
                out,
                day,
                formats=[form],
                langs=[lang],
                edition=edition,  # type: ignore[arg-type]
                step=step,
            )
            return
        step("gathering")
        record = _record(inventories, day, party=party, role=role, edition=edition, lang=lang)
        if form == "pdf" and len(record.sections) > PDF_MOST:
            click.echo(
                f"note: {len(record.sections)} activities as PDF take minutes and much memory", err=True
            )
        name = "record" if record.kind == "controller" else f"processors/{record.party}"
        step(f"{name}.{form}")
        write_record(record, out / f"{name}.{form}" if folder else out, form)


# --- private ---


def _record(
    inventories: "list[Inventory]",
    day: date,
    *,
    party: str | None,
    role: str | None,
    edition: str,
    lang: str | None,
) -> "Record":
    from dataflow.inventory.hints import did_you_mean
    from dataflow.record.controller import controller_record
    from dataflow.record.processor import processor_record, processors_in

    if party is None and len(inventories) > 1:
        known = ", ".join(inventory.organisation_party for inventory in inventories)
        raise click.UsageError(
            f"several organisations: choose one with --for, or a folder for --out ({known})"
        )
    party = party or inventories[0].organisation_party
    own = [inventory for inventory in inventories if inventory.organisation_party == party]
    if role is None:
        controls = any(row["role"] != "processor" for one in own for row in one.rows("activities"))
        role = "controller" if controls or party not in processors_in(inventories, day) else "processor"
    options = {"edition": edition, "lang": lang}
    try:
        if role == "processor":
            return processor_record(inventories, party, day, **options)  # type: ignore[arg-type]
        holders = own or [i for i in inventories if party in i.index("parties")]
        if not holders:
            raise KeyError(party)
        return controller_record(holders[0], day, party_id=party, **options)  # type: ignore[arg-type]
    except KeyError:
        parties = {
            one
            for inventory in inventories
            for one in (*inventory.index("parties"), inventory.organisation_party)
        }
        hint = did_you_mean(party, sorted(parties))
        raise click.BadParameter(f"no party {party!r} in the inventory{hint}", param_hint="--for") from None
