"""The hierarchy of categories: contact data contain the e-mail address."""

from typing import Any

from dataflow.engines.expressions import col, concat
from dataflow.facts.context import Context

LEVELS = 6
"""Depth to which wider categories are followed."""


def ancestors(ctx: Context) -> Any:
    """Pairs category, wider: every category with itself and all categories it belongs to."""
    ctx = ctx.whole

    def make() -> Any:
        links = ctx.table("categories").filter(~col("parent").is_null())
        links = links.select(_child="id", _parent="parent")
        found = ctx.table("categories").select(category="id", wider="id")
        step = found
        for _ in range(LEVELS):
            step = step.join(links, left_on="wider", right_on="_child", how="inner")
            step = step.select("category", wider="_parent")
            found = concat([found, step])
        return found.unique()

    return ctx.keep("ancestors", make)
