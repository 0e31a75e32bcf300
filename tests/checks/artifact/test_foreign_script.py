"""artifact.foreign-script"""

import pytest

from tests.checks.artifact.bodies import BODY
from xlate_audit import Config, audit
from xlate_audit.checks.artifact.foreign_script import RULE

SCRIPTS = [
    ("en", "The ferry を left the harbour.", ["を"]),
    ("en", "The ferry left the гавань at noon.", ["гавань"]),
    ("en", "The ferry left 항구 at noon.", ["항구"]),
    ("de", "Die Fähre verließ الميناء am Mittag.", ["الميناء"]),
    ("fr", "Le bateau a quitté le 港 à midi.", ["港"]),
    ("es", "El barco salió del порт al mediodía.", ["порт"]),
    ("ru", "Паром вышел из 港口 в полдень.", ["港口"]),
    ("uk", "Пором вийшов із נמל опівдні.", ["נמל"]),
    ("ja", "フェリーは порт を出た。", ["порт"]),
    ("zh", "渡轮中午离开항구前往岛上。", ["항구"]),
    ("ar", "غادرت العبارة порт ظهرا.", ["порт"]),
    ("he", "המעבורת עזבה את الميناء בצהריים.", ["الميناء"]),
    ("hi", "नाव दोपहर में порт से निकली।", ["порт"]),
    ("en", "The Мoscow office is closed.", ["Мoscow"]),
    ("ru", "Вся Pоссия ждала.", ["Pоссия"]),
    ("ru", "Он пришёл c ней домой.", ["c"]),
]
SOUND_SCRIPTS = [
    ("en", "The Japanese call it shinrin-yoku (森林浴), and “карандаш” means pencil."),
    ("en", "The α particle and a 5 µm film of Δ iron, 20 Ω."),
    ("de", "Das Zeichen „人“ heißt Mensch (chinesisch 人)."),
    ("ru", "Компания Apple выпустила iPhone 20; Wi-Fi-роутер и COVID-19, витамин C, класс A, CNNа."),
    ("uk", "Музика «愛» (японською) і YouTube-канал."),
    ("ja", "Apple社のiPhoneと漢字、ＡＢＣ、α線。"),
    ("zh", "苹果公司的iPhone和“の”字，优の良品。"),
    ("ko", "대통령(大統領)과 Apple, 美 정부."),
    ("ar", "أصدرت Apple هاتفا جديدا."),
    ("he", "חברת Apple השיקה טלפון."),
    ("hi", "Apple ने नया फ़ोन बनाया।"),
    ("fa", "شرکت Apple گوشی جدید ساخت."),
]


@pytest.mark.parametrize(("language", "text", "expected"), SCRIPTS)
def test_foreign_letters(marked, language, text, expected):
    assert marked(RULE, text, language) == expected


@pytest.mark.parametrize(("language", "text"), SOUND_SCRIPTS)
def test_letters_that_belong(marked, language, text):
    assert marked(RULE, text, language) == []


def test_look_alikes_are_mended(repaired):
    assert repaired(RULE, "Вся Pоссия и Kиев ждали.", "ru") == "Вся Россия и Киев ждали."
    assert repaired(RULE, "The Мoscow and Lоndon offices.", "en") == "The Moscow and London offices."


def test_a_word_that_the_original_has_in_that_script_stays(marked):
    reprint, original = "The word мир is on the wall of the station.", "Das Wort мир steht an der Wand des Bahnhofs."
    assert marked(RULE, reprint, "en") == ["мир"]
    assert marked(RULE, reprint, "en", original=original, original_language="de") == []


ENGLISH = "The head of the excavation said that Binance and binance.org help. Vaccine is scarce. The vaccine came late."
LEFT_OVER = [
    ("th", "หัวหน้าทีม excavation กล่าวว่าดี", "en", ENGLISH, ["excavation"]),
    ("ar", "ونفدت اللقاحات vaccine من عيادات عدة.", "en", ENGLISH, ["vaccine"]),
    ("ru", "Об этом сообщили бакинские researchers в среду.", "en", "So said researchers in Baku.", ["researchers"]),
    ("ja", "彼らはgrandmotherの家を訪れた。", "en", "They visited their grandmother at home.", ["grandmother"]),
    ("fr", "La recette του jour a été partagée.", "el", "Τα έσοδα της ημέρας μοιράστηκαν του καθενός.", ["του"]),
    ("en", "The champion is 17歳の today.", "ja", "王者は17歳の高校生だ。", ["歳の"]),
    # names, addresses, what is explained, terms of two words, and words that the original has not
    ("ru", "Биржа binance закрыта, адрес binance.org.", "en", ENGLISH, []),
    ("zh", "疫苗（vaccine）短缺，“vaccine”一词很常见。", "en", ENGLISH, []),
    ("ko", "그는 machine learning 기술을 말했다.", "en", "He spoke of machine learning.", []),
    ("ru", "Платят в валюте binance каждый день.", "en", "It pays a binance-pegged currency each day.", []),
    ("th", "เขาใช้ podcast ทุกวัน", "en", "He listens every day.", []),
    ("fr", "L'angle μ et la lettre ω.", "el", "Η γωνία μ και το γράμμα ω.", []),
]


@pytest.mark.parametrize(("language", "text", "other", "original", "expected"), LEFT_OVER)
def test_words_of_the_original_that_were_left_over(marked, language, text, other, original, expected):
    assert marked(RULE, text, language, original=original, original_language=other) == expected


def test_words_that_an_article_keeps_by_habit_are_remarks(article):
    original = article("Open issues and help the contributors with the documentation.", "en")
    kept = "Открывайте issues и помогайте contributors, пока documentation не готова."
    for text, severities in ((kept, {"info"}), (kept.replace("issues", "задачи"), {"major"})):
        report = audit(original, article(text, "ru"), config=Config(select=("artifact.foreign-script",)))
        assert {f.severity for f in report.findings} == severities


@pytest.mark.parametrize("language", BODY)
def test_sound_paragraphs(marked, language):
    assert marked(RULE, BODY[language], language) == []
