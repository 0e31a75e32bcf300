"""Sentence pairs to learn from: many for what words usually meet with, and unseen ones for the decision.

Unseen are the pairs that the embedder's recipe holds out (its token vectors know the others), and wordings of one
sentence in one language beside each other.
"""

import random
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

EMBEDDER = Path(__file__).resolve().parent.parent / "embedder"
sys.path.insert(0, str(EMBEDDER))

from data import fraction, parallel  # noqa: E402

from corpus import hold_out, sealed_texts  # noqa: E402

SOURCES = frozenset([
    "wmt_newstest", "wmt_gen_refs", "wmt_gen_mt", "tico19", "xquad", "opensource_guide", "panl_bppt_news",
    "korean_parallel", "jaRuNC", "privacyguides", "mozilla_www", "debian_news", "bio_mqm_ref", "tatoeba_test",
    "hf_course", "multi30k",
])  # fmt: skip
SHORTEST, LONGEST = 40, 400  # characters of the English side
Pairs = dict[tuple[str, str], list[tuple[str, str]]]


def read(train: Path, most: int) -> tuple[Pairs, Pairs]:
    """(pairs to count words in, unseen pairs), by languages; `most` of the former a language."""
    config = tomllib.loads((EMBEDDER / "config.toml").read_text("utf-8"))["holdout"]
    rows = [row for row in parallel(train) if row[0] in SOURCES]
    held = hold_out(rows, config)
    sealed = sealed_texts(rows, held)
    seen: Pairs = defaultdict(list)
    wordings: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for source, a, left, b, right in rows:
        if a != "en" or not SHORTEST <= len(left) <= LONGEST or left in sealed or right in sealed:
            continue
        seen[a, b].append((left, right))
        if source in ("wmt_gen_mt", "wmt_gen_refs"):
            wordings[b, b][left].add(right)
            wordings[a, a][right].add(left)
    draw = random.Random(0)
    for key, found in wordings.items():
        seen[key] = [tuple(sorted(w, key=fraction)[:2]) for w in found.values() if len(w) > 1]
    for found in seen.values():
        draw.shuffle(found)
        del found[most:]
    unseen: Pairs = {(key[:2], key[3:]): list(pairs) for key, pairs in held.items()}
    # The embedder never sees that two wordings of one English are one; so wordings that it knows singly will do.
    for a, b in [key for key in seen if key[0] == key[1]]:
        if len(found := seen[a, b]) > 1200:
            unseen[a, b], seen[a, b] = unseen.get((a, b), []) + found[-600:], found[:-600]
    return dict(seen), unseen
