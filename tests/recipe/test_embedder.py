"""The embedder's recipe on a toy corpus: its parts in a process of their own, since its modules bear common names."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipe" / "embedder"

TEXTS = """
from text import Corpus, normalizer, pre_tokenizer
from tokenizers import Tokenizer, models

pieces = ["▁", "▁chính", "▁phủ", "▁chính▁phủ", "▁rain", "▁fell", "▁.", "▁,", "▁istanbul", "▁東京", "で", "▁ال", "حكومة"]
tokenizer = Tokenizer(models.Unigram([("<unk>", 0.0), *((p, -1.0 - len(p) / 9) for p in pieces)], 0))
tokenizer.normalizer, tokenizer.pre_tokenizer = normalizer(), pre_tokenizer()
texts = ["Chính phủ , rain fell.", "İSTANBUL\\t rain", "東京で rain ,fell", "الحُكومة rain", "", " .  ", "phủ chính", "ＲＡＩＮ!"]
ids, lengths = Corpus(tokenizer, 100).tokenise(texts, chunk=3)
expected = [tokenizer.encode(text).ids for text in texts]
assert lengths.tolist() == [len(row) for row in expected]
assert ids.tolist() == [i for row in expected for i in row]
"""

LEARNING = """
import numpy as np, torch
from trainer import Trainer, ranking
from measure import platt, top1
import kernels

rng = np.random.default_rng(0)
a, b = (torch.nn.functional.normalize(torch.from_numpy(rng.standard_normal((6, 8)).astype(np.float32))) for _ in "ab")
loss, grad, _ = ranking(a, b, 5.0, [(np.array([0, 1]), np.array([1, 0]))])
a.requires_grad_()
logits = 5 * a @ b.T
logits = logits.masked_fill(torch.tensor([[i + j == 1 for j in range(6)] for i in range(6)]), float("-inf"))
target = torch.arange(6)
wanted = (torch.nn.functional.cross_entropy(logits, target) + torch.nn.functional.cross_entropy(logits.T, target)) / 2
wanted.backward()
assert abs(loss - wanted.item()) < 0.02, (loss, wanted.item())
assert (grad - a.grad).abs().max() < 0.02

words = 60
vocabulary = ["<unk>"] + [f"▁w{i}" for i in range(words)] + [f"▁v{i}" for i in range(words)]
left = [rng.integers(1, words + 1, 6) for _ in range(400)]
tokens = np.concatenate(left + [row + words for row in left]).astype(np.int32)
ends = np.arange(1, 801) * 6
starts = ends - 6
trainer = Trainer(vocabulary, 16, 2, 3, 0)
for step in range(120):
    batch = rng.choice(300, 64, replace=False)
    trainer.step(tokens, starts, ends, batch, batch + 400, 0.02, 12.0)
table = trainer.table()
assert not table[0].any()
out = np.empty((800, 16), np.float32)
kernels.bag(table, tokens, starts, ends, out)
out /= np.linalg.norm(out, axis=1, keepdims=True)
assert top1(out[300:400], out[700:800]) > 0.9  # sentences it has not seen
slope, intercept = platt(rng.normal(0.7, 0.1, 500), rng.normal(0.1, 0.1, 500))
assert slope > 5 and abs(-intercept / slope - 0.4) < 0.05
"""


def run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=RECIPE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_corpus_is_tokenised_as_the_model_will() -> None:
    run(TEXTS)


@pytest.mark.skipif(not importlib.util.find_spec("numba"), reason="training needs numba")
def test_training_learns_to_rank_translations() -> None:
    run(LEARNING)
