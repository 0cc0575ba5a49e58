"""A JSON file as plain values: texts, numbers as they are written, objects that name each key once."""

from pathlib import Path
from typing import Any

from dataflow.inventory.places import Place
from dataflow.inventory.problems import InventoryError, Problem, failure
from dataflow.inventory.readers.strict_json import LONE_SURROGATE, MAX_DEPTH, Pairs, decoded, parsed
from dataflow.inventory.visible import has_control

MAX_BYTES = 64 * 1024 * 1024


class Number(str):
    """A number, with the digits that were written."""

    __slots__ = ()


def read_json_text(path: Path) -> Any:
    """The value of a file.  Raises ``InventoryError`` with every problem in it."""
    file = str(path)
    if not path.is_file():
        raise failure("no-such-file", file, "", "a JSON file")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise failure("cannot-read", file, error.strerror or str(error), "a file that may be read") from None
    problems: list[Problem] = []
    value = _plain(parsed(decoded(data, file, MAX_BYTES), file, Number), "", file, 0, problems)
    if problems:
        raise InventoryError(problems)
    return value


# --- private ---


def _plain(value: Any, path: str, file: str, depth: int, problems: list[Problem]) -> Any:
    if depth > MAX_DEPTH:
        problems.append(
            Problem("too-deep", Place(file, path=path), f"nesting deeper than {MAX_DEPTH}", "a flatter file")
        )
        return None
    if isinstance(value, Pairs):
        found: dict[str, Any] = {}
        for key, item in value:
            inner = f"{path}.{key}" if path else key
            if key in found:
                problems.append(Problem("duplicate-key", Place(file, path=inner), key, "each key once"))
            _check(key, path, file, problems)
            found[key] = _plain(item, inner, file, depth + 1, problems)
        return found
    if isinstance(value, list):
        return [_plain(item, f"{path}[{i}]", file, depth + 1, problems) for i, item in enumerate(value)]
    if isinstance(value, str):
        _check(value, path, file, problems)
    return value


def _check(text: str, path: str, file: str, problems: list[Problem]) -> None:
    if LONE_SURROGATE.search(text):
        problems.append(Problem("not-unicode", Place(file, path=path), ascii(text), "whole characters"))
    elif has_control(text):
        said = "text without control characters"
        problems.append(Problem("control-character", Place(file, path=path), ascii(text), said))
