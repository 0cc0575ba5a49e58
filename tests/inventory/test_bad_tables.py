"""Broken JSON, CSV and Parquet: clear problems with places."""

import datetime
import os

import pyarrow
import pyarrow.parquet
import pytest

from dataflow.inventory.load import load, load_all
from dataflow.inventory.problems import InventoryError
from tests.inventory.files import SMALL, one_problem, problems, write

JSON_CASES = {
    "broken": ('{"organisation": {"id": "a"},\n "parties": [}', "not-json", "line 2"),
    "empty": ("", "empty-file", "line 1"),
    "NaN": ('{"organisation": {"id": NaN}}', "not-json", ""),
    "deep": ('{"organisation": {"id": "a"}, "x": ' + "[" * 60 + "]" * 60 + "}", "too-deep", "x[0]"),
    "very deep": ('{"organisation": ' + "[" * 200_000, "too-deep", ""),
    "duplicate key": ('{"organisation": {"id": "a", "id": "b"}}', "duplicate-key", "organisation.id"),
    "half a character": (
        '{"organisation": {"id": "a", "name": "\\ud800"}}',
        "not-unicode",
        "organisation.name",
    ),
    "a list": ('["organisation"]', "not-an-inventory", ""),
    "include of a mapping": ('{"organisation": {"id": "a"}, "include": [{"x": 1}]}', "include", "include[0]"),
    "wrong country": (
        '{"organisation": {"id": "a", "country": "UK"}}',
        "not-allowed",
        "organisation.country",
    ),
    "null in a list": (
        '{"organisation": {"id": "a"}, "parties": [{"id": "p", "aliases": [null]}]}',
        "not-a-text",
        "parties[0].aliases",
    ),
}


@pytest.mark.parametrize("case", JSON_CASES)
def test_json(tmp_path, case):
    content, code, place = JSON_CASES[case]
    found = one_problem(write(tmp_path / "a.json", content))
    where = f"line {found.place.line}" if found.place.line else found.place.path or ""
    assert found.code == code
    assert where.startswith(place)


def test_json_numbers_and_booleans_are_read_as_written(tmp_path):
    content = '{"organisation": {"id": "a", "employees": 12, "exemption_claimed": true, "mine": 1.50}}'
    found = load(write(tmp_path / "a.json", content)).organisation
    assert (found["employees"], found["exemption_claimed"], found["mine"]) == (12, True, "1.50")


ORGANISATION = "id,name\nlender,Lender\n"
CSV_CASES = {
    "empty": ("", "empty-file", 1),
    "row too long": ("id,name\na,b\n\nc,d,e\n", "row-length", 4),
    "row too short after a broken line": ('id,name\na,"two\nlines"\nc\n', "row-length", 4),
    "open quote": ('id,name\na,"b\n', "not-csv", None),
    "not utf-8": (b"id,name\na,caf\xe9\n", "not-utf-8", 2),
    "duplicate column": ("id,name,name\na,b,c\n", "duplicate-column", 1),
    "no header": ("id,\na,b\n", "no-header", 1),
    "duplicate id": ("id,name\na,b\na,c\n", "duplicate-id", 3),
    "wrong country": ('id,note,country\na,"x\ny",DE\n\nb,,UK\n', "not-allowed", 5),
    "not an id": ("id\na b\n", "not-an-id", 2),
    "missing id": ("id,name\n,b\n", "missing-value", 2),
    "no id column": ("name\nb\n", "missing-column", 2),
    "reserved column": ("id,where\na,policy\n", "column-name", 2),
    "long name": ("id," + "x" * 101 + "\na,b\n", "column-name", 2),
    "the separator's own line": ("sep=;\nid;name\na;b\n", "no-header", 1),
    "no first line": ("\nid,name\na,b\n", "no-header", 1),
    "UTF-16": ("id,name\na,b\n".encode("utf-16"), "not-utf-8", 1),
    "UTF-16 without its mark": ("id,name\na,b\n".encode("utf-16-le"), "not-utf-8", 1),
    "nul": (b"id,name\na,x\x00y\n", "control-character", 2),
}


