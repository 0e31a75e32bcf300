"""Verbs before their subjects, and what only looks like it."""

import pytest

from xlate_audit.text.clause_order import verbs_first
from xlate_audit.text.order_net import load_models, read_sentences

FAULTS = [
    ("The old pumps gave out, and were workers sent to repair the dam.", "were workers", "workers were"),
    ("The plan was dropped, but were the workers paid in full.", "were the workers", "the workers were"),
    ("The report was late, and were many questions left open by it.", "were many questions", "many questions were"),
    ("The road was flooded, and were residents taken to a school nearby.", "were residents", "residents were"),
]

SOUND = [
    "They lost the house, and were victims of the war for years.",
    "He resigned in May, and was president of the club until 2012.",
    "The bridge was closed, and has not been used since.",
    "Had he known, he would have stayed; and should there be any doubt, ask.",
    "She said nothing, and were he to ask, she would still say nothing.",
    "The plan worked, and is of course expecting a good result.",
    "Did it work, and were efforts made to mend it?",
    "Nor would it say who was held, and have prices risen or fallen?",
    "He sat down and could then be seen with his mother.",
]


@pytest.mark.parametrize(("text", "span", "better"), FAULTS)
def test_a_verb_before_its_subject_is_found(text: str, span: str, better: str) -> None:
    (found,) = verbs_first(read_sentences([text], "en", load_models()), 0)
    assert (found.span.of(text), found.better) == (span, better)


@pytest.mark.parametrize("text", SOUND)
def test_predicates_questions_and_wishes_pass(text: str) -> None:
    assert list(verbs_first(read_sentences([text], "en", load_models()), 0)) == []


def test_other_languages_are_not_judged() -> None:
    text = "Het plan mislukte, en werden er pogingen gedaan om het te redden."
    assert list(verbs_first(read_sentences([text], "nl", load_models()), 0)) == []
