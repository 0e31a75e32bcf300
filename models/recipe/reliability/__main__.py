"""Measure how often each rule's findings are real, and write docs/reliability.md.

    python models/recipe/reliability TRAIN_FOLDER docs/reliability.md [--rows ROWS.jsonl]

TRAIN_FOLDER holds parallel/ and mqm_error_spans.jsonl.xz. Every article is audited as it is and with three faults
planted; machine-translated news is audited beside what professionals marked in it. Seeded; one process, minutes.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles import Bitext, Marked, articles, marked, sentences
from faults import KINDS, Draft
from table import page

from xlate_audit import audit, load_article, load_embedder
from xlate_audit.findings import Finding, Location

_SEED = 7
_EACH, _DOCUMENTS = 3, 60  # articles of each direction, marked documents
_FAULTS = 3  # planted in an article
_WHOLE = ("omission", "moved")  # kinds that take more than a sentence's text


@dataclass
class Placed:
    """Where faults were planted: spans of the reprint's text and of the original's."""

    reprint: list[tuple[int, int]] = field(default_factory=list)
    original: list[tuple[int, int]] = field(default_factory=list)

    def holds(self, finding: Finding) -> bool:
        """Whether a finding points at a planted fault."""
        return _meets(finding.reprint, self.reprint) or _meets(finding.original, self.original)


def _meets(place: Location | None, spans: list[tuple[int, int]]) -> bool:
    if place is None or place.file_start is None or place.file_end is None:
        return False
    return any(place.file_start <= end and start <= place.file_end for start, end in spans)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("page", type=Path)
    parser.add_argument("--rows", type=Path, help="keep every finding here, one a line")
    arguments = parser.parse_args()
    rng = random.Random(_SEED)
    made = articles(sentences(arguments.train, rng), _EACH, rng)
    rows: list[dict[str, Any]] = []
    kinds = [*KINDS, *_WHOLE]
    for n, article in enumerate(made):
        sound = list(measured(article.original, article.reprint, article.languages, Placed(), "sound"))
        other = rng.choice([a for a in made if a.languages == article.languages and a is not article])
        wanted = [kinds[(n * _FAULTS + i) % len(kinds)] for i in range(_FAULTS)]
        known = {(row["rule"], row.get("message")) for row in sound if row["rule"]}
        faulty = measured(*planted(article, other.reprint, wanted, rng), "planted")
        # what was said of the sound article already counts once
        rows += sound + [r for r in faulty if r.get("real", True) or (r["rule"], r["message"]) not in known]
    for document in marked(arguments.train, _DOCUMENTS, rng):
        rows += measured(*_placed(document), "marked")
    if arguments.rows:
        arguments.rows.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    arguments.page.write_text(page(rows, len(made), _FAULTS, _DOCUMENTS), "utf-8")


def planted(
    article: Bitext, other: list[list[str]], wanted: list[str], rng: random.Random
) -> tuple[list[list[str]], list[list[str]], tuple[str, str], Placed]:
    """The article with a fault of each wanted kind that applies, each in a sentence of its own."""
    original, reprint = deepcopy(article.original), deepcopy(article.reprint)
    draft = Draft(original, reprint, article.languages, other, rng)
    used: dict[tuple[int, int], tuple[int, int]] = {}
    lost: list[tuple[int, int]] = []
    places = [(p, s) for p, sentences_ in enumerate(reprint) for s in range(len(sentences_))]
    for kind in wanted:
        if kind in _WHOLE:
            continue
        for place in rng.sample(places, len(places)):
            draft.at = place
            found = None if place in used else KINDS[kind](draft)
            if found and found[0] != draft.sentence:
                reprint[place[0]][place[1]] = found[0]
                used[place] = found[1:]
                break
    if "omission" in wanted:
        free = [(p, s) for p, s in places if p and (p, s) not in used and s + 1 == len(reprint[p]) and s]
        if free:
            p, s = rng.choice(free)
            del reprint[p][s]
            lost.append((p, s))
    order = list(range(len(reprint)))
    moved = rng.randrange(1, len(order)) if "moved" in wanted and len(order) > 4 else None
    if moved is not None:
        order.remove(moved)
        order.insert(1 if moved > len(order) // 2 else len(order), moved)
    blank = draft.blank
    texts = _spans(reprint, order, blank)
    origin = _spans(original, list(range(len(original))), "" if article.languages[0] in ("ja", "zh") else " ")
    placed = Placed()
    for (p, s), (start, end) in used.items():
        at = texts[p, s][0]
        placed.reprint.append((at + start, at + end))
        placed.original.append(origin[p, s])
    placed.original += [origin[place] for place in lost]
    if moved is not None:
        placed.reprint.append((texts[moved, 0][0], texts[moved, len(reprint[moved]) - 1][1]))
    return original, [reprint[p] for p in order], article.languages, placed


def _spans(paragraphs: list[list[str]], order: list[int], blank: str) -> dict[tuple[int, int], tuple[int, int]]:
    """Where each sentence stands in the text that `_text` makes of the paragraphs in this order."""
    out, at = {}, 0
    for p in order:
        for s, sentence in enumerate(paragraphs[p]):
            out[p, s] = (at, at + len(sentence))
            at += len(sentence) + (len(blank) if s + 1 < len(paragraphs[p]) else 2)
    return out


def _text(paragraphs: list[list[str]], language: str) -> str:
    return "\n\n".join(("" if language in ("ja", "zh") else " ").join(sentences_) for sentences_ in paragraphs)


def _placed(document: Marked) -> tuple[list[list[str]], list[list[str]], tuple[str, str], Placed]:
    original, reprint = [[s] for s in document.sources], [[t] for t in document.targets]
    placed = Placed()
    for n, (start, end) in enumerate(_spans(reprint, list(range(len(reprint))), " ").values()):
        placed.reprint += [(start + a, min(end, start + b)) for a, b in document.spans[n]]
    return original, reprint, document.languages, placed


def measured(
    original: list[list[str]], reprint: list[list[str]], languages: tuple[str, str], placed: Placed, of: str
) -> Iterator[dict[str, Any]]:
    """A row for every finding of the audit, and one of rule "" for the article."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("original.txt", "reprint.txt")]
        for path, paragraphs, language in zip(paths, (original, reprint), languages, strict=True):
            path.write_text(_text(paragraphs, language), "utf-8", newline="")
        report = audit(*(load_article(path) for path in paths), embedder=load_embedder())
    for f in report.findings:
        real = placed.holds(f)
        yield {"of": of, "pair": "-".join(languages), "rule": f.rule, "severity": f.severity,
               "confidence": f.confidence, "real": real, "message": f.message}  # fmt: skip
    yield {"of": of, "pair": "-".join(languages), "rule": "", "fidelity": report.scores.fidelity,
           "verdict": report.verdict}  # fmt: skip


if __name__ == "__main__":
    main()
