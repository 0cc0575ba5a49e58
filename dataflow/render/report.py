"""Everything at once: findings, records, map, workbook and index pages in one folder.

Written into a folder beside the target and moved when complete, so that nobody
sees half a report.
"""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dataflow.findings.check import counts_of
from dataflow.findings.finding import Report
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError
from dataflow.record.controller import controller_record
from dataflow.record.processor import processors_in
from dataflow.render.index import index_page
from dataflow.render.json_findings import json_chunks
from dataflow.render.pieces import encoded
from dataflow.render.portfolio import portfolio_page
from dataflow.render.report_folder import PROCESSORS, moved_when_complete, refuse_folder
from dataflow.rules.catalogue import rule_rows

PROCESSOR_FORMATS = ("html", "md")
"""Records of processors are written in these forms; ``dataflow record`` writes the others."""

Progress = Callable[[str], None]


def write_report(
    inventories: Sequence[Inventory],
    report: Report,
    out: Path,
    *,
    baseline: Mapping[str, Any] | None = None,
    progress: Progress = lambda _: None,
    remark: Progress = lambda _: None,
) -> None:
    """Write ``<out>/index.html`` and one folder for each inventory.

    With one inventory the page of the portfolio is left out and ``index.html`` leads to it.
    progress: told each file before it is made; remark: told what could not be written, and why.
    Raises ``InventoryError`` where the folder cannot be written or holds what is no report.
    """
    refuse_folder(out, inventories)
    with moved_when_complete(out) as beside:
        for inventory in inventories:
            own = of_inventory(report, inventory.id)
            _inventory(inventory, own, beside, len(inventories) > 1, baseline, progress, remark)
        _top(inventories, report, beside, baseline, progress)


def of_inventory(report: Report, inventory: str) -> Report:
    """The part of a portfolio's report that concerns one inventory."""
    own = tuple(finding for finding in report.findings if finding.subject.inventory == inventory)
    counts = report.inventory_counts.get(inventory, report.rule_counts)
    return replace(
        report,
        inventories=(inventory,),
        findings=own,
        counts=counts_of(own, counts),
        rule_counts=counts,
        hashes={inventory: report.hashes[inventory]},
    )


# --- private ---


def _inventory(
    inventory: Inventory,
    report: Report,
    out: Path,
    many: bool,
    baseline: Mapping[str, Any] | None,
    progress: Progress,
    remark: Progress,
) -> None:
    from dataflow.render.map.page import write_map
    from dataflow.render.records import write_records
    from dataflow.render.workbook import coverage_of, write_workbook

    folder = out / inventory.id
    folder.mkdir()

    def step(said: str) -> None:
        progress(f"{inventory.id}: {said}")

    step("map.html")
    write_map([inventory], report, folder / "map.html")
    step("workbook.xlsx")
    coverage = coverage_of(controller_record(inventory, report.as_of))
    try:
        write_workbook(inventory, report, rule_rows(), folder / "workbook.xlsx", coverage=coverage)
    except InventoryError as error:
        # What no sheet can hold is no reason to withhold everything else.
        remark(f"{inventory.id} has no workbook: {error.problems[0]}")
    _write_findings(report, folder)
    language = inventory.organisation["language"]
    own_and_english: list[str | None] = [None] if language in (None, "en") else [None, "en"]
    with tempfile.TemporaryDirectory(dir=out, prefix=".records.") as scratch:
        write_records(
            [inventory], Path(scratch), report.as_of, langs=own_and_english, processors=False, step=step
        )
        for file in sorted(Path(scratch).iterdir()):
            shutil.move(file, folder / file.name)
    names = {file.name for file in folder.iterdir()}
    title = str(inventory.organisation["name"] or inventory.id)
    party = inventory.organisation_party
    processes = party in processors_in([inventory], report.as_of)
    page = index_page(
        report,
        title=title,
        files=names,
        up="../index.html" if many else None,
        baseline=baseline,
        for_others=f"../{PROCESSORS}/{party}.html" if processes else None,
    )
    (folder / "index.html").write_text(page, encoding="utf-8", newline="\n")


def _top(
    inventories: Sequence[Inventory],
    report: Report,
    out: Path,
    baseline: Mapping[str, Any] | None,
    progress: Progress,
) -> None:
    from dataflow.render.map.page import write_map
    from dataflow.render.records import write_processor_records

    processors = processors_in(inventories, report.as_of)
    folder = out / PROCESSORS
    write_processor_records(inventories, folder, report.as_of, formats=PROCESSOR_FORMATS, step=progress)
    links = [
        (f"{inventory.id}/index.html", str(inventory.organisation["name"] or inventory.id))
        for inventory in inventories
    ]
    if len(inventories) > 1:
        progress("map.html")
        write_map(inventories, report, out / "map.html")
        _write_findings(report, out)
        links = [("map.html", "Flow map of all together"), ("findings.json", "Findings (JSON)")]
    records = {inventory.id for inventory in inventories if (out / inventory.id / "record.html").is_file()}
    text = portfolio_page(
        inventories, report, links=links, processors=processors, records=records, baseline=baseline
    )
    (out / "index.html").write_text(text, encoding="utf-8", newline="\n")


def _write_findings(report: Report, folder: Path) -> None:
    with (folder / "findings.json").open("wb") as file:
        file.writelines(encoded([json_chunks(report), ["\n"]]))
