"""Compile models/names/: what the tool knows of names and of ordinary words, as sorted hashes.

    python models/recipe/names/build.py TRAIN_FOLDER IPADIC_FOLDER models/names

Reads `lexicon/names.*`, `lexicon/cldr_intl.*` and the proper nouns of `lexicon/omw_wikt.*`, and counts in the news-like
sources of `parallel/` (SOURCES below; none of them non-commercial). How Japanese names of people and places in Han are
read it takes from the dictionary IPADIC (its CSV files in EUC-JP, as Debian's mecab-ipadic has them):

- forms.npy, english_low.npy, english_high.npy: hashes of forms, sorted, and 24 bits of the hash of the English name
  that each renders. From the lexicons, and from words that stand beside an English name in at least half of their
  sentence pairs, no word of which sounds like it (exonyms, declined forms, demonyms). Left out are forms whose sound
  alone gives them away. Abbreviations, the words of composed names and short forms of first names are added by hand in
  aliases.tsv.
- ordinary.npy: Bloom filter of (language, word) for words of cased scripts that are written small, and for katakana
  words that are no names: those of the wordnet that mean a small English word, and those that mostly stand beside a
  small English word which sounds like them.
- vocabulary.npy: Bloom filter of (language, word) for words seen at least three times in any case.
- known.npy: Bloom filter of English forms of names, and of (language, form) for names of languages without large
  letters.

One sentence in twenty is held out for measuring. There is no chance in it: one input, one output.
"""

from __future__ import annotations

import argparse
import collections
import csv
import dataclasses
import itertools
import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from xlate_audit.text.name_match import likeness, units
from xlate_audit.text.name_table import (
    CASED,
    NOUN,
    UNMARKED,
    bloom_filter,
    form_hash,
    name_hash,
    short_vowels,
    stem,
    word_hash,
)
from xlate_audit.text.names import CALENDAR, WORD
from xlate_audit.text.transliterate import HAN, KANA, fold, letters, skeleton, sounds_like

SOURCES = (
    "wmt_newstest", "wmt_gen_refs", "wmt_gen_mt", "tatoeba_test", "tico19", "xquad", "jaRuNC", "korean_parallel",
    "panl_bppt_news", "small_parallel_enja_tanaka", "debian_news", "mozilla_www", "opensource_guide", "hf_course",
)  # fmt: skip
PER_LANGUAGE = 80_000  # sentence pairs counted at most for one language
LEXICONS = ("names", "cldr_intl", "omw_wikt")
DECLINING = frozenset({"cs", "pl", "ru", "uk"})
SURE_SOUND = 0.68  # likeness from which a rendering needs no entry
READ = 15_000  # sentence pairs in which their names are counted
LOANED, LOANS = (
    0.72,
    2,
)  # likeness in sound of a loanword to what it comes from, and how often it has to stand beside it
NAMED = 0.4  # share of a form's sentences that must have its English name on the other side
KATAKANA = re.compile(r"[ァ-ヶー]{2,}")
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


def held_out(english: str) -> bool:
    """Sentences kept from all counting, by their English side, so that measuring on them is fair."""
    return zlib.crc32(english.encode()) % 20 == 0


def pairs(train: Path) -> Iterator[tuple[str, str, str]]:
    seen: collections.Counter[str] = collections.Counter()
    for source in SOURCES:
        with lzma.open(train / "parallel" / f"{source}.tsv.xz", "rt", encoding="utf-8") as rows:
            for row in rows:
                parts = row.rstrip("\n").split("\t")
                if len(parts) == 3 and not held_out(parts[0]) and seen[parts[1]] < PER_LANGUAGE:
                    seen[parts[1]] += 1
                    yield parts[0], parts[1], parts[2]