@pytest.mark.parametrize("case", CSV_CASES)
def test_csv(tmp_path, case):
    content, code, line = CSV_CASES[case]
    write(tmp_path / "organisation.csv", ORGANISATION)
    write(tmp_path / "parties.csv", content)
    found = one_problem(tmp_path)
    assert (found.code, found.place.line) == (code, line)
    assert found.place.file.endswith("parties.csv")


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_csv_as_spreadsheets_of_other_countries_save_it(tmp_path, separator):
    text = "\ufeffid,name,aliases\r\np,Ünit,none\r\n#q,left out,\r\n,,\r\nr,,x\r\n".replace(",", separator)
    write(tmp_path / "organisation.csv", ORGANISATION)
    write(tmp_path / "parties.csv", text)
    inventory = load(tmp_path)
    assert inventory.tables["parties"].select(["id", "name", "aliases"]).to_pylist() == [
        {"id": "p", "name": "Ünit", "aliases": []},
        {"id": "r", "name": None, "aliases": ["x"]},
    ]
    assert inventory.place("parties", 1).line == 5


def test_csv_whose_own_column_holds_a_comma(tmp_path):
    write(tmp_path / "organisation.csv", 'id;name;"from us, with care, always"\nlender;Lender;x\n')
    assert load(tmp_path).organisation["from us, with care, always"] == "x"


def test_csv_of_programs_without_an_empty_whole_number(tmp_path):
    write(tmp_path / "organisation.csv", "id,employees\nlender,12.0\n")
    assert load(tmp_path).organisation["employees"] == 12


def test_what_steers_a_terminal_is_shown(tmp_path):
    content = '{"organisation": {"id": "a"}, "parties": [{"id": "p", "\\u001b[31m": 1}]}'
    assert str(one_problem(write(tmp_path / "a.json", content))).isprintable()


def parquet(folder, **tables):
    folder.mkdir(exist_ok=True)
    for name, columns in {"organisation": {"id": ["lender"]}, **tables}.items():
        pyarrow.parquet.write_table(pyarrow.table(columns), folder / f"{name}.parquet")
    return folder


def test_parquet_that_is_none(tmp_path):
    folder = parquet(tmp_path / "p")
    write(folder / "parties.parquet", b"PAR1 but no more")
    assert one_problem(folder).code == "not-parquet"
    write(folder / "parties.parquet", b"")
    assert one_problem(folder).code == "empty-file"


def test_parquet_of_other_programs(tmp_path):
    folder = parquet(
        tmp_path / "p",
        parties={
            "id": pyarrow.array(["a", "b"]).dictionary_encode(),
            "country": pyarrow.array(["DE", None], pyarrow.large_string()),
            "dpo_from": pyarrow.array([datetime.date(2020, 1, 2), None]).cast("timestamp[us]"),
            "public_authority": [True, None],
            "support_locations": [["DE", "CZ"], []],
            "score": [1.5, None],
        },
        agreements={"id": ["x"], "notice_days": [30.0]},
    )
    inventory = load(folder)
    first, second = inventory.rows("parties")
    assert first["dpo_from"] == datetime.date(2020, 1, 2)
    assert (first["public_authority"], first["support_locations"], first["score"]) == (
        True,
        ["DE", "CZ"],
        "1.5",
    )
    assert (second["public_authority"], second["support_locations"], second["score"]) == (None, [], None)
    assert inventory.rows("agreements")[0]["notice_days"] == 30


def test_parquet_of_bytes_and_of_lists_of_one_length(tmp_path):
    pair = pyarrow.array([["x", "y"], ["z", "w"]], pyarrow.list_(pyarrow.string(), 2))
    parties = {"id": ["a", "b"], "country": [b"DE", None], "aliases": pair}
    first, _ = load(parquet(tmp_path / "p", parties=parties)).rows("parties")
    assert (first["country"], first["aliases"]) == ("DE", ["x", "y"])
    found = one_problem(parquet(tmp_path / "q", parties={"id": ["a"], "name": [b"\xff"]}))
    assert (found.code, found.place.path) == ("not-utf-8", "parties.name")


