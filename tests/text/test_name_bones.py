"""The consonants of names: which spellings can be one name in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.text.name_bones import bones, difference

ONE = [
    ("Scholz", "Шольц"), ("Scholz", "ショルツ"), ("Jeschke", "Єшке"), ("Wierzbicki", "Вежбицкий"), ("Đurić", "Djuric"),
    ("Brzeziński", "Бжезинский"), ("Krychowiak", "Крыховяк"), ("Tereschkowa", "Těreškovová"), ("Zelensky", "Selenskyj"),
    ("Poutine", "Putin"), ("Gaddafi", "Kadhafi"), ("Qutaibah", "Kutajba"), ("Abu Dhabi", "Abú Zabí"),
    ("Netanyahu", "נתניהו"), ("Teymouri", "تیموری"), ("Rodgers", "ロジャース"), ("Renard", "ルナール"), ("Wright", "Райт"),
    ("Hopkins", "홉킨스"), ("Jackson", "杰克逊"), ("Racine", "拉辛"), ("Fitzgerald", "فيتزجيرالد"), ("Sheikh", "शेख"), ("Jean", "Жан"),
    ("Ángeles", "Анхелес"), ("Djokovic", "Джокович"), ("Yates", "Йейтс"), ("Çelik", "Челик"), ("Monet", "モネ"), ("Quinn", "奎因"),
]  # fmt: skip

TWO = [
    ("Korotin", "Коровин"), ("Barnea", "Balnea"), ("Kincaid", "Kinnaird"), ("Loxton", "Loxley"), ("Hedberg", "Hedlund"),
    ("Tavakoli", "تیموری"), ("Shapira", "פרץ"), ("Tkatschenko", "Ткачук"), ("Tanaka", "Танигава"), ("Demirci", "Bakırcı"),
    ("Rotich", "키프초게"), ("Karahan", "Сарыкая"), ("Morawiecki", "ジョンソン"), ("Sharma", "वर्मा"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_have_no_consonant_against_them(one: str, other: str) -> None:
    assert difference(one, other)[0] == 0


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_have(one: str, other: str) -> None:
    assert difference(one, other)[0] > 0


def test_scripts_that_do_not_tell_l_from_r_hear_one_name() -> None:
    assert difference("Barnea", "バルネア")[0] == difference("Balnea", "バルネア")[0] == 0


@pytest.mark.parametrize(
    ("name", "declined"),
    [("Nowak", "Новаком"), ("Bodnar", "Bodnarem"), ("Kerr", "Kerrová"), ("Kuznetsov", "Кузнецова")],
)
def test_an_ending_may_be_left_out(name: str, declined: str) -> None:
    assert difference(name, declined, endings=(0, 2))[0] == 0


@given(st.text(max_size=12), st.text(max_size=12))
def test_it_goes_both_ways_and_nothing_differs_from_itself(one: str, other: str) -> None:
    cost, size = difference(one, other)
    assert (cost, size) == difference(other, one)
    assert 0 <= cost <= len(bones(one)) + len(bones(other)) and size >= 1
    assert difference(one, one)[0] == 0
