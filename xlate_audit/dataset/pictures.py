"""Pictures of a dataset's statistics, as SVG that needs no program and no network to be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from xlate_audit.dataset.statistics import BINS

_STYLE = "font: 12px sans-serif"
_BLUE, _GREY, _INK = (59, 107, 165), "#888", "#333"


def histogram(counts: Sequence[int]) -> str:
    """How many units have which fidelity."""
    high, step, top = 160, 24, max(max(counts, default=0), 1)
    width = BINS * step + 60
    bars = "".join(
        f'<rect x="{40 + n * step}" y="{20 + high * (1 - count / top):.1f}" width="{step - 2}" '
        f'height="{high * count / top:.1f}" fill="rgb{_BLUE}"><title>{n / BINS:.2f} to {(n + 1) / BINS:.2f}: '
        f"{count}</title></rect>"
        for n, count in enumerate(counts)
    )
    ticks = "".join(
        f'<text x="{40 + BINS * step * n / 4:.0f}" y="{high + 36}" text-anchor="middle" fill="{_INK}">{n / 4:g}</text>'
        for n in range(5)
    )
    label = f'<text x="{width / 2:.0f}" y="{high + 54}" text-anchor="middle" fill="{_INK}">fidelity of the unit</text>'
    most = f'<text x="36" y="26" text-anchor="end" fill="{_INK}">{top}</text>'
    line = f'<line x1="40" y1="{20 + high}" x2="{40 + BINS * step}" y2="{20 + high}" stroke="{_GREY}"/>'
    return _svg(width, high + 62, "Units by fidelity", bars + ticks + label + most + line)


def heat(findings: Mapping[str, Mapping[str, int]]) -> str:
    """How many findings each rule has in each pair of languages: the darker the more."""
    rules = sorted(findings)
    pairs = sorted({pair for row in findings.values() for pair in row})
    left, cell, row = 190, 56, 22
    top = max((n for by_pair in findings.values() for n in by_pair.values()), default=1)
    parts = [
        f'<text x="{left + cell * (x + 0.5):.0f}" y="16" text-anchor="middle" fill="{_INK}">{escape(pair)}</text>'
        for x, pair in enumerate(pairs)
    ]
    for y, rule in enumerate(rules):
        at = 24 + y * row
        parts.append(f'<text x="{left - 8}" y="{at + 15}" text-anchor="end" fill="{_INK}">{escape(rule)}</text>')
        for x, pair in enumerate(pairs):
            n = findings[rule].get(pair, 0)
            shade = 0.15 + 0.85 * n / top if n else 0
            ink = "#fff" if shade > 0.55 else _INK
            parts.append(
                f'<rect x="{left + x * cell}" y="{at}" width="{cell - 2}" height="{row - 2}" fill="rgb{_BLUE}" '
                f'fill-opacity="{shade:.2f}"/>'
            )
            if n:
                middle = left + cell * (x + 0.5)
                parts.append(f'<text x="{middle:.0f}" y="{at + 15}" text-anchor="middle" fill="{ink}">{n}</text>')
    return _svg(
        left + cell * max(1, len(pairs)), 30 + row * len(rules), "Findings by rule and languages", "".join(parts)
    )


def _svg(width: int, height: int, title: str, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'style="{_STYLE}" role="img"><title>{escape(title)}</title>'
        f'<rect width="{width}" height="{height}" fill="#fff"/>{inside}</svg>\n'
    )
