"""Figures that go up in the one and down in the other, in sentences that name both directions."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import assert_one, flags, pair
from xlate_audit.checks.drift.moves import turned_moves
from xlate_audit.checks.drift.opposite import RULE
from xlate_audit.checks.drift.passages import matched_sentences

SOURCE = "Sales fell 12 percent, but profits rose 7 percent."
# language, a faulty rendering, and the word that is wrong
FIRES = [
    ("de", "Der Umsatz sank um 12 Prozent, der Gewinn sank hingegen um 7 Prozent, nachdem Preise gestiegen waren.", "sank"),
    ("fr", "Les ventes ont reculé de 12 %, malgré la hausse des prix, et les bénéfices ont baissé de 7 %.", "baissé"),
    ("es", "Las ventas cayeron un 12 %, pese a la subida, y los beneficios bajaron un 7 %.", "bajaron"),
    ("it", "Le vendite sono calate del 12 per cento, malgrado l'aumento, e gli utili sono scesi del 7 per cento.", "scesi"),
    ("ru", "Продажи снизились на 12 процентов, несмотря на рост цен, а прибыль упала на 7 процентов.", "упала"),
    ("cs", "Tržby klesly o 12 procent, přestože ceny rostly, a zisky klesly o 7 procent.", "klesly"),
    ("zh", "销售额下降12%，尽管价格上涨，利润却减少7%。", "减少"),
    ("ja", "売上高は12%減少し、価格上昇にもかかわらず利益は7%減少した。", "減"),
    ("ar", "انخفضت المبيعات بنسبة 12%، رغم ارتفاع الأسعار، وتراجعت الأرباح بنسبة 7%.", "تراجعت"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wrong"), FIRES, ids=[f[0] for f in FIRES])
def test_what_stands_beside_a_figure_goes_with_it(language: str, text: str, wrong: str) -> None:
    alignment = pair("en", SOURCE, language, text)
    found = [here for p in matched_sentences(alignment, 400) for here, _ in turned_moves(p)]
    assert [wrong in alignment.reprint.text_of(here) for here in found] == [True]
    assert len(flags(RULE, alignment)) == 1


QUIET = [
    ("de", "Der Umsatz sank um 12 Prozent, der Gewinn stieg dagegen um 7 Prozent."),
    ("fr", "Les bénéfices ont augmenté de 7 %, tandis que les ventes reculaient de 12 %."),
    ("ja", "売上高は12%減少したが、利益は7%増加した。"),
    ("en", "Profits were up 7 percent, although sales dropped by 12 percent."),
    ("ru", "Прибыль не упала на 7 процентов, а продажи снизились на 12."),  # it negates
    ("es", "Las ventas bajaron de 12 a 7 puntos, y del 7 % al 12 % los beneficios."),  # figures that stand twice
    ("sv", "Försäljningen ökade med 12 procent."),  # a language that is not known
]


@pytest.mark.parametrize(("language", "text"), QUIET)
def test_what_says_the_same_is_quiet(language: str, text: str) -> None:
    assert not flags(RULE, pair("en", SOURCE, language, text))


def test_a_report_shows_both_words() -> None:
    assert_one(
        RULE,
        "fr",
        "Le titre a bondi de 8,4 % dans la matinée avant de clôturer en hausse de 5,1 %.",
        "en",
        "The shares jumped 8.4% in morning trading and ended the day down 5.1%.",
        "down",
        "en hausse",
    )
