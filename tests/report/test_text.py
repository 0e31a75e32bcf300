from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from xlate_audit import check, load_article
from xlate_audit.findings import Location, Report
from xlate_audit.report import View, render


def text(report: Report, **view: object) -> str:
    return render("text", [report], View(**view))  # pyright: ignore[reportArgumentType]


def test_faulty_words_stand_side_by_side_in_brackets(pair_report: Report) -> None:
    page = text(pair_report)
    row = next(line for line in page.splitlines() if "⟦1931⟧¹" in line)
    assert row.index("⟦1931⟧¹") < row.index("⟦1913⟧¹")
    assert "  1 major  drift.number  reprint 3:15, original 3:16" in page
    assert "suggestion: “1931”" in page
    assert "suggestion: delete it" in page
    assert "\x1b" not in page


def test_the_head_says_what_the_figures_mean(pair_report: Report) -> None:
    head = text(pair_report).split("\n\n")[0]
    assert "reprint.txt (en)" in head and "against original.txt (de)" in head
    assert "REVIEW" in head
    assert "81 of 100" in head and "94%" in head and "12.5" in head
    assert "note: no model knows Frisian" in head


def test_sound_paragraphs_are_printed_only_when_asked_for(pair_report: Report) -> None:
    assert "Bridge closed" not in text(pair_report)
    assert "Bridge closed" in text(pair_report, verbose=True)


def test_remarks_are_counted_unless_asked_for(pair_report: Report) -> None:
    page = text(pair_report)
    assert "detours" not in page
    assert "3 findings: 1 major, 2 minor; 1 less severe not shown (--show info)" in page
    assert "⟦detours⟧" in text(pair_report, show="info")
    assert "1 finding: 1 major; 3 less severe not shown" in text(pair_report, show="major")


def test_an_omission_shows_the_original_alone(pair_report: Report) -> None:
    part = text(pair_report).split("o3 omitted")[1]
    assert "original" in part and "⟦Ende.⟧" in part
    assert "\nreprint" not in part


def test_two_related_articles_are_called_so_at_the_top(pair_report: Report) -> None:
    assert pair_report.alignment is not None
    related = replace(pair_report, alignment=replace(pair_report.alignment, relation="related", carried=0.23))
    assert "23% is carried over" in text(related).split("REVIEW")[0]


def test_an_article_on_its_own(check_report: Report) -> None:
    page = text(check_report)
    assert "PASS" in page and "fidelity" not in page and "original" not in page
    assert "港の倉庫が⟦<U+200B>⟧¹燃えた。" in page


@pytest.mark.parametrize("width", [1, 20, 40, 60, 72, 100, 200])
def test_no_line_is_wider_than_the_terminal(pair_report: Report, check_report: Report, width: int) -> None:
    for report in (pair_report, check_report):
        page = text(report, width=width, verbose=True)
        assert max(map(cell_len, page.splitlines())) <= max(width, 20)


def test_a_narrow_terminal_sets_the_sides_below_each_other(pair_report: Report) -> None:
    page = text(pair_report, width=60)
    assert not any("1931⟧" in line and "1913⟧" in line for line in page.splitlines())


def test_right_to_left_text_never_shares_a_line_with_the_other_side(pair_report: Report) -> None:
    reprint = pair_report.reprint
    hebrew = "הגשר משנת 1913 סגור."
    paragraphs = tuple(replace(p, text=hebrew) if p.id == "r1" else p for p in reprint.paragraphs)
    place = Location("r1", 10, 14, "1913", None, None, None, None)
    report = replace(
        pair_report,
        reprint=replace(reprint, paragraphs=paragraphs),
        findings=(replace(pair_report.findings[0], reprint=place),),
    )
    page = text(report, width=120)
    assert "הגשר משנת ⟦1913⟧¹ סגור." in page
    assert not any("1931⟧" in line and "1913⟧" in line for line in page.splitlines())


def test_colour_takes_the_place_of_brackets(pair_report: Report) -> None:
    page = text(pair_report, colour=True)
    assert "\x1b[1;31m1913" in page and "⟦" not in page


def test_an_article_cannot_command_the_terminal(pair_report: Report) -> None:
    evil = "red \x1b[31m and \x1b]0;title\x07 and \u202e backwards"
    finding = replace(pair_report.findings[0], message=evil, suggestion=evil)
    report = replace(pair_report, findings=(finding,), notes=(evil,), reprint=replace(pair_report.reprint, path=evil))
    for colour in (False, True):
        page = text(report, colour=colour)
        assert "\x1b[31m and" not in page and "\x07" not in page and "\u202e" not in page


def test_square_brackets_are_text_and_not_markup(pair_report: Report) -> None:
    finding = replace(pair_report.findings[0], message="[bold]not bold[/bold] :smile:")
    assert "[bold]not bold[/bold] :smile:" in text(replace(pair_report, findings=(finding,)))


def test_a_finding_without_a_place_is_told_all_the_same(check_report: Report) -> None:
    finding = replace(check_report.findings[0], reprint=None, message="the whole is odd")
    assert "the whole is odd" in text(replace(check_report, findings=(finding,)))


def test_a_finding_that_reaches_into_another_link_shows_its_paragraph(pair_report: Report) -> None:
    assert pair_report.original is not None
    there = pair_report.original.paragraphs[2]
    place = Location("o2", 0, 11, there.text[:11], None, None, None, None)
    page = text(replace(pair_report, findings=(replace(pair_report.findings[0], original=place),)))
    assert "⟦Umleitungen⟧¹" in page


def test_a_mark_inside_a_mark(pair_report: Report) -> None:
    outer = replace(pair_report.findings[0], reprint=Location("r1", 4, 18, "bridge of 1913", None, None, None, None))
    page = text(replace(pair_report, findings=(pair_report.findings[0], outer)), width=60)
    assert "The ⟦bridge of ⟦1913⟧¹⟧² is closed. ." in page


def test_lines_that_a_narrow_terminal_breaks_stay_below_their_words(pair_report: Report) -> None:
    long = replace(pair_report, notes=("no model knows this language " * 3,))
    lines = text(long, width=40).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("  1 major"))
    assert lines[at + 1].startswith("    ") and lines[at + 1].strip()
    at = next(n for n, line in enumerate(lines) if line.startswith("  note: "))
    assert lines[at + 1].startswith("        no") or lines[at + 1].startswith("        ")


@pytest.mark.parametrize("name", ["ferry.docx", "ferry.odt", "ferry.epub", "ferry.pdf"])
def test_a_format_without_lines_is_told_by_paragraph(name: str) -> None:
    """Of the file's third paragraph, in every form that people or programs look places up in."""
    article = load_article(Path(__file__).parents[1] / "read" / "files" / name)
    third = article.paragraphs[2]
    broken = replace(third, text=third.text + "&nbsp;")
    told = check(replace(article, paragraphs=(*article.paragraphs[:2], broken, *article.paragraphs[3:])))
    (found,) = [f for f in told.findings if f.rule == "artifact.markup"]
    assert found.reprint and found.reprint.line is None
    report = replace(told, findings=(found,))
    for form in ("text", "html", "github", "gitlab", "checkstyle", "markdown"):
        assert "paragraph 3" in render(form, [report], View()), form
    for form in ("json", "csv", "sarif", "junit"):
        assert "r2" in render(form, [report], View()), form
