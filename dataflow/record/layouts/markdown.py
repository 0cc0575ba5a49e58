"""Markdown as sheets: every table, and the text between them line by line."""

import re

from dataflow.record.layouts.sheet import Sheet


def markdown_sheets(text: str, stem: str) -> tuple[Sheet, ...]:
    """A sheet a table and a sheet a text, named for the heading above.  Code is left out; its fences are lines."""
    sheets: list[Sheet] = []
    taken: dict[str, int] = {}
    heading, block, in_table, in_code = stem, list[list[str | None]](), False, False
    front = text.startswith("---\n")

    def close() -> None:
        if any(any(row) for row in block):
            sheets.append(Sheet(_free(heading, taken), list(block)))
        block.clear()

    lines = [_QUOTED.sub("", line) for line in text.splitlines()]
    for number, line in enumerate(lines):
        if front:
            front = number == 0 or line.strip() != "---"
            continue
        if line.lstrip().startswith(("```", "~~~")):
            in_code = not in_code
            continue
        below = lines[number + 1] if number + 1 < len(lines) else ""
        starts = "|" in line and "|" in below and _is_rule(below)
        is_row = not in_code and (line.lstrip().startswith("|") or starts or (in_table and "|" in line))
        if is_row != in_table:
            close()
            in_table = is_row
        if is_row:
            if not _is_rule(line):
                block.append([_bare(cell) for cell in _cells(line)])
        elif found := not in_code and _HEADING.match(line):
            close()
            heading = _bare(line[found.end() :].rstrip().rstrip("#")) or stem
        elif line.strip():
            block.append(_label(line))
    close()
    return tuple(sheets)


# --- private ---

_QUOTED = re.compile(r"^\s{0,3}>\s?(?=\s*\|)")
_RULE = frozenset(" \t|:-")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_CUT = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\[([^\[\]]*+)\]\(\s*+<?([^\s()<>]*+)>?[^()]*+\)")
_BREAK = re.compile(r"(?<!\s)\s*+<br\s*+/?>\s*+", re.IGNORECASE)
_MARKUP = re.compile(r"\*\*|__|`|~~")
_BULLET = re.compile(r"^\s*(?:[-*+>]\s+)+")
_LABEL = re.compile(r"([^:|]{1,60}):\s+(\S.*)")
_LONGEST = 80  # characters of a sheet's name


def _is_rule(line: str) -> bool:
    """The line between the headings of a table and its rows."""
    return "-" in line and _RULE.issuperset(line.strip())


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    cells = _CUT.split(inner)
    return cells[:-1] if inner.endswith("|") and not inner.endswith("\\|") else cells


def _bare(cell: str) -> str | None:
    """The text of a cell: no emphasis, a link as its words and its address."""
    text = _LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} {m[2]}", _BREAK.sub("\n", cell))
    return _MARKUP.sub("", text).replace("\\|", "|").strip() or None


def _label(line: str) -> list[str | None]:
    """``**Company:** Acme`` as a label and what it says; any other line as one cell."""
    text = _bare(_BULLET.sub("", line)) or ""
    found = _LABEL.fullmatch(text)
    return [found[1].strip(), found[2].strip()] if found else [text]


def _free(heading: str, taken: dict[str, int]) -> str:
    """A name that no sheet has yet; taken: the names, and how often each was wanted."""
    wanted = name = heading[:_LONGEST]
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted} ({taken[wanted]})"
    taken[name] = 1
    return name
