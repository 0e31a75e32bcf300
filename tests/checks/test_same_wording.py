"""Sentences of one language that were edited: a negation lost, two names exchanged."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from xlate_audit.checks.drift.negation import RULE as NEGATION
from xlate_audit.checks.drift.role_swap import RULE as ROLE_SWAP

DENIED = [
    ("en", "They haven't saved enough for the winter.", "They have saved enough for the winter.", "haven't"),
    ("en", "The court did not reach a verdict on Monday.", "The court reached a verdict on Monday.", "not"),
    ("es", "El club no tendrá que pagar la multa este año.", "El club tendrá que pagar la multa este año.", "no"),
    ("es", "El juez concluyó que sí hubo infracción grave.", "El juez concluyó que no hubo infracción grave.", "no"),
    ("de", "Der Zoo hat in diesem Jahr kein neues Tier gekauft.", "Der Zoo hat in diesem Jahr ein neues Tier gekauft.", "kein"),
    ("fr", "Le ministre n'a pas signé le décret lundi.", "Le ministre a signé le décret lundi.", "pas"),
    ("ru", "Он не подписал указ в понедельник.", "Он подписал указ в понедельник.", "не"),
    ("ja", "政府は月曜日に法案を承認しなかった。", "政府は月曜日に法案を承認した。", "なかっ"),
    ("it", "Il sindaco non ha firmato l'accordo ieri.", "Il sindaco ha firmato l'accordo ieri.", "non"),
    ("pl", "Minister nie podpisał umowy w poniedziałek.", "Minister podpisał umowę w poniedziałek.", "nie"),
    # said in other words, or asked
    ("en", "It was not easy to find a seat on the train.", "It was difficult to find a seat on the train.", None),
    ("en", "There was no seat left on the train.", "There was not a seat left on the train.", None),
    ("en", "Didn't he come home on Monday?", "Did he come home on Monday?", None),
    ("en", "The bank did not approve the loan on Monday.", "The bank refused the loan on Monday.", None),
    ("de", "Er kam nicht, und sie kam auch nicht.", "Weder er noch sie kam.", None),
    ("zh", "政府周一批准了该法案。", "政府在周一批准了该法案。", None),
]  # fmt: skip
EXCHANGED = [
    ("en", "Roger Thynne, 52, accused Ms Osei of lying.", "Ms Osei, 52, accused Roger Thynne of lying.", True),
    ("en", "He thanked her for the flowers.", "She thanked him for the flowers.", True),
    ("it", "Marco Neri ha battuto Ugo Riva in finale.", "Ugo Riva ha battuto Marco Neri in finale.", True),
    ("fr", "Lyon a battu Nantes dimanche soir.", "Nantes a battu Lyon dimanche soir.", True),
    ("en", "Talks between Oslo and Paris failed.", "Talks between Paris and Oslo failed.", False),
    ("en", "Roger Thynne accused Ms Osei of lying.", "Ms Osei was accused by Roger Thynne of lying.", False),
    ("ru", "Иван обвинил Петра во лжи.", "Петра обвинил Иван во лжи.", False),
    ("de", "Den Trainer lobte Hans Moser am Montag.", "Hans Moser lobte am Montag den Trainer.", False),
]


@pytest.mark.parametrize(("language", "original", "reprint", "word"), DENIED)
def test_a_negation_that_an_edit_lost_or_put_in(language: str, original: str, reprint: str, word: str | None) -> None:
    found = flags(NEGATION, pair(language, original, language, reprint))
    texts = [place and (original if f.original is place else reprint)[place.start : place.end]
             for f in found for place in (f.original or f.reprint,)]  # fmt: skip
    assert texts == ([word] if word else [])


@pytest.mark.parametrize(("language", "original", "reprint", "told"), EXCHANGED)
def test_names_that_an_edit_exchanged(language: str, original: str, reprint: str, told: bool) -> None:
    assert bool(flags(ROLE_SWAP, pair(language, original, language, reprint))) == told
