from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from xlate_audit.findings import Report
from xlate_audit.report import View, render, schema_text


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))


def test_reports_fit_the_schema(pair_report: Report, check_report: Report) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    for report in (pair_report, check_report):
        validator.validate(json.loads(render("json", [report], View())))


@pytest.mark.parametrize(
    "damage",
    [
        lambda d: d.pop("verdict"),
        lambda d: d["findings"][0].update(severity="grave"),
        lambda d: d["findings"][0].update(surplus=1),
        lambda d: d["findings"][0].pop("reprint") and d["findings"][0].pop("original"),
        lambda d: d["links"][0].update(reprint=[]),
        lambda d: d["links"][3].update(reprint=["r1"]),
        lambda d: d.pop("original"),
        lambda d: d["scores"].update(coverage=97),
        lambda d: d["findings"][0].update(rule="drift.Number"),
    ],
)
def test_the_schema_refuses_what_is_wrong(pair_report: Report, damage) -> None:
    data = pair_report.to_dict()
    damage(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schema_text())).validate(data)


def test_text_is_in_clear_and_a_lone_surrogate_stays_an_escape(check_report: Report) -> None:
    odd = replace(check_report, reprint=replace(check_report.reprint, path="\udcff.txt"))
    written = render("json", [odd], View()).encode("utf-8", "backslashreplace")
    assert "港の倉庫" in written.decode("utf-8")
    assert json.loads(written)["reprint"]["path"] == "\udcff.txt"


def test_what_was_asked_for_is_an_array_whatever_could_be_read(check_report: Report) -> None:
    assert [r["id"] for r in json.loads(render("json", [check_report], View(many=True)))] == ["fire"]
    assert json.loads(render("json", [], View(many=True))) == []


def test_one_report_is_an_object_and_several_an_array(check_report: Report) -> None:
    assert json.loads(render("json", [check_report], View()))["id"] == "fire"
    assert [r["id"] for r in json.loads(render("json", [check_report, check_report], View()))] == ["fire", "fire"]
    assert json.loads(render("json", [], View())) == []


def test_json_lines_are_lines_for_every_reader(check_report: Report) -> None:
    report = replace(check_report, notes=("a\u2028b\x85c\nd",))
    page = render("jsonl", [report, check_report], View())
    assert [json.loads(line)["notes"] for line in page.splitlines()] == [["a\u2028b\x85c\nd"], []]


def test_show_leaves_findings_out_and_scores_alone(pair_report: Report) -> None:
    data = json.loads(render("json", [pair_report], View(show="major")))
    assert [f["rule"] for f in data["findings"]] == ["drift.number"]
    assert data["scores"]["mqm_per_1000_words"] == 12.5
