"""drift.moved: a paragraph that stands elsewhere in the reprint than in the original."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_moved_paragraph_is_found(tunnel, found, language: str) -> None:
    blocks = tunnel[language].split("\n\n")
    blocks = [*blocks[:1], *blocks[2:], blocks[1]]
    told = found((tunnel["en"], "en"), ("\n\n".join(blocks), language), "drift.moved")
    assert len(told) == 1 and told[0][2].startswith("The tunnel under the harbour")


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.moved") == []
