"""The straight line through the public functions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from xlate_audit import audit, load_article, load_embedder
from xlate_audit.report import View, render

CORPUS = Path(__file__).parents[1] / "corpus"


class OnlyVectors:
    """The shipped vectors behind nothing but the Embedder protocol, as a model that knows no single words."""

    def __init__(self) -> None:
        self._embedder = load_embedder()
        self.name, self.signature = "only-vectors", "only-vectors:0"
        self.dimensions, self.languages = self._embedder.dimensions, None

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        return self._embedder.embed(texts)


def test_rules_weigh_words_alike_whatever_model_aligns() -> None:
    folder = CORPUS / "library-roof.en-en"
    pair = load_article(folder / "original.txt"), load_article(folder / "reprint.txt")
    shipped, other = audit(*pair), audit(*pair, embedder=OnlyVectors())
    assert [(f.rule, f.reprint) for f in other.findings] == [(f.rule, f.reprint) for f in shipped.findings]


HUNGARIAN = """Jogerősen felmentették a sebészt

A törvényszék csütörtökön jogerősen felmentette a gyulai sebészt, akit gondatlansággal vádoltak.

Az ügyész szerint az orvos nem ismerte fel időben a beteg baját. Az asszony három nap múlva meghalt.
"""
ENGLISH = """Surgeon cleared on appeal

A court on Thursday cleared a surgeon from Gyula who had been accused of negligence.

Prosecutors said that he had failed to see in time what ailed the patient. She died three days later.
"""


def test_a_language_that_the_embedder_does_not_know_is_no_reason_to_fail(tmp_path: Path) -> None:
    for name, text in (("original.txt", HUNGARIAN), ("reprint.txt", ENGLISH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = audit(load_article(tmp_path / "original.txt"), load_article(tmp_path / "reprint.txt"))
    assert report.verdict != "fail"
    assert any("was not trained on Hungarian" in note for note in report.notes)
    shown = " ".join(render("text", [report], View()).split())
    assert "says little: the model was not trained on Hungarian" in shown
    assert "do not seem to belong together" not in shown
