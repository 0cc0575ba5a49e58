"""What tables without activities need to know of flows and activities: small, so that parts can say it one after the other."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from dataflow.engines.expressions import col

if TYPE_CHECKING:
    from dataflow.facts.context import Context


class Summary(NamedTuple):
    """Rows by key, with counts that several parts may add up.

    make: from a context, a frame with the columns ``keys`` (text, none of them null) and counts (never null);
    a key may come several times.
    """

    name: str
    keys: tuple[str, ...]
    make: "Callable[[Context], Any]"

    def of(self, ctx: "Context") -> Any:
        """Of the context's own rows: each key once, its counts added up."""
        return self.added(self.make(ctx))

    def added(self, frame: Any) -> Any:
        """Each key once, the counts of its rows added up."""
        counts = [name for name in frame.names if name not in self.keys]
        if not counts:
            return frame.unique()
        return frame.group_by(*self.keys).agg(*[col(name).sum() for name in counts])


def together(counted: Sequence[pa.Table]) -> pa.Table:
    """What parts counted, one below the other; an engine may hand texts out as dictionaries where there are many."""
    mixed = {
        field.name
        for field in counted[0].schema
        if len({pa.types.is_dictionary(table.schema.field(field.name).type) for table in counted}) > 1
    }
    tables = [
        pa.table(
            {
                name: table.column(name).cast(pa.string()) if name in mixed else table.column(name)
                for name in table.column_names
            }
        )
        for table in counted
    ]
    return pa.concat_tables(tables, promote_options="permissive")
