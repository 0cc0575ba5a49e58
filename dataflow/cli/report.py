"""dataflow report: everything, the main job."""

from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import as_of_option, day, engine_option, load, paths_argument
from dataflow.cli.progress import progress


@click.command("report")
@paths_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write."
)
@as_of_option
@engine_option
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Earlier findings (check --format json) to compare with.",
)
def command(
    paths: tuple[Path, ...], out: Path, as_of: date | None, engine: str, baseline: Path | None
) -> None:
    """Everything: findings, Article 30 records, flow map, workbook and an index page.

    Waivers and policies beside the inventories are read as check reads them.
    """
    from dataflow import __version__
    from dataflow.findings.governed import govern
    from dataflow.render.report import write_report
    from dataflow.render.report_folder import refuse_folder

    with progress("report") as step:
        step("loading")
        inventories = load(paths)
        refuse_folder(out, inventories)  # said before a long check
        step("checking")
        checked = govern(
            inventories,
            as_of=day(as_of),
            engine=engine,
            folders=paths,
            baseline=baseline,
            version=__version__,
        )
        for remark in checked.remarks:
            _remark(remark)
        report = checked.report
        write_report(inventories, report, out, baseline=checked.earlier, progress=step, remark=_remark)
    counts = report.counts
    breaches = (
        ", ".join(f"{number} {name}" for name, number in counts["breach"].items() if number) or "no breach"
    )
    of = f"{len(inventories)} {'inventory' if len(inventories) == 1 else 'inventories'} as of {report.as_of}"
    click.echo(f"{out}/index.html: {of}: {breaches}, {counts['cannot-tell']} cannot tell")


# --- private ---


def _remark(said: str) -> None:
    click.echo(f"note: {said}", err=True)