def once(bitext: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs neither of whose sentences came before: many translations of one sentence are not many witnesses."""
    seen: set[str] = set()
    out = []
    for pair in bitext:
        if seen.isdisjoint(pair):
            seen.update(pair)
            out.append(pair)
    return out


def forms(text: str) -> set[str]:
    """Words of a text, as the units that may render a name; without blanks, katakana runs and short runs of Han."""
    found = {w for w in WORD.findall(text) if not HAN.search(w) and not KANA.search(w)}
    found.update(KATAKANA.findall(text))
    for run in HAN_RUN.findall(text):
        found.update(run[i : i + n] for n in (2, 3, 4, 5) for i in range(len(run) - n + 1))
    return found


class Counts:
    """Case statistics per language and co-occurrence of English names with words of the other language."""

    def __init__(self) -> None:
        self.small: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        self.large: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)

    def case(self, language: str, text: str) -> None:
        for match in WORD.finditer(text):
            word = match.group()
            if word[0].islower():
                self.small[language][word.lower()] += 1
            elif match.start() and not re.search(r"[.!?:\"“”«»„\-–—(]\s*$", text[: match.start()]):
                self.large[language][word.lower()] += 1

    def ordinary(self, language: str, dictionary: set[str]) -> set[str]:
        """Words written small in an eighth of their uses or more; in a fiftieth, where a dictionary has them so."""
        large = self.large[language]
        return {
            w for w, n in self.small[language].items() if n >= 2 and n >= (0.02 if w in dictionary else 0.15) * large[w]
        }

    def vocabulary(self, language: str) -> set[str]:
        both = self.small[language] + self.large[language]
        return {w for w, n in both.items() if n >= 3}


def mined(bitext: list[tuple[str, str]], names: set[str]) -> Iterator[tuple[str, str]]:
    """(English name, form) of one language's sentence pairs: the form stands beside the name in half of its pairs.

    Only sentences in which no form sounds like the name count, and where the language has large letters only large
    forms: else words of a name's usual story ("sanctions" beside "Iran") would pass for it.
    """
    units_of = [forms(text) for _, text in bitext]
    cased = sum(u[0].isupper() for row in units_of[:500] for u in row) > 0
    names_of = [
        unheard({n for n in large(english) if n.lower() in names}, row)
        for (english, _), row in zip(bitext, units_of, strict=True)
    ]
    units = collections.Counter(u for row in units_of for u in row)
    heads = collections.Counter(n for row in names_of for n in row)
    together: collections.Counter[tuple[str, str]] = collections.Counter()
    for here, row in zip(names_of, units_of, strict=True):
        if len(here) <= 12:
            likely = [u for u in row if units[u] >= 3 and not (cased and u[0].islower())]
            together.update((n, u) for n in here for u in likely if units[u] <= 3 * heads[n])
    best: dict[str, list[tuple[int, str]]] = collections.defaultdict(list)
    for (name, unit), n in together.items():
        if n >= 3 and n >= 0.5 * units[unit] and n >= 0.1 * heads[name]:
            best[unit].append((n, name))
    for unit, found in best.items():
        yield from ((name, unit) for _, name in sorted(found, reverse=True)[:2])


def large(english: str) -> set[str]:
    return {w for w in WORD.findall(english) if w[0].isupper() and len(w) > 1}


def unheard(names: set[str], units: set[str]) -> set[str]:
    """Names like which no form begins, and whose consonants none has."""
    if not names:
        return names
    starts, bones = {fold(u)[:3] for u in units}, {skeleton(u) for u in units}
    return {n for n in names if fold(n)[:3] not in starts and (len(skeleton(n)) < 2 or skeleton(n) not in bones)}


def lexicon(train: Path) -> Iterator[tuple[str, Iterator[tuple[str, str]]]]:
    """(language, its pairs of English name and form), one list after the other; transliterations are not declined, so
    theirs is no language."""
    for path in sorted((train / "lexicon").glob("*.tsv.xz")):
        kind, language = path.name.split(".")[0], path.name.split("-")[1][:2]
        if kind in LEXICONS:
            yield "" if kind == "names" else language, _entries(path, kind)


def _entries(path: Path, kind: str) -> Iterator[tuple[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            english, form = row.rstrip("\n").split("\t")[2:]
            form = form.replace("+", "")
            if (
                (kind == "omw_wikt" and not english[:1].isupper())
                or len(english) < 2
                or max(len(english), len(form)) > 40
            ):
                continue
            ours, theirs = english.split(), form.replace("・", " ").split()
            yield english, form
            if kind == "names" and len(ours) == len(theirs) and len(ours) > 1:
                yield from zip(ours, theirs, strict=True)


def aliases() -> Iterator[tuple[str, str]]:
    """(English name, form) of the table beside this script: what no lexicon has together."""
    for row in (Path(__file__).parent / "aliases.tsv").read_text("utf-8").splitlines():
        english, forms = row.split("\t")
        yield from ((english, form) for form in forms.split("|"))


def readings(ipadic: Path) -> Iterator[tuple[str, str]]:
    """(name in Latin letters, the same in Han) of Japanese people and of places of up to two signs, long vowels spelt
    short, as newspapers do."""
    for part, longest in (("Noun.name.csv", 3), ("Noun.place.csv", 2)):
        for row in csv.reader((ipadic / part).read_text("euc-jp", errors="replace").splitlines()):
            if HAN_RUN.fullmatch(row[0]) and 2 <= len(row[0]) <= longest:
                yield short_vowels(letters(row[11])), row[0]


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """The forms of a language that lexicons list, with their English names in small letters, and which of them are
    proper nouns of a dictionary."""

    names: dict[str, set[str]] = dataclasses.field(default_factory=lambda: collections.defaultdict(set))
    proper: set[str] = dataclasses.field(default_factory=set)


def listed(train: Path, language: str) -> Listed:
    out = Listed()
    for path in sorted((train / "lexicon").glob(f"*.en-{language}.tsv.xz")):
        kind = path.name.split(".")[0]
        for english, form in _entries(path, kind) if kind in LEXICONS else ():
            if " " not in form and english.lower() not in CALENDAR:
                out.names[form].add(english.lower())
                if kind != "names":
                    out.proper.add(form)
    return out


def marked(bitext: list[tuple[str, str]], language: str, listed: Listed, ordinary: set[str]) -> set[str]:
    """Forms of the lexicons that are names in a language without large letters, whatever else they might be: those that
    mostly stand beside their English name, and of its proper nouns those that are never seen. English words that are
    `ordinary` and those of the calendar are no names."""
    seen: collections.Counter[str] = collections.Counter()
    rendered: collections.Counter[str] = collections.Counter()
    for english, text in bitext[:READ]:
        there = {w.lower() for w in large(english) if w.lower() not in ordinary and w.lower() not in CALENDAR}
        there.update(
            " ".join(pair).lower() for pair in itertools.pairwise(WORD.findall(english)) if pair[0][0].isupper()
        )
        for form in set(units(text, language).forms):
            if form in listed.names:
                seen[form] += 1
                rendered[form] += not listed.names[form].isdisjoint(there)
    shortest = 2 if language in ("zh", "ko") else 4
    witnessed = {f for f, n in rendered.items() if len(f) >= 2 and n >= 2 and n >= NAMED * seen[f]}
    return witnessed | {f for f in listed.proper if len(f) >= shortest and f not in seen}


def loanwords(bitext: list[tuple[str, str]]) -> set[str]:
    """Katakana words that sound like a small English word of their sentence's other side, and twice as seldom like a
    large one."""
    small: collections.Counter[str] = collections.Counter()
    large: collections.Counter[str] = collections.Counter()
    for english, text in bitext:
        found = sorted(set(KATAKANA.findall(text)))
        there = units(english, "en")
        for word, row in zip(found, likeness(found, there), strict=True):
            at = int(row.argmax()) if len(row) else 0
            if len(row) and row[at] >= LOANED:
                (small if there.forms[at][0].islower() else large)[word] += 1
    return {word for word, n in small.items() if n >= LOANS and n >= 2 * large[word]}


def dictionary(train: Path) -> dict[str, set[str]]:
    """Words that the wordnets write small, by language; for Japanese the katakana words that mean one."""
    out: dict[str, set[str]] = collections.defaultdict(set)
    for path in sorted((train / "lexicon").glob("omw_wikt.*.tsv.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                _, language, english, form = row.rstrip("\n").split("\t")
                if english[:1].islower():
                    out["en"].add(english)
                    if language == "ja":
                        out["ja"].update(KATAKANA.findall(form))
                if form[:1].islower():
                    out[language].add(form)
    return out


def nouns(train: Path) -> set[str]:
    """German nouns, which are written large as names are: forms of the wordnet that mostly render small English
    words."""
    small: collections.Counter[str] = collections.Counter()
    large: collections.Counter[str] = collections.Counter()
    with lzma.open(train / "lexicon" / "omw_wikt.en-de.tsv.xz", "rt", encoding="utf-8") as rows:
        for row in rows:
            english, form = row.rstrip("\n").split("\t")[2:]
            if WORD.fullmatch(form) and form[0].isupper():
                (small if english[:1].islower() else large)[form] += 1
    return {form for form, n in small.items() if n > large[form]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("ipadic", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    bitexts: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
    for english, language, text in pairs(arguments.train):
        bitexts[language].append((english, text))
    counts = Counts()
    for language, bitext in bitexts.items():
        for _, text in bitext:
            counts.case(language, text)
    for english in sorted({e for bitext in bitexts.values() for e, _ in bitext}):
        counts.case("en", english)
    english_names = {w for w, n in counts.large["en"].items() if n > counts.small["en"][w]}
    known: set[str] = set(english_names)
    entries: set[tuple[int, int]] = set()
    sources = [(k, mined(once(bitext), english_names)) for k, bitext in bitexts.items()]
    for language, source in (*lexicon(arguments.train), *sources):
        for english, form in source:
            known.add(english.lower())
            ours, theirs = fold(english), fold(form)
            if ours != theirs and sounds_like(english, form) < SURE_SOUND:
                entries.add((form_hash(form), form_hash(english)))
                if language in DECLINING and len(form) >= 5 and " " not in form:
                    entries.add((form_hash(stem(form)), form_hash(english)))
    entries.update((form_hash(form), form_hash(name)) for name, form in readings(arguments.ipadic))
    for english, form in aliases():
        entries.add((form_hash(form), form_hash(english)))
        if len(form) >= 5 and " " not in form:
            entries.add((form_hash(stem(form)), form_hash(english)))
    arguments.output.mkdir(parents=True, exist_ok=True)
    cased = sorted(CASED)
    small = dictionary(arguments.train)
    ordinary = {k: counts.ordinary(k, small[k]) for k in cased} | {"ja": small["ja"] | loanwords(bitexts["ja"])}
    renderings = np.array(sorted(entries), dtype=np.uint32).T.copy()
    named: dict[str, set[str]] = {}
    for language in sorted(UNMARKED):
        named[language] = marked(bitexts[language], language, listed(arguments.train, language), ordinary["en"])
        print(language, len(named[language]), "forms are names", flush=True)
    save = {
        "forms": renderings[0],
        "english_low": renderings[1].astype(np.uint16),
        "english_high": (renderings[1] >> 16).astype(np.uint8),
        "ordinary": bloom_filter(
            [
                *(word_hash(k, w) for k in ordinary for w in ordinary[k]),
                *(word_hash(NOUN, w) for w in nouns(arguments.train)),
            ]
        ),
        "vocabulary": bloom_filter(word_hash(k, w) for k in cased for w in counts.vocabulary(k)),
        "known": bloom_filter(
            [*map(form_hash, known), *(h for k in named for w in named[k] for h in (word_hash(k, w), name_hash(k, w)))]
        ),
    }
    for name, array in save.items():
        np.save(arguments.output / f"{name}.npy", array)
        print(name, array.shape, array.nbytes, flush=True)
    print("cased languages:", " ".join(cased))


if __name__ == "__main__":
    main()
