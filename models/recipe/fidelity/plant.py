"""Faults planted in sound translations: each kind a function that takes a sentence apart and gives it back faulty.

A kind returns None where it does not apply. Faults are made of what the language's own text holds (lexis.py), so that
they carry over to every language; the few tables (tables.py) only add verbs and pronouns.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from lexis import Lexis
from tables import ASKING, NEGATIONS, PEOPLE, TENSES, alternatives

NO_BLANKS = frozenset(("ja", "zh"))
_TENSES = {language: alternatives(rows) for language, rows in TENSES.items()}
_PEOPLE = {language: alternatives(rows) for language, rows in PEOPLE.items()}
_NEGATIONS = {language: words.split() for language, words in NEGATIONS.items()}
_END = re.compile(r"[.!?…。！？؟।]+[\"'”’»)]*$")


@dataclass
class Sentence:
    """A translation as words with the blanks before them: what a planting kind works on."""

    words: list[str]
    glue: list[str]
    language: str
    source: list[str]
    lexis: Lexis
    rng: random.Random

    def text(self) -> str:
        return "".join(g + w for g, w in zip(self.glue, self.words, strict=True)).strip()

    def lexical(self) -> list[int]:
        return [n for n, w in enumerate(self.words) if w[0].isalpha()]

    def pick(self, fits: Callable[[str], bool] = lambda w: True, first: bool = True) -> int | None:
        rows = [n for n in self.lexical() if fits(self.words[n]) and (first or n)]
        return self.rng.choice(rows) if rows else None

    def delete(self, start: int, stop: int) -> None:
        if start == 0 and stop < len(self.words) and self.words[stop][0].islower() and self.words[0][:1].isupper():
            self.words[stop] = self.words[stop][0].upper() + self.words[stop][1:]
        del self.words[start:stop], self.glue[start:stop]

    def insert(self, at: int, *words: str) -> None:
        blank = "" if self.language in NO_BLANKS else " "
        self.words[at:at] = words
        self.glue[at:at] = [blank] * len(words)
        if at == 0 and len(self.glue) > len(words):
            self.glue[len(words)] = blank

    def put(self, at: int, new: str) -> None:
        old = self.words[at]
        self.words[at] = new[0].upper() + new[1:] if at == 0 and old[:1].isupper() else new


Kind = Callable[[Sentence], object]


def drop_word(s: Sentence) -> object:
    n = s.pick()
    return None if n is None or len(s.words) < 4 else (s.delete(n, n + 1), s)[1]


def drop_content(s: Sentence) -> object:
    """Of three words the one with the longest vector: it says most."""
    rows = s.lexical()
    if len(rows) < 4:
        return None
    n = max(s.rng.sample(rows, 3), key=lambda i: len(s.words[i]))
    s.delete(n, n + 1)
    return s


def drop_phrase(s: Sentence) -> object:
    size = s.rng.randint(2, 6)
    if len(s.words) < size + 4:
        return None
    n = s.rng.randrange(0, len(s.words) - size)
    s.delete(n, n + size)
    return s


def drop_tail(s: Sentence) -> object:
    if len(s.words) < 6:
        return None
    keep = s.rng.randint(len(s.words) // 4, len(s.words) - 2)
    end = s.words[-1:] if s.rng.random() < 0.5 else []
    s.words[keep:], s.glue[keep:] = end, [""] * len(end)
    return s


def add_word(s: Sentence) -> object:
    if len(s.words) < 2:
        return None
    n = s.rng.randrange(1, len(s.words))
    word = s.lexis.in_place(s.words[n - 1], "", s.words[n], s.rng) or s.rng.choice(s.lexis.words)
    return (s.insert(n, word), s)[1] if s.words[n][0].isalpha() else None


def repeat(s: Sentence) -> object:
    n = s.pick()
    if n is None:
        return None
    s.insert(n + 1, *[s.words[n]] * s.rng.choice((1, 1, 3)))
    return s


def repeat_phrase(s: Sentence) -> object:
    size = s.rng.randint(2, 5)
    if len(s.words) < size + 1:
        return None
    n = s.rng.randrange(0, len(s.words) - size + 1)
    s.insert(n + size, *s.words[n : n + size])
    return s


def in_place(s: Sentence) -> object:
    n = s.pick()
    if n is None:
        return None
    right = s.words[n + 1] if n + 1 < len(s.words) else ""
    new = s.lexis.in_place(s.words[n - 1] if n else ".", s.words[n], right, s.rng)
    return (s.put(n, new), s)[1] if new else None


def related(s: Sentence) -> object:
    n = s.pick(lambda w: bool(s.lexis.like.get(w)))
    return None if n is None else (s.put(n, s.rng.choice(s.lexis.like[s.words[n]])), s)[1]


def other_form(s: Sentence) -> object:
    for _ in range(6):
        n = s.pick(lambda w: len(w) > 3)
        if n is None:
            return None
        new = s.lexis.form_of(s.words[n], s.rng)
        if new:
            s.put(n, new)
            return s
    return None


def any_word(s: Sentence) -> object:
    n = s.pick()
    return None if n is None else (s.put(n, s.rng.choice(s.lexis.words)), s)[1]


def small_word(s: Sentence) -> object:
    """A short frequent word for another one."""
    frequent = s.lexis.words[:120]
    n = s.pick(lambda w: w in frequent)
    if n is None:
        return None
    new = s.rng.choice(frequent)
    return None if new == s.words[n] else (s.put(n, new), s)[1]


def _from_table(s: Sentence, table: dict[str, list[str]]) -> object:
    rows = [n for n, w in enumerate(s.words) if w.lower() in table]
    if not rows:
        return None
    n = s.rng.choice(rows)
    s.put(n, s.rng.choice(table[s.words[n].lower()]))
    return s


def tense(s: Sentence) -> object:
    if s.language == "en" and s.rng.random() < 0.5:
        return _english_verb(s)
    return _from_table(s, _TENSES.get(s.language, {}))


def _english_verb(s: Sentence) -> object:
    known = s.lexis.known

    def forms(word: str) -> list[str]:
        for ending in ("ed", "es", "s", "ing", ""):
            if word.endswith(ending):
                for stem in (word[: len(word) - len(ending)], word[: len(word) - len(ending)] + "e"):
                    bare = stem.removesuffix("e")
                    if len(bare) > 2 and {stem, bare + "ed", bare + "ing"} <= known:
                        past, going = bare + "ed", bare + "ing"
                        rows = [past, f"will {stem}", f"is {going}", f"was {going}", f"had {past}", f"has {past}",
                                f"{stem}s", f"are {going}"]  # fmt: skip
                        return [r for r in rows if r != word]
        return []

    rows = [n for n in s.lexical() if n and s.words[n].islower() and forms(s.words[n])]
    if not rows:
        return None
    n = s.rng.choice(rows)
    new = s.rng.choice(forms(s.words[n])).split()
    s.delete(n, n + 1)
    s.insert(n, *new)
    return s


def people(s: Sentence) -> object:
    return _from_table(s, _PEOPLE.get(s.language, {}))


def negate(s: Sentence) -> object:
    known = _NEGATIONS.get(s.language, [])
    rows = [n for n, w in enumerate(s.words) if w.lower() in known]
    if rows:
        n = s.rng.choice(rows)
        s.delete(n, n + 1)
        return s
    if not known or len(s.words) < 3:
        return None
    if s.language == "en" and s.rng.random() < 0.35:
        done = _do_not(s)
        if done:
            return done
    word = known[0] if s.rng.random() < 0.8 else s.rng.choice(known)
    fits = [n for n in range(1, len(s.words)) if word in s.lexis.after.get(s.words[n - 1], ())]
    fits = [n for n in fits if s.words[n] in s.lexis.after.get(word, ())] or fits
    s.insert(s.rng.choice(fits or range(1, len(s.words))), word)
    return s


def _do_not(s: Sentence) -> object:
    for n in s.rng.sample(s.lexical(), len(s.lexical())):
        word = s.words[n]
        if n and word.islower() and word.endswith(("ed", "s")):
            for cut, do in ((2, "did"), (1, "did" if word.endswith("d") else "does")):
                stem = word[:-cut]
                if stem in s.lexis.known and stem + "ing" in s.lexis.known | {stem.removesuffix("e") + "ing"}:
                    s.delete(n, n + 1)
                    s.insert(n, do, "not", stem)
                    return s
    return None


def number(s: Sentence) -> object:
    rows = [n for n, w in enumerate(s.words) if w[0].isdigit()]
    if not rows:
        return None
    n = s.rng.choice(rows)
    word = s.words[n]
    at = s.rng.choice([i for i, ch in enumerate(word) if ch.isdigit()])
    digit = s.rng.choice([d for d in "123456789" if d != word[at]])
    s.words[n] = word[:at] + digit + word[at + 1 :] if s.rng.random() < 0.8 else word + s.rng.choice("0357")
    return s


def name(s: Sentence) -> object:
    if not s.lexis.names:
        return None
    n = s.pick(lambda w: (w[:1].isupper() and w in s.lexis.names) or (w.isupper() and len(w) > 1))
    if n is None:
        return None
    s.put(n, s.rng.choice(s.lexis.names))
    if s.rng.random() < 0.3:
        s.insert(n + 1, s.rng.choice(s.lexis.names))
    return s


def drop_name(s: Sentence) -> object:
    n = s.pick(lambda w: w[:1].isupper(), first=False)
    return None if n is None else (s.delete(n, n + 1), s)[1]


def foreign_word(s: Sentence) -> object:
    """The source's word beside or in place of its translation."""
    n = s.pick(lambda w: len(w) > 2 or s.language in NO_BLANKS)
    candidates = [w for w in s.source if w[0].isalpha()]
    if n is None or not candidates:
        return None
    here = s.lexis.vector(s.words[n])
    cosines = [float(s.lexis.vector(w) @ here) for w in candidates]
    found = candidates[int(np.argmax(cosines))]
    if found.lower() == s.words[n].lower():
        return None
    if s.rng.random() < 0.7:
        s.words[n] = found
    else:
        s.insert(n + 1, found)
    return s


