"""Settings files on the command line: which one is found, whose word counts, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from xlate_audit.configfile import NAME, load


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder without settings."""
    folder = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(folder)
    return folder


def settings(articles: Path, text: str) -> None:
    (articles / NAME).write_text(text, encoding="utf-8")


def rules_found(out: str) -> set[str]:
    return {finding["rule"] for finding in json.loads(out)["findings"]}


class TestWhichFile:
    def test_the_one_above_the_reprint(self, cli: Run, articles: Path) -> None:
        (articles / "inner").mkdir()
        (articles / "faulty.txt").rename(articles / "inner" / "faulty.txt")
        assert cli("check", articles / "inner" / "faulty.txt").status == 1
        settings(articles, 'fail-on = "never"')
        assert cli("check", articles / "inner" / "faulty.txt").status == 0
        assert cli("pair", articles / "original.txt", articles / "inner" / "faulty.txt").status == 0

    def test_else_that_of_the_working_folder(self, cli: Run, articles: Path, elsewhere: Path) -> None:
        settings(elsewhere, 'fail-on = "never"')
        assert cli("check", articles / "faulty.txt").status == 0
        settings(articles, 'fail-on = "major"')
        assert cli("check", articles / "faulty.txt").status == 1

    def test_the_one_named(self, cli: Run, articles: Path, elsewhere: Path) -> None:
        settings(articles, 'fail-on = "major"')
        (elsewhere / "mine.toml").write_text('fail-on = "never"')
        assert cli("check", articles / "faulty.txt", "--config", "mine.toml").status == 0

    def test_none(self, cli: Run, articles: Path) -> None:
        settings(articles, 'fail-on = "never"')
        assert cli("check", articles / "faulty.txt", "--no-config").status == 1

    def test_one_run_has_one_gate(self, cli: Run, articles: Path) -> None:
        for name in "ab":
            (articles / name).mkdir()
            (articles / name / "x.txt").write_text("The ferry is late.\n")
            settings(articles / name, "")
        ran = cli("check", articles / "a" / "x.txt", articles / "b" / "x.txt")
        assert ran.status == 2 and "different settings" in ran.err and "--config" in ran.err
        assert cli("check", articles / "a" / "x.txt", articles / "b" / "x.txt", "--no-config").status == 0


