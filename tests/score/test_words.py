"""Texts as numbered words, their languages, and the plain evidence."""

from __future__ import annotations

import numpy as np
import pytest

from xlate_audit.embed import StaticEmbedder, load_embedder
from xlate_audit.score.evidence import NAMES, evidence
from xlate_audit.score.limits import FLOOR, held_down
from xlate_audit.score.reader import Batch
from xlate_audit.score.scorers import Segment
from xlate_audit.score.tongue import Tongues
from xlate_audit.score.words import SHAPES, WordBank


@pytest.fixture(scope="module")
def embedder() -> StaticEmbedder:
    found = load_embedder()
    assert isinstance(found, StaticEmbedder)
    return found


@pytest.fixture(scope="module")
def bank(embedder: StaticEmbedder) -> WordBank:
    return WordBank(embedder)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He didn't go, did he ?", ["He", "didn't", "go", ",", "did", "he", " ?"]),
        ("Am 12.5.2021 um 8:30", ["Am", "12.5.2021", "um", "8:30"]),
        ("l’homme d’État", ["l’homme", "d’État"]),
        ("परिषद ने हाँ कहा।", ["परिषद", "ने", "हाँ", "कहा", "।"]),
        ('הוא אמר: "לא".', ["הוא", "אמר", ":", ' "', "לא", '"', "."]),
        ("의회는 갔다.", ["의회는", "갔다", "."]),
        ("", []),
        ("  \n", []),
    ],
)
def test_words(bank: WordBank, text: str, words: list[str]) -> None:
    assert [bank.words[n] for n in bank.read([text])[0]] == words


@pytest.mark.parametrize("text", ["東京で火災、3人が死亡した。", "国务院总理昨天在ABC公司表示。", "トヨタとNHK"])
def test_unspaced_writing_is_cut_without_loss(bank: WordBank, text: str) -> None:
    words = [bank.words[n] for n in bank.read([text])[0]]
    assert "".join(words) == text
    assert len(words) > 2


def test_a_word_is_known_by_one_number(bank: WordBank) -> None:
    one, two = bank.read(["The train left. The TRAIN left at 1,000.", "the 1000 trains"])
    assert one[0] == one[4] and one[1] != one[5]
    assert bank.same[one[1]] == bank.same[one[5]]
    assert bank.same[one[-2]] == bank.same[two[1]]
    assert SHAPES[bank.shapes[two[1]]] == "number"
    assert np.linalg.norm(bank.vectors[one], axis=1) == pytest.approx(1, abs=1e-4)


def test_memory_stays_bounded(embedder: StaticEmbedder) -> None:
    small = WordBank(embedder, limit=50)
    for n in range(40):
        row = small.read([f"a{'b' * n} and c{'d' * n} or e{'f' * n}"])[0]
        assert small.words[row[0]] == f"a{'b' * n}"
        assert len(small.words) <= 60
    assert small.generation > 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council approved the bridge on Tuesday.", "en"),
        ("Der Rat genehmigte am Dienstag die Brücke.", "de"),
        ("Совет во вторник одобрил мост.", "ru"),
        ("У вівторок рада схвалила міст.", "uk"),
        ("議会は火曜日に橋を承認した。", "ja"),
        ("议会于周二批准了大桥。", "zh"),
        ("의회는 화요일 다리를 승인했다.", "ko"),
        ("وافق المجلس على الجسر يوم الثلاثاء.", "ar"),
        ("שר התחבורה הגיע ביום שלישי עם BBC.", "he"),
        ("परिषद ने मंगलवार को पुल को मंजूरी दी।", "hi"),
    ],
)
def test_the_language_of_words(bank: WordBank, text: str, language: str) -> None:
    tongues = Tongues(bank)
    words = np.array(bank.read([text]))
    probabilities = tongues.probabilities(words)[0]
    assert tongues.languages[int(probabilities.argmax())] == language
    assert probabilities.max() > 0.5 and probabilities.sum() == pytest.approx(1, abs=1e-3)