def lower_first(s: Sentence) -> object:
    if not s.words[0][:1].isupper():
        return None
    s.words[0] = s.words[0][0].lower() + s.words[0][1:]
    return s


def lower_all(s: Sentence) -> object:
    low = [w.lower() for w in s.words]
    return None if low == s.words else (setattr(s, "words", low), s)[1]


def odd_case(s: Sentence) -> object:
    n = s.pick(lambda w: w.lower() != w.upper(), first=False)
    if n is None:
        return None
    word = s.words[n]
    s.words[n] = word.lower() if word[0].isupper() else word.upper() if s.rng.random() < 0.2 else word.capitalize()
    return s


def drop_end(s: Sentence) -> object:
    if len(s.words) < 2 or not _END.search(s.words[-1]):
        return None
    s.delete(len(s.words) - 1, len(s.words))
    return s


def add_mark(s: Sentence) -> object:
    n = s.rng.randrange(len(s.words))
    s.words.insert(n + 1, s.rng.choice(",,;:.-!?" if s.language not in NO_BLANKS else "，，、；：。！"))
    s.glue.insert(n + 1, "")
    return s


def drop_mark(s: Sentence) -> object:
    rows = [n for n, w in enumerate(s.words[:-1]) if not w[0].isalnum()]
    return None if not rows else (lambda n: (s.delete(n, n + 1), s)[1])(s.rng.choice(rows))


