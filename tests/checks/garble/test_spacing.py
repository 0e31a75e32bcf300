"""Blanks that do not belong, blanks that are missing, and each language's own habits."""

from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.spacing import RULE

FAULTS = [
    ("en", "They drew up a plan .” He left.", [" ."], "They drew up a plan.” He left."),
    ("en", "The bridge , closed since May, will open.", [" ,"], "The bridge, closed since May, will open."),
    ("en", "The bridge is closed.Nobody was hurt.", ["d.N"], "The bridge is closed. Nobody was hurt."),
    ("en", "The fund ( set up in May) pays nothing.", ["( "], "The fund (set up in May) pays nothing."),
    ("en", "It was the mayor 's idea.", [" 's"], "It was the mayor's idea."),
    ("en", "Is it closed ? Yes.", [" ?"], "Is it closed? Yes."),
    ("de", "Die Brücke , die alte, ist zu.", [" ,"], "Die Brücke, die alte, ist zu."),
    ("de", "Am 24 . Mai kamen alle.", [" ."], "Am 24. Mai kamen alle."),
    ("fr", "Le pont , fermé, rouvrira .", [" ,", " ."], "Le pont, fermé, rouvrira."),
    ("es", "El puente está cerrado.Nadie lo usa.", ["o.N"], "El puente está cerrado. Nadie lo usa."),
    ("ru", "Мост закрыт , но его откроют.", [" ,"], "Мост закрыт, но его откроют."),
    ("uk", "Міст закрито.Ніхто не постраждав.", ["о.Н"], "Міст закрито. Ніхто не постраждав."),
    ("tr", "Köprü kapalı ,ama açılacak.", [" ,"], "Köprü kapalı, ama açılacak."),
    ("en", "They spoke by telephone .The line was bad.", [" ."], "They spoke by telephone. The line was bad."),
    ("ru", "Мост закрыт ,но скоро откроется.", [" ,"], "Мост закрыт, но скоро откроется."),
    ("en", "Line 2 is longer than Line5 by far.", ["Line5"], "Line 2 is longer than Line 5 by far."),
    ("en", "The dam holds about150 tonnes.", ["about150"], "The dam holds about 150 tonnes."),
    ("de", "Es kamen mehr als40 Gäste.", ["als40"], "Es kamen mehr als 40 Gäste."),
    ("ru", "Он живёт там более20 лет.", ["более20"], "Он живёт там более 20 лет."),
    ("zh", "委员会今天作出决 定开除他。", [" "], "委员会今天作出决定开除他。"),
    ("zh", "开除他是委员会的决 定。", [" "], "开除他是委员会的决定。"),
    ("ar", "الجسر مغلق ، لكنه سيفتح.", [" ،"], "الجسر مغلق، لكنه سيفتح."),
    ("he", "הגשר סגור , אבל ייפתח.", [" ,"], "הגשר סגור, אבל ייפתח."),
    ("hi", "पुल बंद है , पर खुलेगा।", [" ,"], "पुल बंद है, पर खुलेगा।"),
    ("ko", "다리는 닫혔다 . 아무도 다치지 않았다.", [" ."], "다리는 닫혔다. 아무도 다치지 않았다."),
    ("ja", "橋は閉鎖された 。けが人はいない。", [" 。"], "橋は閉鎖された。けが人はいない。"),
    ("zh", "大桥星期一已经 关闭维修了。", [" "], "大桥星期一已经关闭维修了。"),
]  # fmt: skip

SOUND = [
    ("en", "He paid $5.50, e.g. at example.com, for Node.js and J.K. Rowling's U.S.A. tour ... today."),
    ("en", "It was . . . odd. Use .NET or a .22 rifle, St.Gallen, 1,000 people, 3:2, :-) and so on."),
    ("fr", "Vraiment ? Oui ! Il dit : « Non » ; puis il part, enfin."),
    ("de", "Z.B. am 3.5.2020, d.h. bald, kostet es 1.000,50 Euro."),
    ("ja", "グラハム ドランズ は勝った。　次も！　勝つ。"),
    ("zh", "他在 2020 年 5 月 去了 IBM 公司。"),
    ("zh", "他去了 IBM ，价格涨了 5% 。另有 NHL ( 三支 )球队。"),
    ("ja", "雨が降った 。風も吹いた 、そして雪も 。 「冬だ 」と彼は言った。"),
    ("ja", "彼は IBM 、そして NASA (米国) 。"),
    ("ru", "Т. е. в 2020 г. он жил на ул. Ленина, д. 5."),
    ("ar", "قال: نعم، ثم غادر. ماذا؟"),
    ("he", "הוא אמר: כן, ואז הלך."),
    ("hi", "वह आया। वह गया।"),
    ("ko", "그는 왔다. 그는 갔다, 그리고."),
    ("en", "He runs on .NET and .Net Core, flew a Boeing747, and saw Euro2024 on TV4."),
    ("de", "Er fuhr mit dem Bus42 und las."),
    ("en", "Take the B52 past gate14, then use utf8 and mp3."),
    ("ru", "Самолёт Ту154 и завод№5."),
    ("ja", "橋は閉鎖され,市は困った。"),  # artifact.punctuation-style says what belongs there
    ("zh", "出席的有张 伟、李 娜、王小明。"),
    ("it", "Dott.ssa Rossi, l'arte, un po' di 3,5 km."),
    ("fa", "او از IBM ،Apple و Dell نام برد."),
    ("zh", "他说， 明天会 下雨， 后天也会， 大家都要 小心， 不要出门。"),
    ("nl", "Hij kwam,zag en overwon."),
    ("hi", "वह आया । वह गया ?"),
    ("vi", "Ông ở TP.HCM, Việt Nam."),
]


@pytest.mark.parametrize(("language", "text", "blanks", "right"), FAULTS)
def test_wrong_blanks_are_found_and_repaired(
    language: str,
    text: str,
    blanks: list[str],
    right: str | None,
    article: Callable,
    found: Callable,
    repaired: Callable,
) -> None:
    assert found(RULE, article(text, language=language)) == blanks
    if right:
        assert repaired(RULE, article(text, language=language)) == right


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_habits_of_the_language_pass(language: str, text: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == []


def test_a_habit_of_the_text_passes(article: Callable, found: Callable) -> None:
    text = "वह आया । वह गया । वह बैठा । वह उठा । वह सोया ।"
    assert found(RULE, article(text, language="hi")) == []


def test_double_spaces_are_only_remarked(article: Callable, found: Callable) -> None:
    subject = article("The  bridge is closed.", language="en")
    assert found(RULE, subject) == []
    assert [flag.severity for flag in RULE.find(subject)] == ["info"]
    assert list(RULE.find(subject, double_spaces=False)) == []
