"""Numbers and dates as messages quote them."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from xlate_audit.checks.drift.date import RULE as DATE
from xlate_audit.checks.drift.magnitude import RULE as MAGNITUDE
from xlate_audit.checks.drift.number import RULE as NUMBER
from xlate_audit.checks.rule import Rule

CASES = [
    (DATE, "tl", "Lunes ang pulong.", "en", "The meeting is on Thursday.",
     "“Thursday” where the original says “Lunes” (Monday)"),
    (DATE, "en", "It opened in July.", "es", "Se inauguró en junio.", "“junio” where the original says “July”"),
    (DATE, "en", "It opens on Sunday.", "sw", "Itafunguliwa Jumatano.",
     "“Jumatano” (Wednesday) where the original says “Sunday”"),
    (DATE, "ja", "火曜日に始まる。", "de", "Es beginnt am Freitag.",
     "“Freitag” (Friday) where the original says “火曜” (Tuesday)"),
    (NUMBER, "bn", "৭২ শতাংশ শিশু এসেছে।", "en", "27 percent of the children came.",
     "“27” where the original says “৭২” (72)"),
    (NUMBER, "de", "Achtundzwanzig Menschen starben.", "en", "38 people died.",
     "“38” where the original says “Achtundzwanzig” (28)"),
    (NUMBER, "en", "It opened in 1968.", "es", "Se inauguró en 1986.", "“1986” where the original says “1968”"),
    (NUMBER, "en", "It opened in 1967.", "fa", "در سال ۱۹۷۶ گشایش یافت.", "“۱۹۷۶” (1976) where the original says “1967”"),
    (MAGNITUDE, "ja", "損失は15億円だった。", "en", "The loss was 150 million yen.",
     "“150 million” is 10 times less than the original's “15億” (1,500,000,000)"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "source_language", "source", "target_language", "target", "message"), CASES)
def test_message(
    rule: Rule, source_language: str, source: str, target_language: str, target: str, message: str
) -> None:
    found = flags(rule, pair(source_language, source, target_language, target))
    assert [flag.message for flag in found] == [message]
