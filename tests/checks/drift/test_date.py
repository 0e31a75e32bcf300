"""Weekdays and months that changed."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.date import RULE

FIRES = [
    ("ru", "В мае суд приговорил его к девяти годам.", "en", "In March a court sentenced him to nine years.", "March", "мае"),
    ("en", "The vote is on Friday.", "ja", "投票は火曜日に行われる。", "火曜", "Friday"),
    ("pl", "Sąd zbierze się 3 marca.", "en", "The court meets on 3 May.", "May", "marca"),
    ("he", "המנהל התפטר אמש (חמישי).", "en", "The director resigned last night (Tuesday).", "Tuesday", "חמישי"),
    ("he", "הפגישה תיערך ביום שני.", "en", "The meeting will be on Tuesday.", "Tuesday", None),
    ("en", "He died on 9/12/2019.", "de", "Er starb am 9. März 2019.", "März", None),
    ("en", "The bridge fell on Tuesday night.", "de", "Die Brücke stürzte am Freitagabend ein.", "Freitagabend", None),
    ("en", "The vote is on Tuesday.", "de", "Die Abstimmung ist am Mittwoch.", "Mittwoch", "Tuesday"),
    ("ar", "وصلت السفينة فجر الأربعاء.", "en", "The ship arrived at dawn on Tuesday.", "Tuesday", "الأربعاء"),
    ("ja", "船は火曜日未明に着いた。", "en", "The ship came in before dawn on Wednesday.", "Wednesday", None),
    ("es", "El barco llegó la madrugada del jueves.", "uk", "Судно прибуло на світанку в п'ятницю.", "п'ятницю", None),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


A_DAY = [
    # A weekday for a date, or a date for a weekday: every newsroom does so.
    ("uk", "Учора, 29 травня, в Одесі відкрили музей.", "en", "A museum opened in Odesa on Wednesday."),
    ("en", "The museum opened on Wednesday.", "es", "El museo abrió el 29 de mayo."),
    ("ja", "美術館は5月29日に開館した。", "de", "Das Museum wurde am Mittwoch eröffnet."),
    ("tr", "Müze 29 Mayıs'ta açıldı.", "fr", "Le musée a ouvert mercredi."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), A_DAY)
def test_a_weekday_for_a_date(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


HALVES = [
    # the halves of the day
    ("tr", "Maç saat 21.45'te başlıyor.", "en", "The match starts at 9:45 a.m.", "9:45"),
    ("tr", "Maç saat 21.45'te başlıyor.", "en", "The match starts at 9:45 p.m.", ""),
    ("hi", "बिक्री सुबह 10 बजे शुरू होगी।", "en", "Sales begin at 10 p.m.", "10 p.m."),
    ("hi", "बिक्री सुबह 10 बजे शुरू होगी।", "en", "Sales begin at 10 a.m.", ""),
    ("en", "It sank at 4 in the morning.", "es", "Se hundió a las 4 de la tarde.", "4"),
    ("en", "It sank at 4 in the morning.", "es", "Se hundió a las 4 de la madrugada.", ""),
    ("ja", "午後8時に始まる。", "de", "Es beginnt um 8 Uhr morgens.", "8"),
    ("ja", "午後8時に始まる。", "de", "Es beginnt um 20 Uhr.", ""),
    ("ko", "오전 9시에 문을 연다.", "fr", "Il ouvre à 9 heures du soir.", "9"),
    ("zh", "演出晚上8点半开始。", "en", "The show starts at 8:30 in the evening.", ""),
    ("ru", "Поезд ушёл в 7 часов утра.", "en", "The train left at 7 p.m.", "7 p.m."),
    ("ar", "تبدأ الجلسة الساعة 9 صباحا.", "en", "The session begins at 9 p.m.", "9 p.m."),
    ("he", "הטקס ייפתח בשעה 8 בערב.", "en", "The ceremony opens at 8 a.m.", "8 a.m."),
    ("id", "Toko buka pukul 8 pagi.", "nl", "De winkel gaat om 8 uur 's avonds open.", "8"),
    (
        "en",
        "The vote is at 12 a.m.",
        "de",
        "Die Abstimmung ist um 12 Uhr.",
        "",
    ),  # noon and midnight are told in every way
    (
        "en",
        "They met at 6 p.m. in London (1 p.m. in New York).",
        "it",
        "Si sono visti alle 18 a Londra, le 13 a New York.",
        "",
    ),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here"), HALVES)
def test_halves_of_the_day(source_language: str, source: str, target_language: str, target: str, here: str) -> None:
    alignment = pair(source_language, source, target_language, target)
    assert [alignment.reprint.text_of(f.reprint) for f in flags(RULE, alignment) if f.reprint] == [here] * bool(here)


ALL_BUT = [
    # every day but one, told from either end
    ("es", "Abre todos los días menos el domingo.", "es", "Abre de lunes a sábado.", ""),
    ("uk", "Музей працює щодня, крім понеділка.", "pl", "Muzeum jest czynne od wtorku do niedzieli.", ""),
    ("en", "The museum is closed on Mondays.", "de", "Das Museum ist von Dienstag bis Sonntag geöffnet.", ""),
    ("fr", "Le marché est ouvert du mardi au samedi.", "en", "The market opens daily except Sunday and Monday.", ""),
    ("ja", "美術館は月曜日を除く毎日開く。", "en", "The museum opens from Tuesday to Sunday.", ""),
    ("ko", "도서관은 일요일 제외 매일 연다.", "en", "The library is open Monday to Saturday.", ""),
    ("tr", "Müze pazartesi hariç her gün açık.", "en", "The museum is open Tuesday to Sunday.", ""),
    ("hi", "संग्रहालय सोमवार को छोड़कर रोज़ खुलता है।", "en", "The museum opens from Tuesday to Sunday.", ""),
    ("ar", "يفتح المتحف أبوابه يوميا باستثناء الاثنين.", "en", "The museum is open from Tuesday to Sunday.", ""),
    (
        "ru",
        "Рынок работает ежедневно, кроме понедельника.",
        "en",
        "The market opens daily except Thursday.",
        "Thursday",
    ),
    ("nl", "De winkel is gesloten op zondag.", "de", "Der Laden ist am Mittwoch geschlossen.", "Mittwoch"),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here"), ALL_BUT)
def test_every_day_but_one(source_language: str, source: str, target_language: str, target: str, here: str) -> None:
    alignment = pair(source_language, source, target_language, target)
    assert [alignment.reprint.text_of(f.reprint) for f in flags(RULE, alignment) if f.reprint] == [here] * bool(here)


def test_a_month_in_the_place_of_a_weekday() -> None:
    assert len(flags(RULE, pair("en", "The vote is on Friday.", "de", "Die Abstimmung ist am August."))) == 1


SOLAR = [
    # Persian dates: the calendar of Iran
    ("fa", "این پل در ۲۵ خرداد افتتاح شد.", "en", "The bridge opened on 14 June.", ""),
    ("fa", "این پل در ۲۵ خرداد افتتاح شد.", "en", "The bridge opened on 14 August.", "August"),
    ("fa", "این پل در مهر ماه افتتاح شد.", "de", "Die Brücke wurde im Oktober eröffnet.", ""),
    ("fa", "این پل در مهر ماه افتتاح شد.", "de", "Die Brücke wurde im Januar eröffnet.", "Januar"),
    ("en", "The bridge opened on 1 January.", "fa", "این پل در ۱۱ دی افتتاح شد.", ""),
    ("fa", "او در ۱۴۰۲/۰۸/۰۳ درگذشت.", "fr", "Il est mort le 25 octobre 2023.", ""),
    ("fa", "او دی را دوست داشت.", "en", "He died in May.", ""),  # no date: the word has another sense
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here"), SOLAR)
def test_dates_of_the_persian_calendar(
    source_language: str, source: str, target_language: str, target: str, here: str
) -> None:
    alignment = pair(source_language, source, target_language, target)
    assert [alignment.reprint.text_of(f.reprint) for f in flags(RULE, alignment) if f.reprint] == (
        [here] if here else []
    )


SPANS = [
    ("de", "Das Gerät lief sechs Monate lang.", "en", "The device ran for six weeks.", "six weeks", "sechs Monate"),
    ("de", "Wer es sechs Monate lang einmal im Monat nahm, schlief gut.", "en",
     "Those who took it once a month for six weeks slept well.", "six weeks", "sechs Monate"),
    ("en", "Talks broke off after eleven weeks.", "en", "Talks broke off after eleven days.", "eleven days", None),
    ("en", "The search took three days.", "ar", "استغرق البحث ثلاثة أسابيع.", "ثلاثة أسابيع", "three days"),
    ("ko", "발표가 사흘 늦어졌다.", "en", "The announcement was delayed by three weeks.", "three weeks", "사흘"),
    ("zh", "工程持续了五个月。", "en", "The works lasted five years.", "five years", "五个月"),
    ("en", "The works lasted five years.", "ja", "工事は5か月続いた。", "5か月", "five years"),
    ("fr", "La grève a duré quatre jours.", "ru", "Забастовка длилась четыре недели.", "четыре недели", "quatre jours"),
    ("he", "הוא נעדר שלושה שבועות.", "en", "He was missing for three months.", "three months", None),
    ("tr", "Sefer üç hafta sürdü.", "en", "The voyage took three days.", "three days", None),
    ("en", "He waited 40 minutes.", "pl", "Czekał 40 godzin.", "40 godzin", "40 minutes"),
    ("hi", "यह तीन महीने चला।", "en", "It went on for three years.", "three years", None),
    ("pt", "Prevê erupções com até 36 horas de antecedência.", "de", "Es warnt bis zu anderthalb Jahre im Voraus.",
     "anderthalb Jahre", "36 horas"),
    ("fi", "Matka kesti kaksi viikkoa.", "en", "The journey took six hours.", "six hours", "kaksi viikkoa"),
    ("fa", "این کار سه هفته طول کشید.", "en", "The work took three months.", "three months", None),
    ("en", "They met for two hours.", "cs", "Jednali dva dny.", "dva dny", "two hours"),
]  # fmt: skip

PERIODS = [
    ("zh", "她去年离开了公司。", "en", "She left the company this year.", "this year", "去年"),
    ("ja", "工場は先月再開した。", "en", "The plant reopened this month.", "this month", "先月"),
    ("en", "He resigned last month.", "de", "Er trat in diesem Monat zurück.", "diesem Monat", "last month"),
    ("uk", "Минулого року зібрали більше.", "en", "More was harvested this year.", "this year", "Минулого року"),
    ("en", "The law takes effect next year.", "es", "La ley entra en vigor este año.", "este año", "next year"),
    ("ko", "그는 지난주 도착했다.", "en", "He will arrive next week.", "next week", "지난주"),
    ("ar", "وصل الشهر الماضي.", "en", "He arrives next month.", "next month", None),
    ("pt", "A ponte abriu no ano passado.", "it", "Il ponte ha aperto quest'anno.", "quest'anno", "ano passado"),
    ("id", "Ia datang tahun lalu.", "nl", "Hij kwam dit jaar.", "dit jaar", "tahun lalu"),
    ("vi", "Ông đến năm ngoái.", "fr", "Il est venu cette année.", "cette année", "năm ngoái"),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here", "there"), SPANS + PERIODS)
def test_spans_and_periods(
    source_language: str, source: str, target_language: str, target: str, here: str | None, there: str | None
) -> None:
    alignment = pair(source_language, source, target_language, target)
    found = flags(RULE, alignment)
    assert len(found) == 1, found
    assert found[0].reprint and found[0].original
    assert alignment.reprint.text_of(found[0].reprint) == here
    assert there is None or alignment.original.text_of(found[0].original) == there


SAME_TIME = [
    ("de", "Das Gerät lief sechs Monate lang.", "en", "The device ran for half a year."),
    ("en", "The device ran for 14 days.", "fr", "L'appareil a fonctionné deux semaines."),
    ("en", "They met for two days.", "ar", "اجتمعوا يومين."),
    ("he", "הם נפגשו לפני שבועיים.", "en", "They met two weeks ago."),
    ("ko", "발표가 사흘 늦어졌다.", "en", "The announcement was delayed by three days."),
    ("en", "Six weeks and six months.", "de", "Sechs Monate und sechs Wochen."),
    ("en", "The 24-hour strike began.", "es", "Comenzó la huelga de un día."),
    ("id", "Ia datang dua minggu lalu.", "en", "He came two weeks ago, this week he left."),
    ("en", "He came last week.", "de", "Er kam am Montag."),
    ("uk", "Цьогорічний урожай більший, ніж торік.", "en", "This year's harvest is larger than last year's."),
    ("en", "5 March is a holiday this year.", "vi", "Ngày 5 tháng 3 năm nay là ngày lễ."),
    ("zh", "去年3月，他今年才知道。", "en", "It was in March last year; he learnt of it this year."),
    ("is", "Það tók sex vikur.", "en", "It took six months."),
    ("ru", "Суд 2020 года дал им сутки.", "de", "Das Gericht gab ihnen 24 Stunden."),
    ("en", "He was held for a day and a half.", "de", "Er saß 36 Stunden in Haft."),
    ("pl", "Trwało to dobę.", "en", "It lasted 24 hours."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), SAME_TIME)
def test_the_same_time_told_otherwise(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


NIGHTS = [
    ("en", "The bridge fell on Tuesday night.", "de", "Die Brücke stürzte in der Nacht zum Mittwoch ein."),
    ("de", "Die Brücke stürzte in der Nacht zum Mittwoch ein.", "fr", "Le pont est tombé mardi dans la nuit."),
    ("en", "The bridge fell on Tuesday night.", "ru", "Мост рухнул в ночь на среду."),
    ("en", "The bridge fell on Tuesday night.", "ja", "橋は水曜日未明に崩落した。"),
    ("es", "El puente cayó en la madrugada del miércoles.", "en", "The bridge fell late on Tuesday."),
    ("en", "The bridge fell on Tuesday night.", "pl", "Most runął w nocy na środę."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), NIGHTS)
def test_a_night_has_two_days(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
