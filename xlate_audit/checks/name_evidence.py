"""Names of the reprint that the original does not seem to have, with the evidence for and against.

Every name of a sentence is first looked for among the words of the sentences it renders: the same letters, a known
rendering, a declined form, a like sound. What is left is put beside all that might still explain it: the linked
paragraphs, the whole original, the meaning of its words, how literally the sentence is rendered otherwise, and which
name of the original has lost its own counterpart there, though it has one elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.checks.name_links import MATCHED, Pair, unmatched
from xlate_audit.checks.name_rivals import Rival, find_rival
from xlate_audit.checks.name_vectors import Sentence, tokens_of
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.names import Name
from xlate_audit.text.transliterate import letters

_MEANT = 0.6  # likeness in meaning from which it has
_UNHEARD = 0.7  # likeness in sound under which a name counts as one more that is missing
_FITTING = 0.15  # fit from which it has
_CYRILLIC, _ABJAD = frozenset({"ru", "uk"}), frozenset({"ar", "fa", "he"})
FEATURES = (
    "sound", "sound_paragraph", "sound_article", "sound_beside", "meaning", "meaning_run", "fit", "fit_run",
    "literal", "literal_original", "length", "words", "ordinary", "known", "foreign_word", "acronym", "count",
    "rival", "rival_sound", "rival_meaning", "rival_run", "rival_fit", "rival_elsewhere", "rival_distance",
    "rival_strength", "rival_ordinary", "rival_initial", "rival_known", "rival_acronym", "rival_length",
    "uncovered", "uncovered_span", "others_lost", "sentence_length", "length_ratio", "sentences", "alone",
    "rest_matched", "one_language", "one_script", "cyrillic", "from_japanese", "into_japanese", "from_han",
    "from_abjad", "from_other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word of a name without a sure counterpart. `run` is the whole name, `rival` the name of the original that it
    would stand for and `strength` how plainly that lacks its own counterpart; `lost` is what is least rendered of the
    original's sentence. `features` are named by FEATURES."""

    text: str
    place: Place
    run: Place
    rival: Place | None
    strength: float
    lost: Place
    features: tuple[float, ...]


def suspects(alignment: Alignment) -> tuple[Suspect, ...]:
    """Words of the reprint's names that may have no counterpart, in reading order of the links.

    None without an embedder whose tokens can be looked at, or in a language that does not show its names.
    """
    if not hasattr(alignment.embedder, "rows") or alignment.reprint.language not in {*CASED, "ja"}:
        return ()
    pending = list(unmatched(alignment))
    if not pending:
        return ()
    texts = [side.text for one in pending for side in (one.ours, one.theirs)]
    tokens = iter(alignment.embedder.tokens_batch(texts))  # type: ignore[union-attr]
    pair = Pair(alignment)
    out: list[Suspect] = []
    for one in pending:
        ours = tokens_of(alignment.embedder, next(tokens))
        theirs = tokens_of(alignment.embedder, next(tokens))
        out.extend(_judge(Sentence(one, ours, theirs), pair))
    return tuple(out)


def _judge(sentence: Sentence, pair: Pair) -> Iterator[Suspect]:
    pending, ours = sentence.pending, sentence.ours
    if not len(ours.rows) or not len(sentence.theirs.rows):
        return
    for run, sounds in zip(pending.runs, pending.sounds, strict=True):
        span = Span(run[0].span.start, run[-1].span.end)
        doubtful = [n for n, sound in enumerate(sounds) if sound < MATCHED]
        doubtful = [n for n in doubtful if not _compound(run[n].text)]
        if len(doubtful) < len(run):  # ordinary words of a name that is there otherwise: "Wall Street", "Royal Palace"
            language = pending.ours.language or ""
            doubtful = [n for n in doubtful if not name_table().is_ordinary(language, run[n].text)]
        if not doubtful:
            continue
        vectors = np.stack([ours.rows[ours.within(n.span.start, n.span.end)].sum(axis=0) for n in run])
        meanings, about = sentence.meanings(vectors), None
        for at in doubtful:
            if meanings[at] < _MEANT:
                fit = sentence.fit(vectors[at], sentence.here, sentence.there)
                if fit < _FITTING:
                    about = about or _about_run(sentence, run, span, sounds, pair)
                    yield _suspect(sentence, run, at, (sounds[at], float(meanings[at]), fit), about, pair)


@dataclass(frozen=True, slots=True)
class _AboutRun:
    """Evidence that the words of one name share."""

    place: Place
    sounds: tuple[float, ...]
    meaning: float
    fit: float
    literal: float
    literal_original: float
    uncovered: float
    uncovered_span: float
    lost: Place
    rival: Rival | None
    rival_elsewhere: float
    where: float


