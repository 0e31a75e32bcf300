"""Static embeddings: a text's vector is the sum of its tokens' vectors, scaled to length 1.

The folder is laid out as sentence-transformers' StaticEmbedding and model2vec have it: `tokenizer.json`, and in
`model.safetensors` the int8 matrix `embeddings` with one float32 scale a token, `weights`. Only the rows that a text
needs are turned into floats, so that opening costs little more than reading the tokenizer.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from xlate_audit.embed.base import unit_rows
from xlate_audit.embed.calibration import Calibration
from xlate_audit.embed.unigram import Token, UnigramTokens

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

_CHUNK = 256  # texts whose tokens are held at once
_TYPES = {"I8": np.int8, "F16": np.float16, "F32": np.float32, "F64": np.float64}
_KEPT = 100_000  # code points of texts whose tokens are remembered
_SLICE = 8192  # tokens whose vectors are held as floats at once


class StaticEmbedder:
    """A model folder opened with numpy, and with tokenizers where its vocabulary is not of the shipped kind."""

    def __init__(self, folder: Path) -> None:
        """Open `folder`. Raises OSError, ValueError or KeyError where it does not hold a static model."""
        self._folder = folder
        config = json.loads((folder / "config.json").read_text("utf-8"))
        tensors = _mapped(folder / "model.safetensors")
        self._codes: np.ndarray = tensors["embeddings"]
        self._scales: np.ndarray = tensors["weights"]
        self._unigram = self._opened_unigram()
        self._seen = _Seen()
        self._config: dict[str, Any] = config
        self.name: str = config.get("name", folder.name)
        self.dimensions: int = self._codes.shape[1]
        self.languages: frozenset[str] | None = frozenset(config["languages"]) if "languages" in config else None

    def _opened_unigram(self) -> UnigramTokens | None:
        """The tokenizer, if it is of the kind that needs no library. Raises what opening any other does."""
        try:
            return UnigramTokens(json.loads((self._folder / "tokenizer.json").read_bytes()))
        except (KeyError, TypeError, ValueError, re.error):
            self._library  # noqa: B018  # a broken file is told now
            return None

    @cached_property
    def _library(self) -> Tokenizer:
        """The tokenizer as its library opens it, for what goes beyond `embed.unigram`."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        # Sentences seldom come twice, and the tokenizer's cache of segments makes its threads wait for each other.
        tokenizer.model._resize_cache(0)
        return tokenizer

    @property
    def signature(self) -> str:
        """Name and eight hex digits over the weights and the tokenizer, which together make the vectors."""
        return self._signature

    @cached_property
    def _signature(self) -> str:
        digest = hashlib.sha256()
        for name in ("model.safetensors", "tokenizer.json"):
            with (self._folder / name).open("rb") as stream:
                hashlib.file_digest(stream, lambda: digest)  # a piece at a time: the table stays out of memory
        return f"{self.name}:{digest.hexdigest()[:8]}"

    @cached_property
    def calibration(self) -> Calibration | None:
        """Similarity to probability, where the model carries it."""
        part = self._config.get("calibration")
        return Calibration.from_config(part) if part else None

    def probability(self, similarity: float, language_a: str | None, language_b: str | None) -> float:
        """Probability that two sentences of this similarity are translations; the similarity itself if uncalibrated."""
        if self.calibration is None:
            return max(0.0, min(1.0, similarity))
        return self.calibration.probability(similarity, language_a, language_b)

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """One float32 unit row per text, of any length; zeros for a text without known tokens."""
        return unit_rows(self.sums(texts))

    def sums(self, texts: Sequence[str]) -> np.ndarray:
        """Sums of token vectors, not scaled: the vector of two texts together is their sums' sum, scaled."""
        out = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(texts), _CHUNK):
            for first, ids in _blocks(self._ids(texts[start : start + _CHUNK])):
                self._add(out[start + first : start + first + len(ids)], ids)
        return out

    def _ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The token ids of each text."""
        seen = self._seen
        fresh = list(dict.fromkeys(text for text in texts if text not in seen.ids))
        cut = self._unigram.ids(fresh) if self._unigram else [None] * len(fresh)
        others = [text for text, ids in zip(fresh, cut, strict=True) if ids is None]
        rest = iter(self._library.encode_batch_fast(others) if others else ())
        seen.ids.update((t, next(rest).ids if ids is None else ids) for t, ids in zip(fresh, cut, strict=True))
        self._note(seen, fresh)
        return [seen.ids[text] for text in texts]

    def _note(self, seen: _Seen, fresh: list[str]) -> None:
        seen.size += sum(map(len, fresh))
        if seen.size > _KEPT:
            self._seen = _Seen()

    def _add(self, out: np.ndarray, ids: list[list[int]]) -> None:
        """Add to each row of `out` the vectors of its tokens.

        A text's own slices decide the order of its sum, so that it does not hang on the texts beside it.
        """
        index = np.fromiter(chain.from_iterable(ids), dtype=np.intp)
        scales = self._scales[index]
        for at in range(0, len(index), _SLICE):  # more than one only where a single text is that long
            vectors = self._codes[index[at : at + _SLICE]].astype(np.float32)
            stop = 0
            for row, length in zip(out, map(len, ids), strict=True):
                begin, stop = stop, min(stop + length, len(vectors))
                row += scales[at + begin : at + stop] @ vectors[begin:stop]

    def rows(self, ids: Sequence[int] | np.ndarray) -> np.ndarray:
        """The float32 vectors of these tokens, one row each. The unknown token's is zero."""
        index = np.asarray(ids, dtype=np.intp)
        return self._codes[index] * self._scales[index, None]

    @property
    def table(self) -> np.ndarray:
        """Every token's vector as float32, made anew at each call: some 100 MB. Prefer `rows`."""
        return self._codes * self._scales[:, None]

    def tokens(self, text: str) -> list[Token]:
        """(token id, start, end) of each token, code points into `text` as it stands, half-open."""
        return next(self.tokens_batch([text]))

    def tokens_batch(self, texts: Sequence[str]) -> Iterator[list[Token]]:
        """`tokens` of many texts, which is faster than one by one."""
        seen = self._seen
        fresh = list(dict.fromkeys(text for text in texts if text not in seen.tokens))
        cut = self._unigram.tokens(fresh) if self._unigram else [None] * len(fresh)
        others = [text for text, tokens in zip(fresh, cut, strict=True) if tokens is None]
        rest = iter(self._library.encode_batch(others) if others else ())
        for text, tokens in zip(fresh, cut, strict=True):
            seen.tokens[text] = _spans(next(rest)) if tokens is None else tokens
            seen.ids[text] = [token[0] for token in seen.tokens[text]]
        self._note(seen, fresh)
        return iter([seen.tokens[text] for text in texts])


