"""What stands beside the "not" of a language, learnt from text: where one may be put in."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable

#: The word for "not" of the languages that put it before or after the verb.
BEFORE = {"ru": "не", "uk": "не", "pl": "nie", "es": "no", "it": "non", "pt": "não", "he": "לא", "ar": "لا",
          "hi": "नहीं", "id": "tidak", "vi": "không"}  # fmt: skip
AFTER = {"de": "nicht", "nl": "niet"}
WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f\u064b-\u065f\u200c]+[^\W\d_]*)*")


class Neighbours:
    """Which words stand before and after the negation of a language, and how often words stand anywhere."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self.before: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        self.after: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        self.words: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        for text, language in texts:
            found = [w.lower() for w in WORD.findall(text)]
            self.words[language].update(found)
            negation = BEFORE.get(language) or AFTER.get(language)
            for a, b, c in zip(found, found[1:], [*found[2:], ""], strict=False):
                if b == negation:
                    self.before[language][a] += 1
                    self.after[language][c] += 1
