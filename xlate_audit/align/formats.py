"""Alignments as text: Vecalign's form and tab-separated rows."""

from __future__ import annotations

from collections.abc import Sequence

from xlate_audit.align.lines import Bead


def to_vecalign(beads: Sequence[Bead]) -> str:
    """One bead a line, `[originals]:[reprints]:cost`, numbered from 0; an empty side is [].

    >>> print(to_vecalign([Bead((0,), (0, 1), 0.8, 0.2), Bead((1,), (), 0.0, 1.0)]), end="")
    [0]:[0, 1]:0.200000
    [1]:[]:1.000000
    """
    return "".join(f"{list(b.original)}:{list(b.reprint)}:{b.cost:.6f}\n" for b in beads)


def to_tsv(beads: Sequence[Bead], original: Sequence[str], reprint: Sequence[str]) -> str:
    """One bead a line: numbers and texts of both sides, and the similarity. Texts have their blanks folded.

    >>> to_tsv([Bead((0,), (0, 1), 0.8, -4.25)], ["Guten Tag."], ["Good", "day."]).split("\\t")
    ['0', '0,1', '0.8000', 'Guten Tag.', 'Good day.\\n']
    """
    return "".join(
        "\t".join((_numbers(b.original), _numbers(b.reprint), f"{b.similarity:.4f}", *texts)) + "\n"
        for b in beads
        for texts in [(_joined(original, b.original), _joined(reprint, b.reprint))]
    )


def _numbers(indices: Sequence[int]) -> str:
    return ",".join(map(str, indices))


def _joined(texts: Sequence[str], indices: Sequence[int]) -> str:
    return " ".join(" ".join(texts[i].split()) for i in indices)
