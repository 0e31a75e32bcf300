"""What must hold of any two lists of units."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xlate_audit.align import Bead, align_units
from xlate_audit.align.formats import to_tsv, to_vecalign
from xlate_audit.embed import Embedder

ANYTHING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
units = st.lists(
    st.text(max_size=30) | st.sampled_from(["", " ", "a", "Yes.", "1", "…", "«a b c»", "日本。"]), max_size=14
)
words = st.sampled_from([f"w{n}" for n in range(300)])
paragraphs = st.lists(
    st.lists(words, min_size=5, max_size=9, unique=True).map(lambda w: " ".join(w) + "."), min_size=2, max_size=12
)


def both(beads: list[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(b.original, b.reprint) for b in beads]


@ANYTHING
@given(units, units)
def test_every_unit_once_and_in_order(toy: Embedder, left: list[str], right: list[str]) -> None:
    beads = align_units(left, right, toy)
    assert [i for b in beads for i in b.original] == list(range(len(left)))
    assert [j for b in beads for j in b.reprint] == list(range(len(right)))
    assert all(len(b.original) + len(b.reprint) == 1 or (b.original and b.reprint) for b in beads)
    assert all(-1.001 <= b.similarity <= 1.001 for b in beads)


@ANYTHING
@given(units)
def test_a_text_with_itself_is_the_identity(toy: Embedder, texts: list[str]) -> None:
    assert both(align_units(texts, texts, toy)) == [((i,), (i,)) for i in range(len(texts))]


@ANYTHING
@given(units, units)
def test_swapping_the_sides_mirrors(toy: Embedder, left: list[str], right: list[str]) -> None:
    there, back = align_units(left, right, toy), align_units(right, left, toy)
    mirrored = {(b.reprint, b.original): (b.similarity, b.cost) for b in back}
    assert {(b.original, b.reprint): (b.similarity, b.cost) for b in there} == mirrored


@ANYTHING
@given(paragraphs, st.integers(1, 8), st.booleans(), st.booleans())
def test_unrelated_text_at_one_end_changes_nothing_elsewhere(
    toy: Embedder, texts: list[str], extra: int, at_end: bool, on_the_left: bool
) -> None:
    alien = [" ".join(f"x{n}{k}" for k in range(8)) + "." for n in range(extra)]
    longer = texts + alien if at_end else alien + texts
    shift = 0 if at_end else extra
    sides = (longer, texts) if on_the_left else (texts, longer)
    beads = align_units(*sides, toy, breaks=(range(len(sides[0])), range(len(sides[1]))))
    pairs = [(b.original, b.reprint) if on_the_left else (b.reprint, b.original) for b in beads]
    assert [p for p in pairs if p[1]] == [((i + shift,), (i,)) for i in range(len(texts))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []), ([], ["a"]), (["a"], []), (["a"], ["b"]), ([""], [""]), ([""], ["a", "b"]), (["  "] * 5, ["\n"] * 3),
        (["same"] * 9, ["same"] * 4), (["same"] * 40, ["same"] * 40), (["🙂"], ["\ud800"]),
    ],
)  # fmt: skip
def test_poor_sides(toy: Embedder, left: list[str], right: list[str]) -> None:
    beads = align_units(left, right, toy)
    assert sum(len(b.original) for b in beads) == len(left)
    assert sum(len(b.reprint) for b in beads) == len(right)


MERGED = ["a b c d e f", "g h i j k l", "m n o p q r", "s t u v w x", "1a 2b 3c 4d", "5e 6f 7g 8h"]


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_merged_and_split(toy: Embedder, size: int) -> None:
    whole = [" ".join(MERGED[:size]), *MERGED[size:]]
    assert both(align_units(MERGED, whole, toy))[0] == (tuple(range(size)), (0,))
    assert both(align_units(whole, MERGED, toy))[0] == ((0,), tuple(range(size)))


def test_dropped_and_added(toy: Embedder) -> None:
    assert both(align_units(MERGED, [*MERGED[:2], *MERGED[3:]], toy))[2] == ((2,), ())
    assert both(align_units(MERGED, [*MERGED[:2], "zz yy xx ww vv uu", *MERGED[2:]], toy))[2] == ((), (2,))


def test_a_paragraph_s_end_parts(toy: Embedder) -> None:
    left = ["a b c d e f.", "g h i j k l.", "m n o p q r."]
    right = ["a b c d e f g h i j k l.", "m n o p q r."]
    free = both(align_units(left, right, toy))
    parted = both(align_units(left, right, toy, breaks=([0, 1, 2], [0, 1])))
    assert free[0] == ((0, 1), (0,))
    assert len(parted) >= len(free)


def test_long_texts_stay_in_order(toy: Embedder) -> None:
    texts = [f"w{n} v{n} u{n} t{n % 7}" for n in range(1500)]
    kept = [t for n, t in enumerate(texts) if not 400 <= n < 460]
    beads = align_units(texts, kept, toy)
    assert [b.original for b in beads if not b.reprint] == [(n,) for n in range(400, 460)]
    assert all(texts[b.original[0]] == kept[b.reprint[0]] for b in beads if b.reprint)


def test_formats() -> None:
    beads = [Bead((0, 1), (0,), 0.5, -2.0), Bead((), (1,), 0.0, 0.25)]
    assert to_vecalign(beads) == "[0, 1]:[0]:-2.000000\n[]:[1]:0.250000\n"
    assert to_tsv(beads, ["a\tb", "c"], ["d", "e\n"]) == "0,1\t0\t0.5000\ta b c\td\n\t1\t0.0000\t\te\n"


def test_a_text_that_says_one_thing_over_and_over_is_aligned_one_to_one(toy: Embedder) -> None:
    """To each line all lines of the other side are as near; the nth belongs to the nth."""
    lines = ["The council met again on Tuesday.", "Nothing was decided."] * 1200
    assert both(align_units(lines, list(lines), toy)) == [((n,), (n,)) for n in range(len(lines))]
