"""Names of the reprint that the original does not seem to have, with the evidence for and against.

Every name of a sentence is first looked for among the words of the sentences it renders: the same letters, a known
rendering, a declined form, a like sound. What is left is put beside all that might still explain it: the linked
paragraphs, the whole original, the meaning of its words, how literally the sentence is rendered otherwise, and which
name of the original has lost its own counterpart there, though it has one elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log

import numpy as np

from xlate_audit.article import Alignment, Place, Span
from xlate_audit.checks.name_excuses import adds_state, is_excused
from xlate_audit.checks.name_links import Heard, Pair, Unmatched, one_script, unmatched
from xlate_audit.checks.name_rivals import LOSS, Candidates, Choice, Loss, is_known, shipped_loss
from xlate_audit.checks.name_vectors import Sentence, contested, tokens_of, under_usual
from xlate_audit.checks.name_verdict import VERDICT, Verdicts
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.name_table import CASED, UNMARKED, name_table
from xlate_audit.text.names import WORD, Name
from xlate_audit.text.transliterate import letters

_MEANT = 0.7  # likeness in meaning from which a name has its counterpart
_FITTING = 0.25  # fit from which it has
_LOST = 0.27  # probability that the original's word was lost from which a state may stand for it
_NEAR = 4  # tokens beside a name that are its neighbourhood
_REACH = 0.25  # share of a sentence over which nearness fades
_NO_RIVAL = -4.0  # the score of a rival where the original has no candidate
_OF_RIVAL = LOSS[:18]  # what of a rival's evidence is passed on
_ABJAD = frozenset({"ar", "fa", "he"})
FEATURES = (
    "sound", "spelt", "echo", "echo_run", "sound_paragraph", "sound_article", "sound_beside", "sound_away",
    "meaning", "usual", "under_usual", "contested", "meaning_away", "meaning_run", "contested_run", "fit", "fit_run",
    "literal",
    "literal_original", "literal_near", "length", "words", "ordinary", "known", "foreign_word", "acronym",
    "initials", "compound", "initial", "count", "weight", "more_names", "candidates", "run_inside", "rival",
    "rival_strength", "rival_second", *(f"rival_{name}" for name in _OF_RIVAL), "rivals_lost", "rival_elsewhere",
    "rival_together", "rival_like", "uncovered", "uncovered_span", "uncovered_near", "others_lost",
    "sentence_length", "length_ratio", "sentences", "alone", "rest_matched", "one_language", "one_script",
    "cyrillic", "from_japanese", "into_japanese", "from_han", "from_abjad", "from_other", "into_german",
    "from_german", "into_unmarked", *VERDICT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word of a name without a sure counterpart. `run` is the whole name, `rival` the name of the original that it
    would stand for and `strength` how plainly that lacks its own counterpart; `lost` is what is least rendered of the
    original's sentence; `choice` holds all that might have been the rival. `features` are named by FEATURES."""

    text: str
    place: Place
    run: Place
    rival: Place | None
    strength: float
    lost: Place
    choice: Choice | None
    features: tuple[float, ...]


def suspects(alignment: Alignment, loss: Loss | None = None) -> tuple[Suspect, ...]:
    """Words of the reprint's names that may have no counterpart, in reading order of the links.

    None without an embedder whose tokens can be looked at, or in a language that does not show its names. `loss`: other
    weights than the shipped ones, for fitting.
    """
    if not hasattr(alignment.embedder, "rows") or alignment.reprint.language not in {*CASED, *UNMARKED, "ja"}:
        return ()
    pending = unmatched(alignment)
    if not pending:
        return ()
    texts = [side.text for one in pending for side in (one.ours, one.theirs)]
    tokens = iter(alignment.embedder.tokens_batch(texts))  # type: ignore[union-attr]
    pair, weights = Pair(alignment), loss or shipped_loss()
    found: list[tuple[Unmatched, Name, Suspect, dict[str, float]]] = []
    for one in pending:
        ours = tokens_of(alignment.embedder, next(tokens))
        theirs = tokens_of(alignment.embedder, next(tokens))
        if len(ours.rows) and len(theirs.rows):
            found += ((one, *judged) for judged in _judge(Sentence(one, ours, theirs), pair, weights))
    verdicts = Verdicts(alignment, (one.link for one, *_ in found))
    out = []
    for one, name, suspect, named in found:
        rival = suspect.choice.rival.span if suspect.choice else None
        named |= verdicts.of(one.link, name.span, rival)
        out.append(replace(suspect, features=tuple(float(named[f]) for f in FEATURES)))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Run:
    """A name of the reprint with what its words share: where it stands, which windows of the sentence are free of it,
    where its counterpart should stand, and how well the rest of the sentence covers the original's."""

    names: tuple[Name, ...]
    heard: tuple[Heard, ...]
    span: Span
    inside: np.ndarray
    free: np.ndarray
    expected: float
    covered: np.ndarray


