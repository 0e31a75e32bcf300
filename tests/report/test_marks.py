from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.report.marks import Mark, excerpt, pieces, right_to_left, visible


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_pieces_lose_nothing_and_close_every_mark_once(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(n, min(span), max(span)) for n, span in enumerate(spans)]
    parts = pieces(text, marks)
    assert "".join(part.text for part in parts) == text
    assert sorted(n for part in parts for numbers in part.closing for n in numbers) == list(range(len(marks)))
    assert sum(part.opening for part in parts) == sum(len(part.closing) for part in parts)


def test_a_mark_covers_its_words() -> None:
    text = "Il a plu en 2041 à Lille."
    marks = [Mark(1, 12, 16), Mark(2, 9, 16), Mark(3, 12, 16)]
    covered = [p for p in pieces(text, marks) if 1 in p.numbers]
    assert [(p.text, p.numbers, p.opening, p.closing) for p in covered] == [("2041", (2, 1, 3), 1, ((1, 3), (2,)))]


@pytest.mark.parametrize(
    ("text", "plain", "marked"),
    [
        ("a\x1b[2Jb", "a<U+001B>[2Jb", "a<U+001B>[2Jb"),
        ("a\u202eb", "a<U+202E>b", "a<U+202E>b"),
        ("می‌رود", "می‌رود", "می<U+200C>رود"),
        ("eins\r\nzwei", "eins zwei", "eins ⏎ zwei"),
        ("a\u00a0b", "a\u00a0b", "a<U+00A0>b"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, plain: str, marked: str) -> None:
    assert visible(text) == plain
    assert visible(text, marked=True) == marked


def test_a_long_paragraph_is_cut_only_far_from_its_marks() -> None:
    text = "a" * 2_000 + "HERE" + "b" * 2_000
    parts = excerpt(pieces(text, [Mark(1, 2_000, 2_004)]))
    shown = "".join(part.text for part in parts)
    assert "a" * 200 + "HERE" + "b" * 200 in shown
    assert len(shown) < 450
    assert shown.startswith("…") and shown.endswith("…")


def test_a_long_paragraph_without_marks_keeps_its_beginning() -> None:
    assert excerpt(pieces("c" * 5_000, []))[0].text.startswith("c" * 200 + " …")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("123 שלום", True), ("(مرحبا) x", True), ("Hello שלום", False), ("日本", False), ("12", False)],
)
def test_direction_is_that_of_the_first_strong_letter(text: str, expected: bool) -> None:
    assert right_to_left(text) is expected
