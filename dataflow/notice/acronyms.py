"""Short names in a bracket behind the full one: `ООО «Школа рисования Радуга» (ООО «ШРР»)` is one company."""

from __future__ import annotations


def stands_for(acronym: str, name: str) -> bool:
    """Whether a word in capitals is made of the first letters of a name."""
    letters = letters_of(acronym)
    return letters is not None and letters in initials(name)


def letters_of(acronym: str) -> tuple[str, ...] | None:
    """The letters of a word in capitals; None where it is too short to stand for a name."""
    letters = tuple(char for char in acronym if char.isalpha())
    return letters if len(letters) >= _SHORTEST and acronym.isupper() and " " not in acronym else None


def initials(name: str) -> frozenset[tuple[str, ...]]:
    """The first letters of a name, with and without those of its small words."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    return frozenset(
        tuple(word[0].upper() for word in some)
        for some in (words, [word for word in words if len(word) > _SMALL])
    )


# --- private ---

_SHORTEST = 2  # letters
_SMALL = 3  # letters of words that an acronym may leave out
