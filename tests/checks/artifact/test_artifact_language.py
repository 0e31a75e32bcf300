"""artifact.title-language, artifact.untranslated, artifact.foreign-script"""
# ruff: noqa: E501 (tables read better in long lines)

import pytest

from xlate_audit.checks.artifact import foreign_script, title_language, untranslated

BODY = {
    "en": "The old bridge over the river will stay closed until spring. The town council said the piers must be replaced.",
    "de": "Die alte Brücke über den Fluss bleibt bis zum Frühjahr gesperrt. Die Pfeiler müssen ersetzt werden, sagt der Rat.",
    "fr": "Le vieux pont sur la rivière restera fermé jusqu’au printemps. Il faut remplacer les piles, a dit le conseil.",
    "es": "El viejo puente sobre el río seguirá cerrado hasta la primavera. Hay que cambiar los pilares, dijo el concejo.",
    "pl": "Stary most nad rzeką pozostanie zamknięty do wiosny. Rada miasta podała, że trzeba wymienić filary.",
    "tr": "Nehrin üzerindeki eski köprü ilkbahara kadar kapalı kalacak. Belediye ayakların değişmesi gerektiğini söyledi.",
    "vi": "Cây cầu cũ bắc qua sông sẽ đóng cửa đến mùa xuân. Hội đồng thành phố cho biết phải thay các trụ cầu.",
    "ru": "Старый мост через реку останется закрытым до весны. В городском совете сообщили, что опоры надо заменить.",
    "uk": "Старий міст через річку буде закритий до весни. У міській раді повідомили, що опори треба замінити.",
    "ar": "سيبقى الجسر القديم فوق النهر مغلقا حتى الربيع. وقال مجلس المدينة إن الدعائم يجب أن تستبدل.",
    "fa": "پل قدیمی روی رودخانه تا بهار بسته می‌ماند. شورای شهر گفت که پایه‌ها باید عوض شوند.",
    "he": "הגשר הישן מעל הנהר יישאר סגור עד האביב. מועצת העיר מסרה כי יש להחליף את העמודים.",
    "hi": "नदी पर बना पुराना पुल वसंत तक बंद रहेगा। नगर परिषद ने कहा कि खंभों को बदलना होगा।",
    "ja": "川に架かる古い橋は春まで通行止めとなる。市議会は橋脚を取り替える必要があると説明した。",
    "zh": "河上的旧桥将关闭到春天。市议会表示必须更换桥墩，工程将持续几个月。",
    "ko": "강 위의 낡은 다리는 봄까지 통제된다. 시의회는 교각을 교체해야 한다고 밝혔다.",
}
TITLE = {
    "en": "Old bridge to stay closed until spring",
    "de": "Alte Brücke bleibt bis zum Frühjahr gesperrt",
    "fr": "Le vieux pont restera fermé jusqu’au printemps",
    "es": "El viejo puente seguirá cerrado hasta la primavera",
    "pl": "Stary most pozostanie zamknięty do wiosny",
    "tr": "Eski köprü ilkbahara kadar kapalı kalacak",
    "vi": "Cây cầu cũ sẽ đóng cửa đến mùa xuân",
    "ru": "Старый мост останется закрытым до весны",
    "uk": "Старий міст буде закритий до весни",
    "ar": "الجسر القديم يبقى مغلقا حتى الربيع",
    "fa": "پل قدیمی تا بهار بسته می‌ماند",
    "he": "הגשר הישן יישאר סגור עד האביב",
    "hi": "पुराना पुल वसंत तक बंद रहेगा",
    "ja": "古い橋は春まで通行止めに",
    "zh": "旧桥将关闭到春天",
    "ko": "낡은 다리 봄까지 통제",
}
#: Each title over a body in another language, close neighbours among them.
WRONG = [
    ("en", "de"), ("en", "fr"), ("en", "ja"), ("en", "ar"), ("en", "hi"), ("de", "en"), ("fr", "es"), ("es", "fr"), ("pl", "en"), ("tr", "de"),
    ("vi", "en"), ("ru", "uk"), ("uk", "ru"), ("ru", "en"), ("ar", "fa"), ("fa", "ar"), ("ar", "en"), ("he", "en"), ("hi", "en"),
    ("ja", "zh"), ("ja", "en"), ("zh", "en"), ("zh", "ko"), ("ko", "ja"), ("ko", "en"), ("de", "ru"), ("ja", "ru"), ("en", "zh"),
]  # fmt: skip
SOUND_TITLES = [
    ("de", "Real Madrid – Bayern München 2:1"), ("de", "„Yes We Can“: Was von Obamas Versprechen blieb"), ("fr", "The Voice : la finale ce soir"),
    ("es", "Netflix estrena «The Bridge»"), ("ru", "iPhone 20 Pro Max"), ("ja", "BTS"), ("ja", "THE BRIDGE 東京公演"),
    ("zh", "NBA：湖人胜勇士"), ("ar", "Netflix"), ("he", "FIFA 27"), ("ko", "K-POP 월드투어"), ("tr", "Champions League: Galatasaray – Arsenal"), ("vi", "Manchester United 2-1 Chelsea"),
    ("en", "Sinn Féin’s Michelle O’Neill meets Emmanuel Macron"), ("en", "‘Je suis prêt’: Macron"), ("hi", "आईपीएल 2031: MI vs CSK"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), WRONG)
