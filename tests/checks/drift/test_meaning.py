"""drift.meaning: words that say something else than the original's."""

from __future__ import annotations

import pytest

from xlate_audit.checks.senses import FEATURES, forest
from xlate_audit.checks.word_statistics import statistics
from xlate_audit.checks.words import words_of
from xlate_audit.embed import load_embedder
from xlate_audit.text.false_friends import false_friends

FRIENDS = [
    ("en", "The talks will eventually lead to a deal.", "de",
     "Die Gespräche werden eventuell zu einer Einigung führen.", ["eventuell"]),
    ("en", "The talks will possibly lead to a deal.", "de",
     "Die Gespräche werden eventuell zu einer Einigung führen.", []),
    ("en", "She actually knew the minister well.", "fr", "Elle connaît actuellement bien le ministre.", ["actuellement"]),
    ("en", "The minister attended the ceremony in the town.", "es",
     "El ministro atendió la ceremonia en el pueblo.", ["atendió"]),
    ("en", "Both parents came to the school.", "it", "Entrambi i parenti sono venuti a scuola.", ["parenti"]),
    ("en", "He pretends to know nothing of the letter.", "pt", "Ele pretende não saber nada da carta.", ["pretende"]),
    ("en", "The price actually fell last year.", "nl", "De prijs is vorig jaar actueel gedaald.", ["actueel"]),
    ("en", "The price actually fell last year.", "pl", "Cena aktualnie spadła w zeszłym roku.", ["aktualnie"]),
    ("en", "For a decade the village had no doctor.", "ru", "Целую декаду в деревне не было врача.", ["декаду"]),
    ("en", "The magazine printed his letter.", "uk", "Магазин надрукував його листа.", ["Магазин"]),
    ("de", "Die Gespräche werden eventuell zu einer Einigung führen.", "en",
     "The talks will eventually lead to a deal.", ["eventually"]),
    ("nl", "De bewoners zijn niet enthousiast over het plan.", "de", "Die Anwohner sind wenig begeistert von dem Plan.", []),
    ("en", "The talks are to go on.", "ja", "協議は続けられる。", []),
    ("en", "The talks are to go on.", "ar", "من المقرر أن تستمر المحادثات.", []),
    ("en", "The talks are to go on.", "ko", "협상은 계속될 예정이다.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "other", "rendering", "told"), FRIENDS)
def test_false_friends(found, language: str, text: str, other: str, rendering: str, told: list[str]) -> None:
    lines = ("Report\n\n" + text, language), ("Report\n\n" + rendering, other)
    assert [here for _, here, _ in found(*lines, "drift.meaning")] == told


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en"), ("de", "de")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.meaning") == []


def test_false_friends_hold_in_both_directions() -> None:
    words = (["actually"], "en", ["aktuell"], "de")
    assert list(false_friends(*words)) == list(false_friends(*words[2:], *words[:2])) == [(0, 0)]
    assert list(false_friends(["actually"], "en", ["eigentlich"], "de")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The deal wasn't done.", ["the", "deal", "wasn't", "done"]),
        ("हमास ने बंधकों को", ["हमास", "ने", "बंधकों", "को"]),
        ("והממשלה הודיעה", ["והממשלה", "הודיעה"]),
        ("", []),
    ],
)
def test_words_and_their_vectors(text: str, words: list[str]) -> None:
    embedder = load_embedder()
    (read,) = words_of(embedder, [text])  # type: ignore[arg-type]
    assert [read.form(n) for n in range(len(read.spans))] == words
    assert len(read.vectors) == len(words)


def test_tables_and_weights_fit_each_other() -> None:
    usual, spread = statistics().of("en", ["police", "xyzzyx"], same=False)
    assert usual[0] > 0.7 and spread[0] > 0 and usual[1] != usual[1]
    assert statistics().renderings("de", ["polizei", "garten"], "en", "police").tolist() == [True, False]
    assert statistics().renderings("en", ["police", "garden"], "de", "garten").tolist() == [False, True]
    assert not statistics().renderings("de", ["polizei"], "fr", "police").any()
    assert statistics().renderings("en", [], "de", "garten").shape == (0,)
    assert all(f < len(FEATURES) for tree in forest().trees for f, *_ in tree)
    assert 0.5 < forest().info < forest().minor < 1
