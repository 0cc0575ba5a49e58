"""What stands in a bracket is said of what the bracket stands behind, and of nothing else."""

from __future__ import annotations


def of_another(words: str, first: int, last: int, at: int, name: tuple[int, int], named: bool) -> bool:
    """Whether the words at `at` stand in a bracket that speaks of something else than the name.

    [first, last): the sentence; named: whether another name stands in the bracket before `at`.
    `We tell X (no card without it) and Y (a subsidiary of Z, which has no access) your name`.
    """
    opened = words.rfind("(", first, at)
    if opened < 0 or words.rfind(")", opened, at) >= 0:
        return False
    closed = words.find(")", at, last)
    if closed < 0 or opened < name[0] < closed:
        return False
    return named or closed < name[0] or words[name[1] : opened].strip(" \n\"'*_") != ""
