"""Fingerprints that stay, baselines that know an article again, decisions that end."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate_audit import Config, Report, check
from xlate_audit.article import Article, Comment
from xlate_audit.baseline import Baseline
from xlate_audit.dismissalfile import load_baseline, load_dismissals, write_baseline
from xlate_audit.dismissals import Decision, Dismissals
from xlate_audit.errors import InputError
from xlate_audit.read.plain import read_plain

TEXT = """Harbour bridge stays shut

The harbour bridge&nbsp;in Wallenau has been closed since Tuesday because a pier shows cracks.

The city expects the work to take two weeks, said said the mayor at the town hall on Wednesday.
"""


def article(text: str = TEXT) -> Article:
    return read_plain(text, "reprint.txt")


def marks(text: str) -> set[tuple[str, str]]:
    return {(f.rule, f.fingerprint) for f in check(article(text)).findings}


def report(text: str = TEXT, **dismissals) -> Report:
    return check(article(text), config=Config(dismissals=Dismissals(**dismissals)))


class TestFingerprints:
    EDITS = (
        ("a paragraph above", lambda t: t.replace("shut\n", "shut\n\nA new lead of the desk about the bridge.\n")),
        ("a paragraph below", lambda t: t + "\nBuses take the old road until then.\n"),
        ("words before it", lambda t: t.replace("The harbour bridge&", "Since Tuesday the old harbour bridge&")),
        ("words after it", lambda t: t.replace("in Wallenau has been", "at Wallenau was")),
        ("lines broken anew", lambda t: t.replace("closed since", "closed\nsince").replace("the town", "the\ntown")),
        ("paragraphs in another order", lambda t: "\n\n".join(t.strip().split("\n\n")[i] for i in (0, 2, 1))),
        ("line ends of another system", lambda t: t.replace("\n", "\r\n")),
    )

    @pytest.mark.parametrize("edit", [edit for _, edit in EDITS], ids=[name for name, _ in EDITS])
    def test_they_stay_when_the_text_around_changes(self, edit) -> None:
        before = marks(TEXT)
        assert {rule for rule, _ in before} == {"artifact.markup", "garble.repetition"}
        assert edit(TEXT) != TEXT
        assert before <= marks(edit(TEXT))

    def test_other_words_have_others(self) -> None:
        assert not marks(TEXT) & marks(TEXT.replace("&nbsp;", "&quot;").replace("said said", "hall hall"))

    def test_what_is_quite_alike_is_told_apart(self) -> None:
        found = check(article(TEXT.replace("a pier", "a&nbsp;pier"))).findings
        assert len({f.fingerprint for f in found}) == len(found) == 3

    def test_they_stay_in_a_pair(self) -> None:
        from xlate_audit import audit

        original = read_plain(
            "Brücke bleibt zu\n\nDie Brücke in Wallenau ist seit dem 3. Mai gesperrt.\n\nDie Stadt rechnet mit 14 Tagen.\n",
            "original.txt",
        )
        text = "Bridge stays shut\n\nThe bridge in Wallenau has been closed since 3 May.\n\nThe city expects 41 days.\n"
        before = {f.fingerprint for f in audit(original, article(text)).findings if f.rule == "drift.number"}
        edited = text.replace("The city expects", "The town hall of the city now reckons with")
        after = {f.fingerprint for f in audit(original, article(edited)).findings if f.rule == "drift.number"}
        assert before and before == after


class TestParting:
    def test_what_is_dismissed_counts_nowhere(self) -> None:
        plain = report()
        by_rule = {f.rule: f for f in plain.findings}
        markup = by_rule["artifact.markup"]
        parted = report(decisions=(Decision(markup.fingerprint, "artifact.markup", "as agreed", "Ada", "2030-01-31"),))
        assert [f.rule for f in parted.findings] == ["garble.repetition"]
        assert parted.scores.mqm_per_1000_words < plain.scores.mqm_per_1000_words
        (told,) = [f for f in parted.to_dict()["findings"] if "dismissed" in f]
        assert told["dismissed"] == {"kind": "decision", "reason": "as agreed", "by": "Ada", "until": "2030-01-31"}
        assert [f["rule"] for f in parted.to_dict()["findings"]] == [f.rule for f in plain.findings]
        assert parted.signature != plain.signature

    def test_an_expired_decision_lets_it_speak_again_and_says_so(self) -> None:
        (mark,) = {f.fingerprint for f in report().findings if f.rule == "artifact.markup"}
        parted = report(decisions=(Decision(mark, "artifact.markup", "as agreed", None, "2020-01-31", expired=True),))
        assert not parted.dismissed
        assert parted.notes == (
            f"the dismissal {mark} (as agreed) held until 2020-01-31: artifact.markup speaks again",
        )

    def test_a_decision_on_another_rule_does_not_hold(self) -> None:
        (mark,) = {f.fingerprint for f in report().findings if f.rule == "artifact.markup"}
        parted = report(decisions=(Decision(mark, "drift.name", "as agreed"),))
        assert not parted.dismissed and "names drift.name" in parted.notes[0]

    @pytest.mark.parametrize(
        ("pattern", "holds"),
        [(None, True), ("reprint.txt", True), ("*.txt", True), ("other.txt", False), ("a/*.txt", False)],
    )
    def test_a_decision_for_some_articles(self, pattern: str | None, holds: bool) -> None:
        (mark,) = {f.fingerprint for f in report().findings if f.rule == "artifact.markup"}
        parted = report(decisions=(Decision(mark, "artifact.markup", "as agreed", article=pattern),))
        assert bool(parted.dismissed) is holds

    def test_comments(self) -> None:
        def with_comment(*names: str, heeded: bool = True) -> Report:
            text = replace(article(), comments=(Comment(1, names, "seen"),))
            return check(text, config=Config(dismissals=Dismissals(comments=heeded)))

        assert [f.rule for f in with_comment("artifact.markup").dismissed] == ["artifact.markup"]
        assert [f.rule for f in with_comment("artifact").dismissed] == ["artifact.markup"]
        assert not with_comment("garble").dismissed
        assert not with_comment("artifact", heeded=False).dismissed
        assert with_comment("artefact").notes == (
            "a comment in the text ignores 'artefact', which no rule or family is called",
        )
        assert "ignore no rule" in with_comment().notes[0]


class TestBaseline:
    def known(self, tmp_path: Path, *texts: str) -> Path:
        path = tmp_path / "known.json"
        write_baseline(path, [report(text) for text in texts or (TEXT,)])
        return path

    @pytest.mark.parametrize("edit", [edit for _, edit in TestFingerprints.EDITS])
    def test_an_edited_article_is_known_again(self, tmp_path: Path, edit) -> None:
        parted = report(edit(TEXT), baseline=load_baseline(self.known(tmp_path)))
        assert [f.dismissed and f.dismissed.kind for f in parted.dismissed] == ["baseline", "baseline"]

    def test_what_is_new_speaks(self, tmp_path: Path) -> None:
        parted = report(TEXT.replace("two weeks", "two&nbsp;weeks"), baseline=load_baseline(self.known(tmp_path)))
        assert [f.rule for f in parted.findings] == ["artifact.markup"] and len(parted.dismissed) == 2

    def test_one_story_in_several_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def told(text: str, path: str, *known) -> Report:
            config = Config(dismissals=Dismissals(baseline=Baseline(known)))
            return check(read_plain(text, path), config=config)

        monkeypatch.chdir(tmp_path)
        clean = TEXT.replace("&nbsp;", " ").replace("said said", "said")
        for name, text in (("a.txt", TEXT), ("b.txt", clean)):
            Path(name).write_text(text)
        write_baseline(Path("known.json"), [told(TEXT, "a.txt"), told(clean, "b.txt")])
        known = load_baseline(Path("known.json")).articles
        assert len(told(TEXT, "a.txt", *known).dismissed) == 2
        assert len(told(TEXT, "b.txt", *known).findings) == 2, "known in the other file only"
        assert len(told(TEXT, "moved.txt", *known).dismissed) == 2
        Path("a.txt").rename("moved.txt")
        write_baseline(Path("known.json"), [told(TEXT, "moved.txt", *known)])
        assert [k.path for k in load_baseline(Path("known.json")).articles] == ["b.txt", "moved.txt"]

    def test_where_it_lies_plays_no_part_in_the_signature(self, tmp_path: Path) -> None:
        known = load_baseline(self.known(tmp_path))
        there = replace(known, folder="elsewhere")
        assert known.folder != "elsewhere" and report(baseline=known).signature == report(baseline=there).signature

    @pytest.mark.parametrize(
        ("edit", "new"),
        [
            (lambda t: t.replace("shut\n", "shut\n\nBuses&nbsp;take the old road along the river.\n"), "Buses"),
            (lambda t: t + "\nBuses&nbsp;take the old road along the river.\n", "Buses"),
            (lambda t: t.replace("closed since", "closed&nbsp;since"), "closed"),
            (
                lambda t: "\n\n".join(t.replace("a pier", "a&nbsp;pier").strip().split("\n\n")[i] for i in (0, 2, 1)),
                "a",
            ),
            (lambda t: t.replace("The harbour", "On Friday&nbsp;the harbour").replace("said said", "said"), "Friday"),
        ],
    )
    def test_of_faults_that_are_alike_the_new_one_speaks(self, tmp_path: Path, edit, new: str) -> None:
        """Wherever it stands: before the known ones it takes their numbers."""
        edited = edit(TEXT)
        parted = report(edited, baseline=load_baseline(self.known(tmp_path)))
        (speaks,) = parted.findings
        assert speaks.reprint and speaks.reprint.text == "&nbsp;"
        assert edited[: speaks.reprint.file_start].endswith(new)
        assert {f.rule for f in parted.dismissed} >= {"artifact.markup"}

    def test_faults_alike_of_which_one_is_put_right_stay_known(self, tmp_path: Path) -> None:
        two = TEXT.replace("closed since", "closed&nbsp;since")
        known = load_baseline(self.known(tmp_path, two))
        for left in (TEXT, two.replace("bridge&nbsp;", "bridge ")):
            assert not report(left, baseline=known).findings

    def test_a_decision_and_a_baseline_on_faults_alike(self, tmp_path: Path) -> None:
        two = TEXT.replace("shut\n", "shut\n\nBuses&nbsp;take the old road along the river.\n")
        (first, _) = sorted(
            (f for f in report(two).findings if f.rule == "artifact.markup"), key=lambda f: f.reprint.file_start
        )
        decision = Decision(first.fingerprint, first.rule, "as agreed")
        parted = report(two, baseline=load_baseline(self.known(tmp_path)), decisions=(decision,))
        assert not parted.findings
        assert [f.dismissed.kind for f in parted.dismissed] == ["decision", "baseline", "baseline"]

    def test_a_baseline_without_the_text_around_holds_too(self, tmp_path: Path) -> None:
        path = self.known(tmp_path)
        data = json.loads(path.read_text("utf-8"))
        for fault in data["articles"][0]["findings"]:
            del fault["before"], fault["after"]
        path.write_text(json.dumps(data), "utf-8")
        assert not report(baseline=load_baseline(path)).findings

    def test_thousands_of_faults_alike(self, tmp_path: Path) -> None:
        many = "Bridge shut\n\n" + "The bridge&nbsp;is shut.\n\n" * 800
        known = load_baseline(self.known(tmp_path, many))
        begun = time.process_time()
        parted = report(many + "The bridge&nbsp;is open.\n", baseline=known)
        assert len([f for f in parted.findings if f.rule == "artifact.markup"]) == 1
        assert time.process_time() - begun < 30

    def test_another_article_is_not_known(self, tmp_path: Path) -> None:
        other = (
            "Tea festival opens\n\nThe tea festival&nbsp;opened in the hills on Friday with a tasting of new leaves.\n"
        )
        parted = report(other, baseline=load_baseline(self.known(tmp_path)))
        assert parted.findings and not parted.dismissed

    def test_writing_it_again(self, tmp_path: Path) -> None:
        path = self.known(tmp_path)
        first = path.read_bytes()
        known = load_baseline(path)
        write_baseline(path, [report(baseline=known)])
        assert path.read_bytes() == first, "what it dismissed stays known"
        other = (
            "Tea festival opens\n\nThe tea festival&nbsp;opened in the hills on Friday with a tasting of new leaves.\n"
        )
        write_baseline(path, [check(read_plain(other, "other.txt"))])
        assert sorted(len(known.faults) for known in load_baseline(path).articles) == [1, 2]
        write_baseline(path, [report(TEXT.replace("&nbsp;", " ").replace("said said", "said"))])
        assert sorted(len(known.faults) for known in load_baseline(path).articles) == [0, 1], (
            "what is put right is forgotten"
        )

    @pytest.mark.parametrize(
        "text",
        ["", "{}", "[]", '{"schema": "x"}', '{"schema": "xlate-audit/baseline/1", "articles": [{}]}', "[" * 9_999],
    )
    def test_what_is_no_baseline(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "b.json").write_text(text)
        with pytest.raises(InputError, match=r"b\.json is (no|a) baseline"):
            load_baseline(tmp_path / "b.json")

    @settings(deadline=None, max_examples=40)
    @given(st.text(max_size=300), st.text(max_size=300))
    def test_any_two_texts(self, tmp_path_factory, one: str, other: str) -> None:
        path = tmp_path_factory.mktemp("any") / "b.json"
        first = check(article(f"A&nbsp;b\n\n{one}"))
        write_baseline(path, [first])
        again = check(article(f"A&nbsp;b\n\n{one}"), config=Config(dismissals=Dismissals(baseline=load_baseline(path))))
        assert not again.findings and len(again.dismissed) == len(first.findings)
        check(article(f"A&nbsp;b\n\n{other}"), config=Config(dismissals=Dismissals(baseline=load_baseline(path))))


class TestDismissalsFile:
    @pytest.mark.parametrize(
        ("until", "expired"),
        [("2026-03-01", False), ('"2026-03-01"', False), ("2026-02-28", True), ("2026-03-02T10:00:00", False)],
    )
    def test_its_last_day_still_holds(self, tmp_path: Path, until: str, expired: bool) -> None:
        path = tmp_path / "d.toml"
        path.write_text(
            f'[[dismissed]]\nfingerprint = "{"a" * 16}"\nrule = "drift.name"\nreason = "ok"\nuntil = {until}\n'
        )
        (decision,) = load_dismissals(path, date(2026, 3, 1))
        assert decision.expired is expired

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("[[dismised]]", "unknown key 'dismised'; known: dismissed"),
            ("dismissed = 1", "must be an array of tables"),
            ("[[dismissed]]\nrule = 'a.b'", "dismissal 1: lacks fingerprint"),
            ("[[dismissed]]\nfingerprint = 'x'\nrule = 'a.b'\nreason = 'r'", "16 hexadecimal digits, not 'x'"),
            ("[[dismissed]]\nfingerprint = 1", "fingerprint must be a string"),
            ("[[dismissed]]\nwho = 'Ada'", "unknown key 'who'; known: fingerprint, rule, reason, by, until, article"),
            (
                "[[dismissed]]\nfingerprint = 'aaaaaaaaaaaaaaaa'\nrule = 'a.b'\nreason = 'r'\nuntil = 'soon'",
                "a day such as",
            ),
            ("[[", "not valid TOML"),
        ],
    )
    def test_what_is_wrong_is_told_in_one_line(self, tmp_path: Path, text: str, told: str) -> None:
        (tmp_path / "d.toml").write_text(text)
        with pytest.raises(InputError) as error:
            load_dismissals(tmp_path / "d.toml")
        assert told in str(error.value) and "\n" not in str(error.value)
