"""Spans of time and periods told from now, in every language that has them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from xlate_audit.text.durations import durations, mentions, periods

SPANS = [
    ("ar", "بعد أحد عشر يوما", 11, "day"),
    ("ar", "قبل شهرين", 2, "month"),
    ("cs", "po třech týdnech", 3, "week"),
    ("de", "vor anderthalb Jahren", Fraction(3, 2), "year"),
    ("en", "a six-week trial", 6, "week"),
    ("es", "dos años y medio", Fraction(5, 2), "year"),
    ("fa", "سه ماهه", 3, "month"),
    ("fr", "pendant 90 minutes", 90, "minute"),
    ("he", "ארבעה חודשים", 4, "month"),
    ("hi", "पाँच दिन", 5, "day"),
    ("id", "tiga bulan", 3, "month"),
    ("it", "due settimane", 2, "week"),
    ("ja", "10日間", 10, "day"),
    ("ko", "3주 만에", 3, "week"),
    ("nl", "elf dagen", 11, "day"),
    ("pl", "dwa i pół roku", Fraction(5, 2), "year"),
    ("pt", "quatro horas", 4, "hour"),
    ("ru", "два с половиной года", Fraction(5, 2), "year"),
    ("tr", "üç haftalık", 3, "week"),
    ("uk", "півтора року", Fraction(3, 2), "year"),
    ("vi", "sáu tuần", 6, "week"),
    ("zh", "三个星期", 3, "week"),
    ("ar", "نصف عام", Fraction(1, 2), "year"),
    ("de", "vor einer halben Stunde", Fraction(1, 2), "hour"),
    ("en", "a year and a half", Fraction(3, 2), "year"),
    ("en", "half an hour later", Fraction(1, 2), "hour"),
    ("es", "hace año y medio", Fraction(3, 2), "year"),
    ("it", "un'ora e mezza", Fraction(3, 2), "hour"),
    ("ja", "1年半", Fraction(3, 2), "year"),
    ("ru", "через полчаса", Fraction(1, 2), "hour"),
    ("zh", "一年半", Fraction(3, 2), "year"),
    ("zh", "试行半年", Fraction(1, 2), "year"),
    ("bg", "след 66 дни", 66, "day"),
    ("bn", "সাত দিনের মধ্যে", 7, "day"),
    ("ca", "dos anys i mig", Fraction(5, 2), "year"),
    ("da", "halvanden time", Fraction(3, 2), "hour"),
    ("el", "δεκαοκτώ μήνες", 18, "month"),
    ("fi", "kaksi ja puoli vuotta", Fraction(5, 2), "year"),
    ("hr", "šest tjedana", 6, "week"),
    ("hu", "tíz napon belül", 10, "day"),
    ("hu", "másfél éve", Fraction(3, 2), "year"),
    ("lt", "trejus metus", 3, "year"),
    ("no", "i fjorten dager", 14, "day"),
    ("ro", "după 20 de minute", 20, "minute"),
    ("sk", "tri týždne", 3, "week"),
    ("sr", "шест година", 6, "year"),
    ("sv", "tjugofem år", 25, "year"),
    ("sw", "miaka mitano", 5, "year"),
    ("th", "ภายใน 24 ชั่วโมง", 24, "hour"),
    ("tl", "sa loob ng 30 araw", 30, "day"),
    ("tl", "tumagal ng 3 na oras", 3, "hour"),
    ("bg", "продължи 3 часа", 3, "hour"),
    ("hu", "öt óra múlva", 5, "hour"),
]

PERIODS = [
    ("ar", "العام الماضي", -1, "year"), ("ar", "الأسبوع المقبل", 1, "week"), ("cs", "letos", 0, "year"),
    ("cs", "minulý měsíc", -1, "month"), ("de", "im kommenden Jahr", 1, "year"), ("en", "this week's vote", 0, "week"),
    ("es", "la próxima semana", 1, "week"), ("fa", "سال گذشته", -1, "year"), ("fr", "le mois dernier", -1, "month"),
    ("he", "בשבוע שעבר", -1, "week"), ("hi", "अगले महीने", 1, "month"), ("id", "pekan depan", 1, "week"),
    ("it", "l'anno scorso", -1, "year"), ("ja", "来月", 1, "month"), ("ko", "이번 주", 0, "week"),
    ("nl", "vorige maand", -1, "month"), ("pl", "w tym tygodniu", 0, "week"), ("pt", "no ano passado", -1, "year"),
    ("ru", "на следующей неделе", 1, "week"), ("tr", "geçen ay", -1, "month"), ("uk", "торік", -1, "year"),
    ("vi", "tháng tới", 1, "month"), ("zh", "下个月", 1, "month"), ("bg", "миналата седмица", -1, "week"),
    ("da", "næste måned", 1, "month"), ("el", "τον περασμένο μήνα", -1, "month"), ("fi", "ensi vuonna", 1, "year"),
    ("hu", "tavaly", -1, "year"), ("lt", "praėjusią savaitę", -1, "week"), ("no", "i fjor", -1, "year"),
    ("ro", "luna viitoare", 1, "month"), ("sk", "budúci týždeň", 1, "week"), ("sr", "прошле године", -1, "year"),
    ("sv", "nästa vecka", 1, "week"), ("th", "เดือนหน้า", 1, "month"), ("sw", "wiki ijayo", 1, "week"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "value", "unit"), SPANS)
def test_spans(language: str, text: str, value: int | Fraction, unit: str) -> None:
    assert [(d.value, d.unit) for d in durations(text, language)] == [(value, unit)]


@pytest.mark.parametrize(("language", "text", "offset", "unit"), PERIODS)
def test_periods(language: str, text: str, offset: int, unit: str) -> None:
    assert [(p.offset, p.unit) for p in periods(text, language)] == [(offset, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "ngày 5 tháng 3"),
        ("zh", "去年3月"),
        ("ja", "3月5日"),
        ("en", "on 5 May 2024"),
        ("ko", "3달러"),
        ("is", "tvö ár"),
    ],
)
def test_dates_and_money_are_no_spans(language: str, text: str) -> None:
    assert durations(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"), [("id", "dua minggu lalu"), ("vi", "hai tuần trước"), ("en", "for the last year")]
)
def test_what_is_counted_is_no_period(language: str, text: str) -> None:
    assert periods(text, language) == ()


def test_mentions_count_every_way_to_name_a_unit() -> None:
    assert mentions("a weekly show, six-week run", "en", "week") == 2
    assert mentions("am Montag", "de", "day") == 0
    assert mentions("ein vika", "is", "week") == 0
