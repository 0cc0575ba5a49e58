"""What the public is told: a privacy notice read in its own language."""

from __future__ import annotations

from dataflow.notice.errors import NoticeError
from dataflow.notice.lexicon import LANGUAGES
from dataflow.notice.names import KnownParty
from dataflow.notice.reader import read
from dataflow.notice.reading import Reading

__all__ = ["LANGUAGES", "KnownParty", "NoticeError", "Reading", "read"]
