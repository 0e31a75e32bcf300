"""What several rules ask of one alignment, one after the other, is found once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from xlate_audit.article import Alignment

T = TypeVar("T")


def once(find: Callable[[Alignment], Iterable[T]]) -> Callable[[Alignment], tuple[T, ...]]:
    """`find`, whose answer for the last alignment is kept: the same object, not an equal one."""
    last: tuple[Alignment, tuple[T, ...]] | None = None

    @wraps(find)
    def kept(alignment: Alignment) -> tuple[T, ...]:
        nonlocal last
        known = last  # another thread may set it meanwhile
        if known is None or known[0] is not alignment:
            last = known = alignment, tuple(find(alignment))
        return known[1]

    return kept
