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