def facts(bank: WordBank, embedder: StaticEmbedder, *segments: Segment) -> tuple[np.ndarray, list[dict[str, float]]]:
    rows = bank.read([s.source for s in segments] + [s.target for s in segments])
    batch = Batch.of(bank, rows[: len(segments)], rows[len(segments) :])
    table, _ = evidence(bank, batch, segments, Tongues(bank), embedder)
    return table, [dict(zip(NAMES, row.tolist(), strict=True)) for row in table]


SOURCE = "Der Minister hat im Mai 17 Schulen nicht besucht."


def test_what_the_evidence_says(bank: WordBank, embedder: StaticEmbedder) -> None:
    targets = [
        "The minister did not visit 17 schools in May.",
        "The minister visited 17 schools in May.",
        "The minister did not visit 71 schools in May.",
        "The minister did not not visit 17 schools",
        "the minister did not visit 17 schools in May, and the bishop closed three museums near the harbour.",
    ]
    table, (sound, denied, number, stutter, longer) = facts(
        bank, embedder, *[Segment(SOURCE, t, "de", "en") for t in targets]
    )
    assert table.shape == (5, len(NAMES)) and np.isfinite(table).all()
    assert (sound["negations"], denied["negations"]) == (0, -1)
    assert (sound["numbers added"], number["numbers added"], number["numbers lost"]) == (0, 1, 1)
    assert (sound["stutter"], stutter["stutter"]) == (0, 1)
    assert (sound["end mark"], stutter["end mark"]) == (1, -1)
    assert (sound["small begin"], longer["small begin"]) == (0, 1)
    assert longer["target covered"] < sound["target covered"] and longer["mass ratio"] > 0.3
    assert sound["probability"] > 0.9 and sound["language"] > -0.1


def test_numbers_are_compared_by_value(bank: WordBank, embedder: StaticEmbedder) -> None:
    _, rows = facts(
        bank, embedder,
        Segment("Die Firma zahlte 1,5 Milliarden Euro.", "The company paid 1.5 billion euros.", "de", "en"),
        Segment("同社は15億円を支払った。", "The company paid 1.5 billion yen.", "ja", "en"),
        Segment("同社は15億円を支払った。", "The company paid 15 billion yen.", "ja", "en"),
    )  # fmt: skip
    assert [row["numbers added"] for row in rows] == [0, 0, 1]


@pytest.mark.parametrize(
    ("target", "to", "least", "most"),
    [
        ("The minister did not visit 17 schools in May.", "en", 1.0, 1.0),
        (SOURCE, "en", FLOOR, FLOOR),
        ("Le ministre n'a pas visité 17 écoles en mai.", "en", FLOOR, 0.05),
        (f"{'The minister did not visit 17 schools in May. ' * 2}", "en", FLOOR, 0.05),
        ("schools", "en", FLOOR, 0.5),
        ("The harbour was frozen all winter long.", "en", FLOOR, 0.5),
    ],
)
def test_what_is_no_translation(
    bank: WordBank, embedder: StaticEmbedder, target: str, to: str, least: float, most: float
) -> None:
    segment = Segment(SOURCE, target, "de", to)
    table, _ = facts(bank, embedder, segment)
    tongues = Tongues(bank)
    own = tongues.probabilities(np.array(bank.read([target])))[0, tongues.columns([to])[0]]
    assert least <= held_down(table[0], float(own)) <= most


@pytest.mark.parametrize("text", ["1 2 3", "17", "Angela Merkel", "NHK", "👍🏽"])
def test_a_text_in_no_language_is_in_no_wrong_one(bank: WordBank, embedder: StaticEmbedder, text: str) -> None:
    table, _ = facts(bank, embedder, Segment(text, text, "de", "en"))
    assert held_down(table[0], None if text.isascii() else 0.5) == 1.0
