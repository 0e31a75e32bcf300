"""One sound article in three languages, and what the rules say of a pair."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate_audit import Config, audit
from xlate_audit.article import Article, Paragraph

Told = list[tuple[str, str, str]]

_ENGLISH = """Harbour tunnel opens a year late

The tunnel under the harbour of Gdynia opened to traffic on Monday morning. Mayor Halina Wierzbicka cut the ribbon
in heavy rain.

The contractor Brunnermeier had promised to finish the work a year ago. Flooding in the eastern tube stopped the
drilling for months.

Police counted forty thousand vehicles on the first day. Drivers saved about twenty minutes compared with the old
bridge.

A toll of two euros will be charged from the autumn. Students and pensioners travel free of charge.

Critics say that the money would have been better spent on trams. The council rejected their petition in spring."""
_GERMAN = """Hafentunnel öffnet ein Jahr zu spät

Der Tunnel unter dem Hafen von Gdynia wurde am Montagmorgen für den Verkehr geöffnet. Bürgermeisterin Halina
Wierzbicka durchschnitt das Band bei strömendem Regen.

Der Auftragnehmer Brunnermeier hatte versprochen, die Arbeiten vor einem Jahr abzuschließen. Überschwemmungen in
der östlichen Röhre stoppten die Bohrungen monatelang.

Die Polizei zählte am ersten Tag vierzigtausend Fahrzeuge. Die Fahrer sparten im Vergleich zur alten Brücke etwa
zwanzig Minuten.

Ab Herbst wird eine Maut von zwei Euro erhoben. Studenten und Rentner fahren kostenlos.

Kritiker sagen, das Geld wäre besser für Straßenbahnen ausgegeben worden. Der Rat lehnte ihre Petition im Frühjahr
ab."""
_RUSSIAN = """Тоннель под гаванью открылся с опозданием на год

Тоннель под гаванью Гдыни открылся для движения в понедельник утром. Мэр Халина Вежбицкая перерезала ленточку под
проливным дождём.

Подрядчик Бруннермайер обещал закончить работы год назад. Затопление восточного тоннеля остановило бурение на
несколько месяцев.

Полиция насчитала сорок тысяч автомобилей в первый день. Водители сэкономили около двадцати минут по сравнению со
старым мостом.

С осени будет взиматься плата в размере двух евро. Студенты и пенсионеры ездят бесплатно.

Критики говорят, что деньги лучше было бы потратить на трамваи. Совет отклонил их петицию весной."""


@pytest.fixture
def tunnel() -> dict[str, str]:
    """An article and its sound translations, by language; paragraphs are parted by blank lines."""
    return {"en": _ENGLISH, "de": _GERMAN, "ru": _RUSSIAN}


def _article(text: str, language: str) -> Article:
    blocks = [" ".join(b.split()) for b in text.strip().split("\n\n")]
    paragraphs = tuple(
        Paragraph(f"p{n}", "title" if n == 0 else "body", block, language=language) for n, block in enumerate(blocks)
    )
    return Article("memory", language, paragraphs)


@pytest.fixture
def article() -> Callable[[str, str], Article]:
    return _article


@pytest.fixture
def found() -> Callable[..., Told]:
    """(rule, words of the reprint, words of the original) of what the named rules find in (text, language) pairs, remarks
    left out."""

    def find(original: tuple[str, str], reprint: tuple[str, str], *rules: str) -> Told:
        report = audit(_article(*original), _article(*reprint), config=Config(select=rules))
        return [
            (f.rule, f.reprint.text if f.reprint else "", f.original.text if f.original else "")
            for f in report.findings
            if f.severity != "info"
        ]

    return find
