"""A folder's articles as sketches, read by one process or several."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

from xlate_audit.article import Article
from xlate_audit.dataset.match.sketch import Sketch, sketch
from xlate_audit.embed import Embedder, load_embedder
from xlate_audit.errors import InputError
from xlate_audit.language import identify
from xlate_audit.read import load_article
from xlate_audit.segment import segment

_AT_ONCE = 16  # articles that a process is handed together


def read(path: str) -> Article:
    """A segmented article. Raises InputError where it cannot be read."""
    return segment(identify(load_article(path)))


def sketches(
    folder: Path, names: Iterable[str], embedder: Embedder, model: str | None, jobs: int
) -> Iterator[Sketch | str]:
    """For each file its sketch, or why it has none, in order. `model` is the embedder's name for other processes."""
    paths = [os.path.join(folder, name) for name in names]
    if jobs == 1 or len(paths) < 2 * _AT_ONCE:
        yield from (_sketch(path, embedder) for path in paths)
        return
    import multiprocessing

    # Fresh processes: a fork of one whose tokenizer already runs threads can hang.
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _start, (model,)) as pool:
        yield from pool.imap(_work, paths, chunksize=_AT_ONCE)


def _sketch(path: str, embedder: Embedder) -> Sketch | str:
    try:
        return sketch(read(path), embedder)
    except InputError as error:
        return str(error)
    except Exception as error:  # one bad file must not cost the others theirs
        return f"{path}: {type(error).__name__}: {error}"


_embedder: Embedder  # of a process that reads for one run only and then ends


def _start(model: str | None) -> None:
    global _embedder
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears of it and ends the run
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    _embedder = load_embedder(model)


def _work(path: str) -> Sketch | str:
    return _sketch(path, _embedder)
