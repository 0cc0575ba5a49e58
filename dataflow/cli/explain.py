"""dataflow explain: a rule, or a finding."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from dataflow.cli.common import as_of_option, day


@click.command("explain")
@click.argument("what", metavar="RULE|FINDING-KEY")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@as_of_option
@click.option(
    "--policies",
    type=click.Path(path_type=Path),
    help="Policies of your own.  Default: policies.yaml beside each inventory.",
)
def command(what: str, path: Path | None, as_of: date | None, policies: Path | None) -> None:
    """A rule's documentation, or a finding with its facts, path and cells.

    A finding needs the PATH of its inventory: dataflow explain TCT-01@lender/flow:hosting inventories/lender.
    So does a policy of your own (POL-...), which stands beside that inventory.
    """
    from dataflow.cli.common import load
    from dataflow.rules.catalogue import all_rules

    rule_id = what.split("@")[0]
    own_one = rule_id.startswith("POL-")
    if path is None and (own_one or "@" in what):
        said = "a policy" if own_one else "a finding"
        raise click.UsageError(f"{said} needs the PATH of its inventory")
    inventories = load([path]) if path is not None else []
    rules = (*all_rules(), *_own_rules(inventories, path, policies))
    found = next((rule for rule in rules if rule.id == rule_id), None)
    if found is None:
        where = "policies.yaml has it not" if own_one else "dataflow rules lists them"
        raise click.UsageError(f"no rule {rule_id!r}; {where}")
    if "@" in what:
        _finding(what, inventories, day(as_of), rules)
        return
    click.echo(f"{found.id} {found.name} ({found.severity}, {found.status}, {', '.join(found.provisions)})\n")
    click.echo(found.doc.strip())


# --- private ---


def _own_rules(inventories: Sequence[Any], path: Path | None, policies: Path | None) -> tuple[Any, ...]:
    """The policies given, or those beside the inventories, as rules."""
    if path is None:
        return ()
    from dataflow.findings.waivers import files_beside
    from dataflow.rules.policies import read_policies
    from dataflow.rules.policy_rules import policy_rules

    files = [policies] if policies else files_beside(inventories, [path], "policies")
    return policy_rules(read_policies(files), inventories)


def _finding(key: str, inventories: Sequence[Any], as_of: date, rules: Sequence[Any]) -> None:
    from dataflow.api import check
    from dataflow.findings.sequence import at, heads

    report = check(inventories, as_of=as_of, rules=rules)
    position = next((i for i, head in enumerate(heads(report.findings)) if head.key == key), None)
    finding = next(at(report.findings, [position])) if position is not None else None
    if finding is None:
        raise click.UsageError(f"no finding {key!r} on {as_of}: the rule is met or does not apply there")
    from dataflow.render.terminal import printable

    click.echo(f"{finding.key}\n{finding.outcome}, {finding.severity}: {finding.name}\n")
    click.echo(printable(finding.message))
    click.echo(f"\nArticles: {', '.join(finding.provisions)}\nRemedy: {finding.remedy}")
    for step in finding.path:
        click.echo(f"Path: {step.sender} → {step.recipient} (flow {step.flow})")
    for place in finding.places:
        click.echo(f"Place: {place}")
    for item in finding.empty:
        click.echo(
            f"Fill in: {item.table}.{item.column} of {item.row}" + (f" at {item.place}" if item.place else "")
        )
