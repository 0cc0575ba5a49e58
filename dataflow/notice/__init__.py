"""What the public is told: a privacy notice read in its own language."""

from __future__ import annotations

from dataflow.notice.compare import Comparison, compare, compare_versions, level_of
from dataflow.notice.draft import draft
from dataflow.notice.errors import NoticeError
from dataflow.notice.known import known_parties, recipients
from dataflow.notice.lexicon import LANGUAGES
from dataflow.notice.many import notice_files, read_all
from dataflow.notice.names import KnownParty
from dataflow.notice.reader import read
from dataflow.notice.reading import Reading

__all__ = [
    "LANGUAGES",
    "Comparison",
    "KnownParty",
    "NoticeError",
    "Reading",
    "compare",
    "compare_versions",
    "draft",
    "known_parties",
    "level_of",
    "notice_files",
    "read",
    "read_all",
    "recipients",
]
