"""Settings files: what they may say, what is refused, and whose word counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit import check
from xlate_audit.article import Article, Paragraph, Span
from xlate_audit.checks.own import OwnRule, rule_of
from xlate_audit.config import Config
from xlate_audit.configfile import find, load
from xlate_audit.errors import InputError
from xlate_audit.read.plain import read_plain

WHOLE = """
select = ["drift", "artifact"]
ignore = ["drift.moved"]
fail-on = "critical"
min-score = 80
max-findings = 3
show = "info"

[severity]
"drift.number" = "critical"

[rules."drift.name"]
sure = 0.99

[[own]]
name = "kyiv"
must-not = ["Kiev"]
message = "we write Kyiv"
suggestion = "Kyiv"
languages = ["en"]

[profiles.sports]
languages = ["de-en", "*-fr"]
ignore = ["drift.hedge"]
min-score = 60.5

[profiles.sports.severity]
"drift.date" = "minor"
"""


@pytest.fixture
def settings_file(tmp_path: Path):
    def write(text: str, name: str = "xlate-audit.toml") -> Path:
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path / name

    return write


class TestLoad:
    def test_everything_it_may_say(self, settings_file) -> None:
        settings = load(settings_file(WHOLE))
        config = settings.config
        assert settings.show == "info"
        assert (config.select, config.ignore) == (("drift", "artifact"), ("drift.moved",))
        assert (config.fail_on, config.min_score, config.max_findings) == ("critical", 80, 3)
        assert config.severities == {"drift.number": "critical"}
        assert config.options == {"drift.name": {"sure": 0.99}}
        assert config.own == (OwnRule("kyiv", "we write Kyiv", ("Kiev",), suggestion="Kyiv", languages=("en",)),)

    def test_the_same_from_a_pyproject(self, settings_file) -> None:
        table = WHOLE.replace("[[own]]", "[[tool.xlate-audit.own]]").replace("[sev", "[tool.xlate-audit.sev")
        table = table.replace("[rules", "[tool.xlate-audit.rules").replace("[prof", "[tool.xlate-audit.prof")
        project = settings_file(f"[project]\nname = 'x'\n[tool.xlate-audit]\n{table}", "pyproject.toml")
        assert load(project) == load(settings_file(WHOLE))

    def test_unsure_findings_are_left_out(self, settings_file) -> None:
        """What is said of a rule counts before its family, and a profile's table is laid over the rest."""
        text = "[confidence]\nartifact = 0.99\n'artifact.markup' = 0.5\n[profiles.strict.confidence]\n'artifact.markup' = 1"
        config = load(settings_file(text)).config
        assert (config.least_confidence("artifact.markup"), config.least_confidence("artifact.invisible")) == (
            0.5,
            0.99,
        )
        article = read_plain("Bridge shut\n\nThe bridge&nbsp;is shut, said said the mayor.\n", "a.txt")
        rules = {f.rule for f in check(article, config=config).findings}
        assert rules == {"artifact.markup", "garble.repetition"}
        strict = load(settings_file(text), "strict").config
        assert strict.confidences == {"artifact": 0.99, "artifact.markup": 1.0}
        assert {f.rule for f in check(article, config=strict).findings} == {"garble.repetition"}
        assert strict.digest() != config.digest()

    def test_a_profile_is_laid_over_the_rest(self, settings_file) -> None:
        config = load(settings_file(WHOLE), "sports").config
        assert (config.select, config.ignore) == (("drift", "artifact"), ("drift.hedge",))
        assert (config.min_score, config.max_findings) == (60.5, 3)
        assert config.severities == {"drift.number": "critical", "drift.date": "minor"}

    @pytest.mark.parametrize(
        ("original", "reprint", "score"),
        [("de", "en", 60.5), ("ja", "fr", 60.5), (None, "fr", 60.5), ("en", "de", 80), (None, None, 80)],
    )
    def test_a_profile_holds_for_its_languages(self, settings_file, original, reprint, score) -> None:
        assert load(settings_file(WHOLE)).config.for_languages(original, reprint).min_score == score

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("fail_on = 'major'", "unknown key 'fail_on'; known: select, ignore, model, fail-on"),
            ("fail-on = 'grave'", "fail-on must be one of info, minor, major, critical, never"),
            ("min-score = '80'", "min-score must be a number from 0 to 100"),
            ("min-score = 101", "min-score must be a number from 0 to 100"),
            ("min-score = nan", "min-score must be a number"),
            ("max-findings = 1.5", "max-findings must be a whole number"),
            ("max-findings = true", "max-findings must be a whole number"),
            ("select = 'drift'", "select must be a list of strings"),
            ("select = ['drift.nmae']", "no rule or family is called 'drift.nmae'"),
            ("severity = 'minor'", "severity must be a table"),
            ("[severity]\n'drift.nmae' = 'minor'", "unknown rule 'drift.nmae'; known: artifact.boilerplate"),
            ("[confidence]\n'drift.nmae' = 0.5", "no rule or family is called 'drift.nmae'"),
            ("[confidence]\n'drift.name' = 2", "confidence of drift.name must be a number from 0 to 1"),
            ("[confidence]\n'drift.name' = nan", "confidence of drift.name must be a number from 0 to 1"),
            ("confidence = 0.5", "confidence must be a table"),
            ("[severity]\n'drift.name' = 'grave'", "must be one of info, minor, major, critical"),
            ("[rules.'drift.name']\nsurely = 1", "unknown option of drift.name 'surely'; known: likely, sure"),
            ("[rules]\n'drift.name' = 1", "rules.drift.name must be a table"),
            ("[[own]]\nname = 'x'\nmessage = 'm'", "asks for nothing; give one of must-not"),
            ("[[own]]\nname = 'X y'\nmessage = 'm'\nmust = ['a']", "name must be small letters"),
            ("[[own]]\nmessage = 'm'\nmust = ['a']", "lacks name"),
            ("[[own]]\nname = 'x'\nmessage = 'm'\nmust = ['a']\n" * 2, "two rules of own are called 'x'"),
            ("[[own]]\nname = 'x'\nmessage = 'm'\nmust-match = '('", "must-match is not a valid regular expression"),
            ("[own]\nname = 'x'", "own must be an array of tables"),
            ("[profiles.a]\nlanguages = ['english']", 'languages are written as "ja-en"'),
            ("[profiles.a]\nprofiles = []", "unknown key 'profiles'; known: select"),
            ("profiles = 3", "profiles must be a table"),
            ("glossary = 'none.csv'", "cannot read the glossary"),
            ("select = [", "is not valid TOML"),
        ],
    )
    def test_what_is_wrong_is_told_in_one_line(self, settings_file, text: str, told: str) -> None:
        with pytest.raises(InputError) as error:
            load(settings_file(text))
        assert told in str(error.value) and "\n" not in str(error.value)

    @pytest.mark.parametrize("text", ["[project]\nname = 'x'", "tool = 1", "[tool]\nxlate-audit = 1"])
    def test_a_project_that_says_nothing_of_us(self, settings_file, text: str) -> None:
        path = settings_file(f"# xlate-audit\n{text}", "pyproject.toml")
        with pytest.raises(InputError, match=r"has no table \[tool.xlate-audit\]"):
            load(path)
        assert "xlate-audit = 1" in text or find(path.parent) != path

    def test_an_unknown_profile_lists_the_known(self, settings_file) -> None:
        with pytest.raises(InputError, match="no profile 'news'; it has: sports"):
            load(settings_file(WHOLE), "news")

    @given(st.text(max_size=60))
    def test_any_text_is_settings_or_refused(self, tmp_path_factory, text: str) -> None:
        path = tmp_path_factory.mktemp("any") / "xlate-audit.toml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            load(path)
        except InputError as error:
            assert "\n" not in str(error)