class TestWhoseWordCounts:
    @pytest.mark.parametrize(
        ("text", "options", "status"),
        [
            ('fail-on = "never"', (), 0),
            ('fail-on = "never"', ("--fail-on", "minor"), 1),
            ('fail-on = "critical"', (), 0),
            ("max-findings = 0\nfail-on = 'never'", (), 1),
            ("max-findings = 0\nfail-on = 'never'", ("--max-findings", "9"), 0),
            ("min-score = 100\nfail-on = 'never'", (), 1),
            ("min-score = 100\nfail-on = 'never'", ("--min-score", "0"), 0),
            ('ignore = ["artifact"]', (), 0),
            ('ignore = ["artifact"]', ("--ignore", "garble"), 1),
            ('select = ["drift"]', (), 0),
            ('select = ["drift"]', ("--select", "artifact"), 1),
            ('ignore = ["artifact.markup"]', ("--select", "artifact"), 0),
            ('ignore = ["artifact.markup"]', ("--select", "artifact.markup"), 1),
            ('[severity]\n"artifact.markup" = "minor"', (), 0),
            ("[profiles.lax]\nfail-on = 'never'", (), 1),
            ("[profiles.lax]\nfail-on = 'never'", ("--profile", "lax"), 0),
            ("[profiles.german]\nlanguages = ['de-en']\nfail-on = 'never'", (), 0),
            ("[profiles.german]\nlanguages = ['de-en']\nfail-on = 'never'", ("--fail-on", "major"), 1),
            ("[profiles.french]\nlanguages = ['fr-en']\nfail-on = 'never'", (), 1),
        ],
    )
    def test_the_command_line_before_the_file(
        self, cli: Run, articles: Path, text: str, options: tuple[str, ...], status: int
    ) -> None:
        settings(articles, text)
        ran = cli("pair", articles / "original.txt", articles / "faulty.txt", *options)
        assert ran.status == status, ran.err

    def test_what_is_shown(self, cli: Run, articles: Path) -> None:
        settings(articles, 'show = "critical"')
        assert rules_found(cli("check", articles / "faulty.txt", "-f", "json").out) == set()
        assert rules_found(cli("check", articles / "faulty.txt", "-f", "json", "--show", "info").out) == {
            "artifact.markup"
        }

    def test_own_rules_and_a_glossary(self, cli: Run, articles: Path) -> None:
        (articles / "terms.csv").write_text("de,en\nHafenbrücke,port bridge\n", encoding="utf-8")
        settings(
            articles, 'glossary = "terms.csv"\n[[own]]\nname = "pier"\nmust-not = ["pier"]\nmessage = "a pillar"\n'
        )
        for form in ("json", "sarif", "junit", "html", "text", "csv", "github", "gitlab", "checkstyle", "markdown"):
            ran = cli("pair", articles / "original.txt", articles / "sound.txt", "-f", form, "--fail-on", "never")
            assert ran.status == 0 and "own.pier" in ran.out and "drift.term" in ran.out, (form, ran.err)

    def test_settings_stand_in_the_signature(self, cli: Run, articles: Path) -> None:
        def signature(*options: str) -> str:
            return json.loads(cli("check", articles / "sound.txt", "-f", "json", *options).out)["signature"]

        plain = signature()
        settings(articles, '[rules."garble.spacing"]\ndouble-spaces = false\n')
        changed = signature()
        assert changed != plain and signature() == changed
        assert signature("--no-config") == plain
        settings(articles, "# nothing\n")
        assert signature() == plain

    def test_a_batch_has_them_too(self, cli: Run, articles: Path) -> None:
        settings(articles, 'ignore = ["artifact"]')
        (articles / "m.jsonl").write_text('{"id": "a", "reprint": "faulty.txt"}\n')
        assert cli("batch", articles / "m.jsonl", "-o", articles / "r.jsonl").status == 0
        assert json.loads((articles / "r.jsonl").read_text("utf-8"))["findings"] == []


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "options", "told"),
        [
            ("fail_on = 'major'", (), "unknown key 'fail_on'; known: select, ignore"),
            ("select = ['drift.nmae']", (), f"{NAME}: no rule or family is called 'drift.nmae'"),
            ("[rules.'garble.spacing']\ndouble-spaces = 'no'", (), "must be such as True"),
            ("[profiles.a]", ("--profile", "b"), "no profile 'b'; it has: a"),
            ("", ("--no-config", "--profile", "b"), "exclude each other"),
            ("", ("--config", "nowhere.toml"), "cannot read nowhere.toml"),
            ("[[[", (), "not valid TOML"),
        ],
    )
    def test_in_one_line(self, cli: Run, articles: Path, text: str, options: tuple[str, ...], told: str) -> None:
        settings(articles, text)
        ran = cli("check", articles / "sound.txt", *options)
        assert ran.status == 2 and ran.out == ""
        assert told in ran.err and len(ran.err.splitlines()) == 1

    def test_a_profile_of_no_file(self, cli: Run, articles: Path) -> None:
        ran = cli("check", articles / "sound.txt", "--profile", "news")
        assert ran.status == 2 and "no settings file was found" in ran.err


class TestInit:
    def test_what_it_writes_changes_nothing(self, cli: Run, articles: Path) -> None:
        before = cli("check", articles / "faulty.txt", "-f", "json")
        assert cli("init", articles / NAME).status == 0
        assert cli("check", articles / "faulty.txt", "-f", "json") == before

    def test_every_example_in_it_is_right(self, cli: Run, elsewhere: Path) -> None:
        assert cli("init").status == 0
        lines = (elsewhere / NAME).read_text(encoding="utf-8").splitlines()
        bare = [line[1:] if line[:1] == "#" and line[1:2] not in ("", " ") else line for line in lines]
        assert bare != lines
        (elsewhere / "glossary.csv").write_text("en,de\nferry,Fähre\n", encoding="utf-8")
        (elsewhere / "dismissals.toml").write_text("", encoding="utf-8")
        (elsewhere / NAME).write_text("\n".join(bare), encoding="utf-8")
        config = load(elsewhere / NAME).config
        assert config.own and config.by_languages and config.severities and config.options and config.select

    def test_it_writes_over_nothing_unasked(self, cli: Run, elsewhere: Path) -> None:
        (elsewhere / NAME).write_text("# mine\n")
        ran = cli("init")
        assert ran.status == 2 and "--force" in ran.err
        assert (elsewhere / NAME).read_text() == "# mine\n"
        assert cli("init", "--force").status == 0
        assert (elsewhere / NAME).read_text() != "# mine\n"
