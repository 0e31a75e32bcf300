"""How well a translation reads by itself: what the fluency model says of the gaps between its tokens.

Faults of word order, small words and forms leave the words' meanings in place, so that comparing with the source cannot
tell them; and a free translation reads as well as a close one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xlate_audit.text.fluency import CONTEXT, LANGUAGES, load_fluency, tokens

#: The columns, in order. The cost of a gap is minus the logarithm of the probability that its sides belong together.
FLOW = (
    "gaps cost",  # logarithm of the sum of the costs
    "gap cost",  # their mean
    "worst gap",  # the least log-odds of all gaps
    "next worst gap",
    "bad gaps",  # gaps below `_BAD`, over the square root of all
    "last gap",  # log-odds that the text may end as it does
)
_BAD = -1.0  # log-odds
_KNOWN = frozenset(LANGUAGES)
_LEAST = 3  # tokens with begin and end from which there is something to say


def flow(texts: Sequence[str], languages: Sequence[str | None]) -> np.ndarray:
    """The figures of each text (texts, columns); NaN where the model does not know the language or there is no word."""
    out = np.full((len(texts), len(FLOW)), np.nan, np.float32)
    model = load_fluency()
    # All texts in one row, with so much nothing between them that none sees the next.
    parts, spans, at = [], [], 0
    for n, (text, language) in enumerate(zip(texts, languages, strict=True)):
        if language not in _KNOWN:
            continue
        vectors = model.vectors(list(tokens(text)), language)
        if len(vectors) >= _LEAST:
            spans.append((n, at, at + len(vectors) - 1))
            parts += [vectors, np.zeros((CONTEXT, vectors.shape[1]), np.float32)]
            at += len(vectors) + CONTEXT
    if not parts:
        return out
    gaps = model.gaps(np.concatenate(parts))
    for n, start, stop in spans:
        own = gaps[start:stop]
        costs = np.logaddexp(0, -own)
        worst = np.partition(own, 1)[:2]
        out[n] = (np.log1p(costs.sum()), costs.mean(), *worst, (own < _BAD).sum() / len(own) ** 0.5, own[-1])
    return out
