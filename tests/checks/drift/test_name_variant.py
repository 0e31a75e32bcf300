"""drift.name-variant: a name whose spelling changed."""

from __future__ import annotations

import pytest

from tests.checks.drift.ferry import FERRY
from xlate_audit import Config, check

FIRES = [
    ("en", "Wierzbicka", "Wielzbicka"),
    ("en", "Brunnermeier", "Blunnermeier"),
    ("de", "Wierzbicka", "Wierzvicka"),
    ("de", "Brunnermeier", "Brunnelmeier"),
]


@pytest.mark.parametrize(("language", "right", "wrong"), FIRES)
def test_a_respelt_name_is_found_at_its_word(tunnel, found, language: str, right: str, wrong: str) -> None:
    reprint = tunnel[language].replace(right, wrong)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name-variant") == [
        ("drift.name-variant", wrong, right)
    ]


SILENT = [
    ("de", "Wierzbicka", "Wierzbickas"),  # declined
    ("de", "Gdynia", "Gdynja"),  # another way to write the sound
    ("ru", "Вежбицкая", "Вежбицкой"),
]


@pytest.mark.parametrize(("language", "right", "other"), SILENT)
def test_what_languages_do_to_names_is_no_fault(tunnel, found, language: str, right: str, other: str) -> None:
    reprint = tunnel[language].replace(right, other)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name-variant") == []


def test_two_spellings_in_one_article_are_found_without_an_original(tunnel, article) -> None:
    text = tunnel["en"] + "\n\nHalina Wierzbicka thanked the workers. Later Halina Wielzbicka left for Warsaw."
    report = check(article(text, "en"), config=Config(select=("drift.name-variant",)))
    assert [f.reprint.text for f in report.findings if f.reprint] == ["Wielzbicka"]


def test_two_people_of_like_name_are_no_fault_where_the_original_has_both(tunnel, found) -> None:
    text = tunnel["en"] + "\n\nHalina Wierzbicka thanked the workers. Later Halina Wielzbicka left for Warsaw."
    assert found((text, "en"), (text, "en"), "drift.name-variant") == []


def test_a_language_that_nobody_knows_makes_the_rule_silent(tunnel, found) -> None:
    georgian = "გვირაბი გაიხსნა\n\nნავსადგურის ქვეშ გვირაბი ორშაბათს დილით გაიხსნა. მერმა ჰალინა ვეჟბიცკამ ლენტი გაჭრა."
    assert found((tunnel["en"], "en"), (georgian, "ka"), "drift") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.name-variant") == []


# A full name in the original, what became of it, and the words that are accused; none where languages do so themselves.
FULL = [
    ("en", "Sigrid Halvorsen", "en", "Sigurd Halberson", "Sigurd Halberson"),
    ("de", "Birgit Mahler", "en", "Brigitt Maler", "Brigitt Maler"),
    ("es", "Tomás Ferrer", "en", "Tomas Fehrer", "Tomas Fehrer"),
    ("es", "Álvaro Montesdeoca", "en", "Alvaro Montesdoca", "Alvaro Montesdoca"),  # vowels beside the same first name
    ("en", "Helen Kowalchuk", "es", "Helen Kovalchik", "Helen Kovalchik"),
    ("en", "Lukas Papademos", "de", "Lukas Papadimos", "Papadimos"),
    ("de", "Benjamin Netanjahu", "en", "Benjamin Netanyahu", ""),
    ("de", "Wolfgang Schäuble", "es", "Wolfgang Schaeuble", ""),
    ("en", "Krasna Polyana", "de", "Krasna Poljana", ""),
    ("de", "Sergej Lawrow", "en", "Sergey Lavrov", ""),
    ("de", "Michail Gorbatschow", "en", "Mikhail Gorbachev", ""),
    ("en", "Joe Biden", "cs", "Joea Bidena", ""),
    ("en", "Volodymyr Zelensky", "it", "Volodymyr Zelenskyj", ""),
    ("de", "Filip Müller", "cs", "Filipa Müllera", ""),
    ("en", "Ivana Horvat", "pl", "Ivany Horvat", ""),
]


@pytest.mark.parametrize(("original", "before", "reprint", "after", "accused"), FULL)
def test_full_names_may_differ_by_more(found, original, before, reprint, after, accused) -> None:
    name = {"en": "Ivana Horvat", "de": "Ivana Horvat", "es": "Ivana Horvat", "it": "Ivana Horvat", "pl": "Ivana Horvat",
            "cs": "Ivana Horvatová"}  # fmt: skip
    pair = FERRY[original].replace(name[original], before), FERRY[reprint].replace(name[reprint], after)
    flags = found((pair[0], original), (pair[1], reprint), "drift.name-variant")
    assert [text for _, text, _ in flags] == ([accused] if accused else [])


# A letter within a name beside the same first name is a slip between two languages as well; what languages write
# otherwise, and other people, are none.
INSIDE = [
    ("en", "Ivana Horvat", "Ivana Horvaat", "de", "Ivana Horvaat"),
    ("en", "Ivana Trebnik", "Ivana Trebinik", "es", "Trebinik"),
    ("en", "Ivana Kulikov", "Ivana Koulikov", "fr", ""),
    ("en", "Ivana Trebnik", "Irena Trebinik", "es", ""),
]


