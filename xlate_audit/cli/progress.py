"""How far a long run is, on standard error: a bar with rate and time left on a terminal, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_BAR_EVERY, _LINE_EVERY = 0.2, 10.0  # seconds


@contextmanager
def progress(total: Callable[[], int | None], *, quiet: bool, what: str = "rows") -> Iterator[Callable[[int], None]]:
    """What to call with the number of `what` done so far. `total` is asked once, and only where a bar is shown."""
    if quiet:
        yield lambda done: None
    elif sys.stderr.isatty():
        with _bar(total(), what) as show:
            yield show
    else:
        yield _lines(what)


@contextmanager
def _bar(total: int | None, what: str) -> Iterator[Callable[[int], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(), MofNCompleteColumn(), TextColumn(what), TextColumn("{task.fields[rate]}"),
        TextColumn("left"), TimeRemainingColumn(compact=True),
    )  # fmt: skip
    begun = told = time.monotonic()
    first: int | None = None
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("", total=total, rate="")

        def show(done: int) -> None:
            nonlocal told, first
            now = time.monotonic()
            first = done - 1 if first is None else first
            if now - told >= _BAR_EVERY:
                told = now
                bar.update(task, completed=done, rate=f"{(done - first) / (now - begun):.1f} a second")
                bar.refresh()

        yield show


def _lines(what: str) -> Callable[[int], None]:
    begun = told = time.monotonic()

    def show(done: int) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _LINE_EVERY:
            told = now
            print(f"{done} {what}, {done / (now - begun):.1f} a second", file=sys.stderr, flush=True)

    return show
