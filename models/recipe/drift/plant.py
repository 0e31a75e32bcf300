"""Faults of meaning planted in sound sentences: a negation lost or put in, an opposite, a hedge or a source lost, a
wrong word, another name, two names or things in each other's place."""

from __future__ import annotations

import collections
import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from neighbours import AFTER, BEFORE, WORD, Neighbours
from shorten import UNSPACED

from xlate_audit.article import Span
from xlate_audit.checks.role_evidence import large_groups
from xlate_audit.text.polarity import is_plain, negations

_AUXILIARIES = "is|was|are|were|has|have|had|will|would|could|should|may|might|must|can|does|did|do"
_AUXILIARY = re.compile(rf"\b({_AUXILIARIES})\b(?! (?:not|no|never|nothing|neither)\b|n['’]t)")
_NEGATED = re.compile(rf"\b({_AUXILIARIES})(?: not|n['’]t)\b(?: (\w+))?|\bca(?:nnot|n['’]t)\b|\bwon['’]t\b")
_FRENCH = re.compile(r"\b(?:ne |n['’])((?:\w+['’ ]){1,3}?)(pas encore|pas|plus|jamais)\b ?")
_FRENCH_VERB = re.compile(
    r"\b(est|sont|a|ont|était|étaient|peut|peuvent|sera|seront|va|doit|avait|avaient|fait) (?!pas)"
)
_SOLL = re.compile(r"\bsoll(?:en)?\b([^.,;:!?]{1,90}?\w+(?:t|en)) (haben|sein)\b")
_PAST = {"came": "come", "went": "go", "said": "say", "took": "take", "made": "make", "saw": "see", "gave": "give",
         "found": "find", "told": "tell", "knew": "know", "thought": "think", "left": "leave", "held": "hold",
         "got": "get", "won": "win", "lost": "lose", "met": "meet", "began": "begin", "kept": "keep", "led": "lead",
         "paid": "pay", "ran": "run", "brought": "bring", "bought": "buy", "sold": "sell", "sent": "send",
         "built": "build", "fell": "fall", "rose": "rise", "grew": "grow", "became": "become", "felt": "feel",
         "spoke": "speak", "wrote": "write", "stood": "stand", "showed": "show", "broke": "break",
         "spent": "spend", "chose": "choose"}  # fmt: skip
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being) (\w{3,}ed) by\b")
_KATAKANA = re.compile("[ァ-ヴー]{2,}(?:[・＝][ァ-ヴー]{2,})*")
_NAME_WORD = re.compile(r"[^\W\d_]{2,}")
_AS_OBJECT = {"he": "him", "she": "her", "they": "them"}
_AS_SUBJECT = {after: before for before, after in _AS_OBJECT.items()}
_BARE = {bare: past for past, bare in _PAST.items()}
# Who says so, at the beginning of a sentence or before its end; what is left begins with the second group.
_SOURCES = {
    "en": r"^According to [^,]{3,60}, |, according to [^,.;]{3,60}(?=[.;]|, )",
    "fr": r"^(?:Selon|D['’]après) [^,]{3,60}, |, (?:selon|d['’]après) [^,.;]{3,60}(?=[.;,])",
    "es": r"^(?:Según|De acuerdo con) [^,]{3,60}, |, (?:según|de acuerdo con) [^,.;]{3,60}(?=[.;,])",
    "it": r"^Secondo [^,]{3,60}, |, secondo [^,.;]{3,60}(?=[.;,])",
    "pt": r"^(?:Segundo|De acordo com) [^,]{3,60}, |, (?:segundo|de acordo com) [^,.;]{3,60}(?=[.;,])",
    "ru": r"^(?:По словам|По данным|По мнению|Согласно) [^,]{3,60}, ",
    "uk": r"^(?:За словами|За даними|На думку|Згідно з) [^,]{3,60}, ",
    "pl": r", (?:według|zdaniem) [^,.;]{3,60}(?=[.;,])",
    "cs": r", (?:podle) [^,.;]{3,60}(?=[.;,])",
    "de": r", (?:so|laut) [^,.;]{3,60}(?=[.;])",
    "nl": r", (?:aldus|volgens) [^,.;]{3,60}(?=[.;])",
    "id": r"^Menurut [^,]{3,60}, |, menurut [^,.;]{3,60}(?=[.;,])",
    "vi": r"^Theo [^,]{3,60}, |, theo [^,.;]{3,60}(?=[.;,])",
    "he": r"^(?:לפי|לדברי|על פי) [^,]{3,60}, ",
    "ar": r"^(?:وفق[ًا]*|بحسب|حسب) [^،,]{3,60}[،,] ",
    "fa": r"^(?:به گفته|بنا به گزارش|بر اساس) [^،,]{3,60}[،,] ",
    "hi": r"^.{3,60}? के (?:अनुसार|मुताबिक),? ",
    "tr": r"^\w[^,.]{3,60}[ea] göre,? ",
    "ja": r"^.{2,30}?に(?:よると|よれば)、",
    "zh": r"^(?:根)?据[^，。]{2,20}(?:称|表示|说|报道|消息|介绍|数据)?，",
    "ko": r"^.{2,40}?에 (?:따르면|의하면),? ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence with a fault: the new text, what was put in (empty where something was only taken out), and what of
    the old text went."""

    text: str
    kind: str
    new: tuple[Span, ...]
    old: tuple[Span, ...]


def changed(old: str, new: str, kind: str) -> Planted | None:
    """What lies between the common beginning and the common end of two texts, whole words of it."""
    if old == new or not new.strip():
        return None
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Planted(new, kind, (Span(start, len(new) - end),), (Span(start, len(old) - end),))


@lru_cache(maxsize=1)
def _turns() -> dict[tuple[str, str], list[tuple[str, list[str]]]]:
    out: dict[tuple[str, str], list[tuple[str, list[str]]]] = collections.defaultdict(list)
    for line in (Path(__file__).parent / "turns.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            language, kind, pair = line.split("\t")
            old, _, new = pair.partition("=")
            out[language, kind].append((old, ["" if n == "_" else n for n in new.split("|")]))
    return dict(out)


@lru_cache(maxsize=256)
def _forms(language: str, kind: str, forth: bool) -> tuple[re.Pattern[str] | None, dict[str, list[str]]]:
    """What to look for and what to put in its place."""
    table: dict[str, list[str]] = collections.defaultdict(list)
    bare = language in UNSPACED
    patterns: dict[str, str] = {}
    for old, news in _turns().get((language, kind), []):
        for one, others in [(old, news)] if forth else [(n, [old]) for n in news if n]:
            core = one.strip("~").lower()
            left = "" if bare or one.startswith("~") else r"(?<!\w)"
            right = "" if bare or one.endswith("~") else r"(?!\w)"
            patterns[core] = left + re.escape(core) + right
            table[core] += [o.strip("~") for o in others]
    if not table:
        return None, {}
    found = "|".join(patterns[c] for c in sorted(patterns, key=len, reverse=True))
    return re.compile(found, re.I), table


def turn(text: str, language: str, kind: str, forth: bool, draw: random.Random) -> str | None:
    """`text` with one of its words turned by the table: `forth` is from the left column to the right one."""
    pattern, table = _forms(language, kind, forth)
    if pattern is None:
        return None
    found = list(pattern.finditer(text))
    if kind == "negation":
        inside = negations(text, language)
        clear = [m for m in found if any(m.start() < n.end and n.start < m.end() for n in inside) == forth]
        found = clear if language in UNSPACED or not forth else found
    if not found:
        return None
    m = draw.choice(found)
    others = table.get(m[0].lower())  # none where small letters are other letters, as in Turkish
    return _put(text, m.start(), m.end(), draw.choice(others), language) if others else None


def _put(text: str, start: int, end: int, new: str, language: str) -> str:
    if not new:
        if language not in ("ja", "zh") and text[end : end + 1] == " " and (not start or text[start - 1] == " "):
            end += 1
        elif start and text[start - 1] == " " and text[end : end + 1] in (*".,;:!?", ""):
            start -= 1
        rest = text[end:]
        if start == 0 or text[:start].endswith((". ", "“", '"')):
            rest = rest.lstrip(", ")
            rest = rest[:1].upper() + rest[1:]
        return text[:start] + rest
    if text[start].isupper() and new[0].islower():
        new = new[0].upper() + new[1:]
    return text[:start] + new + text[end:]


def lose_negation(text: str, language: str, draw: random.Random, known: Neighbours) -> str | None:
    if language == "en" and draw.random() < 0.7:
        found = list(_NEGATED.finditer(text))
        if found:
            return _affirmed(text, draw.choice(found), known)
    if language == "fr":
        found = list(_FRENCH.finditer(text))
        if found and draw.random() < 0.8:
            m = draw.choice(found)
            instead = {"pas encore": "déjà ", "plus": "encore ", "jamais": "toujours "}.get(m[2], "")
            return text[: m.start()] + m[1] + instead + text[m.end() :]
    if language == "cs":
        found = [
            n
            for n in negations(text, language)
            if n.of(text).lower().startswith("ne") and is_plain(n.of(text), language)
        ]
        found = [n for n in found if known.words["cs"][n.of(text)[2:].lower()] > 1]
        if found and draw.random() < 0.85:
            n = draw.choice(found)
            word = n.of(text)[2:]
            return text[: n.start] + (word.capitalize() if n.of(text)[0] == "N" else word) + text[n.end :]
    return turn(text, language, "negation", True, draw)


def _affirmed(text: str, m: re.Match[str], known: Neighbours) -> str:
    low = m[0].lower()
    if low.startswith(("cannot", "can")) and not m[1]:
        return text[: m.start()] + "can" + text[m.end() :]
    if low.startswith("won") and not m[1]:
        return text[: m.start()] + "will" + text[m.end() :]
    auxiliary, verb = m[1].lower(), m[2] or ""
    after = f" {verb}" if verb else ""
    if auxiliary in ("do", "does", "did") and verb.islower():
        past = _BARE.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")
        if auxiliary == "did" and known.words["en"][past] > 1:
            return text[: m.start()] + past + text[m.end() :]
        if auxiliary == "does" and known.words["en"][verb + "s"] > 1:
            return text[: m.start()] + verb + "s" + text[m.end() :]
        if auxiliary == "do":
            return text[: m.start()] + verb + text[m.end() :]
    return text[: m.start()] + m[1] + after + text[m.end() :]


def put_in_negation(text: str, language: str, draw: random.Random, known: Neighbours) -> str | None:
    if draw.random() < 0.35:
        done = turn(text, language, "negation", False, draw)
        if done:
            return done
    words = list(WORD.finditer(text))
    counts = known.words[language]
    if language == "en":
        if draw.random() < 0.3:
            verbs = [
                m for m in words if m[0] in _PAST or (m[0].endswith("ed") and counts[m[0][:-2]] + counts[m[0][:-1]] > 2)
            ]
            verbs = [
                m
                for m in verbs
                if m.start()
                and not re.search(r"\b(?:is|was|are|were|has|have|had|been|be|being|by)\s+$", text[: m.start()])
            ]
            if verbs:
                m = draw.choice(verbs)
                bare = _PAST.get(m[0]) or (m[0][:-2] if counts[m[0][:-2]] else m[0][:-1])
                return text[: m.start()] + "did not " + bare + text[m.end() :]
        return _insert(text, draw, [m.end() for m in _AUXILIARY.finditer(text)], " not")
    if language == "fr":
        found = list(_FRENCH_VERB.finditer(text))
        if not found:
            return None
        m = draw.choice(found)
        return (
            text[: m.start()]
            + ("n'" if m[1][0] in "aeé" else "ne ")
            + m[1]
            + draw.choice((" pas ", " pas ", " plus ", " jamais "))
            + text[m.end() :]
        )
    if language == "cs":
        places = [m.start() for m in words if m[0].islower() and len(m[0]) > 2 and counts["ne" + m[0]] > 1]
        return _insert(text, draw, places, "ne")
    particle = BEFORE.get(language) or AFTER.get(language)
    if particle is None:
        return turn(text, language, "negation", False, draw)
    after, before = known.after[language], known.before[language]
    if language in AFTER:
        places = [b.start() for a, b in itertools.pairwise(words)
                  if before[a[0].lower()] >= 3 and after[b[0].lower()] >= 3]  # fmt: skip
    else:
        places = [
            m.start() for m in words if after[m[0].lower()] >= 3 and after[m[0].lower()] > 0.03 * counts[m[0].lower()]
        ]
    return _insert(text, draw, places, particle + " ")


def _insert(text: str, draw: random.Random, places: list[int], what: str) -> str | None:
    if not places:
        return None
    at = draw.choice(places)
    return text[:at] + what + text[at:]


def lose_hedge(text: str, language: str, draw: random.Random) -> str | None:
    if language == "de" and (m := _SOLL.search(text)):
        instead = {"haben": ("hat", "haben"), "sein": ("ist", "sind")}[m[2]]["sollen" in m[0]]
        return text[: m.start()] + instead + m[1] + text[m.end() :]
    return turn(text, language, "hedge", True, draw)


def lose_source(text: str, language: str, draw: random.Random) -> str | None:
    found = list(re.finditer(_SOURCES.get(language, "(?!)"), text))
    if not found:
        return None
    m = draw.choice(found)
    rest = text[m.end() :]
    return text[: m.start()] + (rest if m.start() else rest[:1].upper() + rest[1:])


def exchange(text: str, one: Span, two: Span) -> Planted | None:
    """`text` with two spans in each other's place."""
    first, second = one.of(text), two.of(text)
    if first.lower() == second.lower():
        return None
    if one.start == 0 and first[0].isupper() and not second[0].isupper():
        second = second[0].upper() + second[1:]
    new = text[: one.start] + second + text[one.end : two.start] + first + text[two.end :]
    spans = Span(one.start, one.start + len(second)), Span(two.end - len(first), two.end)
    return Planted(new, "role", spans, (one, two))


def names(text: str, language: str) -> list[Span]:
    """Names and what is written like them, whole: in Japanese all runs of katakana."""
    if language == "ja":
        return [Span(*m.span()) for m in _KATAKANA.finditer(text)]
    return [Span(g[0].start, g[-1].end) for g in large_groups(text, language)]


def another_name(text: str, language: str, other: str, pool: Sequence[str], draw: random.Random) -> Planted | None:
    """A name, or one word of it, in the place of which stands one of `pool` that neither text (`other` is the other
    side's) has."""
    found = names(text, language)
    if not found or not pool:
        return None
    old, new = draw.choice(found), draw.choice(pool)
    words = list(_NAME_WORD.finditer(text, old.start, old.end))
    if len(words) > 1 and draw.random() < 0.35:
        old = Span(*draw.choice(words).span())
        new = draw.choice(_NAME_WORD.findall(new) or [new])
    if new.casefold() in f"{text}\n{other}".casefold():
        return None
    return Planted(text[: old.start] + new + text[old.end :], "name", (Span(old.start, old.start + len(new)),), (old,))


def exchange_names(text: str, language: str, draw: random.Random) -> Planted | None:
    groups = large_groups(text, language)
    if len(groups) < 2 or len(text) > 400:
        return None
    n = draw.randrange(len(groups) - 1)
    one, two = (Span(g[0].start, g[-1].end) for g in (groups[n], groups[draw.randrange(n + 1, len(groups))]))
    return None if re.fullmatch(r"\W*(?:\w{1,3})?\W*", text[one.end : two.start]) else exchange(text, one, two)


def exchange_pronouns(text: str, language: str, draw: random.Random) -> Planted | None:
    """ "She thanked him" as "He thanked her", and a passive told as an active."""
    if language != "en":
        return None
    passive = list(_PASSIVE.finditer(text))
    if passive and draw.random() < 0.7:
        m = draw.choice(passive)
        new = Span(m.start(), m.start() + len(m[1]))
        return Planted(text[: m.start()] + m[1] + text[m.end() :], "role", (new,), (Span(*m.span()),))
    doers = list(re.finditer(r"\b(?:he|she|they)\b", text, re.I))
    others = list(re.finditer(r"\b(?:him|her|them)\b(?! [a-z]{5,})", text, re.I))
    couples = [
        (a, b)
        for a in doers
        for b in others
        if a.end() < b.start() < a.end() + 60 and _AS_OBJECT[a[0].lower()] != b[0].lower()
    ]
    if not couples:
        return None
    a, b = draw.choice(couples)
    first, second = _AS_SUBJECT[b[0].lower()], _AS_OBJECT[a[0].lower()]
    first = first.capitalize() if a[0][0].isupper() else first
    head = text[: a.start()] + first + text[a.end() : b.start()]
    spans = Span(a.start(), a.start() + len(first)), Span(len(head), len(head) + len(second))
    return Planted(head + second + text[b.end() :], "role", spans, (Span(*a.span()), Span(*b.span())))
