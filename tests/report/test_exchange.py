"""The forms that other programs read, by their own rules: official schemas and independent parsers."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from xlate_audit.findings import Finding, Location, Report
from xlate_audit.report import View, checkstyle, github, gitlab, junit, markdown, sarif, tsv
from xlate_audit.report import csv as table
from xlate_audit.report.located import Region, address, region

SARIF = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
HOSTILE = (
    "=1+1",
    "::error::x\n::add-mask::y",
    "<script>alert(1)</script>|a*b*",
    "\x00\x1b[31m\ufffe",
    "a,b\tc\r\n\"d\"",
    "“تعداد” 数字 \u2028 ",
    "%0A::warning::",
)  # fmt: skip


def with_words(report: Report, words: str) -> Report:
    """The report with these words in the message, the suggestion and the text of every finding."""

    def put(finding: Finding) -> Finding:
        place = finding.reprint and replace(finding.reprint, text=words)
        return replace(finding, message=words, suggestion=words, reprint=place, certain=True)

    return replace(report, findings=tuple(map(put, report.findings)))


def with_path(report: Report, path: str) -> Report:
    return replace(report, reprint=replace(report.reprint, path=path))


def validated(reports: list[Report]) -> dict:
    log = json.loads(sarif.render(reports, View()))
    jsonschema.Draft4Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    return log


class TestSarif:
    def test_fits_the_official_schema(self, pair_report: Report, check_report: Report) -> None:
        log = validated([pair_report, check_report])
        assert len(log["runs"][0]["results"]) == len(pair_report.findings) + len(check_report.findings)

    @pytest.mark.parametrize("words", HOSTILE)
    def test_whatever_the_text(self, pair_report: Report, words: str) -> None:
        validated([with_words(pair_report, words)])

    @pytest.mark.parametrize("path", ["-", "a b/ü.txt", "/tmp/x.txt", "../x#y?.txt"])
    def test_addresses(self, pair_report: Report, path: str) -> None:
        uris = [a["location"]["uri"] for a in validated([with_path(pair_report, path)])["runs"][0]["artifacts"]]
        assert address(path) in uris
        assert not any(set(uri) & set(" #?") for uri in uris)

    def test_a_rule_stands_once_with_its_help(self, pair_report: Report) -> None:
        run = validated([pair_report, pair_report])["runs"][0]
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert len(rules) == len(set(rules)) == len({f.rule for f in pair_report.findings})
        assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
        assert all(rule["help"]["markdown"].startswith(f"# {rule['id']}") for rule in run["tool"]["driver"]["rules"])

    def test_the_original_is_a_related_location(self, pair_report: Report) -> None:
        both = [f.reprint is not None and f.original is not None for f in pair_report.findings]
        results = validated([pair_report])["runs"][0]["results"]
        assert ["relatedLocations" in r for r in results] == both and any(both) and not all(both)
        assert [r["partialFingerprints"]["xlateAudit/v1"] for r in results] == [
            f.fingerprint for f in pair_report.findings
        ]

    def test_what_is_not_shown_is_left_out(self, pair_report: Report) -> None:
        log = json.loads(sarif.render([pair_report], View(show="critical")))
        assert len(log["runs"][0]["results"]) == sum(f.severity == "critical" for f in pair_report.findings)
        assert "suppress" not in json.dumps(log)


@pytest.mark.parametrize("form", [junit, checkstyle])
@pytest.mark.parametrize("words", HOSTILE)
def test_xml_holds_any_text(pair_report: Report, form, words: str) -> None:
    ET.fromstring(form.render([with_words(with_path(pair_report, f"{words}.txt"), words)], View()).encode())


def test_junit_counts_what_it_holds(pair_report: Report, check_report: Report) -> None:
    clean = replace(check_report, findings=())
    root = ET.fromstring(junit.render([pair_report, clean], View()))
    for suite, report in zip(root, (pair_report, clean), strict=True):
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) >= 1
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert len(suite.findall("testcase/failure")) == sum(f.severity != "info" for f in report.findings)


def test_checkstyle_names_every_file_once(pair_report: Report) -> None:
    names = [f.get("name") for f in ET.fromstring(checkstyle.render([pair_report, pair_report], View()))]
    assert len(names) == len(set(names)) and pair_report.reprint.path in names


@pytest.mark.parametrize("words", HOSTILE)
def test_a_github_command_is_one_line(pair_report: Report, words: str) -> None:
    lines = github.render([with_words(with_path(pair_report, words), words)], View()).split("\n")
    assert len(lines) == len(pair_report.findings) + 1
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines[:-1])
    assert all(line.count("::") == 2 or words == "::error::x\n::add-mask::y" or "::w" in line for line in lines[:-1])


def test_gitlab_fingerprints_differ(pair_report: Report) -> None:
    issues = json.loads(gitlab.render([pair_report, with_path(pair_report, "other.txt"), pair_report], View()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3 * len(pair_report.findings)
    for issue in issues:
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize(("form", "separator"), [(table, ","), (tsv, "\t")])
def test_tables_come_back_and_hold_no_formula(pair_report: Report, form, separator: str, words: str) -> None:
    text = form.render([with_words(pair_report, words)], View())
    head, *rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    assert tuple(head) == table.COLUMNS and len(rows) == len(pair_report.findings)
    for row in rows:
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for cell in row)
        assert row[head.index("message")].removeprefix("'") == words


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_keeps_text_as_text(pair_report: Report, words: str) -> None:
    text = markdown.render([with_words(pair_report, words)], View(show="info"))
    rows = [line for line in text.split("\n") if line.startswith("| ") and "---" not in line]
    assert len(rows) == len(pair_report.findings) + 1
    assert all(row.replace("\\|", "").count("|") == 6 for row in rows)
    assert "<script" not in text


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("abc", 3, 5, Region(3, 5, 3, 8)),
        ("ab\ncd", 3, 5, Region(3, 5, 4, 3)),
        ("ab\r\ncd\n", 1, 1, Region(1, 1, 3, 1)),
        ("日本", 1, 2, Region(1, 2, 1, 4)),
        ("x", None, None, None),
    ],
)
def test_regions(text: str, line: int | None, column: int | None, expected: Region | None) -> None:
    assert region(Location("r0", 0, len(text), text, None, None, line, column)) == expected
