"""Texts that come piece by piece, put together to pieces worth writing."""

from collections.abc import Iterable, Iterator

SIZE = 1 << 16
"""Characters: a system call for each finding would cost as much as making it."""


def batched(texts: Iterable[Iterable[str]]) -> Iterator[str]:
    """The same text in pieces of at least ``SIZE``."""
    return map("".join, _batches(texts))


def encoded(texts: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """The same text in UTF-8.

    Each piece is encoded by itself: most are plain ASCII, which is copied as it is, and one dash or
    quotation mark in a text makes all of it several times as dear.
    """
    for waiting in _batches(texts):
        yield b"".join(map(str.encode, waiting))


# --- private ---


def _batches(texts: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    waiting: list[str] = []
    length = 0
    for pieces in texts:
        for piece in pieces:
            waiting.append(piece)
            length += len(piece)
            if length >= SIZE:
                yield waiting
                waiting, length = [], 0
    yield waiting
