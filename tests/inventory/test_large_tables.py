"""Large tables take shorter ways: what is odd far down is read, refused and placed as in a small one."""

import csv

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dataflow.inventory.load import load
from tests.inventory.files import problems, write

ROWS = 12_000
ODD = 11_000
COLUMNS = ("id", "activity", "from", "to", "role", "categories", "safeguards", "purpose", "certainty", "end")


def rows(**odd: str) -> list[dict[str, str]]:
    """Flows of which one, far down, differs."""
    made = [
        {"id": f"f{i}", "activity": "reminders", "to": f"v{i % 50}", "role": "processor",
         "categories": "contact; device" if i % 2 else "contact", "safeguards": "none" if i % 3 else "",
         "purpose": "sending"}
        for i in range(ROWS)
    ]  # fmt: skip
    made[ODD] |= odd
    return made


def folder(path, made, form):
    """An inventory around the flows."""
    small = {
        "organisation": [{"id": "lender"}],
        "parties": [{"id": f"v{i}"} for i in range(50)],
        "activities": [{"id": "reminders"}],
        "categories": [{"id": "contact"}, {"id": "device"}],
    }
    for table, content in (small | {"flows": made}).items():
        names = COLUMNS if table == "flows" else ("id",)
        if form == "csv":
            path.mkdir(exist_ok=True)
            with (path / f"{table}.csv").open("w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, names, restval="")
                writer.writeheader()
                writer.writerows(content)
        else:
            path.mkdir(exist_ok=True)
            arrays = {name: pa.array([row.get(name) for row in content], pa.string()) for name in names}
            pq.write_table(pa.table(arrays), path / f"{table}.parquet", row_group_size=5_000)
    return path


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_repeats_is_read_as_it_stands(tmp_path, form):
    flows = load(folder(tmp_path / form, rows(), form)).tables["flows"]
    assert flows.num_rows == ROWS
    assert flows.column("to").to_pylist() == [f"v{i % 50}" for i in range(ROWS)]
    assert flows.column("categories")[ODD].as_py() == ["contact"] if ODD % 2 == 0 else ["contact", "device"]
    assert flows.column("safeguards").to_pylist() == [[] if i % 3 else None for i in range(ROWS)]
    assert flows.column("certainty").null_count == flows.column("from").null_count == ROWS
    assert {str(field.type) for field in flows.schema if field.name in ("id", "to", "purpose")} == {"string"}


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("certainty", "possible", "possible"),
        ("from", " v3 ", "v3"),
        ("to", "TODO", None),
        ("role", " ", None),
        ("purpose", " kept as it is ", " kept as it is "),
        ("categories", '"contact"; device', ["contact", "device"]),
        ("categories", "none", []),
        ("categories", "?", None),
        ("safeguards", "SCC-M2", ["SCC-M2"]),
        ("id", "é-1", "é-1"),
        ("id", " f-x", "f-x"),
        ("purpose", "two\nlines", "two\nlines"),
        ("purpose", "'=1", None),
    ],
)
def test_one_odd_cell_far_down(tmp_path, form, column, cell, value):
    flows = load(folder(tmp_path / form, rows(**{column: cell}), form)).tables["flows"]
    if value is None and cell == "'=1":
        value = "=1" if form == "csv" else "'=1"  # the guard against formulas is a matter of CSV
    assert flows.column(column)[ODD].as_py() == value
    assert flows.column("id")[ODD + 1].as_py() == f"f{ODD + 1}"


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("to", "v99", "dangling-reference"),
        ("categories", "contact; devise", "dangling-reference"),
        ("role", "procesor", "not-allowed"),
        ("end", "2020-13-01", "not-allowed"),
        ("purpose", "a\x07", "control-character"),
        ("id", "f7", "duplicate-id"),
        ("id", "no id", "not-an-id"),
        ("id", "x" * 201, "not-an-id"),
        ("id", "", "missing-value"),
        ("id", "unknown", "missing-value"),
    ],
)
def test_one_wrong_cell_far_down_is_refused_with_its_place(tmp_path, form, column, cell, code):
    found = problems(folder(tmp_path / form, rows(**{column: cell}), form))
    assert [problem.code for problem in found] == [code]
    place = found[0].place
    assert place.line == ODD + 2 if form == "csv" else place.path == f"flows[{ODD}].{column}"


def test_a_row_of_another_length_far_down(tmp_path):
    path = folder(tmp_path / "csv", rows(), "csv")
    lines = (path / "flows.csv").read_text().splitlines()
    lines[ODD + 1] += ",more"
    write(path / "flows.csv", "\n".join(lines))
    (problem,) = problems(path)
    assert (problem.code, problem.place.line) == ("row-length", ODD + 2)


def test_a_comment_and_a_blank_line_far_down_shift_no_place(tmp_path):
    path = folder(tmp_path / "csv", rows(to="v99"), "csv")
    lines = (path / "flows.csv").read_text().splitlines()
    lines[ODD : ODD + 1] = ["", "# v99 is new,,,,,,,,,", lines[ODD]]
    write(path / "flows.csv", "\n".join(lines))
    (problem,) = problems(path)
    assert (problem.code, problem.place.line) == ("dangling-reference", ODD + 4)


def test_ids_of_very_many_rows_are_compared(tmp_path):
    assert load(folder(tmp_path / "good", rows(), "parquet")).tables["flows"].num_rows == ROWS
    found = problems(folder(tmp_path / "bad", rows(id="f7"), "parquet"))
    assert [problem.code for problem in found] == ["duplicate-id"]


def test_lists_in_several_row_groups(tmp_path):
    path = folder(tmp_path / "parquet", rows(), "parquet")
    lists = [["contact"] if i % 2 else ["contact", "device"] for i in range(ROWS)]
    table = pq.read_table(path / "flows.parquet")
    position = table.column_names.index("categories")
    table = table.set_column(position, "categories", pa.array(lists, pa.list_(pa.string())))
    pq.write_table(table, path / "flows.parquet", row_group_size=5_000)
    assert load(path).tables["flows"].column("categories").to_pylist() == lists


def test_no_text_far_down_in_a_column_of_few_texts(tmp_path):
    path = folder(tmp_path / "csv", rows(), "csv")
    octets = (path / "flows.csv").read_bytes()
    at = octets.rfind(b"processor")
    (path / "flows.csv").write_bytes(octets[:at] + b"proc\xefssor" + octets[at + 9 :])
    (problem,) = problems(path)
    assert (problem.code, problem.place.line, problem.read) == ("not-utf-8", ROWS + 1, "b'\\xef'")


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_other_ends_of_lines(tmp_path, ends):
    path = folder(tmp_path / "csv", rows(to="v99"), "csv")
    text = (path / "flows.csv").read_text()
    write(path / "flows.csv", text.replace("\n", ends))
    (problem,) = problems(path)
    assert (problem.code, problem.place.line) == ("dangling-reference", ODD + 2)


def test_blank_lines_before_a_row_of_another_length_shift_no_place(tmp_path):
    path = folder(tmp_path / "csv", rows(), "csv")
    lines = (path / "flows.csv").read_text().splitlines()
    lines[ODD : ODD + 1] = ["", "", lines[ODD] + ",more"]
    write(path / "flows.csv", "\n".join(lines))
    (problem,) = problems(path)
    assert (problem.code, problem.place.line) == ("row-length", ODD + 3)
