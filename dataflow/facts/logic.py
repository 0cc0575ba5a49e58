"""Three-valued logic as expressions, equal on every engine.

Every frame carries the column ``_unknown`` (always null, boolean): engines
disagree on null literals inside when/then, but not on a null column.
"""

from typing import Any

from dataflow.engines.expressions import Expr, col, counted
from dataflow.engines.marks import UNKNOWN


def fact(name: str) -> Expr:
    """The column of a fact."""
    return col(name)


def unknown() -> Expr:
    """The answer "cannot tell"."""
    return col(UNKNOWN)


def all_of(*conditions: Expr) -> Expr:
    """False if any is false; else unknown if any is unknown; else true."""
    result = conditions[0]
    for condition in conditions[1:]:
        result = result & condition
    return result


def any_of(*conditions: Expr) -> Expr:
    """True if any is true; else unknown if any is unknown; else false."""
    result = conditions[0]
    for condition in conditions[1:]:
        result = result | condition
    return result


def stated(condition: Expr) -> Expr:
    """True only where it is known to hold: for exceptions that count only when stated."""
    return condition.fill_null(False)


def unless_denied(condition: Expr) -> Expr:
    """True unless it is known not to hold."""
    return condition.fill_null(True)


def is_one_of(column: str, *words: str) -> Expr:
    """Whether a column holds one of the words; unknown where it is empty."""
    return col(column).is_in(list(words))


def begins_with(column: str, prefix: str) -> Expr:
    """Whether a column's text, key or not, begins so; unknown where it is empty."""
    return col(column).as_text().starts_with(prefix)


def if_filled(condition: Expr, *columns: str) -> Expr:
    """The condition where all the columns are filled; unknown where one of them is empty."""
    filled = ~col(columns[0]).is_null()
    for column in columns[1:]:
        filled = filled & ~col(column).is_null()
    return (filled & condition.fill_null(False)) | (~filled & unknown())


def count_if(condition: Expr) -> Expr:
    """1 where the condition is known to hold, else 0: for summing in groups."""
    return counted(condition)


def any_by_count(true: str, null: str) -> Expr:
    """ "Any of the group" from the columns that count the true and the unknown ones."""
    return (number(true) > 0) | ((number(null) > 0) & unknown())


def all_by_count(false: str, null: str) -> Expr:
    """ "All of the group" from the columns that count the false and the unknown ones."""
    return (number(false) == 0) & ((number(null) == 0) | unknown())


def number(column: str) -> Expr:
    """A count after an outer join: nothing found is 0."""
    return col(column).fill_null(0)


def tally(frame: Any, by: list[str], **conditions: Expr) -> Any:
    """Per group, for each condition ``c``: ``c_true``, ``c_false`` and ``c_null`` counts."""
    columns = {}
    for name, condition in conditions.items():
        columns[f"{name}_true"] = count_if(condition)
        columns[f"{name}_false"] = count_if(~condition)
        columns[f"{name}_null"] = count_if(condition.is_null())
    counted = frame.select(*by, **columns)
    return counted.group_by(*by).agg(*[col(name).sum() for name in columns])


def any_tallied(name: str) -> Expr:
    """ "Any of the group" of a condition counted by ``tally``."""
    return any_by_count(f"{name}_true", f"{name}_null")


def all_tallied(name: str) -> Expr:
    """ "All of the group" of a condition counted by ``tally`` (true for an empty group)."""
    return all_by_count(f"{name}_false", f"{name}_null")
