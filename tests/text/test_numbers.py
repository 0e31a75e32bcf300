"""Numbers by value: literals with their readings, words, scales, dates and units, in many languages."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.article import Place
from xlate_audit.checks.drift.date import _months, _read, changed
from xlate_audit.checks.drift.mentions import read
from xlate_audit.checks.drift.values import differences, unmatched
from xlate_audit.text.dates import date_words
from xlate_audit.text.numbers import numbers
from xlate_audit.text.numbers_tables import languages, table
from xlate_audit.text.units import converted

PAIRS = list(csv.DictReader(Path(__file__).with_name("number_pairs.tsv").open(encoding="utf-8"), delimiter="\t",
                            quoting=csv.QUOTE_NONE))  # fmt: skip

VALUES = [
    ("en", "a loss of 2.5 million", 2_500_000),
    ("en", "half a million people", 500_000),
    ("en", "two and a half million", 2_500_000),
    ("en", "one hundred and five", 105),
    ("en", "the 21st century", 21),
    ("de", "zweihundertfünfzigtausend", 250_000),
    ("de", "anderthalb Jahre", Fraction(3, 2)),
    ("de", "achtundzwanzig Menschen", 28),
    ("de", "achttausend Tonnen", 8000),
    ("de", "zweieinhalb Millionen", 2_500_000),
    ("nl", "tweeënhalve meter", Fraction(5, 2)),
    ("it", "la ventottesima volta", 28),
    ("it", "la dodicesima volta", 12),
    ("hi", "साढ़े चार लाख", 450_000),
    ("hi", "पौने तीन घंटे", Fraction(11, 4)),
    ("de", "1.234,56 Euro", Fraction(123456, 100)),
    ("fr", "quatre-vingt-dix-sept", 97),
    ("fr", "mille neuf cent", 1900),
    ("es", "treinta y cinco mil millones", 35_000_000_000),
    ("it", "duecentomila", 200_000),
    ("pt", "mil e duzentos", 1200),
    ("nl", "anderhalf miljoen", 1_500_000),
    ("pl", "dwadzieścia pięć tysięcy", 25_000),
    ("cs", "dvaadvacet tisíc", 22_000),
    ("ru", "двадцать пять тысяч триста", 25_300),
    ("uk", "п'ятнадцять мільярдів", 15_000_000_000),
    ("tr", "yirmi beş bin", 25_000),
    ("id", "dua puluh lima ribu", 25_000),
    ("vi", "ba trăm hai mươi lăm nghìn", 325_000),
    ("ar", "خمسة وعشرون ألف", 25_000),
    ("ar", "١٢٬٥٠٠", 12_500),
    ("he", "עשרים וחמישה אלף", 25_000),
    ("fa", "بیست و پنج هزار", 25_000),
    ("hi", "दो लाख पचास हजार", 250_000),
    ("hi", "12,34,567", 1_234_567),
    ("ja", "1億2500万人", 125_000_000),
    ("ja", "令和6年", 2024),
    ("ja", "三割", 30),
    ("zh", "1.5万亿", 1_500_000_000_000),
    ("zh", "二〇二四年", 2024),
    ("zh", "三分之二", Fraction(2, 3)),
    ("ko", "3만5000원", 35_000),
    ("sv", "tvåhundrafemtio", 250),
    ("da", "femoghalvtreds", 55),
    ("no", "to og en halv million", 2_500_000),
    ("fi", "kaksikymmentäviisi", 25),
    ("hu", "kétezer-ötszáz", 2500),
    ("hu", "tizenkettő", 12),
    ("ro", "patruzeci și șase de mii", 46_000),
    ("el", "2,3 δισ. ευρώ", 2_300_000_000),
    ("bg", "двадесет и пет", 25),
    ("sr", "три хиљаде петсто", 3500),
    ("hr", "dvadeset i pet", 25),
    ("sk", "dvadsaťpäť", 25),
    ("lt", "dvidešimt penki", 25),
    ("ca", "dos-cents cinquanta", 250),
    ("th", "8 พันล้านบาท", 8_000_000_000),
    ("th", "พ.ศ. 2567", 2024),
    ("bn", "৩৯ দশমিক ১", Fraction(391, 10)),
    ("bn", "সাড়ে চার লাখ", 450_000),
    ("sw", "dola milioni 3", 3_000_000),
    ("sw", "saa 2 asubuhi", 8),
    ("tl", "P1.5 milyon", 1_500_000),
]


UNITS = [
    ("ca", "Van caure 3 mil·límetres.", 3, "mm"),
    ("sv", "Det kostade 5 amerikanska dollar.", 5, "USD"),
    ("bg", "Струва 21 щатски долара.", 21, "USD"),
    ("hu", "Ára 5 USA-dollár.", 5, "USD"),
    ("nl", "Het park is 50 hectare groot.", 50, "ha"),
    ("es", "Costó 5 libras esterlinas.", 5, "GBP"),
    ("fi", "Lämpötila oli 30 celsiusastetta.", 30, "C"),
    ("sw", "Umbali ni kilomita 42.", 42, "km"),
    ("tl", "May 46 na kilometro.", 46, "km"),
    ("lt", "Pelnas siekė 31 mln. eurų.", 31_000_000, "EUR"),
    ("en", "In 2019 the 5 new dollars bills came.", 2019, None),
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), UNITS)
def test_unit_of_a_number(language: str, text: str, value: int, unit: str | None) -> None:
    assert (value, unit) in [(q.value, q.unit) for q in numbers(text, language) if q.readings]


@pytest.mark.parametrize(("language", "text", "value"), VALUES)
def test_value(language: str, text: str, value: int | Fraction) -> None:
    assert value in {r[0] for q in numbers(text, language) for r in q.readings if len(r) == 1}


def _differ(row: dict[str, str]) -> bool:
    there = [(Place("o0", 0, len(row["source"])), row["source"], row["source_language"])]
    here = [(Place("r0", 0, len(row["target"])), row["target"], row["target_language"])]
    original, reprint = read(there), read(here)
    extra, gone = unmatched(original, reprint)
    dates = changed(_read(there), _read(here), _months(there), _months(here))
    return any(True for _ in differences(gone, extra, original, reprint, original)) or any(True for _ in dates)


def test_table_of_pairs() -> None:
    """At least 97 of 100 pairs come out right, in every language that the finder knows."""
    wrong = [row for row in PAIRS if _differ(row) != (row["expected"] == "differ")]
    assert len(PAIRS) >= 400
    assert {row["source_language"] for row in PAIRS} | {row["target_language"] for row in PAIRS} == set(languages())
    assert len(wrong) <= 0.03 * len(PAIRS), wrong
    assert not [row for row in wrong if row["expected"] == "equal"][3:], "sound pairs must be quiet first of all"


def test_names_hold_no_counts() -> None:
    assert [q.kind for q in numbers("The G20 met; Covid-19 spread; 20 left.", "en")] == ["code", "code", "number"]


def test_units() -> None:
    units = {q.unit for q in numbers("5 percent, 3 percentage points, 10 miles, 7 dollars", "en") if q.readings}
    assert units == {"percent", "points", "mile", "USD"}
    assert converted(10, "mile", "km") == pytest.approx(16.09, abs=0.01)
    assert converted(10, "mile", "kg") is None


def test_of_other_languages_figures_are_read() -> None:
    values = [q.all_values() for q in numbers("Tólf af 2,5 milljónum eða 30 %", "is")]
    assert len(values) == 2 and {Fraction(5, 2), 2_500_000} <= values[0] and values[1] >= {30}
    assert numbers("12 personer", None) == ()
    assert numbers("12 people", None) == ()
    assert table("../tables/en") is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("he", "ביום שני, 5 במרץ", [("weekday", 1), ("month", 3)]),
        ("fa", "روز سه‌شنبه ۵ مارس", [("weekday", 2), ("month", 3)]),
        ("vi", "thứ hai, ngày 5 tháng 3", [("weekday", 1), ("month", 3)]),
        ("pl", "w czwartkowy wieczór 2 maja", [("weekday", 4), ("month", 5)]),
        ("ko", "3월 5일 월요일", [("month", 3), ("weekday", 1)]),
        ("zh", "周一，3月5日", [("weekday", 1), ("month", 3)]),
        ("de", "am Montagabend im März", [("weekday", 1), ("month", 3)]),
        ("el", "την Παρασκευή 5 Μαρτίου", [("weekday", 5), ("month", 3)]),
        ("fi", "keskiviikkona maaliskuussa", [("weekday", 3), ("month", 3)]),
        ("hu", "csütörtökön, március 5-én", [("weekday", 4), ("month", 3)]),
        ("th", "วันจันทร์ที่ 5 มีนาคม", [("weekday", 1), ("month", 3)]),
        ("bn", "শনিবার, ৫ মার্চ", [("weekday", 6), ("month", 3)]),
        ("sr", "u petak, 5. marta", [("weekday", 5), ("month", 3)]),
        ("sv", "på tisdagskvällen den 5 mars", [("weekday", 2), ("month", 3)]),
        ("sw", "Jumatano, Machi 5", [("weekday", 3), ("month", 3)]),
    ],
)
def test_dates(language: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert [(d.kind, *d.values) for d in date_words(text, language) if not d.loose] == expected


@given(st.integers(1000, 10**9))
def test_every_grouping_is_one_value(n: int) -> None:
    for mark, language in ((",", "en"), (".", "de"), ("\u202f", "fr"), ("’", "it"), ("\u00a0", "cs")):
        assert n in {r[0] for q in numbers(f"{n:,}".replace(",", mark), language) for r in q.readings}


@given(st.text(max_size=80), st.sampled_from(languages()))
def test_any_text_is_read(text: str, language: str) -> None:
    for q in numbers(text, language):
        assert 0 <= q.start < q.end <= len(text)
    for d in date_words(text, language):
        assert 0 <= d.start < d.end <= len(text)


def test_long_text_is_read_in_linear_time() -> None:
    for text, language in (
        ("1.2,3 " * 4000, "de"),
        ("三万" * 8000, "ja"),
        ("hundred and " * 5000, "en"),
        ("9" * 3000, "en"),
    ):
        numbers(text, language)
