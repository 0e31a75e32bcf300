"""The words that a negation stands with: what it negates is found among them."""

from __future__ import annotations

import re

from xlate_audit.article import Span

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u064b-\u065f])*")
_WORDS = 3  # on either side
_CHARACTERS = 4  # the same in Chinese and Japanese, taken two by two
_FREE = frozenset(("ja", "zh"))


def beside(text: str, negation: Span, language: str) -> tuple[list[str], list[str]]:
    """The words before and after a negation; a long negation (a verb with its suffix) is a word before.

    >>> beside("Der Minister hat gestern nicht zugestimmt.", Span(25, 30), "de")
    (['Minister', 'hat', 'gestern'], ['zugestimmt'])
    >>> beside("彼は来なかった", Span(3, 6), "ja")
    (['彼は', 'は来'], [])
    """
    if language in _FREE:
        left = _WORD.findall(text[max(0, negation.start - 12) : negation.start])
        right = _WORD.findall(text[negation.end : negation.end + 12])
        before = left[-1][-_CHARACTERS:] if left and text[negation.start - 1].isalpha() else ""
        after = right[0][:_CHARACTERS] if right and text[negation.end].isalpha() else ""
        return [before[i : i + 2] for i in range(len(before) - 1)], [after[i : i + 2] for i in range(len(after) - 1)]
    left = _WORD.findall(text[max(0, negation.start - 80) : negation.start])[-_WORDS:]
    right = _WORD.findall(text[negation.end : negation.end + 80])[:_WORDS]
    own = negation.of(text)
    return ([*left, own] if len(own) > 5 else left), right
