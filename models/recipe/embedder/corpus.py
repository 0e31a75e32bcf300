"""The pairs to learn from, and those held out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
from data import LANGUAGES, Pairs, Row, fraction, usable

Held = dict[str, list[tuple[str, str]]]


def hold_out(rows: list[Row], config: dict[str, Any]) -> Held:
    """Pairs by key: "en-de" of translations, "de-de" of two translations of one English text."""
    held: dict[str, dict[str, str]] = defaultdict(dict)
    wordings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, a, left, b, right in rows:
        if a != "en" or not config["shortest"] < len(left) < config["longest"]:
            continue
        share = config["share"].get(b, {}).get(source, 0)
        found = held[f"en-{b}"]
        if share and len(found) < config["most"] and fraction(left, "dev") < share:
            found.setdefault(left, right)
        if source in config["paraphrases"] and fraction(left, "para") < config["paraphrase_share"]:
            wordings[b, left].add(right)
    result: Held = {key: list(found.items()) for key, found in held.items() if found}
    for (language, _), texts in wordings.items():
        found = result.setdefault(f"{language}-{language}", [])
        if len(texts) > 1 and len(found) < config["most"]:
            found.append((min(texts), max(texts)))
    return {key: pairs for key, pairs in sorted(result.items()) if len(pairs) >= 100}


def collect(
    rows: Iterable[Row], sealed: set[str], config: dict[str, Any], characters: int, rng: np.random.Generator
) -> Pairs:
    """The pairs that are learnt from: none with a sealed text, a share of the plentiful sources."""
    ids: dict[tuple[str, str], int] = {}
    texts: list[str] = []
    languages: list[int] = []
    columns: tuple[list[int], list[int], list[int]] = ([], [], [])
    sources: dict[str, int] = {}
    seen: set[tuple[int, int]] = set()
    number = {language: i for i, language in enumerate(LANGUAGES)}

    def identify(text: str, language: str) -> int:
        key = (text, language)
        if key not in ids:
            ids[key] = len(texts)
            texts.append(text[:characters])
            languages.append(number[language])
        return ids[key]

    for source, a, left, b, right in rows:
        left, right = left.strip(), right.strip()
        if source in config["leave_out"] or a not in number or b not in number:
            continue
        if left in sealed or right in sealed or not usable(left, right):
            continue
        if rng.random() >= config["keep"].get(source, 1.0):
            continue
        pair = (identify(left, a), identify(right, b))
        if pair not in seen:
            seen.add(pair)
            for column, value in zip(columns, (*pair, sources.setdefault(source, len(sources))), strict=True):
                column.append(value)
    left, right, source = (np.array(column, np.int32) for column in columns)
    return Pairs(texts, np.array(languages, np.int8), left, right, source, list(sources))


def sealed_texts(rows: list[Row], held: Held) -> set[str]:
    """Every held-out text, and the English of which held-out paraphrases are translations."""
    sealed = {text for pairs in held.values() for pair in pairs for text in pair}
    wanted = {(key[:2], text) for key, pairs in held.items() if key[:2] == key[3:] for pair in pairs for text in pair}
    return sealed | {left for _, a, left, b, right in rows if a == "en" and (b, right) in wanted}
