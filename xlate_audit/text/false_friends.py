"""Words of two languages that look alike and do not mean the same: "eventually" and "eventuell".

The table is our own, of pairs that any textbook of translation warns of; it holds in both directions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("tables") / "false_friends.tsv"


def false_friends(
    original: Sequence[str], language: str, reprint: Sequence[str], other_language: str
) -> Iterator[tuple[int, int]]:
    """Indices of words (in small letters) of the two sides that are false friends of each other.

    >>> list(false_friends(["he", "eventually", "won"], "en", ["er", "siegte", "eventuell"], "de"))
    [(1, 2)]
    """
    for one, two in _pairs(language, other_language):
        here = [n for n, word in enumerate(reprint) if two.has(word)]
        if here:
            yield from ((k, n) for k, word in enumerate(original) if one.has(word) for n in here)


class _Forms:
    """Words, some of which ("actual*") stand for all that begin so."""

    def __init__(self, forms: str) -> None:
        self._words = frozenset(f for f in forms.split() if not f.endswith("*"))
        self._stems = tuple(f[:-1] for f in forms.split() if f.endswith("*"))

    def has(self, word: str) -> bool:
        return word in self._words or word.startswith(self._stems)


@lru_cache(maxsize=512)
def _pairs(language: str, other: str) -> tuple[tuple[_Forms, _Forms], ...]:
    out = []
    for line in _TABLE.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        a, left, b, right = line.split("\t")
        if (a, b) == (language, other):
            out.append((_Forms(left), _Forms(right)))
        elif (b, a) == (language, other):
            out.append((_Forms(right), _Forms(left)))
    return tuple(out)
