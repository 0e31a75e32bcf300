"""Text read in the wrong encoding ("BÃ¼ro", "â€œ", "РџСЂРё", "Ïðèâåò", "锟斤拷"): where, and what it was.

UTF-8 has a shape: a lead byte and the continuation bytes it announces. Characters that are such bytes in an 8-bit
encoding, and that decode to letters or punctuation which the article's language uses, do not stand together by chance
("Spaß“" has the shape too, but would decode to a letter of N'Ko). Damage of other kinds is left to ftfy's judgement of
the single word, which is built to be right when it speaks (https://ftfy.readthedocs.io).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text.scripts import COMMON, script_of, scripts_of_language


class Mojibake(NamedTuple):
    """A damaged span, and what it was (None where bytes are lost)."""

    span: Span
    repair: str | None


#: Encodings that UTF-8 gets read as, commonest first.
_CODECS = ("cp1252", "cp1250", "cp1254", "mac_roman", "cp850", "cp1251", "cp1256")
#: Of these, the ones in which letters of ordinary words have the shape by chance, and where one sequence is no proof.
_OTHER_SCRIPT = {"cp1251": "Cyrillic", "cp1256": "Arabic"}
#: What an 8-bit text of a language was written in before it was read as Western European.
_LEGACY = {"ru": "cp1251", "uk": "cp1251", "bg": "cp1251", "el": "cp1253", "he": "cp1255", "ar": "cp1256",
           "fa": "cp1256", "ja": "cp932", "ko": "cp949", "zh": "gb18030"}  # fmt: skip
_QUOTES = frozenset("“”‘’„‚…–—»«›‹\u00a0'\"")
_ALPHABETS = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ") | frozenset(
    "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțƠơƯưĨĩŨũ"
)
_SYMBOLS = frozenset(
    "¡¢£¥§©ª«»®°±²³´·¹º¼½¾¿×÷\u00a0\u00ad€™…–—‘’‚“”„†‡•‰‹›′″−→←\ufeff\u200b\u200c\u200d\u200e\u200f"
    "、。「」『』・！？：；，（）〜～،؛؟۔।\ufffd"
)
_UNSURE = re.compile("[âãð][\u0080-\u00bf‚-‰‹-›€™]|[\x80-\x9f]")
_LEGACY_RUN = re.compile(r"[¡-ÿŒœŠšŽžŸƒ‚„…†‡ˆ‰‹›‘’“”•–—™€]{4,}")
_GBK_RUN = re.compile(r"[\u4e00-\u9fff\ue000-\uf8ff€鈥銆]{4,}")
_SJIS_RUN = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff61-\uff9f]{2,}")


@lru_cache(maxsize=16)
def _bytes_of(codec: str) -> dict[str, int]:
    """Character to byte; bytes that Windows code pages leave undefined stand as C1 controls, as browsers have it."""
    table = {chr(b): b for b in range(0x80, 0xA0)} if codec.startswith("cp125") else {}
    for b in range(0x80, 0x100):
        try:
            table[bytes([b]).decode(codec)] = b
        except UnicodeDecodeError:
            continue
    return table


@lru_cache(maxsize=16)
def _shape(codec: str) -> re.Pattern[str]:
    """One or more well-formed UTF-8 sequences as they look in `codec`."""
    table = _bytes_of(codec)

    def those(low: int, high: int) -> str:
        return "[" + "".join(re.escape(ch) for ch, b in table.items() if low <= b <= high) + "]"

    tail = those(0x80, 0xBF)
    return re.compile(f"(?:{those(0xC2, 0xDF)}{tail}|{those(0xE0, 0xEF)}{tail}{{2}}|{those(0xF0, 0xF4)}{tail}{{3}})+")


def find_mojibake(text: str, language: str | None = None) -> Iterator[Mojibake]:
    """Damaged spans of `text` in order, one a word; `language` (ISO 639-1) tells which letters to expect.

    >>> [(m.span.of("Das BÃ¼ro, 30Â°C"), m.repair) for m in find_mojibake("Das BÃ¼ro, 30Â°C", "de")]
    [('Ã¼', 'ü'), ('Â°', '°')]
    >>> list(find_mojibake("Der Spaß“ der AfÄ“: È vero… CAFÉ”", "de"))
    []
    """
    if text.isascii():
        return
    expected = scripts_of_language(language) if language else frozenset()
    found: list[tuple[int, int, str | None]] = []
    for codec in _CODECS:
        if codec == "cp1254" and language not in ("tr", None):
            continue
        for m in _shape(codec).finditer(text):
            repair = _decode(m.group(), codec)
            if repair and _believable(text, m.start(), m.end(), repair, expected, codec):
                found.append((m.start(), m.end(), _again(repair)))
    found += [*_legacy(text, language, expected), *_east_asian(text, expected), *_lost_bytes(text)]
    found.sort(key=lambda f: f[0] - f[1])  # the longest reading explains most
    if _UNSURE.search(text):
        found += _by_ftfy(text)
    kept: dict[Span, str | None] = {}
    taken = bytearray(len(text))
    for start, end, repair in found:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept[Span(start, end)] = repair
    yield from _joined(text, dict(sorted(kept.items())))


def _decode(found: str, codec: str) -> str | None:
    table = _bytes_of(codec)
    try:
        return bytes(table[ch] for ch in found).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _again(repair: str) -> str:
    """Undoes a second round of the same damage: "Ã¢â‚¬â„¢" is "â€™" is "’"."""
    for _ in range(3):
        m = _shape("cp1252").search(repair)
        inner = _decode(m.group(), "cp1252") if m else None
        if not m or not inner or not all(map(_common, inner)) or (len(m.group()) == 2 and m.group()[1] in _QUOTES):
            break
        repair = repair[: m.start()] + inner + repair[m.end() :]
    return repair


def _common(ch: str) -> bool:
    """A letter or mark that news texts hold: not phonetic letters, not rare symbols."""
    if (
        ch in _ALPHABETS
        or ch in _SYMBOLS
        or "\u1e00" <= ch <= "\u1eff"
        or "\u2190" <= ch <= "\u27bf"
        or ch >= "\U0001f000"
    ):
        return True
    return script_of(ch) not in (COMMON, "Latin")


def _believable(text: str, start: int, end: int, repair: str, expected: frozenset[str], codec: str) -> bool:
    """Whether the decoded characters are such as the article would hold, and enough of them."""
    if not all(map(_common, repair)):
        inner = _again(repair)
        return inner != repair and all(map(_common, inner))
    foreign = {script_of(ch) for ch in repair} - {COMMON, "Latin"} - expected
    if foreign and len(repair) < (3 if expected else 2):
        return False
    if (script := _OTHER_SCRIPT.get(codec)) and (not expected or script in expected):
        return len(repair) >= 3 or (end - start >= 3 * len(repair) and set(repair) <= _SYMBOLS)
    if len(repair) > 1 or end - start > 2 or text[end - 1] not in _QUOTES:
        return True
    # "É“": a quotation may end on a capital, but no quotation mark stands inside a word
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.islower() and text[start] in "ÂÃ":
        return True
    return after.isalpha() or (text[start] in "ÂÃ" and repair in "«»\u00a0à" and not before.isupper())


def _lost_bytes(text: str) -> Iterator[tuple[int, int, str | None]]:
    """What is left where a byte of the sequence is gone: "â€" for a closing quotation mark, "Ã " for "à", "�"."""
    for m in re.finditer(r"â€\x9d?|ï¿½|锟斤拷|(?:\ufffd)+|(?<![A-ZÀ-Þ])Ã (?=[^\W\d])", text):
        yield m.start(), m.end(), {"â€": "”", "â€\x9d": "”", "Ã ": "à "}.get(m.group())


def _by_ftfy(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Words that only ftfy can tell to be damaged: mixtures of good and bad, sequences that lost a byte."""
    import ftfy

    for m in re.finditer(r"[^\s\x80-\x9fâãð]{0,40}(?:[âãð][\u0080-\u00bf‚-‰‹-›€™]|[\x80-\x9f])\S{0,40}", text):
        if (repair := ftfy.fix_encoding(m.group())) != m.group():
            yield m.start(), m.end(), repair


