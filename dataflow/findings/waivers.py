"""Waivers: findings that somebody answers for, for a time, by exact key.

``waivers.yaml`` is a list of mappings with key, reason, owner, decided and expires.
A waived finding stays visible; a waiver that no longer fits is said, never dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from dataflow.findings.check import counts_of
from dataflow.findings.finding import Report
from dataflow.findings.sequence import heads, marked
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem

if TYPE_CHECKING:
    from dataflow.inventory.readers.entries import Entry

KEYS = ("key", "reason", "owner", "decided", "expires")
LONGEST_MONTHS = 12

Status = Literal["applied", "lapsed", "not-yet", "unmatched", "not-examined"]
"""not-yet: decided after the date of the run; not-examined: not of this run."""


class Waiver(NamedTuple):
    """Somebody's decision to live with one finding; ``expires`` is its last day."""

    key: str
    reason: str
    owner: str
    decided: date
    expires: date
    place: Place

    def to_json(self) -> dict[str, str]:
        """Keys reason, owner, decided, expires."""
        return {
            "reason": self.reason,
            "owner": self.owner,
            "decided": self.decided.isoformat(),
            "expires": self.expires.isoformat(),
        }


def waiver_files(inventories: Sequence[Inventory], paths: Iterable[Path] = ()) -> list[Path]:
    """The files ``waivers.yaml`` beside the inventories, and in the folders ``paths``; sorted."""
    return files_beside(inventories, paths, "waivers")


def files_beside(inventories: Sequence[Inventory], paths: Iterable[Path], stem: str) -> list[Path]:
    """``<stem>.yaml`` in each inventory's folder (a single file's folder) and in ``paths``; sorted."""
    folders = {item.path if item.path.is_dir() else item.path.parent for item in inventories}
    folders |= {path for path in paths if path.is_dir()}
    return sorted(
        file
        for folder in folders
        for suffix in (".yaml", ".yml")
        if (file := folder / (stem + suffix)).is_file()
    )


def read_waivers(files: Sequence[Path]) -> tuple[Waiver, ...]:
    """All waivers, by key.  Raises ``InventoryError`` with every problem of every file."""
    if not files:
        return ()
    # most checks have no waivers, and need no YAML
    from dataflow.inventory.readers.entries import read_entries

    problems: list[Problem] = []
    found: dict[str, Waiver] = {}
    for file in files:
        for entry in read_entries(file, "waivers", problems):
            waiver = _waiver(entry)
            if waiver is not None and waiver.key in found:
                said = f"each key once; first at {found[waiver.key].place}"
                entry.refuse("duplicate-key", "key", waiver.key, said)
            elif waiver is not None:
                found[waiver.key] = waiver
    if problems:
        raise InventoryError(problems)
    return tuple(found[key] for key in sorted(found))


def with_waivers(report: Report, waivers: Sequence[Waiver]) -> Report:
    """The report with waived findings marked, counts without them, and what became of each waiver."""
    live = {waiver.key: waiver for waiver in waivers if waiver.decided <= report.as_of <= waiver.expires}
    if not waivers:
        return replace(report, waivers=())
    wanted = {waiver.key for waiver in waivers}
    keys = {head.key for head in heads(report.findings) if head.key in wanted}
    findings = marked(
        report.findings, waivers={key: waiver.to_json() for key, waiver in live.items() if key in keys}
    )
    return replace(
        report,
        findings=findings,
        counts=counts_of(findings, dict(_counted(report))),
        waivers=tuple(_use(waiver, report, keys) for waiver in waivers),
    )


def remarks(report: Report) -> list[str]:
    """One sentence for each waiver that has no effect."""
    return [
        f"{use['place']}: waiver {_SAID[use['status']].format(**use)}: {use['key']}"
        for use in report.waivers
        if use["status"] in _SAID
    ]


# --- private ---

_SAID = {
    "lapsed": "of {owner} lapsed on {expires}",
    "not-yet": "of {owner} was decided only on {decided}",
    "unmatched": "matches no finding",
}


def _waiver(entry: "Entry") -> Waiver | None:
    entry.only(KEYS)
    key = entry.text("key", "the exact key of a finding, such as TCT-01@lender/flow:hosting")
    reason = entry.text("reason", "why the finding is accepted")
    owner = entry.text("owner", "who answers for it")
    decided, expires = entry.day("decided"), entry.day("expires")
    if key is not None and not _is_key(key):
        entry.refuse("not-a-key", "key", key, "the exact key of a finding: RULE@inventory/kind:id")
        key = None
    if decided is not None and expires is not None and not decided <= expires <= _latest(decided):
        said = f"a day from {decided} to {_latest(decided)}: at most {LONGEST_MONTHS} months after decided"
        entry.refuse("expires", "expires", expires.isoformat(), said)
        return None
    if key is None or reason is None or owner is None or decided is None or expires is None:
        return None
    return Waiver(key, reason, owner, decided, expires, entry.place)


def _is_key(text: str) -> bool:
    rule, at, rest = text.partition("@")
    inventory, slash, subject = rest.partition("/")
    kind, colon, subject_id = subject.partition(":")
    plain = not any(char in text for char in "*?")
    return plain and all((rule, at, inventory, slash, kind, colon, subject_id))


def _latest(decided: date) -> date:
    year = min(decided.year + LONGEST_MONTHS // 12, date.max.year)
    try:
        return decided.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 2, 28)


def _use(waiver: Waiver, report: Report, keys: set[str]) -> dict[str, Any]:
    status: Status
    rule, _, rest = waiver.key.partition("@")
    if report.as_of > waiver.expires:
        status = "lapsed"
    elif report.as_of < waiver.decided:
        status = "not-yet"
    elif waiver.key in keys:
        status = "applied"
    elif rest.partition("/")[0] not in report.inventories or _did_not_run(rule, report):
        status = "not-examined"
    else:
        status = "unmatched"
    return {"key": waiver.key, "status": status} | waiver.to_json() | {"place": str(waiver.place)}


def _did_not_run(rule: str, report: Report) -> bool:
    from dataflow.rules.catalogue import all_rules

    return rule not in report.rule_counts and any(rule == known.id for known in all_rules())


def _counted(report: Report) -> dict[str, dict[str, int]]:
    return {rule: dict(counts) for rule, counts in report.rule_counts.items()}
