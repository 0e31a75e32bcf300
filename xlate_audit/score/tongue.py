"""Which language a row of words is in, from votes that are computed once a word.

The language model's scores are sums over letter n-grams that do not cross words, so a text's score is the sum of its
words' (scaled as the model scales it). That tells languages of one script apart; between scripts the share of the
letters decides, as in `language.guess`: names and brands may be in another script than the sentence.
"""

from __future__ import annotations

import numpy as np

from xlate_audit.language.features import hashed, normalised
from xlate_audit.language.model import NAMES, classifiers, softmax
from xlate_audit.score.words import Rows, WordBank
from xlate_audit.text.scripts import COMMON, script_of

_GROUP = {"Hiragana": "Han", "Katakana": "Han"}
_ONE_LANGUAGE = {"Hangul": "ko", "Hebrew": "he", "Greek": "el", "Thai": "th", "Armenian": "hy", "Georgian": "ka",
                 "Bengali": "bn", "Tamil": "ta", "Telugu": "te"}  # fmt: skip
_WEIGHT = {"Han": 3.0, "Hangul": 3.0}  # letters of an alphabet that a letter says as much as
_KANA = 2.0  # vote for Japanese of a letter of kana
_LATIN, _OTHER = 0.6, 0.4  # share of the letters that the script of a text's language has at the least
_STEEP = 20.0  # how fast less than that tells against a language


class Tongues:
    """Votes of the bank's words for each language; `languages` names the columns."""

    def __init__(self, bank: WordBank) -> None:
        self._bank = bank
        models = classifiers()
        self._groups: dict[str, tuple[str, ...]] = {
            group: tuple(c for c in model.classes if c != NAMES) for group, model in models.items()
        } | {script: (language,) for script, language in _ONE_LANGUAGE.items()}
        self.languages = tuple(language for group in self._groups.values() for language in group)
        self._column = {language: n for n, language in enumerate(self.languages)}
        self._number = {group: n + 1 for n, group in enumerate(self._groups)}  # 0: a word without letters
        self._bias = np.zeros(len(self.languages), np.float32)
        for model in models.values():
            for name, bias in zip(model.classes, model.bias, strict=True):
                if name != NAMES:
                    self._bias[self._column[name]] = bias
        self._generation = -1
        self._start()

    def _start(self) -> None:
        self._votes = Rows(np.zeros((0, len(self.languages)), np.float32))
        self._counts = np.zeros(0, np.float32)  # n-grams
        self._weights = np.zeros(0, np.float32)
        self._of = np.zeros(0, np.int8)  # number of the group

    def columns(self, languages: list[str | None]) -> np.ndarray:
        """The column of each language, -1 for one that is not known."""
        return np.array([self._column.get(language or "", -1) for language in languages], dtype=np.int64)

    def probabilities(self, words: np.ndarray) -> np.ndarray:
        """(texts, languages) for padded rows of word numbers."""
        self._look_up()
        votes = np.zeros((len(words), len(self.languages)), np.float32)
        for column in words.T:  # the gathered whole would be large
            votes += self._votes.all[column]
        of, weights, counts = self._of[words], self._weights[words], self._counts[words]
        total = np.maximum(weights.sum(1), 1e-6)
        for group, languages in self._groups.items():
            here = of == self._number[group]
            columns = [self._column[language] for language in languages]
            logits = votes[:, columns] / np.sqrt(np.maximum((counts * here).sum(1), 1))[:, None] + self._bias[columns]
            logits -= logits.max(1, keepdims=True)
            logits -= np.log(np.exp(logits).sum(1, keepdims=True))
            share = (weights * here).sum(1) / total
            least = _LATIN if group == "Latin" else _OTHER
            votes[:, columns] = logits + _STEEP * np.minimum(0, share - least)[:, None]
        return softmax(votes)

    def _look_up(self) -> None:
        bank = self._bank
        if self._generation != bank.generation:
            self._generation = bank.generation
            self._start()
        fresh = bank.words[len(self._votes.all) : len(bank.vectors)]
        if not fresh:
            return
        votes = np.zeros((len(fresh), len(self.languages)), np.float32)
        counts, weights = np.zeros(len(fresh), np.float32), np.zeros(len(fresh), np.float32)
        of = np.zeros(len(fresh), np.int8)
        members: dict[str, list[int]] = {}
        for n, word in enumerate(fresh):
            script = next((s for s in map(script_of, word) if s != COMMON), None)
            group = _GROUP.get(script or "", script or "")
            if group not in self._groups:
                continue
            of[n], weights[n] = self._number[group], _WEIGHT.get(group, 1.0) * len(word)
            members.setdefault(group, []).append(n)
            if script in _GROUP:
                votes[n, self._column["ja"]] = _KANA * len(word)
        for group, model in classifiers().items():
            rows = members.get(group, [])
            bucket, owner = hashed([normalised(fresh[n]) for n in rows], len(model.weights))
            total = np.zeros((len(rows), len(model.classes)), np.float32)
            np.add.at(total, owner, model.weights[bucket].astype(np.float32))
            counts[rows] = np.bincount(owner, minlength=len(rows))
            for column, (name, scale) in enumerate(zip(model.classes, model.scale, strict=True)):
                if name != NAMES:
                    votes[rows, self._column[name]] += total[:, column] * scale
        self._votes.add(votes)
        self._counts = np.concatenate([self._counts, counts])
        self._weights = np.concatenate([self._weights, weights])
        self._of = np.concatenate([self._of, of])
