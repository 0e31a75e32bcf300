"""A weekday, month or span of time that is not the original's.

Weekdays and months are compared by value, in names and in numeric dates (5.3.2024, 3/5/2024, 2024年3月5日). Days of the
month and years are numbers: `drift.number` compares them.

So are spans of time and periods told from now: "six weeks" where the original says "sechs Monate", "this month" where
it says "先月". One count of two units is told only where neither sentence speaks of the other's unit in any other way,
and so is a span of quite another length ("36 hours", "anderthalb Jahre"); other counts of one unit are numbers ("two
years", "three years": `drift.number`). And so are the halves of the day: "9:45 a.m." where the original says 21.45.

A finding needs both sides: a weekday (or month) of the reprint that the original's sentence does not have, and one of
the original's that the reprint has lost. So "on Friday" for "yesterday" is quiet, which newsrooms change as a rule, and
so is a date that was put in. A night has two days: "Tuesday night" and "in der Nacht zum Mittwoch" are one; a dawn has
but one; "every day except Sunday" is "Monday to Saturday". Dates of the Persian calendar are read as ours.

Cannot see: a span without a number ("a week later"), "two years ago" for "in two years"; a date shifted by a time zone,
which is right in its own place (it is called a fault); weekdays and months in words that mean other things as well
(May, Pazar) without a number beside.

Works in: ar bg bn ca cs da de el en es fa fi fr he hi hr hu id it ja ko lt nl no pl pt ro ru sk sr sv sw th tl tr uk vi
zh, any of them against any other or itself.

Example: 火曜日 (Tuesday) where the original says "Friday".

False alarms: 0.01 per 1,000 words on human translations of news, most of them slips of the translators (see
benchmarks/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xlate_audit.article import Alignment, Flag, Place
from xlate_audit.checks.drift import told
from xlate_audit.checks.drift.passages import Linked, Passage, linked_sentences, paragraphs
from xlate_audit.checks.drift.times import changed_halves, changed_periods, changed_spans, changed_units
from xlate_audit.checks.rule import Rule
from xlate_audit.text.dates import DateWord, date_words
from xlate_audit.text.numbers import numbers

_NEAR = 18  # characters from a weekday to the word for night
_DAY = 6  # characters from a month to its day
_FIGURE = re.compile(r"\d")
_NIGHT = re.compile(
    r"\b(?:\w*night|overnight|midnight|\w*nacht|nachts|nuit|minuit|noche|madrugada|medianoche|noite|notte|mezzanotte|nocy|noc|"
    r"noci|ноч[ьи]ю?|полноч\w*|ніч|ночі|вночі|gece\w*|malam|đêm|شب|ליל|לילה|בלילה)\b|ليل|فجر|रात|夜|深夜|未明|凌晨|밤|새벽",
    re.I,
)
_DAWN = re.compile(
    r"\b(?:(?:pre)?dawn|daybreak|early|aube|petit matin|madrugada|amanecer|alba|morgengrauen|früh\w*|ochtend\w*|"
    r"świt\w*|nad ranem|svítání|nad ránem|рассвет\w*|світан\w*|sabah\w*|şafak\w*|subuh|dini hari|rạng sáng|sáng sớm|"
    r"بامداد|سحر|שחר|לפנות בוקר)\b|فجر|तड़के|भोर|未明|凌晨|清晨|早朝|새벽",
    re.I,
)
# Every day but one, or closed on one: "Monday to Saturday" is "every day except Sunday".
_BUT = re.compile(
    r"\b(?:except\w*|apart from|but not|closed|excepto|salvo|menos|cerrad[oa]s?|sauf|hormis|excepté|fermée?s?|außer|"
    r"ausgenommen|mit Ausnahme|geschlossen|Ruhetag|behalve|uitgezonderd|gesloten|tranne|eccetto|esclus[oae]|"
    r"chius[oaie]|exceto|à exceção|fechad[oa]s?|oprócz|z wyjątkiem|poza|prócz|nieczynn\w+|zamknięt\w+|kromě|vyjma|"
    r"zavřen\w+|кроме|за исключением|выходн\w+|закрыт\w*|крім|за винятком|вихідн\w+|зачинен\w*|hariç|dışında|kapalı\w*|"
    r"kecuali|selain|tutup|trừ|ngoại trừ|đóng cửa|به جز|بجز|غیر از|تعطیل|מלבד|פרט ל\w*|חוץ מ\w*|למעט|סגור\w*|"
    r"باستثناء|إلا|مغلق\w*)"
    r"(?!\w)|عدا|छोड़कर|अलावा|बंद|以外|を除|除了?|除外|休館|休園|定休|休業|闭馆|閉館|闭园|休息|제외|빼고|휴관|휴무",
    re.I,
)
_BESIDE = 24  # code points between a weekday and the word that excepts it
Dated = tuple[DateWord, Place, str]


def find(alignment: Alignment) -> Iterator[Flag]:
    for pair in linked_sentences(alignment):
        original, reprint = _read(pair.original), _read(pair.reprint)
        for one, two in changed(original, reprint, _months(pair.original), _months(pair.reprint)):
            near_original = _values(_read(paragraphs(alignment.original, pair.link.original)), two[0].kind)
            near_reprint = _values(_read(paragraphs(alignment.reprint, pair.link.reprint)), one[0].kind)
            moved_in, moved_out = two[0].values & near_original, one[0].values & near_reprint
            one_kind = one[0].kind == two[0].kind
            if not one_kind and (_of_a_day(one, pair.original) or _of_a_day(two, pair.reprint)):
                continue  # "on Wednesday" for "on 29 May"
            if (moved_in and (moved_out or not one_kind)) or _one_night(one, two, pair) or _all_but(one, two, pair):
                continue
            confidence = 0.75 if moved_in or moved_out else None
            message = f"{told.date(two[2], two[0])} where the original says {told.date(one[2], one[0])}"
            yield Flag(message, two[1], one[1], None, None, confidence)
        spans = *changed_units(alignment, pair), *changed_spans(alignment, pair), *changed_periods(alignment, pair)
        for theirs, ours in spans:
            message = f"“{ours.text}” where the original says “{theirs.text}”"
            yield Flag(message, ours.place, theirs.place, None, None, 0.85)
        for (there, said), (here, says) in changed_halves(pair):
            message = f"“{says}” where the original says “{said}”: the other half of the day"
            yield Flag(message, here, there, None, None, 0.85)


def changed(
    original: Sequence[Dated], reprint: Sequence[Dated], original_numbers: set[int], reprint_numbers: set[int]
) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of a lost and a new date word of one kind; numbers up to 12 vouch for months ("der 5.3.", "3月")."""
    left: list[list[Dated]] = [[], []]
    for kind in ("weekday", "month"):
        ours, theirs = _values(reprint, kind), _values(original, kind)
        if kind == "month":
            ours, theirs = ours | reprint_numbers, theirs | original_numbers
        new = [d for d in reprint if d[0].kind == kind and not d[0].loose and not d[0].values & theirs]
        lost = [d for d in original if d[0].kind == kind and not d[0].loose and not d[0].values & ours]
        yield from zip(lost, new, strict=False)
        left[0] += lost[len(new) :]
        left[1] += new[len(lost) :]
    yield from zip(*left, strict=False)  # a month in the place of a weekday