def test_a_title_in_another_language(marked, title, body):
    assert marked(title_language.RULE, BODY[body], body, title=TITLE[title]) == [TITLE[title]]


@pytest.mark.parametrize("language", BODY)
def test_a_title_in_the_language_of_the_article(marked, language):
    assert marked(title_language.RULE, BODY[language], language, title=TITLE[language]) == []


@pytest.mark.parametrize(("language", "title"), SOUND_TITLES)
def test_names_and_quotations_in_a_title(marked, language, title):
    assert marked(title_language.RULE, BODY[language], language, title=title) == []


@pytest.mark.parametrize(
    ("body", "left"),
    [("de", "en"), ("en", "de"), ("fr", "en"), ("es", "en"), ("pl", "en"), ("tr", "en"), ("vi", "en"), ("ru", "en"), ("uk", "ru"),
     ("ar", "en"), ("he", "en"), ("hi", "en"), ("ja", "en"), ("zh", "en"), ("ko", "en"), ("en", "ja"), ("en", "ru"), ("zh", "ja")],
)  # fmt: skip
def test_a_paragraph_left_in_another_language(marked, body, left):
    got = marked(untranslated.RULE, f"{BODY[body]}\n\n{BODY[left]}\n\n{BODY[body]}", body)
    assert got and "".join(got).replace(" ", "")[:30] == BODY[left].replace(" ", "")[:30]


@pytest.mark.parametrize("language", BODY)
def test_sound_paragraphs(marked, language):
    assert marked(untranslated.RULE, BODY[language], language) == []
    assert marked(foreign_script.RULE, BODY[language], language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er las aus „The Last Days of the Old Bridge and Other Stories“ und sprach über seine Zeit in London."),
        (
            "fr",
            "Il dirige la Citizens for Better Bridges and Safer Rivers, une association de New York fondée en 2019.",
        ),
        ("ru", "Он возглавляет Citizens for Better Bridges and Safer Rivers в Нью-Йорке с прошлого года."),
        ("en", "He called it a fait accompli, wished them bon voyage and quoted Goethe: “Mehr Licht”."),
        ("ja", "彼は「The Bridge」という小説でBooker Prizeを受賞した。"),
        ("ar", "أصدرت شركة Apple هاتف iPhone 20 Pro Max في نيويورك."),
    ],
)
def test_titles_names_and_quotations_in_a_sentence(marked, language, text):
    assert marked(untranslated.RULE, text, language) == []


def test_a_quotation_that_the_original_has_in_the_same_language_stays(marked):
    quotation = "The bridge is older than any of us and it will outlive us all."
    reprint, original = f"{BODY['de']}\n\n{quotation}", f"{BODY['ru']}\n\n{quotation}"
    assert marked(untranslated.RULE, reprint, "de", original=original, original_language="ru") == []
    original = f"{BODY['en']}\n\n{quotation}"
    assert marked(untranslated.RULE, reprint, "de", original=original, original_language="en") == [quotation]


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
    assert marked(foreign_script.RULE, text, language) == expected


@pytest.mark.parametrize(("language", "text"), SOUND_SCRIPTS)
def test_letters_that_belong(marked, language, text):
    assert marked(foreign_script.RULE, text, language) == []


def test_look_alikes_are_mended(repaired):
    assert repaired(foreign_script.RULE, "Вся Pоссия и Kиев ждали.", "ru") == "Вся Россия и Киев ждали."
    assert repaired(foreign_script.RULE, "The Мoscow and Lоndon offices.", "en") == "The Moscow and London offices."


def test_a_word_that_the_original_has_in_that_script_stays(marked):
    reprint, original = "The word мир is on the wall of the station.", "Das Wort мир steht an der Wand des Bahnhofs."
    assert marked(foreign_script.RULE, reprint, "en") == ["мир"]
    assert marked(foreign_script.RULE, reprint, "en", original=original, original_language="de") == []
