"""The documentation of a rule, taken apart by its fixed headings."""

import re

HEADINGS = (
    "What it looks at",
    "Why",
    "When it does not apply",
    "Traps",
    "Breach",
    "Fixed",
    "Not applicable",
    "Cannot tell",
    "Remedy",
    "References",
)

EXAMPLES = ("Breach", "Fixed", "Not applicable", "Cannot tell")
"""Headings whose text is an inventory fragment."""


def sections(doc: str) -> dict[str, str]:
    """Heading → text, dedented; the summary under ``""``.  A heading may occur again: ``Fixed 2``."""
    found: dict[str, list[str]] = {"": []}
    current = ""
    for line in doc.splitlines():
        if _HEADING.fullmatch(line.strip()) and not line.startswith(" "):
            current = line.strip()
            found[current] = []
        else:
            found[current].append(line)
    return {heading: _dedent(lines) for heading, lines in found.items()}


# --- private ---

_HEADING = re.compile("(" + "|".join(HEADINGS) + r")( \d+)?")


def _dedent(lines: list[str]) -> str:
    from textwrap import dedent

    return dedent("\n".join(lines)).strip("\n")
