"""How often a sentence denies."""

from __future__ import annotations

import pytest

from xlate_audit.checks.negation_evidence import count_denials

DENIALS = [
    ("en", "He did not come, and she will not.", 2),
    ("en", "Neither the mayor nor the council replied.", 1),
    ("en", "They will not pay today and not on Monday.", 1),
    ("en", "They will not pay, and no one asks.", 2),
    ("de", "Er kam nicht und rief nicht an.", 2),
    ("de", "Nicht heute, nicht morgen.", 1),
    ("nl", "Niet de burgemeester, noch de raad.", 1),
    ("es", "No vino ni llamó.", 1),
    ("pt", "Não, não, não, não e não.", 1),
    ("he", "הוא לא בא ולא התקשר.", 1),
    ("ru", "Он не пришёл и не позвонил.", 2),
    ("sv", "Han kom inte.", 0),
]


@pytest.mark.parametrize(("language", "text", "count"), DENIALS)
def test_negations_that_go_on_count_once(language: str, text: str, count: int) -> None:
    assert count_denials(text, language) == count


MUST = [
    ("ja", "私たちは戦わなくてはいけません。"),
    ("ja", "行かないといけない。"),
    ("ja", "払わなければだめだ。"),
    ("he", "נחכה עד שהשר לא יחזור."),
    ("ru", "Ждали до тех пор, пока он не вернулся."),
    ("uk", "Чекали, доки він не повернувся."),
    ("ru", "Мост прослужит не меньше сорока лет."),
    ("de", "Die Preise steigen so schnell wie seit zwanzig Jahren nicht mehr."),
]


@pytest.mark.parametrize(("language", "text"), MUST)
def test_duties_limits_and_until_deny_nothing(language: str, text: str) -> None:
    assert count_denials(text, language) == 0


@pytest.mark.parametrize(
    ("language", "text"), [("ja", "行かないと言った。"), ("he", "השר לא יחזור."), ("ru", "Он не вернулся.")]
)
def test_plain_negations_beside_them_deny(language: str, text: str) -> None:
    assert count_denials(text, language) == 1
