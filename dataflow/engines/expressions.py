"""The language in which facts and rules are written: a column, or what is computed from columns row by row.

An expression only records what is to be done; each engine evaluates or translates it
(``arrays/evaluate.py``, ``translate.py``).  Truth has three values: null is unknown, a comparison with
null is unknown, and ``&``, ``|`` and ``~`` follow Kleene's tables.
"""

from collections.abc import Sequence
from typing import Any


class Expr:
    """One operation and what it works on; ``args`` are expressions, texts, numbers, dates or lists of them."""

    __slots__ = ("args", "op", "translated")

    def __init__(self, op: str, *args: Any) -> None:
        self.op = op
        self.args = args
        self.translated: Any = None  # what another dataframe library calls it, once asked for

    def __and__(self, other: "Expr") -> "Expr":
        return Expr("and", self, other)

    def __or__(self, other: "Expr") -> "Expr":
        return Expr("or", self, other)

    def __invert__(self) -> "Expr":
        return Expr("not", self)

    def __eq__(self, other: Any) -> "Expr":  # type: ignore[override]
        return Expr("==", self, other)

    def __ne__(self, other: Any) -> "Expr":  # type: ignore[override]
        return Expr("!=", self, other)

    def __lt__(self, other: Any) -> "Expr":
        return Expr("<", self, other)

    def __le__(self, other: Any) -> "Expr":
        return Expr("<=", self, other)

    def __gt__(self, other: Any) -> "Expr":
        return Expr(">", self, other)

    def __ge__(self, other: Any) -> "Expr":
        return Expr(">=", self, other)

    def __add__(self, other: Any) -> "Expr":
        return Expr("+", self, other)

    def __sub__(self, other: Any) -> "Expr":
        return Expr("-", self, other)

    def __radd__(self, other: Any) -> "Expr":
        return Expr("+", other, self)

    def __rsub__(self, other: Any) -> "Expr":
        return Expr("-", other, self)

    def __mul__(self, other: Any) -> "Expr":
        return Expr("*", self, other)

    def __floordiv__(self, other: Any) -> "Expr":
        return Expr("//", self, other)

    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        raise TypeError("an expression is neither true nor false: combine conditions with &, | and ~")

    def is_null(self) -> "Expr":
        """Whether it is unknown; never unknown itself."""
        return Expr("is_null", self)

    def fill_null(self, value: Any) -> "Expr":
        """The value, or expression, where it is null."""
        return Expr("fill_null", self, value)

    def is_in(self, values: Sequence[Any]) -> "Expr":
        """Whether it is one of the values; null where it is null."""
        return Expr("is_in", self, tuple(values))

    def as_text(self) -> "Expr":
        """Keys as plain texts, dates as ISO texts."""
        return Expr("as_text", self)

    def as_key(self) -> "Expr":
        """Plain texts as keys that can be joined with ids, and stand below them."""
        return Expr("as_key", self)

    def starts_with(self, prefix: str) -> "Expr":
        """Whether a text begins so."""
        return Expr("starts_with", self, prefix)

    def replace(self, pattern: str, by: str) -> "Expr":
        """A text with every match of the regular expression replaced."""
        return Expr("replace", self, pattern, by)

    def as_date(self) -> "Expr":
        """An ISO text as a date."""
        return Expr("as_date", self)

    def day_number(self) -> "Expr":
        """The number of a date, as ``date.toordinal`` counts."""
        return Expr("day_number", self)

    def sum(self) -> "Expr":
        """Over a group; nulls do not count."""
        return Expr("sum", self)

    def min(self) -> "Expr":
        """Over a group; of texts the first in alphabetical order."""
        return Expr("min", self)

    def max(self) -> "Expr":
        """Over a group."""
        return Expr("max", self)

    def alias(self, name: str) -> "Expr":
        """The same under another name."""
        return Expr("alias", self, name)


class _When:
    """``when(condition).then(value)`` is null elsewhere; ``.otherwise(value)`` says what else."""

    __slots__ = ("condition",)

    def __init__(self, condition: Expr) -> None:
        self.condition = condition

    def then(self, value: Any) -> "_Then":
        return _Then(self.condition, value)


class _Then(Expr):
    __slots__ = ()

    def __init__(self, condition: Expr, value: Any) -> None:
        super().__init__("when", condition, value, None)

    def otherwise(self, value: Any) -> Expr:
        """The value where the condition does not hold, or is unknown."""
        return Expr("when", self.args[0], self.args[1], value)


def col(name: str) -> Expr:
    """The column of that name."""
    return Expr("col", name)


def lit(value: Any) -> Expr:
    """The same value in every row: a text, number, date, True or False."""
    return Expr("lit", value)


def when(condition: Expr) -> _When:
    """Begin a choice: ``when(c).then(a).otherwise(b)``."""
    return _When(condition)


def coalesce(*values: Expr) -> Expr:
    """The first that is not null."""
    return Expr("coalesce", *values)


def joined_text(*values: Expr) -> Expr:
    """Texts written one after the other."""
    return Expr("joined_text", *values)


def row_count() -> Expr:
    """How many rows a group has."""
    return Expr("row_count")


def counted(condition: Expr) -> Expr:
    """1 where the condition is known to hold, else 0."""
    return Expr("counted", condition)


def outcome(applies: Expr, met: Expr) -> Expr:
    """0: does not apply; 1: applies and is met; 2: applies and is not met; 3: cannot tell."""
    return Expr("outcome", applies, met)


def concat(frames: Sequence[Any]) -> Any:
    """Frames with the same columns, one below the other."""
    return frames[0].below(frames[1:])


def described(expression: Any) -> tuple[str | None, Any]:
    """Name (None where it has none of its own) and what is under it: of an expression or a column's name."""
    if isinstance(expression, str):
        return expression, Expr("col", expression)
    if expression.op == "alias":
        return expression.args[1], expression.args[0]
    inner = expression
    while inner.op in ("sum", "min", "max", "as_text", "as_key", "fill_null", "not", "is_null", "coalesce"):
        inner = inner.args[0]
    return (inner.args[0] if inner.op == "col" else None), expression
