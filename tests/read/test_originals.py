"""The original that a reprint names: in a folder, through every kind of naming, and never out of the folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from xlate_audit.article import Article, Paragraph
from xlate_audit.errors import InputError
from xlate_audit.read import load_article
from xlate_audit.read.fetch import Fetched
from xlate_audit.read.originals import fetch_original, find_original, named

FILES = Path(__file__).parent / "files"
SPANISH = "https://diario.example/2024/03/ferri-langosta"


def page(url: str, *, language: str = "es", head: str = "") -> str:
    return (
        f'<html lang="{language}"><head><title>T</title><link rel="canonical" href="{url}">{head}</head><body>'
        "<h1>Un ferri encalla</h1><p>Un ferri con 120 personas encalló el martes frente a la isla.</p>"
        "<p>Nadie resultó herido, dijo un portavoz de la naviera.</p></body></html>"
    )


def article(**metadata: str) -> Article:
    return Article("reprint.txt", "en", (Paragraph("p0", "body", "Text."),), metadata=metadata)


NAMED = [
    ({"based_on": "https://a.example/x\nurn:a:b"}, [("https://a.example/x", "translationOfWork or isBasedOn"), ("urn:a:b", "translationOfWork or isBasedOn")]),
    ({"alternates": "en https://a.example/en\nes-mx https://a.example/es\nx-default https://a.example/", "url": "https://a.example/en"}, [("https://a.example/es", "hreflang es-mx")]),
    ({"canonical": "https://a.example/x", "url": "http://www.a.example/x/"}, []),
    ({"canonical": "https://a.example/x", "url": "https://b.example/y"}, [("https://a.example/x", "canonical")]),
    ({"canonical": "https://a.example/x", "based_on": "https://c.example/z"}, [("https://c.example/z", "translationOfWork or isBasedOn"), ("https://a.example/x", "canonical")]),
    ({}, []),
]  # fmt: skip


@pytest.mark.parametrize(("metadata", "expected"), NAMED)
def test_what_a_reprint_names(metadata: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert [(one.address, one.by) for one in named(article(**metadata))] == expected


def test_by_the_address_that_a_page_gives_itself(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "0001.html").write_text(page(SPANISH), encoding="utf-8")
    (tmp_path / "0002.html").write_text(page("https://diario.example/other"), encoding="utf-8")
    (tmp_path / "0003.txt").write_text("Un texto que enlaza a ferri-langosta.", encoding="utf-8")
    found = find_original(load_article(FILES / "ferry.en.html"), tmp_path)
    assert found.path.endswith("0001.html")
    assert found.notes == ("the original that the reprint names (translationOfWork or isBasedOn)",)


@pytest.mark.parametrize("name", ["ferri-langosta.txt", "FERRI-LANGOSTA.md"])
def test_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Un ferri encalla\n\nUn ferri encalló el martes.", encoding="utf-8")
    assert find_original(load_article(FILES / "ferry.md"), tmp_path).path.endswith(name)


def test_by_an_identifier(tmp_path: Path) -> None:
    text = (FILES / "ferry.newsml.xml").read_text(encoding="utf-8")
    (tmp_path / "a.xml").write_text(text.replace('herald.example:20240305:ferry"', 'diario.example:20240305:ferri"'))
    assert find_original(load_article(FILES / "ferry.newsml.xml"), tmp_path).path.endswith("a.xml")


def test_a_sample_finds_its_neighbour() -> None:
    assert find_original(load_article(FILES / "ferry.en.html"), FILES).path.endswith("ferry.es.html")


def test_none_several_and_nothing_named(tmp_path: Path) -> None:
    reprint = load_article(FILES / "ferry.en.html")
    with pytest.raises(InputError, match=r"no file of .* is the original that .*ferri-langosta"):
        find_original(reprint, tmp_path)
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page(SPANISH), encoding="utf-8")
    with pytest.raises(InputError, match="2 files of"):
        find_original(reprint, tmp_path)
    with pytest.raises(InputError, match="names no original"):
        find_original(article(), tmp_path)
    with pytest.raises(InputError, match="is not a folder"):
        find_original(reprint, tmp_path / "none")


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "a.html").write_text(page(SPANISH), encoding="utf-8")
    (inside / "a.html").symlink_to(outside / "a.html")
    (inside / "more").symlink_to(outside)
    (inside / "passwd").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match="no file of"):
        find_original(load_article(FILES / "ferry.en.html"), inside)
    shutil.copy(outside / "a.html", inside / "b.html")
    (inside / "c.html").symlink_to("b.html")  # within the folder it is a file as any other
    with pytest.raises(InputError, match="2 files of"):
        find_original(load_article(FILES / "ferry.en.html"), inside)


def test_the_web_is_asked_for_what_is_named(tmp_path: Path) -> None:
    asked: list[str] = []

    def get(address: str) -> Fetched:
        asked.append(address)
        if "first" in address:
            raise InputError("cannot fetch it")
        return Fetched(address, page(address).encode())

    reprint = article(based_on="urn:a:b\nhttps://a.example/first\nhttps://a.example/second")
    found = fetch_original(reprint, get)
    assert (found.path, asked) == ("https://a.example/second", ["https://a.example/first", "https://a.example/second"])
    with pytest.raises(InputError, match="cannot fetch it"):
        fetch_original(article(based_on="https://a.example/first"), get)
    with pytest.raises(InputError, match="names no original on the web"):
        fetch_original(article(based_on="urn:a:b"), get)