@pytest.mark.parametrize(("original", "before", "after", "reprint", "accused"), INSIDE)
def test_a_letter_put_into_a_name_is_a_slip(found, original, before, after, reprint, accused) -> None:
    pair = FERRY[original].replace("Ivana Horvat", before), FERRY[reprint].replace("Ivana Horvat", after)
    flags = found((pair[0], original), (pair[1], reprint), "drift.name-variant")
    assert [text for _, text, _ in flags] == ([accused] if accused else [])


def test_german_nouns_of_one_stem_are_no_names(found) -> None:
    original = "Die Muttertiere blieben im Stall.\n\nDie Beweislage ist nach wie vor dünn."
    reprint = "Die Mutter blieb im Stall.\n\nDie Beweise sind nach wie vor dünn."
    assert found((original, "de"), (reprint, "de"), "drift.name-variant") == []
    assert found((reprint, "de"), (original, "de"), "drift.name-variant") == []


def test_a_large_part_of_a_compound_is_looked_at(found) -> None:
    text = FERRY["en"].replace("summer", "pre-Christmas season")
    assert [
        t for _, t, _ in found((text, "en"), (text.replace("Christmas", "Chlistmas"), "en"), "drift.name-variant")
    ] == ["Chlistmas"]


def test_a_name_in_pinyin_is_held_to_its_signs(found) -> None:
    chinese = "气象台首席预报员白雪梅说，台风移动缓慢。\n\n白雪梅还说，山区须警惕泥石流，居民应尽快离开。"
    english = "The typhoon is moving slowly, said Bai Xumei, chief forecaster at the observatory.\n\n"
    english += "Bai Xuemei added that the mountains must beware of mudslides and that residents should leave soon."
    assert found((chinese, "zh"), (english, "en"), "drift.name-variant") == [
        ("drift.name-variant", "Bai Xumei", "白雪梅")
    ]
    assert found((chinese, "zh"), (english.replace("Xumei", "Xuemei"), "en"), "drift.name-variant") == []


MISREAD = [
    ("村瀬俊也社長が会見した。", "en", "President Toshiya Murasa met reporters.", "Murasa", "村瀬"),
    ("成田由紀子教授によると、水温が高い。", "en", "Professor Yukiko Norita says the water is warm.", "Norita", "成田"),
    ("岸田文雄首相が視察した。", "fr", "Le premier ministre Fumio Kushida a visité l'école.", "Kushida", "岸田"),
    ("塚本さんは刀工だ。", "de", "Herr Tsukimoto schmiedet Schwerter.", "Tsukimoto", "塚本"),
    ("一関市は補助金を返す。", "en", "The city of Inchinoseki will pay the grant back.", "Inchinoseki", "一関"),
]
READ = [
    ("村瀬俊也社長が会見した。", "en", "President Toshiya Murase met reporters."),
    ("大野さんは山崎さんに会った。", "en", "Mr Ohno met Ms Yamasaki."),
    ("本間さんは優勝した。", "en", "Homma won the tournament."),
    ("金崎夢生が復帰した。", "en", "Kanazaki Mu is back."),
    ("香月さんが優勝した。", "en", "Kagetsu won the tournament."),
    ("店は八丁にある。", "en", "The shop is in Haccho."),
    ("お台場で催しがあった。", "en", "There was an event in Odaiba."),
    ("韓国の大使が会見した。", "en", "The Korean ambassador met reporters."),
    ("欧州リーグに出場する。", "en", "They will play in the Europa League."),
    ("佐藤さんは伊佐沢に住む。", "es", "El señor Sato vive en Isazawa."),
    ("村瀬俊也社長が会見した。", "ru", "Президент Тосия Мурасе провёл брифинг."),
]


@pytest.mark.parametrize(("original", "language", "reprint", "wrong", "name"), MISREAD)
def test_a_japanese_name_is_held_to_its_readings(
    found, original: str, language: str, reprint: str, wrong: str, name: str
) -> None:
    told = found((original, "ja"), (reprint, language), "drift.name-variant")
    assert told == [("drift.name-variant", wrong, name)]


@pytest.mark.parametrize(("original", "language", "reprint"), READ)
def test_a_reading_of_a_japanese_name_is_left_alone(found, original: str, language: str, reprint: str) -> None:
    assert found((original, "ja"), (reprint, language), "drift.name-variant") == []


def test_a_korean_name_is_held_to_its_syllables_behind_a_title_as_well(found) -> None:
    korean = (
        "한지민 박사는 태풍이 천천히 움직인다고 말했다.\n\n주민들은 산사태에 대비하고 빨리 대피해야 한다고 덧붙였다."
    )
    english = "The typhoon is moving slowly, said Dr Han Ji-yin.\n\n"
    english += "Residents must beware of mudslides and leave soon, the doctor added."
    assert found((korean, "ko"), (english, "en"), "drift.name-variant") == [
        ("drift.name-variant", "Han Ji-yin", "한지민")
    ]
    assert found((korean, "ko"), (english.replace("Ji-yin", "Ji-min"), "en"), "drift.name-variant") == []
