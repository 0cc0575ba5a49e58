"""A text without case, accents and punctuation, to compare by."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A label without case, accents, punctuation and doubled blanks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(bare.casefold().translate(_LETTERS)))


# --- private ---

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
"""Letters that are no letter with an accent."""

_WORDS = re.compile(r"[^\W_]+")
