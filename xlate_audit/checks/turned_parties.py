"""Who did it to whom, turned round in other words of one language: "Acme sued the union last week", "Last week the
union sued Acme".

Where nouns have no cases and the doer stands before the verb, what stands right before it and right after it tells the
two parties. A sentence that was written anew keeps many of its verbs; where one of them has each party in the other's
place, and neither sentence is in the passive, they changed their roles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from xlate_audit.article import Span
from xlate_audit.checks.same_wording import PERSONS
from xlate_audit.text.hedges import reports
from xlate_audit.text.voice import names_doer

#: What stands before somebody or something that is spoken of, and before no verb.
_ARTICLES = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an his her its their our my your this that these those",
        "es": "el la los las al del un una su sus",
        "fr": "le la les un une des du au aux son sa ses leur leurs",
        "it": "il lo la i gli le un una al alla dal",
        "nl": "de het een zijn haar hun",
        "pt": "o a os as ao à um uma dos das",
    }.items()
}
#: Words between two parties that say the same of both, or that tell no deed: they compare, join or place.
_ALIKE = {
    language: re.compile(words.replace(" ", "|"))
    for language, words in {
        "en": r"met meets? meeting marr(?:y|ies|ied) fac(?:e|es|ed|ing) play(?:s|ed|ing)? dr[ae]w(?:s|n)? "
        r"join(?:s|ed)? equals? resembl\w+ border(?:s|ed)? follow(?:s|ed|ing)? becom\w+ became with against versus "
        r"like than from near beside between unlike including especially when where while which because around about "
        r"into under over",
        "es": r"reunió reunieron enfrent\w+ encontr\w+ cas\w+ jug\w+ juega parec\w+ sigui\w+ convirti\w+ contra "
        r"como entre para desde hasta sobre cuando donde porque",
        "fr": r"rencontr\w+ épous\w+ affront\w+ jou\w+ ressembl\w+ suivi\w* devien\w+ avec contre comme entre dont "
        r"pour dans chez vers sous lors alors quand lorsque",
        "it": r"incontr\w+ affront\w+ spos\w+ gioc\w+ somigli\w+ segu\w+ divent\w+ contro come verso dopo prima "
        r"quando dove perché della dello delle degli nella nelle",
        "nl": r"ontmoet\w* trouw\w+ speel\w+ speelt lijk\w+ volg\w+ werd wordt tegen zoals tussen naar over onder "
        r"toen waar omdat",
        "pt": r"encontr\w+ enfrent\w+ cas\w+ jog\w+ parec\w+ segu\w+ torn\w+ contra como entre para desde sobre "
        r"quando onde porque",
    }.items()
}
_LIGHT = frozenset(
    word
    for words in (
        "have been will would could should might must were this that they them their also just then had has",
        "avait avoir être sont était ayant leur había habían haber está están aveva hanno stato sono sarà",
        "tinha foram estão hebben zijn haar deze",
    )
    for word in words.split()
)
#: What stands before the doer of a passive.
_DOERS = frozenset(["by", "par", "por", "pelo", "pela", "da", "dal", "dalla", "dai", "dagli", "door"])
#: Speech that nobody puts before who says it ("said Smith").
_TOLD = frozenset(["told", "tells", "tell", "asked", "asks", "warned", "warns"])
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STOP = re.compile(r"[,;:.!?…()\[\]\"“”«»—–]")
_NEAR = 3  # words before and after a verb in which a party is looked for
_SHORTEST = 4  # letters of a word that is more than grammar

Parties = tuple[Span, Span]


@dataclass(frozen=True)
class _Sentence:
    """A sentence with the spans of its words and their forms: small letters, and "he" for "him"."""

    text: str
    language: str
    spans: tuple[Span, ...]
    forms: tuple[str, ...]

    @classmethod
    def of(cls, text: str, language: str) -> _Sentence:
        spans = tuple(Span(*m.span()) for m in _WORD.finditer(text))
        forms = (span.of(text).lower() for span in spans)
        return cls(text, language, spans, tuple(PERSONS.get(f, f) if language == "en" else f for f in forms))

    def large(self, n: int) -> bool:
        return self.text[self.spans[n].start].isupper()

    def verbs(self) -> set[str]:
        """The words that may tell a deed, each of which stands there once."""
        said = {form for span in reports(self.text, self.language) for form in span.of(self.text).lower().split()}
        no_deed, articles = _LIGHT | said - _TOLD, _ARTICLES[self.language]
        often = Counter(self.forms)
        before, after = ("", *self.forms[:-1]), (*self.forms[1:], "")
        return {
            form
            for n, form in enumerate(self.forms)
            if len(form) >= _SHORTEST
            and often[form] == 1
            and not self.large(n)
            and form not in no_deed
            and before[n] not in articles
            and after[n] not in _DOERS
            and not _ALIKE[self.language].fullmatch(form)
        }

    def party(self, verb: int, step: int) -> list[int]:
        """The nearest words before (-1) or after (1) a verb that are more than grammar, no mark between, and those of
        the kind beside them; the nearest first."""
        run: list[int] = []
        for n in range(verb + step, verb + step * (_NEAR + 1), step):
            left = min(n, n - step)
            if not 0 <= left < left + 1 < len(self.spans):
                break
            if _STOP.search(self.text, self.spans[left].end, self.spans[left + 1].start):
                break
            if self._names(n):
                run.append(n)
            elif run:
                break
        return run

    def _names(self, n: int) -> bool:
        form = self.forms[n]
        if form in PERSONS.values():
            return True
        return form not in _LIGHT and not form.isdigit() and (len(form) >= _SHORTEST or self.large(n))

    def is_party(self, run: list[int], names: Set[str]) -> bool:
        """Whether words are a name, a person, or stand behind an article."""
        known = names | _ARTICLES[self.language] | {*PERSONS.values()}
        around = self.forms[max(0, min(run) - 1) : max(run) + 1]
        return any(form in known or "'" in form or "’" in form for form in around)

    def over(self, run: list[int], kept: Set[str]) -> Span:
        of = [self.spans[n] for n in run if self.forms[n] in kept]
        return Span(min(s.start for s in of), max(s.end for s in of))


def turned_parties(there: str, here: str, language: str) -> tuple[str, Parties, Parties] | None:
    """The verb about which two parties changed places between two wordings of one sentence, and where they stand, in
    reading order, in the first and in the second; None where there is none, or where a language is not known."""
    if language not in _ARTICLES:
        return None
    both = _Sentence.of(there, language), _Sentence.of(here, language)
    names = {s.forms[n] for s in both for n in range(1, len(s.forms)) if s.large(n)}
    verbs = both[0].verbs() & both[1].verbs()
    for verb in (form for form in both[0].forms if form in verbs):
        at = [s.forms.index(verb) for s in both]
        runs = [[s.party(n, -1), s.party(n, 1)] for s, n in zip(both, at, strict=True)]
        if not all(run and s.is_party(run, names) for s, two in zip(both, runs, strict=True) for run in two):
            continue
        (a, b), (c, d) = ([[s.forms[n] for n in run] for run in two] for s, two in zip(both, runs, strict=True))
        first, second = {*a} & {*d}, {*b} & {*c}
        stayed = {a[0], c[0]} & {*a} & {*c} or {b[0], d[0]} & {*b} & {*d}
        if not first or not second or stayed:
            continue
        theirs = both[0].over(runs[0][0], first), both[0].over(runs[0][1], second)
        ours = both[1].over(runs[1][0], second), both[1].over(runs[1][1], first)
        if not names_doer(there, theirs, language) and not names_doer(here, ours, language):
            return verb, theirs, ours
    return None
