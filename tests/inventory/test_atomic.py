"""Several runs may write the same place, and what fails leaves nothing behind."""

from pathlib import Path

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError
from dataflow.inventory.writers import write
from dataflow.inventory.writers.atomic import replacing
from tests.inventory.files import SMALL
from tests.inventory.files import write as write_file


def test_two_runs_that_write_one_file_do_not_meet(tmp_path):
    target = tmp_path / "out.html"
    with replacing(target) as first:
        first.write_text("first")
        with replacing(target) as second:
            second.write_text("second")
        assert target.read_text() == "second"
    assert target.read_text() == "first"
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_what_is_begun_is_written_through_no_link(tmp_path):
    own = write_file(tmp_path / "own.txt", "own")
    (tmp_path / ".out.html.part").symlink_to(own)
    with replacing(tmp_path / "out.html") as part:
        part.write_text("new")
    assert own.read_text() == "own"
    assert not (tmp_path / "out.html").is_symlink()


@pytest.mark.parametrize("name", ["out.csv", "out.parquet"])
def test_a_folder_that_could_not_be_written_is_not_left_empty(tmp_path, monkeypatch, name):
    inventory = load(write_file(tmp_path / "a.yaml", SMALL))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(InventoryError):
        write(inventory, tmp_path / name, "csv" if name.endswith("csv") else "parquet")
    assert not Path(tmp_path / name).exists()
