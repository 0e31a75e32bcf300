"""What the words beside a number add to it: a half behind its unit ("cuatro metros y medio"), the half of a match in
which a minute was played ("the 13th minute of the second half" is the 58th), the halves and quarters of Hindi.

These are further readings, not claims: the number may be meant as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from xlate_audit.text.numbers_literal import Value
from xlate_audit.text.numbers_tables import Table

HALF = (
    r"rưỡi|setengah|buçuk|et demie?|e mezz[oa]|y medi[oa]|e mei[oa]|[сз] половин(?:ой|ою)|i pół|a půl|"
    r"und eine?n? halbe[sn]?|and a half|en een half|och en halv|och ett halvt|og (?:en|et|ei) halvt?|ja puoli|és fél|"
    r"și (?:o )?jumătate|και μισ[όήά]|и половина|и по|i pol?|i mig|i mitja|و ?نصف|וחצי|و ?نیم"
)
"""A half that follows its unit, in the languages that part words with blanks."""
_BEHIND = re.compile(rf"[\s\u00a0\u202f]?-?[^\W\d_]{{1,16}} (?:{HALF})(?!\w)", re.I)
# Han and Hangul write the unit onto the number; a half before these is half of something else.
_BEHIND_CJK = re.compile(
    r"\s?(?:[\u30a1-\u30fc]{2,9}|[米里斤吨噸尺丈个個か箇ヶ年点時时岁歳周週天]|公里|公斤|小时|小時|時間|个月|個月|か月|カ月|ヶ月|"
    r"미터|킬로미터|킬로그램|킬로|톤|시간|년|개월|주|배|리터|살)(?:と)?\s?[半반](?![数分額额期導导ばん价價자기])"
)
_SECOND_HALF = re.compile(
    r"second half|zweite[nr] (?:Halbzeit|Hälfte)|nach (?:Wiederanpfiff|der Pause)|"
    r"segundo tiempo|segunda (?:parte|mitad)|del complemento|segundo tempo|segunda (?:etapa|metade)|etapa final|"
    r"secondo tempo|della ripresa|seconde (?:période|mi-temps)|deuxième (?:période|mi-temps)|"
    r"tweede helft|drugiej połow\w+|druhé(?:m|ho)? poločas\w*|второ\w+ тайм\w*|"
    r"друг\w+ тайм\w*|ikinci yarı\w*|babak kedua|hiệp (?:hai|2)|الشوط الثاني|نیمه دوم|המחצית השנייה|"
    r"दूसरे हाफ|下半[场場]|後半|후반", re.I
)  # fmt: skip
_MATCH = 30  # code points between a minute and the half it was played in
# "Three and a half" of Hindi is साढ़े तीन, "three and a quarter" सवा तीन, "a quarter to three" पौने तीन; so of Bengali.
_PARTS = {
    "hi": {"साढ़े": Fraction(1, 2), "साढे": Fraction(1, 2), "सवा": Fraction(1, 4), "पौने": Fraction(-1, 4)},
    "bn": {"সাড়ে": Fraction(1, 2), "সোয়া": Fraction(1, 4), "পৌনে": Fraction(-1, 4)},
}
_BEFORE = 6
_LONGEST_SCALE = 10  # code points of a scale and its blank


def halved(text: str, end: int, *, unspaced: bool) -> bool:
    """Whether a half follows the unit of a number that ends at `end`.

    >>> halved("quatre mètres et demi", 6, unspaced=False), halved("4メートル半", 1, unspaced=True)
    (True, True)
    """
    return bool((_BEHIND_CJK if unspaced else _BEHIND).match(text, end))


def part_before(text: str, start: int, language: str) -> Fraction | None:
    """The part of its scale that a word before a Hindi or Bengali number adds.

    >>> part_before("साढ़े चार लाख", 6, "hi")
    Fraction(1, 2)
    """
    if language not in _PARTS:
        return None
    word = text[max(0, start - _BEFORE - 1) : start].rstrip().rpartition(" ")[2]
    return _PARTS[language].get(unicodedata.normalize("NFC", word))


def scale_before(text: str, start: int, known: Table) -> Value:
    """The scale that stands before a number, as in Swahili: "milioni 2"; 1 where there is none.

    >>> from xlate_audit.text.numbers_tables import table
    >>> scale_before("dola milioni 2", 13, table("sw")), scale_before("watu 2", 5, table("sw"))
    (1000000, 1)
    """
    word = text[max(0, start - _LONGEST_SCALE) : start].rstrip(" ").rpartition(" ")[2].lower()
    return next((int(e.value) for e in known.get(word) if e.key == "b"), 1)


def swahili_hour(text: str, start: int, value: Value) -> tuple[tuple[Value, ...], ...]:
    """The hour of our clock, where a number tells one of the Swahili day, which begins at six.

    >>> swahili_hour("saa 2 asubuhi", 4, 2)
    ((8,), (8, 0))
    """
    if not (1 <= value <= 12 and isinstance(value, int) and text[max(0, start - 4) : start].lower() == "saa "):
        return ()
    hour = (value + 5) % 12 + 1
    return ((hour,), (hour, 0))


def minute_of_the_match(text: str, start: int, end: int, value: Value) -> Iterator[Value]:
    """The minute of the match, where a number is the minute of its second half.

    >>> list(minute_of_the_match("empató a los 13 del segundo tiempo", 14, 16, 13))
    [58]
    """
    if isinstance(value, int) and 1 <= value <= 50:
        around = text[max(0, start - _MATCH) : end + _MATCH]
        if _SECOND_HALF.search(around):
            yield value + 45
