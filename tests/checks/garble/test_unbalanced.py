"""Marks without partner, and marks that need none."""

from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.unbalanced import RULE

FAULTS = [
    ("en", "The mayor called it a “great day for the valley and left.", "“great"),
    ("en", "The fund (set up in May has paid nothing yet.", "(set"),
    ("en", "The fund set up in May) has paid nothing yet.", "May)"),
    ("de", "Der Bürgermeister sprach von einem „großen Tag für die Stadt.", "„großen"),
    ("de", "Der Verein (gegründet 1990 hat neun Mitglieder.", "(gegründet"),
    ("fr", "Le maire a parlé d’une « grande journée pour la ville.", "«"),
    ("es", "El alcalde habló de un «gran día para la ciudad.", "«gran"),
    ("pl", "Burmistrz mówił o „wielkim dniu dla miasta.", "„wielkim"),
    ("ru", "Мэр назвал это «великим днём для города.", "«великим"),
    ("uk", "Мер назвав це «великим днем для міста.", "«великим"),
    ("ja", "市長は「歴史的な日だと述べた。", "「歴史"),
    ("ja", "基金（五月に設立はまだ支払っていない。", "（五月"),
    ("zh", "市长称这是《伟大的一天，然后离开。", "《伟大"),
    ("zh", "基金会（五月成立尚未付款。", "（五月"),
    ("ar", "وصف العمدة ذلك بأنه (يوم عظيم للمدينة.", "(يوم"),
    ("he", "הקרן (שהוקמה במאי טרם שילמה.", "(שהוקמה"),
    ("hi", "कोष (मई में बना ने अब तक कुछ नहीं दिया।", "(मई"),
    ("ko", "시장은 이를 (도시의 위대한 날 이라고 불렀다.", "(도시의"),
]

SOUND = [
    ("en", ["He said “yes” (or “no”) and [then] left."]),
    ("en", ["1) Open it. 2) Close it. a) Here. :-) and ;) and :("]),
    ("en", ["The 27\" screen costs $300. It is 5'11\" tall. Rock 'n' roll, the dogs' home."]),
    ("en", ["“We came early.", "“We left late.", "“Nobody saw us,” she said."]),
    ("en", ["“We came early.", "We left late.”"]),
    ("en", ["(This report was first published in May.", "It has been updated.)"]),
    ("de", ["Er sagte: „Ja.“ Sie sagte: ‚Nein.‘ »Gut«, sagten alle."]),
    ("fr", ["« Oui », dit-il. « Non »."]),
    ("ru", ["ООО «Компания «Ромашка» закрылась. «Да», — сказал он. „Нет“."]),
    ("sv", ["Han sade ”ja” och gick."]),
    ("pl", ["Powiedział „tak” i wyszedł."]),
    ("ja", ["彼は「『桜』を見た」と言い、（笑）と書いた。"]),
    ("zh", ["他说：“《红楼梦》（第一回）很好。”"]),
    ("he", ['הוא שירת בצה"ל ועבד בחו"ל, ואמר: "כן".']),
    ("ar", ['قال: «نعم» ثم (غادر) وقال: "لا".']),
    ("hi", ["उसने कहा, “हाँ” (या “नहीं”)।"]),
    ("tr", ['Şarkıcının ilk plağı olan "İnsan Severse"yi aldı.', 'Dün Ali"siz bir parti kurdular.']),
    ("ko", ["그는 “예”라고 말하고 ‘아니요’라고 썼다."]),
]


@pytest.mark.parametrize(("language", "text", "mark"), FAULTS)
def test_a_mark_without_partner_is_found(
    language: str, text: str, mark: str, article: Callable, found: Callable
) -> None:
    assert found(RULE, article(text, language=language)) == [mark]


@pytest.mark.parametrize(("language", "texts"), SOUND)
def test_balanced_and_usual_marks_pass(language: str, texts: list[str], article: Callable, found: Callable) -> None:
    assert found(RULE, article(*texts, language=language)) == []


def test_the_original_excuses(article: Callable, pair: Callable, found: Callable) -> None:
    reprint = article("Er nannte es einen „großen Tag und ging.", language="de")
    open_too = article("He called it a “great day and left.", language="en", side="o")
    closed = article("He called it a “great day” and left.", language="en", side="o")
    assert found(RULE, reprint, pair(open_too, reprint)) == []
    assert found(RULE, reprint, pair(closed, reprint)) == ["„großen"]


def test_a_whole_quotation_needs_the_original_to_be_certain(article: Callable, pair: Callable, found: Callable) -> None:
    """It may run on in the next paragraph; where the original names the speaker after it, it cannot."""
    reprint = article("„Wir warten nicht, sagte sie.", language="de")
    assert found(RULE, reprint) == []
    original = article("“We will not wait,” she said.", language="en", side="o")
    assert found(RULE, reprint, pair(original, reprint)) == ["„Wir"]


@pytest.mark.parametrize(
    ("language", "text", "marked", "other", "original"),
    [
        ("en", "“My children did not believe there were fish here, he says.", "“My", "ru",
         "Он говорит: «Дети не верили, что здесь была рыба»."),
        ("de", "„Wir warten nicht länger, sagt sie.", "„Wir", "tr", "O diyor ki: “Daha fazla beklemeyeceğiz.”"),
        ("ar", "«لن ننتظر أكثر من ذلك، قال الوزير.", "«لن", "en", "The minister said: “We will wait no longer.”"),
    ],
)  # fmt: skip
def test_a_quotation_that_the_original_closes_in_its_paragraph_is_sure(
    language: str, text: str, marked: str, other: str, original: str, article: Callable, pair: Callable, found: Callable
) -> None:
    reprint = article(text, language=language)
    assert found(RULE, reprint) == []
    assert found(RULE, reprint, pair(article(original, language=other, side="o"), reprint)) == [marked]
