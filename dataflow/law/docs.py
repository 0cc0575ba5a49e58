"""The list of what is not verified, written into the documentation from the tables."""

from __future__ import annotations

from dataflow.law.tables import TABLES, to_verify


def to_verify_markdown() -> str:
    """Markdown list of every verify mark: one heading per table, one line per mark with the rows it is on."""
    lines: list[str] = []
    for name in TABLES:
        marks: dict[str, list[str]] = {}
        for entry in to_verify([name]):
            marks.setdefault(entry["verify"], []).append(entry["key"])
        if marks:
            lines += [f"### {name}", ""]
            lines += [f"- {mark}: {_listed(keys)}" for mark, keys in sorted(marks.items())]
            lines.append("")
    return "\n".join(lines)


# --- private ---


def _listed(keys: list[str]) -> str:
    return ", ".join(f"`{key}`" for key in sorted(set(keys)))
