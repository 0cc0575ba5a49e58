"""The record as one web page that needs nothing else: no script, no network, printable."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from dataflow.record.model import Item, Record, Table, Value
from dataflow.record.words import Words, words
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
    page = _Page(said, record.own_lang if record.own_lang != record.lang else "")
    blocks = list(outline(record))
    return (
        _environment()
        .get_template("record.html")
        .render(
            record=record,
            blocks=[(_kind(block), block) for block in blocks],
            headings=[b for b in blocks if isinstance(b, Heading) and b.level in (2, 3)],
            cell=page.cell,
            statement=page.statement,
            words=page.words,
            placed=page.placed,
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


@dataclass(frozen=True, slots=True)
class _Page:
    """Items as markup; done here and not in the template, which took four times as long over large records."""

    said: Words
    own_lang: str

    def words(self, value: Value) -> Markup:
        text = escape(value.text)
        return (
            Markup(f'<span lang="{escape(self.own_lang)}">{text}</span>')
            if value.own and self.own_lang
            else text
        )

    def placed(self, value: Value) -> Markup:
        place = f' <small class="place">{escape(value.place)}</small>' if value.place else ""
        return Markup(f"{self.words(value)}{place}")

    def cell(self, item: Item, tag: str = "td") -> Markup:
        scope = ' scope="row"' if tag == "th" else ""
        return Markup(
            f'<{tag}{scope} class="is-{told_state(item)}">{self._content(item, self.words)}</{tag}>'
        )

    def statement(self, item: Item) -> Markup:
        content = self._content(item, self.placed)
        return Markup(f'<div class="is-{item.state}"><dt>{escape(item.label)}</dt><dd>{content}</dd></div>')

    def _content(self, item: Item, show: Callable[[Value], str]) -> str:
        shown = [show(value) for value in item.values]
        parts = [f"<ul>{''.join(f'<li>{text}</li>' for text in shown)}</ul>"] if len(shown) > 1 else shown
        state = item_state(self.said, item)
        parts += [f'<span class="state">{escape(state)}</span>'] if state else []
        parts += [f'<span class="remark">{escape(item.remark)}</span>'] if item.remark else []
        return " ".join(parts)


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _kind(block: object) -> str:
    kinds = {Heading: "heading", Paragraph: "paragraph", Items: "items", Table: "table"}
    return kinds[type(block)]
