"""A check as an organisation runs it: with its policies, its waivers and its baseline."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from dataflow.findings.baseline import read_baseline, with_baseline
from dataflow.findings.check import check
from dataflow.findings.finding import Report
from dataflow.findings.waivers import files_beside, read_waivers, remarks, waiver_files, with_waivers
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError, Problem
from dataflow.rules.catalogue import selected
from dataflow.rules.rule import Rule


class Governed(NamedTuple):
    """The report, what has to be said about waivers and baseline, and the earlier run as it was written."""

    report: Report
    remarks: tuple[str, ...]
    earlier: Mapping[str, Any] | None = None


def govern(
    inventories: Sequence[Inventory],
    *,
    as_of: date,
    engine: str = "auto",
    preview: bool = False,
    folders: Sequence[Path] = (),
    waivers: Path | None = None,
    policies: Path | None = None,
    baseline: Path | None = None,
    version: str = "",
    memory_limit: str | None = None,
    each: Callable[[str], None] = lambda _: None,
) -> Governed:
    """Check with what stands beside the inventories (and in ``folders``), or in the files given.

    Raises ``InventoryError`` with every problem of waivers, policies and baseline together.
    """
    problems: list[Problem] = []
    policy_files = [policies] if policies else files_beside(inventories, folders, "policies")
    own_rules = _own_rules(policy_files, inventories, problems) if policy_files else ()
    found_waivers = _collect(
        lambda: read_waivers([waivers] if waivers else waiver_files(inventories, folders)), problems
    )
    earlier = _collect(lambda: read_baseline(baseline), problems) if baseline else None
    if problems:
        raise InventoryError(problems)
    rules = (*selected(preview=preview), *own_rules)
    report = check(
        inventories,
        as_of=as_of,
        engine=engine,
        rules=rules,
        version=version,
        memory_limit=memory_limit,
        each=each,
    )
    report = with_waivers(report, found_waivers or ())
    said = remarks(report)
    if earlier is not None:
        report = with_baseline(report, earlier)
        summary = report.baseline or {}
        said.append(
            f"{summary['new']} new and {len(summary['gone'])} gone since the baseline of {earlier.as_of}"
        )
    return Governed(report, tuple(said), earlier.data if earlier is not None else None)


# --- private ---

_Found = TypeVar("_Found")


def _own_rules(
    files: Sequence[Path], inventories: Sequence[Inventory], problems: list[Problem]
) -> Sequence[Rule]:
    from dataflow.rules.policies import read_policies  # most checks have no policies
    from dataflow.rules.policy_rules import policy_rules

    policies = _collect(lambda: read_policies(files), problems)
    return _collect(lambda: policy_rules(policies or (), inventories), problems) or ()


def _collect(read: Callable[[], _Found], problems: list[Problem]) -> _Found | None:
    try:
        return read()
    except InventoryError as error:
        problems += error.problems
        return None
