"""How a name sounds, as a vector: near for one name in two scripts, far for two names.

A table of vectors for pieces of words (runs of two to four Latin letters, and of one to three signs of the script
itself, by their hash), whose sum is the word's vector: the n-gram embeddings of Wieting et al. (2016, Charagram),
fitted by models/recipe/names/sound.py to pairs of a name in Latin letters and in another script, so that each is
nearer to its own than to the others'. What `transliterate` tells by classes of consonants, this tells by what names in
fact become (Arabic and Hebrew leave vowels out, Han and Hangul spell foreign sounds by their own syllables).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from xlate_audit.resources import resource
from xlate_audit.text.transliterate import letters

#: Rows of the table, and lengths of the pieces in Latin letters and in the script itself.
ROWS = 8192
LETTER_RUNS = (2, 3, 4)
SIGN_RUNS = (1, 2, 3)
_FOREIGN = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")
_UNHEARD = re.compile(r"[\s\u064b-\u065f]")
_LONGEST = 40  # letters of a word that are heard


def pieces(word: str) -> list[int]:
    """Rows of the table that make up a word.

    >>> len(pieces("Rom")), len(pieces("روما"))
    (9, 22)
    """
    spelled = f"^{letters(word)[:_LONGEST]}$"
    found = [spelled[at : at + size] for size in LETTER_RUNS for at in range(len(spelled) - size + 1)]
    if _FOREIGN.search(word):
        signs = f"<{_UNHEARD.sub('', word)[:_LONGEST]}>"
        found += ["#" + signs[at : at + n] for n in SIGN_RUNS for at in range(n == 1, len(signs) - n + (n > 1))]
    return [zlib.crc32(piece.encode()) % ROWS for piece in found]


def echoes(names: Sequence[str], forms: Sequence[str]) -> np.ndarray:
    """The likeness in sound of each name to each form, -1 to 1.

    >>> (echoes(["Baikonur"], ["Байконур", "Вайли"]) > 0.5).tolist()
    [[True, False]]
    """
    if not names or not forms:
        return np.zeros((len(names), len(forms)), dtype=np.float32)
    return np.stack([_vector(n) for n in names]) @ np.stack([_vector(f) for f in forms]).T


@lru_cache(maxsize=4096)
def _vector(word: str) -> np.ndarray:
    """The sum of a word's pieces, scaled to length 1."""
    total = _table()[pieces(word)].sum(axis=0, dtype=np.float32)
    return total / (float(np.linalg.norm(total)) or 1.0)


@lru_cache(maxsize=1)
def _table() -> np.ndarray:
    """The shipped table, opened once; its scale does not matter."""
    return np.asarray(np.load(resource("names") / "sound.npy", mmap_mode="r"))
