"""Comments in Markdown and HTML: which of them speak to us, and of which paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from xlate_audit import load_article

MARKDOWN = [
    ("between blocks, of the next", "# Ferry\n\n<!-- xlate-audit: ignore drift.name -->\n\nOne.\n\nTwo.\n", {"One.": "drift.name"}),
    ("without a blank line after it", "# Ferry\n\n<!-- xlate-audit: ignore garble -->\nOne.\n\nTwo.\n", {"One.": "garble"}),
    ("within a block", "# Ferry\n\nOne <!-- xlate-audit: ignore garble --> two.\n\nThree.\n", {"One two.": "garble"}),
    ("of a heading", "<!-- xlate-audit: ignore artifact -->\n# Ferry\n\nOne.\n", {"Ferry": "artifact"}),
    ("of a list item", "# Ferry\n\n- One\n- Two <!-- xlate-audit: ignore artifact -->\n", {"Two": "artifact"}),
    ("of the first of a list", "# Ferry\n\n<!-- xlate-audit: ignore artifact -->\n- One\n- Two\n", {"One": "artifact"}),
    ("of one of two that are alike", "# Ferry\n\nAgain.\n\n<!-- xlate-audit: ignore garble -->\n\nAgain.\n", {2: "garble"}),
    ("two above one block", "# Ferry\n\n<!-- xlate-audit: ignore garble -->\n<!-- xlate-audit: ignore drift -->\n\nOne.\n", {"One.": "garble drift"}),
    ("below the last block, of none", "# Ferry\n\nOne.\n\n<!-- xlate-audit: ignore garble -->\n", {}),
    ("in code, of none", "# Ferry\n\n`<!-- xlate-audit: ignore garble -->` is how.\n", {}),
    ("another's", "# Ferry\n\n<!-- xlate-audit is good -->\n\nOne.\n", {}),
    ("below front matter", "---\ntitle: Ferry\n---\n\n<!-- xlate-audit: ignore garble -->\n\nOne.\n", {"One.": "garble"}),
    ("in Arabic", "# عبّارة\n\n<!-- xlate-audit: ignore garble -->\n\nتأخرت العبّارة ساعة.\n", {"تأخرت العبّارة ساعة.": "garble"}),
    ("in Japanese", "# フェリー\n\n一。\n\n二<!-- xlate-audit: ignore garble -->。\n", {"二。": "garble"}),
]  # fmt: skip

PAGE = "<!DOCTYPE html><html lang='en'><head><title>Ferry late</title></head><body><nav>Home News</nav><article>{}</article></body></html>"
LONG = "The ferry to the islands was late again on Monday because of fog over the strait, the harbour office said."
HTML = [
    ("between blocks, of the next", f"<h1>Ferry late</h1><!-- xlate-audit: ignore garble --><p>{LONG}</p><p>Two boats waited for hours at the pier.</p>", {LONG: "garble"}),
    ("within a block", f"<h1>Ferry late</h1><p>{LONG}</p><p>Two boats <!-- xlate-audit: ignore drift.number, garble -->waited for hours at the pier.</p>", {"Two boats waited for hours at the pier.": "drift.number garble"}),
    ("of the title", f"<h1>Ferry late<!-- xlate-audit: ignore artifact --></h1><p>{LONG}</p><p>Two boats waited for hours at the pier.</p>", {"Ferry late": "artifact"}),
    ("within a box, of its next block", f"<h1>Ferry late</h1><p>{LONG}</p><div><!-- xlate-audit: ignore garble --><p>Two boats waited for hours at the pier.</p></div>", {"Two boats waited for hours at the pier.": "garble"}),
]  # fmt: skip


def commented(path: Path) -> dict[str, str]:
    article = load_article(path)
    found: dict[str, list[str]] = {}
    for comment in article.comments:
        found.setdefault(article.paragraphs[comment.paragraph].text, []).extend(comment.rules)
    return {text: " ".join(rules) for text, rules in found.items()}


@pytest.mark.parametrize(("name", "text", "expected"), MARKDOWN, ids=[row[0] for row in MARKDOWN])
def test_markdown(tmp_path: Path, name: str, text: str, expected: dict) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    if all(isinstance(key, str) for key in expected):
        assert commented(path) == expected
    else:
        assert {c.paragraph: " ".join(c.rules) for c in load_article(path).comments} == expected


@pytest.mark.parametrize(("name", "body", "expected"), HTML, ids=[row[0] for row in HTML])
def test_html(tmp_path: Path, name: str, body: str, expected: dict) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(body), encoding="utf-8")
    assert commented(path) == expected


def test_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Ferry\n\n<!-- xlate-audit: ignore drift.name: the agency\n  writes it so -->\n\nOne.\n")
    (comment,) = load_article(path).comments
    assert (comment.rules, comment.reason) == (("drift.name",), "the agency writes it so")


def test_plain_text_has_no_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ferry\n\n<!-- xlate-audit: ignore drift.name -->\n\nOne.\n")
    assert load_article(path).comments == ()


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_many_comments_take_no_longer_than_many_paragraphs(tmp_path: Path, suffix: str) -> None:
    comment = "<!-- xlate-audit: ignore garble -->"
    block = f"{comment}\n\nThe ferry was late.\n\n" if suffix == "md" else f"{comment}<p>The ferry was late.</p>"
    path = tmp_path / f"a.{suffix}"
    path.write_text(block * 3_000 if suffix == "md" else PAGE.format(f"<h1>Ferry late</h1>{block * 3_000}"))
    assert len(load_article(path).comments) <= 3_000
