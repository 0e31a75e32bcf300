"""The fluency model: small, quick to open, and right about what follows what."""

import numpy as np
import pytest

from xlate_audit.resources import resource
from xlate_audit.text.fluency import LANGUAGES, load_fluency, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't stop, 3.5 km!", ["Don't", "stop", ",", "3.5", "km", "!"]),
        ("橋はプログラムA。", ["橋", "は", "プログラム", "A", "。"]),
        ("पुल बंद है।", ["पुल", "बंद", "है", "।"]),
        ("می‌شود، بله", ["می‌شود", "،", "بله"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    found = list(tokens(text))
    assert [t.text for t in found] == expected
    assert all(text[t.start : t.end] == t.text for t in found)


def test_tokens_say_what_touches() -> None:
    assert [t.glued for t in tokens("Stop, now.")] == [False, True, False, True]


def test_the_model_is_small() -> None:
    folder = resource("fluency")
    assert sum(path.stat().st_size for path in folder.glob("*.safetensors")) < 6_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_scores_are_finite_in_every_language(language: str) -> None:
    model = load_fluency()
    words = list(tokens("The 3 bridges, said Ann. мост 橋 جسر पुल 다리"))
    gaps = model.gaps(model.vectors(words, language))
    assert gaps.shape == (len(words) + 1,)
    assert np.isfinite(gaps).all()


@pytest.mark.parametrize(
    ("language", "whole", "cut"),
    [
        ("en", "They opened the bridge on Monday", "They opened the bridge and the"),
        ("de", "Die Brücke wurde am Montag geöffnet", "Die Brücke wurde am Montag von der"),
        ("ru", "Мост открыли в понедельник", "Мост открыли в понедельник и для"),
        ("ja", "橋は月曜日に開通した", "橋は月曜日に開通し、市"),
        ("ar", "تم افتتاح الجسر يوم الاثنين", "تم افتتاح الجسر يوم الاثنين في"),
        ("ko", "다리는 월요일에 개통되었다", "다리는 월요일에"),
    ],
)
def test_a_whole_sentence_ends_better_than_a_cut_one(language: str, whole: str, cut: str) -> None:
    model = load_fluency()
    assert model.end(whole, language) > model.end(cut, language) + 1
