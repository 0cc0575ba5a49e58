"""Writing records to files: one record in one form, or all that an inventory or portfolio gives."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from dataflow.inventory.inventory import Inventory
from dataflow.inventory.writers.atomic import write_file
from dataflow.record.controller import controller_record
from dataflow.record.model import Edition, Record
from dataflow.record.processor import processor_record, processors_in

FORMATS: Mapping[str, str] = {
    "html": "record_html",
    "docx": "record_docx",
    "pdf": "record_pdf",
    "xlsx": "record_xlsx",
    "md": "record_markdown",
    "json": "record_json",
}
"""Ending of the file → module and function that makes it."""


PDF_MOST = 1_000
"""Sections of a record that is still laid out as PDF among other forms: each takes about 5 MB of memory."""

Step = Callable[[str], None]


def write_records(
    inventories: Sequence[Inventory],
    out_dir: Path,
    as_of: date,
    *,
    formats: Sequence[str] = tuple(FORMATS),
    langs: Sequence[str | None] = (None,),
    edition: Edition = "internal",
    processors: bool = True,
    step: Step = lambda _: None,
) -> list[Path]:
    """Write the controller's record and one record for every processor; returns the files, sorted.

    One inventory: ``record.html``; several: ``<inventory>/record.html``.  Processors:
    ``processors/<party>.html``.  The first language has the plain name, others ``record.<lang>.html``;
    None stands for the inventory's own.  processors False: controllers only.  An inventory without an
    activity as controller gives no record of one.  step: told each file before it is made.

    A record of more than ``PDF_MOST`` sections gets no PDF among other forms, only when it is asked for alone.
    """
    made: list[Path] = []
    for number, lang in enumerate(langs):
        mark = f".{lang}" if number and lang else ""
        for inventory in inventories:
            folder = out_dir / inventory.id if len(inventories) > 1 else out_dir
            record = controller_record(inventory, as_of, edition=edition, lang=lang)
            if record.sections or not processors_in([inventory], as_of):
                made += _write_all(record, folder, f"record{mark}", formats, step)
        for party_id in processors_in(inventories, as_of) if processors else ():
            record = processor_record(inventories, party_id, as_of, edition=edition, lang=lang)
            made += _write_all(record, out_dir / "processors", f"{party_id}{mark}", formats, step)
    return sorted(made)


def write_processor_records(
    inventories: Sequence[Inventory],
    folder: Path,
    as_of: date,
    *,
    formats: Sequence[str] = tuple(FORMATS),
    step: Step = lambda _: None,
) -> list[Path]:
    """Write ``<party>.<format>`` for every party that processes for others; returns the files, sorted."""
    made: list[Path] = []
    for party_id in processors_in(inventories, as_of):
        made += _write_all(processor_record(inventories, party_id, as_of), folder, party_id, formats, step)
    return sorted(made)


def write_record(record: Record, path: Path, form: str) -> Path:
    """Write one record; the file appears complete or not at all.

    Raises ``KeyError`` for an unknown form, ``InventoryError`` when the file cannot be written.
    """
    write_file(path, render(record, form))
    return path


def render(record: Record, form: str) -> bytes:
    """The record in one form, as the bytes of its file."""
    name = FORMATS[form]
    make: Callable[[Record], str | bytes] = getattr(import_module(f"dataflow.render.{name}"), name)
    made = make(record)
    return made.encode() if isinstance(made, str) else made


# --- private ---


def _write_all(record: Record, folder: Path, stem: str, formats: Sequence[str], step: Step) -> list[Path]:
    made = []
    for form in formats:
        if form == "pdf" and len(formats) > 1 and len(record.sections) > PDF_MOST:
            continue
        step(f"{stem}.{form}")
        made.append(write_record(record, folder / f"{stem}.{form}", form))
    return made
