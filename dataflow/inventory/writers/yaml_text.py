"""YAML text for trees of texts: quoted only where our reader, or YAML, would take it for something else."""

import re
import textwrap
from functools import lru_cache
from typing import Any

WIDTH = 110
"""Columns of a line, where the text allows."""


def entry(key: str, value: Any, indent: int = 0) -> list[str]:
    """Lines for one key of a mapping.  ``value``: text, None, list or dict of such values."""
    start = " " * indent + _plain_or_quoted(key, flow=False)
    if isinstance(value, str) or value is None:
        return _scalar(f"{start}:", value, indent)
    one_line = f"{start}: {_flow(value)}"
    short = len(one_line) <= WIDTH and not _many_mappings(value)
    if short or not value or _longest_key(value) >= _LONG_KEY:
        return [one_line]
    if isinstance(value, list):
        return [f"{start}:", *(line for item in value for line in list_item(item, indent + 2))]
    return [f"{start}:", *(line for name, item in value.items() for line in entry(name, item, indent + 2))]


def list_item(value: Any, indent: int) -> list[str]:
    """Lines for one item of a list."""
    start = " " * indent + "-"
    if isinstance(value, str) or value is None:
        return _scalar(start, value, indent)
    one_line = f"{start} {_flow(value)}"
    short = len(one_line) <= WIDTH and not _many_mappings(value)
    if short or isinstance(value, list) or not value or _longest_key(value) >= _LONG_KEY:
        return [one_line]
    lines = [line for name, item in value.items() for line in entry(name, item, indent + 2)]
    return [f"{start} {lines[0].lstrip(' ')}", *lines[1:]]


# --- private ---

_LONG_KEY = 1000  # a key without "?" may have 1024 characters
# Printable characters; not line breaks of Unicode, nor marks that turn the direction of a line.
_SHOWN = (
    "\\x20-\\x7e\\xa1-\\u200a\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\ud7ff"
    "\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff"
)
_SHOWN_TEXT = re.compile(f"[{_SHOWN}]*")
_NOT_SHOWN = re.compile(f'[^{_SHOWN}]|["\\\\]')
_PLAIN = re.compile(r"[^\W_](?:[^\n]*\S)?|[(./_=+<$^;–„“«»](?:[^\n]*\S)?")
_NOT_BLOCK = re.compile(r": | #|:$")
_NOT_FLOW = re.compile(r"[,\[\]{}?]|:(?![\w/])| #")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def _scalar(start: str, value: str | None, indent: int) -> list[str]:
    if value is None:
        return [f"{start} null"]
    one_line = f"{start} {_plain_or_quoted(value, flow=False)}"
    pad = " " * (indent + 2)
    if len(one_line) > WIDTH and _SHOWN_TEXT.fullmatch(value) and _single_blanks(value):
        lines = textwrap.wrap(
            value, max(WIDTH - len(pad), 40), break_long_words=False, break_on_hyphens=False
        )
        if len(lines) > 1:
            return [f"{start} >-", *(pad + line for line in lines)]
    if "\n" in value and all(_literal(line) for line in value.split("\n")):
        return [f"{start} |-", *(pad + line for line in value.split("\n"))]
    return [one_line]


def _single_blanks(text: str) -> bool:
    return text == text.strip() and "  " not in text and not re.search(r"[^\S ]", text)


def _literal(line: str) -> bool:
    return bool(line) and line == line.strip() and _SHOWN_TEXT.fullmatch(line) is not None


def _flow(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return _plain_or_quoted(value, flow=True)
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return "{" + ", ".join(f"{_key(key)}: {_flow(item)}" for key, item in value.items()) + "}"


def _key(key: str) -> str:
    text = _plain_or_quoted(key, flow=True)
    return f"? {text} " if len(text) > _LONG_KEY else text


@lru_cache(maxsize=1 << 16)
def _plain_or_quoted(text: str, *, flow: bool) -> str:
    bare = (
        _PLAIN.fullmatch(text) is not None
        and _SHOWN_TEXT.fullmatch(text) is not None
        and not (_NOT_FLOW if flow else _NOT_BLOCK).search(text)
        and text not in ("null", "<<")
    )
    return text if bare else '"' + _NOT_SHOWN.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _many_mappings(value: Any) -> bool:
    """Several mappings read better one below the other."""
    if isinstance(value, dict):
        return any(map(_many_mappings, value.values()))
    return isinstance(value, list) and sum(isinstance(item, dict) for item in value) > 1


def _longest_key(value: Any) -> int:
    if isinstance(value, dict):
        return max((max(len(key), _longest_key(item)) for key, item in value.items()), default=0)
    return max(map(_longest_key, value), default=0) if isinstance(value, list) else 0
