"""The pairs to learn from, and those held out."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from data import LANGUAGES, Pairs, fraction, lexicon, parallel, usable

Held = dict[str, list[tuple[str, str]]]


def hold_out(folder: Path, config: dict[str, Any]) -> Held:
    """Pairs by key: "en-de" of translations, "de-de" of two translations of one English text."""
    held: dict[str, dict[str, str]] = defaultdict(dict)
    wordings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, a, left, b, right in parallel(folder, set()):
        if a != "en" or not config["shortest"] < len(left) < config["longest"]:
            continue
        share = config["share"].get(b, {}).get(source, 0)
        rows = held[f"en-{b}"]
        if share and len(rows) < config["most"] and fraction(left, "dev") < share:
            rows.setdefault(left, right)
        if source in config["paraphrases"] and fraction(left, "para") < config["paraphrase_share"]:
            wordings[b, left].add(right)
    result: Held = {key: list(rows.items()) for key, rows in held.items() if rows}
    for (language, _), texts in wordings.items():
        rows = result.setdefault(f"{language}-{language}", [])
        if len(texts) > 1 and len(rows) < config["most"]:
            rows.append((min(texts), max(texts)))
    return {key: rows for key, rows in sorted(result.items()) if len(rows) >= 100}


def collect(folder: Path, held: Held, config: dict[str, Any], characters: int, rng: np.random.Generator) -> Pairs:
    """The pairs that are learnt from: none whose either side is held out, a share of the plentiful sources."""
    sealed = {text for rows in held.values() for pair in rows for text in pair}
    sealed |= _english_of(folder, held)
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

    kinds = tuple(config["lexicon"])
    for rows in (parallel(folder, set(config["leave_out"])), lexicon(folder, kinds)):
        for source, a, left, b, right in rows:
            left, right = left.strip(), right.strip()
            if a not in number or b not in number or left in sealed or right in sealed or not usable(left, right):
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


def _english_of(folder: Path, held: Held) -> set[str]:
    """The English texts of which a held-out paraphrase is a translation."""
    wanted = {(key[:2], text) for key, rows in held.items() if key[:2] == key[3:] for pair in rows for text in pair}
    return {x for _, a, x, b, y in parallel(folder, set()) if a == "en" and (b, y) in wanted}
