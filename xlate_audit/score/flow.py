"""How well a translation reads by itself: what the models of fluency and of order say of its tokens.

Faults of word order, small words and forms leave the words' meanings in place, so that comparing with the source cannot
tell them; and a free translation reads as well as a close one. The net generalises, the counts of neighbours are sharp
where a small word, a form or a word too many does not fit, the order net looks at more than the words side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from xlate_audit.text.fluency import LANGUAGES, tokens
from xlate_audit.text.order_net import Stream, load_models

#: The columns, in order. The cost of a gap is minus the logarithm of the probability that its sides belong together.
FLOW = (
    "gaps cost",  # logarithm of the sum of the costs
    "gap cost",  # their mean
    "worst gap",  # the least log-odds of all gaps
    "next worst gap",
    "bad gaps",  # gaps below `_BAD`, over the square root of all
    "last gap",  # log-odds that the text may end as it does
    "count",  # mean of what the counts say of two neighbours (mutual information)
    "worst count",
    "next worst count",
    "bad counts",  # below `_RARE`, over the square root of all
    "counts against",  # the sum of what is below 0
    "worst of both",  # the least sum of what the net and the counts say of one gap
    "next worst of both",
    "cost of both",  # mean cost of the gaps by that sum
    "costs of both",  # logarithm of the sum of these costs
    "scrambled",  # the highest log-odds of a token to stand in a scrambled stretch
    "swapped",  # and to have changed places with a neighbour
    "all scrambled",  # logarithm of the sum of softened log-odds
    "all swapped",
)
_BAD, _RARE = -1.0, -1.5  # log-odds, nats
_KNOWN = frozenset(LANGUAGES)
_LONGEST = 2000  # tokens


def flow(texts: Sequence[str], languages: Sequence[str | None]) -> np.ndarray:
    """The figures of each text (texts, columns); NaN where the models do not know the language or there is no word."""
    out = np.full((len(texts), len(FLOW)), np.nan, np.float32)
    models = load_models()
    by_language: dict[str, list[int]] = defaultdict(list)
    for n, language in enumerate(languages):
        if language in _KNOWN:
            by_language[language].append(n)
    for language, numbers in by_language.items():
        stream = Stream([list(tokens(texts[n])) for n in numbers], language, models, _LONGEST)
        for n, first, words in zip(numbers, stream.first, stream.words, strict=True):
            if words:
                gaps = slice(first + 1, first + len(words) + 2)
                placed = stream.order[first + 1 : first + len(words) + 1]
                out[n] = _figures(stream.net[gaps], stream.counts[gaps], placed)
    return out


def _figures(net: np.ndarray, counts: np.ndarray, placed: np.ndarray) -> tuple[float, ...]:
    """The columns of one text, from what the two models say of its gaps and the order net of its tokens."""
    both = net + counts
    costs, costs_of_both = np.logaddexp(0, -net), np.logaddexp(0, -both)
    root = len(net) ** 0.5
    return (
        np.log1p(costs.sum()), costs.mean(), *np.partition(net, 1)[:2], (net < _BAD).sum() / root, net[-1],
        counts.mean(), *np.partition(counts, 1)[:2], (counts < _RARE).sum() / root, np.minimum(counts, 0).sum(),
        *np.partition(both, 1)[:2], costs_of_both.mean(), np.log1p(costs_of_both.sum()),
        *placed.max(0), *np.log1p(np.logaddexp(0, placed).sum(0)),
    )  # fmt: skip
