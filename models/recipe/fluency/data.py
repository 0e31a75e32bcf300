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

# Sentences of articles: the held-out ones that say what sound text looks like come from here first.
NEWS = frozenset({"wmt_newstest", "wmt_gen_refs", "panl_bppt_news", "jaRuNC", "korean_parallel", "tico19", "xquad",
                  "bio_mqm_ref"})  # fmt: skip
HELD = 0.02  # of the English sides: all that renders one is held out with it

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


def sentences(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """(source, language, text, its first translation) of every sentence of the collections, English ones once for each
    run of equal rows. What renders one English sentence shares that as its translation."""
    for path in sorted((folder / "parallel").glob("*.tsv.xz")):
        source = path.name.removesuffix(".tsv.xz")
        if source in LEFT_OUT:
            continue
        last = ""
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
            for line in stream:
                row = line.rstrip("\n").split("\t")
                if len(row) == 4:
                    yield source, row[0], row[2], row[2]
                    yield source, row[1], row[3], row[2]
                elif len(row) == 3:
                    if row[0] != last:
                        yield source, "en", row[0], row[0]
                        last = row[0]
                    yield source, row[1], row[2], row[0]


class Corpus:
    """Sentences of every language as ids of token types.

    `types` lists (language index, token as written, whether it follows its neighbour without a space); `ids[lang]` is
    one int32 array of all tokens, `starts[lang]` the offsets of the sentences in it (one more than there are
    sentences), `held[lang]` which sentences are held out, `news[lang]` which come from articles.
    """

    def __init__(self, folder: Path, cap: int) -> None:
        chosen = self._choose(folder, cap)
        self.types: list[tuple[int, str, bool]] = []
        self.ids: dict[str, np.ndarray] = {}
        self.starts: dict[str, np.ndarray] = {}
        self.held: dict[str, np.ndarray] = {}
        self.news: dict[str, np.ndarray] = {}
        for number, language in enumerate(LANGUAGES):
            index: dict[tuple[str, bool], int] = {}
            ids: list[int] = []
            starts = [0]
            for text, _, _ in chosen[language]:
                for token in tokens(text):
                    key = (token.text, token.glued)
                    n = index.get(key)
                    if n is None:
                        n = index[key] = len(self.types)
                        self.types.append((number, *key))
                    ids.append(n)
                starts.append(len(ids))
            self.ids[language] = np.array(ids, np.int32)
            self.starts[language] = np.array(starts, np.int64)
            self.held[language] = np.array([held for _, held, _ in chosen[language]])
            self.news[language] = np.array([news for _, _, news in chosen[language]])
            print(language, len(starts) - 1, "sentences", len(ids), "tokens", flush=True)

    @staticmethod
    def _choose(folder: Path, cap: int) -> dict[str, list[tuple[str, bool, bool]]]:
        """(text, whether held out, whether of an article) of each language, unique, in an order that depends on the
        texts alone, up to `cap` characters."""
        known: dict[str, dict[str, tuple[bool, bool, bool]]] = {language: {} for language in LANGUAGES}
        for source, language, text, key in sentences(folder):
            if language in known and usable(text, language):
                last, held, news = known[language].get(text, (True, False, False))
                known[language][text] = (
                    last and source in LAST,
                    held or fraction(key) < HELD,
                    news or source in NEWS,
                )
        out = {}
        for language in LANGUAGES:
            total, kept = 0, []
            for text, (_, held, news) in sorted(
                known[language].items(), key=lambda item: (item[1][0], fraction(item[0]))
            ):
                total += len(text)
                if total > cap:
                    break
                kept.append((text, held, news))
            out[language] = sorted(kept, key=lambda item: fraction("order" + item[0]))
        return out
