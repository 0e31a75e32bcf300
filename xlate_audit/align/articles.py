"""Alignment of two articles: sentences first, paragraphs from them.

Titles are each other's whatever they say (an outlet may replace a title, or leave it in another language). The
sentences of everything else are aligned in order; paragraphs that share sentences make a link; paragraphs left on
both sides that are surely each other's were moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from xlate_audit.align.doubt import undo_doubtful
from xlate_audit.align.duplicates import repeated
from xlate_audit.align.facts import FactEmbedder, agree
from xlate_audit.align.level import levelled
from xlate_audit.align.moved import find_moved
from xlate_audit.align.relation import relate
from xlate_audit.align.sentences import align_sentences
from xlate_audit.article import BESIDE, Alignment, Article, Link, LinkKind, Paragraph, Place, SentenceLink
from xlate_audit.embed import Embedder
from xlate_audit.text.boilerplate import boilerplate

Group = tuple[tuple[str, ...], tuple[str, ...]]
"""Paragraphs of the original and of the reprint, each in its order."""


def align_articles(original: Article, reprint: Article, embedder: Embedder) -> Alignment:
    """Who renders whom. Both articles are segmented, and no paragraph's id stands on both sides (`Article.labelled`).

    The units of a ready-made bitext are taken as they are. Every paragraph stands in exactly one link and every
    sentence in exactly one sentence link. Links come in the reprint's order; what is omitted stands where the original
    has it.
    """
    given, embedder = embedder, levelled(embedder)
    if pairs := _units(original, reprint):
        return _as_given(original, reprint, pairs, given, embedder)
    titles = [original.title, reprint.title] if original.title and reprint.title else []
    left = [p for p in original.paragraphs if p not in titles]
    right = [p for p in reprint.paragraphs if p not in titles]
    apart = repeated(left, right) | repeated(right, left) | {p.id for p in (*left, *right) if p.kind in BESIDE}
    site = _site_lines(original, left), _site_lines(reprint, right)
    if not all(site):  # where both sides have such lines, they may be each other's
        apart |= site[0] | site[1]
    ours, theirs = ([p for p in side if p.id not in apart] for side in (left, right))
    sentences = align_sentences(original, reprint, ours, theirs, embedder)
    relation, sentences = relate(original, reprint, sentences, embedder)
    if relation != "reprint" and not {original.language, reprint.language} <= (given.languages or {None}):
        told = FactEmbedder(original, reprint, (ours, theirs), embedder)
        by_facts = align_sentences(original, reprint, ours, theirs, told)
        if agree(original, reprint, by_facts, told):
            relation, sentences = "reprint", by_facts
    if relation == "reprint":
        sentences = undo_doubtful(sentences)
    groups = _groups(left, right, sentences)
    alone = [[p for p in _alone(side, groups) if p.id not in apart] for side in (left, right)]
    moved = find_moved(original, reprint, alone[0], alone[1], embedder)
    for o, r in moved:
        inside = align_sentences(original, reprint, [original.by_id[o]], [reprint.by_id[r]], embedder)
        sentences = [s for s in sentences if not _paragraphs(s) & {o, r}] + inside
    sentences += [
        SentenceLink((Place(p.id, s.start, s.end),), (), 0.0) for p in left if p.id in apart for s in p.sentences
    ]
    sentences += [
        SentenceLink((), (Place(p.id, s.start, s.end),), 0.0) for p in right if p.id in apart for s in p.sentences
    ]
    carried = _carried(sentences)
    groups += [((o,), (r,)) for o, r in moved]
    if titles:
        groups.append(((titles[0].id,), (titles[1].id,)))
        sentences += align_sentences(original, reprint, titles[:1], titles[1:], embedder)
    links = _links(original, reprint, groups, sentences, frozenset(moved), embedder)
    return Alignment(original, reprint, tuple(links), relation, round(carried, 4), given)


def _units(original: Article, reprint: Article) -> list[Group]:
    """Paragraphs that a ready-made bitext says render each other; none where the articles are no such."""
    sides: tuple[dict[str, list[str]], dict[str, list[str]]] = {}, {}
    for article, units in zip((original, reprint), sides, strict=True):
        for p in article.paragraphs:
            if (unit := article.origin_of(p.id).unit) is not None:
                units.setdefault(unit, []).append(p.id)
    return [(tuple(ids), tuple(sides[1][unit])) for unit, ids in sides[0].items() if unit in sides[1]]


def _as_given(
    original: Article, reprint: Article, groups: list[Group], given: Embedder, embedder: Embedder
) -> Alignment:
    """The alignment of a ready-made bitext: only the sentences within its units are aligned."""
    sentences: list[SentenceLink] = []
    for ours, theirs in groups:
        left, right = [original.by_id[i] for i in ours], [reprint.by_id[i] for i in theirs]
        sentences += align_sentences(original, reprint, left, right, embedder)
    linked = {i for group in groups for side in group for i in side}
    alone = [[p for p in a.paragraphs if p.id not in linked] for a in (original, reprint)]
    sentences += [SentenceLink((Place(p.id, s.start, s.end),), (), 0.0) for p in alone[0] for s in p.sentences]
    sentences += [SentenceLink((), (Place(p.id, s.start, s.end),), 0.0) for p in alone[1] for s in p.sentences]
    links = _links(original, reprint, groups, sentences, frozenset(), embedder)
    return Alignment(original, reprint, tuple(links), "reprint", round(_carried(sentences), 4), given)


def _site_lines(article: Article, paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Ids of paragraphs that are the site's own, not the article's ("Share this article")."""
    return frozenset(p.id for p in paragraphs if boilerplate(p.text, article.language_of(p.id)))


