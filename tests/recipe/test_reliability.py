"""The recipe of the reliability table: faults stand where they are said to, and findings are counted by rule."""

from __future__ import annotations

import random
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

RECIPE = Path(__file__).parents[2] / "models" / "recipe" / "reliability"
ENGLISH = [
    ["Harbour of Wallenau reopens"],
    ["The mayor, Karla Weidenfeller, reopened the harbour on Monday, after 17 months of work.",
     "It did not cost more than the 250 million euros that had been planned, she said in Wallenau."],
    ["The fishermen, who had waited since March, went out in the evening.", "About 30 boats came back with herring."],
    ["A second basin will follow next year.", "The office of Karla Weidenfeller gave no date, but named a firm."],
    ["Café owners at the quay are glad, as guests had stayed away.", "“We had to close,” said one of them."],
]  # fmt: skip
GERMAN = [
    ["Hafen von Wallenau wieder offen"],
    ["Die Bürgermeisterin Karla Weidenfeller hat den Hafen am Montag nach 17 Monaten wieder eröffnet.",
     "Er kostete nicht mehr als die geplanten 250 Millionen Euro, sagte sie in Wallenau."],
    ["Die Fischer, die seit März gewartet hatten, fuhren am Abend hinaus.", "Etwa 30 Boote brachten Heringe mit."],
    ["Ein zweites Becken folgt nächstes Jahr.", "Das Büro von Karla Weidenfeller nannte keinen Tag, aber eine Firma."],
    ["Die Wirte am Kai freuen sich, denn die Gäste waren ausgeblieben.", "„Wir mussten schließen“, sagte einer."],
]  # fmt: skip
OTHER = [["Match abandoned"], ["The referee, Jonas Petersen, stopped the game on Friday.", "Fog had come up in July."]]


@pytest.fixture(scope="module")
def recipe() -> Iterator[dict[str, Any]]:
    if not RECIPE.is_dir():
        pytest.skip("an installed package has no recipes")
    known = set(sys.modules)
    sys.path.insert(0, str(RECIPE))
    yield runpy.run_path(str(RECIPE / "__main__.py"))
    sys.path.remove(str(RECIPE))
    for name in set(sys.modules) - known:
        if name in {path.stem for path in RECIPE.glob("*.py")}:
            del sys.modules[name]


def test_every_kind_says_where_its_fault_stands(recipe: dict[str, Any]) -> None:
    from articles import Bitext

    article = Bitext(("de", "en"), GERMAN, ENGLISH)
    sound = recipe["_text"](ENGLISH, "en")
    never = []
    for kind in (*recipe["KINDS"], *recipe["_WHOLE"]):
        changed = False
        for seed in range(12):
            original, reprint, _, placed = recipe["planted"](article, OTHER, [kind], random.Random(seed))
            text = recipe["_text"](reprint, "en")
            if text == sound:
                continue
            changed = True
            for start, end in placed.reprint:
                # what stands before the fault's place is as it was, and so is what stands behind it
                assert kind == "moved" or text.startswith(sound[:start])
                assert kind == "moved" or sound.endswith(text[end:])
            if kind == "omission":
                (place,) = placed.original
                assert recipe["_text"](original, "de")[slice(*place)] in [s for p in GERMAN for s in p]
        if not changed:
            never.append(kind)
    # units beside numbers, names that changed places: not in these sentences
    assert set(never) <= {"unit", "role-swap"}


def test_the_page_counts_findings_by_rule_and_confidence(recipe: dict[str, Any]) -> None:
    row = {"of": "planted", "rule": "drift.number", "severity": "major", "confidence": 0.95, "real": True}
    rows = [row] * 12 + [row | {"of": "sound", "real": False}] * 4 + [row | {"severity": "info", "confidence": 0.4}]
    rows += [row | {"of": "marked", "real": False}] * 10 + [{"of": "sound", "rule": "", "verdict": "pass"}]
    text = recipe["page"](rows, 40, 3, 5)
    assert "| 0.9 to 1.0 | 16 | 0.75 | 0.95 |" in text and "| 0.0 to 0.5 | 1 |  | 0.40 |" in text
    assert "| `drift.number` | 16 | 0.95 | 0.75 | 10.0 | 1 |  | 10 | 0.00 |" in text
