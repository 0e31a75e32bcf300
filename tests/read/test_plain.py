"""Plain text: exact offsets, and what counts as a paragraph."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xlate_audit.read import load_article
from xlate_audit.read.plain import paragraph_spans, read_plain, visible

BREAKS = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\r\n\r\n",
    "\r\r",
    "\n \t\n",
    "\u2028",
    "\u2029",
    "\x85",
    "\f",
    "\n\u200b\n",
    "\n\u3000\n",
]
WORDS = [
    "Storm",
    "closes",
    "ports.",
    "嵐が港を襲う。",
    "العاصفة",
    "!",
    "—",
    "\ufeff",
    "e\u0301",
    "😀",
    "a",
    " ",
    "\u00a0",
    "x" * 70,
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(WORDS + BREAKS + BREAKS), max_size=40).map("".join))


@given(texts)
@example("\ufeffTitle\r\n\r\nBody one\r\nline two\r\n")
@example("a\rb\r\rc")
def test_offsets_are_exact(text: str) -> None:
    paragraphs = read_plain(text, "x").paragraphs
    covered = set()
    for p in paragraphs:
        assert p.file_start is not None and p.file_end is not None
        assert text[p.file_start : p.file_end] == p.text
        assert p.text and p.text == p.text.strip()
        covered |= set(range(p.file_start, p.file_end))
    assert all((a.file_end or 0) <= (b.file_start or 0) for a, b in pairwise(paragraphs))
    assert all(n in covered for n, ch in enumerate(text) if visible(ch))


@given(texts)
def test_line_and_column_are_those_of_an_editor(text: str) -> None:
    for p in read_plain(text, "x").paragraphs:
        before = text[: p.file_start]
        lines = re.split(r"\r\n|\r|\n", before)
        assert (p.line, p.column) == (len(lines), len(lines[-1]) + 1)


@given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_decoding_with_the_encoding_named_gives_the_offsets(tmp_path_factory, text: str, encoding: str) -> None:
    text = "Über den Fluss führt eine Brücke.\n\n" + "".join(
        ch for ch in text if unicodedata.category(ch) != "Cc" or ch in "\r\n\t"
    )
    path: Path = tmp_path_factory.mktemp("read") / "article.txt"
    path.write_bytes(text.encode(encoding, "ignore"))
    article = load_article(path)
    assert article.encoding is not None
    file = path.read_bytes().decode(article.encoding)
    assert [file[p.file_start : p.file_end] for p in article.paragraphs] == [p.text for p in article.paragraphs]


LONG = (
    "The ferry left the harbour at six in the morning with one hundred and twenty people and a load of timber on board."
)
BLOCKS = [
    ("one line", ["one line"]),
    ("Title\n\nBody one\nline two\n\n\n\nBody two", ["Title", "Body one\nline two", "Body two"]),
    ("Title\r\n \t\r\nBody\r\n", ["Title", "Body"]),
    ("Title\r\rBody", ["Title", "Body"]),
    ("Title\nFirst.\nSecond.", ["Title", "First.", "Second."]),
    ("見出し\n一つ目の段落。\n二つ目の段落。\n", ["見出し", "一つ目の段落。", "二つ目の段落。"]),
    ("Title\u2028First.\u2028Second.", ["Title", "First.", "Second."]),
    ("Title\u2029\u2029First.\nmore", ["Title", "First.\nmore"]),
    ("Title\n\u200b\nBody\nmore", ["Title", "Body\nmore"]),
    ("a\nb\nc\n", ["a", "b", "c"]),
    ("  Title  \n\n   Body   ", ["Title", "Body"]),
    ("\ufeffTitle\n\nBody", ["Title", "Body"]),
    (" \n\t\n\u200b\n", []),
    # A headline broken over two lines and glued to a paragraph: the block stays whole, a rule finds the break.
    (
        "Title\n\nWhat we know about the\nferry so far\n" + LONG,
        ["Title", "What we know about the\nferry so far\n" + LONG],
    ),
    # A blank line under the title only, one paragraph a line below.
    ("Title\n\n" + "\n".join([LONG, "Nobody was hurt.", LONG]), ["Title", LONG, "Nobody was hurt.", LONG]),
]


@pytest.mark.parametrize(("text", "paragraphs"), BLOCKS)
def test_blocks(text: str, paragraphs: list[str]) -> None:
    assert [span.of(text) for span in paragraph_spans(text)] == paragraphs


WRAPPED = """Ferry runs aground off the island
The ferry left the harbour at six in the morning with one hundred and
twenty people and a load of timber on board, and struck a rock half an
hour later in dense fog, the coast guard said.
Nobody was hurt. The passengers were taken off by fishing boats that had
heard the call for help, and the ship was towed back to port at noon by
two tugs.
"""


def test_lines_of_a_fixed_width_are_one_paragraph() -> None:
    found = [span.of(WRAPPED) for span in paragraph_spans(WRAPPED)]
    assert [text.split("\n")[0][:12] for text in found] == ["Ferry runs a", "The ferry le", "Nobody was h"]
    assert [text.count("\n") for text in found] == [0, 2, 2]


def test_wrapped_blocks_between_blank_lines_stay_whole() -> None:
    text = WRAPPED.replace("\nThe ferry", "\n\nThe ferry").replace("\nNobody", "\n\nNobody")
    assert [span.of(text).count("\n") for span in paragraph_spans(text)] == [0, 2, 2]


def test_a_million_lines_take_seconds() -> None:
    assert len(paragraph_spans("x\n" * 200_000)) == 200_000
