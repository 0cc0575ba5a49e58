"""The one schema: every table with its row model.

Validation, the JSON Schema for editors, the workbook's columns and the reference
page are all made from ``TABLES``.
"""

from dataflow.inventory.schema.activities import Activity, Basis, Retention
from dataflow.inventory.schema.data import Category, Subject, System
from dataflow.inventory.schema.flows import Agreement, Flow
from dataflow.inventory.schema.information import Disclosure, Measure, Notice, Right, Source
from dataflow.inventory.schema.organisation import Organisation, Party
from dataflow.inventory.schema.row import Row

TABLES: dict[str, type[Row]] = {
    "organisation": Organisation,
    "parties": Party,
    "categories": Category,
    "subjects": Subject,
    "systems": System,
    "activities": Activity,
    "bases": Basis,
    "retention": Retention,
    "flows": Flow,
    "agreements": Agreement,
    "notices": Notice,
    "disclosures": Disclosure,
    "rights": Right,
    "measures": Measure,
    "sources": Source,
}
"""Tables in reading order."""

GROUPS = ("where", "automated_decision", "dpia", "dpf", "privacy_shield", "balancing", "consent", "tia")
"""Prefixes that may be written as a nested mapping: ``where: {source: …, section: …}``."""

NESTED = {"bases": "activities", "retention": "activities", "disclosures": "notices"}
"""Tables whose rows may be written inside the row they belong to."""

SINGLE = ("organisation",)
"""Tables of exactly one row."""

__all__ = ["GROUPS", "NESTED", "SINGLE", "TABLES", "Row"]
