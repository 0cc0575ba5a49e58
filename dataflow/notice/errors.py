"""What can be wrong with a notice file, each with its own code."""

from __future__ import annotations

from dataclasses import dataclass

CODES = (
    "binary",  # the bytes are not text, HTML or a Word document
    "broken-encoding",  # neither UTF-8, UTF-16 nor one of the declared code pages
    "broken-document",  # a Word file whose archive or XML cannot be read, or that is unreasonably large
    "empty",  # no words at all
    "unknown-language",  # none of the nine languages, or one that was asked for and does not exist here
    "not-a-notice",  # readable text that says nothing a privacy notice says
    "not-found",  # no such file
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file a problem lies; every part may be unknown."""

    file: str | None = None
    line: int | None = None
    offset: int | None = None


@dataclass(eq=False)
class NoticeError(Exception):
    """The file cannot be read as a privacy notice.

    Raised by `read` before any judgement is made, so that an unreadable file is never reported as a
    notice in which everything is missing. `code` is one of `CODES`.
    """

    code: str
    message: str
    place: Place = Place()

    def __str__(self) -> str:
        where = self.place.file or ""
        if where and self.place.line is not None:
            where += f":{self.place.line}"
        return f"{where}: {self.message}" if where else self.message
