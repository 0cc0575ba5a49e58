"""dataflow read: what a privacy notice says."""

import json
from pathlib import Path
from typing import Any

import click

from dataflow.cli.common import load


@click.command("read")
@click.argument("notice", type=click.Path(path_type=Path))
@click.option("--lang", help="Language of the notice (ISO 639-1). Default: recognised.")
@click.option("--against", type=click.Path(path_type=Path), help="Inventory whose recipients are looked for.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(notice: Path, lang: str | None, against: Path | None, form: str) -> None:
    """What a notice says, and whom it names: text, Markdown, HTML or docx in nine languages.

    With --against PATH: for every recipient in the inventory whether the notice names it,
    means it by a category, refers to a list, or leaves it out; and who is named but unknown.
    """
    from dataflow.notice import compare, known_parties, read

    inventory = load([against])[0] if against else None
    reading = read(notice, lang=lang, parties=known_parties(inventory) if inventory else ())
    found: dict[str, Any] = reading.to_json()
    if inventory is not None:
        found |= compare(reading, inventory).to_json()
    click.echo(json.dumps(found, ensure_ascii=False, indent=2) if form == "json" else _text(found))


# --- private ---


def _text(found: dict[str, Any]) -> str:
    from dataflow.render.terminal import printable

    lines = [f"language: {found['language']}"]
    if "recipients" in found:
        lines += ["", "Recipients of the inventory"]
        lines += [
            f"  {item['level']:<18} {item['party']}: {item['quote'] or item['reason']}"
            for item in found["recipients"]
        ]
        lines += ["", "Named, but not in the inventory"] if found["ghosts"] else []
        lines += [f"  {item['name']}: {item['quote']}" for item in found["ghosts"]]
    for key, title in _PARTS:
        items = found.get(key) or []
        if items:
            lines += ["", title]
            lines += [f"  {_value(item)}: {item.get('quote') or ''}" for item in items]
    lines += ["", "Items of Art. 13 and 14"]
    lines += [f"  {article:<10} {status}" for article, status in found["articles"].items()]
    return "\n".join(printable(line) for line in lines)


_PARTS = (
    ("parties", "Named"),
    ("recipient_categories", "Categories of recipients"),
    ("denied", "Denied"),
    ("countries", "Countries"),
    ("safeguards", "Safeguards"),
    ("bases", "Legal bases"),
    ("acts", "Acts"),
    ("periods", "Periods"),
    ("unmapped", "Names that are no party of the inventory"),
)


def _value(item: dict[str, Any]) -> str:
    for key in ("name", "value", "wording", "category", "article", "code", "act", "kind"):
        if item.get(key):
            return str(item[key])
    return str(item.get("level") or "")
