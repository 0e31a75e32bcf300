"""Paragraphs that stop in the middle, and lines that end without a mark by right."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from xlate_audit.checks.garble.truncated import RULE

# Two sound paragraphs in each language, a paragraph that was cut, the words to flag, and a heading that is no fault.
CASES = [
    ("en", "The bridge was closed on Monday.", "Nobody was hurt.",
     "Engineers had warned of cracks. The repair will cost three million and the", "and the", "What happens next"),
    ("de", "Die Brücke wurde am Montag gesperrt.", "Niemand wurde verletzt.",
     "Man wusste von den Rissen. Die Reparatur kostet drei Millionen und die", "und die", "Wie es weitergeht"),
    ("fr", "Le pont a été fermé lundi.", "Personne n’a été blessé.",
     "On connaissait les fissures. La réparation coûtera trois millions et les", "et les", "Et maintenant"),
    ("es", "El puente se cerró el lunes.", "Nadie resultó herido.",
     "Hubo avisos sobre las grietas. La obra costará tres millones y los", "y los", "Qué pasará ahora"),
    ("pl", "Most zamknięto w poniedziałek.", "Nikt nie został ranny.",
     "Eksperci ostrzegali przed pęknięciami. Naprawa będzie kosztować trzy miliony oraz", "miliony oraz", "Co dalej"),
    ("ru", "Мост закрыли в понедельник.", "Никто не пострадал.",
     "Эксперты предупреждали о трещинах. Ремонт обойдётся в три миллиона и", "миллиона и", "Что дальше"),
    ("uk", "Міст закрили в понеділок.", "Ніхто не постраждав.",
     "Фахівці попереджали про тріщини. Ремонт коштуватиме три мільйони або", "мільйони або", "Що далі"),
    ("tr", "Köprü pazartesi günü kapatıldı.", "Kimse yaralanmadı.",
     "Uzmanlar çatlaklara karşı uyarmıştı. Onarım üç milyona mal olacak ve", "olacak ve", "Şimdi ne olacak"),
    ("ar", "أُغلق الجسر يوم الاثنين.", "لم يصب أحد بأذى.",
     "كان الخبراء قد حذروا من التشققات. ستكلف الإصلاحات ثلاثة ملايين أو", "ملايين أو", "ماذا بعد"),
    ("he", "הגשר נסגר ביום שני.", "איש לא נפגע.",
     "מומחים הזהירו מפני סדקים. התיקון יעלה שלושה מיליון או", "מיליון או", "ומה עכשיו"),
    ("hi", "पुल सोमवार को बंद कर दिया गया।", "किसी को चोट नहीं आई।",
     "विशेषज्ञों ने दरारों की चेतावनी दी थी। मरम्मत पर तीस लाख खर्च होंगे और", "होंगे और", "आगे क्या"),
    ("ja", "橋は月曜日に閉鎖された。", "けが人はいなかった。",
     "専門家はひび割れを警告していた。修理には三百万かかり、市はそのため", "市はそのため", "今後の予定"),
    ("zh", "大桥星期一关闭。", "没有人受伤。",
     "专家曾警告桥面有裂缝。修理将花费三百万，市政府因此在", "政府因此在", "下一步"),
]  # fmt: skip

SOUND_ENDS = [
    "The mayor said the following:",
    "“We will repair it before the winter comes”",
    "The list of all closed roads (see the map on page five)",
    "The ministry gave no further reasons for this…",
    "More on the closed bridge can be read at example.com",
    "The agency reported on the closed bridge last Monday. dpa",
]


@pytest.mark.parametrize(("language", "first", "second", "cut", "words", "heading"), CASES)
def test_a_cut_paragraph_is_found(
    language: str,
    first: str,
    second: str,
    cut: str,
    words: str,
    heading: str,
    article: Callable,
    found: Callable,
) -> None:
    flagged = found(RULE, article(first, cut, second, heading, second, language=language))
    assert len(flagged) == 1
    assert flagged[0].endswith(words[-4:])


@pytest.mark.parametrize(("language", "first", "second", "cut", "words", "heading"), CASES)
def test_whole_paragraphs_and_headings_pass(
    language: str,
    first: str,
    second: str,
    cut: str,
    words: str,
    heading: str,
    article: Callable,
    found: Callable,
) -> None:
    assert found(RULE, article(first, heading, second, first, language=language)) == []


@pytest.mark.parametrize("line", SOUND_ENDS)
def test_lines_that_end_by_right_pass(line: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article("The bridge is closed.", line, "Nobody was hurt.", language="en")) == []


def test_titles_captions_and_lists_pass(article: Callable, found: Callable) -> None:
    for kind in ("title", "heading", "caption", "list", "credit"):
        texts = ("The bridge is closed. It was old and the", "Nobody was hurt. They left because of")
        assert found(RULE, article(*texts, language="en", kind=kind)) == []


def test_a_text_without_end_marks_passes(article: Callable, found: Callable) -> None:
    lines = ["The bridge is closed today", "Nobody was hurt in the valley", "The mayor will speak soon"]
    assert found(RULE, article(*lines, language="en")) == []


def test_the_original_decides(article: Callable, pair: Callable, found: Callable) -> None:
    reprint = article("Die Brücke ist alt.", "Die Stadt prüft nun den ganzen Bau", "Das war es.", language="de")
    cut = article("The bridge is old.", "The city now checks all of it.", "That was it.", language="en", side="o")
    open_too = article("The bridge is old.", "The city checks all of it", "That was it.", language="en", side="o")
    assert found(RULE, reprint) == []
    assert found(RULE, reprint, pair(cut, reprint)) == ["ganzen Bau"]
    assert found(RULE, reprint, pair(open_too, reprint)) == []


def test_what_is_left_of_a_paragraph_is_no_heading(article: Callable, pair: Callable, found: Callable) -> None:
    original = article("Die Brücke wurde am Montag wegen der neuen Risse gesperrt, und die Fähre fährt nun zweimal am Tag.",
                       "Niemand wurde verletzt.", language="de", side="o")  # fmt: skip
    reprint = article("The bridge was closed on Monday because of", "Nobody was hurt.", language="en")
    cut = replace(reprint, paragraphs=(replace(reprint.paragraphs[0], kind="heading"), *reprint.paragraphs[1:]))
    assert found(RULE, cut) == []
    assert found(RULE, cut, pair(original, cut)) == ["because of"]


def test_a_whole_sentence_that_only_lacks_its_stop_passes(article: Callable, pair: Callable, found: Callable) -> None:
    original = article("The bridge was closed on Monday and nobody was hurt.", "It is old.", language="en", side="o")
    reprint = article("橋は月曜日に閉鎖され、けが人はいなかったということです", "橋は古い。", language="ja")
    assert found(RULE, reprint, pair(original, reprint)) == []


def test_a_last_word_after_a_quotation_mark_is_no_sign(article: Callable, pair: Callable, found: Callable) -> None:
    original = article(
        "Der Baum fiel auf die Straße, und der Wagen wurde eingeklemmt.", "Er ist alt.", language="de", side="o"
    )
    reprint = article("L’arbre est tombé hier. Le maire a dit que c’est parce qu’ils", "Il est vieux.", language="fr")
    assert found(RULE, reprint, pair(original, reprint)) == ["parce qu’ils"]
