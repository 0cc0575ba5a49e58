"""JSON as its standard has it: UTF-8, no NaN, numbers with the digits that were written, repeated keys kept."""

import json
import re
from collections.abc import Callable
from typing import Any

from dataflow.inventory.problems import failure

MAX_DEPTH = 40

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Pairs(list[tuple[str, Any]]):
    """An object as it was read, with repeated keys."""


def decoded(data: bytes, file: str, most: int) -> str:
    """The text of a file of at most so many bytes.  Raises ``InventoryError``."""
    if len(data) > most:
        raise failure("too-large", file, f"{len(data)} bytes", f"at most {most} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise failure("not-utf-8", file, repr(data[error.start : error.end]), "UTF-8 text", line) from None


def parsed(text: str, file: str, number: Callable[[str], Any] = str) -> Any:
    """The value of a text: objects are ``Pairs``, numbers what ``number`` makes of their digits.  Raises ``InventoryError``."""
    try:
        return json.loads(
            text, object_pairs_hook=Pairs, parse_int=number, parse_float=number, parse_constant=_refuse
        )
    except json.JSONDecodeError as error:
        raise failure("not-json", file, error.msg, "well-formed JSON", error.lineno) from None
    except _NotJson as error:
        raise failure("not-json", file, str(error), "well-formed JSON") from None
    except RecursionError:
        raise failure("too-deep", file, f"nesting deeper than {MAX_DEPTH}", "a flatter file") from None


# --- private ---


class _NotJson(ValueError):
    pass


def _refuse(constant: str) -> Any:
    raise _NotJson(constant)
