"""Give an English verb another tense or aspect, auxiliaries and all: "took" becomes "was taking", "has taken", "takes".

A verb is one of the features English builds it from (modal, tense, perfect, progressive, passive); a fault changes one.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from xlate_audit.score.inflection import AUXILIARIES, GOING, IRREGULAR, PARTICIPLE, PAST, piece, slots

_BE = {"pres": ("is", "are"), "past": ("was", "were"), "bare": ("be",) * 2, PARTICIPLE: ("been",) * 2,
       GOING: ("being",) * 2}  # fmt: skip
_HAVE = {"pres": ("has", "have"), "past": ("had",) * 2, "bare": ("have",) * 2, PARTICIPLE: ("had",) * 2,
         GOING: ("having",) * 2}  # fmt: skip
_TENSE = {form: (tense, number) for forms in (_BE, _HAVE) for tense in ("pres", "past")
          for number, form in reversed(list(enumerate(forms[tense])))} | {"am": ("pres", 1)}  # fmt: skip
_DO = {"do": ("pres", 1), "does": ("pres", 0), "did": ("past", 0)}
_SEVERAL = frozenset(("they", "we", "you", "i", "and", "these", "those", "both", "who"))
_BES, _HAVES = (frozenset(form for row in table.values() for form in row) for table in (_BE, _HAVE))
_NO_VERBS = frozenset(("the", "an", "of", "in", "for", "on", "with", "from", "by", "and", "but", "this", "that"))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\S")


@dataclass(frozen=True)
class Verb:
    """`tense` is "pres" or "past" where no modal stands first; `number` 1 for several."""

    bare: str
    modal: str
    tense: str
    number: int
    perfect: bool
    going: bool
    passive: bool

    def words(self) -> list[str]:
        out, state = ([self.modal], "bare") if self.modal else ([], self.tense)
        for wanted, table, then in ((self.perfect, _HAVE, PARTICIPLE), (self.going, _BE, GOING),
                                    (self.passive, _BE, PARTICIPLE)):  # fmt: skip
            if wanted:
                out.append(table[state][self.number])
                state = then
        return [*out, inflected(self.bare, state, self.number)]

    def others(self) -> list[Verb]:
        """The same with another aspect or tense, the likelier changes more than once."""
        rows = [replace(self, going=not self.going)] * 3 + [replace(self, perfect=not self.perfect)] * 2
        if self.modal in ("", "will", "would"):
            tenses = [(modal, tense) for modal, tense in (("", "pres"), ("", "past"), ("will", "pres"))
                      if (modal, tense) != (self.modal, self.tense)]  # fmt: skip
            rows += [replace(self, modal=modal, tense=tense) for modal, tense in tenses for _ in range(2)]
            rows += [replace(self, modal=modal, tense=tense, going=True) for modal, tense in tenses[:2]]
        return [v for v in rows if v.words() != self.words() and not (v.going and v.passive and (v.modal or v.perfect))]


def inflected(bare: str, state: str, number: int) -> str:
    """A verb in the state "pres", "past", "bare", or as participle or -ing form.

    >>> [inflected("stop", s, 0) for s in ("pres", "past", "bare", "part", "ing")]
    ['stops', 'stopped', 'stop', 'stopped', 'stopping']
    >>> [inflected(w, "ing", 0) for w in ("take", "see", "be", "have", "visit")]
    ['taking', 'seeing', 'being', 'having', 'visiting']
    """
    for name, table in (("be", _BE), ("have", _HAVE)):
        if bare == name:
            return table[state][number]
    if state == "bare" or (state == "pres" and number):
        return bare
    if state == "pres":
        ending = "es" if bare.endswith(("s", "x", "sh", "ch", "o")) else "s"
        return bare[:-1] + "ies" if _soft(bare) else bare + ending
    if state != GOING and bare in IRREGULAR:
        return IRREGULAR[bare][state == PARTICIPLE]
    doubled = bare + bare[-1] if _short(bare) else bare
    if state == GOING:
        return bare[:-1] + "ing" if bare.endswith("e") and not bare.endswith(("ee", "oe", "ye")) else doubled + "ing"
    return bare + "d" if bare.endswith("e") else bare[:-1] + "ied" if _soft(bare) else doubled + "ed"


def _soft(bare: str) -> bool:
    return bare.endswith("y") and bare[-2:-1] not in "aeiou"


def _short(bare: str) -> bool:
    """One syllable that ends with a consonant after one vowel: its end is doubled."""
    vowels = [ch in "aeiou" for ch in bare]
    return sum(vowels) == 1 and len(bare) > 2 and vowels[-2] and bare[-1] not in "aeiouwxy"


#: Every form of an irregular verb that another verb has not: its bare form.
_STEM_FORMS = {form: bare for bare, forms in IRREGULAR.items()
               for form in (*forms, bare, inflected(bare, GOING, 0), inflected(bare, "pres", 0))}  # fmt: skip


def _bare(word: str, mark: str, known: frozenset[str]) -> str | None:
    """The bare form of a word, as far as the language's own text shows that it is a verb."""
    if word in _STEM_FORMS:
        return _STEM_FORMS[word]
    rest = word.removesuffix({PAST: "ed", GOING: "ing", "s": "s"}.get(mark, ""))
    for bare in (rest, rest + "e", rest[:-1], rest.removesuffix("i") + "y", rest.removesuffix("ie") + "y",
                 rest.removesuffix("e")):  # fmt: skip
        forms = {inflected(bare, state, 0) for state in (PAST, GOING)} if len(bare) > 2 else set()
        if forms and {bare} | forms <= known and word in {bare, inflected(bare, "pres", 0)} | forms:
            return bare
    return None