class TestFind:
    def test_the_nearest_upwards(self, tmp_path: Path) -> None:
        inner = tmp_path / "a" / "b"
        inner.mkdir(parents=True)
        (tmp_path / "xlate-audit.toml").write_text("")
        assert find(inner) == tmp_path / "xlate-audit.toml"
        (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
        assert find(inner) == tmp_path / "xlate-audit.toml"
        (tmp_path / "a" / "pyproject.toml").write_text("[tool.xlate-audit]\n")
        assert find(inner) == tmp_path / "a" / "pyproject.toml"
        (tmp_path / "a" / "xlate-audit.toml").write_text("")
        assert find(inner) == tmp_path / "a" / "xlate-audit.toml"

    def test_a_broken_project_of_others_is_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "xlate-audit.toml").write_text("")
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "pyproject.toml").write_text("[[[")
        assert find(tmp_path / "a") == tmp_path / "xlate-audit.toml"
        (tmp_path / "a" / "pyproject.toml").write_text("[tool.xlate-audit\n")
        with pytest.raises(InputError, match="not valid TOML"):
            find(tmp_path / "a")


def article(text: str, language: str = "en") -> Article:
    return Article("x", language, (Paragraph("r0", "body", text, 0, len(text), 1, 1, language, (Span(0, len(text)),)),))


