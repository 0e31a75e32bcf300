"""What several rules ask of one alignment is found once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from xlate_audit.article import Alignment, Article
from xlate_audit.checks.once import once


def test_the_last_alignments_answer_is_kept() -> None:
    asked = []

    @once
    def find(alignment: Alignment) -> Iterator[str]:
        asked.append(alignment)
        yield alignment.relation

    one = Alignment(Article("o", "en", ()), Article("r", "en", ()), ())
    assert find(one) is find(one) and find(one) == ("reprint",)
    assert find(replace(one, relation="related")) == ("related",)
    assert find(one) == ("reprint",) and len(asked) == 3
