"""Chinese and Korean names in Latin letters, held to their signs."""

from __future__ import annotations

import pytest

from xlate_audit.text.romanized import respelt

WRONG = [
    ("Bai", "Xumei", "首席预报员白雪梅说", "白雪梅"),
    ("Li", "Kekiang", "总理李克强访问了柏林", "李克强"),
    ("Luo", "Jainhong", "工程师罗建红表示", "罗建红"),
    ("Yun", "Seo-yeon", "연구원 윤서현 씨는", "윤서현"),
    ("Son", "Heung-bin", "손흥민이 골을 넣었다", "손흥민"),
]
RIGHT = [
    ("Bai", "Xuemei", "首席预报员白雪梅说"),
    ("Lyu", "Yuan", "吕元先生"),  # ü as passports have it
    ("Lu", "Yuan", "吕元先生"),
    ("Ma", "Ying-jeou", "马英九前总统"),  # not in pinyin
    ("Chow", "Yun-fat", "演员周润发"),
    ("Zhang", "Wei", "张磊和李强"),  # another person: nothing to hold it to
    ("Yoon", "Seo-hyun", "연구원 윤서현 씨는"),
    ("Yun", "Seohyeon", "연구원 윤서현 씨는"),
    ("Lee", "Jae-myung", "이재명 대표"),
    ("Park", "Geun-hye", "박근혜 전 대통령"),
    ("Han", "Duck-soo", "한덕수 총리"),
    ("Kang", "Kyung-wha", "강경화 장관"),
    ("Kim", "Min-jae", "김정은 위원장"),  # another given name
    ("Anna", "Berg", "안나 베리"),
]


@pytest.mark.parametrize(("surname", "given", "original", "name"), WRONG)
def test_a_misspelt_name_is_found_at_its_signs(surname: str, given: str, original: str, name: str) -> None:
    found = respelt(surname, given, original)
    assert found and original[found.start : found.end] == name


@pytest.mark.parametrize(("surname", "given", "original"), RIGHT)
def test_habits_and_other_people_are_no_misspelling(surname: str, given: str, original: str) -> None:
    assert respelt(surname, given, original) is None
