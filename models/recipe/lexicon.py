"""The dictionaries of single words, for the recipes that look for other renderings of a word."""

from __future__ import annotations

import lzma
from collections import defaultdict
from pathlib import Path

Lexicon = dict[tuple[str, str], dict[str, set[str]]]


def lexicon(folder: Path) -> Lexicon:
    """Single words' renderings by languages, both directions."""
    out: Lexicon = defaultdict(lambda: defaultdict(set))
    for path in sorted(folder.glob("omw_wikt.en-*.tsv.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").lower().split("\t")
                if len(cells) == 4 and not any(" " in c or len(c) < 2 for c in cells[2:]):
                    out["en", cells[1]][cells[2]].add(cells[3])
                    out[cells[1], "en"][cells[3]].add(cells[2])
    return out
