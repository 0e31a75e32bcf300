"""artifact.punctuation-style"""

import pytest

from xlate_audit.checks.artifact.punctuation_style import RULE

FIRES = [
    ("en", "The bridge is closed，the council said。", "The bridge is closed, the council said."),
    ("de", "Die Brücke ist zu；das sagt der Rat！", "Die Brücke ist zu; das sagt der Rat!"),
    ("fr", "Le pont est fermé、dit-on。", "Le pont est fermé, dit-on."),
    ("es", "El puente （viejo） está cerrado.", "El puente (viejo) está cerrado."),
    ("ru", "Мост закрыт，сообщили в совете。", "Мост закрыт, сообщили в совете."),
    ("uk", "Міст закрито؟ Так।", "Міст закрито? Так."),
    ("ar", "الجسر مغلق，قال المجلس。", "الجسر مغلق, قال المجلس."),
    ("he", "הגשר סגור، אמרה המועצה.", "הגשר סגור, אמרה המועצה."),
    ("hi", "पुल बंद है，परिषद ने कहा।", "पुल बंद है, परिषद ने कहा।"),
    ("ru", "¿Мост закрыт?", "Мост закрыт?"),
    (
        "zh",
        "桥已关闭,市政府说，工程很大，很久，很贵，很难，很慢。",
        "桥已关闭，市政府说，工程很大，很久，很贵，很难，很慢。",
    ),
    (
        "ja",
        "橋は閉鎖され,市は、工事が、長く、高く、難しく、遅いと言った。",
        "橋は閉鎖され、市は、工事が、長く、高く、難しく、遅いと言った。",
    ),
    (
        "en",
        "“Yes,” “no” and „maybe“ were the answers, “perhaps” too.",
        "“Yes,” “no” and “maybe” were the answers, “perhaps” too.",
    ),
    ("fr", "« Oui », « non » et „peut-être“, puis « jamais ».", "« Oui », « non » et «peut-être», puis « jamais »."),
]
SILENT = [
    ("en", "The sign “雨、雪。” means rain and snow; 《人民日报》 is a paper."),
    ("en", "“Yes,” he said. 'No.' The «El País» reporter left; 5′ 10″."),
    ("de", "„Ja“, sagte sie. »Nein«, sagte er. «Vielleicht»."),
    ("es", "¿Está cerrado? ¡Sí! «Claro», dijo."),
    ("ru", "«Да», — сказал он. „Нет“; мост закрыт."),
    ("uk", "«Так», “ні”; міст закрито."),
    ("ar", "هل الجسر مغلق؟ نعم، قال المجلس؛ «طبعا»."),
    ("fa", "پل بسته است، گفت؛ «بله»."),
    ("he", 'הגשר סגור, אמר; "כן".'),
    ("hi", "पुल बंद है, उसने कहा। “हाँ।”"),
    ("ja", "橋は、閉鎖された。Apple, Google, Amazonの3社。"),
    ("zh", "桥已关闭，市政府说。1,000人，3:2。"),
    ("ko", '다리가 닫혔다. ‘네’, "아니오", 「법」.'),
]


@pytest.mark.parametrize(("language", "text", "right"), FIRES)
def test_fires_and_mends(repaired, language, text, right):
    assert repaired(RULE, text, language) == right


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_two_brackets_are_one_fault(article):
    (flag,) = RULE.find(article("The plan （of the city） is new.", "en"))
    assert flag.suggestion == "(of the city)"
