"""Building a dataset: results in, units filtered, freed of duplicates, split by story and written; every one counted.

The results are read twice: once to decide on every unit, once to write what stays. What is held in memory is some two
kilobytes a unit (signatures for near duplicates), not the texts. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from xlate_audit.dataset.card import Made, card, page
from xlate_audit.dataset.duplicates import NearDuplicates, plain
from xlate_audit.dataset.export import HF_DATA, writer
from xlate_audit.dataset.filters import Filters
from xlate_audit.dataset.pictures import heat, histogram
from xlate_audit.dataset.statistics import Statistics
from xlate_audit.dataset.stories import Stories, split
from xlate_audit.dataset.units import Level, Unit, story_key, units_of
from xlate_audit.errors import InputError
from xlate_audit.files import replacing_folder
from xlate_audit.text.boilerplate import boilerplate

_TELLING = 60  # letters from which a passage that comes again makes two stories one
_SUMS = "SHA256SUMS"
_SAME_ARTICLE = 0.6  # share of its strings of letters from which an article is another one's update

Judged = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""A report with what editors made of it."""


@dataclass(frozen=True, slots=True)
class Options:
    """`near`: share of strings of letters from which a unit is a near duplicate (more than 1: never). `shares`: the
    splits' names and sizes. `seed` draws which story goes where."""

    filters: Filters = field(default_factory=Filters)
    level: Level = "paragraph"
    near: float = 0.8
    shares: tuple[tuple[str, float], ...] = (("train", 0.8), ("validation", 0.1), ("test", 0.1))
    seed: int = 1
    formats: tuple[str, ...] = ("jsonl",)
    name: str = "News reprints"
    licence: str = "other"


@dataclass(slots=True)
class Counts:
    """What went in and what became of it; `check` holds that nothing is lost on the way."""

    lines: int = 0
    reports: int = 0
    not_audited: int = 0
    no_report: int = 0
    units: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)

    def check(self) -> None:
        assert self.lines == self.reports + self.not_audited + self.no_report
        assert self.units == self.left_out.total() + self.kept.total()

    def to_dict(self) -> dict[str, int]:
        """In the order in which things go in and out."""
        out = {
            "lines of results": self.lines,
            "reports": self.reports,
            "rows that could not be audited": self.not_audited,
        }
        out |= {"lines that are no report": self.no_report, "units in the reports": self.units}
        out |= {f"left out: {reason}": n for reason, n in sorted(self.left_out.items())}
        return out | {"units kept": self.kept.total()} | {f"kept: {name}": n for name, n in self.kept.items()}


def build(
    results: Sequence[Path],
    output: Path,
    options: Options,
    *,
    overwrite: bool = False,
    judged: Judged = lambda report: report,
    progress: Callable[[int], None] = lambda done: None,
) -> tuple[Counts, dict[str, Counter[str]]]:
    """Build the dataset in the folder `output`; what was counted, and what single formats could not hold.

    `judged` lays editors' decisions over a report. `progress` hears of every line read, of both readings. The folder is
    there whole or not at all. Raises InputError where results cannot be read or the folder not written.
    """
    options.filters.check()
    _may_take(output, overwrite)
    with replacing_folder(output) as folder:
        return _written(results, folder, options, judged, progress)


def _may_take(output: Path, overwrite: bool) -> None:
    """Raises InputError where something stands at `output` that may not be replaced. Only a dataset ever is: a folder
    of anything else may be there by mistake."""
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return
    if not overwrite:
        raise InputError(f"{output} is there already: name another folder, or --overwrite it")
    if not all((output / name).is_file() for name in (_SUMS, "statistics.json")):
        raise InputError(f"{output} holds something else than a dataset, and is not overwritten: name another folder")


def _written(
    results: Sequence[Path], folder: Path, options: Options, judged: Judged, progress: Callable[[int], None]
) -> tuple[Counts, dict[str, Counter[str]]]:
    writers = {form: writer(form, folder / form) for form in options.formats}
    counts = Counts()
    done = 0

    def reports(count: Counts) -> Iterator[Mapping[str, Any]]:
        nonlocal done
        for report in _reports(results, count):
            done += 1
            progress(done)
            yield judged(report)

    selection = _Selection(options)
    for report in reports(counts):
        selection.add(report, counts)
    if not counts.reports and not counts.not_audited:
        told = " and ".join(map(str, results))
        raise InputError(f"{told} holds no report: give the results of `batch`, or `pair --format jsonl`")
    where, stories = selection.splits()
    statistics, signatures = Statistics(), set()
    for name, share in options.shares:  # in their order, also those that stay empty
        if share > 0:
            statistics.units[name] = counts.kept[name] = 0
            statistics.stories[name] = set()
    kept = iter(selection.kept)
    for report in reports(Counts()):
        key = story_key(report)
        for unit in units_of(report, options.level):
            if next(kept, False):
                story = stories.of(key)
                unit = replace(unit, story=story, split=where[story])
                statistics.count(unit)
                counts.kept[unit.split] += 1
                signatures.add(unit.signature)
                for each in writers.values():
                    each.write(unit)
    for each in writers.values():
        each.close()
    counts.check()
    made = Made(options.name, options.licence, _choices(options), counts.to_dict(), tuple(sorted(signatures)))
    _describe(folder, made, statistics.to_dict(), options)
    return counts, {form: each.left_out for form, each in writers.items() if each.left_out}


