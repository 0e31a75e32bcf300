"""Texts to learn languages from: sides of parallel text, and text generated from letter statistics where there is none.

For the languages without parallel text the recipe takes the letter trigram counts that langdetect carries (Wikipedia,
Apache-2.0) and draws text from them, a second-order Markov chain: false words, but true letter sequences, enough to
keep Swedish from passing for German.
"""

from __future__ import annotations

import json
import lzma
import random
from bisect import bisect
from collections import defaultdict
from itertools import accumulate
from pathlib import Path

LATIN = ("cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi")
OTHER_LATIN = ("af", "ca", "cy", "da", "et", "fi", "hr", "hu", "lt", "lv", "no", "ro", "sk", "sl", "so", "sq", "sv",
               "sw", "tl")  # fmt: skip
#: Collections whose licence lets anybody use them; test sets of news with research terms only are left out.
SOURCES = ("debian_news", "debian_web", "gnome_docs", "hf_course", "mozilla_www", "ms_azd_mt", "ms_coop_mt",
           "ms_edgeai_mt", "ms_iot_mt", "opensource_guide", "privacyguides", "tatoeba_test", "tensorflow_docs",
           "tico19", "tldr", "udhr", "xquad", "coursera", "korean_parallel")  # fmt: skip
#: At most so many texts of one source and language: manuals must not outweigh plain prose.
CAP = 15000


def parallel(folder: Path, extra: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Texts by language, sorted (the sources are read in order), copies of the English side left out."""
    texts: dict[str, set[str]] = defaultdict(set)
    for source in (*SOURCES, *extra):
        counts: dict[str, int] = defaultdict(int)
        rows = []
        with lzma.open(folder / "parallel" / f"{source}.tsv.xz", "rt", encoding="utf-8", newline="\n") as stream:
            for line in stream:
                english, language, text = line.rstrip("\n").split("\t")
                if english != text and len(text) > 8:
                    rows.append((english, language, text))
        random.Random(source).shuffle(rows)
        for english, language, text in rows:
            for side, value in (("en", english), (language, text)):
                if counts[side] < CAP and value not in texts[side]:
                    counts[side] += 1
                    texts[side].add(value)
    return {language: sorted(found) for language, found in texts.items()}


def names(folder: Path) -> list[str]:
    """Names of people as English writes them, two words or more: texts in no language."""
    with lzma.open(folder / "lexicon" / "names.en-he.tsv.xz", "rt", encoding="utf-8", newline="\n") as stream:
        found = {line.split("\t")[2] for line in stream}
    return sorted(name for name in found if " " in name and " of " not in name and name.isascii())


def generated(language: str, lines: int, seed: int) -> list[str]:
    """`lines` texts of 3 to 20 words drawn from the trigram counts of langdetect's profile of `language`."""
    import langdetect

    path = Path(langdetect.__file__).parent / "profiles" / language
    counts: dict[str, int] = json.loads(path.read_text("utf-8"))["freq"]
    following: dict[str, dict[str, int]] = defaultdict(dict)
    for gram, count in counts.items():
        if len(gram) == 3:
            following[gram[:2]][gram[2]] = count
    for gram, count in counts.items():  # where no trigram is known, the bigram decides
        if len(gram) == 2:
            for before in {g[0] for g in counts if len(g) == 2 and g[1] == gram[0]}:
                if before + gram[0] not in following:
                    following[before + gram[0]][gram[1]] = count
    starts = {g[1]: n for g, n in counts.items() if len(g) == 2 and g[0] == " "}
    tables = {k: (list(v), list(accumulate(v.values()))) for k, v in following.items()}
    first = (list(starts), list(accumulate(starts.values())))
    draw = random.Random(f"{language}{seed}")

    def pick(table: tuple[list[str], list[int]]) -> str:
        return table[0][bisect(table[1], draw.random() * table[1][-1])]

    out = []
    for _ in range(lines):
        words: list[str] = []
        for _ in range(draw.randint(3, 20)):
            word = " " + pick(first)
            while word[-2:] in tables and len(word) < 20:
                letter = pick(tables[word[-2:]])
                if letter == " ":
                    break
                word += letter
            words.append(word[1:])
        out.append(" ".join(words))
    return out


def crops(texts: list[str], number: int, seed: str) -> list[str]:
    """`number` texts: three in ten whole, the rest 1 to 12 words in a row (without blanks: 2 to 24 letters)."""
    draw = random.Random(seed)
    out = []
    for _ in range(number):
        text = draw.choice(texts)
        if draw.random() > 0.3:
            words = text.split()
            if len(words) > 1:
                length = draw.randint(1, 12)
                start = draw.randint(0, max(0, len(words) - length))
                text = " ".join(words[start : start + length])
            else:
                length = draw.randint(2, 24)
                start = draw.randint(0, max(0, len(text) - length))
                text = text[start : start + length]
        out.append(text)
    return out
