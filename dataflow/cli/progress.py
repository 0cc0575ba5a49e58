"""Progress of long work: a line on standard error, for a person who waits at a terminal and for nobody else."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[str], None]
"""Says what is done now: the name of a step, a file, a record."""


def shown() -> bool:
    """Whether somebody waits: standard error is a terminal that can redraw a line, and no build server's."""
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and not os.environ.get("CI")
        and os.environ.get("TERM") != "dumb"
    )


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Step]:
    """Show ``what`` while the block runs; each call of the step given says what begins and counts one on.

    total: how many steps there will be, None where nobody knows.  The line goes when the block is left.
    """
    if not shown():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    counted = (BarColumn(), MofNCompleteColumn()) if total is not None else ()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), *counted, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(what), total=total)
        begun = 0

        def step(said: str) -> None:
            nonlocal begun
            # A step is done when the next one begins.
            bar.update(task, description=escape(f"{what}: {said}"), completed=begun)
            begun += 1

        yield step
