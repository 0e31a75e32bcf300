"""A name whose spelling changed: "David Barnea" in the original, "David Balnea" in the reprint.

**What it does.** For every name of the reprint that the original does not hold, it looks among the names of the
paragraphs that the reprint's paragraph renders for one that differs by a letter or two, and that the reprint's
paragraph does not hold either; full names, whose words vouch for each other, may differ by more ("Sigrid Halvorsen",
"Sigurd Halberson"). Between any two scripts a surname beside the same first name is held to its consonants ("Vitaly
Korotin" for Виталий Коровин), and so is a first name beside the same surname in Latin and Cyrillic letters, by what
each consonant may be in another language. A Slavic surname in Cyrillic letters is held to all its letters in English,
which spells it by rule ("Shchegolev" for Щеглов), and within the Latin alphabet a surname beside the same first name to
every letter but what languages write for other alphabets ("Montesdoca" for "Montesdeoca", "Quirinho" for "Quirino"). So
is a long name whose right spelling the reprint has as well. Inside one article (also without an original) it looks for
two spellings of one name that stand beside the same other name or that a script could confuse (l and r, b and v).

**Why it matters.** A respelt name is the typical trace of a text that went through another script and back: readers
look up a person who does not exist.

**What it is not.** Spelling conventions (Netanyahu, Nétanyahou), declined and derived forms (Bidena, Israeli), plurals,
exonyms (München, Munich), diacritics and hyphens are no change. Between two languages a difference in vowels alone is
taken for convention where the name stands alone, unless it is long and one vowel stands for another.

Chinese names in pinyin and Korean ones are held to the signs of the original: 白雪梅 is Bai Xuemei, not Bai Xumei, and
郑博文 Zheng Bowen, not Zhang Bowen. Japanese ones are held to their known readings: 村瀬 is Murase, not Murasa.

**What it cannot see.** Names in two different scripts that stand alone, unless the reprint itself spells them in two
ways, and vowels in them; a misspelling that is itself a common word, unless the word beside it stayed the same.

**Languages.** Those whose ordinary words are known: Czech, Dutch, English, French, German, Indonesian, Italian, Polish,
Portuguese, Russian, Spanish, Turkish, Ukrainian, Vietnamese. A surname beside its first name also into other languages
from one of these.

False alarms: 8 in 77,000 words of sound pairs in 20 languages (0.1 per 1,000), six of them slips of the translators
(Healther, Hockheed) or of the original.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.full_names import changed_names, romanized_names
from xlate_audit.checks.name_partners import UNDECLINED, mismatched_partners
from xlate_audit.checks.name_readings import misread_names
from xlate_audit.checks.rule import Rule
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.name_variants import convention_free, legitimate, same_stem, slips
from xlate_audit.text.names import LARGE_NOUNS, WORD, Name, capitalised_words, find_names
from xlate_audit.text.places import place_table
from xlate_audit.text.transliterate import letters

_VOWELS = re.compile(r"[aeiouyhw]")
_ENDING = re.compile(r"[aeiouyáéíóúůýěęąаеёиоуыюяіїє][^\W\d_]{0,3}$", re.I)
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_MARKS = re.compile(r"['’\-‐‑]")
_SURE = 5  # letters beyond which a name that stands beside its right spelling is a slip of it
_LONG = 8  # letters from which a vowel in place of another is no other language's spelling
_CONFUSED = ({"l", "r"}, {"b", "v"}, {"b", "p"}, {"f", "h"}, {"m", "n"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A large word at its place, with the folded words beside it, and whether it is a name for sure."""

    paragraph: str
    name: Name
    beside: frozenset[str]
    is_name: bool


def find(article: Article, alignment: Alignment | None = None, *, shortest: int = 5) -> Iterator[Flag]:
    """`shortest`: letters that a name must have; shorter ones differ by a letter too easily."""
    flagged: set[Place] = set()
    accepted: frozenset[str] = frozenset()
    words = {p.id: _words(article, p) for p in article.paragraphs}
    if alignment is not None:
        accepted = _spellings(alignment.original.paragraphs)
        for flag in _against_original(alignment, words, accepted, shortest):
            if flag.reprint and not any(flag.reprint.overlaps(other) for other in flagged):
                flagged.add(flag.reprint)
                yield flag
    for flag in _within(article, words, shortest, accepted):
        if flag.reprint and not any(flag.reprint.overlaps(other) for other in flagged):
            yield flag


