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


WORDS = """
from collections import Counter
from morphology import is_compound, stems
from vocabulary import _usage
from corpus import paraphrases

counts = Counter({"كتاب": 90, "والكتاب": 40, "كتابها": 20, "وزير": 50, "زير": 1, "الى": 80, "قلم": 70, "بالقلم": 30})
assert is_compound("والكتاب", counts, "ar", 0.2) and is_compound("كتابها", counts, "ar", 0.2)
assert not is_compound("وزير", counts, "ar", 0.2)  # no "and" before a word
assert not is_compound("كتاب", counts, "ar", 0.2)
tokens = stems(counts, "ar", 40, 0.2, _usage)
assert {"كتاب", "وال", "ها", "وزير"} <= tokens.keys() and "والكتاب" not in tokens
assert set("".join(counts)) <= tokens.keys()  # no text has unknown parts
korean = Counter({"정부는": 30, "정부를": 20, "정부": 9, "국민을": 12, "국민은": 12, "마을": 40})
tokens = stems(korean, "ko", 60, 0.2, _usage)
assert {"▁정부", "▁국민", "는", "을", "▁마을"} <= tokens.keys() and "▁정부는" not in tokens

said = "Der Minister sagte am Montag, die Steuer werde steigen."
texts = {
    ("de", "a"): {said, said.replace("sagte", "erklärte"), said.replace("werde", "wird"), "I apologize, but I cannot."},
    ("de", "b"): {"Am Abend regnete es.", "Abends hat es geregnet."},  # none that a third bears out
}
assert [sorted(pair) for pair in paraphrases(texts, 10)["de-de"]] and len(paraphrases(texts, 10)["de-de"]) == 1
assert "I apologize, but I cannot." not in paraphrases(texts, 10)["de-de"][0]
three = {"Der Hund schlief.", "Der Hund schlief ein.", "Der Hund schlief hier."}
suite = {("de", f"I think I am {word}, I said"): three for word in ("fair", "keen", "wise")}
assert len(paraphrases(suite, 10)["de-de"]) == 1
"""


def run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=RECIPE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_corpus_is_tokenised_as_the_model_will() -> None:
    run(TEXTS)


@pytest.mark.skipif(not importlib.util.find_spec("numba"), reason="training needs numba")
def test_words_are_parted_and_paraphrases_chosen() -> None:
    run(WORDS)


@pytest.mark.skipif(not importlib.util.find_spec("numba"), reason="training needs numba")
def test_training_learns_to_rank_translations() -> None:
    run(LEARNING)
