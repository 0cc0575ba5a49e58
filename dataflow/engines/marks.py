"""Names that every frame carries, whatever the engine."""

POSITION = "_position"
"""Column that numbers the rows of a subject table, over all inventories: what is computed apart is put beside by it."""

UNKNOWN = "_unknown"
"""Column that is null in every row: the answer "cannot tell"."""

KEY = {b"key": b"yes"}
"""Metadata of a text field whose values recur or are joined on: an engine may number them."""
