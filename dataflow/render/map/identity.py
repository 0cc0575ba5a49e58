"""Which parties of several inventories are one node."""

from collections.abc import Sequence

from dataflow.inventory.inventory import Inventory


class Identity:
    """Node ids of parties.

    The same id is the same party, as the schema says.  A class of recipients that is only described
    ("bailiffs") is another class where another inventory gives it another name or country.
    """

    def __init__(self, inventories: Sequence[Inventory]) -> None:
        said: dict[str, set[tuple[str | None, str | None]]] = {}
        described: set[str] = set()
        for inventory in inventories:
            for row in inventory.rows("parties"):
                said.setdefault(row["id"], set()).add((row["name"], row["country"]))
                if row["kind"] == "class":
                    described.add(row["id"])
        self._apart = {party for party in described if len(said[party]) > 1}

    def node(self, inventory: Inventory, party: str) -> str:
        """``party:ID``, or ``party:ID@INVENTORY`` for a class that only shares its id."""
        return f"party:{party}@{inventory.id}" if party in self._apart else f"party:{party}"
