"""A sense that strayed into an article: `a cellular organization`, of what both articles call `a secret cell`.

Articles that only share a subject render no sentence of each other: `checks/wrong_senses.py` has nothing to hold
side by side. But where both use a word of several senses, and the reprint says once what has only one of them, the
sentence and both articles must have something to do with that sense; where all of them call for another, the word was
rendered in a wrong sense there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.drift.passages import Passage, paragraphs
from xlate_audit.checks.sense_context import contexts, without
from xlate_audit.checks.wrong_senses import OPEN, Around, told
from xlate_audit.text.word_table import SENSES

_SHORTEST = 60  # code points of a sentence that tells what it speaks of
TOGETHER, EACH = 6.0, 0.8  # log-odds against the sense, of the sentence and both articles together, and of each


def stray_senses(alignment: Alignment) -> Iterator[Flag]:
    """Flags by family; none in a reprint, whose sentences have their counterparts, nor between strangers."""
    embedder = alignment.embedder
    if embedder is None or alignment.relation != "related":
        return
    original, reprint = alignment.original, alignment.reprint
    around = Around(original, embedder), Around(reprint, embedder)
    said = Counter(name for _, text, language in paragraphs(reprint) for name, _ in SENSES.named(text, language))
    theirs, ours = told(paragraphs(original)), told(paragraphs(reprint))
    for family in sorted(ours.keys() & theirs.keys()):
        here, there = ours[family], theirs[family]
        if there.sure or not here.open:
            continue
        for wrong in sorted(here.sure):
            place, word = here.senses[wrong]
            sentence = _sentence(alignment, place)
            alone = told([sentence]).get(family)
            if alone is None or said[wrong] > 1 or set(alone.senses) != {wrong}:
                continue
            rest = without(sentence[1], alone.spans[0][1])
            if len(rest) < _SHORTEST:
                continue
            vectors = (embedder.embed([rest])[0], *(a.vector(family) for a in around))
            odds = [contexts().log_odds(vector, family) for vector in vectors]
            others = (here.sure - {wrong} or odds[0].keys() - {wrong}) & odds[0].keys() if wrong in odds[0] else ()
            against = [[told_of[right] - told_of[wrong] for told_of in odds] for right in others]
            if any(sum(each) >= TOGETHER and min(each) >= EACH for each in against):
                was, gone = there.senses[family + OPEN]
                message = f"“{word}” has another sense than the “{gone}” that both articles speak of"
                yield Flag(message, place, was, severity="minor", confidence=0.6)


def _sentence(alignment: Alignment, place: Place) -> Passage:
    """The sentence of the reprint in which a place lies, or its paragraph."""
    paragraph = alignment.reprint.by_id[place.paragraph]
    for span in paragraph.sentences:
        if span.start <= place.start and place.end <= span.end:
            at = Place(place.paragraph, span.start, span.end)
            return at, alignment.reprint.text_of(at), alignment.reprint.language_of(place.paragraph)
    whole = Place(place.paragraph, 0, len(paragraph.text))
    return whole, paragraph.text, alignment.reprint.language_of(place.paragraph)