def spaced_marks(s: Sentence) -> object:
    rows = [n for n, w in enumerate(s.words) if n and not w[0].isalnum() and not s.glue[n]]
    if not rows:
        return None
    for n in rows if s.rng.random() < 0.6 else [s.rng.choice(rows)]:
        s.glue[n] = " "
        if n + 1 < len(s.words):
            s.glue[n + 1] = " "
    return s


def no_blank(s: Sentence) -> object:
    rows = [n for n, g in enumerate(s.glue) if n and g]
    if not rows:
        return None
    s.glue[s.rng.choice(rows)] = ""
    return s


def shuffle(s: Sentence) -> object:
    rows = s.lexical()
    if len(rows) < 3:
        return None
    if s.rng.random() < 0.5 and len(rows) > 5:
        size = s.rng.randint(3, 6)
        start = s.rng.randrange(len(rows) - size + 1)
        rows = rows[start : start + size]
    order = rows[:]
    s.rng.shuffle(order)
    words = [s.words[n] for n in order]
    for n, word in zip(rows, words, strict=True):
        s.words[n] = word
    return s


def swap(s: Sentence) -> object:
    rows = [n for n in s.lexical() if n + 1 < len(s.words) and s.words[n + 1][0].isalpha()]
    if not rows:
        return None
    n = s.rng.choice(rows)
    s.words[n], s.words[n + 1] = s.words[n + 1], s.words[n]
    return s


