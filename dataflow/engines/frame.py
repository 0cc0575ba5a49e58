"""What facts and rules may do with a table, on any engine."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from dataflow.engines.expressions import Expr

Named = str | Expr
"""A column's name, or an expression that has a name."""


class Grouped(Protocol):
    """Rows in groups of equal keys; null is a key like any other."""

    def agg(self, *expressions: Expr) -> "Frame":
        """One row a group: its keys, and what the expressions say of it."""


class Frame(Protocol):
    """A table that is computed when it is needed.  Rows have no order but that of ``_position``."""

    @property
    def names(self) -> list[str]:
        """Its columns."""

    def select(self, *columns: Named, **named: Named) -> "Frame":
        """These columns, in this order."""

    def with_columns(self, *columns: Named, **named: Named) -> "Frame":
        """All columns and these, which replace those of the same names."""

    def filter(self, condition: Expr) -> "Frame":
        """The rows where the condition holds."""

    def join(
        self,
        other: Any,
        *,
        how: str,
        on: str | Sequence[str] | None = None,
        left_on: str | Sequence[str] | None = None,
        right_on: str | Sequence[str] | None = None,
    ) -> "Frame":
        """how: left, inner, semi or anti.  Null keys match nothing; the other's keys are left out."""

    def flagged(self, other: Any, *, on: Mapping[str, str], name: str) -> "Frame":
        """All columns and the boolean ``name``: whether the columns (own → the other's) have equals there; never null."""

    def group_by(self, *names: str) -> Grouped:
        """Rows with the same values in these columns."""

    def unique(self) -> "Frame":
        """Every different row once."""

    def drop(self, *names: str) -> "Frame":
        """All columns but these."""

    def rename(self, names: Mapping[str, str]) -> "Frame":
        """Old name → new name."""

    def below(self, others: Sequence[Any]) -> "Frame":
        """These rows and, below them, those of frames with the same columns."""

    def is_empty(self) -> bool:
        """Whether it has no row; computes it."""
