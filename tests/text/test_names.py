"""Names in text, their counterparts across scripts, and what counts as another spelling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.text.name_match import known_names, likeness, named_runs, units
from xlate_audit.text.name_table import name_table
from xlate_audit.text.name_variants import legitimate, same_stem, slips
from xlate_audit.text.names import capitalised_words, find_names, large_words
from xlate_audit.text.transliterate import skeleton, sounds_like

NAMES = [
    ("en", "However, the minister told Anna Kowalska in Lisbon on Friday.", ["Anna", "Kowalska", "Lisbon"]),
    ("en", "I'm sure they've met O'Brien's lawyer.", ["O'Brien"]),
    ("de", "Die Schäden in Höhe von drei Millionen Euro trägt Hannelore Brandt.", ["Hannelore", "Brandt"]),
    ("fr", "Selon le ministre, l'Italie et Nadia Benali ont signé.", ["Italie", "Nadia", "Benali"]),
    ("tr", "Bakan, Ankara'dan sonra Yılmaz'ı aradı.", ["Ankara", "Yılmaz"]),
    ("ru", "Министр встретил Анну Ковальскую в Лиссабоне.", ["Анну", "Ковальскую", "Лиссабоне"]),
    ("ja", "市長はヘルシンキでコワルスカ氏と会った。", ["ヘルシンキ", "コワルスカ"]),
    ("ar", "التقى الوزير آنا في لشبونة", []),
    ("zh", "部长在里斯本会见了安娜", []),
    ("xx", "Anna Kowalska", []),
    (None, "Anna Kowalska", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_names_are_found_where_writing_shows_them(language: str | None, text: str, expected: list[str]) -> None:
    assert [n.text for n in find_names(text, language)] == expected


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ja", "ru", "tr", "he"]))
def test_spans_index_the_text_as_read(text: str, language: str) -> None:
    for name in (*find_names(text, language), *capitalised_words(text)):
        assert name.span.of(text) == name.text


@given(st.text(max_size=200))
def test_units_index_the_text_as_read(text: str) -> None:
    cut = units(text)
    assert [s.of(text) for s in cut.spans] == list(cut.forms)


COUNTERPARTS = [
    ("Netanyahu", "ראש הממשלה נתניהו אמר", "he"),
    ("Netanyahu", "قال نتنياهو أمس", "ar"),
    ("Merkel", "默克尔在柏林说", "zh"),
    ("Germany", "Německo odmítlo návrh", "cs"),
    ("Putin", "о решении Путина сообщили", "ru"),
    ("Seoul", "서울에서 열린 회의", "ko"),
    ("Johnson", "ジョンソン首相は述べた", "ja"),
]


@pytest.mark.parametrize(("name", "text", "language"), COUNTERPARTS)
def test_a_name_has_its_counterpart_across_scripts(name: str, text: str, language: str) -> None:
    assert likeness([name], units(text, language)).max() > 0.7


@pytest.mark.parametrize("text", ["Шольц у Києві", "ショルツ首相", "sitzt in Oslo", "אולף שולץ"])
def test_a_stranger_has_none(text: str) -> None:
    assert likeness(["Fitzgerald"], units(text)).max() < 0.6


LEGITIMATE = [
    ("Netanyahu", "Nétanyahou"), ("Biden", "Bidena"), ("Israel", "Israeli"), ("Michail", "Mikhail"), ("Chopin",
    "Šopin"), ("Novorossiya", "Novorossija"), ("Štěpánek", "Štěpánkova"), ("Wolfsburg", "Wolfsburger"), ("Barcelona",
    "Barcelonou"),
]  # fmt: skip
SLIPS = [
    ("Barnea", "Balnea"),
    ("Hamilton", "Hamirton"),
    ("Wagner", "Wagnel"),
    ("Coventry", "Cobentry"),
    ("Lisbon", "Libson"),
]


@pytest.mark.parametrize(("before", "after"), LEGITIMATE)
def test_what_languages_do_to_names_is_legitimate(before: str, after: str) -> None:
    assert legitimate(before, after, same_language=False)


@pytest.mark.parametrize(("before", "after"), SLIPS)
def test_a_slip_is_not(before: str, after: str) -> None:
    assert not legitimate(before, after, same_language=False)
    assert slips(before, after) == 1


@given(st.text(max_size=12), st.text(max_size=12))
def test_likenesses_are_symmetric(one: str, other: str) -> None:
    assert sounds_like(one, other) == pytest.approx(sounds_like(other, one))
    assert same_stem(one, other) == same_stem(other, one)
    assert slips(one, other) == slips(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Shakespeare", "シェイクスピア"), ("Tchaikovsky", "Чайковский"), ("Vaduz", "ვადუც")]
)
def test_skeletons_agree_between_scripts(one: str, other: str) -> None:
    assert sounds_like(one, other) > sounds_like("Montgomery", other)
    assert skeleton(one)


def test_the_table_knows_exonyms_and_ordinary_words() -> None:
    table = name_table()
    assert table.renders("Germany", "Deutschland")
    assert table.renders("日本", "Japan")
    assert not table.renders("Germany", "Italien")
    assert table.is_ordinary("en", "minister") and not table.is_ordinary("en", "Lisbon")
    assert table.is_known("Lisbon") and not table.is_known("qzxwvk")


HEARD = [
    ("Kowalska", "hi", "कोवाल्स्का ने लिस्बन में कहा"),
    ("Lisbon", "hi", "कोवाल्स्का ने लिस्बन में कहा"),
    ("Pennsylvania", "hi", "पेंसिल्वेनिया के लोग"),
    ("Vance", "ko", "밴스 부통령은"),
    ("Novak", "ja", "ノバク選手は"),
]


@pytest.mark.parametrize(("name", "language", "text"), HEARD)
def test_names_are_heard_in_scripts_with_signs_of_their_own(name: str, language: str, text: str) -> None:
    """Devanagari's vowel signs belong to the word; Japanese and Korean write v as b."""
    assert likeness([name], units(text, language)).max() > 0.7


