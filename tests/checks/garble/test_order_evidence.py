"""What an original says of an order of words."""

from collections.abc import Callable

import pytest

from xlate_audit.article import Place
from xlate_audit.checks.garble.order_evidence import EVIDENCE, UNKNOWN, counterpart, evidence
from xlate_audit.embed import load_embedder
from xlate_audit.text.order_net import load_models, read_sentences
from xlate_audit.text.word_order import Disorder, disorder

SCRAMBLED = "The council said that it would the before repair of old end the bridge the year."
ORIGINALS = [
    "Der Rat sagte, dass er die alte Brücke vor dem Ende des Jahres reparieren werde.",
    "Le conseil a dit qu’il réparerait le vieux pont avant la fin de l’année.",
    "The council said that it would repair the old bridge before the end of the year.",
]


@pytest.fixture(scope="module")
def stretch() -> Disorder:
    found = disorder(read_sentences([SCRAMBLED], "en", load_models()), 0, SCRAMBLED)
    assert found is not None
    return found


@pytest.mark.parametrize("original", ORIGINALS)
def test_the_best_order_runs_with_the_original(original: str, stretch: Disorder) -> None:
    told = dict(zip(EVIDENCE, evidence(stretch, SCRAMBLED, original, load_embedder()), strict=True))
    assert told["path"] > told["path a word"] > 0
    assert told["path then"] > 0


def test_an_original_of_other_words_speaks_for_no_order(stretch: Disorder) -> None:
    said = [dict(zip(EVIDENCE, evidence(stretch, SCRAMBLED, text, load_embedder()), strict=True)) for text in
            (ORIGINALS[2], "Wolves howl.")]  # fmt: skip
    assert said[0]["path"] > said[1]["path"] + 10
    assert abs(said[1]["path then"]) < 1


def test_nothing_is_known_without_an_original_or_another_embedder(stretch: Disorder) -> None:
    assert evidence(stretch, SCRAMBLED, "", load_embedder()) == UNKNOWN
    assert evidence(stretch, SCRAMBLED, ORIGINALS[0], None) == UNKNOWN
    assert evidence(stretch, SCRAMBLED, "…", load_embedder()) == UNKNOWN


def test_the_counterpart_of_a_sentence(article: Callable, pair: Callable) -> None:
    reprint, original = article("One. Two.", language="en"), article("Eins. Zwei.", language="de", side="o")
    assert counterpart(pair(original, reprint), Place("r0", 0, 4)) == "Eins. Zwei."
    assert counterpart(None, Place("r0", 0, 4)) == ""
