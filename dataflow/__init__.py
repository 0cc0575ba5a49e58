"""dataflow: data flows and processors under the GDPR, on a date.

import dataflow
inventory = dataflow.load("inventories/creditair-cz")
report = dataflow.check(inventory, as_of=date(2018, 5, 25))
"""

__version__ = "0.1.0"

_PUBLIC = {
    "load": "dataflow.api",
    "load_all": "dataflow.api",
    "check": "dataflow.api",
    "Inventory": "dataflow.api",
}

__all__ = ["Inventory", "__version__", "check", "load", "load_all"]


def __getattr__(name: str) -> object:
    """Import the public names when they are first used: ``dataflow --help`` needs none of them."""
    if name in _PUBLIC:
        from importlib import import_module

        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'dataflow' has no attribute {name!r}")
