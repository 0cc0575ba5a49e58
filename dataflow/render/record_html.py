"""The record as one web page that needs nothing else: no script, no network, printable."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dataflow.record.model import Record, Table
from dataflow.record.words import words
from dataflow.render.record_outline import (
    Heading,
    Items,
    Paragraph,
    as_of_words,
    edition_words,
    item_state,
    outline,
    told_state,
)


def record_html(record: Record) -> str:
    """The page as text; the same record gives the same text."""
    said = words(record.lang)
    style = _file("record.css")
    blocks = list(outline(record))
    own = record.own_lang if record.own_lang != record.lang else ""
    return (
        _environment()
        .get_template("record.html")
        .render(
            record=record,
            own_lang=own,
            blocks=[(_kind(block), block) for block in blocks],
            headings=[b for b in blocks if isinstance(b, Heading) and b.level in (2, 3)],
            state=lambda item: item_state(said, item),
            shade=lambda item: f"is-{told_state(item)}",
            style=Markup(style),
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


def _kind(block: object) -> str:
    kinds = {Heading: "heading", Paragraph: "paragraph", Items: "items", Table: "table"}
    return kinds[type(block)]
