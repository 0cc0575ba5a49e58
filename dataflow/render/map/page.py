"""The one HTML file: our template, our scripts, vis-network, the data; nothing is fetched."""

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from dataflow.findings.finding import Report
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.visible import straight
from dataflow.inventory.writers.atomic import write_file
from dataflow.record.words import words
from dataflow.render.map.data import map_data
from dataflow.render.map.drawing import vis_network
from dataflow.render.map.focus import focused
from dataflow.render.map.payload import payload

SCRIPTS = (
    *("dom", "model", "findings", "state", "trace", "view", "graph", "answer", "panel"),
    *("table", "countries", "sankey", "controls", "export", "start"),
)
"""Our scripts in ``render/assets`` (``map_<name>.js``), in the order in which they are joined."""


def write_map(
    inventories: Sequence[Inventory],
    report: Report,
    path: str | Path,
    *,
    focus: str | None = None,
    depth: int | None = None,
    lang: str = "en",
) -> Path:
    """Write the flow map and return its path.

    focus: id of a party, category of data subjects, country, activity, category or flow; with it only
    what lies within ``depth`` steps (None: everything connected).  Raises ``UnknownFocus``.
    lang: language of the page, one of the record's (ISO 639-1); what findings and the inventory say stays
    as it is.  Raises ``ValueError`` for another, ``InventoryError`` when the file cannot be written.
    """
    path = Path(path)
    write_file(path, map_html(inventories, report, focus=focus, depth=depth, lang=lang))
    return path


def map_html(
    inventories: Sequence[Inventory],
    report: Report,
    *,
    focus: str | None = None,
    depth: int | None = None,
    lang: str = "en",
) -> str:
    """The page as text; see ``write_map``."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    own = words(lang)
    full = map_data(inventories, as_of=report.as_of, lang=own.lang)
    shown = full if focus is None else focused(full, focus, depth)
    script, style = _script(), _asset("map.css")
    vis = vis_network()
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("map.html").render(
        lang=own.lang,
        t=own.t,
        names=straight(", ".join(full.inventories.values())),
        as_of=report.as_of.isoformat(),
        policy=_policy([vis, script], style),
        data=_Raw(_json(payload(full, shown, report, focus=focus, lang=own.lang))),
        scripts=[_Raw(vis), _Raw(script)],
        style=_Raw(style),
    )


# --- private ---

_HERE = Path(__file__).parent.parent


class _Raw(str):
    """Text that may stand in the page as it is: our own files, and data that ``_json`` made safe."""

    def __html__(self) -> str:
        return self


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # A lone surrogate cannot be written as UTF-8.
    return straight(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def _policy(scripts: list[str], style: str) -> str:
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'sha256-{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _asset(name: str) -> str:
    return (_HERE / "assets" / name).read_text(encoding="utf-8")


def _script() -> str:
    parts = [_asset(f"map_{name}.js") for name in SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"
