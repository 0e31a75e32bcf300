"""The pairs to learn from, and those held out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
from data import LANGUAGES, Pairs, Row, fraction, usable

Held = dict[str, list[tuple[str, str]]]


def hold_out(rows: list[Row], config: dict[str, Any]) -> Held:
    """Pairs by key: "en-de" of translations, "de-de" of two translations of one text."""
    held: dict[str, dict[str, str]] = defaultdict(dict)
    wordings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source, a, left, b, right in rows:
        if a != "en" or not config["shortest"] < len(left) < config["longest"]:
            continue
        share = config["share"].get(b, {}).get(source, 0)
        found = held[f"en-{b}"]
        if share and len(found) < config["most"] and fraction(left, "dev") < share:
            found.setdefault(left, right)
        if source in config["paraphrases"]:
            if fraction(left, "para") < config["paraphrase_share"]:
                wordings[b, left].add(right)
            if fraction(right, "para") < config["english_share"]:
                wordings["en", right].add(left)
    result: Held = {key: list(found.items()) for key, found in held.items() if found}
    result |= paraphrases(wordings, config["most"])
    return {key: pairs for key, pairs in sorted(result.items()) if len(pairs) >= 100}


def paraphrases(wordings: dict[tuple[str, str], set[str]], most: int) -> Held:
    """Two of the wordings of each text, by (language, text), that are fit to measure on.

    Among system outputs are refusals and translations of another row: a wording counts where it shares a tenth of its
    trigrams with each of two others of its text. Test suites ask the same sentence over and over with one word changed
    (an "other" text would be as right as the true one): of texts that share half their words only the first is kept.
    """
    result: Held = defaultdict(list)
    seen: dict[str, dict[str, list[frozenset[str]]]] = defaultdict(lambda: defaultdict(list))
    for (language, text), texts in wordings.items():
        found = result[f"{language}-{language}"]
        bags = {other: _trigrams(other) for other in texts}
        fit = [a for a in bags if sum(_overlap(bags[a], bags[b]) >= 0.1 for b in bags if a != b) >= 2]
        fit.sort(key=fraction)
        if len(fit) < 2 or len(found) >= most or not bags[fit[0]] ^ bags[fit[1]]:
            continue
        words = frozenset(_WORD.findall(text.lower()))
        if any(_overlap(words, other) >= 0.5 for word in words for other in seen[language][word]):
            continue
        for word in words:
            seen[language][word].append(words)
        found.append((fit[0], fit[1]))
    return result


_WORD = re.compile(r"[^\W_\u2e80-\u9fff]+|[\u2e80-\u9fff]")


def _trigrams(text: str) -> frozenset[str]:
    """Three letters in a row; in Chinese and Japanese, which say more by each, two."""
    text = " ".join(_WORD.findall(text.lower()))
    width = 2 if any("\u3040" <= c <= "\u9fff" for c in text) else 3
    return frozenset(text[i : i + width] for i in range(len(text) - width + 1))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard's share of what is in either."""
    return len(a & b) / max(1, len(a | b))


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
    """Every held-out text, and the texts of which held-out paraphrases are translations."""
    sealed = {text for pairs in held.values() for pair in pairs for text in pair}
    wanted = {(key[:2], text) for key, pairs in held.items() if key[:2] == key[3:] for pair in pairs for text in pair}
    for _, a, left, b, right in rows:
        if a == "en":
            sealed |= {other for other, one in ((left, (b, right)), (right, (a, left))) if one in wanted}
    return sealed
