"""drift.name: another name in the place of the original's."""

from __future__ import annotations

import pytest

from tests.checks.drift.ferry import FERRY

RULES = ("drift.name", "drift.name-variant")

# How each language writes Rijeka in the article.
RIJEKA = {
    "en": "Rijeka", "de": "Rijeka", "es": "Rijeka", "pt": "Rijeka", "nl": "Rijeka",
    "pl": "Rijece", "cs": "Rijece", "tr": "Rijeka", "id": "Rijeka",
}  # fmt: skip


@pytest.mark.parametrize("language", RIJEKA)
def test_a_replaced_place_is_found_in_the_reprint(found, language: str) -> None:
    reprint = FERRY[language].replace(RIJEKA[language], "Kentucky")
    assert found((FERRY["en"], "en"), (reprint, language), *RULES) == [("drift.name", "Kentucky", "Rijeka")]


@pytest.mark.parametrize(
    "language", ["de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "id", "ja", "zh"]
)
def test_a_replaced_person_is_found_whatever_the_originals_script(found, language: str) -> None:
    reprint = FERRY["en"].replace("Ivana Horvat", "Peter Brown")
    flags = found((FERRY[language], language), (reprint, "en"), *RULES)
    assert [(rule, text) for rule, text, _ in flags] == [("drift.name", "Peter Brown")]


@pytest.mark.parametrize("language", FERRY)
def test_sound_translations_raise_nothing(found, language: str) -> None:
    assert found((FERRY["en"], "en"), (FERRY[language], language), *RULES) == []
    assert found((FERRY[language], language), (FERRY["en"], "en"), *RULES) == []


@pytest.mark.parametrize(
    ("original", "reprint"), [("de", "fr"), ("ru", "pl"), ("ja", "de"), ("cs", "uk"), ("es", "it")]
)
def test_nor_do_translations_between_other_languages(found, original: str, reprint: str) -> None:
    assert found((FERRY[original], original), (FERRY[reprint], reprint), *RULES) == []


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


def test_a_language_that_does_not_mark_names_makes_the_rule_silent(found) -> None:
    reprint = FERRY["he"].replace("ברייקה", "בקנטקי")
    assert found((FERRY["en"], "en"), (reprint, "he"), *RULES) == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.name") == []
