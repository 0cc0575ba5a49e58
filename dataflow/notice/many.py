"""Many notices at once, on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dataflow.notice.errors import NoticeError, Place
from dataflow.notice.names import KnownParty
from dataflow.notice.reader import read
from dataflow.notice.reading import Reading

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")


def notice_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and every file below the folders named that can hold a notice, by its ending.

    Files of a folder come in the order of their names; hidden ones are left out, and so is a file named
    twice. Raises NoticeError (not-found) for a folder that holds none.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found.setdefault(path)
            continue
        below = sorted(
            (p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and _shown(p, path) and p.is_file()),
            key=lambda p: p.relative_to(path).parts,
        )
        if not below:
            raise NoticeError(
                "not-found", f"the folder holds no notice ({', '.join(ENDINGS)})", Place(str(path))
            )
        found.update(dict.fromkeys(below))
    return tuple(found)


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
    if workers == 1 or len(paths) < 8:
        yield from (_read(path, lang, tuple(parties)) for path in paths)
        return
    from concurrent.futures import ProcessPoolExecutor  # needed by no single notice

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(lang, tuple(parties))) as pool:
        yield from pool.map(_one, paths, chunksize=max(1, min(32, len(paths) // 16)))


# --- private ---

_task: tuple[str | None, tuple[KnownParty, ...]] = (None, ())


def _begin(lang: str | None, parties: tuple[KnownParty, ...]) -> None:
    """What all files of a process share: the parties travel once, not with every file."""
    global _task
    _task = lang, parties


def _one(path: Path) -> tuple[Path, Reading | NoticeError]:
    return _read(path, *_task)


def _read(
    path: Path, lang: str | None, parties: tuple[KnownParty, ...]
) -> tuple[Path, Reading | NoticeError]:
    try:
        return path, read(path, lang=lang, parties=parties)
    except NoticeError as error:
        return path, error


def _shown(path: Path, folder: Path) -> bool:
    return not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
