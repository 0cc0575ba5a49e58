"""Where data go, as rows and as text: through whom, into which countries, on what ground."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dataflow.graph.trace import Trace
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.kinds import NONE
from dataflow.inventory.rows import Tables
from dataflow.law import adequacy
from dataflow.law.jurisdictions import status
from dataflow.render.terminal import printable


def trace_rows(inventory: Inventory, traces: Iterable[Trace], *, as_of: date) -> Iterator[dict[str, Any]]:
    """The paths.  Keys: inventory, activity, party, name, role, countries (code → standing), categories,
    perhaps, bases (articles of the activity), decisions (adequacy decision in force for its countries → scope test),
    safeguards (as the last flow has them; None: not said), path, place."""
    tables = Tables(inventory)
    for found in traces:
        yield _row(tables, found, as_of)


def trace_text(rows: Sequence[dict[str, Any]], start: str) -> str:
    """Two lines for each path and a summary by country."""
    return "\n".join(map(printable, [*_lines(rows), *_summary(rows, start)]))


# --- private ---


def _row(tables: Tables, found: Trace, as_of: date) -> dict[str, Any]:
    flows, parties, bases = tables["flows"], tables["parties"], tables["bases"]
    number = flows.number(found.path[-1].flow)
    if number is None:
        raise KeyError(found.path[-1].flow)
    flow = flows.row(number)
    at = parties.number(found.party)
    party: Mapping[str, Any] = parties.row(at) if at is not None else {}
    seat = party.get("territory") or party.get("country")
    countries = list(
        dict.fromkeys([*([seat] if seat else []), *(flow["storage"] or []), *(flow["access"] or [])])
    )
    articles = {bases.columns["article"][row] for row in bases.where("activity", found.activity)}
    return {
        "inventory": found.inventory,
        "activity": found.activity,
        "party": found.party,
        "name": party.get("name"),
        "role": flow["role"],
        "countries": {code: getattr(status(code, as_of=as_of), "status", None) for code in countries},
        "categories": list(found.categories),
        "perhaps": list(found.perhaps),
        "bases": sorted(article for article in articles if article not in (None, NONE)),
        "decisions": {
            d.id: d.scope_test for code in countries for d in adequacy.decisions(code, as_of=as_of)
        },
        "safeguards": flow["safeguards"],
        "path": [{"flow": edge.flow, "from": edge.sender, "to": edge.recipient} for edge in found.path],
        "place": tables.inventory.place("flows", number).to_json(),
    }


_AREA = ("gdpr_area", "gdpr_area_transitional", "treated_as_member")


def _lines(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        path = [row["path"][0]["from"], *[step["to"] for step in row["path"]]]
        name = f" ({row['name']})" if row["name"] and row["name"].casefold() != row["party"] else ""
        carried = ", ".join(row["categories"] + [f"{item}?" for item in row["perhaps"]])
        yield f"{row['inventory']}/{row['activity']}: {' → '.join(path)}{name}"
        role, places = row["role"] or "role unknown", _places(row) or "country unknown"
        yield f"    {role}; {places}; {carried or 'data not said'}"
        yield f"    ground: {_ground(row)}"


def _places(row: dict[str, Any]) -> str:
    return ", ".join(f"{code} ({_words(state)})" for code, state in row["countries"].items())


def _words(state: str | None) -> str:
    return (state or "unsettled").replace("_", " ")


def _ground(row: dict[str, Any]) -> str:
    """The legal basis; for a place outside the area also what Chapter V asks for."""
    parts = [", ".join(f"Art. {article}" for article in row["bases"]) or "no legal basis written down"]
    if any(state not in _AREA for state in row["countries"].values()):
        safeguards = row["safeguards"]
        said = "not said" if safeguards is None else ", ".join(safeguards) or "none"
        named = [
            name if test == "full" else f"{name} (within its scope only)"
            for name, test in row["decisions"].items()
        ]
        decisions = ", ".join(named) or "none in force"
        parts.append(f"adequacy decision: {decisions}; safeguards: {said}")
    return "; ".join(parts)


def _summary(rows: Sequence[dict[str, Any]], start: str) -> Iterator[str]:
    reached: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        for place in _places(row).split(", ") if row["countries"] else ["country unknown"]:
            reached.setdefault(place, set()).add((row["inventory"], row["party"]))
    yield f"{len(rows)} path(s) from {start}"
    for place, parties in sorted(reached.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield f"    {place}: {len(parties)} recipient(s)"
