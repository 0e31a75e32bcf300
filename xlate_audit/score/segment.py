"""Fidelity of a link: how well its two sides say the same, 0 to 1."""

from __future__ import annotations

from dataclasses import replace

from xlate_audit.article import Alignment, Link


def score_alignment(alignment: Alignment) -> Alignment:
    """The alignment with every two-sided link's fidelity filled in."""
    return replace(alignment, links=tuple(_scored(link, alignment) for link in alignment.links))


def _scored(link: Link, alignment: Alignment) -> Link:
    if not link.original or not link.reprint:
        return link
    return replace(link, fidelity=round(min(1.0, max(0.0, link.similarity)), 4))
