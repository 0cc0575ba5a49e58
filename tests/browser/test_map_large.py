"""Large maps: how long until usable, how long a filter takes, how big the file is."""

import json
import os
from pathlib import Path

import pytest

from dataflow.api import check
from dataflow.render.map import write_map
from tests.browser.samples import AS_OF, large, vendor_list, vendors

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TRIES = 5
"""The best of several: what else the machine does at the time is not the map's affair."""


def work_of(session) -> float:
    """Seconds of processor time that the page has used: waiting for other programs does not count."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(item["value"] for item in metrics if item["name"] == "TaskDuration")


def soonest(open_map, path, within: float):
    """The page of the first try that is soon enough, or of the last."""
    for _ in range(TRIES):
        opened = open_map(path)
        if opened.seconds <= within:
            break
    return opened


@pytest.fixture(scope="module")
def group(tmp_path_factory):
    found = large()
    return write_map([found], check([found], as_of=AS_OF), tmp_path_factory.mktemp("large") / "m.html")


def test_five_thousand_nodes_open_collapsed(group, open_map):
    assert group.stat().st_size < 5_000_000
    opened = soonest(open_map, group, 3)
    assert opened.page.input_value("#collapse") == "country"
    assert "Rows shown: 20,040 of 20,040" in opened.page.inner_text("#status")
    assert opened.count() == 20040
    assert opened.seconds <= 3


def test_a_filter_answers_at_once(group, open_map):
    opened = open_map(group)
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    took: dict[tuple[str, str], float] = {}
    for key, value in [("country", "IN"), ("country", ""), ("category", "c3"), ("category", "")] * TRIES:
        before = work_of(session)
        opened.page.select_option(f"#filter-{key}", value)
        opened.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        took[key, value] = min(work_of(session) - before, took.get((key, value), 9))
    assert min(took.values()) > 0.001
    assert max(took.values()) <= 0.2, took


def test_a_group_opens_into_its_members(group, open_map):
    opened = open_map(group, "#select=group:country%7C3%7CIN")
    opened.page.click("#open-group")
    assert "opened: IN" in opened.page.inner_text("#limits")
    assert 0 < opened.count() < 2000
    opened.page.fill("#search", "Vendor number 4999 Ltd")
    opened.page.press("#search", "Enter")
    assert "Vendor number 4999 Ltd" in opened.page.inner_text("#panel") + opened.page.inner_text("#status")


def test_what_is_not_drawn_is_said(group, open_map):
    opened = open_map(group, "#collapse=none")
    status = opened.page.inner_text("#status")
    assert "the map draws the largest nodes, 400 of" in status
    assert "the table lists all rows" in status
    assert opened.count() == 20040
    opened.page.click("#more-rows")
    assert opened.page.locator("tbody tr").count() == 550


def test_a_list_of_vendors_opens_by_purpose(tmp_path, open_map):
    found = vendors()
    opened = soonest(open_map, write_map([found], check([found], as_of=AS_OF), tmp_path / "m.html"), 2)
    assert opened.page.input_value("#collapse") == "activity"
    assert opened.seconds <= 2


def test_the_global_vendor_list(tmp_path, open_map):
    folder = os.environ.get("DATAFLOW_REAL_DATA")
    if not folder:
        pytest.skip("DATAFLOW_REAL_DATA names no folder with iab_gvl; made-up vendors are tested above")
    listed = json.loads((Path(folder) / "iab_gvl" / "v3spec.vendor-list.json").read_text(encoding="utf-8"))
    found = vendor_list(
        [(v["name"], sorted({*v["purposes"], *v["legIntPurposes"]})) for v in listed["vendors"].values()]
    )
    opened = soonest(open_map, write_map([found], check([found], as_of=AS_OF), tmp_path / "m.html"), 2)
    assert opened.page.input_value("#collapse") == "activity"
    assert opened.seconds <= 2
