"""Read monolingual sentences of 21 languages out of the parallel collections, as token ids ready for training.

Only whole sentences that can teach what a sentence looks like are kept: they start as sentences start, end with an end
mark, and are mostly letters of the language's own script. News and other human prose come first; machine translations
and captions only fill up what is missing to the cap.
"""

from __future__ import annotations

import hashlib
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from xlate_audit.text.fluency import LANGUAGES, tokens

# Sources whose licence forbids commercial use, and captions too short and alike to teach anything.
LEFT_OUT = frozenset({"iwslt_ted_dev", "progit", "javascript_info", "bsd", "multi30k", "tldr", "cheatsheets"})
# Machine translations, subtitles, one religious collection: taken only where the others leave room.
LAST = frozenset({"3b1b_captions", "coursera", "hadith", "ms_azd_mt", "ms_edgeai_mt", "ms_iot_mt", "ms_coop_mt",
                  "debian_security", "python_docs", "django_docs", "python_docs_tr"})  # fmt: skip

_ODD = re.compile(r"[{}<>|\\=_@#*\[\]~^`]|https?:|www\.|\s{2}")
_END = re.compile(r"[.!?…。！？؟۔।॥][\"'”’»«“)\]」』）]*$")
_START_LOWER = re.compile(r"^[^\w]*[a-zà-öø-ÿа-яёіїєґ]")
_SCRIPTS = {
    "ru": "\u0400-\u04ff", "uk": "\u0400-\u04ff", "ar": "\u0600-\u06ff", "fa": "\u0600-\u06ff", "he": "\u0590-\u05ff",
    "hi": "\u0900-\u097f", "ja": "\u3040-\u30ff\u3400-\u9fff", "zh": "\u3400-\u9fff", "ko": "\uac00-\ud7a3",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]|[\u0900-\u0963]")
_OWN = {lang: re.compile(f"[{_SCRIPTS.get(lang, 'A-Za-zÀ-ɏḀ-ỿ')}]") for lang in LANGUAGES}


def fraction(text: str) -> float:
    """A number in [0, 1) that depends on the text alone, so that splits stay the same whatever else is read."""
    return int.from_bytes(hashlib.blake2b(b"fluency" + text.encode(), digest_size=6).digest()) / 2**48


def usable(text: str, language: str) -> bool:
    """Whether a text is a sentence (or a few) in running prose of the language."""
    if not 15 <= len(text) <= 500 or _ODD.search(text) or not _END.search(text) or _START_LOWER.match(text):
        return False
    letters = len(_LETTERS.findall(text))
    return letters >= 0.65 * len(text.replace(" ", "")) and len(_OWN[language].findall(text)) >= 0.8 * letters


def sentences(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(source, language, text) of every sentence of the collections, English ones once for each run of equal rows."""
    for path in sorted((folder / "parallel").glob("*.tsv.xz")):
        source = path.name.removesuffix(".tsv.xz")
        if source in LEFT_OUT:
            continue
        last = ""
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
            for line in stream:
                row = line.rstrip("\n").split("\t")
                if len(row) == 4:
                    yield source, row[0], row[2]
                    yield source, row[1], row[3]
                elif len(row) == 3:
                    if row[0] != last:
                        yield source, "en", row[0]
                        last = row[0]
                    yield source, row[1], row[2]


class Corpus:
    """Sentences of every language as ids of token types.

    `types` lists (language index, token as written, whether it follows its neighbour without a space); `ids[lang]` is
    one int32 array of all tokens, `starts[lang]` the offsets of the sentences in it (one more than there are
    sentences), `held[lang]` which sentences are held out.
    """

    def __init__(self, folder: Path, cap: int) -> None:
        chosen = self._choose(folder, cap)
        self.types: list[tuple[int, str, bool]] = []
        self.ids: dict[str, np.ndarray] = {}
        self.starts: dict[str, np.ndarray] = {}
        self.held: dict[str, np.ndarray] = {}
        for number, language in enumerate(LANGUAGES):
            index: dict[tuple[str, bool], int] = {}
            ids: list[int] = []
            starts, held = [0], []
            for text in chosen[language]:
                for token in tokens(text):
                    key = (token.text, token.glued)
                    n = index.get(key)
                    if n is None:
                        n = index[key] = len(self.types)
                        self.types.append((number, *key))
                    ids.append(n)
                starts.append(len(ids))
                held.append(fraction(text) < 0.02)
            self.ids[language] = np.array(ids, np.int32)
            self.starts[language] = np.array(starts, np.int64)
            self.held[language] = np.array(held)
            print(language, len(held), "sentences", len(ids), "tokens", flush=True)

    @staticmethod
    def _choose(folder: Path, cap: int) -> dict[str, list[str]]:
        """Texts of each language, unique, in an order that depends on the texts alone, up to `cap` characters."""
        first: dict[str, set[str]] = {language: set() for language in LANGUAGES}
        rest: dict[str, set[str]] = {language: set() for language in LANGUAGES}
        for source, language, text in sentences(folder):
            if language in first and usable(text, language):
                (rest if source in LAST else first)[language].add(text)
        out = {}
        for language in LANGUAGES:
            ordered = sorted(first[language], key=fraction) + sorted(rest[language] - first[language], key=fraction)
            total, kept = 0, []
            for text in ordered:
                total += len(text)
                if total > cap:
                    break
                kept.append(text)
            out[language] = sorted(kept, key=lambda text: fraction("order" + text))
        return out
