"""Words of sentences as numbers, and what the reader of pairs makes of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.checks.drift.drift_pairs import pair
from xlate_audit.article import Span
from xlate_audit.checks.pair_reader import KINDS, pair_reader
from xlate_audit.checks.read_pairs import hear, read_pairs
from xlate_audit.checks.reading import FACTS, FORMS, ROWS, Sentence, form_rows, read_sentences
from xlate_audit.embed import load_embedder


def read(text: str, language: str) -> Sentence:
    (sentence,) = read_sentences([(text, language)], load_embedder(), [False])
    return sentence


MARKED = [
    ("en", "Merkel did not say that NATO may pay 40 euros.", {
        "capital": ["Merkel"], "capitals": ["NATO"], "plain negation": ["not"], "hedge": ["may"]}),
    ("de", "Niemand sprach mutmaßlich ohne Grund.", {"other negation": ["Niemand", "ohne"], "hedge": ["mutmaßlich"]}),
    ("ru", "Он якобы не пришёл.", {"plain negation": ["не"], "hedge": ["якобы"]}),
    ("tr", "Bakan toplantıya gelmedi.", {"plain negation": ["gelmedi"]}),
    ("ar", "ربما لم يحضر الوزير.", {"plain negation": ["لم"], "hedge": ["ربما"]}),
    ("sv", "Ministern kom inte.", {"plain negation": [], "hedge": []}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), MARKED)
def test_facts_of_words(language: str, text: str, expected: dict[str, list[str]]) -> None:
    sentence = read(text, language)
    for fact, words in expected.items():
        rows = np.flatnonzero(sentence.facts[:, FACTS.index(fact)])
        assert [text[slice(*sentence.words.spans[n])] for n in rows] == words, fact


@pytest.mark.parametrize("language", ["ja", "zh", "ko"])
def test_languages_without_blanks_have_words_too(language: str) -> None:
    text = {"ja": "大臣は来なかった。", "zh": "部长没有来。", "ko": "장관은 오지 않았다."}[language]
    sentence = read(text, language)
    assert len(sentence) > 1 and sentence.facts[:, FACTS.index("plain negation")].any()
    assert sentence.forms.shape == (len(sentence), FORMS) and int(sentence.forms.max()) < ROWS


def test_forms_tell_words_ends_and_beginnings() -> None:
    one, two = form_rows("приехал"), form_rows("уехал")
    assert one[1] == two[1] and all(one[n] != two[n] for n in (0, 2, 3, 4))


def test_exchanged_words() -> None:
    sentence = read("Porto beat Bilbao", "en")
    turned = sentence.exchanged(Span(0, 5), Span(11, 17))
    assert np.array_equal(turned.units, sentence.units[[2, 1, 0]])
    assert np.array_equal(turned.facts[:, FACTS.index("place")], sentence.facts[:, FACTS.index("place")])
    assert np.array_equal(turned.exchanged(Span(0, 5), Span(11, 17)).units, sentence.units)
    assert np.array_equal(sentence.exchanged(Span(0, 5), Span(0, 5)).units, sentence.units)


PAIRS = [
    ("The minister did not come.", "en", "Der Minister kam nicht.", "de"),
    ("He allegedly took bribes from three builders in the harbour town, the paper wrote on Monday.", "en",
     "Він нібито брав хабарі від трьох будівельників.", "uk"),
    ("No.", "en", "いいえ、そうではありません。", "ja"),
]  # fmt: skip


def test_what_stands_beside_a_pair_changes_nothing() -> None:
    pairs = [(read(a, la), read(b, lb)) for a, la, b, lb in PAIRS]
    together = pair_reader().read(pairs)
    for one, verdict in zip(pairs, together, strict=True):
        (alone,) = pair_reader().read([one])
        assert np.allclose(alone.sides, verdict.sides, atol=1e-4)
        assert all(np.allclose(a, b, atol=1e-3) for a, b in zip(alone.words, verdict.words, strict=True))
        assert [len(w) for w in verdict.words] == [len(s) for s in one] and verdict.sides.shape == (2, len(KINDS))
    assert pair_reader().read([]) == []


def test_either_side_may_stand_first() -> None:
    one, two = (read(*t) for t in (("Der Minister kam nicht.", "de"), ("The minister came.", "en")))
    (there,), (back,) = pair_reader().read([(one, two)]), pair_reader().read([(two, one)])
    assert np.allclose(there.sides, back.sides[::-1], atol=1e-4)
    assert there.side("negation")[0] > there.side("negation")[1]


def test_an_alignment_is_read_once() -> None:
    alignment = pair("en", "The minister did not come.", "de", "Der Minister kam nicht.")
    assert read_pairs(alignment) == ()
    alignment = replace(alignment, embedder=load_embedder())
    (found,) = read_pairs(alignment)
    assert found.original.words.text == "The minister did not come." and read_pairs(alignment)[0] is found
    assert read_pairs(replace(alignment, relation="related")) == ()
    assert read_pairs(replace(pair("en", "…", "de", "Ja."), embedder=load_embedder())) == ()


def test_pairs_heard_together_are_heard_alike() -> None:
    original = "The minister did not come. He allegedly took bribes. The bridge was closed on Monday."
    reprint = "Der Minister kam. Er nahm Schmiergeld an. Die Brücke wurde am Montag gesperrt."
    alignment = replace(pair("en", original, "de", reprint), embedder=load_embedder())
    together, alone = read_pairs(alignment), read_pairs(replace(alignment))
    hear(together)
    for one, two in zip(together, alone, strict=True):
        assert np.allclose(one.verdict.sides, two.verdict.sides, atol=1e-4)
