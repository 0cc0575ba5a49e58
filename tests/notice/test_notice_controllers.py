"""Who is taken for the controller of a notice: who is said to be or presents himself (notice_controllers.csv).

A recipient never is; where no name is given, nobody may be.
"""

import csv
from pathlib import Path

import pytest

from dataflow.notice import read

with Path(__file__).with_name("notice_controllers.csv").open(encoding="utf-8") as table:
    ROWS = [tuple(row.values()) for row in csv.DictReader(table)]


@pytest.mark.parametrize(("lang", "controller", "text"), ROWS)
def test_the_controller_is_this_one(lang, controller, text):
    told = [party.name for party in read(text, lang=lang).parties if party.role]
    assert told == ([controller] if controller else [])
