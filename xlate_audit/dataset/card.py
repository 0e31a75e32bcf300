"""The dataset card (README.md, in the form that the Hugging Face hub reads) and a page of statistics."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from xlate_audit.dataset.pictures import heat, histogram

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


@dataclass(frozen=True, slots=True)
class Made:
    """How a dataset came about: its name, its licence, the command line's choices, what was left out of how many
    reports and units, and the signatures of the reports."""

    name: str
    licence: str
    choices: Mapping[str, Any]
    counts: Mapping[str, Any]
    signatures: tuple[str, ...]


def card(made: Made, statistics: Mapping[str, Any], files: Mapping[str, str]) -> str:
    """The card. `files`: the data files of each split, as `datasets.load_dataset` is to read them; may be empty."""
    codes = {code for pair in statistics["languages"] for code in pair.split("-")} - {"*", "und"}
    head = ["---", f"pretty_name: {json.dumps(made.name)}", "language:", *(f"- {code}" for code in sorted(codes))]
    head = head if codes else head[:-1]
    head += [f"license: {json.dumps(made.licence)}", "task_categories:", "- translation", "size_categories:"]
    total = sum(statistics["units"].values())
    head.append(f"- {next((name for most, name in _SIZES if total < most), '1M<n<10M')}")
    if files:
        head += ["configs:", "- config_name: default", "  data_files:"]
        head += [line for split, path in files.items() for line in (f"  - split: {split}", f"    path: {path}")]
    rows = [(split, n, statistics["stories"][split]) for split, n in statistics["units"].items()]
    body = [
        f"# {_line(made.name)}",
        "Aligned passages of news articles and their reprints, with a fidelity score and with what was found wrong in "
        "them, by `xlate-audit`.",
        "## Splits",
        "No story stands in two splits: reprints of one original, and stories that share passages, stay together.",
        _table(("split", "units", "stories"), rows),
        "## Languages",
        _table(("original-reprint", "units"), statistics["languages"].items()),
        "## Findings",
        "![Findings by rule and pair of languages](findings.svg)",
        _table(("rule", "findings"), [(rule, sum(n.values())) for rule, n in statistics["findings"].items()]),
        f"{statistics['sound']} units have none. Judged by editors: "
        + (", ".join(f"{n} {name}" for name, n in statistics["decisions"].items()) or "nothing"),
        "## Scores",
        "![Units by fidelity](fidelity.svg)",
        "## How it was made",
        _table(("counted", "number"), made.counts.items()),
        _table(("choice", "value"), ((name, json.dumps(value)) for name, value in made.choices.items())),
        "Signatures of the reports: " + ", ".join(f"`{_line(s)}`" for s in made.signatures),
        "## Fields",
        "`id`, `report`, `story`, `split`, `kind` (of the link), `original_language`, `reprint_language`, `original`, "
        "`reprint`, `similarity` (cosine), `fidelity` (0 to 1), `signature`, and `findings`: `rule`, `severity`, "
        "`confidence`, `mqm`, `message`, `suggestion`, `fingerprint`, `decision`, and in `original` and `reprint` the "
        "place (`start`, `end` in code points of the unit's text, half-open, and `text`).",
        "## Limits",
        "What was found was found by a program, and what nobody has judged may be wrong; a passage without findings is "
        "not thereby sound. The rights in the texts are their publishers'.",
    ]
    return "\n".join([*head, "---", "", ""]) + "\n\n".join(body) + "\n"


def page(made: Made, statistics: Mapping[str, Any]) -> str:
    """The statistics as one HTML file without scripts."""
    tables = "".join(
        f"<h2>{title}</h2>{_html(heads, rows)}"
        for title, heads, rows in (
            ("Counts", ("counted", "number"), made.counts.items()),
            ("Splits", ("split", "units"), statistics["units"].items()),
            ("Languages", ("original-reprint", "units"), statistics["languages"].items()),
            ("Severities", ("severity", "findings"), statistics["severities"].items()),
            ("Judged by editors", ("decision", "findings"), statistics["decisions"].items()),
        )
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(made.name)}</title><style>body{{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;"
        "padding:0 1em;color:#222;background:#fff}td,th{text-align:left;padding:.1em 1.2em .1em 0}"
        "td+td{text-align:right;font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto}</style>"
        f"<h1>{escape(made.name)}</h1><h2>Fidelity</h2>{histogram(statistics['fidelity'])}"
        f"<h2>Findings by rule and languages</h2>{heat(statistics['findings'])}{tables}</html>\n"
    )


def _table(heads: tuple[str, ...], rows: Any) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join("| " + " | ".join(_line(str(cell)).replace("|", "\\|") for cell in row) + " |" for row in lines)


def _html(heads: tuple[str, ...], rows: Any) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _line(text: str) -> str:
    """Text that stays on its line and makes no markup in Markdown."""
    return escape(" ".join(text.split()), quote=False)
