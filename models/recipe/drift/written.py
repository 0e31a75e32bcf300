"""Faults that were written by hand into sound translations, and sound wordings that look like faults.

`written.tsv.xz` holds no sentence: a row names a pair of the parallel text by a checksum (none: the pair of the row
before) and says what stands in the translation from one code point to another instead. A language model wrote them one
by one for pairs of news and the like, in 20 languages from and into English, the way hurried translators and machines
err: hedges, sources and negations lost or put in, roles turned round, opposites, wrong senses and near misses; and, for
every three of these, a wording that is just as right.
"""

from __future__ import annotations

import lzma
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from plant import Planted, changed

#: The network's kind of each kind that was written; "" for what is sound.
KINDS = {"hedge": "hedge", "source": "source", "negation": "negation", "opposite": "opposite", "sense": "word",
         "wrong": "word", "role": "role", "sound": ""}  # fmt: skip

_TABLE = Path(__file__).parent / "written.tsv.xz"

Variants = dict[tuple[str, str], list[tuple[str, str, list[Planted]]]]
"""By languages: source, translation, and what was written into the translation, what is sound last."""


def checksum(source: str, translation: str) -> str:
    return format(zlib.crc32(f"{source}\t{translation}".encode()), "08x")


def written(train: Path) -> Variants:
    """The variants of all pairs that TRAIN/parallel has."""
    rows: dict[str, list[tuple[str, int, int, str]]] = defaultdict(list)
    key = ""
    with lzma.open(_TABLE, "rt", encoding="utf-8") as lines:
        for line in lines:
            first, kind, start, end, new = line.rstrip("\n").split("\t")
            key = first or key
            rows[key].append((kind, int(start), int(end), new))
    out: Variants = defaultdict(list)
    for a, b, source, translation in _pairs(train / "parallel"):
        found = rows.pop(checksum(source, translation), None)
        if found:
            texts = [(KINDS[kind], translation[:start] + new + translation[end:]) for kind, start, end, new in found]
            made = [p for kind, text in texts if (p := changed(translation, text, kind))]
            out[a, b].append((source, translation, sorted(made, key=lambda p: not p.kind)))
    return dict(out)


def _pairs(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """The pairs of English and another language, each in both directions."""
    for path in sorted(folder.glob("*.tsv.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = line.rstrip("\n").split("\t")
                if len(row) == 3:
                    english, language, text = row
                    yield "en", language, english, text
                    yield language, "en", text, english
