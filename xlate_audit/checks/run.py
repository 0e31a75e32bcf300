"""From rules to findings: runs the rules and gives each flag its rule's name, places in the file, and a fingerprint."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from xlate_audit.article import BESIDE, Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.rule import Rule
from xlate_audit.config import Config
from xlate_audit.errors import InputError
from xlate_audit.findings import Finding, Location
from xlate_audit.fingerprints import fingerprint, said

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
#: A finding at least this sure may be repaired unasked, where its rule repairs at all.
_CERTAIN = 0.85


def findings(
    rules: Iterable[Rule], article: Article, alignment: Alignment | None, config: Config
) -> tuple[tuple[Finding, ...], tuple[tuple[str, str], ...]]:
    """What the rules say of `article` (the reprint, with its `alignment` to an original where there is one), in reading
    order, and the rules that broke, with their errors: of those nothing is kept. The same rule never says the same of
    one place twice, and a rule is silent where one it yields to speaks."""
    flags: dict[tuple[str, Place | None, Place | None], tuple[Rule, Flag]] = {}
    failures = []
    for rule in rules:
        try:
            said = list(_flags(rule, article, alignment, config))
        except InputError:  # a glossary that cannot be read, say
            raise
        except Exception as error:
            if os.environ.get("XLATE_AUDIT_DEBUG"):
                raise
            failures.append((rule.name, " ".join(f"{type(error).__name__}: {error}".split())))
            continue
        for flag in said:
            flags.setdefault((rule.name, flag.reprint, flag.original), (rule, flag))
    order = {p.id: n for side in _articles(article, alignment) for n, p in enumerate(side.paragraphs)}

    def reading_order(item: tuple[Rule, Flag]) -> tuple[int, int, int, str]:
        rule, flag = item
        place = flag.reprint or flag.original
        return (order[place.paragraph], place.start, place.end, rule.name) if place else (-1, 0, 0, rule.name)

    kept = _without_explained([item for item in flags.values() if not _beside(item[1], article, alignment)])
    alike = Counter[str]()
    out = []
    for rule, flag in sorted(kept, key=reading_order):
        words = _said(rule, flag, article, alignment)
        finding = _finding(rule, flag, article, alignment, config, fingerprint(words, alike[words]))
        alike[words] += 1
        if finding.confidence >= config.least_confidence(rule.name):
            out.append(finding)
    return tuple(out), tuple(failures)


def _without_explained(flags: list[tuple[Rule, Flag]]) -> Iterator[tuple[Rule, Flag]]:
    """The flags, less those whose place a rule they yield to has flagged as well. A remark silences remarks alone."""
    by_place: dict[str, list[tuple[str, Place, bool]]] = {}
    for rule, flag in flags:
        for place in (flag.reprint, flag.original):
            if place:
                by_place.setdefault(place.paragraph, []).append((rule.name, place, _remarks(rule, flag)))
    for rule, flag in flags:
        explained = any(
            _names(other, rule.yields_to) and other != rule.name and place.overlaps(q)
            for place in (flag.reprint, flag.original)
            if place
            for other, q, remark in by_place[place.paragraph]
            if not remark or _remarks(rule, flag)
        )
        if not explained:
            yield rule, flag


def _remarks(rule: Rule, flag: Flag) -> bool:
    """Whether a flag is worth a remark only."""
    return (flag.severity or rule.severity) == "info"


def _beside(flag: Flag, article: Article, alignment: Alignment | None) -> bool:
    """Whether a flag lies on what the format itself keeps beside the article: no fault of its text."""
    original = alignment.original if alignment else article
    places = ((article, flag.reprint), (original, flag.original))
    return any(place is not None and side.by_id[place.paragraph].kind in BESIDE for side, place in places)


def _names(rule: str, wanted: tuple[str, ...]) -> bool:
    return rule in wanted or rule.partition(".")[0] in wanted


def _articles(article: Article, alignment: Alignment | None) -> tuple[Article, ...]:
    return (alignment.original, article) if alignment else (article,)


def _flags(rule: Rule, article: Article, alignment: Alignment | None, config: Config) -> Iterator[Flag]:
    options = config.options.get(rule.name, {})
    if rule.needs == "article":
        return rule.find(article, alignment, **options)
    return rule.find(alignment, **options) if alignment else iter(())


def _finding(
    rule: Rule, flag: Flag, article: Article, alignment: Alignment | None, config: Config, mark: str
) -> Finding:
    reprint = _location(article, flag.reprint)
    original = _location(alignment.original, flag.original) if alignment else None
    confidence = flag.confidence if flag.confidence is not None else rule.confidence
    return Finding(
        rule=rule.name,
        severity=config.severities.get(rule.name) or flag.severity or rule.severity,
        confidence=round(confidence, 2),
        mqm=rule.mqm,
        message=flag.message,
        suggestion=flag.suggestion,
        reprint=reprint,
        original=original,
        fingerprint=mark,
        certain=rule.repairs and flag.reprint is not None and _is_known(flag.suggestion) and confidence >= _CERTAIN,
    )


def _is_known(suggestion: str | None) -> bool:
    """Whether the right text is there: not where a character of it is lost (U+FFFD)."""
    return suggestion is not None and "\ufffd" not in suggestion


def _location(article: Article, place: Place | None) -> Location | None:
    if place is None:
        return None
    paragraph = article.by_id[place.paragraph]
    known = article.origin_of(place.paragraph).line_and_column(place.start)
    line, column = known or _line_and_column(paragraph, place.start)
    base = paragraph.file_start
    return Location(
        paragraph=place.paragraph,
        start=place.start,
        end=place.end,
        text=paragraph.text[place.start : place.end],
        file_start=None if base is None else base + place.start,
        file_end=None if base is None else base + place.end,
        line=line,
        column=column,
    )


def _line_and_column(paragraph: Paragraph, at: int) -> tuple[int | None, int | None]:
    if paragraph.line is None:
        return None, None
    breaks = list(_LINE_END.finditer(paragraph.text, 0, at))
    if not breaks:
        return paragraph.line, None if paragraph.column is None else paragraph.column + at
    return paragraph.line + len(breaks), at - breaks[-1].end() + 1


def _said(rule: Rule, flag: Flag, article: Article, alignment: Alignment | None) -> str:
    original = alignment.original if alignment else article
    reprint_words = article.text_of(flag.reprint) if flag.reprint else ""
    return said(rule.name, reprint_words, original.text_of(flag.original) if flag.original else "")
