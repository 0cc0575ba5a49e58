"""A guideline or judgment says how a rule is to be read; it does not begin on that day.

The first breach of a rule is one on the day before and on the day itself, and so is what mends it.
(Where law itself begins or ends on a day, the rule's own examples stand on both sides of it.)
"""

from datetime import date, timedelta

import pytest

from dataflow.engines.engine import engine
from dataflow.facts.context import Context
from dataflow.rules.catalogue import rule
from dataflow.rules.evaluate import evaluate
from dataflow.rules.examples import examples

DAYS = {
    date(2018, 6, 5): ("UNP-10",),  # C-210/16
    date(2018, 7, 10): ("UNP-10",),  # C-25/17
    date(2019, 7, 29): ("LB-15", "UNP-10"),  # C-40/17
    date(2019, 10, 8): ("LB-07",),  # EDPB Guidelines 2/2019
    date(2020, 5, 4): ("LB-05", "LB-06"),  # EDPB Guidelines 05/2020
    date(2020, 11, 11): ("LB-05", "LB-14"),  # C-61/19
    date(2021, 6, 22): ("LB-10",),  # C-439/19
    date(2021, 7, 7): ("CON-02", "CON-04", "UNP-06"),  # EDPB Guidelines 07/2020
    date(2021, 11, 18): ("TCT-09", "TCT-12"),  # EDPB Guidelines 05/2021, first version
    date(2022, 8, 1): ("LB-08",),  # C-184/20
    date(2023, 2, 14): ("TCT-09", "TCT-12"),  # EDPB Guidelines 05/2021
    date(2023, 7, 4): ("LB-02", "LB-07"),  # C-252/21
    date(2023, 12, 5): ("CON-04", "UNP-10"),  # C-683/21
    date(2023, 12, 7): ("LB-12",),  # C-634/21
    date(2023, 12, 21): ("LB-08", "LB-09"),  # C-667/21
    date(2024, 10, 4): ("LB-02",),  # C-621/22
    date(2024, 10, 7): ("CON-03",),  # EDPB Opinion 22/2024
    date(2025, 2, 27): ("LB-12",),  # C-203/22
}

CASES = [(day, name) for day, names in DAYS.items() for name in names]


@pytest.mark.parametrize("day, name", CASES, ids=[f"{name} {day}" for day, name in CASES])
def test_guidance_begins_nothing(day, name):
    found = {example.heading: example for example in examples(rule(name))}
    for heading in ("Breach", "Fixed"):
        example = found[heading]
        counts = [outcomes(name, example, when) for when in (day - timedelta(days=1), day)]
        assert counts[0] == counts[1]
        assert counts[0][example.expected] >= 1


def outcomes(name, example, when):
    context = Context([example.inventory], as_of=when, engine=engine("arrays"))
    return evaluate([rule(name)], context).counts[name]
