"""Learn, on held-out sentences, how the evidence of a scramble adds up and where sound text of each language ends."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from xlate_audit.text.bigrams import Bigrams
from xlate_audit.text.fluency import Fluency
from xlate_audit.text.word_order import EVIDENCE, disorders

# Not ja, vi and zh: seven characters or syllables are a few words, and say too little of an order.
JUDGED = ("ar", "cs", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ko", "nl", "pl", "pt", "ru", "tr", "uk")
ALARMS = 1 / 25_000  # false alarms a word that the thresholds allow
# Held-out text of other kinds than news says less of news: where fewer sentences than FEW come from articles, this
# share of the alarms is allowed.
FEW, UNLIKE = 150, 0.25
FAR = 1.0  # logits that a language's own tail may lie from that of all
STEEPEST = 15  # sentences at the end of the scores that tell how they fall off


def scrambled(text: str, random: np.random.Generator) -> str | None:
    """The text with 4 to 7 neighbouring words in another order; None where it is too short."""
    words = text.split(" ")
    size = int(random.integers(4, 8))
    if len(words) < size + 2:
        return None
    start = int(random.integers(0, len(words) - size + 1))
    window = words[start : start + size]
    for _ in range(10):
        order = random.permutation(size)
        if [window[n] for n in order] != window:
            return " ".join([*words[:start], *(window[n] for n in order), *words[start + size :]])
    return None


def evidence(texts: list[str], language: str, model: Fluency, bigrams: Bigrams) -> Iterator[np.ndarray]:
    """For each text the evidence of its windows, an array (windows, len(EVIDENCE))."""
    for text in texts:
        yield np.array([d.evidence for d in disorders(text, language, model, bigrams)]).reshape(-1, len(EVIDENCE))


def calibrate(
    held: dict[str, list[str]], news: dict[str, int], model: Fluency, bigrams: Bigrams, seed: int
) -> dict[str, object]:
    """`held`: sentences of each language that the model was not trained on, and how many of them are `news`. Half of
    them teach the weights, the other half the thresholds."""
    from sklearn.linear_model import LogisticRegression

    random = np.random.default_rng(seed)
    sound, broken, languages = [], [], {}
    for language in JUDGED:
        texts = held[language]
        half = len(texts) // 2
        sound += [row for rows in evidence(texts[:half], language, model, bigrams) for row in rows]
        shuffled = [s for s in (scrambled(text, random) for text in texts[:half]) if s]
        broken += [
            max(rows, key=lambda row: row[0] + row[1])
            for rows in evidence(shuffled, language, model, bigrams)
            if len(rows)
        ]
        languages[language] = texts[half:]
    rows = np.array(sound + broken)
    labels = np.array([0] * len(sound) + [1] * len(broken))
    scale = rows.std(axis=0)
    scale[scale == 0] = 1
    learner = LogisticRegression(C=0.3, max_iter=2000).fit(rows / scale, labels)
    weights = learner.coef_[0] / scale
    top: dict[str, list[float]] = {}
    words: dict[str, int] = {}
    for language, texts in languages.items():
        words[language] = sum(len(text.split()) for text in texts)
        scores = (float((rows @ weights).max()) for rows in evidence(texts, language, model, bigrams) if len(rows))
        top[language] = sorted(scores, reverse=True)
    # Half a language's own tail, half that of all: a few hundred sentences alone say little of one in 25,000 words.
    everything = sorted((score for tail in top.values() for score in tail), reverse=True)
    thresholds = {}
    for language, tail in top.items():
        allowed = ALARMS * (1.0 if news[language] >= FEW else UNLIKE)
        pooled = _quantile(everything, sum(words.values()) * allowed)
        own = _quantile(tail, words[language] * allowed) if len(tail) > STEEPEST else pooled
        own = min(max(own, pooled - FAR), pooled + FAR)
        thresholds[language] = round((pooled + own) / 2, 2)
    return {"weights": [round(float(w), 4) for w in weights], "thresholds": thresholds}


def _quantile(top: list[float], allowed: float) -> float:
    """The score that `allowed` (often less than one) of the falling scores exceed: the tail is taken to fall off
    exponentially beyond the last scores seen, as in Pickands' peaks over a threshold."""
    base = top[STEEPEST]
    rate = float(np.mean([score - base for score in top[:STEEPEST]]))
    return base + rate * float(np.log(STEEPEST / allowed))
