"""Small inventories in every form, and what loading says of broken ones."""

import io
import zipfile
from pathlib import Path

import pytest

from dataflow.inventory.load import load
from dataflow.inventory.problems import InventoryError, Problem

SMALL = """\
organisation: {id: lender, name: Lender}
parties:
  crif: {name: CRIF, country: CZ}
  mailer: {name: Mailer, country: DE}
activities:
  reminders: {purpose: reminding, categories: [contact]}
categories:
  contact: {name: contact details}
flows:
  to-mailer: {activity: reminders, to: mailer, categories: [contact]}
"""


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problems(path: Path) -> list[Problem]:
    """The fatal problems of an input that must not load."""
    with pytest.raises(InventoryError) as caught:
        load(path)
    assert str(caught.value) and all(problem.allowed for problem in caught.value.problems)
    return list(caught.value.problems)


def one_problem(path: Path) -> Problem:
    (problem,) = problems(path)
    return problem


def book(path: Path, sheets: dict[str, list[list[object]]], change=None) -> Path:
    """A workbook as a spreadsheet program writes it; ``change`` gets the openpyxl workbook."""
    import openpyxl

    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if change is not None:
        change(made)
    made.save(path)
    return path


def repacked(path: Path, change) -> Path:
    """The archive again with ``change(name, bytes)`` applied to every part."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, change(name, data))
    path.write_bytes(buffer.getvalue())
    return path
