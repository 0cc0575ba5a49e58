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
        raise click.UsageError(f"no rule {rule_id!r}; {where}{_near(rule_id, [rule.id for rule in rules])}")
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
        _refuse_unknown(key, inventories)
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


def _refuse_unknown(key: str, inventories: Sequence[Any]) -> None:
    """Say which part of a key names nothing: the inventory, the table or the row."""
    from dataflow.render.workbook_links import TABLE_OF

    whose, _, subject = key.partition("@")[2].partition("/")
    table, _, row = subject.partition(":")
    ids = [inventory.id for inventory in inventories]
    if whose not in ids:
        raise click.UsageError(f"no inventory {whose!r} there, but {', '.join(ids)}")
    inventory = inventories[ids.index(whose)]
    name = TABLE_OF.get(table)
    if name is None:
        raise click.UsageError(f"no finding is about {table!r}{_near(table, list(TABLE_OF))}")
    if "id" in inventory.tables[name].column_names:
        rows = [*inventory.index(name), *([inventory.organisation_party] if name == "parties" else [])]
        if row not in rows:
            raise click.UsageError(f"no {table} {row!r} in {whose}{_near(row, rows)}")


def _near(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name.casefold(), {one.casefold(): one for one in known}, n=1)
    found = next((one for one in known if close and one.casefold() == close[0]), None)
    return f"; did you mean {found}?" if found else ""