def _of_a_day(dated: Dated, passages: Sequence[Passage]) -> bool:
    """Whether a month stands with a day of its own."""
    word, at, said = dated
    for place, text, _ in passages:
        if word.kind == "month" and place.paragraph == at.paragraph and place.start <= at.start < place.end:
            around = text[max(0, word.start - _DAY) : word.start], text[word.end : word.end + _DAY]
            return any(map(_FIGURE.search, around)) or any(c.isdigit() for c in said)
    return False


def _all_but(one: Dated, two: Dated, pair: Linked) -> bool:
    """Whether one of two days near each other is excepted and the other not: "Monday to Saturday", "every day except
    Sunday"."""
    if not one[0].kind == two[0].kind == "weekday":
        return False
    near = any((a - b) % 7 in (1, 2, 5, 6) for a in one[0].values for b in two[0].values)
    there, here = _beside(one, pair.original, _BESIDE), _beside(two, pair.reprint, _BESIDE)
    return near and bool(_BUT.search(there)) != bool(_BUT.search(here))


def _one_night(one: Dated, two: Dated, pair: Linked) -> bool:
    """Whether the two are neighbouring days with a night beside either: Tuesday night, in der Nacht zum Mittwoch. Where
    both say that it was its end, at dawn, they are not."""
    if not one[0].kind == two[0].kind == "weekday":
        return False
    next_to = any((a - b) % 7 in (1, 6) for a in one[0].values for b in two[0].values)
    around = [_beside(dated, passages) for dated, passages in ((one, pair.original), (two, pair.reprint))]
    return next_to and any(map(_NIGHT.search, around)) and not all(map(_DAWN.search, around))


def _beside(dated: Dated, passages: Sequence[Passage], near: int = _NEAR) -> str:
    """The words around a date word."""
    word, at, _ = dated
    for place, text, _ in passages:
        if place.paragraph == at.paragraph and place.start <= at.start < place.end:
            return text[max(0, word.start - near) : word.end + near]
    return ""


def _read(passages: Sequence[Passage]) -> list[Dated]:
    out: list[Dated] = []
    for place, text, language in passages:
        for d in date_words(text, language):
            at = place.part(d.start, d.end)
            out.append((d, at, text[d.start : d.end]))
    return out


def _values(dated: Sequence[Dated], kind: str) -> set[int]:
    return {v for d in dated if d[0].kind == kind for v in d[0].values}


def _months(passages: Sequence[Passage]) -> set[int]:
    """Numbers that may stand for a month in a date without a name."""
    return {
        int(v)
        for _, text, language in passages
        for q in numbers(text, language)
        if q.kind in ("slash", "month", "time") or (q.readings and q.readings[-1] != q.readings[0])
        for v in q.all_values()
        if v in range(1, 13)
    }


RULE = Rule(
    "drift.date",
    find,
    "pair",
    "major",
    0.92,
    "accuracy/mistranslation",
    yields_to=("drift.omission", "drift.addition", "artifact.untranslated", "artifact.mojibake"),
)
