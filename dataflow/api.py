"""The public Python interface: ``dataflow.load``, ``dataflow.check``, ``Inventory.graph``."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dataflow import __version__
from dataflow.findings.check import check as run
from dataflow.findings.finding import Report
from dataflow.inventory import load as loading
from dataflow.inventory.inventory import Inventory as Loaded

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Inventory(Loaded):
    """An inventory with its graph.  See ``dataflow.inventory.inventory.Inventory`` for the tables."""

    def graph(self) -> "networkx.MultiDiGraph[Any]":
        """The frozen networkx view: parties are nodes, flows are edges."""
        from dataflow.graph.view import graph_of

        return graph_of([self])


def load(path: str | Path) -> Inventory:
    """Load one inventory in any form.  Raises ``InventoryError`` with every problem."""
    return _public(loading.load(path))


def load_all(*paths: str | Path) -> list[Inventory]:
    """Load inventories and portfolios.  Raises ``InventoryError`` with every problem."""
    return [_public(found) for found in loading.load_all([Path(path) for path in paths])]


def check(
    inventories: Loaded | Sequence[Loaded], *, as_of: date, engine: str = "auto", **options: Any
) -> Report:
    """Check one inventory or several on a date.  ``options``: rules, settings."""
    many = [inventories] if isinstance(inventories, Loaded) else list(inventories)
    return run(many, as_of=as_of, engine=engine, version=__version__, **options)


# --- private ---


def _public(found: Loaded) -> Inventory:
    return Inventory(**{field.name: getattr(found, field.name) for field in fields(Loaded)})
