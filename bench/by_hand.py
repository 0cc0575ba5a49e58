"""Four checks without dataflow: ``python -m bench.by_hand sql|loops FOLDER``.

Third country without safeguard; no Art. 6 basis; recipient not disclosed; what reaches a
third country over two or more flows of one activity.  Whole cost: reading the files included.
"""

import sys
from collections import defaultdict, deque
from collections.abc import Callable
from pathlib import Path

from bench.measure import SKIPPED

AREA = ("CZ", "DE", "IE", "NL", "FR", "EE")
DEPTH = 8

SQL = {
    "unsecured": """SELECT count(*) FROM flows f JOIN parties p ON f."to" = p.id
        WHERE p.country NOT IN {area} AND len(coalesce(f.safeguards, [])) = 0""",
    "baseless": "SELECT count(*) FROM activities a ANTI JOIN bases b ON a.id = b.activity",
    "undisclosed": """SELECT count(*) FROM flows f ANTI JOIN disclosures d ON f."to" = d.party""",
    "chained": """WITH RECURSIVE reached(activity, party, hops) AS (
          SELECT activity, "to", 1 FROM flows WHERE "from" = 'own'
          UNION SELECT r.activity, f."to", r.hops + 1 FROM reached r
          JOIN flows f ON f.activity = r.activity AND f."from" = r.party WHERE r.hops < {depth})
        SELECT count(*) FROM (SELECT activity, party, min(hops) AS hops FROM reached GROUP BY ALL) x
        JOIN parties p ON x.party = p.id WHERE hops >= 2 AND p.country NOT IN {area}""",
}


def by_sql(folder: Path) -> dict[str, int]:
    """Check → rows found, by DuckDB."""
    import duckdb

    with duckdb.connect() as connection:
        for name in ("flows", "parties", "activities", "bases", "disclosures"):
            connection.execute(
                f"CREATE TABLE {name} AS SELECT * FROM read_parquet('{folder / name}.parquet')"
            )
        found = {}
        for name, text in SQL.items():
            row = connection.execute(text.format(area=AREA, depth=DEPTH)).fetchone()
            found[name] = int(row[0]) if row else 0
        return found


def by_loops(folder: Path) -> dict[str, int]:
    """Check → rows found, by loops over a networkx graph."""
    import networkx as nx
    import pandas as pd

    def rows(name: str) -> list[dict[str, object]]:
        return pd.read_parquet(folder / f"{name}.parquet").to_dict("records")

    country = {row["id"]: row["country"] for row in rows("parties")}
    graph = nx.MultiDiGraph()
    for row in rows("flows"):
        graph.add_edge(row["from"], row["to"], key=row["id"], **row)
    disclosed = {row["party"] for row in rows("disclosures")}
    based = {row["activity"] for row in rows("bases")}
    outside = {party for party, code in country.items() if code and code not in AREA}
    found = dict.fromkeys(SQL, 0)
    nexts: dict[object, dict[object, list[object]]] = defaultdict(lambda: defaultdict(list))
    for sender, recipient, flow in graph.edges(data=True):
        safeguards = flow["safeguards"]
        found["unsecured"] += recipient in outside and (safeguards is None or len(safeguards) == 0)
        found["undisclosed"] += recipient not in disclosed
        nexts[flow["activity"]][sender].append(recipient)
    found["baseless"] = sum(row["id"] not in based for row in rows("activities"))
    for edges in nexts.values():
        hops, queue = {}, deque((party, 1) for party in edges.get("own", ()))
        while queue:
            party, hop = queue.popleft()
            if party not in hops:
                hops[party] = hop
                if hop < DEPTH:
                    queue += ((other, hop + 1) for other in edges.get(party, ()))
        found["chained"] += sum(hop >= 2 and party in outside for party, hop in hops.items())
    return found


WAYS: dict[str, Callable[[Path], dict[str, int]]] = {"sql": by_sql, "loops": by_loops}

if __name__ == "__main__":
    try:
        print(WAYS[sys.argv[1]](Path(sys.argv[2])))
    except ImportError as missing:
        print(missing)
        sys.exit(SKIPPED)
