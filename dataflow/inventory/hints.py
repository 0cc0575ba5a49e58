"""What somebody may have meant."""

from collections.abc import Sequence


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """The end of a sentence that names the nearest of what is known; empty where nothing is near."""
    from difflib import get_close_matches  # only mistakes need it

    close = get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""
