"""How the evidence on the words of a name is weighed."""

from __future__ import annotations

import numpy as np
import pytest

from xlate_audit.article import Place, Span
from xlate_audit.checks.name_evidence import FEATURES, Suspect
from xlate_audit.checks.name_judge import is_for_a_foreign_name, judge, judged, together
from xlate_audit.checks.name_rivals import LOSS, Choice, shipped_loss
from xlate_audit.checks.name_vectors import contested
from xlate_audit.text.names import Name


@pytest.mark.parametrize(
    ("words", "name"), [([0.9], 0.9), ([0.5, 0.5], 0.5), ([0.9, 0.1], 0.5), ([1.0, 0.5], 0.999), ([0.0], 0.0)]
)
def test_the_words_of_a_name_are_weighed_together(words: list[float], name: float) -> None:
    assert together(words) == pytest.approx(name, abs=0.001)


def test_a_name_without_words_in_doubt_is_not_judged() -> None:
    assert judged([]) == []


def test_probabilities_are_some_whatever_the_evidence() -> None:
    rows = np.array([np.full(len(FEATURES), value) for value in (-1e9, 0.0, 1.0, 1e9)])
    found = judge().probabilities(rows)
    assert found.shape == (4,)
    assert ((found >= 0) & (found <= 1)).all()


def test_a_word_that_is_not_heard_is_likelier_to_be_lost() -> None:
    plain = dict.fromkeys(LOSS, 0.0) | {"is_name": 1.0, "length": 2.0, "one_script": 1.0, "weight": 1.0}
    kept = plain | {"sound": 1.0, "spelt": 1.0, "meaning": 0.9, "contested": 0.9, "alike_run": 1.0, "fit": 0.2,
                    "spelt_one_script": 1.0, "sound_one_script": 1.0}  # fmt: skip
    lost = plain | {"sound": 0.3, "spelt": 0.2, "meaning": 0.1, "alike_run": 0.2, "fit": -0.1,
                    "spelt_one_script": 0.2, "sound_one_script": 0.3}  # fmt: skip
    scores = shipped_loss().scores(np.array([[row[name] for name in LOSS] for row in (kept, lost)]))
    assert scores[0] < 0 < scores[1]


def test_a_likeness_counts_less_where_the_other_is_likelier_to_something_else() -> None:
    likeness = np.array([[0.4, 0.6]])
    assert contested(likeness, np.array([0.1, 0.2])) == pytest.approx([0.6])
    assert contested(likeness, np.array([0.1, 1.0])) == pytest.approx([0.4])
    assert contested(np.zeros((1, 0)), np.zeros(0)) == pytest.approx([0.0])


FOREIGN = {"rival_foreign": 1.0, "rival_strength": 1.5}


def suspect(text: str, rival: str, **told: float) -> Suspect:
    """A word of a reprint's name beside the original's that it would stand for."""
    place = Place("1", 0, len(text))
    choice = Choice((Name(rival, Span(0, len(rival)), False),), np.zeros((1, len(LOSS))), np.zeros(1), 0)
    evidence = dict.fromkeys(FEATURES, 0.0) | FOREIGN | told
    return Suspect(text, place, place, place, 0.8, place, choice, tuple(evidence[f] for f in FEATURES))


EXCHANGED = [
    # (name, the original's, the original's language, other evidence, whether it plainly stands for a foreign name)
    ("Gruschel", "Zwyer", "en", {}, True),
    ("Sokolniczek", "Tehuya", "de", {}, True),
    ("Mbekeni", "Oginuma", "fr", {}, True),
    ("Лозицький", "Brandtmeyer", "cs", {"sound_article": 0.4}, True),
    ("Halvorsen", "Кузовлев", "ru", {}, True),
    ("Takamori", "Ferreirinha", "pt", {}, True),
    ("Formule", "Reinhardt", "de", {"ordinary": 1.0}, False),  # perhaps rendered by meaning
    ("Giant", "Krkonoše", "cs", {"ordinary": 1.0}, False),
    ("Ježíšek", "Santa", "en", {"rival_foreign": 0.0}, False),  # a word of the original's language
    ("Halvorsen", "Zwyer", "en", {"sound_article": 1.0}, False),  # named elsewhere in the original
    ("Halvorsen", "Zwyer", "en", {"rival_strength": 0.5}, False),  # hardly lost
    ("RAEC", "Zwyer", "en", {"acronym": 1.0}, False),
    ("Halvorsen", "UNHCR", "fr", {"rival_acronym": 1.0}, False),
    ("Opovážlivě", "Zwyer", "en", {"initial": 1.0}, False),
    ("Berlin", "Zwyer", "en", {}, False),  # places have a table of their own
    ("Halvorsen", "Madrid", "es", {}, False),
    ("Debate", "ギロン", "ja", {}, False),  # a script that writes no word large
    ("Halvorsen", "תיאטרון", "he", {}, False),
]


@pytest.mark.parametrize(("text", "rival", "language", "told", "expected"), EXCHANGED)
def test_a_foreign_name_is_plainly_exchanged(text, rival, language, told, expected) -> None:
    assert is_for_a_foreign_name(suspect(text, rival, **told), language) is expected


def test_without_a_rival_none_is() -> None:
    place = Place("1", 0, 5)
    alone = Suspect("Zwyer", place, place, None, 0.0, place, None, tuple(0.0 for _ in FEATURES))
    assert not is_for_a_foreign_name(alone, "en")
