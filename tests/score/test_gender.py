"""Words that tell a person's gender: a woman made a man shows, and nothing else does."""

from __future__ import annotations

import pytest

from xlate_audit.score.gender import WORDS, changed_gender


@pytest.mark.parametrize(
    ("of", "source", "to", "target", "changed"),
    [
        ("fr", "elle a vendu le bateau à sa mère", "en", "he sold the boat to his mother", 2),
        ("en", "she sold the boat", "ru", "он продал лодку", 1),
        ("uk", "вона продала човен", "pl", "on sprzedał łódź", 1),
        ("es", "la señora llegó tarde", "it", "il signor arrivò tardi", 1),
        ("en", "his uncle wrote a letter", "cs", "její teta napsala dopis", 1),
        ("he", "היא מכרה את הסירה", "en", "he sold the boat", 1),
        # The same gender, both genders, words that may be for either, no word for people, a language without such words.
        ("fr", "elle a vendu le bateau", "en", "she sold the boat", 0),
        ("en", "she told him", "ru", "он сказал ей", 0),
        ("de", "sie verkaufte ihrem vater das boot", "en", "she sold her father the boat", 0),
        ("de", "der bau wurde verkauft", "en", "she sold it", 0),
        ("tr", "tekneyi sattı", "en", "he sold the boat", 0),
        ("en", "he sold the boat", None, "she sold the boat", 0),
    ],
)
def test_changed_gender(of: str | None, source: str, to: str | None, target: str, changed: float) -> None:
    assert changed_gender(source.split(), target.split(), of, to) == changed


@pytest.mark.parametrize("language", WORDS)
def test_a_word_has_one_gender(language: str) -> None:
    words = [word for row in WORDS[language] for word in row.split()]
    assert len(words) == len(set(words))
    assert words == [word.lower() for word in words]