def _reports(results: Iterable[Path], counts: Counts) -> Iterator[Mapping[str, Any]]:
    """The reports among the lines of some files. Raises InputError where one cannot be read."""
    for path in results:
        try:
            with path.open("rb") as stream:
                for text in stream:
                    counts.lines += 1
                    report = None
                    with suppress(ValueError, RecursionError):
                        report = json.loads(text)
                    if isinstance(report, dict) and "error" in report:
                        counts.not_audited += 1
                    elif isinstance(report, dict) and str(report.get("schema")).startswith("xlate-audit/report/"):
                        counts.reports += 1
                        yield report
                    else:
                        counts.no_report += 1
        except OSError as error:
            raise InputError(f"cannot read {path}: {error.strerror}") from error


class _Selection:
    """Decides on one unit after the other, and gathers which stories are one."""

    def __init__(self, options: Options) -> None:
        self.kept = bytearray()
        self._options = options
        self._stories = Stories()
        self._sizes: Counter[str] = Counter()  # by report's key, before stories grow together
        self._exact: dict[bytes, str] = {}
        self._near = _Keyed(options.near)
        self._sides = _Keyed(0.8), _Keyed(0.8)
        self._articles = _Keyed(_SAME_ARTICLE)

    def add(self, report: Mapping[str, Any], counts: Counts) -> None:
        key = story_key(report)
        for side in ("original", "reprint"):
            if side in report:
                whole = plain("\n".join(p["text"] for p in report[side]["paragraphs"]))
                self._join(key, self._articles.like(whole, key))
        for unit in units_of(report, self._options.level):
            counts.units += 1
            reason = self._options.filters.refuse(unit) or self._repeated(unit, key)
            self.kept.append(reason is None)
            if reason is None:
                self._sizes[key] += 1
            else:
                counts.left_out[reason] += 1

    def _repeated(self, unit: Unit, key: str) -> str | None:
        """Whether a unit is a duplicate; its story and those of what is like it grow together."""
        sides = plain(unit.original), plain(unit.reprint)
        languages = unit.original_language, unit.reprint_language
        for index, text, language, raw in zip(
            self._sides, sides, languages, (unit.original, unit.reprint), strict=True
        ):
            if len(text) >= _TELLING and not boilerplate(raw, language):
                self._join(key, index.like(text, key))
        content = hashlib.blake2b("\0".join((*languages, *sides)).encode("utf-8", "surrogatepass"), digest_size=16)
        first = self._exact.setdefault(content.digest(), key)
        if first is not key:
            self._join(key, [first] if len(sides[0]) + len(sides[1]) >= _TELLING else [])
            return "duplicate"
        near = self._near.like("\n".join(sides), key) if len(sides[0]) + len(sides[1]) >= _TELLING else []
        self._join(key, near)
        return "near duplicate" if near and self._options.near <= 1 else None

    def _join(self, key: str, others: Iterable[str]) -> None:
        for other in others:
            self._stories.join(key, other)

    def splits(self) -> tuple[dict[str, str], Stories]:
        sizes: Counter[str] = Counter()
        for key, n in self._sizes.items():
            sizes[self._stories.of(key)] += n
        return split(sizes, self._options.shares, self._options.seed), self._stories


class _Keyed:
    """Near duplicates by the key of the report that they come from."""

    def __init__(self, least: float) -> None:
        self._index = NearDuplicates(least)
        self._keys: list[str] = []

    def like(self, text: str, key: str) -> list[str]:
        found = [self._keys[n] for n in self._index.add(text)]
        self._keys.append(key)
        return found


def _choices(options: Options) -> dict[str, Any]:
    filters = {name: value for name, value in asdict(options.filters).items() if value not in (None, (), False)}
    return {
        "unit": options.level,
        **filters,
        "near": options.near,
        "seed": options.seed,
        "shares": dict(options.shares),
    }


def _describe(folder: Path, made: Made, statistics: Mapping[str, Any], options: Options) -> None:
    """Card, statistics, pictures and checksums beside the data."""
    splits = [name for name, n in statistics["units"].items() if n]
    files = {}
    if "parquet" in options.formats:
        files = {name: f"parquet/{name}.parquet" for name in splits}
    elif "jsonl" in options.formats:
        files = {name: f"jsonl/{name}.jsonl" for name in splits}
    texts = {
        "README.md": card(made, statistics, files),
        "statistics.html": page(made, statistics),
        "statistics.json": json.dumps({**statistics, "counts": made.counts}, ensure_ascii=False, indent=1) + "\n",
        "fidelity.svg": histogram(statistics["fidelity"]),
        "findings.svg": heat(statistics["findings"]),
    }
    if "hf" in options.formats:
        texts |= {f"hf/{name}": texts[name] for name in ("fidelity.svg", "findings.svg")}
        texts["hf/README.md"] = card(made, statistics, {name: HF_DATA.format(split=name) for name in splits})
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", errors="replace", newline="\n")
    sums = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as stream:
            sums.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {path.relative_to(folder).as_posix()}\n")
    (folder / _SUMS).write_text("".join(sums), encoding="utf-8", newline="\n")
