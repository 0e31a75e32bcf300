"""How a name sounds in another script."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.text.name_sound import ROWS, echoes, pieces

# A name, the same in another script, and another name in that.
ECHOED = [
    ("Baikonur", "Байконур", "Краматорск"),
    ("Petrozavodsk", "彼得罗扎沃茨克", "莫斯科"),
    ("Kowalska", "コワルスカ", "ヘルシンキ"),
    ("Wierzbicki", "ヴィエジュビツキ", "ガルシア"),
    ("Martin", "مارتن", "سليمان"),
    ("Fitzgerald", "فيتزجيرالد", "كوفالسكي"),
    ("Hamilton", "המילטון", "ברמינגהם"),
    ("Robinson", "로빈슨", "해밀턴"),
    ("Somalia", "सोमालिया", "कनाडा"),
    ("Isfahan", "اصفهان", "تبریز"),
    ("Kharkiv", "Харків", "Полтава"),
]


@pytest.mark.parametrize(("name", "same", "other"), ECHOED)
def test_a_name_sounds_like_itself_in_another_script(name: str, same: str, other: str) -> None:
    likeness = echoes([name], [same, other])[0]
    assert likeness[0] > 0.45 > likeness[1]


def test_scripts_are_compared_with_each_other_too() -> None:
    likeness = echoes(["Байконур", "ロビンソン"], ["로빈슨", "拜科努尔"])
    assert likeness[0].argmax() == 1
    assert likeness[1].argmax() == 0


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=60), max_size=4))
def test_likenesses_are_bounded_whatever_the_text(names: list[str], forms: list[str]) -> None:
    found = echoes(names, forms)
    assert found.shape == (len(names), len(forms))
    assert np.isfinite(found).all() and (np.abs(found) <= 1.001).all()


@given(st.text(max_size=200))
def test_pieces_are_rows_of_the_table(word: str) -> None:
    assert all(0 <= row < ROWS for row in pieces(word))


def test_a_long_word_has_no_more_pieces_than_a_name() -> None:
    assert len(pieces("a" * 10_000)) == len(pieces("a" * 40))
