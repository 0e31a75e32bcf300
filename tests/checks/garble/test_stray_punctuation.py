"""Marks that belong to nothing, and marks that stand together in sound text."""

from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.stray_punctuation import RULE

FAULTS = [
    ("en", "The deal covers the harbour. , two officials said.", [". ,"]),
    ("en", "They want to bring home the crew. .", [". ."]),
    ("en", "Nobody knows the price. .. The ministry is silent.", [". .."]),
    ("en", "The mayor,, who was absent, wrote a letter.", [",,"]),
    ("en", "The bridge, . which is closed, will be rebuilt.", [", ."]),
    ("en", ", and the lights went out in the valley.", [","]),
    ("en", "The trainer ( ) said nothing.", ["( )"]),
    ("de", "Die Brücke bleibt gesperrt. , Die Stadt prüft das.", [". ,"]),
    ("de", "Der Zug kam pünktlich.. Niemand stieg ein.", [".."]),
    ("fr", "Le musée rouvrira lundi. ,. Les billets sont gratuits.", [". ,."]),
    ("es", "El puerto sigue cerrado;, según el alcalde.", [";,"]),
    ("pl", "Most zamknięto wczoraj. ,", [". ,"]),
    ("ru", "Мост закрыли вчера. , Движение пустят в мае.", [". ,"]),
    ("uk", "Міст закрили вчора. .", [". ."]),
    ("ja", "橋は昨日から閉鎖されている、。市は説明を避けた。", ["、。"]),
    ("ja", "市長は欠席した。。", ["。。"]),
    ("zh", "大桥昨天关闭，。市政府没有说明原因。", ["，。"]),
    ("zh", "市长没有出席，，也没有说明。", ["，，"]),
    ("ar", "أُغلق الجسر أمس. ، وقالت البلدية إنه سيفتح قريبا.", [". ،"]),
    ("fa", "پل از دیروز بسته است،، شهرداری توضیحی نداد.", ["،،"]),
    ("he", "הגשר נסגר אתמול. , כך מסרה העירייה.", [". ,"]),
    ("hi", "पुल कल से बंद है। , नगर निगम ने कहा।", ["। ,"]),
    ("ko", "다리는 어제 폐쇄됐다. , 시는 설명하지 않았다.", [". ,"]),
]

SOUND = [
    ("en", "Acme Inc., the maker, and Mr. Lee Jr., its head, met at 5 p.m., as planned."),
    ("en", "Wait... what? Really?! Yes!!! He left … and came back."),
    ("en", "It said . . . nothing of the kind."),
    ("en", "She works for Yahoo!, lives in the U.S., and likes .NET and .5 mm pens."),
    ("en", "...and then the lights went out."),
    ("en", "Fruit, bread, etc.; see p. 5."),
    ("en", "The function main() returns f(x)."),
    ("de", "Die Müller GmbH & Co. KG usw., sagt er: „Nein.“, und geht."),
    ("fr", "« Pourquoi ? », demanda-t-elle. « Parce que… »"),
    ("es", "¿Por qué?, preguntó. ¡No!... Sí."),
    ("ru", "И т. д., и т. п.; «Почему?..» — спросил он. Ну и ну!.."),
    ("ja", "えっ……。そうですか。。。「はい。」"),
    ("zh", "“为什么？”她问道。可是……没有人回答。"),
    ("ar", "ماذا؟! قال: «لا»، ثم غادر..."),
    ("hi", "यह श्लोक है।।"),
    ("he", "מה?! הוא שאל... ואז הלך."),
    ("tr", "Elma, armut vb., yani meyve."),
]


@pytest.mark.parametrize(("language", "text", "marks"), FAULTS)
def test_stray_marks_are_found(language: str, text: str, marks: list[str], article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == marks


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_usual_marks_pass(language: str, text: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == []


def test_the_original_excuses(article: Callable, found: Callable, pair: Callable) -> None:
    reprint = article("Der Titel lautet Nein,, danke.", language="de")
    assert found(RULE, reprint)
    original = article("The title is No,, thanks.", language="en", side="o")
    assert found(RULE, reprint, pair(original, reprint)) == []


def test_repairs_only_where_certain(article: Callable, repaired: Callable) -> None:
    assert repaired(RULE, article("They came home. .", language="en")) == "They came home."
    assert (
        repaired(RULE, article("They came home. , officials said.", language="en")) == "They came home, officials said."
    )
    unsure = "They came home. , Egypt said."
    assert repaired(RULE, article(unsure, language="en")) == unsure
