"""Short names in a bracket behind the full one: `ООО «Школа рисования Радуга» (ООО «ШРР»)` is one company."""

from __future__ import annotations

_SHORTEST = 2  # letters
_SMALL = 3  # letters of words that an acronym may leave out


def stands_for(acronym: str, name: str) -> bool:
    """Whether a word in capitals is made of the first letters of a name."""
    letters = [char for char in acronym if char.isalpha()]
    if len(letters) < _SHORTEST or not acronym.isupper() or " " in acronym:
        return False
    words = name.replace("-", " ").split()
    initials = [word[0].upper() for word in words if word[0].isalpha()]
    longer = [word[0].upper() for word in words if word[0].isalpha() and len(word) > _SMALL]
    return letters in (initials, longer)
