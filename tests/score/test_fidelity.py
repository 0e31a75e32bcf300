"""The default scorer: what no translation is stands under every translation, and faults under what they were made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xlate_audit.embed import load_embedder
from xlate_audit.resources import digest, fluency_files, resource, scorer_files
from xlate_audit.score.fidelity import FidelityScorer
from xlate_audit.score.scorers import Scorer, Segment, load_scorer

SENTENCES = {
    language: (one, two)
    for language, one, two in (
        line.split("\t") for line in Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()
    )
}
OTHERS = [language for language in SENTENCES if language != "en"]
DIRECTIONS = [(one, two) for language in OTHERS for one, two in (("en", language), (language, "en"))]


@pytest.fixture(scope="module")
def scorer() -> FidelityScorer:
    return FidelityScorer.load()


@pytest.fixture(scope="module")
def least(scorer: FidelityScorer) -> float:
    """The score of the worst of all the translations here."""
    rows = [Segment(SENTENCES[a][n], SENTENCES[b][n], a, b) for a, b in DIRECTIONS for n in (0, 1)]
    return min(scorer.score(rows))


def wrong_language(language: str) -> str:
    """A language of the same script where there is one."""
    near = {"ru": "uk", "uk": "ru", "ar": "fa", "fa": "ar", "ja": "zh", "zh": "ja", "en": "nl", "es": "pt", "pt": "es"}
    return near.get(language, "fr" if language != "fr" else "it")


FAKES = {
    "copy": lambda of, to, n: SENTENCES[of][n],
    "another language": lambda of, to, n: SENTENCES[wrong_language(to)][n],
    "another sentence": lambda of, to, n: SENTENCES[to][1 - n],
    "empty": lambda of, to, n: "",
    "mark": lambda of, to, n: ".",
    "one word": lambda of, to, n: SENTENCES[to][n].split()[1] if " " in SENTENCES[to][n] else SENTENCES[to][n][:2],
    "twice": lambda of, to, n: f"{SENTENCES[to][n]} {SENTENCES[to][n]}",
}


@pytest.mark.parametrize("kind", FAKES)
def test_never_fooled(scorer: FidelityScorer, least: float, kind: str) -> None:
    rows = [Segment(SENTENCES[a][n], FAKES[kind](a, b, n), a, b) for a, b in DIRECTIONS for n in (0, 1)
            if wrong_language(b) != a or kind != "another language"]  # fmt: skip
    fooled = [(r.target, round(s, 3)) for r, s in zip(rows, scorer.score(rows), strict=True) if s >= least]
    assert not fooled, f"not under {least:.3f}"


@pytest.mark.parametrize(
    ("source", "of", "good", "to", "bad"),
    [
        ("Der Minister besuchte 17 Schulen.", "de", "The minister visited 17 schools.", "en", "The minister visited 19 schools."),
        ("Der Minister besuchte 17 Schulen.", "de", "The minister visited 17 schools.", "en", "The minister did not visit 17 schools."),
        ("Der Minister besuchte 17 Schulen.", "de", "The minister visited 17 schools.", "en", "The minister visited 17 hospitals."),
        ("La ville a rouvert la piscine lundi.", "fr", "The city reopened the pool on Monday.", "en", "The city reopened the on Monday."),
        ("La ville a rouvert la piscine lundi.", "fr", "The city reopened the pool on Monday.", "en", "city The pool reopened Monday the on."),
        ("The city reopened the pool on Monday.", "en", "Город в понедельник снова открыл бассейн.", "ru", "Город в понедельник снова открыл музей."),
        ("The city reopened the pool on Monday.", "en", "市は月曜日にプールを再開した。", "ja", "市は月曜日に図書館を再開した。"),
        ("The city reopened the pool on Monday.", "en", "La ciudad reabrió la piscina el lunes.", "es", "La ciudad reabrió la la la piscina el lunes."),
        ("市は月曜日にプールを再開した。", "ja", "The city reopened the pool on Monday.", "en", "The city reopened the pool on Friday."),
        ("Elle a vendu le bateau à sa mère.", "fr", "She sold the boat to her mother.", "en", "He sold the boat to his mother."),
    ],
)  # fmt: skip
def test_a_fault_costs(scorer: FidelityScorer, source: str, of: str, good: str, to: str, bad: str) -> None:
    sound, faulty = scorer.score([Segment(source, good, of, to), Segment(source, bad, of, to)])
    assert sound > faulty


def test_a_segment_is_scored_alone(scorer: FidelityScorer) -> None:
    rows = [Segment(SENTENCES[a][0], SENTENCES[b][0], a, b) for a, b in DIRECTIONS]
    together = scorer.score(rows)
    alone = [scorer.score([row])[0] for row in rows[::7]]
    assert together[::7] == pytest.approx(alone, abs=1e-5)
    assert scorer.score(list(reversed(rows)))[::-1] == pytest.approx(together, abs=1e-5)


@pytest.mark.parametrize("text", ["", " ", "…", "\u200b", "a", "名", "x" * 5000, "1 2 3", "\ud800", "👍🏽", "\t\n"])
def test_any_text_has_a_score(scorer: FidelityScorer, text: str) -> None:
    rows = [Segment(text, "Good day.", None, None), Segment("Guten Tag.", text, "de", "en"), Segment(text, text)]
    assert all(0 <= score <= 1 for score in scorer.score(rows))


def test_names_may_stay_as_they_are(scorer: FidelityScorer) -> None:
    same, other = scorer.score([Segment("Angela Merkel", "Angela Merkel", "de", "en"),
                                Segment("Angela Merkel", "Boris Johnson", "de", "en")])  # fmt: skip
    assert same > other


def test_the_same_language_is_no_copy(scorer: FidelityScorer) -> None:
    text = SENTENCES["en"][0]
    same, cut = scorer.score([Segment(text, text, "en", "en"), Segment(text, text[:40], "en", "en")])
    assert same > 0.5 and same > cut


def test_unknown_languages(scorer: FidelityScorer) -> None:
    rows = [Segment("Rådet godkände bron i tisdags.", "The council approved the bridge on Tuesday.", "sv", "en"),
            Segment("Rådet godkände bron i tisdags.", "Heavy rain flooded the main road.", "sv", "en")]  # fmt: skip
    sound, other = scorer.score(rows)
    assert sound > other


def test_the_models_are_those_that_it_learnt_on(scorer: FidelityScorer) -> None:
    """Another embedder or fluency model calls for the recipe's last stages again."""
    config = json.loads((resource("fidelity") / "config.json").read_text("utf-8"))
    assert config["embedder"] == load_embedder().signature
    assert config["fluency"] == digest(fluency_files())
    assert scorer.signature == f"fidelity:{digest(scorer_files(resource('fidelity')))}"


def test_it_is_a_scorer(scorer: FidelityScorer) -> None:
    assert isinstance(scorer, Scorer)
    assert load_scorer().signature == load_scorer("fidelity").signature == scorer.signature
    assert scorer.score([]) == []
