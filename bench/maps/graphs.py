"""The graphs that are drawn: a real vendor list where there is one, and generated ones."""

import json
import os
from pathlib import Path

from dataflow.inventory.inventory import Inventory
from tests.browser.samples import large, vendor_list, vendors

REAL = "DATAFLOW_REAL_DATA"
"""Environment variable: a folder that holds ``iab_gvl/v3spec.vendor-list.json``."""


def graphs(quick: bool) -> dict[str, Inventory]:
    """Name → inventory."""
    found = {"made-up vendors": vendors()}
    folder = os.environ.get(REAL)
    if folder:
        text = (Path(folder) / "iab_gvl" / "v3spec.vendor-list.json").read_text(encoding="utf-8")
        listed = [
            (vendor["name"], sorted({*vendor["purposes"], *vendor["legIntPurposes"]}))
            for vendor in json.loads(text)["vendors"].values()
        ]
        found["IAB vendor list"] = vendor_list(listed)
    if not quick:
        found["5,000 nodes, 20,000 edges"] = large()
    return found
