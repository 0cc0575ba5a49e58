"""Texts of many findings made on every processor that may be used."""

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress

from dataflow.render.pieces import Part, Piece, alone, encoded

FEW = 20_000
"""So many findings are made sooner than it pays to share them."""

AT_ONCE = 2_000
"""So many are made between two looks at who is next: as many as a sequence of findings makes together."""

MOST = 8
"""Processes: what is common to all findings is held by each of them."""


def abreast(count: int, part: Part) -> Iterator[Piece]:
    """The same text as one process would make, whose parts take turns: this one's, then each other's.

    The others are copies of this process as it stands: what was loaded and found is there at once.  There are
    as many as processors, as far as there is room in memory.  If one ends before its time, what it owes is
    made here, and what one would make that the system does not let be.
    """
    if count <= FEW or not _may_copy():
        yield from alone(count, part)
        return
    ranges = [range(begin, min(begin + AT_ONCE, count)) for begin in range(0, count, AT_ONCE)]
    workers = min(_processors(), MOST, len(ranges), 1 + _that_fit())
    if workers < 2:
        yield from alone(count, part)
        return
    yield _made(part, ranges.pop(0))  # and with it what is common to all
    copies: dict[int, _Copy] = {}
    try:
        for turn in range(1, workers):
            with suppress(OSError):  # as many as the system lets be
                copies[turn] = _Copy(part, ranges[turn::workers])
        for number, numbers in enumerate(ranges):
            copy = copies.get(number % workers)
            text = copy.read() if copy else None
            yield _made(part, numbers) if text is None else text
    finally:
        for copy in copies.values():
            copy.end()


# --- private ---

_LENGTH = 8
"""Bytes before each text, which tell how long it is."""

_PIPE = 1 << 20
"""Bytes that a copy can leave in its pipe before it waits."""

_CONTAINER = (
    ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"),
    ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/memory.usage_in_bytes"),
)
"""Where a container tells how much it may hold, and how much it holds."""


class _Copy:
    """A copy of this process that makes the texts of some ranges, one after the other."""

    def __init__(self, part: Part, ranges: Sequence[range]) -> None:
        reading, writing = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if not self._pid:
            _serve(part, ranges, writing)
        os.close(writing)
        self._pipe = open(reading, "rb")  # noqa: SIM115

    def read(self) -> bytes | None:
        """The next text; None where it has ended."""
        length = int.from_bytes(self._pipe.read(_LENGTH), "little")
        text = self._pipe.read(length)
        return text if text and len(text) == length else None

    def end(self) -> None:
        self._pipe.close()
        os.kill(self._pid, signal.SIGKILL)  # if it is still at work, nobody waits for it
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def _serve(part: Part, ranges: Sequence[range], writing: int) -> None:
    """Never returns: what this process would do next is the other one's to do."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with open(writing, "wb", buffering=0) as pipe:
            _widen(writing)
            for numbers in ranges:
                text = _made(part, numbers)
                left = memoryview(len(text).to_bytes(_LENGTH, "little") + text)
                while left:
                    left = left[pipe.write(left) :]
    finally:
        os._exit(0)


def _made(part: Part, numbers: range) -> bytes:
    return b"".join(encoded([part(numbers)]))


def _widen(pipe: int) -> None:
    import fcntl

    with suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _that_fit() -> int:
    """Copies for which there is room, half of it left to others; none where the system does not tell."""
    try:
        return _room() // 2 // _own()
    except OSError:
        return 0


def _own() -> int:
    """Bytes that this process holds; a copy comes to hold nearly as many of its own."""
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _room() -> int:
    """Bytes that are left, in the machine and in the container."""
    left = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")]
    with suppress(OSError, ValueError, StopIteration), open("/proc/meminfo", encoding="ascii") as told:
        left.append(next(int(line.split()[1]) << 10 for line in told if line.startswith("MemAvailable:")))
    for limit, used in _CONTAINER:
        with (
            suppress(OSError, ValueError),
            open(limit, encoding="ascii") as most,
            open(used, encoding="ascii") as now,
        ):
            left.append(int(most.read()) - int(now.read()))
    return max(0, min(left))


def _may_copy() -> bool:
    """Other threads would be gone in a copy, and what they hold would stay held."""
    return sys.platform == "linux" and threading.active_count() == 1
