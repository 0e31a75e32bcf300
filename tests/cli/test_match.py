"""`match`: whose reprint is whose, over languages and scripts; many, one or none; nothing lost on the way."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

CORPUS = Path(__file__).parents[2] / "corpus"
PAIRS = sorted(CORPUS.glob("*.*-*"))


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The sample pairs, originals in one folder and reprints under other names in another."""
    originals, reprints = tmp_path / "originals", tmp_path / "reprints"
    for n, pair in enumerate(PAIRS):
        for folder, side, name in ((originals, "original", f"{pair.name}.txt"), (reprints, "reprint", f"{90 - n}.txt")):
            folder.mkdir(exist_ok=True)
            shutil.copy(pair / f"{side}.txt", folder / name)
    return originals, reprints


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def truth(reprint: str) -> str:
    return PAIRS[90 - int(Path(reprint).stem)].name


def test_finds_every_sample_pair(cli: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.jsonl"
    ran = cli("match", *folders, "-o", manifest)
    assert ran.status == 0 and f"{len(PAIRS)} pairs; 0 reprints without" in ran.err
    rows = read(manifest)
    assert len(rows) == len(PAIRS)
    for row in rows:
        assert Path(row["original"]).stem == truth(row["reprint"]) and 0 <= row["probability"] <= 1
    assert cli("batch", manifest, "-o", tmp_path / "r.jsonl", "--timeout", "0").status == 0
    assert all(row["verdict"] for row in read(tmp_path / "r.jsonl"))


def test_a_reprint_without_original_gets_none(cli: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    originals, reprints = folders
    gone = PAIRS[::2]
    for pair in gone:
        (originals / f"{pair.name}.txt").unlink()
    rest = tmp_path / "rest.jsonl"
    ran = cli("match", originals, reprints, "-o", tmp_path / "m.jsonl", "--unmatched", rest)
    assert f"{len(PAIRS) - len(gone)} pairs; {len(gone)} reprints without an original" in ran.err
    assert all(Path(row["original"]).stem == truth(row["reprint"]) for row in read(tmp_path / "m.jsonl"))
    assert {truth(row["reprint"]) for row in read(rest)} == {pair.name for pair in gone}
    assert {row["why"] for row in read(rest)} == {"no original"}


def test_an_original_may_have_many_reprints_and_one_may_be_cut(cli: Run, folders: tuple[Path, Path]) -> None:
    originals, reprints = folders
    first = (reprints / "90.txt").read_text("utf-8")
    paragraphs = first.strip().split("\n\n")
    (reprints / "cut.txt").write_text("\n\n".join(paragraphs[: len(paragraphs) // 2 + 1]), "utf-8")
    shutil.copy(originals / f"{PAIRS[0].name}.txt", reprints / "copied.txt")
    cli("match", originals, reprints, "-o", originals.parent / "m.jsonl")
    found = {Path(row["reprint"]).stem: Path(row["original"]).stem for row in read(originals.parent / "m.jsonl")}
    assert found["90"] == found["cut"] == found["copied"] == PAIRS[0].name


def test_what_cannot_be_read_is_told_and_costs_the_others_nothing(
    cli: Run, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    originals, reprints = folders
    (reprints / "empty.txt").write_bytes(b"")
    (originals / "binary.txt").write_bytes(bytes(range(256)) * 40)
    rest = tmp_path / "rest.jsonl"
    ran = cli("match", originals, reprints, "-o", tmp_path / "m.csv", "--unmatched", rest)
    assert ran.status == 0
    assert "empty.txt" in [Path(row["path"]).name for row in read(rest) if "path" in row]
    with (tmp_path / "m.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.DictReader(stream))) == len(PAIRS)


def test_a_language_that_the_model_does_not_know_is_found_by_names_and_numbers(cli: Run, tmp_path: Path) -> None:
    texts = {
        "originals/a": "Ferry Aurora strikes pier in Tavastmaa\n\nThe ferry Aurora with 214 passengers struck the pier at "
        "Kuhanranta on 14 March 2031, said captain Elina Varvikko.\n\nThe owner, Saaristolinja, expects repairs of "
        "37,500 euros. Police officer Timo Haukkala asked 58 people.",
        "originals/b": "Ferry Borealis is sold\n\nThe ferry Borealis with 180 berths goes to the shipping line Norrsund "
        "for 2,600,000 euros, said its director Kerstin Ahlgren on 9 May 2030.\n\nIt will sail to Vastergard.",
        "reprints/x": "Aurora-lautta törmäsi laituriin Tavastmaalla\n\nAurora, jossa oli 214 matkustajaa, osui Kuhanrannan "
        "laituriin 14. maaliskuuta 2031, kertoi kapteeni Elina Varvikko.\n\nSaaristolinja arvioi korjausten maksavan "
        "37 500 euroa. Konstaapeli Timo Haukkala kuuli 58 ihmistä.",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    cli(
        "match",
        tmp_path / "originals",
        tmp_path / "reprints",
        "-o",
        tmp_path / "m.jsonl",
        "--unmatched",
        tmp_path / "u",
    )
    matched = [row["original"] for row in read(tmp_path / "m.jsonl")]
    assert matched in ([], ["originals/a.txt"])  # never the other one


@pytest.mark.parametrize("empty", [0, 1])
def test_an_empty_folder_gives_an_empty_manifest(cli: Run, folders: tuple[Path, Path], empty: int) -> None:
    shutil.rmtree(folders[empty])
    folders[empty].mkdir()
    ran = cli("match", *folders, "-o", folders[0].parent / "m.jsonl")
    assert ran.status == 0 and (folders[0].parent / "m.jsonl").read_bytes() == b""


def test_no_folder(cli: Run, tmp_path: Path) -> None:
    ran = cli("match", tmp_path / "nowhere", tmp_path, "-o", tmp_path / "m.jsonl")
    assert ran.status == 2 and "nowhere" in ran.err and not (tmp_path / "m.jsonl").exists()


def test_one_folder_is_matched_with_itself_but_no_file_with_itself(cli: Run, folders: tuple[Path, Path]) -> None:
    originals, reprints = folders
    for file in reprints.iterdir():
        shutil.copy(file, originals)
    cli("match", originals, originals, "-o", originals / ".m.jsonl")
    rows = read(originals / ".m.jsonl")
    assert rows and all(row["original"] != row["reprint"] for row in rows)


def test_processes_find_the_same(cli: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    for n in range(30):
        shutil.copy(folders[1] / "90.txt", folders[1] / f"copy{n}.txt")
    cli("match", *folders, "-o", tmp_path / "one.jsonl")
    cli("match", *folders, "-o", tmp_path / "two.jsonl", "--jobs", "2")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
