"""Texts that come piece by piece, put together to pieces worth writing."""

from collections.abc import Iterable, Iterator

SIZE = 1 << 16
"""Characters: a system call for each finding would cost as much as making it."""


def batched(texts: Iterable[Iterable[str]]) -> Iterator[str]:
    """The same text in pieces of at least ``SIZE``."""
    waiting: list[str] = []
    length = 0
    for pieces in texts:
        for piece in pieces:
            waiting.append(piece)
            length += len(piece)
            if length >= SIZE:
                yield "".join(waiting)
                waiting, length = [], 0
    yield "".join(waiting)