class TestOwnRules:
    @pytest.mark.parametrize(
        ("own", "text", "flagged"),
        [
            ({"must_not": ("Kiev",)}, "In Kiev and Kievan, not KIEV", ["Kiev"]),
            ({"must_not": ("in spe",)}, "The boss In\nspe left", ["In\nspe"]),
            ({"must_not": ("キエフ",)}, "昨日キエフで", ["キエフ"]),
            ({"must_not": ("الكيان",)}, "قال الكيان إن", ["الكيان"]),
            ({"must_not": ("cat", "cat food")}, "cat food", ["cat food"]),
            ({"must_not_match": r"\d{4}-\d\d-\d\d"}, "on 2026-01-02.", ["2026-01-02"]),
            ({"must_not_match": "x*"}, "abc", []),
            ({"must": ("© Desk",)}, "text © Desk", []),
            ({"must": ("© Desk",)}, "text", ["text"]),
            ({"must_match": r"^Source: "}, "Source: x", []),
            ({"must_not": ("Kiev",), "languages": ("de",)}, "Kiev", []),
        ],
    )
    def test_cases(self, own: dict, text: str, flagged: list[str]) -> None:
        rule = rule_of(OwnRule("test", "m", **own))
        assert [text[f.reprint.start : f.reprint.end] for f in rule.find(article(text)) if f.reprint] == flagged

    def test_a_pattern_that_never_ends_is_given_up(self) -> None:
        rule = rule_of(OwnRule("test", "m", must_not_match=r"(a|aa)+$"))
        (flag,) = rule.find(article("a" * 200 + "b"))
        assert flag.severity == "info" and "given up" in flag.message

    def test_it_is_given_up_once_for_an_article(self) -> None:
        text = "a" * 200 + "b"
        many = tuple(Paragraph(f"r{n}", "body", text, 0, len(text), 1, 1, "en", ()) for n in range(20))
        assert len(list(rule_of(OwnRule("test", "m", must_not_match=r"(a|aa)+$")).find(Article("x", "en", many)))) == 1

    def test_it_runs_and_is_gated_as_the_others(self) -> None:
        from xlate_audit import check

        own = OwnRule("kyiv", "we write Kyiv", ("Kiev",), suggestion="Kyiv", severity="major")
        report = check(article("The talks in Kiev went on."), config=Config(own=(own,), select=("own",)))
        (finding,) = report.findings
        assert (finding.rule, finding.severity, finding.suggestion) == ("own.kyiv", "major", "Kyiv")
        assert not check(article("Kiev"), config=Config(own=(own,), ignore=("own.kyiv", "artifact"))).findings
