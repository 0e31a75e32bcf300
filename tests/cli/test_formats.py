"""Formats on the command line: a reprint alone, files of pairs, files of several articles."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from xlate_audit.read import originals

FILES = Path(__file__).parent.parent / "read" / "files"


def test_a_reprint_alone_finds_its_original(cli) -> None:
    ran = cli("pair", FILES / "ferry.en.html", "--originals", FILES, "-f", "json", "--fail-on", "never")
    report = json.loads(ran.out)
    assert ran.status == 0
    assert report["original"]["path"].endswith("ferry.es.html")
    (number,) = [f for f in report["findings"] if f["rule"] == "drift.number"]
    assert (number["reprint"]["text"], number["reprint"]["line"], number["reprint"]["column"]) == ("210", 18, 17)
    assert (number["original"]["text"], number["original"]["line"], number["original"]["column"]) == ("120", 27, 17)
    assert any("the original that the reprint names" in note for note in report["notes"])
    assert report["scores"]["coverage"] == 1.0


def test_no_request_without_being_asked(cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def get(address: str) -> None:
        raise AssertionError(f"asked for {address}")

    monkeypatch.setattr(originals, "fetch", get)
    assert cli("pair", FILES / "ferry.en.html", "--originals", tmp_path).status == 2
    assert cli("check", FILES / "ferry.en.html", "--fail-on", "never").status == 0


def test_private_addresses_are_not_fetched(cli, tmp_path: Path) -> None:
    page = (FILES / "ferry.en.html").read_text(encoding="utf-8")
    (tmp_path / "a.html").write_text(page.replace("https://www.diario.example/", "http://127.0.0.1/"), encoding="utf-8")
    ran = cli("pair", tmp_path / "a.html", "--fetch")
    assert (ran.status, ran.out) == (2, "")
    assert "it is not on the public internet" in ran.err and ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["ferry.xlf", "ferry.tmx"])
def test_a_file_of_pairs(cli, name: str) -> None:
    ran = cli("pair", FILES / name, "-f", "json")
    report = json.loads(ran.out)
    assert ran.status == 1
    assert (report["original"]["language"], report["reprint"]["language"]) == ("es", "en")
    assert all(link["original"] for link in report["links"])
    assert {f["rule"] for f in report["findings"]} >= {"drift.number"}


def test_units_stay_together_whatever_they_say(cli, tmp_path: Path) -> None:
    """A bitext is aligned already, also where a translation has nothing to do with its source."""
    text = (FILES / "festival.12.xlf").read_text(encoding="utf-8")
    (tmp_path / "a.xlf").write_text(text.replace("Next year it is to be held on 3 May.", "Sugar is bad for the teeth."))
    report = json.loads(cli("pair", tmp_path / "a.xlf", "-f", "json").out)
    assert [(link["kind"], link["original"], link["reprint"]) for link in report["links"]] == [
        ("match", [f"o{n}"], [f"r{n}"]) for n in range(3)
    ]


USAGE = [
    (["ferry.md"], "give the reprint as well"),
    (["ferry.md", "ferry.md", "--originals", "."], "give the reprint alone"),
    (["ferry.md", "ferry.md", "--fetch"], "give the reprint alone"),
    (["ferry.nitf", "--fetch"], "names no original on the web"),
    (["herald.rss", "ferry.md"], "holds 2 articles"),
    (["ferry.pdf", "ferry.docx", "--fix"], "is DOCX, and --fix repairs plain text only"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_usage(cli, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(FILES)
    ran = cli("pair", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err and ran.err.count("\n") == 1


def test_every_article_of_a_file_is_checked(cli) -> None:
    ran = cli("check", FILES / "herald.rss", "-f", "json")
    assert [Path(report["reprint"]["path"]).name for report in json.loads(ran.out)] == ["herald.rss#1", "herald.rss#2"]
    assert cli("check", f"{FILES}/herald.rss#2", "-f", "json").out.startswith("{")


def test_what_stands_beside_the_article_is_not_audited(cli) -> None:
    ran = cli("check", FILES / "ferry.es.html", "-f", "json")
    report = json.loads(ran.out)
    related = [p["text"] for p in report["reprint"]["paragraphs"] if p["kind"] == "related"]
    assert "Suscríbase a nuestro boletín y reciba las noticias cada mañana." in related
    assert report["findings"] == [] and any("beside the article" in note for note in report["notes"])


def test_the_same_line_in_plain_text_is_a_fault(cli, tmp_path: Path) -> None:
    article = "Un ferri encalla\n\nUn ferri encalló el martes frente a la isla.\n\nSuscríbase a nuestro boletín.\n"
    (tmp_path / "a.txt").write_text(article, encoding="utf-8")
    report = json.loads(cli("check", tmp_path / "a.txt", "-f", "json").out)
    assert [f["rule"] for f in report["findings"]] == ["artifact.boilerplate"]


def test_batch_reads_all_formats(cli, tmp_path: Path) -> None:
    for name in ("ferry.docx", "ferry.nitf", "ferry.xlf", "herald.rss", "ferry.pdf"):
        shutil.copy(FILES / name, tmp_path)
    rows = [
        {"id": "documents", "original": "ferry.docx", "reprint": "ferry.nitf"},
        {"id": "pairs", "reprint": "ferry.xlf"},
        {"id": "item", "reprint": "herald.rss#2"},
        {"id": "several", "reprint": "herald.rss"},
        {"id": "alone", "reprint": "ferry.pdf"},
    ]
    (tmp_path / "m.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    cli("batch", tmp_path / "m.jsonl", "--output", tmp_path / "out.jsonl")
    answers = {row["id"]: row for row in map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())}
    assert len(answers) == len(rows)
    assert "links" in answers["documents"] and "links" in answers["pairs"] and "links" not in answers["item"]
    assert "holds 2 articles" in answers["several"]["error"]["message"]
    assert answers["item"]["input"] and answers["alone"]["reprint"]["paragraphs"]
