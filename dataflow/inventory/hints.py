"""What somebody may have meant."""

from collections.abc import Collection


def did_you_mean(name: str, known: Collection[str]) -> str:
    """The end of a sentence that names the nearest of what is known; empty where nothing is near."""
    close = nearest(name, known)
    return f"; did you mean {close}?" if close else ""


def nearest(name: str, known: Collection[str], *, likeness: float = 0.6) -> str | None:
    """What of the known is most like the name, by the share of letters that fit; None where nothing is so like it."""
    from difflib import get_close_matches  # only mistakes need it

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=likeness)), None)
