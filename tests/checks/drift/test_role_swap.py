"""drift.role-swap: two names that changed places."""

from __future__ import annotations

import pytest

ORIGINAL = """Week in football

On Saturday Porto defeated the visitors from Bilbao by three goals to one in front of a large crowd.

The coach praised his team after the match and promised a quiet week of training."""


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.role-swap") == []
