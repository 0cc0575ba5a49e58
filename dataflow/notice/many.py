"""Many notices at once, on all cores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from dataflow.notice.errors import NoticeError
from dataflow.notice.names import KnownParty
from dataflow.notice.reader import read
from dataflow.notice.reading import Reading


def read_all(
    paths: Sequence[Path],
    *,
    lang: str | None = None,
    parties: Sequence[KnownParty] = (),
    workers: int | None = None,
) -> Iterator[tuple[Path, Reading | NoticeError]]:
    """Each path with its reading, or the error that stopped it, in the order given.

    Yields as results arrive, so that a caller can show progress. workers: processes; None is one per
    core, 1 is none but this one.
    """
    tasks = [(path, lang, tuple(parties)) for path in paths]
    if workers == 1 or len(tasks) < 8:
        yield from map(_one, tasks)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_one, tasks, chunksize=max(1, min(32, len(tasks) // 16)))


# --- private ---


def _one(task: tuple[Path, str | None, tuple[KnownParty, ...]]) -> tuple[Path, Reading | NoticeError]:
    path, lang, parties = task
    try:
        return path, read(path, lang=lang, parties=parties)
    except NoticeError as error:
        return path, error
