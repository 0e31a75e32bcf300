"""The forms that English words stand in: verbs with their auxiliaries, small words, endings.

A stretch of a sentence that has a form is a *slot*: a verb with what carries its tense ("has been taken", "to go"), a
small word ("of"), or another word by its ending ("nations", "slowly"). Found by auxiliaries, endings and a list of
irregular verbs alone: a noun that looks like a form of a verb counts as one, on both sides of whatever is compared.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("have", "has", "had", "having"))
_BARE = frozenset(("do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
                   "to"))  # take the bare form  # fmt: skip
AUXILIARIES = _BE | _HAVE | _BARE
_NOT = {"can't": "can", "cannot": "can", "won't": "will", "shan't": "shall"}
_BETWEEN = frozenset(("not", "never", "also", "already", "still", "always", "just", "now", "then", "only", "even",
                      "ever", "often", "soon"))  # fmt: skip
_MOST_BETWEEN = 2  # adverbs within a verb
PAST, PARTICIPLE, GOING, SAME = "past", "part", "ing", "same"  # marks of a word's form; SAME: participle as the bare

#: Irregular verbs: bare form, past, participle where it is another.
_IRREGULAR = """arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|begin began begun|bend bent|
bet bet|bind bound|bite bit bitten|blow blew blown|break broke broken|breed bred|bring brought|build built|burst burst|
buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|
deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|
feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|
hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|
lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|overcome overcame overcome|pay paid|
prove proved proven|put put|quit quit|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|
see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|
show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|
speak spoke spoken|speed sped|spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood|
steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent
undergone|understand understood|undertake undertook undertaken|upset upset|wake woke woken|wear wore worn|weep wept|
win won|wind wound|withdraw withdrew withdrawn|write wrote written|become became become""".replace("\n", " ")
#: Bare form of an irregular verb: its past and participle.
IRREGULAR = {row[0]: (row[1], row[-1]) for row in (text.split() for text in _IRREGULAR.split("|"))}
_KNOWN: dict[str, tuple[str, str]] = {}
for _bare, (_past, _part) in IRREGULAR.items():
    _KNOWN[_part] = (SAME if _part == _bare else PAST if _part == _past else PARTICIPLE, _bare)
    _KNOWN[_past] = (SAME if _past == _bare else PAST, _bare)
    _KNOWN.setdefault(_bare, ("bare", _bare))
ENDINGS = ("s", "ly", "tion", "sion", "ment", "ness", "ity", "ence", "ance", "al", "ic", "ive", "ous", "able", "ful",
           "ent", "ant", "er", "or", "ist", "ism", "est", "y")  # fmt: skip
_VOWELS = frozenset("aeiouy")
_LEAST = 3  # letters of a word that has a form
_STEM = 5  # letters that tell one verb from another


@dataclass(frozen=True, slots=True)
class Piece:
    """A word: its auxiliary ("" for none), whether an adverb may stand within a verb, the mark of its form ("" where
    it can have none: a name, a number, a mark), its stem, and itself in lower case."""

    auxiliary: str
    between: bool
    mark: str
    stem: str
    low: str


def piece(word: str) -> Piece:
    """What a word can be within a slot.

    >>> [piece(w).mark for w in ("taken", "took", "walked", "walking", "walks", "walk", "slowly", "Paris", "bed")]
    ['part', 'past', 'past', 'ing', 's', 'bare', 'ly', '', 'bare']
    >>> piece("making").stem == piece("made").stem == piece("makes").stem
    True
    """
    low = word.strip().lower()
    bare = _NOT.get(low) or low.removesuffix("n't")
    if bare in AUXILIARIES:
        return Piece(bare, False, "", "", low)
    if not (word.islower() and word.isalpha() and len(word) >= _LEAST):
        return Piece("", low in _BETWEEN, "", "", low)
    mark, base = _KNOWN.get(low) or _mark(low)
    return Piece("", low in _BETWEEN or mark == "ly", mark, _stem(base), low)


def _mark(word: str) -> tuple[str, str]:
    for ending, mark in (("ing", GOING), ("ed", PAST)):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1 and not _VOWELS.isdisjoint(rest):
            return mark, rest
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not (ending == "s" and word.endswith("ss")):
            return ending, word.removesuffix(ending)
    return "bare", word


def _stem(word: str) -> str:
    word = word.removesuffix("e")
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word[:_STEM]


@dataclass(frozen=True, slots=True)
class Slot:
    """Words `first` to `last` of a text (numbers, both within) in the form `form`; `main` is the one that means
    something, `stem` its stem ("" for a small word)."""

    first: int
    last: int
    main: int
    form: str
    stem: str
    verb: bool


def slots(pieces: Sequence[Piece], small: Collection[str]) -> list[Slot]:
    """The slots of a text in order. `small` holds the words that count as small.

    >>> text = "She has not been taken to the old nations".split()
    >>> [(s.form, s.first, s.last) for s in slots([piece(w) for w in text], {"the"})]
    [('has been part', 1, 4), ('to', 5, 5), ('the', 6, 6), ('bare', 7, 7), ('s', 8, 8)]
    """
    out = []
    n, size = 0, len(pieces)
    while n < size:
        now = pieces[n]
        if now.auxiliary:
            found = _verb(pieces, n, small)
            out.append(found)
            n = found.last + 1
            continue
        if now.low in small:
            out.append(Slot(n, n, n, now.low, "", False))
        elif now.mark:
            verb = now.mark in (PAST, PARTICIPLE, GOING, SAME)
            out.append(Slot(n, n, n, now.mark, now.stem, verb))
        n += 1
    return out


def _verb(pieces: Sequence[Piece], first: int, small: Collection[str]) -> Slot:
    """The verb that begins with an auxiliary: the auxiliary alone where no fitting form follows."""
    form = last_auxiliary = pieces[first].auxiliary
    last, n, between = first, first + 1, 0
    while n < len(pieces):
        now = pieces[n]
        if now.auxiliary and now.auxiliary != "to" and last_auxiliary != now.auxiliary:
            last_auxiliary = now.auxiliary
            form += " " + now.auxiliary
            last, between = n, 0
        elif now.between and between < _MOST_BETWEEN:
            between += 1
        else:
            mark = "" if now.low in small else _fits(last_auxiliary, now.mark)
            if mark:
                return Slot(first, n, n, f"{form} {mark}", now.stem, True)
            break
        n += 1
    return Slot(first, last, last, form, "", form != "to")


def _fits(auxiliary: str, mark: str) -> str:
    """The form that a word of this mark has after an auxiliary, "" for none."""
    if auxiliary in _BARE:
        return "bare" if mark in ("bare", SAME) else ""
    if mark in (PAST, PARTICIPLE, SAME):
        return PARTICIPLE
    return GOING if mark == GOING and auxiliary in _BE else ""
