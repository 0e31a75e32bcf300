"""Learn how English spells Russian names, piece by piece; writes MODELS/names/cyrillic.tsv.

    python models/recipe/names/cyrillic.py TRAIN_FOLDER/lexicon models/names

Pairs of a word in Cyrillic letters and one in Latin letters, of names that have as many words in both, are cut into
pieces of one or two letters on the one side and up to four on the other, by expectation and maximization over all ways
to cut them (the many-to-many aligner of Jiampojamarn, Kondrak and Sherif 2007). Pairs that remain unlikely after three
rounds are no renderings and are left out. Kept is for each pair of pieces what it costs: the mean of the negative
logarithms of its probabilities, either way. A minute on one core.
"""

from __future__ import annotations

import argparse
import collections
import lzma
import math
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from xlate_audit.text.transliterate import letters

NAMES, ROUNDS, CLEANED = 24_000, 5, 3
UNLIKELY = -2.1  # log-likelihood a letter below which a pair is no rendering
KEPT, DOUBT = 0.3, 2.5  # times that a pair of pieces was seen at least, and what every piece is doubted by
_LATIN, _CYRILLIC = re.compile(r"[^\W\d_]+"), re.compile(r"[а-яёіїєґ]+")

Piece = tuple[str, str]


def pairs(lexicon: Path) -> list[Piece]:
    out = set()
    with lzma.open(lexicon / "names.en-ru.tsv.xz", "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.rstrip("\n").split("\t")
            if len(cells) < 4:
                continue
            latin, cyrillic = (
                _LATIN.findall(cells[2]),
                _CYRILLIC.findall(unicodedata.normalize("NFC", cells[3].lower())),
            )
            if len(latin) == len(cyrillic):
                out.update((y, letters(x)) for x, y in zip(latin, cyrillic, strict=True))
    found = sorted((y, x) for y, x in out if 3 <= len(x) <= 14 and 2 <= len(y) <= 14 and x.isascii())
    random.Random(0).shuffle(found)
    return found[:NAMES]


def cuts(one: str, two: str) -> Iterator[tuple[tuple[int, int], tuple[int, int], Piece]]:
    """Every piece of a pair: where it begins and ends on both sides, and what it is."""
    for i in range(len(one) + 1):
        for j in range(len(two) + 1):
            for a in (1, 2):
                for b in range(5 if a == 1 else 4):
                    if i + a <= len(one) and j + b <= len(two) and (a == 1 or b):
                        yield (i, j), (i + a, j + b), (one[i : i + a], two[j : j + b])


def likely(one: str, two: str, of: Callable[[Piece], float], seen: collections.Counter[Piece]) -> float:
    """The log-likelihood of a pair; adds to `seen` how often each piece is expected in it."""
    every, end = list(cuts(one, two)), (len(one), len(two))
    ahead: dict[tuple[int, int], float] = collections.defaultdict(float, {(0, 0): 1.0})
    for start, stop, piece in every:
        if ahead[start]:
            ahead[stop] += ahead[start] * of(piece)
    total = ahead[end]
    if total <= 0:
        return -math.inf
    behind: dict[tuple[int, int], float] = collections.defaultdict(float, {end: 1.0})
    for start, stop, piece in reversed(every):
        share = of(piece) * behind[stop]
        behind[start] += share
        if share and ahead[start]:
            seen[piece] += ahead[start] * share / total  # type: ignore[assignment]
    return math.log(total)


def unread(piece: Piece) -> float:
    """Before anything is known: as long on both sides, and short."""
    one, two = map(len, piece)
    return 0.02 * math.exp(-1.2 * (abs(one - two) if two else 1.5) - (one + two - 1))


def learn(found: list[Piece]) -> collections.Counter[Piece]:
    of, seen = unread, collections.Counter[Piece]()
    for n in range(ROUNDS):
        seen = collections.Counter[Piece]()
        told = [(likely(*pair, of, seen), pair) for pair in found]
        print(n, round(sum(value for value, _ in told) / len(told), 2), len(seen), flush=True)
        if n == CLEANED - 1:
            found = [(a, b) for value, (a, b) in told if value > UNLIKELY * (len(a) + len(b))]
            print(len(found), "renderings")
        size = seen.total()
        known = {piece: count / size for piece, count in seen.items() if count > 0.05}
        of = lambda piece, known=known: known.get(piece, 1e-9)  # noqa: E731
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicon", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    seen = {piece: count for piece, count in learn(pairs(options.lexicon)).items() if count > KEPT}
    here, there = collections.Counter[str](), collections.Counter[str]()
    for (one, two), count in seen.items():
        here[one] += count  # type: ignore[assignment]
        there[two] += count  # type: ignore[assignment]
    with (options.output / "cyrillic.tsv").open("w", encoding="utf-8") as out:
        for (one, two), count in sorted(seen.items()):
            ways = [count / (here[one] + DOUBT)] + ([count / (there[two] + DOUBT)] if two else [])
            out.write(f"{one}\t{two}\t{-sum(map(math.log, ways)) / len(ways):.1f}\n")


if __name__ == "__main__":
    main()
