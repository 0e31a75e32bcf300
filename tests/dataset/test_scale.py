"""More than one machine's worth: Ray as the engine, Parquet in and out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROWS = [
    {"id": f"{kind}{n}", "original": original, "reprint": reprint}
    for n in range(6)
    for kind, original, reprint in (
        ("pair", "original.txt", "faulty.txt"), ("alone", None, "sound.txt"), ("gone", "nowhere.txt", "sound.txt")
    )
]  # fmt: skip


@pytest.fixture
def manifest(articles: Path) -> Path:
    path = articles / "manifest.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


class TestRay:
    @pytest.mark.parametrize("timeout", ["0", "60"])
    def test_two_workers_give_the_same_bytes(
        self, cli: Run, manifest: Path, timeout: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("ray.data", reason="needs the extra `ray`")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (os.getcwd(), os.environ.get("PYTHONPATH")))))
        folder = manifest.parent
        monkeypatch.chdir(folder)  # Ray's workers have another working folder
        manifest = Path(manifest.name)
        assert cli("batch", manifest, "-o", folder / "local.jsonl", "--timeout", "0").status == 0
        asked = ("--engine", "ray", "--jobs", "2", "--timeout", timeout)
        ran = cli("batch", manifest, "-o", folder / "ray.jsonl", *asked)
        assert ran.status == 0, ran.err
        assert (folder / "ray.jsonl").read_bytes() == (folder / "local.jsonl").read_bytes()
        ran = cli("batch", manifest, "-o", folder / "ray.jsonl", "--resume", "--timeout", "0")
        assert "12 kept from before" in ran.err

    def test_a_missing_ray_is_named_with_its_extra(
        self, cli: Run, manifest: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import sys

        monkeypatch.setitem(sys.modules, "ray", None)
        ran = cli("batch", manifest, "-o", manifest.parent / "r.jsonl", "--engine", "ray")
        assert ran.status == 2 and "pip install 'xlate-audit[ray]'" in ran.err and len(ran.err.splitlines()) == 1

    def test_an_address_needs_the_engine(self, cli: Run, manifest: Path) -> None:
        assert cli("batch", manifest, "-o", manifest.parent / "r.jsonl", "--address", "ray://x:1").status == 2


class TestParquet:
    def test_a_partitioned_manifest_says_the_same(self, cli: Run, manifest: Path) -> None:
        pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        folder = manifest.parent
        for part in range(3):
            (folder / f"month={part}").mkdir()
            pq.write_table(
                pa.Table.from_pylist(ROWS[part * 6 : part * 6 + 6]), folder / f"month={part}" / "part-0.parquet"
            )
        assert cli("batch", manifest, "-o", folder / "one.jsonl", "--timeout", "0").status == 0
        assert cli("batch", folder, "-o", folder / "two.jsonl", "--timeout", "0").status == 0
        assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()

    def test_results_as_parts_by_languages(self, cli: Run, manifest: Path) -> None:
        pq = pytest.importorskip("pyarrow.parquet")
        folder = manifest.parent
        ran = cli("batch", manifest, "-o", folder / "r.jsonl", "--timeout", "0", "--parquet", folder / "parts")
        assert ran.status == 0
        assert sorted(path.name for path in (folder / "parts").iterdir()) == [
            "languages=de-en", "languages=en", "languages=none"
        ]  # fmt: skip
        rows = pq.read_table(folder / "parts").to_pylist()
        lines = (folder / "r.jsonl").read_text("utf-8").splitlines()
        assert sorted(row["report"] for row in rows) == sorted(lines)
        for row in rows:
            report = json.loads(row["report"])
            assert row["verdict"] == report.get("verdict") and row["error"] == report.get("error", {}).get("type")
            assert row["findings"] == (len(report["findings"]) if "findings" in report else None)

    def test_a_parquet_file_without_reprints_is_no_manifest(self, cli: Run, tmp_path: Path) -> None:
        pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        pq.write_table(pa.Table.from_pylist([{"id": "a"}]), tmp_path / "m.parquet")
        ran = cli("batch", tmp_path / "m.parquet", "-o", tmp_path / "r.jsonl")
        assert ran.status == 2 and "no column reprint" in ran.err
        (tmp_path / "bad.parquet").write_bytes(b"PAR1 this is none")
        assert cli("batch", tmp_path / "bad.parquet", "-o", tmp_path / "r.jsonl").status == 2
