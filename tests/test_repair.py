"""Repairs: certain, once and for all, and nowhere but in their places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate_audit import check
from xlate_audit.checks import RULES
from xlate_audit.findings import Report
from xlate_audit.read.plain import read_plain
from xlate_audit.repair import Edit, applied, repair


def audited(text: str) -> Report:
    return check(read_plain(text, "a.txt"))


def repaired(text: str) -> str:
    return repair(text, audited).text


EN = "Harbour bridge to stay closed\n\nThe harbour bridge in Wallenau has been closed to traffic since Tuesday. {}\n"
CASES = [
    ("entity", EN.format("Rock&nbsp;&amp; roll was played."), EN.format("Rock & roll was played.")),
    ("entities in layers", EN.format("Rock &amp;amp;amp; roll was played."), EN.format("Rock & roll was played.")),
    ("tag", EN.format("The <b>mayor</b> spoke."), EN.format("The mayor spoke.")),
    ("space before a comma", EN.format("The mayor spoke , then left."), EN.format("The mayor spoke, then left.")),
    ("no space", EN.format("The mayor spoke there.Then she left."), EN.format("The mayor spoke there. Then she left.")),
    ("a word twice", EN.format("She said that the the work goes on."), EN.format("She said that the work goes on.")),
    ("invisible", EN.format("The may\u200bor spoke."), EN.format("The mayor spoke.")),
    ("mojibake", EN.format("The cafÃ© is open."), EN.format("The café is open.")),
    ("marks", EN.format("The mayor spoke,, then left."), EN.format("The mayor spoke, then left.")),
    (
        "Japanese",
        "港で火事\n\n港の倉庫が\u200b燃えた。消防は&quot;原因は不明&quot;と述べた。けが人はいなかった。\n",
        '港で火事\n\n港の倉庫が燃えた。消防は"原因は不明"と述べた。けが人はいなかった。\n',
    ),
    (
        "Arabic",
        "إغلاق الجسر\n\nأغلقت السلطات الجسر منذ يوم الثلاثاء بسبب تشققات في أحد أعمدته&nbsp;، وفقا للبلدية.\n",
        "إغلاق الجسر\n\nأغلقت السلطات الجسر منذ يوم الثلاثاء بسبب تشققات في أحد أعمدته، وفقا للبلدية.\n",
    ),
    (
        "Russian",
        "Мост закрыт\n\nМост в городе закрыт для движения со вторника , сообщила мэрия. Вся Pоссия следит за работами.\n",
        "Мост закрыт\n\nМост в городе закрыт для движения со вторника, сообщила мэрия. Вся Россия следит за работами.\n",
    ),
    (
        "a line of the page",
        "Bridge closed\r\n\r\nThe bridge is closed since Tuesday.\r\n\r\nShare this article on Facebook\r\n\r\nBuses run.\r\n",
        "Bridge closed\r\n\r\nThe bridge is closed since Tuesday.\r\n\r\nBuses run.\r\n",
    ),
    ("nothing", EN.format("Nobody was hurt."), EN.format("Nobody was hurt.")),
]


@pytest.mark.parametrize(("name", "faulty", "sound"), CASES, ids=[case[0] for case in CASES])
def test_what_is_certain_is_put_right(name: str, faulty: str, sound: str) -> None:
    assert repaired(faulty) == sound
    assert repaired(sound) == sound


FAULTS = [
    "Rock&nbsp;&amp; roll.",
    "&amp;lt;br&amp;gt;",
    "<p>The mayor</p> spoke .",
    "the the",
    "cafÃ© Â« lÃ  Â»",
    "may\u200bor",
    "a , b ,, c . .",
    "( so )",
    "The mayor spoke there.Then she left.",
    "Share this article on Facebook",
    "The mayor said that the work on the bridge would go on until the end of the year.",
    "Moscоw",
    "of the winners of the winners",
    "[edit]",
    "\\u00e9t\\u00e9",
    "%C3%A9t%C3%A9",
    "&#55357;&#0;",
    "\u202dThe\u202c",
    "，and。",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "建物が&nbsp;燃えた。",
    "В Pоссии , сказал он.",
    "of the state\nand the rest",
    "“So „it“ is”",
    ".",
    ",",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(FAULTS), max_size=9), st.sampled_from([" ", "", "\n\n"]))
def test_a_second_repair_changes_nothing_and_nothing_certain_is_left(parts: list[str], joint: str) -> None:
    result = repair(EN.format(joint.join(parts)), audited)
    assert not any(finding.certain for finding in result.report.findings)
    assert repaired(result.text) == result.text
    assert audited(result.text) == result.report


@given(st.text(st.sampled_from("ab \n"), max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5))))
def test_outside_of_the_places_only_blanks_go(text: str, spans: list[tuple[int, int]]) -> None:
    edits, at = [], 0
    for gap, length in spans:
        start = at + gap % 7
        if start + length > len(text):
            break
        edits.append(Edit(start, start + length, "X" if gap % 2 else ""))
        at = start + length
    plain, at = [], 0
    for edit in edits:
        plain += [text[at : edit.start], edit.text]
        at = edit.end
    assert "".join("".join((*plain, text[at:])).split()) == "".join(applied(text, edits).split())


def test_a_deletion_between_blanks_leaves_the_stronger_ones() -> None:
    assert applied("a b c", [Edit(2, 3, "")]) == "a c"
    assert applied("a\n\nb c", [Edit(3, 4, "")]) == "a\n\nc"
    assert applied("a b\n\nc", [Edit(2, 3, "")]) == "a\n\nc"
    assert applied("a\n\nb\n\nc", [Edit(3, 4, "")]) == "a\n\nc"
    assert applied("a\n", [Edit(0, 1, "")]) == ""
    assert applied("b a\n", [Edit(2, 3, "")]) == "b\n"
    assert applied("abc", [Edit(1, 2, "")]) == "ac"


def test_what_the_encoding_cannot_hold_is_left_and_told() -> None:
    text = EN.format("The mayor &hearts; the bridge &amp; the road.")
    result = repair(text, audited, lambda s: s.isascii())
    assert result.text == text.replace("&amp;", "&")
    assert result.left == 1 and dict(result.done) == {"artifact.markup": 1}


def test_names_and_figures_are_left_to_editors() -> None:
    assert not any(rule.repairs for rule in RULES if rule.family == "drift")
    assert any(rule.repairs for rule in RULES if rule.family == "artifact")


def test_the_semicolon_of_an_entity_is_no_stray_mark() -> None:
    report = audited(EN.format("The mayor spoke&nbsp;. Then she left."))
    assert [f.rule for f in report.findings] == ["artifact.markup"]
