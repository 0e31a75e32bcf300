"""Baselines, dismissals and comments on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from xlate_audit.report import FORMATS, schema_text


def test_a_baseline_leaves_what_is_new(cli: Run, articles: Path) -> None:
    pair = ("pair", articles / "original.txt", articles / "faulty.txt")
    assert cli(*pair).status == 1
    ran = cli(*pair, "--write-baseline", articles / "known.json")
    assert ran.status == 0 and "known from now on" in ran.err
    ran = cli(*pair, "--baseline", articles / "known.json")
    assert ran.status == 0 and "dismissed" in ran.err and "known from the baseline" in ran.out
    text = (articles / "faulty.txt").read_text("utf-8")
    (articles / "faulty.txt").write_text(text.replace("two weeks. Buses", "two&nbsp;weeks. Now buses"), "utf-8")
    ran = cli(*pair, "--baseline", articles / "known.json", "-f", "json")
    assert ran.status == 1
    data = json.loads(ran.out)
    jsonschema.Draft202012Validator(json.loads(schema_text())).validate(data)
    assert {"dismissed" in finding for finding in data["findings"]} == {True, False}


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"json", "jsonl"}))
def test_only_json_tells_what_is_dismissed(cli: Run, articles: Path, form: str) -> None:
    cli("check", articles / "faulty.txt", "--write-baseline", articles / "known.json")
    ran = cli("check", articles / "faulty.txt", "--baseline", articles / "known.json", "-f", form)
    assert ran.status == 0
    assert "artifact.markup" not in ran.out


def test_the_settings_file_names_them(cli: Run, articles: Path) -> None:
    (articles / "xlate-audit.toml").write_text('baseline = "known.json"\ndismissals = "d.toml"\n')
    (articles / "d.toml").write_text("")
    assert cli("check", articles / "faulty.txt").status == 1, "a baseline that is not there yet is empty"
    assert cli("check", articles / "faulty.txt", "--write-baseline", articles / "known.json").status == 0
    assert cli("check", articles / "faulty.txt").status == 0
    (articles / "known.json").unlink()
    (finding, *_) = json.loads(cli("check", articles / "faulty.txt", "-f", "json").out)["findings"]
    entry = 'fingerprint = "{fingerprint}"\nrule = "{rule}"\nreason = "a code sample"\nby = "Ada"\nuntil = {until}\n'
    (articles / "d.toml").write_text("[[dismissed]]\n" + entry.format(**finding, until="2999-12-31"))
    told = " ".join(cli("check", articles / "faulty.txt", "-v").out.split())  # a long path breaks lines
    assert "1 finding dismissed: 1 by decision" in told and "a code sample (Ada), until 2999-12-31" in told
    (articles / "d.toml").write_text("[[dismissed]]\n" + entry.format(**finding, until="1999-12-31"))
    ran = cli("check", articles / "faulty.txt")
    assert ran.status == 1 and "held until 1999-12-31" in " ".join(ran.out.split())


def test_the_score_of_the_gate_leaves_it_out(cli: Run, articles: Path) -> None:
    pair = ("pair", articles / "original.txt", articles / "faulty.txt")
    cli(*pair, "--write-baseline", articles / "known.json")
    before = json.loads(cli(*pair, "-f", "json").out)["scores"]["fidelity"]
    after = json.loads(cli(*pair, "-f", "json", "--baseline", articles / "known.json").out)["scores"]["fidelity"]
    assert after > before
    between = ("--min-score", f"{(before + after) / 2:.1f}")
    assert cli(*pair, *between, "--baseline", articles / "known.json").status == 0


def test_comments_in_the_source(cli: Run, articles: Path) -> None:
    page = articles / "a.md"
    text = "# Bridge closed\n\n{}\nThe bridge is &amp;nbsp; closed, the the mayor said on Tuesday.\n"
    page.write_text(text.format(""), "utf-8")
    found = {f["rule"] for f in json.loads(cli("check", page, "-f", "json", "--fail-on", "never").out)["findings"]}
    assert found
    rule = sorted(found)[0]
    page.write_text(text.format(f"<!-- xlate-audit: ignore {rule}: seen -->"), "utf-8")
    findings = json.loads(cli("check", page, "-f", "json", "--fail-on", "never").out)["findings"]
    assert {f["rule"]: f.get("dismissed", {}).get("reason") for f in findings}[rule] == "seen"
    findings = json.loads(cli("check", page, "-f", "json", "--fail-on", "never", "--no-comments").out)["findings"]
    assert not any("dismissed" in f for f in findings)


@pytest.mark.parametrize("option", ["--baseline", "--dismissals"])
def test_a_file_that_is_not_there(cli: Run, articles: Path, option: str) -> None:
    ran = cli("check", articles / "sound.txt", option, articles / "nowhere")
    assert ran.status == 2 and ran.err.startswith("xlate-audit: cannot read") and len(ran.err.splitlines()) == 1


class TestDismiss:
    """The command that writes decisions."""

    def report(self, cli: Run, articles: Path) -> tuple[Path, dict]:
        path = articles / "report.json"
        cli("check", articles / "faulty.txt", "--output", path)
        return path, json.loads(path.read_text("utf-8"))["findings"][0]

    def test_what_it_writes_holds(self, cli: Run, articles: Path) -> None:
        path, finding = self.report(cli, articles)
        decisions = articles / "d.toml"
        words = ("--reason", 'a "sample",\nas agreed', "--by", "Ada", "--until", "2999-12-31", "--file", decisions)
        assert cli("dismiss", path, finding["fingerprint"], *words).status == 0
        ran = cli("check", articles / "faulty.txt", "--dismissals", decisions, "-f", "json")
        (told,) = [f for f in json.loads(ran.out)["findings"] if f["fingerprint"] == finding["fingerprint"]]
        assert told["dismissed"] == {
            "kind": "decision", "reason": 'a "sample", as agreed', "by": "Ada", "until": "2999-12-31",
        }  # fmt: skip
        (articles / "faulty.txt").rename(articles / "other.txt")
        ran = cli("check", articles / "other.txt", "--dismissals", decisions, "-f", "json")
        assert not any("dismissed" in f for f in json.loads(ran.out)["findings"]), "in its article alone"
        assert cli("dismiss", path, finding["fingerprint"], *words, "--everywhere").status == 0
        ran = cli("check", articles / "other.txt", "--dismissals", decisions, "-f", "json")
        assert any("dismissed" in f for f in json.loads(ran.out)["findings"])

    def test_what_stands_in_the_file_stays(self, cli: Run, articles: Path) -> None:
        path, finding = self.report(cli, articles)
        (articles / "d.toml").write_text("# ours\n")
        for _ in range(2):
            cli("dismiss", path, finding["fingerprint"], "--reason", "ok", "--file", articles / "d.toml")
        text = (articles / "d.toml").read_text("utf-8")
        assert text.startswith("# ours\n\n# “") and text.count("[[dismissed]]") == 2

    def test_an_expired_decision_beside_one_that_holds_is_not_told(self, cli: Run, articles: Path) -> None:
        path, finding = self.report(cli, articles)
        for until in ("1999-12-31", "2999-12-31"):
            words = ("--reason", "ok", "--until", until, "--file", articles / "d.toml")
            cli("dismiss", path, finding["fingerprint"], *words)
        ran = cli("check", articles / "faulty.txt", "--dismissals", articles / "d.toml", "-f", "json")
        assert json.loads(ran.out)["notes"] == []

    @pytest.mark.parametrize(
        ("text", "options", "told"),
        [
            (None, (), "no finding of the report has the fingerprint 'aaaaaaaaaaaaaaaa'"),
            (None, ("--until", "soon"), "until must be a day such as 2030-12-31"),
            (None, ("--reason", " "), "the reason is empty"),
            ("{}", (), "holds no report"),
            ("[[", (), "holds no report"),
        ],
    )
    def test_what_is_wrong(self, cli: Run, articles: Path, text: str | None, options: tuple, told: str) -> None:
        path, _ = self.report(cli, articles)
        if text is not None:
            path.write_text(text)
        ran = cli("dismiss", path, "a" * 16, "--reason", "ok", "--file", articles / "d.toml", *options)
        assert ran.status == 2 and told in ran.err and not (articles / "d.toml").exists()
