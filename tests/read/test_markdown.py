"""Markdown: text without its marks, and what its structure says."""

from xlate_audit.read.markdown import read_markdown

ARTICLE = """---
title: "Le phare rouvre ses portes"
lang: fr
---

Le phare de **Pointe-Grise** a [rouvert](http://example.org) samedi,
après trois ans de travaux.

## Une restauration longue

> « C'est un soulagement », dit la maire.

- trois ans
- quatre millions d'euros

![Le phare vu du port](phare.jpg)

<div>Texte dans une balise</div>
"""


def test_blocks() -> None:
    article = read_markdown(ARTICLE, "a.md")
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        ("title", "Le phare rouvre ses portes"),
        ("body", "Le phare de Pointe-Grise a rouvert samedi, après trois ans de travaux."),
        ("heading", "Une restauration longue"),
        ("quote", "« C'est un soulagement », dit la maire."),
        ("list", "trois ans"),
        ("list", "quatre millions d'euros"),
        ("caption", "Le phare vu du port"),
        ("body", "Texte dans une balise"),
    ]
    assert article.metadata["language"] == "fr"
    assert [p.line for p in article.paragraphs] == [2, 6, 9, 11, 13, 14, 16, 18]
    assert all(p.file_start is None and p.file_end is None for p in article.paragraphs)


def test_the_first_heading_is_the_title() -> None:
    article = read_markdown("# 島の沖で座礁\r\n\r\n本文です。\r\n\r\n## 見出し\r\n\r\n続き。\r\n", "a.md")
    assert [p.kind for p in article.paragraphs] == ["title", "body", "heading", "body"]


def test_a_title_given_twice_is_one() -> None:
    article = read_markdown("+++\ntitle = 'Storm'\n+++\n\n# Storm\n\nIt came.\n", "a.md")
    assert [(p.kind, p.text) for p in article.paragraphs] == [("title", "Storm"), ("body", "It came.")]


def test_text_before_the_first_heading_leaves_it_a_heading() -> None:
    article = read_markdown("It came.\n\n# Storm\n", "a.md")
    assert [p.kind for p in article.paragraphs] == ["body", "heading"]


def test_bylines_datelines_and_footnotes_are_no_running_text() -> None:
    text = (
        "# Storm\n\n*By Jane Example*\n\nLONDON, March 3 (Reuters)\n\nIt came at night.[^1] Nobody was hurt.[^b]\n\n"
        "[^1]: Source.\n[^b]: The coast guard, by telephone.\n"
    )
    assert [(p.kind, p.text) for p in read_markdown(text, "a.md").paragraphs] == [
        ("title", "Storm"),
        ("byline", "By Jane Example"),
        ("dateline", "LONDON, March 3 (Reuters)"),
        ("body", "It came at night. Nobody was hurt."),
        ("footnote", "Source."),
        ("footnote", "The coast guard, by telephone."),
    ]


def test_links_by_reference_stay_links() -> None:
    text = "It came [at night][1].\n\n[1]: http://example.org\n"
    assert [p.text for p in read_markdown(text, "a.md").paragraphs] == ["It came at night."]
