"""dataflow trace: where data go."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from dataflow.cli.common import as_of_option, day, load


@click.command("trace")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--from", "start", required=True, metavar="ID", help="Party, category, activity or data subject."
)
@click.option(
    "--to", "goal", metavar="ID|COUNTRY", help="Only paths that end at this party or in this country."
)
@click.option("--category", metavar="ID", help="Only this category.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@as_of_option
def command(
    path: Path, start: str, goal: str | None, category: str | None, form: str, as_of: date | None
) -> None:
    """Where data go: each party reached, with a shortest path and the categories that travel it."""
    from dataflow.graph.trace import known_ids, trace

    inventories = load([path])
    holders = [inventory for inventory in inventories if start in known_ids(inventory)]
    if not holders:
        from difflib import get_close_matches

        close = get_close_matches(start, [name for inv in inventories for name in known_ids(inv)], n=1)
        hint = f"; did you mean {close[0]}?" if close else ""
        raise click.UsageError(f"no party, category, activity or data subject {start!r}{hint}")
    rows = []
    for inventory in holders:
        for found in trace(inventory, start=start, as_of=day(as_of), category=category):
            row = _row(inventory, found, day(as_of))
            if goal is None or goal == found.party or goal in row["countries"]:
                rows.append(row)
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2) if form == "json" else _text(rows, start))


# --- private ---


def _row(inventory: Any, found: Any, as_of: date) -> dict[str, Any]:
    from dataflow.law.jurisdictions import status

    parties = {row["id"]: row for row in inventory.rows("parties")}
    flow = inventory.rows("flows")[inventory.index("flows")[found.path[-1].flow]]
    party = parties.get(found.party, {})
    seat = party.get("territory") or party.get("country")
    countries = list(
        dict.fromkeys([*([seat] if seat else []), *(flow["storage"] or []), *(flow["access"] or [])])
    )
    standings = {code: getattr(status(code, as_of=as_of), "status", None) for code in countries}
    return {
        "inventory": found.inventory,
        "activity": found.activity,
        "party": found.party,
        "name": party.get("name"),
        "role": flow["role"],
        "countries": standings,
        "categories": list(found.categories),
        "perhaps": list(found.perhaps),
        "path": [{"flow": edge.flow, "from": edge.sender, "to": edge.recipient} for edge in found.path],
        "place": inventory.place("flows", inventory.index("flows")[flow["id"]]).to_json(),
    }


def _text(rows: Sequence[dict[str, Any]], start: str) -> str:
    from dataflow.render.terminal import printable

    lines = []
    for row in rows:
        path = [row["path"][0]["from"], *[step["to"] for step in row["path"]]]
        places = ", ".join(
            f"{code} ({(state or 'unsettled').replace('_', ' ')})" for code, state in row["countries"].items()
        )
        carried = ", ".join(row["categories"] + [f"{item}?" for item in row["perhaps"]])
        lines.append(f"{row['inventory']}/{row['activity']}: {' → '.join(path)}")
        lines.append(f"    {row['role'] or 'role unknown'}; {places or 'country unknown'}; {carried}")
    lines.append(f"{len(rows)} path(s) from {start}")
    return "\n".join(map(printable, lines))
