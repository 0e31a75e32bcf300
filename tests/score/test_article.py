"""Scores of a report: what counts how much, how sure it is, and the verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.article import Alignment, Article, Link, Paragraph, Severity
from xlate_audit.findings import Finding, Location, Scores
from xlate_audit.score.article import penalty, score_report, verdict, words


def finding(severity: Severity = "major", mqm: str = "accuracy/mistranslation", paragraph: str = "r0") -> Finding:
    place = Location(paragraph, 0, 1, "T", None, None, None, None)
    return Finding("drift.number", severity, 0.9, mqm, "m", None, place, None, "f")


def pair(*fidelities: float | None) -> Alignment:
    """Paragraphs of ten words, each rendered with this fidelity; None: left out of the reprint."""
    text = "The train for Lindal leaves at noon today as always."
    original = tuple(Paragraph(f"o{n}", "body", text) for n in range(len(fidelities)))
    reprint = tuple(Paragraph(f"r{n}", "body", text) for n, f in enumerate(fidelities) if f is not None)
    links = tuple(
        Link("omitted", (f"o{n}",), (), 0.0) if f is None else Link("match", (f"o{n}",), (f"r{n}",), 0.9, f)
        for n, f in enumerate(fidelities)
    )
    return Alignment(Article("o", "en", original), Article("r", "en", reprint), links)


def score(alignment: Alignment, *findings: Finding) -> Scores:
    return score_report(alignment.reprint, alignment, findings)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The train leaves at noon.", 5),
        ("", 0),
        ("列車は正午に出る", 8 / 1.7),
        ("NHK 放送", 1 + 2 / 1.7),
        ("기차는 떠난다", 2),
    ],
)
def test_words(text: str, count: float) -> None:
    assert words(text) == pytest.approx(count)


def test_the_usual_weights() -> None:
    found = [finding(s) for s in ("info", "minor", "major", "critical")]
    assert [penalty([f]) for f in found] == [0, 1, 5, 25]
    assert penalty(found) == 31
    assert penalty([finding("minor", "fluency/punctuation")]) == pytest.approx(0.1)
    assert penalty([finding("major", "fluency/punctuation")]) == 5


def test_fidelity_is_what_is_rendered_less_the_penalty() -> None:
    assert score(pair(1.0, 0.5)).fidelity == 75.0
    with_fault = score(pair(1.0, 1.0), finding("minor"))
    assert (with_fault.fidelity, with_fault.mqm_per_1000_words) == (95.0, 50.0)
    assert score(pair(0.1, 0.1), *[finding("critical")] * 9).fidelity == 0.0


def test_coverage_tells_what_was_left_out() -> None:
    scores = score(pair(1.0, 1.0, 1.0, None))
    assert (scores.coverage, scores.fidelity) == (0.75, 100.0)


def test_an_article_on_its_own_has_no_fidelity() -> None:
    alignment = pair(1.0, 1.0)
    scores = score_report(alignment.reprint, None, [finding("minor")])
    assert scores == Scores(None, None, 50.0, None)


def test_the_interval_holds_the_figure_and_tells_how_even_an_article_is() -> None:
    even, uneven = score(pair(*[0.8] * 8)), score(pair(*[1.0, 0.6] * 4))
    assert even.fidelity == uneven.fidelity == 80.0
    assert even.fidelity_interval == (80.0, 80.0)
    low, high = uneven.fidelity_interval or (0, 0)
    assert 60 <= low < 80 < high <= 100
    assert uneven == score(pair(*[1.0, 0.6] * 4))
    longer = score(pair(*[1.0, 0.6] * 40)).fidelity_interval or (0, 0)
    assert longer[1] - longer[0] < (high - low) / 2


def test_one_paragraph_has_no_interval() -> None:
    assert score(pair(0.8)).fidelity_interval is None


@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), min_size=1, max_size=12), st.integers(0, 3))
def test_figures_stay_in_bounds(fidelities: list[float | None], faults: int) -> None:
    alignment = pair(*fidelities)
    scores = score(alignment, *[finding(paragraph=p.id) for p in alignment.reprint.paragraphs[:faults]])
    assert 0 <= (scores.fidelity or 0) <= 100 and 0 <= (scores.coverage or 0) <= 1
    if scores.fidelity_interval is not None:
        assert 0 <= scores.fidelity_interval[0] <= scores.fidelity_interval[1] <= 100


@pytest.mark.parametrize(
    ("fidelity", "severities", "said"),
    [
        (100.0, [], "pass"), (100.0, ["info", "minor"], "pass"), (100.0, ["major"], "review"),
        (100.0, ["critical"], "fail"), (75.0, [], "pass"), (74.9, [], "review"), (50.0, [], "review"),
        (49.9, [], "fail"), (None, [], "pass"), (None, ["major"], "review"),
    ],
)  # fmt: skip
def test_the_verdict(fidelity: float | None, severities: list[Severity], said: str) -> None:
    assert verdict(Scores(fidelity, 1.0, 0.0), [finding(s) for s in severities]) == said
