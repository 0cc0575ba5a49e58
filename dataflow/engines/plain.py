"""Arrow tables for engines that take texts as they are."""

import pyarrow as pa


def spelt_out(table: pa.Table) -> pa.Table:
    """The table with dictionary-encoded texts as texts; fields keep their metadata."""
    fields = [
        pa.field(field.name, pa.string(), metadata=field.metadata)
        if pa.types.is_dictionary(field.type)
        else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))
