"""`dataset build`: counts that add up, no duplicates, no leaks, and files that other programs read."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import Run
from tests.dataset.conftest import finding, make_report, sentence, write

ALL = "jsonl,csv,tmx,xliff,label-studio,prodigy,doccano,marot"
EVIL = "=cmd|' /C calc'!A0 <script>alert(1)</script> & \"x\"\u0000\u2028 𝒳 \U0001f600 ende"


def units(folder: Path) -> list[dict]:
    return [
        json.loads(line)
        for path in sorted((folder / "jsonl").glob("*.jsonl"))
        for line in path.read_text("utf-8").split("\n")
        if line
    ]


def counted(told: str) -> dict[str, int]:
    return {label.strip(): int(n) for n, label in (line.split(maxsplit=1) for line in told.splitlines()) if n.isdigit()}


def test_what_goes_in_comes_out_or_is_told(cli: Run, results: Path, tmp_path: Path) -> None:
    with results.open("a", encoding="utf-8") as stream:
        stream.write('{"id": "gone", "error": {"type": "InputError", "message": "…"}}\nnonsense\n[]\n')
        stream.write(results.read_text("utf-8").splitlines()[0] + "\n")
    ran = cli("dataset", "build", results, "-o", tmp_path / "out", "--min-fidelity", "0.5")
    assert ran.status == 0 and ran.out == ""
    told = counted(ran.err)
    assert told["lines of results"] == 54 and told["reports"] == 51
    assert told["rows that could not be audited"] == 1 and told["lines that are no report"] == 2
    left_out = sum(n for label, n in told.items() if label.startswith("left out"))
    assert told["left out: fidelity"] == 30 and told["left out: duplicate"] == 3
    assert told["units in the reports"] == told["units kept"] + left_out == 153
    assert (
        sum(n for label, n in told.items() if label.startswith("kept"))
        == told["units kept"]
        == len(units(tmp_path / "out"))
    )
    statistics = json.loads((tmp_path / "out" / "statistics.json").read_text("utf-8"))
    assert sum(statistics["units"].values()) == 120 == sum(statistics["fidelity"])
    assert sum(sum(n.values()) for n in statistics["findings"].values()) == 20


def test_no_story_leaks(cli: Run, results: Path, tmp_path: Path) -> None:
    update = [(sentence(3) + " Nachtrag.", sentence(900, "An update")), (sentence(901), sentence(902, "It"))]
    borrowed = [(sentence(903), sentence(10, "The bridge")), (sentence(904), sentence(905, "Il"))]
    with results.open("a", encoding="utf-8") as stream:
        stream.write(
            json.dumps(make_report("update", update)) + "\n" + json.dumps(make_report("agency", borrowed)) + "\n"
        )
    cli("dataset", "build", results, "-o", tmp_path / "out")
    split_of, by_text = defaultdict(set), defaultdict(set)
    for unit in units(tmp_path / "out"):
        split_of[unit["story"]].add(unit["split"])
        for side in ("original", "reprint"):
            by_text[unit[side]].add(unit["split"])
    assert all(len(splits) == 1 for splits in (*split_of.values(), *by_text.values()))
    where = {unit["report"]: unit["split"] for unit in units(tmp_path / "out")}
    assert where["s1"] == where["update"] and where["s3"] == where["agency"]
    assert where["s0"] == where["s0.fr"]
    sizes = [
        len([u for u in units(tmp_path / "out") if u["split"] == name]) for name in ("train", "validation", "test")
    ]
    assert min(sizes) > 5 and 0.7 < sizes[0] / sum(sizes) < 0.9


def test_near_duplicates_go_unless_they_are_wanted(cli: Run, tmp_path: Path) -> None:
    o, r = " ".join(map(sentence, range(4))), " ".join(sentence(n, "The bridge") for n in range(4))
    rows = [make_report("a", [(o, r)]), make_report("b", [(o.upper(), r.replace("The bridge 3", "That bridge 3"))])]
    results = write(tmp_path / "r.jsonl", rows)
    ran = cli("dataset", "build", results, "-o", tmp_path / "one")
    assert counted(ran.err)["left out: near duplicate"] == 1 and len(units(tmp_path / "one")) == 1
    cli("dataset", "build", results, "-o", tmp_path / "two", "--near", "2")
    kept = units(tmp_path / "two")
    assert len(kept) == 2 and len({unit["split"] for unit in kept}) == 1


def test_the_same_input_gives_the_same_bytes_in_any_order(cli: Run, results: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        cli("dataset", "build", results, "-o", tmp_path / name, "-f", ALL)
    sums = [(tmp_path / name / "SHA256SUMS").read_text() for name in ("one", "two")]
    assert sums[0] == sums[1]
    for line in sums[0].splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / "one" / name).read_bytes()).hexdigest() == digest
    lines = results.read_text("utf-8").splitlines(keepends=True)
    results.write_text("".join(reversed(lines)), "utf-8")
    cli("dataset", "build", results, "-o", tmp_path / "three")
    splits = [{u["report"]: u["split"] for u in units(tmp_path / name)} for name in ("one", "three")]
    assert splits[0] == splits[1]


def test_filters(cli: Run, results: Path, tmp_path: Path) -> None:
    def build(name: str, *options: str) -> list[dict]:
        assert cli("dataset", "build", results, "-o", tmp_path / name, *options).status == 0
        return units(tmp_path / name)

    assert {u["reprint_language"] for u in build("fr", "--languages", "*-fr")} == {"fr"}
    assert len(build("rule", "--rule", "drift")) == 20
    assert len(build("sound", "--sound", "--languages", "de-en")) == 100
    assert not any(u["findings"] for u in build("without", "--without-rule", "drift.number"))
    assert build("long", "--min-length", "10000") == []
    assert len(build("sentences", "--unit", "sentence")) == 150
    for wrong in (("--languages", "german"), ("--rule", "drift.nothing"), ("--kind", "odd"), ("--split", "1,2")):
        ran = cli("dataset", "build", results, "-o", tmp_path / "wrong", *wrong)
        assert ran.status == 2 and not (tmp_path / "wrong").exists()


def test_a_folder_that_is_there_is_not_overwritten_unless_asked(cli: Run, results: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert cli("dataset", "build", results, "-o", tmp_path / "out").status == 2
    assert (tmp_path / "out" / "mine.txt").exists()
    ran = cli("dataset", "build", results, "-o", tmp_path / "out", "--overwrite")
    assert ran.status == 2 and "something else than a dataset" in ran.err, "the wrong folder is not lost"
    assert (tmp_path / "out" / "mine.txt").exists()
    for _ in range(2):
        assert cli("dataset", "build", results, "-o", tmp_path / "set", "--overwrite").status == 0
    assert not list(tmp_path.glob(".out*")) and not list(tmp_path.glob(".set*"))


def test_marks_are_where_the_words_are(cli: Run, results: Path, tmp_path: Path) -> None:
    for level in ("paragraph", "sentence"):
        cli("dataset", "build", results, "-o", tmp_path / level, "--unit", level)
        marks = [(u, f) for u in units(tmp_path / level) for f in u["findings"]]
        assert len(marks) == 20
        for unit, found in marks:
            for side in ("original", "reprint"):
                assert unit[side][found[side]["start"] : found[side]["end"]] == found[side]["text"] != ""


def test_merged_paragraphs_keep_their_marks() -> None:
    from xlate_audit.dataset.units import units_of

    report = make_report("m", [("Erstens 13.", "First 13."), ("Zweitens 31.", "Second 31.")])
    report["links"] = [report["links"][0] | {"kind": "merge", "original": ["o0", "o1"], "reprint": ["r0", "r1"]}]
    report["findings"] = [finding("drift.number", ("r1", "Second 31.", "31"), ("o1", "Zweitens 31.", "31"))]
    (unit,) = units_of(report, "paragraph")
    assert unit.original == "Erstens 13.\n\nZweitens 31."
    for text, mark in ((unit.original, unit.findings[0].original), (unit.reprint, unit.findings[0].reprint)):
        assert mark and text[mark.start : mark.end] == mark.text == "31"


@pytest.fixture
def evil(cli: Run, tmp_path: Path) -> Path:
    """A dataset of hostile text in all forms."""
    bad = finding("drift.number", ("r0", EVIL, "ende"), ("o0", EVIL, "alert(1)"))
    results = write(tmp_path / "r.jsonl", [make_report("=evil<b>", [(EVIL, EVIL), ("nur hier", "")], findings=[bad])])
    ran = cli(
        "dataset", "build", results, "-o", tmp_path / "evil", "-f", ALL, "--kind", "match,omitted", "--name", "<i>=x"
    )
    assert ran.status == 0, ran.err
    return tmp_path / "evil"


def test_hostile_text_stays_text(evil: Path) -> None:
    cells = next(iter(csv.DictReader((evil / "csv" / "train.csv").open(encoding="utf-8-sig", newline=""))))
    assert cells["original"].startswith("'=cmd") and cells["id"].startswith("'=evil")
    ns = {"x": "urn:oasis:names:tc:xliff:document:2.0"}
    target = etree.parse(evil / "xliff" / "train.de-en.xlf").findtext(".//x:target", namespaces=ns)
    assert target == EVIL.replace("\u0000", "\ufffd")
    assert etree.parse(evil / "tmx" / "train.tmx").findtext(".//seg") == target
    page = (evil / "statistics.html").read_text("utf-8")
    assert "<i>" not in page and "<script" not in page
    readme = (evil / "README.md").read_text("utf-8")
    assert "<i>=x" not in readme.partition("---\n\n")[2]


def test_labels_point_at_the_words(evil: Path) -> None:
    (task, *_) = json.loads((evil / "label-studio" / "train.json").read_text("utf-8"))
    for found in task["predictions"][0]["result"]:
        text = task["data"][found["to_name"]].encode("utf-16-le")
        value = found["value"]
        assert text[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"] in ("ende", "alert(1)")
    labels = {e.get("value") for e in etree.parse(evil / "label-studio" / "config.xml").iter("Label")}
    assert "drift.number" in labels
    for form, key in (("prodigy", "spans"), ("doccano", "label")):
        row = json.loads((evil / form / "train.jsonl").read_text("utf-8").split("\n")[0])
        span = row[key][0]
        start, end = (span["start"], span["end"]) if key == "spans" else span[:2]
        assert row["text"][start:end] == "ende"
    head, *lines = (evil / "marot" / "train.tsv").read_text("utf-8").split("\n")[:-1]
    assert head.split("\t")[:2] == ["system", "doc"] and all(len(line.split("\t")) == 10 for line in lines)
    assert "<v>ende</v>" in lines[0] and "<script" not in lines[0]
    assert json.loads(lines[0].split("\t")[9])["rule"] == "drift.number"


def test_parquet_and_the_hugging_face_folder(cli: Run, results: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    cli("dataset", "build", results, "-o", tmp_path / "out", "-f", "jsonl,parquet,hf")
    rows = [row for path in sorted((tmp_path / "out" / "parquet").iterdir()) for row in pq.read_table(path).to_pylist()]
    assert rows == units(tmp_path / "out")
    head = (tmp_path / "out" / "hf" / "README.md").read_text("utf-8").split("---")[1]
    assert "path: data/train-00000-of-00001.parquet" in head
    assert (tmp_path / "out" / "hf" / "data" / "train-00000-of-00001.parquet").exists()


def test_datasets_opens_it(cli: Run, results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets")
    cli("dataset", "build", results, "-o", tmp_path / "out", "-f", "jsonl,hf")
    loaded = datasets.load_dataset(str(tmp_path / "out" / "hf"), cache_dir=str(tmp_path / "cache"))
    assert {name: len(part) for name, part in loaded.items()}.keys() == {"train", "validation", "test"}
    by_id = {unit["id"]: unit for unit in units(tmp_path / "out")}
    for part in loaded.values():
        for row in part:
            assert row["reprint"] == by_id[row["id"]]["reprint"] and row["findings"] == by_id[row["id"]]["findings"]


def test_translate_toolkit_opens_it(cli: Run, evil: Path, results: Path, tmp_path: Path) -> None:
    tmx = pytest.importorskip("translate.storage.tmx")
    cli("dataset", "build", results, "-o", tmp_path / "out", "-f", "jsonl,tmx", "--languages", "de-en")
    for path in (tmp_path / "out" / "tmx").iterdir():
        store = tmx.tmxfile.parsefile(str(path))
        ours = [u for u in units(tmp_path / "out") if u["split"] == path.stem]
        assert [(u.getid(), str(u.source), str(u.target)) for u in store.units] == [
            (u["id"], u["original"], u["reprint"]) for u in ours
        ]
        assert all(bool(u.getnotes()) == bool(o["findings"]) for u, o in zip(store.units, ours, strict=True))


def test_xliff_is_valid_by_its_schema(cli: Run, evil: Path, results: Path, tmp_path: Path) -> None:
    """OASIS' schema of the core, of which 2.1 changed nothing that is written here."""
    schema = etree.XMLSchema(file=str(Path(__file__).parent / "schemas" / "xliff-core-2.0.xsd"))
    cli("dataset", "build", results, "-o", tmp_path / "out", "-f", "xliff", "--unit", "sentence")
    files = [*(tmp_path / "out" / "xliff").iterdir(), *(evil / "xliff").iterdir()]
    assert len(files) > 3
    for path in files:
        schema.assertValid(etree.parse(path))


def test_a_missing_package_is_named_with_its_extra(
    cli: Run,
    results: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "xlate_audit.dataset.export.parquet", raising=False)
    ran = cli("dataset", "build", results, "-o", tmp_path / "out", "-f", "parquet")
    assert ran.status == 2 and "pip install 'xlate-audit[parquet]'" in ran.err and len(ran.err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_results_that_cannot_be_read(cli: Run, tmp_path: Path) -> None:
    ran = cli("dataset", "build", tmp_path / "nowhere.jsonl", "-o", tmp_path / "out")
    assert ran.status == 2 and "nowhere" in ran.err and not (tmp_path / "out").exists()
    for content in ("", "{}\n", "no report\n"):
        (tmp_path / "other.txt").write_text(content)
        ran = cli("dataset", "build", tmp_path / "other.txt", "-o", tmp_path / "out")
        assert ran.status == 2 and "holds no report" in ran.err and not (tmp_path / "out").exists()
