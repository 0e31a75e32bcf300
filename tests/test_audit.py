"""The straight line through the public functions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from xlate_audit import audit, load_article, load_embedder

CORPUS = Path(__file__).parents[1] / "corpus"


class OnlyVectors:
    """The shipped vectors behind nothing but the Embedder protocol, as a model that knows no single words."""

    def __init__(self) -> None:
        self._embedder = load_embedder()
        self.name, self.signature = "only-vectors", "only-vectors:0"
        self.dimensions, self.languages = self._embedder.dimensions, None

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        return self._embedder.embed(texts)


def test_rules_weigh_words_alike_whatever_model_aligns() -> None:
    folder = CORPUS / "library-roof.en-en"
    pair = load_article(folder / "original.txt"), load_article(folder / "reprint.txt")
    shipped, other = audit(*pair), audit(*pair, embedder=OnlyVectors())
    assert [(f.rule, f.reprint) for f in other.findings] == [(f.rule, f.reprint) for f in shipped.findings]
