"""dataflow explain: a rule, or a finding."""

from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import as_of_option, day


@click.command("explain")
@click.argument("what", metavar="RULE|FINDING-KEY")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@as_of_option
def command(what: str, path: Path | None, as_of: date | None) -> None:
    """A rule's documentation, or a finding with its facts, path and cells.

    A finding needs the PATH of its inventory: dataflow explain TCT-01@lender/flow:hosting inventories/lender
    """
    from dataflow.rules.catalogue import rule

    rule_id = what.split("@")[0]
    try:
        found = rule(rule_id)
    except KeyError:
        raise click.UsageError(f"no rule {rule_id!r}; dataflow rules lists them") from None
    if "@" not in what:
        click.echo(
            f"{found.id} {found.name} ({found.severity}, {found.status}, {', '.join(found.provisions)})\n"
        )
        click.echo(found.doc.strip())
        return
    if path is None:
        raise click.UsageError("a finding needs the PATH of its inventory")
    _finding(what, path, day(as_of))


# --- private ---


def _finding(key: str, path: Path, as_of: date) -> None:
    from dataflow.api import check
    from dataflow.cli.common import load
    from dataflow.rules.catalogue import all_rules

    report = check(load([path]), as_of=as_of, rules=all_rules())
    finding = next((item for item in report.findings if item.key == key), None)
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
