"""Which sense of a word the words around it call for: `plant` beside workers and production, or beside soil and leaves.

For each sense of the table (`text/word_table.py`, `SENSES`) one row of weights and a bias: a multinomial logistic
regression for each family over the embedder's vector of a text that the family's words were cut out of. It was fitted
on sentences of 21 languages in which a word, or its translation, has one sense only (as in Gale, Church and Yarowsky
1992: translations as labels of senses). The vectors of all languages lie in one space, and so do the rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from xlate_audit.article import Span
from xlate_audit.resources import resource


@dataclass(frozen=True)
class Contexts:
    """The weights, opened. `rows` (senses, dimensions) and `bias` (senses,) give log-odds, all senses being equally
    likely before; `prior` (senses,) is the logarithm of how often a word of several senses has each; `of` has for each
    family its senses with their rows."""

    rows: np.ndarray
    bias: np.ndarray
    prior: np.ndarray
    of: dict[str, dict[str, int]]

    def log_odds(self, vector: np.ndarray, family: str) -> dict[str, float]:
        """For each sense of a family how well a text suits it whose unit vector is `vector`; only differences between
        them mean something. None of a family that is not known."""
        return {s: float(self.rows[n] @ vector + self.bias[n]) for s, n in self.of.get(family, {}).items()}

    def usual(self, family: str) -> dict[str, float]:
        """The log-odds of each sense of a family, where a word may have several of them and nothing more is known."""
        return {s: float(self.prior[n]) for s, n in self.of.get(family, {}).items()}


def without(text: str, spans: Iterable[Span]) -> str:
    """`text` with what stands at some spans cut out.

    >>> without("the plant in the city", [Span(4, 9)])
    'the   in the city'
    """
    at, kept = 0, []
    for span in sorted(spans):
        kept.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join((*kept, text[at:]))


@lru_cache(maxsize=1)
def contexts() -> Contexts:
    """The shipped weights."""
    from safetensors.numpy import load_file

    arrays = load_file(resource("senses/model.safetensors"))
    names = arrays["names"].tobytes().decode().split("\n")
    of: dict[str, dict[str, int]] = {}
    for n, name in enumerate(names):
        of.setdefault(name.partition(".")[0], {})[name] = n
    return Contexts(arrays["rows"].astype(np.float32) * arrays["scales"][:, None], arrays["bias"], arrays["prior"], of)
