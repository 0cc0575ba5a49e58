"""Broken YAML: every problem at once, with line, code, what is allowed and a suggestion."""

import pytest

from dataflow.inventory.load import load
from tests.inventory.files import SMALL, one_problem, problems, write

CASES = {
    "broken": ("organisation: {id: a\nparties: [}", "not-yaml", 2),
    "not utf-8": (b"organisation:\n  id: caf\xe9\n", "not-utf-8", 2),
    "empty": ("", "empty-file", 1),
    "only blanks": (" \n\n", "empty-file", 1),
    "duplicate key": (
        "organisation: {id: a}\nparties:\n  x: {name: a}\n  x: {name: b}\n",
        "duplicate-key",
        4,
    ),
    "duplicate cell": ("organisation:\n  id: a\n  name: one\n  name: two\n", "duplicate-key", 4),
    "deep": ("organisation: {id: a}\nx: " + "[" * 50_000, "too-deep", 2),
    "alias bomb": ("organisation: {id: a}\nx: &x [a, a]\ny: &y [*x, *x, *x]\n", "alias", 3),
    "merge key": ("organisation:\n  <<: {id: a}\n  id: a\n", "merge-key", 2),
    "tag": ("organisation:\n  id: !!python/object/apply:os.system [ls]\n", "tag", 2),
    "two documents": ("organisation: {id: a}\n---\norganisation: {id: b}\n", "two-documents", 2),
    "a list": ("- organisation\n- b\n", "no-inventory", None),
    "a table that is text": ("organisation: {id: a}\nparties: crif\n", "not-a-table", 2),
    "a row that is text": ("organisation: {id: a}\nparties:\n  crif: CRIF\n", "not-a-row", 3),
    "a nested key": ("organisation: {id: a}\n? [a, b]\n: x\n", "not-a-key", 2),
    "wrong country": (SMALL.replace("DE", "UK"), "not-allowed", 4),
    "wrong date": ("organisation:\n  id: a\n  described_on: 25.5.2018\n", "not-allowed", 3),
    "a week": ("organisation:\n  id: a\n  described_on: 2018-W01-1\n", "not-allowed", 3),
    "digits of another script": ("organisation: {id: a}\nretention:\n- {duration: P٥Y}\n", "not-allowed", 3),
    "a byte that is 0": ("organisation:\n  id: a\n  name: é\0\n", "not-yaml", 3),
    "include of a mapping": ("organisation: {id: a}\ninclude: {x: y}\n", "include", 2),
    "include of nothing": ("organisation: {id: a}\ninclude: [\n~]\n", "include", 3),
    "month thirteen": ("organisation:\n  id: a\n  described_on: 2018-13-01\n", "not-allowed", 3),
    "dangling reference": (SMALL.replace("to: mailer", "to: mailler"), "dangling-reference", 10),
    "two ids": ("organisation: {id: a}\nparties:\n  x: {id: y}\n", "two-ids", 3),
    "no id": ("organisation: {id: a}\nparties:\n  - name: x\n", "missing-column", 3),
    "a list in one cell": ("organisation: {id: a}\nparties:\n  x: {name: [a, b]}\n", "not-one-value", 3),
    "control character": ('organisation: {id: a}\nparties:\n  x: {name: "a\\0b"}\n', "control-character", 3),
    "no organisation": ("parties: {x: {name: a}}\nactivities: {}\n", "no-organisation", None),
    "nothing in a row": ("organisation: {id: a}\nbases:\n  - {article: }\n", "empty-row", 3),
    "own column named like a table": (
        "organisation: {id: a}\nnotices: {n: {disclosures: x}}\n",
        "not-a-table",
        2,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_is_said_with_its_line(tmp_path, case):
    content, code, line = CASES[case]
    name = "inventory.yaml"
    found = one_problem(write(tmp_path / name, content))
    if case == "a list":
        assert found.code == "not-an-inventory"
        return
    assert (found.code, found.place.line) == (code, line)
    assert found.place.file.endswith(name)


@pytest.mark.parametrize(
    ("content", "suggestion"),
    [
        (SMALL.replace("DE", "UK"), "did you mean GB?"),
        (SMALL.replace("DE", "Germany"), "did you mean DE?"),
        (SMALL.replace("DE", "cz"), "did you mean CZ?"),
        (SMALL.replace("DE", "USA"), "did you mean US?"),
        (SMALL.replace("DE", "Czech Republic"), "did you mean CZ?"),
        (SMALL.replace("[contact]}\ncategories", '"contact, income"}\ncategories'), "separated by ';'"),
        (
            "organisation: {id: a}\nactivities: {x: {purpose_kinds: 'contract, marketing'}}\n",
            "separated by ';'",
        ),
        (SMALL.replace("to: mailer", "to: mailler"), "did you mean mailer?"),
        ("organisation: {id: a}\nparties: {x: {kind: entiti}}\n", "one of entity, class"),
        ("organisation: {id: a}\nparties: {p: {dpo_from: 1.5.2018}}\n", "YYYY-MM-DD"),
        ("organisation: {id: a}\nparties: {p: {dpo_from: 31. 12. 2018}}\n", "did you mean 2018-12-31?"),
        ("organisation: {id: a}\nparties: {p: {dpo_from: 43221}}\n", "did you mean 2018-05-01, which"),
        ("organisation: {id: a}\nflows: {f: {storage: NL/IE}}\n", "several are separated by ';'"),
        ('organisation: {id: a}\nflows: {f: {categories: "x\\ny"}}\n', "several are separated by ';'"),
        ("organisation: {id: a}\nparties: {p: {dpo_from: 2018-12-31T00:00}}\n", "did you mean 2018-12-31?"),
        ("organisation: {id: a}\nparties: {p: {dpo_from: 03/04/2018}}\n", "YYYY-MM-DD ("),
        ("organisation: {id: a}\nparties: {p: {dpf: {from: 2023}}}\n", "YYYY-MM-DD"),
        ("organisation: {id: a}\nretention: [{duration: five years}]\n", "P5Y"),
        ("organisation: {id: a}\nbases: [{article: Art. 6 1 b}]\n", "did you mean 6(1)(b)?"),
    ],
)
def test_what_is_allowed_is_said(tmp_path, content, suggestion):
    assert suggestion in one_problem(write(tmp_path / "i.yaml", content)).allowed


def test_a_near_name_is_remarked_on_and_kept(tmp_path):
    text = SMALL.replace("purpose:", "porpose:") + "flow: {x: y}\n"
    inventory = load(write(tmp_path / "i.yaml", text))
    remarks = {remark.code: remark for remark in inventory.remarks}
    assert "did you mean purpose?" in remarks["unknown-column"].allowed
    assert remarks["unknown-column"].place.line == 6
    assert "did you mean flows?" in remarks["unknown-part"].allowed
    assert inventory.rows("activities")[0]["porpose"] == "reminding"
    assert inventory.extra == {"flow": '{"x": "y"}'}


def test_half_of_a_text_with_a_comma_is_remarked_on(tmp_path):
    text = "organisation: {id: a}\nparties:\n  p: {note: own purposes,\n    or for the other}\n"
    (remark,) = load(write(tmp_path / "i.yaml", text)).remarks
    assert (remark.code, remark.read, remark.place.line) == ("column-without-value", "or for the other", 4)


def test_all_problems_of_all_files_come_at_once(tmp_path):
    write(tmp_path / "inventory.yaml", "organisation: {id: a, described_on: x}\n")
    write(tmp_path / "parties.yaml", "parties:\n  p: {country: UK}\n  q: {country: XX, parent: r}\n")
    found = problems(tmp_path)
    assert [(p.code, p.place.file.rpartition("/")[2], p.place.line) for p in found] == [
        ("not-allowed", "inventory.yaml", 1),
        ("not-allowed", "parties.yaml", 2),
        ("dangling-reference", "parties.yaml", 3),
        ("not-allowed", "parties.yaml", 3),
    ]


def test_the_same_id_twice_in_two_files(tmp_path):
    write(tmp_path / "inventory.yaml", "organisation: {id: a}\nparties: [{id: p}]\n")
    write(tmp_path / "more.yaml", "parties: [{id: p}]\n")
    (found,) = problems(tmp_path)
    assert found.code == "duplicate-id" and found.place.file.endswith("more.yaml")
    assert "first at" in found.allowed and "inventory.yaml:2" in found.allowed


def test_norway_is_a_country_and_unknown_is_not_no(tmp_path):
    text = "organisation: {id: a, country: NO, employees: 010}\nparties:\n"
    text += "  p: {name: NO, dpo: none, country: }\n  q: {aliases: []}\n"
    inventory = load(write(tmp_path / "i.yaml", text))
    assert inventory.organisation["country"] == "NO"
    assert inventory.organisation["employees"] == 10
    first, second = inventory.rows("parties")
    assert (first["name"], first["dpo"], first["country"], first["aliases"]) == ("NO", "none", None, None)
    assert second["aliases"] == []


@pytest.mark.parametrize("held", ["TODO", "tbd", '"?"', '"-"', "n/a", "to be decided", "unknown"])
def test_placeholders_are_unknown_and_reported(tmp_path, held):
    inventory = load(write(tmp_path / "i.yaml", f"organisation:\n  id: a\n  country: {held}\n"))
    assert inventory.organisation["country"] is None
    (remark,) = inventory.remarks
    assert (remark.code, remark.place.line, remark.fatal) == ("placeholder", 3, False)
    assert inventory.placeholders == {("organisation", 0, "country"): held.strip('"')}


def test_ids_that_differ_in_case_only_are_remarked_on(tmp_path):
    text = SMALL.replace("  mailer: {", "  Crif: {name: Crif}\n  mailer: {")
    (remark,) = load(write(tmp_path / "a.yaml", text)).remarks
    assert (remark.code, remark.read, remark.place.line) == ("near-id", "Crif", 4)
    assert "crif" in remark.allowed


@pytest.mark.parametrize(
    ("content", "line", "hint"),
    [
        ("parties:\n\ta: {name: A}\n", 3, "no tab"),
        ("parties:\n  a: {name: Foo: Bar}\n", 3, "holds ': '"),
        ("parties:\n  a:\n    name: Foo: Bar\n", 4, "holds ': '"),
        ("parties: {a: {name: @x}}\n", 2, "begins with a sign"),
        ('parties: {a: {name: "A}}\n', 3, "each quotation mark"),
        ("parties:\n  a: {kind: entity\n  b: {}\n", 4, "each bracket closed"),
        ("parties:\n  a:\n    name: A\n   kind: entity\n", 5, "under each other"),
    ],
)
def test_what_people_do_to_yaml_is_said(tmp_path, content, line, hint):
    problem = one_problem(write(tmp_path / "i.yaml", "organisation: {id: o}\n" + content))
    assert (problem.code, problem.place.line) == ("not-yaml", line)
    assert hint in problem.allowed