def _judge(sentence: Sentence, pair: Pair, loss: Loss) -> Iterator[tuple[Name, Suspect, dict[str, float]]]:
    """The doubtful words of a sentence's names, and the evidence about each but for the reader's verdict."""
    pending, ours = sentence.pending, sentence.ours
    same = pending.ours.language == pending.theirs.language
    meant = pair.meant(pending.paragraphs)
    candidates: Candidates | None = None
    for names, heard in zip(pending.runs, pending.heard, strict=True):
        excused = [
            is_excused(names, n, pending.ours, meant=meant, there=pending.theirs.text) for n in range(len(names))
        ]
        if all(h.matched or e for h, e in zip(heard, excused, strict=True)):
            continue
        vectors, _ = ours.sums([n.span for n in names])
        likenesses = sentence.likenesses(vectors)
        meanings, fits = likenesses.max(axis=1), sentence.fit(vectors, sentence.here, sentence.there)
        usual, under = under_usual([n.text for n in names], pending.ours.language, meanings, same=same)
        doubtful = [
            n
            for n, h in enumerate(heard)
            if not (h.matched or excused[n]) and meanings[n] < _MEANT and fits[n] < _FITTING
        ]
        if not doubtful:
            continue
        candidates = candidates or Candidates(sentence)
        run = _run(sentence, names, heard)
        choice = candidates.choose(run.span, run.free, run.expected, loss)
        rival = choice.rival if choice and choice.strength >= _LOST else None
        alone = names[doubtful[0]].text if len(doubtful) == 1 else ""
        if alone and adds_state(alone, rival, pending.theirs.language or "", pair.means):
            continue
        shared, lost = _about_run(sentence, run, candidates, choice, pair)
        held, places = contested(likenesses, run.covered), sentence.window_middles[likenesses.argmax(axis=1)]
        weights = np.linalg.norm(vectors, axis=1) / (sentence.our_weights.mean() or 1.0)
        for at in doubtful:
            named = {
                **shared,
                **_about_word(sentence, run, at, pair),
                "meaning": meanings[at],
                "usual": usual[at],
                "under_usual": under[at],
                "contested": held[at],
                "meaning_away": abs(places[at] - run.expected),
                "fit": fits[at],
                "weight": weights[at],
            }
            suspect = Suspect(
                names[at].text,
                pending.ours.place(names[at].span.start, names[at].span.end),
                pending.ours.place(run.span.start, run.span.end),
                pending.theirs.place(choice.rival.span.start, choice.rival.span.end) if choice else None,
                choice.strength if choice else 0.0,
                lost,
                choice,
                (),
            )
            yield names[at], suspect, named


def _run(sentence: Sentence, names: tuple[Name, ...], heard: tuple[Heard, ...]) -> _Run:
    span = Span(names[0].span.start, names[-1].span.end)
    inside, free = sentence.ours.within(span.start, span.end), sentence.free(span)
    where = (span.start + span.end) / 2 / max(1, len(sentence.pending.ours.text))
    covered = sentence.fits[free].max(axis=0, initial=0.0)
    return _Run(names, heard, span, inside, free, sentence.expected(inside, where), covered)


def _about_word(sentence: Sentence, run: _Run, at: int, pair: Pair) -> dict[str, float]:
    """What the writing of one word of a name says, and where else it is heard."""
    pending, name, table = sentence.pending, run.names[at], name_table()
    language, spelled = pending.ours.language or "", letters(name.text)
    return {
        "sound": run.heard[at].sound,
        "spelt": run.heard[at].spelt,
        "echo": run.heard[at].echo,
        "echo_run": max(h.echo for h in run.heard),
        "sound_paragraph": pair.in_paragraphs(name.text, pending.paragraphs),
        "sound_article": pair.in_article(name.text),
        "sound_beside": max((h.sound for n, h in enumerate(run.heard) if n != at), default=0.0),
        "sound_away": abs(run.heard[at].where - run.expected),
        "length": log(max(2, len(spelled))),
        "ordinary": table.is_ordinary(language, name.text),
        "known": is_known(name.text),
        "foreign_word": not table.is_word(language, name.text),
        "acronym": name.text.isupper(),
        "initials": any(_abbreviates(name.text, side.text) for side in (pending.theirs, pending.ours)),
        "compound": _compound(name.text),
        "initial": name.initial,
        "count": log(max(1, pair.counts[spelled])),
    }


