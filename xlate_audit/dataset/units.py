"""Units of a dataset: aligned paragraphs or sentences of a report, with their scores and findings.

A unit's two texts are made of the passages that the alignment puts together; passages of several paragraphs stand apart
by a blank line. A finding belongs to the unit that holds its place; its offsets are code points into the unit's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any, Literal

Level = Literal["paragraph", "sentence"]
Passage = tuple[str, int, int]  # paragraph, start, end
_BREAK = "\n\n"
_SIDES = ("original", "reprint")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a finding points at in one side of a unit."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A finding as a dataset has it. `decision` is what editors made of it: "accepted", "dismissed", "missed" (added by
    an editor) or "" where nobody has judged it."""

    rule: str
    severity: str
    confidence: float
    mqm: str
    message: str
    suggestion: str | None
    original: Mark | None
    reprint: Mark | None
    fingerprint: str
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """`kind` is the link's, or "alone" in an article without original. The build fills in `story` and `split`."""

    id: str
    report: str
    kind: str
    original_language: str
    reprint_language: str
    original: str
    reprint: str
    similarity: float | None
    fidelity: float | None
    signature: str
    findings: tuple[Label, ...] = field(default=())
    story: str = ""
    split: str = ""

    @property
    def languages(self) -> str:
        """The pair as settings name it: "ja-en"; "*-en" for an article on its own."""
        return f"{self.original_language if self.kind != 'alone' else '*'}-{self.reprint_language}"

    @property
    def standing(self) -> tuple[Label, ...]:
        """The findings that nobody dismissed."""
        return tuple(f for f in self.findings if f.decision != "dismissed")

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def story_key(report: Mapping[str, Any]) -> str:
    """A hash of the original's text (of the article's own, where there is none): reprints of one article share it."""
    texts = [p["text"] for p in (report.get("original") or report["reprint"])["paragraphs"]]
    plain = " ".join(" ".join(texts).casefold().split())
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def units_of(report: Mapping[str, Any], level: Level) -> Iterator[Unit]:
    """The units of a report in the reprint's order. Raises KeyError or TypeError for what is no report."""
    articles = [report.get(side) or {"paragraphs": (), "language": None} for side in _SIDES]
    texts = {p["id"]: p["text"] for article in articles for p in article["paragraphs"]}
    languages = [article["language"] or "und" for article in articles]  # undetermined, as BCP 47 has it
    left = list(report["findings"])
    for number, (link, sides) in enumerate(_parts(report, level)):
        pieces = [_Text(texts, passages) for passages in sides]
        mine = [f for f in left if any(piece.holds(f.get(side)) for piece, side in zip(pieces, _SIDES, strict=True))]
        left = [f for f in left if f not in mine]
        yield Unit(
            id=f"{report['id']}#{number}",
            report=report["id"],
            kind=link.get("kind", "alone"),
            original_language=languages[0],
            reprint_language=languages[1],
            original=pieces[0].text,
            reprint=pieces[1].text,
            similarity=link.get("similarity"),
            fidelity=link.get("fidelity"),
            signature=report["signature"],
            findings=tuple(_label(f, pieces) for f in mine),
        )


def _parts(report: Mapping[str, Any], level: Level) -> Iterator[tuple[Mapping[str, Any], list[list[Passage]]]]:
    """What goes together: the link (empty for an article on its own) and the passages of both sides."""
    lengths = {p["id"]: len(p["text"]) for side in _SIDES if side in report for p in report[side]["paragraphs"]}
    if "links" not in report:
        for p in report["reprint"]["paragraphs"]:
            yield {}, [[], [(p["id"], 0, len(p["text"]))]]
        return
    for link in report["links"]:
        if level == "paragraph" or not link["sentences"]:
            yield link, [[(name, 0, lengths[name]) for name in link[side]] for side in _SIDES]
            continue
        for sentence in link["sentences"]:
            passages = [[(p["paragraph"], p["start"], p["end"]) for p in sentence[side]] for side in _SIDES]
            likeness = {"similarity": sentence["similarity"]}
            yield {**link, **likeness, "kind": _kind(link["kind"], *map(len, passages))}, passages


def _kind(kind: str, n: int, m: int) -> str:
    """The kind of a sentence link of so many sentences inside a paragraph link."""
    if not n or not m:
        return "omitted" if n else "added"
    return "moved" if kind == "moved" else "match" if n == m else "merge" if n > m else "split"


class _Text:
    """Passages as one text. Those that follow each other in one paragraph stay as they stand there."""

    def __init__(self, texts: Mapping[str, str], passages: Sequence[Passage]) -> None:
        self._at: list[tuple[Passage, int]] = []
        joined: list[Passage] = []
        for name, start, end in passages:
            if joined and joined[-1][0] == name and joined[-1][2] <= start:
                joined[-1] = (name, joined[-1][1], end)
            else:
                joined.append((name, start, end))
        parts: list[str] = []
        size = 0
        for name, start, end in joined:
            size += len(_BREAK) if parts else 0
            self._at.append(((name, start, end), size))
            parts.append(texts[name][start:end])
            size += end - start
        self.text = _BREAK.join(parts)

    def holds(self, place: Mapping[str, Any] | None) -> bool:
        return self.mark(place) is not None

    def mark(self, place: Mapping[str, Any] | None) -> Mark | None:
        """The place in this text; what reaches out of it is cut. None where it begins elsewhere."""
        if place is None:
            return None
        for (name, start, end), at in self._at:
            if (
                name == place["paragraph"]
                and start <= place["start"] <= end
                and (place["start"] < end or place["start"] == place["end"])
            ):
                begin, stop = at + place["start"] - start, at + min(place["end"], end) - start
                return Mark(begin, max(begin, stop), self.text[begin:stop])
        return None


def _label(finding: Mapping[str, Any], pieces: Sequence[_Text]) -> Label:
    original, reprint = (piece.mark(finding.get(side)) for piece, side in zip(pieces, _SIDES, strict=True))
    names = ("rule", "severity", "confidence", "mqm", "message", "suggestion", "fingerprint")
    return Label(
        **{name: finding[name] for name in names},
        original=original,
        reprint=reprint,
        decision=_decision(finding),
    )


def _decision(finding: Mapping[str, Any]) -> str:
    """What editors made of a finding; one that a baseline, a comment or a file of decisions dismisses is dismissed."""
    return finding.get("decision") or ("dismissed" if finding.get("dismissed") else "")
