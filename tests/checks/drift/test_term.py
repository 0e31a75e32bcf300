"""drift.term: what a glossary requires, forbids and keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from xlate_audit import Config, audit, check
from xlate_audit.article import Article, Paragraph
from xlate_audit.errors import InputError
from xlate_audit.text.glossary import parse_glossary

GLOSSARY = parse_glossary(
    "en\tde\tja\tru\tkind\tnote\n"
    "ceasefire\tWaffenruhe|Feuerpause\t停戦\tперемирие\t\t\n"
    "ceasefire\tWaffenstillstand\t休戦\t\tforbidden\tan armistice\n"
    "Iron Dome\t\t\t\tkeep\t\n"
    "\tWaffengang\t\t\tforbidden\t\n",
    "g",
)
ENGLISH = "The ceasefire holds for now, the foreign minister said on Monday."
CASES = [
    ("de", "Die Waffenruhe hält vorerst, sagte der Außenminister am Montag.", []),
    ("de", "Die Feuerpausen halten vorerst, sagte der Außenminister am Montag.", []),
    ("de", "Der Waffenstillstand hält vorerst, sagte der Außenminister am Montag.", ["Waffenstillstand"]),
    ("de", "Die Kampfpause hält vorerst, sagte der Außenminister am Montag.",
     ["Die Kampfpause hält vorerst, sagte der Außenminister am Montag."]),
    ("de", "Die Waffenruhe hält nach dem Waffengang, sagte der Außenminister am Montag.", ["Waffengang"]),
    ("ja", "停戦は今のところ維持されていると、外相は月曜日に述べた。", []),
    ("ja", "休戦は今のところ維持されていると、外相は月曜日に述べた。", ["休戦"]),
    ("ru", "Условия перемирия пока соблюдаются, сказал в понедельник министр иностранных дел.", []),
]  # fmt: skip


def _article(language: str, text: str) -> Article:
    return Article("m", language, (Paragraph("p0", "body", text, language=language),))


def _config(glossary: object) -> Config:
    return Config(select=("drift.term",), options={"drift.term": {"glossary": glossary}})


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_terms(language: str, text: str, told: list[str]) -> None:
    report = audit(_article("en", ENGLISH), _article(language, text), config=_config(GLOSSARY))
    assert [f.reprint.text for f in report.findings if f.reprint] == told


def test_a_kept_term_has_to_stand_as_it_is() -> None:
    english = "Iron Dome stopped the rockets over the city, the army said."
    for german, count in (
        ("Iron Dome stoppte die Raketen über der Stadt, teilte die Armee mit.", 0),
        ("Die Eiserne Kuppel stoppte die Raketen über der Stadt, teilte die Armee mit.", 1),
    ):
        report = audit(_article("en", english), _article("de", german), config=_config(GLOSSARY))
        assert len(report.findings) == count


def test_without_an_original_a_term_forbidden_for_another_is_a_remark() -> None:
    report = check(_article("de", "Der Waffenstillstand folgt auf den Waffengang."), config=_config(GLOSSARY))
    assert [(f.severity, f.reprint.text) for f in report.findings if f.reprint] == [
        ("info", "Waffenstillstand"),
        ("minor", "Waffengang"),
    ]


def test_without_a_glossary_nothing_is_told() -> None:
    assert check(_article("de", "Der Waffenstillstand hält."), config=Config(select=("drift.term",))).findings == ()


def test_a_glossary_may_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("de,kind\nWaffengang,forbidden\n", "utf-8")
    assert len(check(_article("de", "Der Waffengang endete."), config=_config(str(path))).findings) == 1
    with pytest.raises(InputError, match="cannot read the glossary"):
        check(_article("de", "Der Waffengang endete."), config=_config(str(tmp_path / "none.csv")))
