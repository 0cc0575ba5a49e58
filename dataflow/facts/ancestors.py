"""The hierarchy of categories: contact data contain the e-mail address."""

from typing import Any

import narwhals as nw

from dataflow.facts.context import Context

LEVELS = 6
"""Depth to which wider categories are followed."""


def ancestors(ctx: Context) -> Any:
    """Pairs category, wider: every category with itself and all categories it belongs to."""

    def make() -> Any:
        links = ctx.table("categories").filter(~nw.col("parent").is_null())
        links = links.select(_child="id", _parent="parent")
        found = ctx.table("categories").select(category="id", wider="id")
        step = found
        for _ in range(LEVELS):
            step = step.join(links, left_on="wider", right_on="_child", how="inner")
            step = step.select("category", wider="_parent")
            found = nw.concat([found, step], how="vertical")
        return found.unique()

    return ctx.keep("ancestors", make)
