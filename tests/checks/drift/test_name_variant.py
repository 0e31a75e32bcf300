"""drift.name-variant: a name whose spelling changed."""

from __future__ import annotations

import pytest

from xlate_audit import Config, check

FIRES = [
    ("en", "Wierzbicka", "Wielzbicka"),
    ("en", "Brunnermeier", "Blunnermeier"),
    ("de", "Wierzbicka", "Wierzvicka"),
    ("de", "Brunnermeier", "Brunnelmeier"),
]


@pytest.mark.parametrize(("language", "right", "wrong"), FIRES)
def test_a_respelt_name_is_found_at_its_word(tunnel, found, language: str, right: str, wrong: str) -> None:
    reprint = tunnel[language].replace(right, wrong)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name-variant") == [
        ("drift.name-variant", wrong, right)
    ]


SILENT = [
    ("de", "Wierzbicka", "Wierzbickas"),  # declined
    ("de", "Gdynia", "Gdynja"),  # another way to write the sound
    ("ru", "Вежбицкая", "Вежбицкой"),
]


@pytest.mark.parametrize(("language", "right", "other"), SILENT)
def test_what_languages_do_to_names_is_no_fault(tunnel, found, language: str, right: str, other: str) -> None:
    reprint = tunnel[language].replace(right, other)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name-variant") == []


def test_two_spellings_in_one_article_are_found_without_an_original(tunnel, article) -> None:
    text = tunnel["en"] + "\n\nHalina Wierzbicka thanked the workers. Later Halina Wielzbicka left for Warsaw."
    report = check(article(text, "en"), config=Config(select=("drift.name-variant",)))
    assert [f.reprint.text for f in report.findings if f.reprint] == ["Wielzbicka"]


def test_two_people_of_like_name_are_no_fault_where_the_original_has_both(tunnel, found) -> None:
    text = tunnel["en"] + "\n\nHalina Wierzbicka thanked the workers. Later Halina Wielzbicka left for Warsaw."
    assert found((text, "en"), (text, "en"), "drift.name-variant") == []


def test_a_language_that_nobody_knows_makes_the_rule_silent(tunnel, found) -> None:
    georgian = "გვირაბი გაიხსნა\n\nნავსადგურის ქვეშ გვირაბი ორშაბათს დილით გაიხსნა. მერმა ჰალინა ვეჟბიცკამ ლენტი გაჭრა."
    assert found((tunnel["en"], "en"), (georgian, "ka"), "drift") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.name-variant") == []
