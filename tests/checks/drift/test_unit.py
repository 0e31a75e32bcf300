"""Right numbers with the wrong unit."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
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
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


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
