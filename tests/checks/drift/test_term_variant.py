"""drift.term-variant: one term of two words that a reprint renders in two ways."""

from __future__ import annotations

from xlate_audit import Config, audit

TRADE = """Hostage deal announced

The hostage deal was announced on Monday evening by the prime minister.

Families said that the hostage deal gave them hope after a hard year.

Critics of the hostage trade called for a vote in parliament.

The hostage trade is to begin on Friday morning at the border."""
RUSSIAN = """Объявлено о сделке по заложникам

О сделке по заложникам объявил в понедельник вечером премьер-министр.

Семьи сказали, что сделка по заложникам дала им надежду после тяжёлого года.

Критики сделки по заложникам потребовали голосования в парламенте.

Сделка по заложникам должна начаться в пятницу утром на границе."""


def test_a_term_rendered_in_two_ways_is_a_remark(article) -> None:
    def told(text: str) -> set[str]:
        report = audit(article(RUSSIAN, "ru"), article(text, "en"), config=Config(select=("drift.term-variant",)))
        assert {f.severity for f in report.findings} <= {"info"}
        return {f.reprint.text for f in report.findings if f.reprint}

    assert told(TRADE) == {"hostage trade"}
    assert told(TRADE.replace("trade", "deal")) == set()


STRIKE = """Talks on the {0} go on

Nobody at the harbour expects a suspension of loading before Monday, said the union, whose strikers met at the gate.

The suspension of loading would cost the port two million a day. The strikers want shorter shifts and the same pay.

Most strikers have families in the town. Other strikers came by bus, and the mayor brought the strikers soup.

The company offered a suspension of {1} until the spring, if both sides agree."""


def test_a_word_that_is_said_of_another_thing_once_is_a_remark(article) -> None:
    russian = article("Переговоры\n\nПорт остановит погрузку. Забастовщики собрались у ворот.", "ru")

    def told(thing: str, title: str = "strike") -> list[str]:
        report = audit(
            russian, article(STRIKE.format(title, thing), "en"), config=Config(select=("drift.term-variant",))
        )
        return [f.reprint.text for f in report.findings if f.reprint]

    assert told("strikers") == ["suspension of strikers"]
    assert told("loading") == []
    assert told("soup") == []  # of which the article speaks once
    assert told("strikers", "suspension of payments") == []  # said of three things, it is no term
