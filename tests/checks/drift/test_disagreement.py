"""drift.disagreement: one quantity given in two ways, with and without an original."""

from __future__ import annotations

import pytest

from xlate_audit import Config, audit, check
from xlate_audit.article import Article, Paragraph


def _article(language: str, *texts: str) -> Article:
    kinds = ("title", *("body",) * len(texts))
    named = enumerate(zip(kinds, texts, strict=False))
    return Article("m", language, tuple(Paragraph(f"p{n}", kind, t, language=language) for n, (kind, t) in named))


AMOUNTS = [
    ("en", "The fund sold shares for 3.1 billion kroner (29 million dollars).", True),
    ("en", "The fund sold shares for 3.1 billion kroner (about $290 million).", False),
    ("en", "It cost 3.1 million Hong Kong dollars (HK$ 3.1 million).", False),
    ("en", "The bridge is 10 miles (26 km) long.", True),
    ("en", "The bridge is 10 miles (16 km) long.", False),
    ("en", "It was 95 degrees (35 °C) in the shade.", False),
    ("en", "The box weighed 12 kg (and 3 m of rope).", False),
    ("de", "Der Fonds zahlte 40 Millionen Euro (4,3 Millionen Dollar).", True),
    ("de", "Der Fonds zahlte 40 Millionen Euro (43 Millionen Dollar).", False),
    ("fr", "Le projet coûte 50 millions d'euros (5,4 millions de dollars).", True),
    ("es", "El proyecto cuesta 50 millones de euros (54 millones de dólares).", False),
    ("pl", "Koszt to 400 milionów złotych (100 milionów dolarów).", False),
    ("cs", "Stavba stála 2 miliardy korun (90 milionů dolarů).", False),
    ("ru", "Фонд заплатил 900 млн рублей (10 млрд долларов).", True),
    ("ru", "Фонд заплатил 900 млн рублей (10 млн долларов).", False),
    ("uk", "Фонд заплатив 400 млн гривень (10 млн доларів).", False),
    ("ja", "費用は15億円（約1億ドル）だった。", True),
    ("ja", "費用は15億円（約1000万ドル）だった。", False),
    ("zh", "项目耗资7亿元（约1亿美元）。", False),
    ("zh", "桥长10英里（26公里）。", True),
    ("ko", "비용은 130억 원(약 1000만 달러)이다.", False),
    ("hi", "लागत 800 करोड़ रुपये (10 करोड़ डॉलर) है।", False),
    ("ar", "بلغت التكلفة 40 مليون يورو (4 ملايين دولار).", True),
]


@pytest.mark.parametrize(("language", "text", "told"), AMOUNTS)
def test_one_amount_given_in_two_ways(language: str, text: str, told: bool) -> None:
    report = check(_article(language, "", text), config=Config(select=("drift.disagreement",)))
    assert bool(report.findings) is told


def test_a_fault_of_the_original_is_told_for_information() -> None:
    english = "The fund sold its shares on Monday for 3.1 billion kroner (29 million dollars), the minister said."
    german = "Der Fonds verkaufte seine Aktien am Montag für 3,1 Milliarden norwegische Kronen (29 Millionen Dollar)."
    sides = _article("en", "", english), _article("de", "", german)
    report = audit(*sides, config=Config(select=("drift.disagreement",)))
    assert [f.severity for f in report.findings] == ["info"]
