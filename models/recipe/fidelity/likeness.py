"""How like people's translations of one source each of its translations is: what the kin learns from.

The measure is chrF (Popović 2015) over character 2-grams and 4-grams, against people's other translations.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from data import Flat, opened

_GRAMS = (2, 4)
_RECALL = 4.0  # what recall weighs beside precision
_PEOPLE = ("Human-A", "Human-B", "HUMAN")  # begins of the names of systems that are people; "Human-P" paraphrased
People = Mapping[tuple[str, str], frozenset[str]]


def people_of(train: Path) -> People:
    """People's translations of the WMT general sets by pair of languages and source, in both directions."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in opened(train / "parallel" / "wmt_gen_refs.tsv.xz"):
        english, language, text = line.rstrip("\n").split("\t")
        found[f"en-{language}", english].add(text)
        found[f"{language}-en", text].add(english)
    return {key: frozenset(texts) for key, texts in found.items()}


def chrf(text: str, other: str) -> float:
    """Agreement of two texts, 0 to 1, where the other is the one to be like.

    >>> chrf("the bridge", "the bridge"), chrf("the bridge", "xyz"), 0.3 < chrf("the bridges", "a bridge") < 0.9
    (1.0, 0.0, True)
    """
    precision = recall = 0.0
    for size in _GRAMS:
        one, two = _grams(text, size), _grams(other, size)
        both = sum((one & two).values())
        precision += both / max(1, sum(one.values()))
        recall += both / max(1, sum(two.values()))
    return (1 + _RECALL) * precision * recall / max(1e-9, _RECALL * precision + recall) / len(_GRAMS)


def _grams(text: str, size: int) -> Counter[str]:
    text = text.replace(" ", "")
    return Counter(text[n : n + size] for n in range(len(text) - size + 1))


class Likeness:
    """Of every judged translation: `chrf` to people's other translations of its source (NaN where there is none),
    whether it is a `person`'s, and for each of its words whether people's others have it (`words`; -1 unknown)."""

    def __init__(self, rows: list[dict[str, Any]], targets: Flat, forms: np.ndarray, people: People) -> None:
        self.chrf = np.full(len(rows), np.nan, np.float32)
        self.person = np.zeros(len(rows), bool)
        self._starts, self._words = targets.starts, np.full(len(targets.values), -1, np.int8)
        groups = defaultdict(list)
        for n, row in enumerate(rows):
            if row["kind"] != "critical":
                groups[row["kind"], row["group"]].append(n)
        plain = forms.astype(np.int64)[:, :3] @ np.array([2**40, 2**20, 1])  # the word in lower case
        for group in groups.values():
            known = people.get((rows[group[0]]["lp"], rows[group[0]]["src"]), frozenset())
            numbers = {rows[n]["hyp"]: plain[targets[n]] for n in group}
            for n in group:
                self.person[n] = _is_person(rows[n]) or rows[n]["hyp"] in known
            texts = dict.fromkeys([rows[n]["hyp"] for n in group if self.person[n]] + sorted(known))
            for n in group:
                others = [text for text in texts if text != rows[n]["hyp"]]
                if others:
                    self.chrf[n] = np.mean([chrf(rows[n]["hyp"], text) for text in others])
                if read := [numbers[text] for text in others if text in numbers]:
                    self.words(n)[:] = np.isin(plain[targets[n]], np.concatenate(read))

    def words(self, n: int) -> np.ndarray:
        return self._words[self._starts[n] : self._starts[n + 1]]


def _is_person(row: dict[str, Any]) -> bool:
    return row["human"] == 1 if row["kind"] == "rivals" else row["sys"].startswith(_PEOPLE)
