"""Right numbers with the wrong unit."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.magnitude import RULE as MAGNITUDE
from xlate_audit.checks.drift.number import RULE as NUMBER
from xlate_audit.checks.drift.unit import RULE

FIRES = [
    ("en", "The road is 500 kilometres long.", "de", "Die Straße ist 500 Meilen lang.", "500 Meilen", "500 kilometres"),
    ("es", "Costó 40 millones de dólares.", "en", "It cost 40 million euros.", "40 million euros", "40 millones de dólares"),
    ("zh", "山区降雨量可能超过400毫米。", "en", "More than 400 centimetres of rain may fall.", "400 centimetres", "400毫米"),
    ("en", "The plant delivers 50 megawatts.", "ru", "Станция вырабатывает 50 ГВт.", "50 ГВт", "50 megawatts"),
    ("en", "Patients took 20 milligrams.", "ja", "患者は20グラムを服用した。", "20グラム", "20 milligrams"),
    ("ru", "Бивень длиной три с половиной метра нашли летом.", "en",
     "The tusk, three and a half kilometres long, was found in summer.", "three and a half kilometres", None),
    ("pl", "Odpowiada za oszustwa na kwotę 2,3 mln zł.", "en", "He is accused of a fraud of 2.3 million euros.",
     "2.3 million euros", "2,3 mln zł"),
    ("fr", "Il a parcouru huit kilomètres.", "it", "Ha percorso otto miglia.", "otto miglia", "huit kilomètres"),
    ("pt", "O grupo causou um prejuízo de R$ 18 milhões.", "en", "The gang did $18 million worth of damage.",
     "18 million", "18 milhões"),
    ("en", "It costs $12.", "de", "Es kostet 12 Euro.", "12 Euro", "12"),
    ("nl", "Ze krijgen 40 cent per rit.", "de", "Sie bekommen 40 Euro je Fahrt.", "40 Euro", "40 cent"),
    ("cs", "Byt má 1000 metrů čtverečních.", "en", "The flat has 1,000 square feet.", "1,000 square feet", None),
    ("zh", "保护区面积为320平方公里。", "en", "The reserve covers 320 square metres.", "320 square metres", None),
    ("de", "Das kostet 12.000 Euro je Stück auf 500 Quadratmetern.", "fr", "Cela coûte 12 000 euros l'unité sur 500 hectares.",
     "500 hectares", None),
    # a range is one fault
    ("en", "Up to 12 to 15 inches of rain may fall.", "cs", "Může napršet až 12 až 15 stop srážek.", "12 až 15 stop",
     "12 to 15 inches"),
    ("ja", "深さは20～30センチだった。", "en", "It was 20-30 metres deep.", "20-30 metres", None),
    ("en", "The park covers 50 acres.", "nl", "Het park is 50 hectare groot.", "50 hectare", "50 acres"),
    ("da", "Det kostede 40 millioner amerikanske dollar.", "sv", "Det kostade 40 miljoner kronor.", "40 miljoner kronor", None),
    ("en", "It cost 5 million pounds sterling.", "es", "Costó 5 millones de euros.", "5 millones de euros", None),
    # told by another unit of time
    ("tl", "P610 kada araw ang sahod.", "en", "The wage is 610 pesos a month.", "a month", "kada araw"),
    ("ro", "Vor fi împușcate 480 de exemplare pe an.", "it", "Verranno abbattuti 480 esemplari al mese.", "al mese", "pe an"),
    ("el", "Το ενοίκιο είναι 7.800 ευρώ τον μήνα.", "fr", "Le loyer est de 7 800 euros par an.", "par an", "τον μήνα"),
    ("de", "Sie verdient jährlich 42.000 Euro.", "ja", "彼女は毎月4万2000ユーロを稼ぐ。", "毎月", "jährlich"),
    ("ru", "Завод выпускает 300 машин в день.", "tr", "Fabrika yılda 300 otomobil üretiyor.", "yılda", "в день"),
    # converted into the wrong unit
    ("de", "Das Tier wog rund 3,2 Tonnen.", "de", "Das Tier wog etwa 3200 Gramm.", "3200 Gramm", "3,2 Tonnen"),
    ("en", "The snake is 4.5 metres long.", "es", "La serpiente mide 450 milímetros.", "450 milímetros", "4.5 metres"),
    ("en", "The level dropped to 42 centimetres.", "hu", "A vízszint 42 méterre csökkent.", "42 méterre", "42 centimetres"),
    ("lt", "Ieškovai sumokės 2 300 eurų.", "pl", "Powodowie zapłacą 2300 złotych.", "2300 złotych", None),
    ("th", "ถนนยาว 34 กิโลเมตร", "en", "The road is 34 miles long.", "34 miles", None),
    ("en", "The dealer offered 9,000 dollars.", "th", "พ่อค้าเสนอ 9,000 ยูโร", "9,000 ยูโร", "9,000 dollars"),
    ("el", "Το έργο κόστισε 1,8 εκατ. ευρώ.", "en", "The work cost 1.8 million dollars.", "1.8 million dollars", None),
    ("en", "The prize is 50,000 euros.", "sw", "Tuzo ni dola 50,000.", "50,000", None),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


AREAS = [
    # converted or written in another way
    ("fr", "L'appartement fait 120 m².", "en", "The flat has 120 square metres."),
    ("en", "The flat has 1,290 square feet.", "de", "Die Wohnung hat 120 m2."),
    ("ja", "土地は29.6アールだ。", "en", "The plot has 2,960 square metres."),
    ("ko", "집은 30평이다.", "en", "The house has about 100 square metres."),
    ("ru", "Площадь парка — 5 квадратных километров.", "uk", "Площа парку — 500 гектарів."),
    ("en", "A ticket costs 40 cents.", "fr", "Le billet coûte 0,40 euro."),
    ("en", "They are paid 662 rupees (5 euro cents).", "es", "Cobran 662 rupias (5 céntimos de euro)."),
    ("tr", "Daire 120 metrekare.", "it", "L'appartamento è di 120 metri quadrati."),
    ("hi", "जंगल 5 वर्ग किलोमीटर में फैला है।", "en", "The forest covers 5 km2."),
    ("de", "Das Tier wog rund 3,2 Tonnen.", "en", "The animal weighed about 3,200 kilograms."),
    ("en", "The snake is 4.5 metres long.", "es", "La serpiente mide 450 centímetros."),
    ("en", "He earns 500 euros a month.", "de", "Er verdient im Monat 500 Euro."),
    ("en", "A year later 500 people came.", "de", "Jährlich kommen 500 Leute, im Jahr darauf auch."),
    ("pl", "Firma zarabia 5 mln rocznie.", "en", "The firm earns 5 million every year."),
    ("es", "Cobra 12 euros por hora, 96 al día.", "en", "He is paid 12 euros an hour."),
    ("ja", "純損失は120億円だった。", "de", "Der Verlust betrug 12 Milliarden Yen (rund 72 Millionen Euro)."),
    ("hu", "A bevétel 14,2 milliárd forint.", "de", "Der Umsatz liegt bei 14,2 Milliarden Forint (36 Millionen Euro)."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), AREAS)
def test_areas_and_cents(source_language: str, source: str, target_language: str, target: str) -> None:
    alignment = pair(source_language, source, target_language, target)
    assert [flags(rule, alignment) for rule in (RULE, NUMBER, MAGNITUDE)] == [[], [], []]


DOLLARS = [
    ("pt", "O quilo era vendido por R$ 42.", "en", "It was sold for 42 reais a kilo."),
    (
        "en",
        "Farmers would pay NZ$300 a tonne.",
        "fr",
        "Les agriculteurs paieraient 300 dollars néo-zélandais la tonne.",
    ),
    ("es", "Las pérdidas llegan a $ 900 millones.", "en", "The losses come to 900 million pesos."),
    ("en", "The fund put in HK$5 billion.", "zh", "该基金投入50亿港元。"),
    ("es", "El plan cuesta US$ 12 millones.", "de", "Der Plan kostet 12 Millionen Dollar."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), DOLLARS)
def test_not_every_dollar_sign_is_one_currency(
    source_language: str, source: str, target_language: str, target: str
) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []
