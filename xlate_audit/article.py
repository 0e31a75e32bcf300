"""The nouns every other module speaks in: frozen data, no behaviour beyond looking itself up.

Offsets are code points, half-open, and always index the text exactly as read. Nothing here knows of files, models or
output formats.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from xlate_audit.embed import Embedder

Severity = Literal["info", "minor", "major", "critical"]
SEVERITIES: tuple[Severity, ...] = ("info", "minor", "major", "critical")
LinkKind = Literal["match", "merge", "split", "omitted", "added", "moved"]

#: Kinds of paragraphs that stand beside an article and are none of it. They are kept, and nothing audits them.
BESIDE = frozenset({"related"})
#: Kinds of paragraphs that are the article's, but not its running text.
ASIDES = frozenset({"byline", "dateline", "caption", "credit", "correction"})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (half-open) of some text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The text that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of an article.

    `kind` is "title", "heading", "body", or a part that is not running text ("byline", "dateline", "caption", "credit",
    "footnote", "list", "quote", "correction", "separator"), or none of the article at all ("related", see BESIDE). For
    plain text `file_start`/`file_end` index the decoded file and `file[file_start:file_end] == text`; for other formats
    they are None. `line` and `column` (from 1)
    tell where it starts in a format that has lines. `sentences` are spans of `text`, in order, without outer blanks.
    """

    id: str
    kind: str
    text: str
    file_start: int | None = None
    file_end: int | None = None
    line: int | None = None
    column: int | None = None
    language: str | None = None
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a paragraph comes from, in a format that says more than lines of text.

    `declared`: the format itself names the paragraph's kind (a tag, a style), where else its shape does. `anchors` are
    (offset in the paragraph, line, column) of every place from which text and file run on together, lines and columns
    from 1. `unit` names the unit of a ready-made bitext: paragraphs of one unit render each other.
    """

    declared: bool = False
    anchors: tuple[tuple[int, int, int], ...] = ()
    unit: str | None = None

    def line_and_column(self, at: int) -> tuple[int, int] | None:
        """Where offset `at` of the paragraph stands in the file, None where that is not known.

        >>> Origin(anchors=((0, 3, 5), (10, 4, 1))).line_and_column(12)
        (4, 3)
        """
        n = bisect_right(self.anchors, at, key=lambda anchor: anchor[0]) - 1
        if n < 0:
            return None
        start, line, column = self.anchors[n]
        return line, column + at - start


_UNKNOWN = Origin()


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in an article's source that asks to leave rules or families out of one paragraph, by its number."""

    paragraph: int
    rules: tuple[str, ...]
    reason: str | None = None


@dataclass(frozen=True)
class Article:
    """A text as one outlet published it. `language` is an ISO 639-1 code, None where it cannot be told.

    `path` is how the user named it ("-" for standard input). `metadata` holds what the format said about the article
    (declared language, canonical address, …), as strings. `origins` has one entry a paragraph, or none at all (plain
    text); `notes` are remarks of the reader on what it kept apart or could not read, `comments` the source's to us.
    """

    path: str
    language: str | None
    paragraphs: tuple[Paragraph, ...]
    format: str = "text"
    encoding: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Paragraph]:
        return {p.id: p for p in self.paragraphs}

    @property
    def title(self) -> Paragraph | None:
        return next((p for p in self.paragraphs if p.kind == "title"), None)

    def places(self) -> Iterator[Place]:
        """Every sentence of the article, in reading order."""
        for p in self.paragraphs:
            for s in p.sentences:
                yield Place(p.id, s.start, s.end)

    @cached_property
    def order(self) -> Mapping[str, int]:
        return {p.id: n for n, p in enumerate(self.paragraphs)}

    def origin_of(self, paragraph: str) -> Origin:
        """What the format says of a paragraph beyond its kind and text."""
        n = self.order.get(paragraph, len(self.origins))
        return self.origins[n] if n < len(self.origins) else _UNKNOWN

    def set_apart(self, paragraph: str) -> bool:
        """Whether the format itself (a tag, a style) sets a paragraph apart from the running text."""
        kind = self.by_id[paragraph].kind
        return kind in BESIDE or (kind in ASIDES and self.origin_of(paragraph).declared)

    def text_of(self, place: Place) -> str:
        return self.by_id[place.paragraph].text[place.start : place.end]

    def language_of(self, paragraph: str) -> str | None:
        """Language of one paragraph; the article's where the paragraph is too short to tell."""
        return self.by_id[paragraph].language or self.language

    def labelled(self, side: Literal["o", "r"]) -> Article:
        """The same article with its paragraphs named o0, o1, … (original) or r0, r1, … (reprint)."""
        return replace(self, paragraphs=tuple(replace(p, id=f"{side}{n}") for n, p in enumerate(self.paragraphs)))


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span inside one paragraph of one side of a pair."""

    paragraph: str
    start: int
    end: int

    def part(self, start: int, end: int) -> Place:
        """The code points `start` to `end` of its text.

        >>> Place("p0", 10, 30).part(2, 5)
        Place(paragraph='p0', start=12, end=15)
        """
        return Place(self.paragraph, self.start + start, self.start + end)

    def overlaps(self, other: Place) -> bool:
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Sentences that render each other. `similarity` is a cosine, 0 where a side is empty."""

    original: tuple[Place, ...]
    reprint: tuple[Place, ...]
    similarity: float


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraphs that render each other. `similarity` is the cosine of the whole sides; `fidelity` is 0 to 1, None
    until scored or where a side is empty. `sentences` are the sentence links inside, in reprint order."""

    kind: LinkKind
    original: tuple[str, ...]
    reprint: tuple[str, ...]
    similarity: float
    fidelity: float | None = None
    sentences: tuple[SentenceLink, ...] = ()


@dataclass(frozen=True)
class Alignment:
    """Two articles and who renders whom: every paragraph stands in exactly one link.

    `relation` says what the two are to each other: "reprint" (the reprint renders the original, wholly or cut),
    "related" (two articles on one event: little is carried over), "unrelated". `carried` is the share (0 to 1, by
    characters) of the reprint that has a counterpart in the original. `embedder` made the similarities; rules that need
    vectors of their own ask it.
    """

    original: Article
    reprint: Article
    links: tuple[Link, ...]
    relation: Literal["reprint", "related", "unrelated"] = "reprint"
    carried: float = 1.0
    embedder: Embedder | None = field(default=None, repr=False, compare=False)

    @cached_property
    def link_of(self) -> Mapping[str, Link]:
        """The link that a paragraph (o… or r…) stands in."""
        return {p: link for link in self.links for p in (*link.original, *link.reprint)}

    def sentence_links(self) -> Iterator[SentenceLink]:
        for link in self.links:
            yield from link.sentences


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule says: one fault, as short as the fault. `severity` and `confidence` only where they differ from the
    rule's own. `suggestion` holds the right text for the reprint's span where that is certain ("" means: delete)."""

    message: str
    reprint: Place | None = None
    original: Place | None = None
    suggestion: str | None = None
    severity: Severity | None = None
    confidence: float | None = None
