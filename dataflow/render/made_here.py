"""Whether a file is one that this program made: only such a file is replaced without being asked."""

import re
from collections.abc import Callable
from pathlib import Path

from dataflow.inventory.packages import part_of


def made_here(path: Path) -> bool:
    """Whether the file says that this program made it; a document or workbook that was saved since does not.

    Files that hold nothing of their maker, such as an inventory as YAML, JSON or tables, are never told from
    files of a person.  Raises ``OSError`` when the file cannot be read.
    """
    test = _TESTS.get(path.suffix.lower())
    return test is not None and test(path)


# --- private ---

_PAGE = re.compile(rb'<meta name="generator" content="dataflow[ "]')
_RECORD_MARKDOWN = re.compile(rb"^- \*\*[^*\n]+\*\*: dataflow \d", re.MULTILINE)
_RECORD_JSON = re.compile(rb'\A\{\s*"kind": "(controller|processor)",\s*"party": "')
_WHATIF_JSON = re.compile(rb'\A\{\s*"as_of": "[\d-]+",\s*"suppose": \[')
_FINDINGS_JSON = re.compile(rb'\A\{\s*"tool": \{\s*"name": "dataflow"')
_WHATIF_TEXT = re.compile(rb"\Awhat if: ")
_AUTHOR = re.compile(rb"/Author ?\(dataflow ")
_MAKER = re.compile(rb"<dc:creator[^>]*>dataflow[ <]")
_DAY = re.compile(rb"<dcterms:(created|modified)[^>]*>([^<]*)<")
_BEGINNING = 64_000


def _begins(*patterns: re.Pattern[bytes]) -> Callable[[Path], bool]:
    def test(path: Path) -> bool:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        return any(pattern.search(beginning) for pattern in patterns)

    return test


def _pdf(path: Path) -> bool:
    """The author stands before a table of all that is in the file, which may be long."""
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and _AUTHOR.search(content) is not None


def _package(path: Path) -> bool:
    """Whoever saves a document or workbook again leaves another day of change, or another maker."""
    found = part_of(path, "docProps/core.xml", _BEGINNING)
    days = dict(_DAY.findall(found))
    return _MAKER.search(found) is not None and days.get(b"created") == days.get(b"modified")


_TESTS: dict[str, Callable[[Path], bool]] = {
    ".html": _begins(_PAGE),
    ".md": _begins(_RECORD_MARKDOWN),
    ".json": _begins(_RECORD_JSON, _WHATIF_JSON, _FINDINGS_JSON),
    ".txt": _begins(_WHATIF_TEXT),
    ".pdf": _pdf,
    ".docx": _package,
    ".xlsx": _package,
}
