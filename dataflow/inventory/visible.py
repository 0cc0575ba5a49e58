"""Text that may stand in a terminal, a log or a page."""

import re

CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
"""What no text may hold: XML knows none of them."""


def has_control(text: str) -> bool:
    """Whether a text holds what none may hold."""
    return re.search(CONTROL, text) is not None


def visible(text: str) -> str:
    """The text with all that steers a terminal or is not seen spelled out: names within a file may hold it."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def straight(text: str) -> str:
    """The text with what turns the order of letters spelled out: a name must not rewrite the sentence around it.

    Letters that run from right to left, and the marks between them, stay as they are.
    """
    return re.sub(_TURNING, _spelled, text)


# --- private ---

_TURNING = "[\u202a-\u202e\u2066-\u2069]"
"""Embeddings, overrides and isolates: they hold until somebody ends them."""


def _spelled(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
