"""Count which symbols stand side by side: the tables of `xlate_audit.text.bigrams`."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
from data import Corpus
from safetensors.numpy import save_file

from xlate_audit.text.bigrams import BEGIN, CLASSED, CLASSES, END, LEVELS, SYMBOLS, WORDS, nearest
from xlate_audit.text.fluency import LANGUAGES, Fluency, Token

KINDS = 8000  # most frequent tokens of a language that k-means sees
ROUNDS = 12
PRIOR = 3.0  # occurrences by which what the classes say of a pair counts as seen


def centres_of(vectors: np.ndarray, uses: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """`CLASSES` centres of the vectors, each counting as the 3/4 power of its uses (Lloyd's k-means)."""
    weight = uses.astype(float) ** 0.75
    centres = vectors[random.choice(len(vectors), CLASSES, replace=False, p=weight / weight.sum())].copy()
    for _ in range(ROUNDS):
        member = nearest(vectors, centres)
        for n in range(CLASSES):
            mine = member == n
            if mine.any():
                centres[n] = np.average(vectors[mine], axis=0, weights=weight[mine])
    return centres


def packed(centres: np.ndarray) -> tuple[np.ndarray, np.float32]:
    """Centres at 8 bits, and their scale."""
    scale = np.float32(np.abs(centres).max() / 127)
    return np.round(centres / scale).astype(np.int8), scale


def information(pairs: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """Mutual information (nats) of every pair of symbols from their counts, `PRIOR` occurrences being what the classes
    of the two symbols (numbers from 0) would let expect."""
    chance = pairs.sum(1, keepdims=True) * pairs.sum(0, keepdims=True) / max(1.0, pairs.sum())
    member = np.eye(classes.max() + 1)[classes]
    of_classes = (member.T @ pairs @ member + PRIOR) / (member.T @ chance @ member + PRIOR)
    return np.log((pairs + PRIOR * of_classes[classes][:, classes]) / (chance + PRIOR))


def codes(values: np.ndarray) -> np.ndarray:
    """The nearest of `LEVELS` for each value, two to a byte."""
    code = np.searchsorted((LEVELS[1:] + LEVELS[:-1]) / 2, values).astype(np.uint8)
    return code[:, 0::2] | code[:, 1::2] << 4


def count(corpus: Corpus, model: Fluency, rows: dict[tuple[int, str], int], folder: Path, seed: int) -> None:
    """Write `folder`/bigrams.safetensors. `rows`: the row of every word that the net knows."""
    random = np.random.default_rng(seed)
    own = np.full(len(rows), CLASSED, np.uint16)
    tables, centres, scales = [], [], []
    for number, language in enumerate(LANGUAGES):
        used, ids = np.unique(corpus.ids[language], return_inverse=True)
        uses = np.bincount(ids)
        types = [corpus.types[n] for n in used]
        of_word: dict[str, int] = {}
        for (_, text, _), n in zip(types, uses.tolist(), strict=True):
            if (number, text.lower()) in rows:
                of_word[text.lower()] = of_word.get(text.lower(), 0) + n
        top = sorted(of_word, key=lambda word: (-of_word[word], word))[:WORDS]
        for symbol, word in enumerate(top):
            own[rows[number, word] - 1] = symbol
        every = [Token(text, 0, 1, glued) for _, text, glued in types]
        vectors = np.concatenate([
            model.vectors(every[n : n + KINDS], language)[1:-1] for n in range(0, len(every), KINDS)
        ])  # fmt: skip
        usual = np.argsort(-uses, kind="stable")[:KINDS]
        small, scale = packed(centres_of(vectors[usual], uses[usual], random))
        nearby = nearest(vectors, small.astype(np.float32) * scale)
        place = {word: symbol for symbol, word in enumerate(top)}
        symbol = np.array([
            place.get(text.lower(), WORDS + int(c)) for (_, text, _), c in zip(types, nearby, strict=True)
        ])  # fmt: skip
        classes = np.zeros(SYMBOLS, np.int64)
        classes[symbol] = nearby
        classes[WORDS : WORDS + CLASSES] = np.arange(CLASSES)
        classes[[BEGIN, END]] = CLASSES, CLASSES + 1
        tables.append(codes(information(_pairs(symbol[ids], corpus.starts[language], ~corpus.held[language]), classes)))
        centres.append(small)
        scales.append(scale)
        print(language, len(types), "types", flush=True)
    words = np.flatnonzero(own != CLASSED)
    pressed = [np.frombuffer(zlib.compress(table.tobytes(), 9), np.uint8) for table in tables]
    arrays = {
        "words": words.astype(np.uint16),
        "symbols": own[words],
        "pairs": np.concatenate(pressed),
        "sizes": np.array([len(table) for table in pressed], np.int32),
        "centres": np.stack(centres),
        "scale": np.array(scales, np.float32),
    }
    save_file(arrays, folder / "bigrams.safetensors")


def _pairs(symbols: np.ndarray, starts: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """How often each symbol follows each in the counted sentences, their begins and ends among them."""
    lengths = np.diff(starts)
    sentence = np.arange(len(lengths))
    stream = np.empty(len(symbols) + 2 * len(lengths), np.int64)
    first = starts[:-1] + 2 * sentence
    stream[first], stream[first + lengths + 1] = BEGIN, END
    stream[np.arange(len(symbols)) + 2 * np.repeat(sentence, lengths) + 1] = symbols
    within = np.repeat(counted, lengths + 2)
    left, right = stream[:-1], stream[1:]
    here = within[:-1] & within[1:] & (left != END)
    return np.bincount(left[here] * SYMBOLS + right[here], minlength=SYMBOLS**2).reshape(SYMBOLS, SYMBOLS).astype(float)
