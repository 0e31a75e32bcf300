"""Numbers that the original does not give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.number import RULE
from xlate_audit.embed import load_embedder

FIRES = [
    ("en", "The storm killed 137 people.", "de", "Der Sturm tötete 173 Menschen.", "173", "137"),
    ("ja", "会議には三十二か国が参加した。", "en", "Some 38 countries attended the meeting.", None, None),
    ("en", "It opened in 1968.", "es", "Se inauguró en 1986.", "1986", "1968"),
    ("ru", "Пострадали 14 рабочих.", "uk", "Постраждали 41 робітник.", "41", "14"),
    ("en", "It lies 85 miles (137 km) away.", "cs", "Leží 85 mil (537 km) daleko.", "537", "137"),
    # languages without a table of words, or with one that has not all of them
    ("en", "The library lost 2,300 books.", "fi", "Kirjasto menetti 3 200 kirjaa.", "3 200", "2,300"),
    ("is", "Um 320 íbúar voru fluttir burt.", "en", "About 230 residents were evacuated.", "230", "320"),
    ("fi", "Hän johti 39 kilometriin asti.", "en", "He led until the 36th kilometre.", "36", "39"),
    ("lt", "Po 22 valandos buvo tylu.", "pl", "Po godzinie 20 było cicho.", "20", "22"),
    ("el", "Το ταμείο έχει 48.500 μέλη.", "de", "Die Kasse hat 45.800 Mitglieder.", "45.800", "48.500"),
    ("en", "The train carried 1,486 people.", "th", "รถไฟบรรทุกผู้โดยสาร 1,468 คน", "1,468", "1,486"),
    ("ro", "Firma are 374 de angajați.", "hu", "A cégnek 347 alkalmazottja van.", "347", "374"),
    ("bn", "দুর্ঘটনায় ১২৭ জন আহত হয়েছেন।", "en", "The accident hurt 172 people.", "172", "১২৭"),
    ("ar", "أصيب ٤٣ شخصا.", "en", "Thirty-four people were hurt.", "Thirty-four", "٤٣"),
]  # fmt: skip


MISRECKONED = [
    ("es", "Abre a las seis y media.", "es", "Abre a las 7.30 horas.", "7.30", None),
    ("es", "Mide cuatro metros y medio.", "fr", "Il mesure 6,5 mètres.", "6,5", None),
    ("ja", "後半13分に同点とした。", "en", "They equalised in the 85th minute.", "85", None),
    ("de", "Achtundzwanzig Menschen starben.", "en", "Thirty-eight people died.", "Thirty-eight", None),
]


@pytest.mark.parametrize("case", [*FIRES, *MISRECKONED])
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


RECKONED = [
    # one hour, in words and on the clock
    ("es", "Abre a las seis y media.", "es", "Abre a las 6.30 horas."),
    ("en", "It opens at 6:30.", "pt", "Abre às seis e meia."),
    ("fa", "ساعت شش و نیم باز می‌شود.", "en", "It opens at 6:30 a.m."),
    ("hi", "वह साढ़े छह बजे खुलता है।", "en", "It opens at 6:30."),
    ("id", "Toko itu buka pukul setengah tujuh.", "en", "The shop opens at 6:30."),
    # a half behind its unit
    ("es", "Mide cuatro metros y medio.", "fr", "Il mesure 4,5 mètres."),
    ("en", "It is 4.5 metres long.", "it", "È lungo quattro metri e mezzo."),
    ("vi", "Nó dài 4 mét rưỡi.", "en", "It is 4.5 metres long."),
    ("ja", "長さは4メートル半だ。", "de", "Es ist 4,5 Meter lang."),
    ("de", "Sie fuhren dreizehneinhalb Stunden.", "en", "They travelled for 13.5 hours."),
    ("nl", "Het kost drieënhalf miljoen euro.", "de", "Es kostet 3,5 Millionen Euro."),
    ("hi", "इस पर साढ़े चार लाख रुपये खर्च हुए।", "en", "It cost 450,000 rupees."),
    # one span of time in another unit, a century, a range of years
    ("en", "It happened within the past 12 months.", "ko", "이 일은 1년에 걸쳐 일어났다."),
    ("es", "Tiene 90 días para recurrir.", "en", "It has three months to appeal."),
    ("en", "The mill was built in the 1800s.", "zh", "工厂建于19世纪。"),
    ("en", "The recession of 1981-2 hit farmers.", "ru", "Спад 1981–1982 годов ударил по фермерам."),
    ("cs", "Stálo to 5ti miliónů korun.", "en", "It cost 5 million crowns."),
    ("cs", "Přispěly 6 miliardami liber.", "en", "They contributed 6 billion pounds."),
    # shares
    ("de", "Auf neun von zehn Flächen wuchs etwas.", "de", "Auf 90 Prozent der Flächen wuchs etwas."),
    ("en", "About 70% of them agreed.", "ja", "10人中7人が賛成した。"),
    ("ko", "응답자 5명 중 4명이 찬성했다.", "en", "Of those asked, 80% were in favour."),
    ("ru", "Танкеры грузят на четверть меньше.", "ru", "Танкеры грузят на три четверти."),
    # the minute of a match
    ("es", "Estudiantes igualó a los 58 minutos.", "es", "Estudiantes empató a los 13 del segundo tiempo."),
    ("ja", "後半13分に同点とした。", "en", "They equalised in the 58th minute."),
    ("ko", "후반 26분 결승골을 넣었다.", "en", "He scored the winner in the 71st minute."),
    ("ar", "سجل الهدف في الدقيقة 13 من الشوط الثاني.", "en", "He scored the goal in the 58th minute."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), [*QUIET, *RECKONED])
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


def test_a_new_number_is_only_worth_knowing() -> None:
    alignment = pair("en", "Many fled.", "de", "Mehr als 40 flohen.")
    assert [f.severity for f in RULE.find(alignment)] == ["info"]


def test_suggestion_is_the_original_figure() -> None:
    (flag,) = flags(RULE, pair("en", "The storm killed 137 people.", "de", "Der Sturm tötete 173 Menschen."))
    assert flag.suggestion == "137"


def test_a_thirteenth_month_is_none() -> None:
    (flag,) = flags(RULE, pair("en", "It burned on November 26.", "ja", "14月26日に燃えた。"))
    assert "no month" in flag.message


def test_swapped_numbers_are_told_by_their_words() -> None:
    source, target = "15 people died and 20 were hurt.", "20 personnes sont mortes et 15 ont été blessées."
    alignment = replace(pair("en", source, "fr", target), embedder=load_embedder())
    assert [alignment.reprint.text_of(f.reprint) for f in flags(RULE, alignment) if f.reprint] == ["20", "15"]
    sound = replace(pair("en", source, "de", "15 Menschen starben, 20 wurden verletzt."), embedder=load_embedder())
    assert flags(RULE, sound) == []


FRACTIONS_AND_SPANS = [
    ("uk", "Будівництво тривало два з половиною роки.", "en", "Construction took two years.", "two years"),
    ("en", "The works took two years.", "de", "Die Arbeiten dauerten drei Jahre.", "drei Jahre"),
    ("fr", "Le gel a détruit un tiers de la récolte.", "de", "Der Frost hat ein Viertel der Ernte vernichtet.", None),
    ("fr", "Trois nuits de gel ont détruit un tiers de la récolte.", "de",
     "Drei Frostnächte haben ein Viertel der Ernte vernichtet.", None),
    ("en", "A third of the houses stood empty.", "de", "Eines von drei Häusern stand leer.", ""),
    ("en", "Two thirds of them agreed.", "nl", "67 procent van hen was het eens.", ""),
    ("zh", "会议推迟了两个星期。", "en", "The meeting was put off by three weeks.", "three weeks"),
    ("es", "El juicio duró un año y medio.", "en", "The trial took one year and a half.", ""),
    ("en", "He waited two and a half hours.", "ru", "Он ждал два с половиной часа.", ""),
    ("en", "A couple of years later he left.", "pl", "Dwa lata później odszedł.", ""),
    ("en", "He left after five or six years.", "fr", "Il est parti après six ans.", ""),
    ("en", "Three quarters of them agreed.", "it", "Tre quarti di loro erano d'accordo.", ""),
    ("de", "Im dritten Quartal sank der Umsatz.", "en", "Sales fell in the third quarter.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here"), FRACTIONS_AND_SPANS)
def test_small_counts_of_time_and_parts(
    source_language: str, source: str, target_language: str, target: str, here: str | None
) -> None:
    """`here`: the words that are flagged, none where it is empty."""
    alignment = pair(source_language, source, target_language, target)
    found = flags(RULE, alignment)
    assert len(found) == (here != ""), found
    if here:
        assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here


def test_from_and_to_may_stand_the_other_way_round() -> None:
    source = "Нова ділянка скорочує дорогу до центру з 55 до 24 хвилин."
    target = "Thanks to the new section, a trip to the centre takes 24 minutes rather than 55."
    assert flags(RULE, replace(pair("uk", source, "en", target), embedder=load_embedder())) == []
