"""Before for after, of the same thing; and what languages turn round by right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from xlate_audit import load_embedder
from xlate_audit.checks.drift.opposite import RULE
from xlate_audit.checks.drift.sequence import turned
from xlate_audit.text.pattern_tables import pattern_table
from xlate_audit.text.sequence import orders

ENGLISH = "The minister left the hall {} the vote on the budget."
# language, sentences that say so with "before" and with "after"
BOTH = [
    ("ar", "غادر الوزير القاعة قبل التصويت على الميزانية.", "غادر الوزير القاعة بعد التصويت على الميزانية."),
    ("cs", "Ministr opustil sál před hlasováním o rozpočtu.", "Ministr opustil sál po hlasování o rozpočtu."),
    ("de", "Der Minister verließ den Saal vor der Abstimmung über den Haushalt.",
     "Der Minister verließ den Saal nach der Abstimmung über den Haushalt."),
    ("es", "El ministro abandonó la sala antes de la votación del presupuesto.",
     "El ministro abandonó la sala después de la votación del presupuesto."),
    ("fa", "وزیر پیش از رأی‌گیری درباره بودجه سالن را ترک کرد.", "وزیر پس از رأی‌گیری درباره بودجه سالن را ترک کرد."),
    ("fr", "Le ministre a quitté la salle avant le vote du budget.", "Le ministre a quitté la salle après le vote du budget."),
    ("he", "השר עזב את האולם לפני ההצבעה על התקציב.", "השר עזב את האולם אחרי ההצבעה על התקציב."),
    ("hi", "मंत्री बजट पर मतदान से पहले सदन से चले गए।", "मंत्री बजट पर मतदान के बाद सदन से चले गए।"),
    ("id", "Menteri meninggalkan ruangan sebelum pemungutan suara anggaran.",
     "Menteri meninggalkan ruangan setelah pemungutan suara anggaran."),
    ("it", "Il ministro ha lasciato l'aula prima del voto sul bilancio.", "Il ministro ha lasciato l'aula dopo il voto sul bilancio."),
    ("ja", "大臣は予算の採決の前に議場を出た。", "大臣は予算の採決の後に議場を出た。"),
    ("ko", "장관은 예산안 표결 전에 회의장을 떠났다.", "장관은 예산안 표결 후에 회의장을 떠났다."),
    ("nl", "De minister verliet de zaal voorafgaand aan de stemming over de begroting.",
     "De minister verliet de zaal na de stemming over de begroting."),
    ("pl", "Minister opuścił salę przed głosowaniem nad budżetem.", "Minister opuścił salę po głosowaniu nad budżetem."),
    ("pt", "O ministro deixou a sala antes da votação do orçamento.", "O ministro deixou a sala depois da votação do orçamento."),
    ("ru", "Министр покинул зал перед голосованием по бюджету.", "Министр покинул зал после голосования по бюджету."),
    ("tr", "Bakan bütçe oylamasından önce salondan ayrıldı.", "Bakan bütçe oylamasından sonra salondan ayrıldı."),
    ("uk", "Міністр залишив залу перед голосуванням за бюджет.", "Міністр залишив залу після голосування за бюджет."),
    ("vi", "Bộ trưởng rời phòng họp trước khi bỏ phiếu ngân sách.", "Bộ trưởng rời phòng họp sau khi bỏ phiếu ngân sách."),
    ("zh", "部长在预算表决之前离开了会场。", "部长在预算表决之后离开了会场。"),
]  # fmt: skip


#: Where the embedder does not see that the vote is the vote, which the rule has to before it speaks.
UNSEEN = frozenset(("fa", "ja", "ko", "tr", "zh"))


@pytest.mark.parametrize(("language", "before", "after"), BOTH)
def test_the_words_are_known_and_the_right_one_is_quiet(language: str, before: str, after: str) -> None:
    assert [[o.side for o in orders(text, language)] for text in (before, after)] == [["before"], ["after"]]
    for said, right in (("before", before), ("after", after)):
        assert list(turned((ENGLISH.format(said), "en"), (right, language), load_embedder())) == []


@pytest.mark.parametrize(("language", "before", "after"), [b for b in BOTH if b[0] not in UNSEEN])
def test_a_thing_on_the_other_side_of_the_same_event_is_found(language: str, before: str, after: str) -> None:
    embedder = load_embedder()
    for said, wrong in (("before", after), ("after", before)):
        english = ENGLISH.format(said)
        assert [s.of(english) for _, s in turned((english, "en"), (wrong, language), embedder)] == [said]
        assert [s.of(english) for s, _ in turned((wrong, language), (english, "en"), embedder)] == [said]


def test_every_language_has_both_sides() -> None:
    assert {language for language, *_ in BOTH} | {"en"} == set(pattern_table("sequence"))
    assert all(set(sides) == {"before", "after"} for sides in pattern_table("sequence").values())


SILENT = [
    (
        "en",
        "He resigned before the report came out.",
        "de",
        "Nach seinem Rücktritt erschien der Bericht.",
    ),  # turned round
    ("en", "Wash your hands before and after every meal.", "fr", "Lavez-vous les mains après chaque repas."),
    ("en", "She lived in Rome before she moved to Berlin.", "de", "Sie lebte in Rom, ehe sie nach Berlin zog."),
    ("en", "The road will stay closed until after the holidays.", "ru", "Дорога будет закрыта до конца праздников."),
    ("en", "They did not answer until after the vote.", "es", "No respondieron antes del final de la votación."),
    ("sv", "Han gick före omröstningen.", "en", "He left after the vote."),  # a language that is not known
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), SILENT)
def test_what_may_stand_so_by_right_is_quiet(source_language, source, target_language, target) -> None:
    assert list(turned((source, source_language), (target, target_language), load_embedder())) == []


def test_a_report_shows_both_words() -> None:
    alignment = replace(pair("en", ENGLISH.format("before"), "de", BOTH[2][2]), embedder=load_embedder())
    (found,) = flags(RULE, alignment)
    assert found.reprint and alignment.reprint.text_of(found.reprint) == "nach"
    assert found.original and alignment.original.text_of(found.original) == "before"


def test_a_sentence_made_of_two_is_read_as_one() -> None:
    english = "The minister rejected the plan. He left the hall before the vote on the budget."
    german = "Der Minister lehnte den Plan ab und verließ den Saal nach der Abstimmung über den Haushalt."
    (found,) = turned((english, "en"), (german, "de"), load_embedder())
    assert [found[0].of(german), found[1].of(english)] == ["nach", "before"]


def test_a_word_that_its_own_kind_renders_is_quiet() -> None:
    """Vietnamese says "before" of whom one loses to."""
    english = "He had surgery after an injury in the defeat to the Lions."
    vietnamese = "Anh phải phẫu thuật sau khi bị chấn thương trong trận thua trước đội Lions."
    assert list(turned((english, "en"), (vietnamese, "vi"), load_embedder())) == []


def test_words_said_together_are_no_order() -> None:
    assert orders("before and after the vote", "en") == ()
