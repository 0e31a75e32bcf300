"""artifact.scaffolding"""

import pytest

from xlate_audit.article import Alignment, Link
from xlate_audit.checks.artifact.scaffolding import RULE

FIRES = [
    ("en", "Dear {{ reader_name }}, the bridge is closed.", ["{{ reader_name }}"]),
    ("en", "The council of %s said so to ${source} on %(date)s.", ["%s", "${source}", "%(date)s"]),
    ("en", "The {0} bridge and the {town_name} council, [object Object].", ["{0}", "{town_name}", "[object Object]"]),
    ("en", "[PHOTO] The bridge is closed. [INSERT QUOTE HERE]", ["[PHOTO]", "[INSERT QUOTE HERE]"]),
    ("en", "[HEADLINE HERE] The bridge is closed.", ["[HEADLINE HERE]"]),
    ("de", "[BILDUNTERSCHRIFT EINFÜGEN] Die Brücke ist zu.", ["[BILDUNTERSCHRIFT EINFÜGEN]"]),
    ("ru", "[ВСТАВИТЬ ПОДПИСЬ] Мост закрыт.", ["[ВСТАВИТЬ ПОДПИСЬ]"]),
    ("el", "Η γέφυρα έκλεισε. [ΛΕΖΑΝΤΑ ΕΔΩ]", ["[ΛΕΖΑΝΤΑ ΕΔΩ]"]),
    ("en", "The bridge, built in TK, is closed.", ["TK"]),
    ("en", "Lorem ipsum dolor sit amet. The bridge is closed.", ["Lorem ipsum dolor sit amet."]),
    (
        "en",
        "Sure! Here is the translation of the article: The bridge is closed.",
        ["Sure! Here is the translation of the article:"],
    ),
    ("en", "As an AI language model, I cannot browse the web.", ["As an AI language model, I cannot browse the web"]),
    ("de", "Hier ist die Übersetzung: Die Brücke ist zu.", ["Hier ist die Übersetzung:"]),
    ("fr", "Voici la traduction de l’article : Le pont est fermé.", ["Voici la traduction de l’article :"]),
    ("es", "Aquí tienes la traducción: El puente está cerrado.", ["Aquí tienes la traducción:"]),
    ("it", "Ecco la traduzione: Il ponte è chiuso.", ["Ecco la traduzione:"]),
    ("ru", "Вот перевод статьи: Мост закрыт.", ["Вот перевод статьи:"]),
    ("uk", "Ось переклад: Міст закрито.", ["Ось переклад:"]),
    ("ar", "إليك الترجمة: الجسر مغلق.", ["إليك الترجمة:"]),
    ("he", "הנה התרגום: הגשר סגור.", ["הנה התרגום:"]),
    ("hi", "यहाँ अनुवाद है: पुल बंद है।", ["यहाँ अनुवाद है:"]),
    ("ja", "以下は翻訳です。橋は閉鎖された。", ["以下は翻訳です。"]),
    ("zh", "以下是翻译：桥已关闭。【图片】", ["以下是翻译：", "【图片】"]),
    ("ko", "다음은 번역입니다: 다리가 닫혔다.", ["다음은 번역입니다:"]),
]
SILENT = [
    ("en", "“[The minister] told [her] so,” he said, and 5%s of nothing; the translation: a masterpiece."),
    ("en", "I hope this helps the people, she said. Here is the bridge: it is closed."),
    ("en", "He asked for a translation: none came. The set {1, 2} and f(x) = {y}."),
    ("de", "Die Übersetzung: ein Meisterwerk, wie Kritiker fanden [sic]."),
    ("de", "„[SPD UND CDU] sind einig“, sagte er. [NATO] Und [Der Minister] auch."),
    ("en", "It is in [README FIRST](https://example.org), see [ICANN]."),
    ("fr", "On attend la traduction : elle tarde. « [Le maire] a tort. »"),
    ("es", "Su traducción: una obra maestra."),
    ("ru", "Он сделал перевод: вышло хорошо. [Он] прав."),
    ("uk", "Це переклад: він добрий."),
    ("ar", "قال [الوزير] إن الترجمة: جيدة."),
    ("he", "לדבריו, התרגום: מצוין [כך]."),
    ("hi", "उसका अनुवाद: अच्छा था।"),
    ("ja", "彼の翻訳：傑作と評された。【東京】"),
    ("zh", "他的翻译：杰作。【北京】"),
    ("ko", "그의 번역: 걸작이다. [서울]"),
]


@pytest.mark.parametrize(("language", "text", "expected"), FIRES)
def test_fires(marked, language, text, expected):
    assert marked(RULE, text, language) == expected


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_what_the_original_has_too_stays(marked):
    text = "The template says {{name}}, and that is the story."
    assert marked(RULE, text, "en", original="Die Vorlage sagt {{name}}.", original_language="de") == []


def test_the_translation_of_a_note_in_the_original_is_no_more_than_a_remark(article):
    reprint, original = article("[Picture] The bridge is open.", "en"), article("【写真】橋が開通した。", "ja", "o")
    (alone,) = RULE.find(reprint)
    (beside,) = RULE.find(reprint, Alignment(original, reprint, (Link("match", ("o0",), ("r0",), 0.9),)))
    assert (alone.severity, beside.severity) == ("major", "info")
