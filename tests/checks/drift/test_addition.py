"""drift.addition: a sentence of the reprint that the original does not have."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from tests.checks.drift.clause_pairs import CLAUSES, WHOLE
from xlate_audit.checks.drift.addition import find

ADDED = {
    "de": "Der Fußballverein hat einen neuen Trainer aus Portugal verpflichtet.",
    "ru": "Футбольный клуб нанял нового тренера из Португалии.",
    "en": "The football club has hired a new coach from Portugal.",
}


@pytest.mark.parametrize("language", ["de", "ru", "en"])
def test_an_added_sentence_is_found_in_the_reprint(tunnel, found, language: str) -> None:
    blocks = tunnel[language].split("\n\n")
    blocks[3] += " " + ADDED[language]
    told = found((tunnel["en"], "en"), ("\n\n".join(blocks), language), "drift.addition")
    assert told == [("drift.addition", ADDED[language], "")]


def test_another_article_is_not_listed_sentence_by_sentence(tunnel, found) -> None:
    other = "Recipe of the week\n\nPeel the potatoes and boil them in salt water.\n\nServe them with parsley."
    assert found((tunnel["en"], "en"), (other, "en"), "drift.addition") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.addition") == []


def put_in(original: str, text: str, reprint: str, rendering: str) -> list[str]:
    """Words of the reprint that the rule shows."""
    alignment = aligned(original, text, reprint, rendering)
    return [alignment.reprint.text_of(flag.reprint) for flag in find(alignment) if flag.reprint]


@pytest.mark.parametrize(("reprint", "text", "original", "shorter", "added"), CLAUSES)
def test_a_clause_put_in_is_found(reprint: str, text: str, original: str, shorter: str, added: str) -> None:
    told = put_in(original, shorter, reprint, text)
    assert len(told) == 1 and added in told[0]


@pytest.mark.parametrize(("reprint", "text", "original", "whole"), WHOLE)
def test_a_sentence_that_says_as_much_adds_nothing(reprint: str, text: str, original: str, whole: str) -> None:
    assert put_in(original, whole, reprint, text) == []