@dataclass(slots=True)
class _Seen:
    """The tokens of the texts of late: an audit asks for those of a sentence a dozen times.

    `size`: code points of the texts. Nothing is ever taken out, so that threads do not take a text from under each
    other: what is full is put aside for a new one.
    """

    ids: dict[str, list[int]] = field(default_factory=dict)
    tokens: dict[str, list[Token]] = field(default_factory=dict)
    size: int = 0


def _mapped(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a safetensors file, read from the disk as they are used, which halves what opening needs.

    Layout: eight bytes with the length of a JSON header, the header, the tensors. Raises ValueError where the file is
    not so, KeyError for a type of number that a table does not have.
    """
    with path.open("rb") as stream:
        size = int.from_bytes(stream.read(8), "little")
        if size > 1_000_000:
            raise ValueError(f"{path.name} is no safetensors file")
        header = json.loads(stream.read(size))
    data = np.memmap(path, np.uint8, "r", 8 + size).view(np.ndarray)
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            tensors[name] = data[begin:end].view(_TYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors


def _spans(encoding: Encoding) -> list[Token]:
    return [(i, start, end) for i, (start, end) in zip(encoding.ids, encoding.offsets, strict=True)]


def _blocks(ids: list[list[int]]) -> Iterator[tuple[int, list[list[int]]]]:
    """Runs of texts of at most `_SLICE` tokens together, or one longer text, with the number of the first."""
    first, held = 0, 0
    for i, row in enumerate(ids):
        if held and held + len(row) > _SLICE:
            yield first, ids[first:i]
            first, held = i, 0
        held += len(row)
    if first < len(ids):
        yield first, ids[first:]
