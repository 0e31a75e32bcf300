"""artifact.line-break"""

import pytest

from xlate_audit.checks.artifact.line_break import RULE

INSIDE = [  # one paragraph
    ("en", "The bridge over the river will be\nclosed until spring.", ["be\nclosed"], "The bridge over the river will be closed until spring."),
    ("de", "Die Brücke über den Fluss bleibt\nbis zum Frühjahr gesperrt.", ["bleibt\nbis"], "Die Brücke über den Fluss bleibt bis zum Frühjahr gesperrt."),
    ("fr", "Le pont sur la rivière restera\nfermé jusqu’au printemps.", ["restera\nfermé"], "Le pont sur la rivière restera fermé jusqu’au printemps."),
    ("es", "El puente, dijo el alcalde,\nsigue cerrado.", ["alcalde,\nsigue"], "El puente, dijo el alcalde, sigue cerrado."),
    ("cs", "Most přes řeku zůstane\r\nuzavřen do jara.", ["zůstane\r\nuzavřen"], "Most přes řeku zůstane uzavřen do jara."),
    ("ru", "Мост через реку останется\nзакрытым до весны.", ["останется\nзакрытым"], "Мост через реку останется закрытым до весны."),
    ("uk", "Міст через річку буде\nзакритий до весни.", ["буде\nзакритий"], "Міст через річку буде закритий до весни."),
    ("el", "Η γέφυρα πάνω από το ποτάμι θα\nμείνει κλειστή.", ["θα\nμείνει"], "Η γέφυρα πάνω από το ποτάμι θα μείνει κλειστή."),
    ("ja", "川に架かる古い橋は春ま\nで通行止めとなる。", ["ま\nで"], "川に架かる古い橋は春まで通行止めとなる。"),
    ("zh", "河上的旧桥将关闭到\n春天。", ["到\n春"], "河上的旧桥将关闭到春天。"),
    ("ar", "يبقى الجسر القديم فوق\nالنهر مغلقا حتى الربيع.", ["فوق\nالنهر"], "يبقى الجسر القديم فوق النهر مغلقا حتى الربيع."),
    ("he", "הגשר הישן מעל הנהר\nיישאר סגור עד האביב.", ["הנהר\nיישאר"], "הגשר הישן מעל הנהר יישאר סגור עד האביב."),
    ("hi", "नदी पर बना पुराना पुल\nवसंत तक बंद रहेगा।", ["पुल\nवसंत"], "नदी पर बना पुराना पुल वसंत तक बंद रहेगा।"),
    ("ko", "강 위의 낡은 다리는 봄까지\n통제된다고 시가 밝혔다.", ["봄까지\n통제된다고"], "강 위의 낡은 다리는 봄까지 통제된다고 시가 밝혔다."),
]  # fmt: skip
BETWEEN = [
    (
        "ja",
        "橋は閉鎖された。市長は「橋脚を取り替える必要がある」\n\nと会議で述べたと報じられた。",
        ["える必要がある」"],
    ),  # over two paragraphs
    ("en", "The council said that the piers\n\nmust be replaced first.", ["piers"]),
    ("de", "Der Rat teilte mit, dass die Pfeiler zuerst\n\nersetzt werden müssen.", ["zuerst"]),
    ("pl", "Rada podała, że filary muszą zostać\n\nnajpierw wymienione.", ["zostać"]),
    ("tr", "Belediye ayakların önce\n\nyenilenmesi gerektiğini söyledi.", ["önce"]),
    ("ru", "В совете сообщили, что опоры надо\n\nсначала заменить.", ["надо"]),
    ("zh", "河上的旧桥关闭了。市政府表示桥墩必须先\n\n更换，工程持续到春天。", ["府表示桥墩必须先"]),
    ("ja", "古い橋は閉鎖された。市は橋脚をまず取り\n\n替える必要があると説明した。", ["は橋脚をまず取り"]),
]
SILENT = [
    ("en", "The bridge is closed.\nThe council met on Monday."),
    ("en", "“It is closed,” she said.\nOne reason is the pier."),
    ("en", "Opening hours:\n- nine to five\n- closed on Sunday"),
    ("en", "Roses are red\nviolets are blue\nsugar is sweet\nand so are you\nsays the poet"),
    ("en", "The list of towns is long:\n\nwolverton\n\nelburg"),
    ("en", "He wrote a letter to the paper\n\niPhone sales fell in the spring."),
    ("de", "Die Brücke ist gesperrt.\nDer Rat tagte am Montag."),
    ("fr", "Le pont est fermé.\n« C’est la pluie », dit-il."),
    ("ru", "Мост закрыт.\n— Почему? — спросил он."),
    ("ja", "橋は閉鎖された。\n市は会議を開いた。"),
    ("ja", "橋の閉鎖が決まる\n\n市は会議を開いた。"),
    ("zh", "桥已关闭。\n市政府开会。"),
    ("ar", "أغلق الجسر.\nعقد المجلس اجتماعا."),
    ("he", "הגשר נסגר.\nהמועצה התכנסה."),
    ("hi", "पुल बंद है।\nपरिषद की बैठक हुई।"),
    ("ko", "다리가 폐쇄됐다.\n시가 회의를 열었다."),
]


@pytest.mark.parametrize(("language", "text", "expected", "right"), INSIDE)
def test_inside_a_paragraph(marked, repaired, language, text, expected, right):
    assert marked(RULE, text, language) == expected
    assert repaired(RULE, text, language) == right


@pytest.mark.parametrize(("language", "text", "expected"), BETWEEN)
def test_between_paragraphs(marked, language, text, expected):
    assert marked(RULE, text, language) == expected


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_wrapped_text_is_left_alone(marked):
    wrapped = "\n\n".join(["The bridge over the\nriver will be closed\nuntil next spring."] * 6)
    assert marked(RULE, wrapped, "en") == []


def test_two_halves_of_one_paragraph_of_the_original(marked):
    reprint = (
        "여러 해 동안 닫혀 있던 강 위의 낡은 다리는 봄까지 통제될 것이라고 시 의회의\n\n대변인이 월요일 저녁에 밝혔다."
    )
    original = "The old bridge over the river stays closed until spring, a spokesman of the council said on Monday."
    links = [((0,), (0, 1))]
    assert marked(RULE, reprint, "ko") == []
    got = marked(RULE, reprint, "ko", original=original, original_language="en", links=links)
    assert got == ["의회의"]
