"""One scale of likeness for every embedder.

Some encoders put all texts into a narrow cone: two sentences that have nothing in common reach a cosine of 0.7. What
the vectors have in common says nothing, so it is taken off: the mean vector of sentences on unrelated subjects (as in
Mu and Viswanath 2018, "All-but-the-Top"). A static model of summed token vectors has no such cone and is left as it
is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from xlate_audit.embed import Embedder, unit_rows

_UNRELATED = (
    "The bakery on the corner closes at six.", "Our engine overheated near the summit.", "She learned the violin late.",
    "Das Gesetz tritt im Januar in Kraft.", "Der Hund schläft unter dem Tisch.", "La marée monte plus vite que prévu.",
    "Le score final était de trois à un.", "El volcán lanzó ceniza sobre el valle.", "Он забыл ключи в поезде.",
    "المتحف مغلق يوم الاثنين.", "医者は休むように言った。", "这家工厂生产自行车轮胎。",
)  # fmt: skip


def levelled(embedder: Embedder) -> Embedder:
    """The embedder itself where its vectors add up, else one without its common direction."""
    return embedder if hasattr(embedder, "sums") or isinstance(embedder, _Levelled) else _Levelled(embedder)


class _Levelled:
    def __init__(self, inner: Embedder) -> None:
        self._inner = inner
        self.name, self.dimensions = inner.name, inner.dimensions
        self.languages, self.signature = inner.languages, inner.signature

    @cached_property
    def _common(self) -> np.ndarray:
        return self._inner.embed(_UNRELATED).mean(axis=0)

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Unit rows; a row of zeros stays one."""
        rows = self._inner.embed(texts)
        return unit_rows(np.where(rows.any(axis=1, keepdims=True), rows - self._common, 0))
