"""Writing an inventory in any of its forms."""

from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from dataflow.inventory.collecting import without_collecting
from dataflow.inventory.inventory import Inventory
from dataflow.inventory.problems import failure

Form = Literal["yaml", "csv", "parquet"]

FILE_FORMS = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx"}
"""Suffix of a file → its form."""

FOLDER_FORMS: tuple[Form, ...] = ("yaml", "csv", "parquet")
"""Forms of a folder: named as such, or by the folder's suffix, as in ``lender.csv``."""


def write(inventory: Inventory, path: Path, form: Form | None = None) -> None:
    """Write the inventory to ``path``: a file by its suffix, else a folder of ``form``.

    Raises ``InventoryError`` (code ``target``) when the form cannot be told, or the
    target cannot be written; what was there before is then as it was.
    """
    module, function = _WRITERS[target_form(path, form)]
    writer: Any = getattr(import_module(f"dataflow.inventory.writers.{module}"), function)
    with without_collecting():
        writer(inventory, path)


def target_form(path: Path, form: str | None = None) -> tuple[str, str]:
    """(``file`` or ``folder``, form) of a target.  Raises ``InventoryError``."""
    suffix = path.suffix.lower()
    if form is None and suffix in FILE_FORMS and not path.is_dir():
        return "file", FILE_FORMS[suffix]
    chosen = form or (suffix[1:] if suffix[1:] in FOLDER_FORMS[1:] else None)
    if chosen not in FOLDER_FORMS or path.is_file():
        files, folders = ", ".join(FILE_FORMS), ", ".join(f"NAME.{name}" for name in FOLDER_FORMS[1:])
        forms = ", ".join(FOLDER_FORMS)
        said = f"a file with suffix {files}; or a folder {folders}; or a folder and a form of {forms}"
        raise failure("target", str(path), "a folder" if path.is_dir() else suffix or path.name, said)
    return "folder", chosen


# --- private ---

_WRITERS = {
    ("file", "yaml"): ("yaml_files", "write_yaml"),
    ("file", "json"): ("json_file", "write_json"),
    ("file", "xlsx"): ("workbook", "write_plain_workbook"),
    ("folder", "yaml"): ("yaml_files", "write_yaml_folder"),
    ("folder", "csv"): ("csv_folder", "write_csv_folder"),
    ("folder", "parquet"): ("parquet_folder", "write_parquet_folder"),
}
