"""What becomes of a request, without the network."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xlate_audit import Config, check, load_embedder
from xlate_audit.serve import work
from xlate_audit.serve.work import Job, Text, perform

SOUND = Text("a", "Bridge shut\n\nThe bridge has been shut since Tuesday.")


def test_a_rule_that_broke_keeps_the_gate_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments, **options):
        return replace(check(*arguments, **options), failures=(("drift.name", "ValueError: x"),))

    assert perform(Job(SOUND), Config(), load_embedder()).refused == ()
    monkeypatch.setattr(work, "check", broken)
    assert perform(Job(SOUND), Config(), load_embedder()).refused == ("the rule drift.name broke",)


def test_a_fault_of_the_program_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments, **options):
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(work, "check", broken)
    answer = perform(Job(SOUND), Config(), load_embedder())
    assert answer.status == 500 and "ZeroDivisionError" in answer.body and answer.refused is None
