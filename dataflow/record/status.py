"""Whether an activity runs on the date, in words."""

from datetime import date

from dataflow.record.book import Row
from dataflow.record.model import Status
from dataflow.record.words import Words


def status_words(said: Words, row: Row, status: Status, as_of: date) -> str:
    """An activity's status on the date in words, with the day it ended or begins."""
    t = said.t
    if status == "ended":
        return t("ended on {day}").format(day=said.day(row["end"]))
    if status == "planned":
        return t("planned from {day}").format(day=said.day(row["start"]))
    return t("current on {day}").format(day=said.day(as_of))
