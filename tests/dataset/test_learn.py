"""`dataset learn`: what verdicts teach, in settings that load, and tried on verdicts that were kept back."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.dataset.conftest import finding, make_report, sentence, write
from xlate_audit.configfile import load
from xlate_audit.dataset.review.state import report_key, targets
from xlate_audit.dataset.review.store import Store

# How often each rule is right, by pair of languages, in a newsroom made up for the test.
RIGHT = {
    "drift.number": {"de-en": 0.95, "ja-en": 0.9},
    "drift.name": {"de-en": 0.9, "ja-en": 0.05},
    "garble.spacing": {"de-en": 0.02, "ja-en": 0.04},
    "drift.hedge": {"de-en": 0.35, "ja-en": 0.3},
}
#: A rule that is right where it is sure: how often, by confidence.
SURE = {0.6: 0.1, 0.7: 0.2, 0.85: 0.9, 0.95: 0.95}


@pytest.fixture
def judged(tmp_path: Path) -> tuple[Path, Path]:
    """Results with an editor's verdicts on them. Real name faults are critical to this editor."""
    draw, rows = random.Random(3), []
    store = Store(tmp_path / "verdicts.sqlite")
    for n in range(120):
        languages = ("de", "en") if n % 2 else ("ja", "en")
        o, r = sentence(n), sentence(n, "The bridge")
        report = make_report(
            f"=report {n}", [(o, r)], languages, [finding(rule, ("r0", r, "bridge")) for rule in RIGHT]
        )
        rows.append(report)
        for target, rule in zip(targets(report), RIGHT, strict=True):
            right = draw.random() < RIGHT[rule]["-".join(languages)]
            data = {} if right else {"reason": "false alarm"}
            store.add(f"{n}{rule}", "Ada", report_key(report), target, "accept" if right else "dismiss", data)
            if right and rule == "drift.name":
                store.add(f"{n}{rule}s", "Ada", report_key(report), target, "severity", {"severity": "critical"})
    store.close()
    return write(tmp_path / "results.jsonl", rows), tmp_path / "verdicts.sqlite"


def test_settings_follow_from_verdicts_and_load(cli: Run, judged: tuple[Path, Path], tmp_path: Path) -> None:
    results, store = judged
    ran = cli("dataset", "learn", results, "--reviews", store, "-o", tmp_path / "learnt.toml")
    assert ran.status == 0
    config = load(tmp_path / "learnt.toml").config
    assert config.ignore == ("garble.spacing",) and config.severities["drift.hedge"] == "info"
    assert "drift.number" not in config.severities, "editors left it as severe as it was"
    japanese = config.for_languages("ja", "en")
    assert "drift.name" in japanese.ignore and "garble.spacing" in japanese.ignore
    german = config.for_languages("de", "en")
    assert "drift.name" not in german.ignore and german.severities["drift.name"] == "critical"
    assert "| garble.spacing | all | 120 |" in ran.out and "| drift.name | ja-en | 60 |" in ran.out


def test_precision_rises_on_verdicts_that_were_kept_back(cli: Run, judged: tuple[Path, Path]) -> None:
    results, store = judged
    told = cli("dataset", "learn", results, "--reviews", store).err
    numbers = [float(word.rstrip(";,")) for word in told.replace("->", " ").split() if word[0].isdigit()]
    kept_back, of, before, after, faults_after, faults_before, silenced, alarms = numbers
    assert of == 480 and 80 < kept_back < 220
    assert after > before + 0.25 and faults_after > 0.75 * faults_before and silenced > 0.8 * alarms


@pytest.fixture
def unsure(tmp_path: Path) -> tuple[Path, Path]:
    """Results with verdicts on a rule whose confidence tells what is right."""
    draw, rows = random.Random(5), []
    store = Store(tmp_path / "verdicts.sqlite")
    for n in range(160):
        sure, r = list(SURE)[n % 4], sentence(n, "The bridge")
        found = finding("drift.negation", ("r0", r, "bridge")) | {"confidence": sure}
        report = make_report(f"report {n}", [(sentence(n), r)], findings=[found])
        rows.append(report)
        right = draw.random() < SURE[sure]
        data = {} if right else {"reason": "false alarm"}
        (target,) = targets(report)
        store.add(str(n), "Ada", report_key(report), target, "accept" if right else "dismiss", data)
    store.close()
    return write(tmp_path / "results.jsonl", rows), tmp_path / "verdicts.sqlite"


def test_a_rule_that_is_wrong_where_it_is_unsure_gets_a_threshold(
    cli: Run, unsure: tuple[Path, Path], tmp_path: Path
) -> None:
    """The rule speaks on where it is right, and precision rises on what was kept back."""
    ran = cli("dataset", "learn", unsure[0], "--reviews", unsure[1], "-o", tmp_path / "learnt.toml")
    config = load(tmp_path / "learnt.toml").config
    assert config.confidences == {"drift.negation": 0.85} and not config.ignore
    assert not config.severities and not config.by_languages
    numbers = [float(word.rstrip(";,")) for word in ran.err.replace("->", " ").split() if word[0].isdigit()]
    _, _, before, after, faults_after, faults_before, silenced, alarms = numbers
    assert after > before + 0.2 and faults_after > 0.8 * faults_before and silenced > 0.7 * alarms


def test_a_handful_of_verdicts_changes_nothing(cli: Run, tmp_path: Path) -> None:
    r = sentence(1, "The bridge")
    report = make_report("few", [(sentence(1), r)], findings=[finding("drift.number", ("r0", r, "bridge"))] * 5)
    store = Store(tmp_path / "v.sqlite")
    for n, target in enumerate(targets(report)):
        store.add(str(n), "Ada", report_key(report), target, "dismiss", {"reason": "false alarm"})
    store.close()
    results = write(tmp_path / "r.jsonl", [report])
    assert cli("dataset", "learn", results, "--reviews", tmp_path / "v.sqlite", "-o", tmp_path / "l.toml").status == 0
    config = load(tmp_path / "l.toml").config
    assert not config.ignore and not config.severities and not config.by_languages


def test_verdicts_become_a_table_of_cases(cli: Run, judged: tuple[Path, Path], tmp_path: Path) -> None:
    results, store = judged
    cli("dataset", "learn", results, "--reviews", store, "--table", tmp_path / "cases.csv", "--quiet")
    with (tmp_path / "cases.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 480 and {row["fault"] for row in rows} == {"True", "False"}
    assert rows[0]["report"].startswith("'=")  # no formula
    first = rows[0]
    assert first["reprint_text"][int(first["reprint_start"]) : int(first["reprint_end"])] == "bridge"


def test_no_verdicts(cli: Run, tmp_path: Path) -> None:
    results = write(tmp_path / "r.jsonl", [make_report("x", [("a", "b")])])
    ran = cli("dataset", "learn", results, "--reviews", tmp_path / "nowhere.sqlite")
    assert ran.status == 2 and "nowhere.sqlite" in ran.err and not (tmp_path / "nowhere.sqlite").exists()
