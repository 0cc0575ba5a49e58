"""dataflow trace: where data go."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from dataflow.cli.common import as_of_option, day, load
from dataflow.cli.output import echo_json


@click.command("trace")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "start",
    required=True,
    metavar="ID",
    help="Party, category, activity, data subject, or a kind of data such as national-id.",
)
@click.option(
    "--to", "goal", metavar="ID|COUNTRY", help="Only paths that end at this party or in this country."
)
@click.option("--category", metavar="ID", help="Only this category, or this kind of data.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@as_of_option
def command(
    path: Path, start: str, goal: str | None, category: str | None, form: str, as_of: date | None
) -> None:
    """Where data go: each party reached, with a shortest path, what travels it, and on what ground."""
    from dataflow.graph.trace import known_ids, trace, unsent
    from dataflow.render.trace import trace_rows, trace_text

    inventories = load([path])
    known = {inventory.id: known_ids(inventory) for inventory in inventories}
    _expect(start, _ids(known.values()), "--from", "party, category, activity, data subject or kind of data")
    if category is not None:
        _expect(
            category, _ids(known.values(), "categories", "kinds"), "--category", "category or kind of data"
        )
    if goal is not None and not _is_country(goal):
        _expect(goal, _ids(known.values(), "parties"), "--to", "party or country")
    rows = []
    for inventory in inventories:
        if start in known[inventory.id]:
            paths = trace(inventory, start=start, as_of=day(as_of), category=category)
            rows += [
                row
                for row in trace_rows(inventory, paths, as_of=day(as_of))
                if goal is None or goal == row["party"] or goal.upper() in row["countries"]
            ]
        if left_out := unsent(inventory, day(as_of)):
            click.echo(
                f"note: {inventory.id}: on no path, as it cannot be told who sends (flows.from is empty): "
                f"{_shortened(left_out)}",
                err=True,
            )
    if form == "json":
        echo_json(rows)
    else:
        click.echo(trace_text(rows, start))


# --- private ---

_MOST_LISTED = 30


def _ids(known: Iterable[dict[str, str]], *tables: str) -> list[str]:
    return sorted({name for found in known for name, table in found.items() if not tables or table in tables})


def _is_country(text: str) -> bool:
    from dataflow.law.jurisdictions import canonical

    return canonical(text) is not None and len(text) == 2


def _expect(name: str, allowed: Sequence[str], option: str, what: str) -> None:
    if name in allowed:
        return
    from dataflow.inventory.hints import did_you_mean

    hint = did_you_mean(name, allowed)
    listed = _shortened(allowed) or "none"
    raise click.BadParameter(f"no {what} {name!r}{hint}\nThere are: {listed}", param_hint=option)


def _shortened(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return ", ".join(names[:_MOST_LISTED]) + more
