"""What the map takes from the tables, and what it leaves unknown."""

from datetime import date

import pytest

from dataflow.render.map.countries import country_of, shapes
from dataflow.render.map.data import map_data
from tests.browser.samples import AS_OF, chain, inventory


def links(data):
    return {link.id if link.kind == "flow" else f"{link.kind}:{link.activity}": link for link in data.links}


def test_columns_go_from_subjects_to_countries():
    data = map_data([chain()], as_of=AS_OF)
    columns = {node.id: node.column for node in data.nodes}
    assert columns["subject:lender/applicants"] == 0
    assert columns["party:lender"] == 2
    assert columns["party:host"] == 3
    assert columns["party:helpdesk"] == 4
    assert columns["country:IN"] == 5


def test_who_only_gives_is_a_source():
    data = map_data(
        [inventory(parties=[{"id": "bureau"}], activities=[{"id": "a", "sources": ["bureau"]}])], as_of=AS_OF
    )
    assert {node.id: node.column for node in data.nodes}["party:bureau"] == 1
    assert [link.kind for link in data.links] == ["source"]


def test_collection_is_only_said_where_the_inventory_says_it():
    found = links(map_data([chain()], as_of=AS_OF))
    assert "collection:loans" in found
    assert "about:mail" in found


def test_a_flow_from_the_person_takes_the_place_of_the_activitys():
    flow = {"id": "form", "activity": "a", "from": "data-subject", "to": "lender"}
    activity = {"id": "a", "subjects": ["people"], "source_kinds": ["data-subject"]}
    data = map_data(
        [inventory(subjects=[{"id": "people"}], activities=[activity], flows=[flow])], as_of=AS_OF
    )
    assert [(link.kind, link.sender) for link in data.links] == [("flow", "subject:lender/people")]


def test_unknown_stays_unknown():
    found = links(map_data([chain()], as_of=AS_OF))
    assert found["printing"].role is None
    assert found["printing"].countries == (("?", "seat"),)
    assert found["printing"].live is None
    nothing = map_data([inventory(flows=[{"id": "f"}])], as_of=AS_OF)
    assert [(link.sender, link.recipient, link.categories) for link in nothing.links] == [
        ("party:?", "party:?", None)
    ]


def test_none_is_not_unknown():
    data = map_data([inventory(flows=[{"id": "f", "to": "lender", "categories": "none"}])], as_of=AS_OF)
    assert data.links[0].categories == ()


@pytest.mark.parametrize(
    ("dates", "live"),
    [
        ({"end": "2024-05-31"}, False),
        ({"end": "2024-06-01"}, True),
        ({"start": "2024-06-02"}, False),
        ({"start": "2024-06-01"}, True),
    ],
)
def test_last_days_are_included(dates, live):
    data = map_data([inventory(flows=[{"id": "f", "to": "lender", **dates}])], as_of=AS_OF)
    assert data.links[0].live is live


def test_storage_and_access_count_as_places():
    party = {"id": "p", "country": "DK", "territory": "GL"}
    flow = {"id": "f", "to": "p", "storage": ["US"], "access": ["IN"]}
    data = map_data([inventory(parties=[party], flows=[flow])], as_of=AS_OF)
    assert data.links[0].countries == (("GL", "seat"), ("US", "storage"), ("IN", "access"))


def test_a_party_of_two_inventories_is_one_node():
    first = inventory("one", parties=[{"id": "shared", "name": "Shared"}])
    second = inventory("two", parties=[{"id": "shared", "name": "Shared"}])
    nodes = [n for n in map_data([first, second], as_of=AS_OF).nodes if n.id == "party:shared"]
    assert [len(node.rows) for node in nodes] == [2]


def test_classes_that_only_share_an_id_are_two_nodes():
    """Bailiffs of two countries; a class of the same name is one."""
    rows = {"one": ("bailiffs", "CZ"), "two": ("soudní exekutoři", "EE")}
    apart = [
        inventory(key, parties=[{"id": "b", "kind": "class", "name": name, "country": country}])
        for key, (name, country) in rows.items()
    ]
    ids = {node.id for node in map_data(apart, as_of=AS_OF).nodes if node.id.startswith("party:b")}
    assert ids == {"party:b@one", "party:b@two"}
    alike = [inventory(key, parties=[{"id": "b", "kind": "class", "name": "bailiffs"}]) for key in rows]
    assert [n.id for n in map_data(alike, as_of=AS_OF).nodes if n.id.startswith("party:b")] == ["party:b"]


@pytest.mark.parametrize(
    ("code", "day", "standing"),
    [
        ("CZ", date(2024, 6, 1), "area"),
        ("NO", date(2018, 7, 19), "area"),
        ("GB", date(2020, 6, 1), "area"),
        ("GB", date(2021, 3, 1), "bridge"),
        ("GB", date(2022, 1, 1), "adequate"),
        ("US", date(2019, 6, 1), "scoped"),
        ("US", date(2021, 6, 1), "third"),
        ("US", date(2024, 6, 1), "scoped"),
        ("IN", date(2024, 6, 1), "third"),
        ("GL", date(2024, 6, 1), "third"),
        ("?", date(2024, 6, 1), "unknown"),
        ("CZ", date(2018, 5, 24), "unknown"),
    ],
)
def test_countries_are_as_the_law_has_them_on_the_date(code, day, standing):
    assert country_of(code, as_of=day).standing == standing


def test_every_member_and_every_place_with_a_decision_is_on_a_map():
    europe, world = (set(shapes()[name]["places"]) for name in ("europe", "world"))
    members = {code for code in europe if country_of(code, as_of=AS_OF).standing == "area"}
    assert len(members - {"AX"}) == 30
    assert {"GB", "CH", "AD", "GG", "IM", "JE", "FO"} <= europe
    assert {"US", "CA", "JP", "KR", "BR", "AR", "IL", "NZ", "UY", "IN", "CN"} <= world


def test_places_are_drawn_within_their_map():
    for shape in shapes().values():
        width, height = shape["size"]
        assert [p for p in shape["places"].values() if not (0 <= p[0] <= width and 0 <= p[1] <= height)] == []
        outlines = "".join(outline for _, _, outline in shape["places"].values()) + shape["land"]
        assert set(outlines) <= set("Mlz0123456789,- ")
