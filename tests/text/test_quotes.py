"""Direct quotations in the marks of many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.text.quotes import find_quotations

CASES = [
    ('She said "we are ready" and left.', ["we are ready"]),
    ("„Wir sind bereit“, sagte sie.", ["Wir sind bereit"]),
    ("»Wir sind bereit«, sagte sie.", ["Wir sind bereit"]),
    ("« Nous sommes prêts », dit-elle.", [" Nous sommes prêts "]),
    ("”Vi är redo”, sade hon.", ["Vi är redo"]),
    ("彼女は「準備はできた」と述べた。", ["準備はできた"]),
    ("她说：“我们准备好了。”", ["我们准备好了。"]),
    ("«Мы готовы», — сказала она.", ["Мы готовы"]),
    ("“One ‘two’ three,” he said. “Four.”", ["One ‘two’ three,", "Four."]),
    ("A board 6'2\" tall is no quotation.", []),
    ("It's the neighbours' dog.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [q.inner.of(text) for q in find_quotations(text)] == expected


@given(st.text(alphabet="ab \"“”„«»「」'", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    last = 0
    for quotation in find_quotations(text):
        assert (
            last
            <= quotation.span.start
            < quotation.inner.start
            <= quotation.inner.end
            <= quotation.span.end
            <= len(text)
        )
        last = quotation.span.end