def _against_original(
    alignment: Alignment, words: Mapping[str, Sequence[_Word]], everywhere: frozenset[str], shortest: int
) -> Iterator[Flag]:
    """`words` are those of the reprint's paragraphs, `everywhere` the original's spellings."""
    original = alignment.original
    for partner in mismatched_partners(alignment):
        if partner.respelt:
            spelled = original.text_of(partner.theirs)
            yield Flag(f"the original has “{spelled}” beside this name", partner.ours, partner.theirs, confidence=0.9)
    for link in alignment.links:
        yield from romanized_names(alignment, link)
        yield from misread_names(alignment, link)
        strange = [
            (word, spelled)
            for paragraph in link.reprint
            for word in words[paragraph]
            if len(spelled := letters(word.name.text)) >= shortest and spelled not in everywhere
        ]
        theirs = [w for p in link.original for w in _words(original, original.by_id[p])] if strange else []
        if theirs:
            here = _spellings(alignment.reprint.by_id[p] for p in link.reprint)
            for word, spelled in strange:
                yield from _changed(word, theirs, here - {spelled}, alignment)
            yield from changed_names(alignment, link, everywhere)


def _changed(word: _Word, theirs: list[_Word], here: Set[str], alignment: Alignment) -> Iterator[Flag]:
    """`here` are the other spellings of the reprint's paragraphs."""
    distances = [
        (_distance(t.name.text, word.name.text), letters(t.name.text) in here, n) for n, t in enumerate(theirs)
    ]
    distance, there, n = min(distances)
    other = theirs[n]
    before, after = other.name.text, word.name.text
    ours, origin = alignment.reprint.language_of(word.paragraph), alignment.original.language_of(other.paragraph)
    if not 0 < distance <= _allowed(before):
        return
    if legitimate(before, after, same_language=ours == origin):
        if _within_word(before, after, ours or "") and letters(before) in _spellings(alignment.reprint.paragraphs):
            there = _place(other)
            yield Flag(f"the original spells this name “{before}”", _place(word), there, before, confidence=0.85)
        return
    if not there and any(same_stem(before, h) for h in here):
        return
    one, two = (re.split("['’]", name)[0] for name in (before, after))
    if place_table().are_one(one, two) or _declined_here(before, after, ours, origin):
        return
    confidence = _confidence(_Change(word, other, distance, there, ours, origin))
    if confidence is None:
        return
    yield Flag(
        f"the original spells this name “{before}”",
        _place(word),
        _place(other),
        suggestion=before if slips(before, after) == distance else None,
        confidence=confidence,
        severity="info" if confidence < 0.7 else None,
    )


def _place(word: _Word) -> Place:
    return Place(word.paragraph, word.name.span.start, word.name.span.end)


def _declined_here(before: str, after: str, language: str | None, origin: str | None) -> bool:
    """Whether the original declines a name by a vowel that the reprint declines by an s: "brány McGregora", "McGregors
    Tor"."""
    declines = origin not in UNDECLINED and language in UNDECLINED
    return declines and after[:-1] == before[:-1] and after.endswith("s") and before[-1] in "aueyi"


def _within_word(before: str, after: str, language: str) -> bool:
    """Whether a letter changed within a long name, in a language that leaves names as they are: where the reprint has
    the right spelling too, no convention explains the other one."""
    one, two = letters(before), letters(after)
    ends = one[:1] == two[:1] and one[-1:] == two[-1:]
    known = name_table().is_word(language, after) or name_table().renders(before, after)
    return language in UNDECLINED and len(one) > _SURE and ends and slips(one, two) == 1 and not known


@dataclass(frozen=True, slots=True)
class _Change:
    """A word of the reprint and the one of the original that it may be; `there`: the latter stands beside it as
    well."""

    word: _Word
    other: _Word
    distance: int
    there: bool
    language: str | None
    origin: str | None


