"""What the texts of notices say of recipients, where the inventory gives the texts.

A notice's own text outweighs what ``disclosures`` says of it; where both speak of a
party and differ, that is a fact of its own.
"""

from pathlib import Path
from typing import Any

import pyarrow as pa

from dataflow.engines.expressions import col, concat
from dataflow.facts.context import Context
from dataflow.facts.logic import stated
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import InventoryError, Problem

_SCHEMA = {"notice": pa.string(), "party": pa.string(), "level": pa.string()}


def text_levels(ctx: Context) -> Any:
    """Notice, party, level for every notice with a text; level null: cannot tell, ``not-covered``: left out.

    Raises ``InventoryError`` with every text that is missing, lies outside the inventory's folder or cannot be read.
    """
    ctx = ctx.whole

    def make() -> Any:
        many = len(ctx.inventories) > 1
        problems: list[Problem] = []
        rows = [row for inventory in ctx.inventories for row in _levels(inventory, many, problems)]
        if problems:
            raise InventoryError(problems)
        return ctx.small("levels of texts", rows, _SCHEMA)

    return ctx.once("notice texts", make)


def disclosures(ctx: Context) -> Any:
    """Notice, party, level: from the text where there is one, otherwise from the table."""
    ctx = ctx.whole

    def make() -> Any:
        texts = text_levels(ctx)
        read = texts.select(_read="notice").unique()
        written = ctx.table("disclosures").filter(~col("party").is_null()).select("notice", "party", "level")
        written = written.join(read, left_on="notice", right_on="_read", how="anti")
        found = texts.filter(col("level").fill_null("") != "not-covered")
        return concat([written, found.select("notice", "party", "level")])

    return ctx.keep("disclosures", make)


def disagreements(ctx: Context) -> Any:
    """Notice, party: the table names or means the party in another way than the notice's own text."""
    ctx = ctx.whole

    def make() -> Any:
        written = ctx.table("disclosures").select("notice", "party", written="level")
        texts = text_levels(ctx).select(_notice="notice", _party="party", found="level")
        both = written.join(texts, left_on=["notice", "party"], right_on=["_notice", "_party"], how="inner")
        return both.filter(stated(col("written") != col("found"))).select("notice", "party").unique()

    return ctx.keep("disagreements", make)


# --- private ---


def _levels(inventory: Inventory, many: bool, problems: list[Problem]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for row, notice in enumerate(inventory.rows("notices")):
        if notice["text"] is None:
            continue
        from dataflow.notice import NoticeError, compare, known_parties, read

        file = _file(inventory, notice["text"])
        if file is None:
            said = "a file that exists in the inventory's folder (notices.text)"
            place = inventory.place("notices", row, "text")
            problems.append(Problem("notice-text", place, notice["text"], said))
            continue
        try:
            reading = read(file, lang=notice["language"], parties=known_parties(inventory))
        except NoticeError as error:
            column = "language" if error.code == "unknown-language" and notice["language"] else "text"
            place = inventory.place("notices", row, column)
            problems.append(
                Problem("notice-text", place, notice[column], f"a notice that can be read: {error.message}")
            )
            continue
        for recipient in compare(reading, inventory, notice=notice["id"]).recipients:
            level = None if recipient.level == "cannot-tell" else recipient.level
            key = f"{inventory.id}/" if many else ""
            found.append({"notice": key + notice["id"], "party": key + recipient.party, "level": level})
    return found


def _file(inventory: Inventory, name: str) -> Path | None:
    """The file of that name in the inventory's folder; None: there is none."""
    folder = inventory.path if inventory.path.is_dir() else inventory.path.parent
    file = (folder / name).resolve()
    return file if file.is_relative_to(folder.resolve()) and file.is_file() else None
