"""dataflow rules: the catalogue."""

import json

import click


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(form: str) -> None:
    """The rules: id, name, severity, status, articles."""
    from dataflow.rules.catalogue import all_rules, rule_rows

    if form == "json":
        click.echo(json.dumps(rule_rows(), ensure_ascii=False, indent=2))
        return
    for rule in all_rules():
        articles = ", ".join(rule.provisions)
        click.echo(f"{rule.id:<7} {rule.name:<34} {rule.severity:<9} {rule.status:<8} {articles}")