def _confidence(change: _Change) -> float | None:
    """How surely the change is a slip; None where it may as well be another word or another language's spelling.

    A spelling of the reprint's that its language knows is a slip only beside the same name. One that sounds the same is
    a slip where the original's is a common word, and worth a remark where it is a rare name in the same language.
    """
    before, after = letters(change.other.name.text), letters(change.word.name.text)
    table, language, origin = name_table(), change.language or "", change.origin or ""
    same_language, confused = language == origin, _confusion(before, after)
    together = bool(change.word.beside & change.other.beside)
    if table.is_word(language, change.word.name.text):
        return 0.75 if together and confused and not change.there else None
    if not change.other.is_name and not (same_language or together or confused):
        return None
    if language in LARGE_NOUNS and same_language and not (change.other.is_name and change.word.is_name):
        return None  # two nouns of one stem, as synonyms often are
    if change.there and not (confused or (change.distance == 1 and len(before) > 5 and same_language)):
        return None
    common = table.is_word(origin, change.other.name.text)
    if convention_free(before) == convention_free(after):
        return 0.85 if same_language and common else 0.6 if same_language else None
    swapped = change.distance == 1 and sorted(before) == sorted(after)
    vowels_only = _VOWELS.sub("", before) == _VOWELS.sub("", after) and not swapped
    if vowels_only and not same_language:
        if change.distance == 1 and len(before) == len(after) >= _LONG:
            return 0.75
        return 0.75 if together and _inside(before, after) and not table.is_known(change.word.name.text) else None
    if confused:
        return 0.95
    if change.distance == 1:
        return 0.9 if same_language or together else 0.8
    return 0.85 if same_language else None


def _inside(before: str, after: str) -> bool:
    """Whether one letter was put into a name or changed within it, its beginning and its end left as they are."""
    return slips(before, after) == 1 and before[:1] == after[:1] and before[-2:] == after[-2:]


def _distance(before: str, after: str) -> int:
    """Letters that changed, an ending of the new form aside ("Boeing", "Boenigu"); many between two scripts."""
    if bool(CYRILLIC.search(before)) != bool(CYRILLIC.search(after)):
        return len(before)
    ending = _ENDING.search(after, len(before) - 1)
    cut = slips(before, after[: ending.start()]) if ending and ending.start() >= len(before) - 1 else len(before)
    return min(slips(before, after), cut or len(before))


def _confusion(one: str, other: str) -> bool:
    """Whether the names differ by letters alone that scripts and ears confuse."""
    if len(one) != len(other):
        return False
    return all(a == b or any({a, b} == pair for pair in _CONFUSED) for a, b in zip(one, other, strict=True))


def _allowed(name: str) -> int:
    return 2 if len(name) >= 7 else 1


def _words(article: Article, paragraph: Paragraph) -> list[_Word]:
    language = article.language_of(paragraph.id)
    if language not in CASED:
        return []
    large = capitalised_words(paragraph.text)
    if not large:
        return []
    names = {n.span for n in find_names(paragraph.text, language)}
    order, starts = [], {}
    for n, match in enumerate(WORD.finditer(paragraph.text)):
        order.append(match.group())
        starts[match.start()] = n
    out = []
    for name in large:
        at = starts.get(name.span.start)
        beside = () if at is None else (*order[max(0, at - 1) : at], *order[at + 1 : at + 2])
        folded = frozenset(w for w in map(letters, beside) if len(w) > 3)
        out.append(_Word(paragraph.id, name, folded, name.span in names))
    return out


def _spellings(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """All words of some paragraphs, in letters."""
    return frozenset(letters(w) for p in paragraphs for w in _pieces(p.text))


def _pieces(text: str) -> Iterator[str]:
    """Words, possessive endings cut, and the parts of hyphenated ones."""
    for match in WORD.finditer(text):
        word = match.group()
        yield word
        if not word.isalpha():
            yield from _MARKS.split(word)


def _within(
    article: Article, found: Mapping[str, Sequence[_Word]], shortest: int, accepted: frozenset[str]
) -> Iterator[Flag]:
    words = [w for ws in found.values() for w in ws if w.is_name and len(letters(w.name.text)) >= shortest]
    counts = Counter(letters(w.name.text) for w in words)
    spelled = {letters(w.name.text): w for w in reversed(words)}
    for rare in words:
        after = letters(rare.name.text)
        language = article.language_of(rare.paragraph)
        if counts[after] > 1 or after in accepted or language is None or name_table().is_word(language, rare.name.text):
            continue
        for before, common in spelled.items():
            if counts[before] < counts[after] or slips(before, after) != 1 or same_stem(before, after):
                continue
            together = any(rare.beside & w.beside for w in words if letters(w.name.text) == before)
            sure = _confusion(before, after) and counts[before] > 1
            if together or sure:
                yield Flag(
                    f"the same name is spelt “{common.name.text}” elsewhere in this article",
                    Place(rare.paragraph, rare.name.span.start, rare.name.span.end),
                    suggestion=common.name.text if counts[before] > 1 else None,
                    confidence=0.85 if together and sure else 0.7,
                    severity="minor",
                )
                break


RULE = Rule(
    "drift.name-variant",
    find,
    needs="article",
    severity="major",
    confidence=0.9,
    mqm="accuracy/mistranslation",
    yields_to=("artifact.untranslated", "artifact.mojibake"),
)
