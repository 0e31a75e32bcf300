"""drift.name: another name in the place of the original's."""

from __future__ import annotations

import pytest

FIRES = [
    ("en", "Gdynia", "Kentucky", "Gdynia"),
    ("en", "Brunnermeier", "Greenpeace", "Brunnermeier"),
]


@pytest.mark.parametrize(("language", "right", "wrong", "was"), FIRES)
def test_a_replaced_name_is_found_at_its_word(tunnel, found, language: str, right: str, wrong: str, was: str) -> None:
    reprint = tunnel[language].replace(right, wrong)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name") == [("drift.name", wrong, was)]


def test_nothing_is_said_between_two_articles_on_one_event(tunnel, found) -> None:
    other = "Recipe of the week\n\nPeel the potatoes and boil them in Bristol.\n\nServe them with parsley from Paris."
    assert found((tunnel["en"], "en"), (other, "en"), "drift.name") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.name") == []
