"""dataflow rules: the catalogue."""

import click

from dataflow.cli.output import echo_json


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(form: str) -> None:
    """The rules: id, name, severity, status, articles."""
    from dataflow.rules.catalogue import all_rules, rule_rows

    if form == "json":
        echo_json(rule_rows())
        return
    for rule in all_rules():
        articles = ", ".join(rule.provisions)
        click.echo(f"{rule.id:<7} {rule.name:<34} {rule.severity:<9} {rule.status:<8} {articles}")
