"""models/recipe/shorten.py: sentences without one of their clauses."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location(
    "shorten", Path(__file__).parents[2] / "models" / "recipe" / "shorten.py"
)
assert _SPEC is not None and _SPEC.loader is not None
shorten = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(shorten)

SENTENCES = [
    ("en", "The leaders met reporters in the capital on Monday, after two days of silence from the army."),
    ("de", "Der Minister sprach am Montag in der Hauptstadt, nachdem er zwei Tage lang geschwiegen hatte."),
    ("ru", "Министр встретился с журналистами в столице, хотя два дня отказывался говорить о сделке."),
    ("ar", "أعلنت الشركة أنها ستغلق مصنعين في الجنوب، وأنها ستنقل الإنتاج إلى المغرب بحلول نهاية العام."),
    ("ja", "同社は来年の春までに国内の三つの工場を閉鎖し、大阪にある本社ビルを売却する計画だと発表した。"),
]


@pytest.mark.parametrize(("language", "text"), SENTENCES)
@pytest.mark.parametrize("seed", range(8))
def test_what_is_left_is_the_sentence_without_the_clause(language: str, text: str, seed: int) -> None:
    found = shorten.without_clause(text, language, random.Random(seed))
    assert found is not None
    left, gone = found
    whole = text[: gone.start] + text[gone.end :]
    assert 0 < gone.end - gone.start <= shorten.MOST * len(text)
    assert left[-1] == text[-1] and left[:1].isupper() == text[:1].isupper()
    assert left[:-1].casefold().rstrip(" ,、،") in whole.casefold() or left.casefold() == whole.casefold()


@pytest.mark.parametrize(("language", "text"), [("en", "The minister resigned."), ("zh", "部长辞职了。"), ("de", "")])
def test_a_short_sentence_has_none_to_spare(language: str, text: str) -> None:
    assert shorten.without_clause(text, language, random.Random(0)) is None
