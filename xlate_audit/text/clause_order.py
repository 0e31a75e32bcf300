"""A clause that begins with its verb where the language puts the subject first ("and were efforts made to find them").

Other languages begin so (Dutch "en werden er pogingen gedaan", Spanish "y fueron enviados"), and a rendering word by
word keeps their order. English does not, but in questions, wishes ("had he known", "should there be") and after a few
openers ("nor"). Yet what follows a conjunction and an auxiliary may as well be a predicate ("and were victims of the
war"): so both models of the language are asked whether the clause reads far better with the verb behind its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.order_net import Stream

_OPENERS = frozenset({"and", "but"})
#: Auxiliaries that begin no wish and no condition.
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "does", "did", "do", "will", "would", "can", "could",
                    "may", "might", "must"})  # fmt: skip
#: What a subject does not begin with, or begins with rightly behind the verb ("were he to go").
_NO_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "not", "also", "been",
                          "be", "to", "so", "now", "then", "of", "in", "on", "at", "by", "for", "with", "from", "as",
                          "under", "after", "before", "without", "themselves", "what", "whatever", "how", "why", "when",
                          "where", "who", "everything", "nothing", "anything", "something"})  # fmt: skip
_LONGEST = 3  # words of a subject
#: Nats that the clause has to gain, by both models together: of 725,000 words of sound English none does.
_GAIN = 7.0


class VerbFirst(NamedTuple):
    """A verb and the subject behind it (`span`), and the two in their order."""

    span: Span
    better: str


def verbs_first(stream: Stream, n: int) -> Iterator[VerbFirst]:
    """Clauses of sentence `n` of a stream of English sentences that begin with their verb."""
    words, first = stream.words[n], stream.first[n]
    if stream.language != "en" or not words or words[-1].text.endswith("?"):
        return
    for at in range(1, len(words) - 3):
        if words[at].text not in _VERBS or words[at - 1].text.lower() not in _OPENERS:
            continue
        subject = words[at + 1].text
        if not subject.isalpha() or subject.lower() in _NO_SUBJECTS or subject.endswith(("ing", "ly")):
            continue
        best = max(((_gain(stream, first, len(words), at, size), size) for size in _sizes(stream, n, at)), default=None)
        if best and best[0] >= _GAIN:
            last = at + best[1]
            there = " ".join(word.text for word in words[at + 1 : last + 1])
            yield VerbFirst(Span(words[at].start, words[last].end), f"{there} {words[at].text}")


def _sizes(stream: Stream, n: int, at: int) -> list[int]:
    """How many words behind the verb may be its subject."""
    words, out = stream.words[n], []
    for size in range(1, _LONGEST + 1):
        if at + size + 1 >= len(words) or not words[at + size].text.isalpha() or words[at + size].glued:
            break
        out.append(size)
    return out


def _gain(stream: Stream, first: int, size: int, at: int, subject: int) -> float:
    """Nats that a sentence gains by both models where the verb goes behind its subject."""
    there = list(range(first, first + size + 2))
    verb = at + 1  # among the rows, which begin with the sentence's begin
    moved = [*there[:verb], *there[verb + 1 : verb + 1 + subject], there[verb], *there[verb + 1 + subject :]]
    return _likelihood(stream, moved) - _likelihood(stream, there)


def _likelihood(stream: Stream, rows: list[int]) -> float:
    symbols = stream.symbols[rows]
    net = stream.fluency.gaps(stream.vectors[rows])
    return float(net.sum() + stream.after(symbols[:-1], symbols[1:]).sum())
