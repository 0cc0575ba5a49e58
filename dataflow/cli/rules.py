"""dataflow rules: the catalogue."""

import json

import click


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(form: str) -> None:
    """The rules: id, name, group, severity, articles, status."""
    from dataflow.rules.catalogue import all_rules

    rules = all_rules()
    if form == "json":
        rows = [
            {
                "id": rule.id,
                "name": rule.name,
                "title": rule.title,
                "group": rule.group,
                "severity": rule.severity,
                "subject": rule.kind,
                "outcome": rule.outcome,
                "status": rule.status,
                "provisions": list(rule.provisions),
                "facts": list(rule.facts),
                "silences": list(rule.silences),
            }
            for rule in rules
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for rule in rules:
        click.echo(
            f"{rule.id:<7} {rule.name:<34} {rule.severity:<9} {rule.status:<8} {', '.join(rule.provisions)}"
        )