def read(words: list[str], mark: str, before: str, known: frozenset[str]) -> Verb | None:
    """The verb that a slot's words make, in lower case and without adverbs, `mark` that of the last. None where it is
    none, or could as well be a noun or a participle. `before` stands before it, `known` are words of the language."""
    several = int(before in _SEVERAL or (len(before) > 3 and before.endswith("s")))
    first = words[0]
    main = words[-1] if words[-1] not in AUXILIARIES else ""
    if main and len(words) == 1:
        bare = _bare(main, mark, known) if mark in (PAST, "s", "bare") else None
        if bare is None or (mark == "bare" and before not in _SEVERAL):
            return None
        several = {"s": 0, "bare": 1}.get(mark, several)
        return Verb(bare, "", "past" if mark == PAST else "pres", several, False, False, False)
    bare = _bare(main, mark, known) if main else "be" if words[-1] in _BES else "have" if words[-1] in _HAVES else None
    if bare is None or first in ("be", "been", "being", "having"):
        return None
    if first in _DO:
        return Verb(bare, "", *_DO[first], False, False, False)
    helping = words[:-1]
    tense, number = _TENSE.get(first, ("pres", several))
    perfect = not _HAVES.isdisjoint(helping)
    going = bool(main) and (mark == GOING or "being" in helping)
    passive = bool(main) and mark != GOING and not _BES.isdisjoint(helping)
    return Verb(bare, "" if first in _TENSE else first, tense, number, perfect, going, passive)


def other_form(text: str, known: frozenset[str], rng: random.Random) -> str | None:
    """An English text with one verb in another tense or aspect, None where it has none to change."""
    spans = [m.span() for m in _WORD.finditer(text)]
    words = [text[a:b] for a, b in spans]
    pieces = [piece(w) for w in words]
    found = []
    for slot in slots(pieces, _NO_VERBS):
        inside = [(n, words[n].lower()) for n in range(slot.first, slot.last + 1)]
        between = [w for n, w in inside if pieces[n].between]
        verb_words = [w for n, w in inside if not pieces[n].between]
        before = words[slot.first - 1].lower() if slot.first else ""
        verb = read(verb_words, pieces[slot.main].mark, before, known) if verb_words else None
        if verb and verb_words == verb.words():
            found.append((slot, verb, between))
    if not found:
        return None
    slot, verb, between = rng.choice(found)
    new = rng.choice(verb.others()).words()
    at = 1 if len(new) > 1 else 0
    changed = " ".join([*new[:at], *between, *new[at:]])
    start, stop = spans[slot.first][0], spans[slot.last][1]
    return text[:start] + (changed.capitalize() if text[start].isupper() else changed) + text[stop:]
