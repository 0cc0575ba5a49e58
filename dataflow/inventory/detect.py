"""Which form an inventory has: by the files that are there, never by guessing at content."""

import re
from pathlib import Path
from typing import Literal, NamedTuple

from dataflow.inventory.problems import cannot_read, failure
from dataflow.inventory.schema import TABLES

Form = Literal["yaml", "json", "xlsx", "csv", "parquet"]

_SUFFIXES: dict[str, Form] = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx"}
_OTHER_SHEETS = frozenset({".ods", ".xls", ".xlsb", ".xlsm", ".fods", ".numbers"})
_OF_TABLES: tuple[Form, ...] = ("parquet", "csv")
BESIDE = frozenset({"waivers", "policies"})
"""YAML files beside an inventory that are no part of it."""


class Found(NamedTuple):
    """An inventory's form and its files.

    beside: files near it that look like inventories, and are not read.
    """

    path: Path
    form: Form
    files: list[Path]
    beside: tuple[Path, ...] = ()


def find_inventories(path: Path) -> list[Found]:
    """The inventory at ``path``, or those of the portfolio below it, sorted by path.

    Raises ``InventoryError`` when there is none.
    """
    with cannot_read(path):
        return _find(path)


# --- private ---

_SHOWN = 5
_BEGINNING = 1 << 20


def _find(path: Path) -> list[Found]:
    if path.is_file():
        return [_file(path)]
    if not path.is_dir():
        raise failure("no-such-file", str(path), "", "an inventory: a file, or a folder of files")
    own = _folder(path)
    if own is not None:
        return [own]
    children = sorted(child for child in path.iterdir() if not child.name.startswith((".", "~$")))
    found = [_file(child) for child in children if child.is_file() and _holds_organisation(child)]
    deeper: list[Path] = []
    for child in children:
        if child.is_dir():
            inner = _folder(child)
            if inner is not None:
                found.append(inner)
            else:
                inside = [file for file in _files(child) if _looks_like_inventory(file)]
                deeper += inside if len(inside) == 1 else []  # several are a portfolio of their own
    if not found and not deeper:
        raise failure(
            "no-inventory", str(path), "", "a table organisation as YAML, JSON, CSV, Parquet or xlsx"
        )
    if not found:
        said = f"inventories in {path} itself; those of a folder in it are read when that folder is given"
        raise failure("no-inventory", str(path), ", ".join(map(str, deeper[:_SHOWN])), said)
    first, *others = sorted(found, key=lambda item: str(item.path))
    return [first._replace(beside=(*first.beside, *deeper)), *others]


def _files(folder: Path) -> list[Path]:
    return sorted(
        file for file in folder.iterdir() if file.is_file() and not file.name.startswith((".", "~$"))
    )


def _file(path: Path) -> Found:
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        said = "a .yaml, .yml, .json or .xlsx file, or a folder"
        if path.suffix.lower() in _OTHER_SHEETS:
            said += ": spreadsheet programs save it as “Excel workbook (.xlsx)”"
        raise failure("unknown-form", str(path), path.suffix, said)
    return Found(path, form, [path])


def _folder(path: Path) -> Found | None:
    files = _files(path)
    found = _of_folder(path, files)
    if found is None:
        return None
    _refuse_gone(path, found)
    others = [file for file in files if file not in set(found.files)]
    _refuse_parts(found, others)
    return found._replace(beside=tuple(file for file in others if _looks_like_inventory(file)))


def _of_folder(path: Path, files: list[Path]) -> Found | None:
    tables: list[Found] = []
    for form in _OF_TABLES:
        own = [file for file in files if file.suffix.lower() == f".{form}"]
        if any(file.stem.casefold() == "organisation" for file in own):
            tables.append(Found(path, form, own))
    yaml_files = [f for f in files if _SUFFIXES.get(f.suffix.lower()) == "yaml" and f.stem not in BESIDE]
    with_organisation = [file for file in yaml_files if _holds_organisation(file)]
    if tables:
        _refuse_two(path, tables, with_organisation)
        return tables[0]
    if len(with_organisation) == 1 or any(file.stem == "inventory" for file in yaml_files):
        return Found(path, "yaml", yaml_files)
    for file in files:
        if file.name in ("inventory.json", "inventory.xlsx"):
            return Found(path, _SUFFIXES[file.suffix], [file])
    if not with_organisation and len(yaml_files) and all(_is_table(file) for file in yaml_files):
        return (
            Found(path, "yaml", yaml_files)
            if any(file.stem == "organisation" for file in yaml_files)
            else None
        )
    return None


def _refuse_two(path: Path, tables: list[Found], yaml_files: list[Path]) -> None:
    """Two forms of an inventory in one folder soon say different things; and one table is in one file."""
    for found in tables:
        stems = [file.stem.casefold() for file in found.files]
        for file, stem in zip(found.files, stems, strict=True):
            if stem in TABLES and stems.count(stem) > 1:
                raise failure("two-files", str(file), file.name, f"one file of the table {stem}")
    if len(tables) + bool(yaml_files) > 1:
        named = [f"organisation.{found.form}" for found in tables] + [file.name for file in yaml_files[:1]]
        raise failure("two-forms", str(path), ", ".join(named), "one form of an inventory in a folder")


def _refuse_gone(path: Path, found: Found) -> None:
    """A link to nothing or a pipe under a table's name: the inventory would be read without that table."""
    for entry in sorted(path.iterdir()):
        of_yaml = found.form == "yaml" and entry.stem not in BESIDE
        table = entry.stem.casefold() in TABLES or of_yaml
        if (
            table
            and _form_of(entry) == found.form
            and not entry.name.startswith((".", "~$"))
            and not (entry.is_file() or entry.is_dir())
        ):
            raise failure("no-such-file", str(entry), "", "a file, not a link to none and not a device")


def _form_of(entry: Path) -> str:
    suffix = entry.suffix.lower()
    return _SUFFIXES.get(suffix, suffix.removeprefix("."))


def _refuse_parts(found: Found, others: list[Path]) -> None:
    """A table in another form would be left out, and so would a whole inventory under the usual name."""
    for file in others:
        stem, suffix = file.stem.casefold(), file.suffix.lower()
        tabular = suffix in (".csv", ".parquet", ".yaml", ".yml") and stem in TABLES
        if tabular or (stem == "inventory" and suffix in _SUFFIXES):
            raise failure(
                "two-forms", str(file), file.name, f"no other form than {found.form} in this folder"
            )


def _is_table(file: Path) -> bool:
    return file.stem in TABLES


def _holds_organisation(file: Path) -> bool:
    form = _SUFFIXES.get(file.suffix.lower())
    if form == "yaml":
        return re.search(_TOP_KEY, file.read_bytes()) is not None
    return form == "xlsx" or (form == "json" and b'"organisation"' in file.read_bytes())


def _looks_like_inventory(file: Path) -> bool:
    """By the beginning of a file, or the names of a workbook's sheets."""
    form = _SUFFIXES.get(file.suffix.lower())
    if form is None or file.stem in BESIDE:
        return False
    if form != "xlsx":
        with file.open("rb") as opened:
            beginning = opened.read(_BEGINNING)
        return (
            b'"organisation"' in beginning if form == "json" else re.search(_TOP_KEY, beginning) is not None
        )
    from dataflow.inventory.packages import part_of  # most folders hold no workbook beside their tables

    book = part_of(file, "xl/workbook.xml", _BEGINNING)
    return re.search(rb'name="\s*organisation\s*"', book, re.I) is not None


_TOP_KEY = rb"(?m)^(?:\xef\xbb\xbf)?[\"']?organisation[\"']?\s*:"
