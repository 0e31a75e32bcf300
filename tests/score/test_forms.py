"""The forms of English words: where they stand, and which of them a source asks for."""

from __future__ import annotations

import numpy as np
import pytest

from xlate_audit.score.fidelity import OF_FORMS, FidelityScorer
from xlate_audit.score.forms import FORMS, HERE, THERE, find
from xlate_audit.score.inflection import IRREGULAR, piece, slots
from xlate_audit.score.reader import Batch
from xlate_audit.score.scorers import Segment

SMALL = frozenset(("the", "a", "of", "in", "by", "on", "not", "it"))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The ferry was slowly leaving", [("the", 0, 0), ("y", 1, 1), ("was ing", 2, 4)]),
        ("It has not been closed by the mayor", [("it", 0, 0), ("has been part", 1, 4), ("by", 5, 5), ("the", 6, 6),
                                                 ("or", 7, 7)]),
        ("Boats will never have been told", [("will have been part", 1, 5)]),
        ("didn't walk to the harbour", [("did bare", 0, 1), ("to", 2, 2), ("the", 3, 3), ("bare", 4, 4)]),
        ("Anna can't swim", [("can bare", 1, 2)]),
        ("to put on", [("to bare", 0, 1), ("on", 2, 2)]),
        ("is put", [("is part", 0, 1)]),
        ("It took hours", [("it", 0, 0), ("past", 1, 1), ("s", 2, 2)]),
        ("Taken in Wallenau , 1987 !", [("in", 1, 1)]),
        ("boats were sinking", [("s", 0, 0), ("were ing", 1, 2)]),
        ("was was", [("was", 0, 0), ("was", 1, 1)]),
        ("", []),
        ("Das Boot", []),
    ],
)  # fmt: skip
def test_slots(text: str, forms: list[tuple[str, int, int]]) -> None:
    found = [(s.form, s.first, s.last) for s in slots([piece(w) for w in text.split()], SMALL)]
    assert found == forms


@pytest.mark.parametrize(("bare", "past", "participle"), [("give", "gave", "given"), ("take", "took", "taken"),
                                                          ("say", "said", "said"), ("put", "put", "put")])  # fmt: skip
def test_forms_of_one_verb_have_one_stem(bare: str, past: str, participle: str) -> None:
    assert IRREGULAR[bare] == (past, participle)
    assert len({piece(w).stem for w in (bare, past, participle)}) == 1


@pytest.mark.parametrize("bare", ["walk", "stop", "use", "decide", "open", "visit"])
def test_regular_forms_share_a_stem(bare: str) -> None:
    forms = {"walk": "walked walking walks", "stop": "stopped stopping stops", "use": "used using uses",
             "decide": "decided deciding decides", "open": "opened opening opens",
             "visit": "visited visiting visits"}[bare]  # fmt: skip
    assert {piece(w).stem for w in forms.split()} == {piece(bare).stem}


@pytest.fixture(scope="module")
def scorer() -> FidelityScorer:
    return FidelityScorer.load()


#: A source, what it says, and the same with a verb, a small word or an ending that it does not ask for.
CASES = [
    ("de", "Die Bürgermeisterin eröffnete gestern die neue Brücke.", "The mayor opened the new bridge yesterday.",
     "The mayor will be opening the new bridge yesterday."),
    ("de", "Die Fähre wird morgen wieder fahren.", "The ferry will run again tomorrow.",
     "The ferry had run again tomorrow."),
    ("fr", "Le conseil a rejeté la demande des pêcheurs.", "The council rejected the request of the fishermen.",
     "The council was rejecting the request of the fishermen."),
    ("es", "El puerto está cerrado desde el lunes.", "The harbour has been closed since Monday.",
     "The harbour will be closed since Monday."),
    ("ru", "Мэр открыл новый мост.", "The mayor opened the new bridge.", "The mayor opens the new bridge."),
    ("cs", "Soud stížnost zamítl.", "The court rejected the complaint.", "The court is rejecting the complaint."),
    ("it", "La nave è arrivata ieri nel porto.", "The ship arrived in the harbour yesterday.",
     "The ship is arriving in the harbour yesterday."),
    ("pl", "Sąd odrzucił skargę rybaków.", "The court rejected the fishermen's complaint.",
     "The court will reject the fishermen's complaint."),
    ("zh", "市长昨天为新桥揭幕。", "The mayor opened the new bridge yesterday.",
     "The mayor is opening the new bridge yesterday."),
    ("ja", "市長は昨日、新しい橋を開通させた。", "The mayor opened the new bridge yesterday.",
     "The mayor will open the new bridge yesterday."),
]  # fmt: skip


def test_a_form_that_the_source_does_not_ask_for_costs(scorer: FidelityScorer) -> None:
    rows = [Segment(source, text, of, "en") for of, source, *texts in CASES for text in texts]
    facts = scorer.facts(rows)[0][:, OF_FORMS]
    verbs = facts[:, FORMS.index("verbs")]
    assert (verbs[1::2] > verbs[::2]).mean() >= 0.9
    beyond, worst = facts[:, FORMS.index("verbs beyond")], facts[:, FORMS.index("worst verb")]
    assert beyond[::2].mean() < 0.5 < 2 < beyond[1::2].mean() and worst[1::2].mean() < worst[::2].mean() - 2


def test_other_languages_have_no_forms(scorer: FidelityScorer) -> None:
    rows = [Segment("The mayor opened the bridge.", "Die Bürgermeisterin eröffnete die Brücke.", "en", "de"),
            Segment("Die Brücke ist zu.", "", "de", "en"), Segment("", "…", "de", "en")]  # fmt: skip
    facts = scorer.facts(rows)[0][:, OF_FORMS]
    assert not facts[0].any() and np.isfinite(facts).all()


def test_what_is_looked_at_stands_beside_the_slot(scorer: FidelityScorer) -> None:
    bank = scorer._bank
    rows = bank.read(["Die Fähre fuhr nicht.", "The ferry was not running today."])
    batch = Batch.of(bank, rows[:1], rows[1:])
    pieces = [piece(word or " ") for word in bank.words]
    found = find(pieces, batch, [0], ["de"], {"was ing": 1}, SMALL)
    [n] = np.flatnonzero(found.form == 1)
    assert found.words.shape[1] == HERE + THERE
    assert [bank.words[w] for w in found.words[n, :HERE]] == ["", "The", "ferry", "today", ".", ""]
    assert {bank.words[w] for w in found.words[n, HERE:]} <= {"", *(bank.words[w] for w in rows[0])}
