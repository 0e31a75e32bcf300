"""What the templates show, as plain data: sheets of rows of cells, and findings as cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from xlate_audit.report.html.picture import Picture


@dataclass(frozen=True, slots=True)
class Run:
    """Text under the same findings. `mark` is the worst of them, `closing` those that end here."""

    text: str
    mark: Card | None
    closing: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a paragraph; `key` is shared by the sentences of a row that render each other."""

    runs: tuple[Run, ...]
    key: int | None


@dataclass(frozen=True, slots=True)
class Cell:
    id: str
    name: str
    kind: str
    language: str | None
    right_to_left: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that a finding points at, and where they stand."""

    side: str
    id: str
    text: str
    where: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A finding."""

    id: str
    number: int
    rule: str
    family: str
    severity: str
    message: str
    suggestion: str | None
    certain: bool
    confidence: str
    mqm: str
    fingerprint: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences that render each other."""

    key: int
    similarity: float
    original: str
    reprint: str


@dataclass(frozen=True, slots=True)
class Row:
    """A link, or a paragraph of an article on its own. `stub` is where a moved paragraph was: what it begins with, and
    the cell it is shown in."""

    kind: str
    left: tuple[Cell, ...] = ()
    right: tuple[Cell, ...] = ()
    similarity: float | None = None
    fidelity: int | None = None
    bands: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    pairs: tuple[Pair, ...] = ()
    stub: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report or an alignment."""

    prefix: str
    title: str
    original: str | None
    reprint: str
    languages: tuple[str | None, str | None]
    rows: tuple[Row, ...]
    picture: Picture | None
    counts: Mapping[str, int]
    relation: str | None
    verdict: str | None = None
    verdict_words: str = ""
    scores: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    loose: tuple[Card, ...] = ()
    signature: str = ""
    quiet: bool = True
    severities: Mapping[str, int] = field(default_factory=dict)
    families: Mapping[str, int] = field(default_factory=dict)
    rules: Mapping[str, int] = field(default_factory=dict)

    @property
    def findings(self) -> int:
        return sum(self.severities.values())