def test_a_word_with_vowel_signs_is_one_form() -> None:
    assert "कोवाल्स्का" in units("कोवाल्स्का ने", "hi").forms


DECLINED = [
    ("London", "londonský primátor", True),
    ("Biden", "setkal se s Bidenem", True),
    ("Changan", "everything has changed since", False),
    ("Marsh", "the march went on", False),
]


@pytest.mark.parametrize(("name", "text", "expected"), DECLINED)
def test_a_small_word_is_a_form_of_a_name_only_where_it_holds_it(name: str, text: str, expected: bool) -> None:
    assert bool(units(text).same(name)) is expected


KNOWN = [
    ("ar", "سافر الوفد إلى اليونان", "اليونان"),
    ("zh", "代表团前往伯恩茅斯", "伯恩茅斯"),
    ("ko", "대표단은 미국으로 떠났다", "미국"),
]


@pytest.mark.parametrize(("language", "text", "name"), KNOWN)
def test_the_table_shows_names_where_writing_does_not(language: str, text: str, name: str) -> None:
    found = known_names(text, language)
    assert name in [n.text for n in found]
    assert all(n.span.of(text) == n.text for n in found)
    assert all(not a.span.overlaps(b.span) for a, b in pairwise(found))


def test_large_words_are_all_that_may_be_names() -> None:
    assert [n.text for n in large_words("Im Mai kam die Postbank.", "de")] == ["Im", "Postbank"]
    assert large_words("和平", "zh") == ()


# A form of a name that sounds like nothing in the other text, which has it in the second form.
ALIASES = [
    ("United States", "en", "Président des États-Unis", "fr"),
    ("Stanów Zjednoczonych", "pl", "The U.S. ambassador left", "en"),
    ("Сполучене Королівство", "uk", "The UK has signed", "en"),
    ("Papua-Neuguinea", "de", "a PNG-registered ferry", "en"),
    ("Ärmelkanal", "de", "a boat in the Channel", "en"),
    ("Manche", "fr", "Лодка в проливе Ла-Манш", "ru"),
    ("WHO", "en", "世卫组织表示", "zh"),
    ("ЮАР", "ru", "South African rand", "en"),
    ("NATO", "en", "en la OTAN", "es"),
    ("Sasha", "en", "Александр и Саша", "ru"),
    ("ООН", "ru", "הצעת האו״ם", "he"),
]


@pytest.mark.parametrize(("name", "language", "text", "other"), ALIASES)
def test_abbreviations_and_exonyms_are_the_same_name(name: str, language: str, text: str, other: str) -> None:
    found = likeness(name.split() if language != "en" else [name], units(text, other))
    assert found.max() == 1.0


@pytest.mark.parametrize(("name", "text"), [("US", "they told us so"), ("WHO", "the man who came"), ("IT", "it rains")])
def test_an_acronym_is_no_small_word(name: str, text: str) -> None:
    assert likeness([name], units(text, "en")).max() < 1.0


RUNS = [
    ("ar", "سافرت الوزيرة من فيينا إلى نيروبي أمس", ["فيينا", "نيروبي"]),
    ("fa", "وزیر از وین به نایروبی رفت و در آنکارا ماند", ["آنکارا"]),
    ("he", "שגרירות שוודיה נפתחה באנקרה", ["שוודיה", "אנקרה"]),
    ("hi", "वियना में स्वीडन का दूतावास", ["वियना", "स्वीडन"]),
    ("ko", "장관은 나이로비와 앙카라를 찾았다", ["나이로비"]),
    ("zh", "部长从维也纳飞往内罗毕", ["维也纳", "内罗毕"]),
    ("en", "The minister flew from Vienna to New York", ["Vienna", "New", "York"]),
    ("th", "รัฐมนตรีบินไปเวียนนา", []),
    (None, "Vienna", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), RUNS)
def test_names_are_known_where_writing_does_not_show_them(language: str | None, text: str, expected: list[str]) -> None:
    found = [name for run in named_runs(text, language) for name in run]
    assert set(expected) <= {n.text for n in found}
    assert all(n.span.of(text) == n.text for n in found)


PLAIN = [
    ("ar", "قال إن السعر ارتفع في السوق هذا الأسبوع"),
    ("he", "הוא אמר שהמחיר עלה השבוע בשוק"),
    ("zh", "他说这个星期市场上的价格上涨了很多"),
    ("ko", "그는 이번 주 시장에서 가격이 올랐다고 말했다"),
    ("hi", "उसने कहा कि इस हफ़्ते बाज़ार में कीमत बढ़ गई"),
    ("fa", "او گفت که قیمت این هفته در بازار بالا رفت"),
]


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_ordinary_words_are_no_names_there(language: str, text: str) -> None:
    assert named_runs(text, language) == ()
