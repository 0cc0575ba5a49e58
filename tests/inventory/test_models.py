"""Rows as pydantic models: they take what the readers give, and read texts as the readers do."""

import subprocess
import sys
from datetime import date

import pytest
from pydantic import ValidationError

from dataflow.inventory.load import load
from dataflow.inventory.schema import TABLES
from dataflow.inventory.schema.models import model
from tests.house.tree import ROOT

LENDER = ROOT / "inventories" / "creditair-cz"


@pytest.mark.parametrize("table", TABLES)
def test_rows_as_they_were_loaded_are_valid(table):
    for row in load(LENDER).rows(table):
        assert model(table).model_validate(row).model_dump(by_alias=True) == row


def test_texts_are_understood_as_in_a_file():
    flow = model("flows").model_validate(
        {"id": "f1", "from": "lender", "storage": "CZ;US", "start": "2020-01-31", "role": "TODO", "mine": "x"}
    )
    assert (flow.from_, flow.storage, flow.start) == ("lender", ["CZ", "US"], date(2020, 1, 31))
    assert (flow.role, flow.model_extra) == (None, {"mine": "x"})


@pytest.mark.parametrize("wrong", [{}, {"id": "no id"}, {"id": "f1", "storage": ["UK"]}])
def test_what_a_file_may_not_say_is_refused(wrong):
    with pytest.raises(ValidationError):
        model("flows").model_validate(wrong)


def test_loading_needs_no_pydantic():
    code = f"import sys, dataflow; dataflow.load({str(LENDER)!r}); print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False", done.stderr