def _carried(sentences: Iterable[SentenceLink]) -> float:
    """Share of the reprint, by characters, that has a counterpart in the original; 1 of an empty one."""
    sizes = [(sum(p.end - p.start for p in s.reprint), bool(s.original)) for s in sentences]
    total = sum(size for size, _ in sizes)
    return sum(size for size, linked in sizes if linked) / total if total else 1.0


def _paragraphs(link: SentenceLink) -> set[str]:
    return {p.paragraph for p in (*link.original, *link.reprint)}


def _groups(left: Sequence[Paragraph], right: Sequence[Paragraph], sentences: Iterable[SentenceLink]) -> list[Group]:
    """Paragraphs that share sentence links, directly or through others, where both sides have some."""
    order = {p.id: n for n, p in enumerate((*left, *right))}
    root = {i: i for i in order}

    def find(i: str) -> str:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for link in sentences:
        if link.original and link.reprint:
            first, *rest = _paragraphs(link)
            for other in rest:
                root[find(other)] = find(first)
    members: dict[str, list[str]] = {}
    for i in order:
        members.setdefault(find(i), []).append(i)
    ours = {p.id for p in left}
    groups = [(tuple(i for i in g if i in ours), tuple(i for i in g if i not in ours)) for g in members.values()]
    return [g for g in groups if g[0] and g[1]]


def _alone(paragraphs: Iterable[Paragraph], groups: Iterable[Group]) -> list[Paragraph]:
    linked = {i for group in groups for side in group for i in side}
    return [p for p in paragraphs if p.id not in linked]


def _links(
    original: Article,
    reprint: Article,
    groups: list[Group],
    sentences: Iterable[SentenceLink],
    moved: frozenset[tuple[str, str]],
    embedder: Embedder,
) -> list[Link]:
    alone: list[Group] = [((p.id,), ()) for p in _alone(original.paragraphs, groups)]
    alone += [((), (p.id,)) for p in _alone(reprint.paragraphs, groups)]
    every = _ordered(original, reprint, groups, alone, moved)
    owner = {i: n for n, group in enumerate(every) for side in group for i in side}
    inside: list[list[SentenceLink]] = [[] for _ in every]
    for link in sentences:
        inside[owner[next(iter(_paragraphs(link)))]].append(link)
    likeness = _likeness(original, reprint, every, embedder)
    number = {p.id: n for n, p in enumerate((*original.paragraphs, *reprint.paragraphs))}
    return [
        Link(_kind(group, moved), group[0], group[1], similarity, sentences=tuple(_in_order(number, own)))
        for group, similarity, own in zip(every, likeness, inside, strict=True)
    ]


def _kind(group: Group, moved: frozenset[tuple[str, str]]) -> LinkKind:
    n, m = len(group[0]), len(group[1])
    if not n or not m:
        return "omitted" if n else "added"
    if (group[0][0], group[1][0]) in moved:
        return "moved"
    return "match" if n == m else "merge" if n > m else "split"


def _ordered(
    original: Article, reprint: Article, linked: list[Group], alone: list[Group], moved: frozenset[tuple[str, str]]
) -> list[Group]:
    """By place in the reprint; an omitted paragraph follows what renders the one before it in the original."""
    in_original, in_reprint = original.order, reprint.order
    place = {i: max(in_reprint[r] for r in g[1]) for g in linked if (g[0][0], g[1][0]) not in moved for i in g[0]}

    before, last = {}, -1  # where what stands before each paragraph of the original is rendered
    for paragraph in original.paragraphs:
        before[paragraph.id] = last
        last = place.get(paragraph.id, last)

    def key(group: Group) -> tuple[float, int]:
        if group[1]:
            return in_reprint[group[1][0]], -1
        return before[group[0][0]] + 0.5, in_original[group[0][0]]

    return sorted(linked + alone, key=key)


def _likeness(original: Article, reprint: Article, groups: list[Group], embedder: Embedder) -> list[float]:
    """Cosine of both sides of every group; 0 where one is empty."""
    both = [g for g in groups if g[0] and g[1]]
    x = embedder.embed(["\n".join(original.by_id[i].text for i in g[0]) for g in both])
    y = embedder.embed(["\n".join(reprint.by_id[i].text for i in g[1]) for g in both])
    cosines = iter((x * y).sum(axis=1).tolist() if both else [])
    return [round(next(cosines), 4) if g[0] and g[1] else 0.0 for g in groups]


def _in_order(number: Mapping[str, int], links: list[SentenceLink]) -> list[SentenceLink]:
    """By place in the reprint; a sentence without counterpart follows what renders the one before it. `number`: where
    each paragraph stands in its article."""
    by_original = sorted(links, key=lambda s: [(number[p.paragraph], p.start) for p in s.original])
    at, keys = (-1, -1), {}
    for link in by_original:
        if link.reprint:
            at = (number[link.reprint[-1].paragraph], link.reprint[-1].start)
        keys[id(link)] = at
    place = {id(s): (number[s.reprint[0].paragraph], s.reprint[0].start) for s in links if s.reprint}
    return sorted(by_original, key=lambda s: (place.get(id(s), keys[id(s)]), not s.reprint))