def test_parquet_of_texts_that_are_none(tmp_path):
    folder = parquet(tmp_path / "p", parties={"id": ["a", "b"], "name": ["mark here", "x"]})
    file = folder / "parties.parquet"
    pyarrow.parquet.write_table(
        pyarrow.parquet.read_table(file), file, compression="none", write_statistics=False
    )
    write(file, file.read_bytes().replace(b"mark here", b"mark\xffhere"))
    assert one_problem(folder).code == "not-parquet"


def test_parquet_with_a_wrong_cell_says_the_row(tmp_path):
    folder = parquet(tmp_path / "p", parties={"id": ["a", "b"], "country": ["DE", "UK"]})
    found = one_problem(folder)
    assert (found.code, found.place.path) == ("not-allowed", "parties[1].country")


def test_what_is_no_inventory(tmp_path):
    assert one_problem(tmp_path).code == "no-inventory"
    assert one_problem(tmp_path / "absent").code == "no-such-file"
    assert one_problem(write(tmp_path / "a.docx", b"x")).code == "unknown-form"
    assert "save it as “Excel workbook (.xlsx)”" in one_problem(write(tmp_path / "a.ods", b"x")).allowed


def test_two_inventories_with_one_id(tmp_path):
    write(tmp_path / "one.yaml", SMALL)
    write(tmp_path / "two.yaml", SMALL)
    with pytest.raises(InventoryError) as caught:
        load_all([tmp_path])
    assert [problem.code for problem in caught.value.problems] == ["duplicate-inventory"]
    assert problems(tmp_path)[0].code == "several-inventories"


def test_a_file_wider_than_any_sheet_is_refused_at_once(tmp_path):
    write(tmp_path / "organisation.csv", "id\nlender\n")
    names = ",".join(f"c{i}" for i in range(200_000))
    write(tmp_path / "parties.csv", f"id,{names}\np{',' * 200_000}\n")
    problem = one_problem(tmp_path)
    assert (problem.code, problem.place.line) == ("too-many-columns", 1)


@pytest.mark.parametrize(
    "cell", ["x" * 3_000_000, '"' + "x,\n" * 500_000 + '"'], ids=["one line", "many lines"]
)
def test_a_row_longer_than_a_piece_of_the_file_is_read(tmp_path, cell):
    write(tmp_path / "organisation.csv", "id\nlender\n")
    write(tmp_path / "parties.csv", f"id,note\np,{cell}\nq,\n")
    first, second = load(tmp_path).rows("parties")
    assert len(first["note"]) == len(cell.strip('"'))
    assert second["id"] == "q"


def test_parquet_dates_beyond_the_calendar(tmp_path):
    days = pyarrow.array([2**31 - 1], pyarrow.date32())
    folder = parquet(tmp_path / "p", organisation={"id": ["x"], "described_on": days})
    assert one_problem(folder).code == "not-allowed"


@pytest.mark.parametrize("form", ["csv", "yaml", "parquet"])
def test_a_table_that_leads_nowhere_is_not_left_out(tmp_path, form):
    """A link to a file that is gone, as of large files that were not fetched, or a pipe."""
    folder = tmp_path / f"i.{form}"
    if form == "parquet":
        parquet(folder, organisation={"id": ["x"]})
    else:
        said = "id\nx\n" if form == "csv" else "organisation: {id: x}\n"
        write(folder / f"organisation.{form}", said.encode())
    (folder / "notes.txt").symlink_to(tmp_path / "gone")
    assert load(folder)
    (folder / f"flows.{form}").symlink_to(tmp_path / "gone")
    assert one_problem(folder).code == "no-such-file"
    (folder / f"flows.{form}").unlink()
    os.mkfifo(folder / f"flows.{form}")
    assert one_problem(folder).code == "no-such-file"
