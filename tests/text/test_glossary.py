"""Glossary files: tables and TBX, what they say, and how a bad one is refused."""

from __future__ import annotations

import pytest

from xlate_audit.errors import InputError
from xlate_audit.text.glossary import parse_glossary
from xlate_audit.text.term_forms import occurrences

TABLE = """en,de,ja,kind,note
ceasefire,Waffenruhe|Feuerpause,停戦,,
ceasefire,Waffenstillstand,休戦,forbidden,means an armistice
Iron Dome,,,keep,
"""
TBX = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1"><note>house style</note>
<langSet xml:lang="en"><tig><term>ceasefire</term></tig></langSet>
<langSet xml:lang="de-DE"><tig><term>Waffenruhe</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>Waffenstillstand</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>"""
TBX_2019 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" xml:lang="en"><text><body><conceptEntry id="c7">
<descrip type="doNotTranslate">yes</descrip>
<langSec xml:lang="en"><termSec><term>Iron Dome</term></termSec></langSec></conceptEntry></body></text></tbx>"""


def test_a_table_is_read() -> None:
    required, forbidden, kept = parse_glossary(TABLE, "g")
    assert required.kind == "required" and required.of("de") == ("Waffenruhe", "Feuerpause")
    assert forbidden.banned == {"de", "ja"} and forbidden.note == "means an armistice"
    assert kept.kind == "keep" and kept.of(None) == ("Iron Dome",)


@pytest.mark.parametrize("mark", ["\t", ";"])
def test_other_marks_part_the_cells(mark: str) -> None:
    assert parse_glossary(TABLE.replace(",", mark), "g") == parse_glossary(TABLE, "g")


def test_tbx_is_read() -> None:
    required, forbidden = parse_glossary(TBX, "g")
    assert required.of("de") == ("Waffenruhe",) and required.note == "house style"
    assert forbidden.of("de") == ("Waffenstillstand",) and forbidden.banned == {"de"}
    (kept,) = parse_glossary(TBX_2019, "g")
    assert kept.kind == "keep" and kept.of(None) == ("Iron Dome",)


BAD = [
    ("", "is empty"),
    ("en,de\n", "has no terms"),
    ("english,de\na,b\n", "line 1: .* 'english'"),
    ("kind,note\nkeep,x\n", "no code is there"),
    ("en,en\na,b\n", "one stands twice"),
    ("en,de\na,b,c\n", "row 2: 3 cells under 2 columns"),
    ("en,de,kind\na,b,must\n", "'must' is no kind; kinds are required, forbidden, keep"),
    ("en,de\na,\n", "row 2: a required term needs a form in two languages"),
    ("en,kind\n,keep\n", "row 2: no term in any language"),
    ('en,de\n"a,b\n', "is not a sound table"),
    ("<html></html>", "its root is <html>"),
    ("<tbx><a></tbx>", "not sound XML"),
    ('<!DOCTYPE t [<!ENTITY x "y">]><tbx/>', "entities"),
    ("<tbx><conceptEntry><langSec><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>", "language code"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_bad_glossary_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as error:
        parse_glossary(text, "the glossary g.csv")
    assert "\n" not in str(error.value) and str(error.value).startswith("the glossary g.csv")


FORMS = [
    ("en", "deal", "Dealers deal; the deals, a deal's end", ["deal", "deals", "deal's"]),
    ("de", "Waffenruhe", "Zwei Waffenruhen, ein Waffenstillstand", ["Waffenruhen"]),
    ("ru", "перемирие", "условия перемирия и мира", ["перемирия"]),
    ("pl", "rozejm", "warunki rozejmu", ["rozejmu"]),
    ("uk", "перемир'я", "умови перемир'я", ["перемир'я"]),
    ("tr", "ateşkes", "ateşkesin şartları", ["ateşkesin"]),
    ("ar", "هدنة", "قالت إن الهدنة مستمرة", ["الهدنة"]),
    ("he", "הפוגה", "וההפוגה נמשכת", ["וההפוגה"]),
    ("hi", "युद्धविराम", "युद्धविराम जारी है", ["युद्धविराम"]),
    ("ja", "停戦", "停戦合意と休戦", ["停戦"]),
    ("zh", "停火", "双方停火。", ["停火"]),
    ("ko", "휴전", "휴전이 이어진다", ["휴전이"]),
    ("fr", "accord", "l'accord et les accords", ["l'accord", "accords"]),
    ("en", "WHO", "Who leads the WHO?", ["WHO"]),
    ("en", "hostage deal", "The hostage deal; a deal for hostages", ["hostage deal"]),
    ("ja", "AI", "AIとMAIN", ["AI"]),
]


@pytest.mark.parametrize(("language", "form", "text", "found"), FORMS)
def test_forms_of_a_term_are_found(language: str, form: str, text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in occurrences(text, (form,), language)] == found
