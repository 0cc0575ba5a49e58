"""Text that may stand in a terminal or a log."""

import re

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no text may hold: XML knows none of them."""


def visible(text: str) -> str:
    """The text with all that steers a terminal or is not seen spelled out: names within a file may hold it."""
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
