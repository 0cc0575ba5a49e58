"""The record as one web page that needs nothing else: no script, no network, printable."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup as Safe

from dataflow.inventory.visible import straight
from dataflow.record.model import Record
from dataflow.record.words import words
from dataflow.render.record_markup import Markup
from dataflow.render.record_outline import Heading, as_of_words, edition_words, outline


def record_html(record: Record) -> str:
    """The page as text; the same record gives the same text."""
    said = words(record.lang)
    style = _file("record.css")
    blocks = list(outline(record))
    page = Markup(said, record.own_lang if record.own_lang != record.lang else "")
    headings = [block for block in blocks if isinstance(block, Heading) and block.level in (2, 3)]
    return straight(
        _environment()
        .get_template("record.html")
        .render(
            record=record,
            whose=Safe(page.words(record.cover[0].items[0].values[0])),
            headings=[(h.level, h.anchor, Safe(page.words(h.text))) for h in headings],
            body=Safe(page.body(blocks)),
            style=Safe(style),
            policy=f"{_POLICY}; style-src 'sha256-{_digest(style)}'",
            contents=said.t("Contents"),
            subtitle=f"{as_of_words(said, record)} · {edition_words(said, record)}",
        )
    )


# --- private ---

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=DictLoader({"record.html": _file("record.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["anchor"] = lambda text: quote(text, safe="")
    return environment


@cache
def _file(name: str) -> str:
    return (files("dataflow.render") / "templates" / name).read_text(encoding="utf-8")


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
