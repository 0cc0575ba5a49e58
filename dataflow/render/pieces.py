"""Texts that come piece by piece, put together to pieces worth writing."""

from collections.abc import Callable, Iterable, Iterator

Piece = str | bytes
"""A text, or a text in UTF-8 already."""

Part = Callable[[range], Iterable[str]]
"""The text of some of the numbered things of which a text has one below the other."""

Spread = Callable[[int, Part], Iterator[Piece]]
"""How the parts of so many things are made; all of the text comes in order."""

SIZE = 1 << 16
"""Characters: a system call for each finding would cost as much as making it."""


def alone(count: int, part: Part) -> Iterator[Piece]:
    """Everything one after the other, each made when it is read."""
    yield from part(range(count))


def whole(pieces: Iterable[Piece]) -> str:
    """The text of the pieces."""
    return "".join(piece if isinstance(piece, str) else piece.decode() for piece in pieces)


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


def encoded(texts: Iterable[Iterable[Piece]]) -> Iterator[bytes]:
    """The same text in UTF-8.

    Each piece is encoded by itself: most are plain ASCII, which is copied as it is, and one dash or
    quotation mark in a text makes all of it several times as dear.
    """
    waiting: list[bytes] = []
    length = 0
    for pieces in texts:
        for piece in pieces:
            waiting.append(piece.encode() if isinstance(piece, str) else piece)
            length += len(piece)
            if length >= SIZE:
                yield b"".join(waiting)
                waiting, length = [], 0
    yield b"".join(waiting)
