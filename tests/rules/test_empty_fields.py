"""Cannot tell names the cell that would settle it, also where that stands further off."""

from datetime import date

import pytest

from dataflow.findings.check import check
from dataflow.inventory.load import load
from dataflow.rules.catalogue import rule

HEAD = "organisation: {id: a, party: own}\n"
OWN = "own: {name: A, kind: entity, country: CZ}"


@pytest.mark.parametrize(
    ("rule_id", "text", "fields"),
    [
        (
            "TCT-12",
            f"parties: {{{OWN}, v: {{name: V, kind: entity, country: IE, parent: m}}, m: {{country: NL, parent: g}}, "
            "g: {name: G, country: US}}\n"
            "activities: {x: {controllers: [own], role: controller}}\n"
            "flows: {f: {activity: x, from: own, to: v, role: processor}}",
            [("parties", "g", "dpf_from")],  # of the uppermost company
        ),
        (
            "TCT-12",
            f"parties: {{{OWN}, v: {{name: V, kind: entity, country: IE, parent: g}}, g: {{name: G}}}}\n"
            "activities: {x: {controllers: [own], role: controller}}\n"
            "flows: {f: {activity: x, from: own, to: v, role: processor}}",
            [("parties", "g", "country")],
        ),
        (
            "UNP-03",
            f"parties: {{{OWN}}}\n"
            "activities: {x: {controllers: [own], role: controller}, y: {controllers: [own], role: controller}}\n"
            "notices: {n: {controller: own, valid_from: 2020-01-01}, o: {covers: [y], valid_from: 2020-01-01}}",
            [("notices", "n", "covers")],  # it may cover the activity, or not
        ),
    ],
)
def test_the_cell_that_would_settle_it(tmp_path, rule_id, text, fields):
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + text)
    report = check([load(path)], as_of=date(2026, 1, 1), rules=[rule(rule_id)])
    finding = next(one for one in report.findings if one.subject.id in ("v", "x"))
    assert finding.outcome == "cannot-tell"
    assert [one[:3] for one in finding.empty] == [(table, row, column) for table, row, column in fields]


def test_companies_that_control_each_other_have_an_end(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        HEAD + f"parties: {{{OWN}, v: {{name: V, kind: entity, country: IE, parent: w}}, w: {{parent: v}}}}\n"
        "activities: {x: {controllers: [own], role: controller}}\n"
        "flows: {f: {activity: x, from: own, to: v, role: processor}}"
    )
    report = check([load(path)], as_of=date(2026, 1, 1), rules=[rule("TCT-12")])
    assert [(one.outcome, [field[:3] for field in one.empty]) for one in report.findings] == [
        ("cannot-tell", [("parties", "w", "country")])
    ]
