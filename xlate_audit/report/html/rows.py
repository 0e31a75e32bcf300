"""From reports to what the templates show: links as rows, texts cut where faults and sentences begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from xlate_audit.article import SEVERITIES, Alignment, Article, Link, Paragraph
from xlate_audit.errors import shown as named
from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import meaning
from xlate_audit.report.groups import passages
from xlate_audit.report.html.picture import draw, fan
from xlate_audit.report.html.sheet import Card, Cell, Pair, Quote, Row, Run, Sentence, Sheet
from xlate_audit.report.located import nth_paragraph
from xlate_audit.report.marks import Mark, pieces, right_to_left, visible

_FAMILIES = ("artifact", "garble", "drift", "own")
_STUB = 70  # code points of a moved paragraph that stand where it was
#: Sentences of one row that light up with their counterparts; later ones do not.
SENTENCES = 40


def report_sheet(report: Report, prefix: str, *, quiet: bool = True) -> Sheet:
    """A report. `quiet`: remarks are hidden until asked for."""
    cards: dict[int, Card] = {}
    marks: dict[str, list[Mark]] = {}
    by_home: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Card]] = {}
    loose: list[Card] = []
    links = (
        {id: link for link in report.alignment.links for id in (*link.original, *link.reprint)}
        if report.alignment
        else {}
    )
    for passage in passages(report):
        for number, finding in passage.findings:
            card = cards[number] = _card(report, number, finding, prefix)
            place = finding.reprint or finding.original
            if place is None:
                loose.append(card)
            else:
                link = links.get(place.paragraph)
                home = (link.original, link.reprint) if link else ((), (place.paragraph,))
                by_home.setdefault(home, []).append(card)
        for paragraph, found in passage.marks.items():
            marks.setdefault(paragraph, []).extend(found)
    if report.alignment:
        maker = _Rows(report.alignment, prefix, marks, cards)
        rows = tuple(maker.rows(lambda link: by_home.get((link.original, link.reprint), ())))
    else:
        rows = tuple(
            Row("alone", (), (_cell(report.reprint, p, prefix, marks.get(p.id, ()), cards, {}),),
                cards=tuple(by_home.get(((), (p.id,)), ())))
            for p in report.reprint.paragraphs
        )  # fmt: skip
    everything = list(cards.values())
    return Sheet(
        prefix=prefix,
        title=visible(named(report.reprint.path)),
        original=visible(named(report.original.path)) if report.original else None,
        reprint=visible(named(report.reprint.path)),
        languages=(report.original.language if report.original else None, report.reprint.language),
        rows=rows,
        picture=draw(report.alignment) if report.alignment else None,
        counts=_counts(report.alignment),
        relation=meaning.relation(report),
        verdict=report.verdict,
        verdict_words=meaning.verdict(report),
        scores=tuple(meaning.scores(report)),
        notes=tuple(visible(note) for note in (*report.notes, meaning.dismissed(report)) if note),
        loose=tuple(loose),
        signature=report.signature,
        quiet=quiet,
        severities=_tally((c.severity for c in everything), reversed(SEVERITIES)),
        families=_tally((c.family for c in everything), _FAMILIES),
        rules=_tally((c.rule for c in everything), sorted({c.rule for c in everything})),
    )


def alignment_sheet(alignment: Alignment, prefix: str) -> Sheet:
    """An alignment without an audit, sentence links written out."""
    return Sheet(
        prefix=prefix,
        title=f"{visible(named(alignment.original.path))} – {visible(named(alignment.reprint.path))}",
        original=visible(named(alignment.original.path)),
        reprint=visible(named(alignment.reprint.path)),
        languages=(alignment.original.language, alignment.reprint.language),
        rows=tuple(_Rows(alignment, prefix, {}, {}).rows(lambda link: ())),
        picture=draw(alignment),
        counts=_counts(alignment),
        relation=meaning.relation_of(alignment),
    )


class _Rows:
    """The rows of an alignment, in the reprint's order, with a stub where the original has a moved paragraph."""

    def __init__(
        self, alignment: Alignment, prefix: str, marks: Mapping[str, Sequence[Mark]], cards: Mapping[int, Card]
    ) -> None:
        self.alignment, self.prefix, self.marks, self.cards = alignment, prefix, marks, cards
        self.order = {p.id: n for n, p in enumerate(alignment.original.paragraphs)}

    def rows(self, cards_of) -> Iterator[Row]:
        stubs = self._stubs()
        yield from stubs.get(-1, ())
        for n, link in enumerate(self.alignment.links):
            yield self._row(link, tuple(cards_of(link)))
            yield from stubs.get(n, ())

    def _stubs(self) -> Mapping[int, list[Row]]:
        """Stubs by the number of the link after which they stand (-1: before all)."""
        out: dict[int, list[Row]] = {}
        stays = [
            (self.order[o], n) for n, k in enumerate(self.alignment.links) if k.kind != "moved" for o in k.original
        ]
        for link in self.alignment.links:
            if link.kind != "moved":
                continue
            first = min(self.order[o] for o in link.original)
            _, at = max(((o, n) for o, n in stays if o < first), default=(-1, -1))
            text = visible(self.alignment.original.by_id[link.original[0]].text)
            beginning = text if len(text) <= _STUB else text[:_STUB].rstrip() + " …"
            stub = (", ".join(link.original), beginning, self.prefix + link.reprint[0])
            out.setdefault(at, []).append(Row("stub", stub=stub))
        return out

    def _row(self, link: Link, cards: tuple[Card, ...]) -> Row:
        sides = self.alignment.original, self.alignment.reprint
        keys = {place: n for n, s in enumerate(link.sentences) for place in (*s.original, *s.reprint) if n < SENTENCES}
        cells = [
            tuple(
                _cell(
                    side,
                    side.by_id[id],
                    self.prefix,
                    self.marks.get(id, ()),
                    self.cards,
                    {(place.start, place.end): n for place, n in keys.items() if place.paragraph == id},
                )
                for id in ids
            )
            for side, ids in zip(sides, (link.original, link.reprint), strict=True)
        ]
        pairs = tuple(
            Pair(
                n,
                s.similarity,
                *(
                    " ".join(visible(side.text_of(place)) for place in places)
                    for side, places in zip(sides, (s.original, s.reprint), strict=True)
                ),
            )
            for n, s in enumerate(link.sentences)
        )
        lengths = [
            [len(side.by_id[id].text) for id in ids]
            for side, ids in zip(sides, (link.original, link.reprint), strict=True)
        ]
        both = bool(link.original and link.reprint)
        return Row(
            link.kind,
            *cells,
            similarity=link.similarity if both else None,
            fidelity=None if link.fidelity is None else round(100 * link.fidelity),
            bands=fan(*lengths) if both else (),
            cards=cards,
            pairs=pairs,
        )