def _legacy(text: str, language: str | None, expected: frozenset[str]) -> Iterator[tuple[int, int, str | None]]:
    """Text of an older 8-bit or double-byte encoding, read as Western European: "Ïðèâåò", "‚±‚ñ‚É‚¿‚Í"."""
    if language == "tr":
        turkish = str.maketrans("þýðÞÝÐ", "şığŞİĞ")
        for m in re.finditer(r"\b\w{0,40}[þýðÞÝÐ]\w{0,40}\b", text):
            yield m.start(), m.end(), m.group().translate(turkish)
    codec = _LEGACY.get(language or "")
    if codec is None:
        return
    western = _bytes_of("cp1252")
    for m in _LEGACY_RUN.finditer(text):
        try:
            repair = bytes(western[ch] for ch in m.group()).decode(codec)
        except (KeyError, UnicodeDecodeError):
            continue
        letters = [ch for ch in repair if script_of(ch) != COMMON]
        if len(letters) >= 2 and all(script_of(ch) in expected for ch in letters):
            yield m.start(), m.end(), repair


def _east_asian(text: str, expected: frozenset[str]) -> Iterator[tuple[int, int, str | None]]:
    """UTF-8 read as GBK ("鐨勬槸") or as Shift-JIS ("縺薙ｓ縺ｫ縺｡縺ｯ")."""
    for pattern, codec, sign in ((_GBK_RUN, "gb18030", None), (_SJIS_RUN, "cp932", re.compile("[縺繧繝]"))):
        for m in pattern.finditer(text):
            found = m.group()
            if sign and len(sign.findall(found)) < 2:
                continue
            try:
                repair = found.encode(codec).decode("utf-8")
            except UnicodeError:
                if sign:
                    yield m.start(), m.end(), None
                continue
            scripts = {script_of(ch) for ch in repair} - {COMMON}
            if scripts and scripts <= (expected or scripts) | {"Han", "Latin"}:
                yield m.start(), m.end(), repair


def _joined(text: str, found: dict[Span, str | None]) -> Iterator[Mojibake]:
    """Damage in one word is one finding, from the first damaged character to the last."""
    held: list[Mojibake] = []
    for span, repair in found.items():
        if held:
            last = held[-1]
            between = text[last.span.end : span.start]
            if len(between) < 40 and not any(ch.isspace() for ch in between):
                whole = None if last.repair is None or repair is None else last.repair + between + repair
                held[-1] = Mojibake(Span(last.span.start, span.end), whole)
                continue
        held.append(Mojibake(span, repair))
    yield from held
