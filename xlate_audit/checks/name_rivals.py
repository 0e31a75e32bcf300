"""The name of the original that a name of the reprint would stand for, if it were wrong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xlate_audit.article import Place, Span
from xlate_audit.checks.name_vectors import Sentence
from xlate_audit.embed.base import unit_rows
from xlate_audit.text.name_table import name_table
from xlate_audit.text.names import Name


@dataclass(frozen=True, slots=True)
class Rival:
    """A word of the original's name that the reprint's sentence lacks: likeness in sound and meaning, the best of its
    whole name, what it adds to the fit, where it begins, 0 to 1, and how much its loss says: a rare name is carried
    over in any translation, an ordinary word that is written large is not."""

    name: Name
    place: Place
    sound: float
    meaning: float
    run: float
    fit: float
    where: float
    strength: float
    ordinary: bool


def find_rival(sentence: Sentence, span: Span, free: np.ndarray, where: float) -> Rival | None:
    """The name of the original's sentence whose loss from ours, beside the accused name, says most."""
    if not sentence.theirs_runs:
        return None
    scores, spans = sentence.rival_sounds
    beside = np.array([not span.overlaps(s) for s in spans], dtype=bool)
    sounds = scores[:, beside].max(axis=1, initial=0.0)
    vectors = sentence.rival_vectors
    meanings = (unit_rows(vectors) @ sentence.our_units[free].T).max(axis=1, initial=0.0)
    side, at = sentence.pending.theirs, 0
    language = side.language or ""
    best: Rival | None = None
    for run in sentence.theirs_runs:
        alike = np.maximum(sounds[at : at + len(run)], meanings[at : at + len(run)])
        for n, name in enumerate(run, at):
            begin = name.span.start / max(1, len(side.text))
            ordinary = name_table().is_ordinary(language, name.text)
            strength = _strength(float(sounds[n]), float(meanings[n]), name, ordinary) - 0.2 * abs(begin - where)
            if best is None or strength > best.strength:
                place = side.place(name.span.start, name.span.end)
                fit = sentence.fit(vectors[n], sentence.there, sentence.here)
                best = Rival(name, place, float(sounds[n]), float(meanings[n]), float(alike.max()), fit, begin,
                              strength, ordinary)  # fmt: skip
        at += len(run)
    return best


def _strength(sound: float, meaning: float, name: Name, ordinary: bool) -> float:
    """How much it says that a name of the original is heard and meant no more than so in the reprint's sentence."""
    return lost(sound, meaning) - 0.3 * ordinary - 0.2 * name.initial - 0.2 * (len(name.text) < 4)


def lost(sound: float, meaning: float) -> float:
    """How plainly a name is missing on the other side, 0 to 1, by its likeness to what is there."""
    return 1.0 - min(1.0, max(0.0, (sound - 0.4) / 0.5, (meaning - 0.25) / 0.45))