def _about_run(
    sentence: Sentence, run: _Run, candidates: Candidates, choice: Choice | None, pair: Pair
) -> tuple[dict[str, float], Place]:
    """The evidence that the words of one name share, and what is least rendered of the original's sentence."""
    ours, theirs, pending = sentence.ours, sentence.theirs, sentence.pending
    tokens, others = len(ours.rows), len(theirs.rows)
    vector = ours.rows[run.inside].sum(axis=0)[None]
    likeness = sentence.likenesses(vector)
    bare = np.linalg.norm(sentence.their_windows, axis=1) * (1 - run.covered) / (sentence.their_weights.mean() or 1.0)
    nearness = np.maximum(0.0, 1 - np.abs(sentence.their_middles - run.expected) / _REACH)
    outside = ~run.inside
    at = np.flatnonzero(run.inside)
    beside = outside.copy()
    beside[: max(0, at[0] - _NEAR)] = beside[at[-1] + 1 + _NEAR :] = False
    lost = sum(not h.matched for hs in pending.heard if hs is not run.heard for h in hs)
    language, original = pair.alignment.reprint.language or "", pair.alignment.original.language or ""
    named = candidates.names if candidates.words else 0
    features = {
        "meaning_run": likeness.max(),
        "contested_run": contested(likeness, run.covered)[0],
        "fit_run": sentence.fit(vector, sentence.here, sentence.there)[0],
        "literal": _weighted(sentence.our_weights, sentence.our_best[:tokens], outside),
        "literal_near": _weighted(sentence.our_weights, sentence.our_best[:tokens], beside),
        "literal_original": _weighted(sentence.their_weights, run.covered[:others], np.ones(others, dtype=bool)),
        "words": log(len(run.names)),
        "more_names": log((1 + sum(map(len, pending.runs))) / (1 + named)) if original in {*CASED, "ja"} else 0.0,
        "candidates": log(1 + len(candidates.words)),
        "run_inside": run.inside.mean(),
        "uncovered": bare[:others].max(),
        "uncovered_span": bare.max(),
        "uncovered_near": (bare[:others] * nearness).max(),
        "others_lost": log(1 + lost),
        "sentence_length": log(max(1, others)),
        "length_ratio": log(max(1, tokens) / max(1, others)),
        "sentences": len(pending.ours.places) + len(pending.theirs.places) - 2,
        "alone": len(run.names) == 1,
        "rest_matched": np.mean([h.matched for h in run.heard]),
        **_about_rival(sentence, run, candidates, choice, pair, vector),
        **_classes(original, language),
    }
    return features, sentence.lost(int(bare.argmax()))


def _about_rival(
    sentence: Sentence, run: _Run, candidates: Candidates, choice: Choice | None, pair: Pair, vector: np.ndarray
) -> dict[str, float]:
    if choice is None:
        rest = {f: 0.0 for f in FEATURES if f.startswith("rival")}
        return {**rest, "rival_strength": _NO_RIVAL, "rival_second": _NO_RIVAL}
    link, rival = sentence.pending.link, choice.rival.text
    evidence = dict(zip(LOSS, choice.rows[choice.best].tolist(), strict=True))
    return {
        **{f"rival_{name}": evidence[name] for name in _OF_RIVAL},
        "rival": 1.0,
        "rival_strength": float(choice.scores[choice.best]),
        "rival_second": choice.second,
        "rivals_lost": log(1 + choice.lost),
        "rival_elsewhere": pair.elsewhere(rival, link),
        "rival_together": pair.together(run.names[0].text, rival, link),
        "rival_like": float((unit_rows(vector) @ unit_rows(candidates.vectors[choice.best][None]).T)[0, 0]),
    }


def _weighted(weights: np.ndarray, values: np.ndarray, chosen: np.ndarray) -> float:
    """The mean of the chosen values by their weights, 0 for none."""
    return float((weights * values)[chosen].sum() / (weights[chosen].sum() or 1.0))


def _abbreviates(word: str, text: str) -> bool:
    """Whether a word in capitals is the first letters of words of the text."""
    if not (3 <= len(word) <= 6 and word.isalpha() and word.isupper()):
        return False
    return letters(word) in "".join(letters(m.group())[:1] for m in WORD.finditer(text))


def _compound(word: str) -> bool:
    """Whether a word joins a name or acronym with an ordinary word: "UN-backed", "ПЦР-тест"."""
    parts = [p for p in re.split(r"[-‐‑]", word) if p]
    return len(parts) > 1 and any(p.islower() or (p.isupper() and len(p) > 1) for p in parts)


def _classes(original: str, reprint: str) -> dict[str, float]:
    """How two languages and their scripts meet, as features."""
    return {
        "one_language": original == reprint,
        "one_script": one_script(original, reprint),
        "cyrillic": {original, reprint} <= CASED and not one_script(original, reprint),
        "from_japanese": original == "ja" and reprint != "ja",
        "into_japanese": reprint == "ja" and original != "ja",
        "from_han": original == "zh",
        "from_abjad": original in _ABJAD,
        "from_other": original not in {*CASED, *_ABJAD, "ja", "zh"},
        "into_german": reprint == "de",
        "from_german": original == "de",
        "into_unmarked": reprint in UNMARKED,
    }
