"""Results made by hand, so that what becomes of them is tested apart from what the rules find."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import articles, cli  # noqa: F401  (fixtures)

Make = Callable[..., dict[str, Any]]


def paragraph(name: str, text: str, language: str) -> dict[str, Any]:
    return {"id": name, "kind": "body", "text": text, "file_start": 0, "file_end": len(text), "language": language}


def finding(rule: str, reprint: tuple[str, str, str] | None, original: tuple[str, str, str] | None = None) -> dict:
    """Sides are (paragraph, its text, the words)."""
    out: dict[str, Any] = {
        "rule": rule, "severity": "major", "confidence": 0.9, "mqm": "accuracy/mistranslation",
        "message": f"see {rule}", "suggestion": None, "fingerprint": f"{rule}-{reprint}-{original}", "certain": False,
    }  # fmt: skip
    for side, place in (("reprint", reprint), ("original", original)):
        if place:
            name, text, words = place
            start = text.index(words)
            out[side] = {
                "paragraph": name, "start": start, "end": start + len(words), "text": words,
                "file_start": None, "file_end": None, "line": None, "column": None,
            }  # fmt: skip
    return out


def make_report(
    id: str,
    pairs: Iterable[tuple[str, str]],
    languages: tuple[str, str] = ("de", "en"),
    findings: Iterable[dict] = (),
    fidelity: float = 0.9,
) -> dict[str, Any]:
    """A report of one-to-one paragraphs; an empty text leaves that side of the link empty."""
    pairs = list(pairs)
    sides = {
        side: [paragraph(f"{side[0]}{n}", pair[k], languages[k]) for n, pair in enumerate(pairs) if pair[k]]
        for k, side in enumerate(("original", "reprint"))
    }
    links = [
        {
            "kind": "match" if o and r else "omitted" if o else "added",
            "original": [f"o{n}"] if o else [], "reprint": [f"r{n}"] if r else [],
            "similarity": 0.8 if o and r else 0.0, "fidelity": fidelity if o and r else None,
            "sentences": [{
                "original": [{"paragraph": f"o{n}", "start": 0, "end": len(o)}] if o else [],
                "reprint": [{"paragraph": f"r{n}", "start": 0, "end": len(r)}] if r else [],
                "similarity": 0.8,
            }],
        }
        for n, (o, r) in enumerate(pairs)
    ]  # fmt: skip
    texts = {
        side: {"path": f"{side}.txt", "language": languages[k], "title": None, "paragraphs": sides[side]}
        for k, side in enumerate(("original", "reprint"))
    }
    return {
        "schema": "xlate-audit/report/1", "id": id, **texts, "relation": "reprint", "links": links,
        "findings": list(findings), "scores": {"fidelity": 90.0, "coverage": 1.0, "mqm_per_1000_words": 1.0},
        "notes": [], "verdict": "pass", "signature": "xlate-audit:test", "input": "0" * 16,
    }  # fmt: skip


def write(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def sentence(n: int, of: str = "Die Brücke") -> str:
    """A sentence that is like no other: words drawn by its number."""
    draw = random.Random(f"{n} {of}")
    drawn = ["".join(draw.choices("abdefgiklmnoprstu", k=draw.randint(3, 9))) for _ in range(12)]
    return f"{of} {n} {' '.join(drawn)}."


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """Forty stories of three units, some of them reprinted twice."""
    rows = []
    for story in range(40):
        pairs = [(sentence(story * 3 + k), sentence(story * 3 + k, "The bridge")) for k in range(3)]
        number = finding(
            "drift.number", ("r1", pairs[1][1], str(story * 3 + 1)), ("o1", pairs[1][0], str(story * 3 + 1))
        )
        rows.append(make_report(f"s{story}", pairs, findings=[number] if story % 2 else []))
        if story % 4 == 0:
            french = [(o, sentence(story * 3 + k, "Le pont")) for k, (o, _) in enumerate(pairs)]
            rows.append(make_report(f"s{story}.fr", french, ("de", "fr"), fidelity=0.4))
    return write(tmp_path / "results.jsonl", rows)
