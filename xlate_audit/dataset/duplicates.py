"""Texts that say the same in nearly the same words: MinHash over strings of letters, with banding.

Broder 1997, "On the resemblance and containment of documents"; Leskovec, Rajaraman and Ullman, "Mining of Massive
Datasets", 3.4. Two texts meet where any band of their signatures is the same, and count as near duplicates where their
whole signatures agree enough. Exact but for that estimate: nothing is compared with a sample. A text costs half a
kilobyte, whatever its length.
"""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

import numpy as np

_LETTERS = 5  # of a string
_HASHES, _BANDS = 128, 32  # rows of four: texts that share 0.8 of their strings meet with a chance of 0.99999
_MOST = 20_000  # strings of one text
_NOT_LETTERS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """A text as it is compared: without case, width, punctuation and the kind of its blanks.

    >>> plain("Ｔhe  “Bridge”\\n") == plain("the bridge")
    True
    """
    return _NOT_LETTERS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


class NearDuplicates:
    """Finds for one text after the other the earlier ones that are nearly the same."""

    def __init__(self, least: float, seed: int = 1) -> None:
        """`least`: share of the strings of letters that two near duplicates have in common, 0 to 1."""
        self._least = least
        draw = np.random.default_rng(seed)
        self._a = draw.integers(0, 1 << 63, _HASHES, dtype=np.uint64) * 2 + 1
        self._b = draw.integers(0, 1 << 63, _HASHES, dtype=np.uint64)
        self._signatures: list[np.ndarray] = []
        self._bands: list[dict[bytes, list[int]]] = [{} for _ in range(_BANDS)]

    def add(self, text: str) -> list[int]:
        """Put a text (as `plain` gives it) in; the numbers of the earlier ones like it, in order."""
        number, signature = len(self._signatures), self._signature(text)
        self._signatures.append(signature)
        met: set[int] = set()
        for band, part in zip(self._bands, signature.reshape(_BANDS, -1), strict=True):
            others = band.setdefault(part.tobytes(), [])
            met.update(others)
            # Of many that are the same, the first stands for the rest: they are compared with it.
            if len(others) < 8:
                others.append(number)
        return sorted(n for n in met if float((self._signatures[n] == signature).mean()) >= self._least)

    def _signature(self, text: str) -> np.ndarray:
        strings = {text[i : i + _LETTERS] for i in range(min(_MOST, max(1, len(text) - _LETTERS + 1)))}
        keys = np.fromiter((crc32(s.encode("utf-8", "surrogatepass")) for s in strings), np.uint64, len(strings))
        out = np.full(_HASHES, np.iinfo(np.uint32).max, dtype=np.uint32)
        for start in range(0, len(keys), 1024):  # a slice at a time: a long text must not take much memory
            part = keys[start : start + 1024, None]
            hashed = ((self._a * part + self._b) >> np.uint64(32)).astype(np.uint32)  # modulo 2**64
            out = np.minimum(out, hashed.min(axis=0))
        return out
