"""One idea per file: small files, and every data file travels with the package."""

import configparser
from statistics import median

from tests.house.tree import PACKAGE, ROOT, python_files, shown

LONGEST = 400
MEDIAN = 100


def lines(path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_source_file_is_long():
    sources = [
        path for folder in ("dataflow", "tests", "tools", "bench") for path in python_files(ROOT / folder)
    ]
    assert sources
    assert {shown(path): lines(path) for path in sources if lines(path) > LONGEST} == {}


def test_the_median_file_is_short():
    sizes = [lines(path) for path in python_files()]
    assert len(sizes) <= 20 or median(sizes) < MEDIAN


def test_every_data_file_is_package_data():
    """A file that no pattern of setup.cfg names works from a checkout and is missing once installed."""
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    patterns = settings["options.package_data"]["dataflow"].split()
    packed = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    data = {
        path
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and "__pycache__" not in path.parts
    }
    # A note to the next developer need not travel.
    assert sorted(shown(path) for path in data - packed if path.suffix != ".md") == []


def test_every_folder_of_modules_is_a_package():
    """Without `__init__.py` a folder is left out of what is installed."""
    folders = {path.parent for path in python_files()}
    assert [shown(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []
