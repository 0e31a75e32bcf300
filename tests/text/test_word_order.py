"""The stretch that looks out of order, and its best order: what is read together must not differ from what is alone."""

import numpy as np
import pytest

from xlate_audit.text.fluency import LANGUAGES, tokens
from xlate_audit.text.order_net import load_models, read_sentences
from xlate_audit.text.word_order import EVIDENCE, WINDOW, disorder, doubted

SOUND = "The council said that it would repair the old bridge before the end of the year."
SCRAMBLED = "The council said that it would the before repair of old end the bridge the year."


def test_a_scrambled_stretch_is_doubted_and_put_right() -> None:
    stream = read_sentences([SOUND, SCRAMBLED], "en", load_models())
    assert doubted(stream) == [1]
    found = disorder(stream, 1, SCRAMBLED)
    assert found is not None
    assert found.span.of(SCRAMBLED) in SCRAMBLED
    assert sorted(found.better.split()) == sorted(found.span.of(SCRAMBLED).split())
    assert len(found.order) <= WINDOW
    assert len(found.evidence) == len(EVIDENCE)
    assert np.isfinite(found.evidence).all()


def test_sentences_do_not_hear_each_other() -> None:
    alone = read_sentences([SCRAMBLED], "en", load_models())
    among = read_sentences([SOUND, "", SCRAMBLED, SOUND], "en", load_models())
    size = len(list(tokens(SCRAMBLED))) + 2
    a, b = alone.first[0], among.first[2]
    assert np.allclose(alone.order[a : a + size], among.order[b : b + size], atol=1e-4)
    assert np.allclose(alone.net[a + 1 : a + size], among.net[b + 1 : b + size], atol=1e-4)


def test_a_sentence_is_looked_at_again_as_if_it_stood_alone() -> None:
    alone = read_sentences([SCRAMBLED], "en", load_models()).closely(0)
    among = read_sentences([SOUND, SCRAMBLED, "", SOUND], "en", load_models()).closely(1)
    assert alone.shape == (len(list(tokens(SCRAMBLED))), 4)
    assert np.allclose(alone, among, atol=1e-4)


def test_the_second_look_tells_which_words_are_out_of_order() -> None:
    stream = read_sentences([SOUND, SCRAMBLED], "en", load_models())
    sound, scrambled = stream.closely(0)[:, 0], stream.closely(1)[:, 0]
    words = [token.text for token in tokens(SCRAMBLED)]
    inside = slice(words.index("the"), words.index("bridge"))
    assert sound.max() < 0 < scrambled[inside].max()
    assert scrambled[inside].mean() > scrambled[: inside.start].mean() + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_texts_are_read_in_every_language(language: str) -> None:
    texts = ["", "a", "3 橋 جسر мост पुल 다리 bridge!", "x " * 400, "。" * 300, "\U0001f600 \ud800"]
    stream = read_sentences(texts, language, load_models())
    assert np.isfinite(stream.order).all()
    for n in range(len(texts)):
        assert np.isfinite(stream.closely(n)).all()
        disorder(stream, n, texts[n])