def _about_run(
    sentence: Sentence, run: tuple[Name, ...], span: Span, sounds: tuple[float, ...], pair: Pair
) -> _AboutRun:
    ours, theirs, pending = sentence.ours, sentence.theirs, sentence.pending
    inside = ours.within(span.start, span.end)
    vector = ours.rows[inside].sum(axis=0)
    tokens = len(ours.rows)
    covers = sentence.fits[:tokens].max(axis=1)
    outside = ~inside
    literal = float((sentence.our_weights * covers)[outside].sum() / (sentence.our_weights[outside].sum() or 1.0))
    free = sentence.free(span)
    left = sentence.fits[free]
    cover = left.max(axis=0) if len(left) else np.zeros(sentence.fits.shape[1])
    words = cover[: len(theirs.rows)]
    bare = np.linalg.norm(sentence.their_windows, axis=1) * (1 - cover) / (sentence.their_weights.mean() or 1.0)
    where = span.start / max(1, len(pending.ours.text))
    rival = find_rival(sentence, span, free, where)
    return _AboutRun(
        place=pending.ours.place(span.start, span.end),
        sounds=sounds,
        meaning=float(sentence.meanings(vector[None])[0]),
        fit=sentence.fit(vector, sentence.here, sentence.there),
        literal=literal,
        literal_original=float((sentence.their_weights * words).sum() / (sentence.their_weights.sum() or 1.0)),
        uncovered=float(bare[: len(theirs.rows)].max()),
        uncovered_span=float(bare.max()),
        lost=sentence.lost(int(bare.argmax())),
        rival=rival,
        rival_elsewhere=pair.elsewhere(rival.name.text, pending.link) if rival else 0.0,
        where=where,
    )


def _suspect(
    sentence: Sentence,
    run: tuple[Name, ...],
    at: int,
    own: tuple[float, float, float],
    about: _AboutRun,
    pair: Pair,
) -> Suspect:
    """`own`: the word's sound, meaning and fit."""
    pending, name, table = sentence.pending, run[at], name_table()
    ours, theirs = pending.ours, pending.theirs
    spelled = letters(name.text)
    sound, meaning, fit = own
    language, rival = ours.language or "", about.rival
    beside = [s for n, s in enumerate(about.sounds) if n != at]
    features = (
        sound,
        pair.in_paragraphs(name.text, pending.paragraphs),
        pair.in_article(name.text),
        max(beside, default=0.0),
        meaning,
        about.meaning,
        fit,
        about.fit,
        about.literal,
        about.literal_original,
        log(max(2, len(spelled))),
        log(len(run)),
        float(table.is_ordinary(language, name.text)),
        float(_is_known(name.text)),
        float(not table.is_word(language, name.text)),
        float(name.text.isupper()),
        log(max(1, pair.counts[spelled])),
        float(rival is not None),
        rival.sound if rival else 0.0,
        rival.meaning if rival else 0.0,
        rival.run if rival else 0.0,
        rival.fit if rival else 0.0,
        about.rival_elsewhere,
        abs(rival.where - about.where) if rival else 0.0,
        rival.strength if rival else 0.0,
        float(rival.ordinary) if rival else 0.0,
        float(rival.name.initial) if rival else 0.0,
        float(_is_known(rival.name.text)) if rival else 0.0,
        float(rival.name.text.isupper()) if rival else 0.0,
        log(len(rival.name.text)) if rival else 0.0,
        about.uncovered,
        about.uncovered_span,
        log(
            1
            + sum(
                s < 0.7 for r, sounds in zip(pending.runs, pending.sounds, strict=True) if r is not run for s in sounds
            )
        ),
        log(max(1, len(sentence.theirs.rows))),
        log(max(1, len(sentence.ours.rows)) / max(1, len(sentence.theirs.rows))),
        float(len(ours.places) + len(theirs.places) - 2),
        float(len(run) == 1),
        float(np.mean([s >= MATCHED for s in about.sounds])),
        *_classes(pair.alignment.original.language or "", pair.alignment.reprint.language or ""),
    )
    return Suspect(
        name.text,
        ours.place(name.span.start, name.span.end),
        about.place,
        rival.place if rival else None,
        rival.strength if rival else 0.0,
        about.lost,
        features,
    )


def _compound(word: str) -> bool:
    """Whether a word joins a name or acronym with an ordinary word: "UN-backed", "ПЦР-тест"."""
    parts = [p for p in re.split(r"[-‐‑]", word) if p]
    return len(parts) > 1 and any(p.islower() or (p.isupper() and len(p) > 1) for p in parts)


def _is_known(name: str) -> bool:
    table = name_table()
    return len(table.concepts(name)) > 1 or any(
        table.is_known(name[: len(name) - cut]) for cut in range(min(4, len(name) - 2))
    )


def _classes(original: str, reprint: str) -> tuple[float, ...]:
    """How two languages and their scripts meet, as features."""
    return (
        float(original == reprint),
        float(original in CASED and reprint in CASED and (original in _CYRILLIC) == (reprint in _CYRILLIC)),
        float(original in CASED and reprint in CASED and (original in _CYRILLIC) != (reprint in _CYRILLIC)),
        float(original == "ja" and reprint != "ja"),
        float(reprint == "ja" and original != "ja"),
        float(original == "zh"),
        float(original in _ABJAD),
        float(original not in {*CASED, *_ABJAD, "ja", "zh"}),
    )
