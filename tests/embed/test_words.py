"""Ids by remembered words are those of the tokenizer, whatever stands beside whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from xlate_audit.embed import DEFAULT_MODEL
from xlate_audit.embed import words as module
from xlate_audit.embed.words import WordIds
from xlate_audit.resources import resource

FOLDER = resource(DEFAULT_MODEL)
TOKENIZER = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
SPANNING = [token[1:].replace("▁", " ") for token in TOKENIZER.get_vocab() if "▁" in token[1:]]

TEXTS = [
    "The minister said , “no” — and left.",
    '"Quoted" at the start, twice  spaced',
    " leading and trailing ",
    "",
    " ",
    "\ufeff“After a mark of order”",
    "a \u200b ,b",
    "tab\tand\nline, non-breaking\u00a0space",
    "chính phủ Việt Nam đã tăng thuế nhiên liệu ở thành phố",
    "chính  phủ và chính \u200d phủ",
    "ở New Yorkers' New York",
    "a¨ ,b ¨c",
    "Die Straße, der Fuß; 3,5 % von 1.000 €",
    "وقال الوزير إن الحكومة ستدعم المواطنين",
    "הממשלה החליטה שהשרים יגיעו",
    "政府は燃料への税金を引き上げた。 これは 例 です",
    "정부는 국민들을 위해 새로운 정책을 발표했다고 밝혔다",
    "e\u0301te\u0301 \u0301a",
    "x" * 200 + " long word",
]


def expected(texts: list[str]) -> list[list[int]]:
    """Sorted, since "111" may be "11" and "1" or "1" and "11" with the same score, and the same vector."""
    return [sorted(encoding.ids) for encoding in TOKENIZER.encode_batch(texts)]


def found(words: WordIds, texts: list[str]) -> list[list[int]]:
    ids, lengths = words.ids(texts)
    stops = lengths.cumsum().tolist()
    return [sorted(ids[stop - length : stop].tolist()) for stop, length in zip(stops, lengths.tolist(), strict=True)]


def test_every_text_alone_and_all_together() -> None:
    words = WordIds(TOKENIZER, SPANNING)
    for text in TEXTS:
        assert found(words, [text]) == expected([text]), text
    assert found(words, TEXTS) == expected(TEXTS)
    assert found(words, TEXTS[::-1]) == expected(TEXTS[::-1])
    assert found(words, []) == []


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([w for t in TEXTS for w in t.split(" ")]), max_size=12).map(" ".join)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
        max_size=6,
    )
)
def test_any_words_in_any_order(texts: list[str]) -> None:
    assert found(WordIds(TOKENIZER, SPANNING), texts) == expected(texts)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 50)
    words = WordIds(TOKENIZER, SPANNING)
    for start in range(0, 2000, 20):
        texts = [f"word{number} and more of word{number + 1}" for number in range(start, start + 20)]
        assert found(words, texts) == expected(texts)
        assert len(words._inner) < 120
