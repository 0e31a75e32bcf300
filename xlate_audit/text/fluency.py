"""How well words follow each other: a compact model of sequences in 21 languages.

The model (models/fluency, made by models/recipe/fluency) says of every gap between two tokens how plausible it is that
what stands left of it is followed by what stands right: log-odds against the same words in any order. It knows frequent
words by themselves and the others by how they start and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from zlib import crc32

import numpy as np

from xlate_audit.resources import resource

LANGUAGES = ("en", "ar", "cs", "de", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru",
             "tr", "uk", "vi", "zh")  # fmt: skip

# Marks that \w leaves out but that stand inside words: combining accents, Arabic and Hebrew vowels, Indic signs, ZWNJ.
_STOPS = {"ja": "。", "zh": "。", "hi": "।"}
_TAIL, _HEAD = 12, 6  # tokens before an end and after it that are looked at
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c"
_LETTER = rf"(?:[^\W\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[{_MARKS}])"
_TOKEN = re.compile(
    rf"{_LETTER}+(?:['’״׳]{_LETTER}+)*"  # a word, with apostrophes inside
    r"|[\u30a0-\u30fa\u30fc-\u30ff]+"  # a run of katakana: mostly one loan word
    r"|\d+(?:[.,:/]\d+)*"
    r"|\S"  # Han, hiragana and punctuation one by one
)


class Token(NamedTuple):
    """A word, number, character of a script without spaces, or punctuation mark. `glued`: no space before it."""

    text: str
    start: int
    end: int
    glued: bool


def tokens(text: str) -> Iterator[Token]:
    """Tokens of a text in order."""
    at = 0
    for m in _TOKEN.finditer(text):
        yield Token(m.group(), m.start(), m.end(), m.start() == at and at > 0)
        at = m.end()


#: Rows of the embedding table beside the known words: hashed word ends and starts, shapes, languages.
LAST_FOUR, LAST_TWO, FIRST_THREE = 12288, 4096, 8192
_KINDS = ("lower", "title", "upper", "mixed", "caseless", "year", "short number", "number", "mark")
FEATURES = 6  # rows that are added up for one token
CONTEXT = 3  # tokens that the model sees on each side of a gap
ZERO = 8  # what a value of 0 is packed as: a table holds 4 bits a value, from -7 to 7
_SEEN = 50_000  # tokens whose vectors are kept at hand
BEGIN, END = "\x02", "\x03"  # tokens that stand for the begin and the end of a sentence


def word_key(language: str, word: str) -> int:
    """Hash under which the model knows a word."""
    return crc32(f"{language}:{word.lower()}".encode("utf-8", "surrogatepass"))


def kind_of(text: str) -> str:
    """Coarse shape of a token."""
    if text[0].isdigit():
        return "year" if len(text) == 4 and text.isdigit() else "short number" if len(text) <= 2 else "number"
    if not any(ch.isalpha() for ch in text):
        return "mark"
    if text == text.lower():
        return "caseless" if text == text.upper() else "lower"
    if text == text.upper() and len(text) > 1:
        return "upper"
    return "title" if text[1:] == text[1:].lower() else "mixed"


def feature_rows(language: int, text: str, glued: bool, word_row: int, words: int) -> list[int]:
    """Rows of the embedding table that describe a token: itself if the model knows it (`word_row` > 0; `words` is how
    many it knows), else what it ends and starts with; always its shape and language. Row 0 is empty."""
    ends = 1 + words
    ends_two = ends + LAST_FOUR
    starts = ends_two + LAST_TWO
    shapes = starts + FIRST_THREE
    languages = shapes + 2 * len(_KINDS)
    if text in (BEGIN, END):
        return [languages + len(LANGUAGES) + (text == END), 0, 0, 0, 0, languages + language]
    kind = kind_of(text)
    shape = shapes + 2 * _KINDS.index(kind) + glued
    if word_row:
        return [word_row, 0, 0, 0, shape, languages + language]
    if "number" in kind or kind in ("year", "mark"):
        return [0, 0, 0, 0, shape, languages + language]
    low, name = text.lower(), LANGUAGES[language]
    return [
        0,
        ends + word_key(name, "-" + low[-4:]) % LAST_FOUR,
        ends_two + word_key(name, "=" + low[-2:]) % LAST_TWO,
        starts + word_key(name, low[:3] + "-") % FIRST_THREE,
        shape,
        languages + language,
    ]


def table_size(words: int) -> int:
    """Rows of an embedding table that knows so many words."""
    return 1 + words + LAST_FOUR + LAST_TWO + FIRST_THREE + 2 * len(_KINDS) + len(LANGUAGES) + 2


class Fluency:
    """The model, opened. Immutable but for a memory of the tokens it has looked up."""

    def __init__(self, folder: str) -> None:
        from safetensors.numpy import load_file

        arrays = load_file(f"{folder}/model.safetensors")
        self._keys = arrays["keys"]
        self._table, self._scale = arrays["table"], arrays["scale"].astype(np.float32)  # two values of 4 bits a byte
        self._weights = {name: a.astype(np.float32) for name, a in arrays.items() if "." in name or name == "bias"}
        self._seen: dict[tuple[str, str, bool], np.ndarray] = {}

    @property
    def known(self) -> int:
        """How many words the model knows by themselves."""
        return len(self._keys)

    def rows(self, language: str, words: Sequence[str]) -> np.ndarray:
        """The row of each word among the known ones, from 1 on; 0 if the model does not know it by itself."""
        keys = np.array([word_key(language, word) for word in words], np.uint32)
        at = np.searchsorted(self._keys, keys)
        return np.where(self._keys[np.minimum(at, len(self._keys) - 1)] == keys, at + 1, 0)

    def vectors(self, sentence: Sequence[Token], language: str) -> np.ndarray:
        """Embeddings (tokens + 2, width) of a sentence with its begin and end."""
        keys = [(language, BEGIN, False), *((language, t.text, t.glued) for t in sentence), (language, END, False)]
        seen = self._seen
        found = {key: seen.get(key) for key in keys}
        new = [key for key, vector in found.items() if vector is None]
        if new:
            told = dict(zip(new, self._embedded(language, new), strict=True))
            found.update(told)
            if len(seen) > _SEEN:
                seen = self._seen = {}
            seen.update(told)
        return np.array([found[key] for key in keys])

    def _embedded(self, language: str, keys: Sequence[tuple[str, str, bool]]) -> np.ndarray:
        number, known = LANGUAGES.index(language), len(self._keys)
        own = self.rows(language, [text for _, text, _ in keys]).tolist()
        rows = np.array([
            feature_rows(number, text, glued, row, known) for (_, text, glued), row in zip(keys, own, strict=True)
        ])  # fmt: skip
        packed = self._table[rows]
        values = np.concatenate((packed & 15, packed >> 4), axis=-1).astype(np.float32) - ZERO
        return (values * self._scale[rows][..., None]).sum(axis=1)

    def side(self, name: str, context: np.ndarray) -> np.ndarray:
        """Encodings of contexts (n, up to CONTEXT * width), nearest token first, by the "left" or the "right" encoder;
        what a narrower context leaves out is as nothing."""
        w = self._weights
        hidden = np.maximum(context @ w[f"{name}.weight"][: context.shape[1]] + w[f"{name}.bias"], 0)
        return hidden @ w[f"{name}_out.weight"] + w[f"{name}_out.bias"]

    def gaps(self, vectors: np.ndarray) -> np.ndarray:
        """For each of the n - 1 gaps between n vectors: the log-odds that what stands left and right belongs together,
        against the words of the sentence in any order. 0 is chance."""
        left = self.side("left", contexts(vectors, -1))[:-1]
        right = self.side("right", contexts(vectors, 1))[1:]
        return (left * right).sum(axis=1) / left.shape[1] ** 0.5 + self._weights["bias"][0]

    def end(self, text: str, language: str) -> float:
        """Log-odds that a sentence may stop after `text`: of sound sentences without their stop two in a hundred have
        less than -0.5; of sentences cut at random, half (in languages that end on the verb, four in five)."""
        mark = Token(_STOPS.get(language, "."), 0, 1, True)
        return self._gap(_last(text), [mark], language)

    def broken(self, left: str, right: str, language: str) -> float:
        """Log-odds that a sentence goes on from `left` to `right`, in which case a stop between them breaks it, less
        those that it may stop there. 0 where it may."""
        stops = self.end(left, language)
        if stops >= 0:
            return 0.0
        words, small = _last(left), right[:1].lower() + right[1:]  # a name stays large
        return max(self._gap(words, list(tokens(text))[:_HEAD], language) for text in {right, small}) - stops

    def _gap(self, left: Sequence[Token], right: Sequence[Token], language: str) -> float:
        """Log-odds that some tokens are followed by others."""
        return float(self.gaps(self.vectors([*left, *right], language))[len(left)])

    def meet(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Log-odds of every left side followed by every right side, from their encodings."""
        return left @ right.T / left.shape[1] ** 0.5 + self._weights["bias"][0]


def _last(text: str) -> list[Token]:
    """The tokens before an end that are looked at."""
    return list(tokens(text))[-_TAIL:]


def contexts(vectors: np.ndarray, step: int) -> np.ndarray:
    """Every vector with the next ones on its side (step -1: before it, 1: after it), nothing where the sentence
    ends."""
    n, width = vectors.shape
    out = np.zeros((n, CONTEXT * width), np.float32)
    out[:, :width] = vectors
    for k in range(1, min(CONTEXT, n)):
        part = slice(k * width, (k + 1) * width)
        if step < 0:
            out[k:, part] = vectors[:-k]
        else:
            out[:-k, part] = vectors[k:]
    return out


@cache
def load_fluency() -> Fluency:
    """The shipped model, opened once."""
    return Fluency(str(resource("fluency")))