def _cell(
    article: Article,
    paragraph: Paragraph,
    prefix: str,
    marks: Sequence[Mark],
    cards: Mapping[int, Card],
    keys: Mapping[tuple[int, int], int],
) -> Cell:
    return Cell(
        prefix + paragraph.id,
        paragraph.id,
        paragraph.kind,
        article.language_of(paragraph.id),
        right_to_left(paragraph.text),
        tuple(_sentences(paragraph, marks, cards, keys)),
    )


def _sentences(
    paragraph: Paragraph, marks: Sequence[Mark], cards: Mapping[int, Card], keys: Mapping[tuple[int, int], int]
) -> Iterator[Sentence]:
    """The paragraph whole and in order, cut at its sentences and at its marks."""
    text, at, last = paragraph.text, 0, len(paragraph.text)
    segments: list[tuple[int, int, int | None]] = []
    for span in paragraph.sentences:
        if (key := keys.get((span.start, span.end))) is None or span.start < at:
            continue
        segments += [(at, span.start, None)] * (span.start > at) + [(span.start, span.end, key)]
        at = span.end
    segments += [(at, last, None)] * (at < last or not segments)
    for start, end, key in segments:
        inside = [
            Mark(m.number, max(m.start, start) - start, min(m.end, end) - start)
            for m in marks
            if (m.start < end and m.end > start)
            or (m.start == m.end and (start <= m.start < end or m.start == end == last))
        ]
        whole = {m.number for m in marks if m.end <= end}
        runs = []
        for part in pieces(text[start:end], inside):
            worst = max((cards[n] for n in part.numbers), key=lambda c: SEVERITIES.index(c.severity), default=None)
            closing = tuple(cards[n] for group in part.closing for n in group if n in whole)
            runs.append(Run(visible(part.text, marked=worst is not None), worst, closing))
        yield Sentence(tuple(runs), key)


def _card(report: Report, number: int, finding: Finding, prefix: str) -> Card:
    sides = (("original", report.original, finding.original), ("reprint", report.reprint, finding.reprint))
    return Card(
        id=f"{prefix}f{number}",
        number=number,
        rule=finding.rule,
        family=finding.rule.partition(".")[0],
        severity=finding.severity,
        message=visible(finding.message),
        suggestion=None
        if finding.suggestion is None
        else visible(finding.suggestion, marked=not finding.suggestion.strip()),
        certain=finding.certain,
        confidence=f"{100 * finding.confidence:.0f}%",
        mqm=finding.mqm,
        fingerprint=finding.fingerprint,
        quotes=tuple(_quote(side, place, prefix) for side, article, place in sides if article and place),
    )


def _quote(side: str, place: Location, prefix: str) -> Quote:
    where = nth_paragraph(place) if place.line is None else f"line {place.line}, column {place.column}"
    return Quote(side, prefix + place.paragraph, visible(place.text, marked=True), where, right_to_left(place.text))


def _tally(names: Iterable[str], order: Iterable[str]) -> Mapping[str, int]:
    """How often each name comes, in `order`, those that do not come left out."""
    found = list(names)
    return {name: found.count(name) for name in order if name in found}


def _counts(alignment: Alignment | None) -> Mapping[str, int]:
    kinds = ("match", "merge", "split", "moved", "omitted", "added")
    return _tally((link.kind for link in alignment.links), kinds) if alignment else {}
