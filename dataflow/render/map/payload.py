"""The data that the page carries: short lists of numbers and one pool of texts."""

from collections.abc import Sequence
from typing import Any

from dataflow.findings.finding import Report
from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.render.map.countries import country_of, shapes
from dataflow.render.map.drawing import network_of
from dataflow.render.map.findings import place_findings
from dataflow.render.map.groups import LARGE, best_mode, collapses
from dataflow.render.map.layout import positions
from dataflow.render.map.model import COLUMNS, Country, Link, MapData, Node, Row
from dataflow.render.map.packing import Pool, pack_findings
from dataflow.render.map.words import lists_of_words, page_words


def payload(full: MapData, shown: MapData, report: Report, *, focus: str | None, lang: str) -> dict[str, Any]:
    """The page's data as JSON-ready values.  ``full`` gives the places, ``shown`` is drawn.

    Texts are indices into ``texts``, lists of a link into ``lists``; nodes, activities, categories and
    findings refer to each other by position.  ``links`` stand in the order of ``network.edges``, ``nodes``
    in that of ``network.nodes``;
    a place is two numbers, see ``packing``.
    """
    pool = Pool()
    spots = positions(
        {node.id: node.column for node in full.nodes}, (n.id for n in full.nodes if n.kind == "party")
    )
    network = network_of(shown, spots)
    ways = collapses(shown)
    inventories = list(shown.inventories)
    activities = {(a.inventory, a.id): number for number, a in enumerate(shown.activities)}
    # First, so that what is said most often has the shortest numbers.
    for text in ("flow", "seat", "storage", "access", *VOCABULARY["recipient_role"]):
        pool(text)
    findings = pack_findings(place_findings(shown, report.findings), shown, pool)
    encode = _Encoder(pool, inventories, activities, shown)
    codes = {*shown.countries, *(code for drawn in shapes().values() for code in drawn["places"])}
    places = {
        code: shown.countries.get(code) or country_of(code, as_of=report.as_of, lang=lang) for code in codes
    }
    return {
        "meta": {
            "asOf": report.as_of.isoformat(),
            "program": report.program_version,
            "law": report.law_version,
            "inventories": [[key, shown.inventories[key]] for key in inventories],
            "hashes": {key: dict(sorted(files.items())) for key, files in sorted(report.hashes.items())},
            "focus": focus,
            "columns": list(COLUMNS),
            "lang": lang,
            "page": dict(page_words(lang)),
            "words": {key: dict(list_) for key, list_ in lists_of_words(lang).items()},
            "mode": best_mode(shown, ways),
            "pack": len(full.nodes) > LARGE,
        },
        "network": _packed(network, shown),
        "nodes": [encode.node(node) for node in shown.nodes],
        "links": [encode.link(link) for link in shown.links],
        "activities": [
            [inventories.index(a.inventory), a.id, a.name, a.owner, list(a.bases), encode.row(a.row)]
            for a in shown.activities
        ],
        "categories": [[key, name, kind] for key, (name, kind) in shown.categories.items()],
        "countries": {code: _country(place) for code, place in sorted(places.items())},
        "shapes": shapes(),
        "collapses": {
            way.mode: {
                "groups": [[g.label, g.column, g.x, g.y] for g in way.groups],
                "of": way.of,
                "activities": way.activities,
                "places": [[number, x, y] for number, (x, y) in sorted(way.places.items())],
            }
            for way in ways
        },
        "findings": findings,
        "texts": pool.texts,
        "lists": [list(numbers) for numbers in pool.lists],
    }


# --- private ---


# Cells of a flow that the link itself carries.
_IN_LINK = frozenset({"activity", "from", "to", "role", "categories", "subjects"})


class _Encoder:
    def __init__(
        self, pool: Pool, inventories: list[str], activities: dict[tuple[str, str], int], data: MapData
    ) -> None:
        self.pool, self.inventories, self.activities = pool, inventories, activities
        self.categories = {key: number for number, key in enumerate(data.categories)}

    def node(self, node: Node) -> list[Any]:
        rows = [self.row(row) for row in node.rows]
        return [
            node.id, node.kind, node.name, node.column, list(node.roles), node.country, node.group,
            node.party_kind, list(node.words), rows,
        ]  # fmt: skip

    def link(self, link: Link) -> list[Any]:
        activity = self.activities.get((link.inventory, link.activity or ""), -1)
        row = [] if link.row is None or link.kind != "flow" else self.row(link.row, without=_IN_LINK)[2:]
        return [
            self.pool(link.kind),
            self.pool(link.id),
            self.inventories.index(link.inventory),
            activity,
            self.pool.many(self.numbers(link.categories)),
            self.pool.many(None if link.subjects is None else map(self.pool, link.subjects)),
            -1 if link.role is None else self.pool(link.role),
            self.pool.many(self.pool(part) for place in link.countries for part in place),
            {None: -1, False: 0, True: 1}[link.live],
            int(link.anonymised),
            *(row if row and row[-1] else row[:-1]),
        ]

    def row(self, row: Row, without: frozenset[str] = frozenset()) -> list[Any]:
        cells = [(name, value) for name, value in row.fields if name not in without]
        fields = [part for name, value in cells for part in (self.pool(name), self.pool(value))]
        return [self.pool(row.table), self.pool(row.inventory), *self.pool.place(row.place), fields]

    def numbers(self, categories: Sequence[str] | None) -> list[int] | None:
        if categories is None:
            return None
        return [self.categories[category] for category in categories if category in self.categories]


def _country(place: Country) -> list[Any]:
    return [place.name, place.standing, list(place.decisions), place.note]


def _packed(network: Any, shown: MapData) -> dict[str, list[Any]]:
    """pyvis's nodes as [x, y, shape, label unless it is the name], its edges as from, to, from, to …"""
    nodes = [
        [drawn["x"], drawn["y"], drawn["shape"], *([] if drawn["label"] == node.name else [drawn["label"]])]
        for drawn, node in zip(network.nodes, shown.nodes, strict=True)
    ]
    return {"nodes": nodes, "edges": [end for edge in network.edges for end in (edge["from"], edge["to"])]}