def swap_far(s: Sentence) -> object:
    rows = s.lexical()
    if len(rows) < 4:
        return None
    one, two = s.rng.sample(rows, 2)
    s.words[one], s.words[two] = s.words[two], s.words[one]
    return s


def move(s: Sentence) -> object:
    n = s.pick(first=False)
    if n is None or len(s.words) < 5:
        return None
    word = s.words[n]
    s.delete(n, n + 1)
    s.insert(min(len(s.words) - 1, max(1, n + s.rng.choice((-3, -2, -1, 1, 2, 3)))), word)
    return s


def misspell(s: Sentence) -> object:
    n = s.pick(lambda w: len(w) > 3)
    if n is None:
        return None
    word = s.words[n]
    at = s.rng.randrange(1 if s.rng.random() < 0.9 else 0, len(word) - 1)
    how = s.rng.randrange(5)
    if how == 0:
        new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif how in (1, 2):
        new = word[:at] + word[at + 1 :]
    elif how == 3:
        new = word[:at] + s.rng.choice(s.rng.choice(s.lexis.words[:500])).lower() + word[at + 1 :]
    else:
        new = word[:at] + word[at] + word[at:]
    s.words[n] = new
    return s


def question(s: Sentence) -> object:
    if len(s.words) < 3 or s.words[-1][0] not in ".。।":
        return None
    s.words[-1] = {"ar": "؟", "fa": "؟", "ja": "？", "zh": "？"}.get(s.language, "?")
    known = ASKING.get(s.language)
    if known and s.rng.random() < 0.8:
        word = s.rng.choice(known.split(" "))
        n = 0 if s.rng.random() < 0.6 else s.rng.randrange(min(4, len(s.words) - 1))
        if n == 0:
            s.words[0] = s.words[0][0].lower() + s.words[0][1:]
            word = word.capitalize()
        s.insert(n, word)
    return s


def two_faults(s: Sentence) -> object:
    made = [s.rng.choice((in_place, drop_content, related, move, other_form))(s) for _ in range(s.rng.choice((2, 3)))]
    return s if any(made) else None


#: Every kind with how often it is drawn.
KINDS: dict[Kind, float] = {
    drop_word: 4, drop_content: 4, drop_phrase: 3, drop_tail: 2, add_word: 5, repeat: 2, repeat_phrase: 1, in_place: 9,
    related: 4, other_form: 4, any_word: 1, small_word: 3, tense: 6, people: 5, negate: 3, number: 3, name: 2,
    drop_name: 1, foreign_word: 3, lower_first: 1, lower_all: 1, odd_case: 1, drop_end: 1, add_mark: 1.5, drop_mark: 1,
    spaced_marks: 1, no_blank: 0.5, shuffle: 2, swap: 2, swap_far: 1, move: 2, misspell: 4, question: 2, two_faults: 2,
}  # fmt: skip


def plant(kind: Kind, words: list[str], glue: list[str], language: str, source: list[str], lexis: Lexis,
          rng: random.Random) -> str | None:  # fmt: skip
    """The sentence with a fault of this kind, None where the kind does not apply or changes nothing."""
    sentence = Sentence(words[:], glue[:], language, source, lexis, rng)
    before = sentence.text()
    done = kind(sentence)
    after = sentence.text()
    return after if done is not None and after and after != before else None
