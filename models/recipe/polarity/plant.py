"""Negations lost and put in: what an inattentive translator does to a sentence, in 21 languages.

Where a language negates with a word before or after the verb, the places where it may stand are learnt from its
neighbours in the text itself; the other languages exchange endings.
"""

from __future__ import annotations

import itertools
import random
import re

from neighbours import AFTER, BEFORE, WORD, Neighbours

from xlate_audit.text.polarity import is_plain, negations

_AUXILIARIES = "is|was|are|were|has|have|had|will|would|could|should|does|did|do|may|might|must|can"
# (negated, affirmed) endings and forms, the longer first.
_FORMS = {
    "ja": "ていなかった=ていた ではなかった=だった しなかった=した れなかった=れた ていない=ている ではない=である"
    " できない=できる しない=する れない=れる ていません=ています しません=します きません=きます",
    "ko": "하지 않았다=했다|하지 않는다=한다|되지 않았다=됐다|지 않고 있다=고 있다|없다=있다|없었다=있었다|없는=있는"
    "|아니다=이다|아닌=인",
    "zh": "没有=已经 不会=会 不能=能 不是=是 不想=想 不可=可 不愿=愿 不应=应 不再=再 未能=能 没能=能",
    "fa": "نیست=است نمی=می نشد=شد نکرد=کرد نبود=بود ندارد=دارد",
    "tr": "medi=di madı=dı miyor=iyor mıyor=ıyor meyecek=ecek mayacak=acak memiş=miş mamış=mış",
}  # fmt: skip


def _exchange(draw: random.Random, text: str, pairs: list[tuple[str, str]], edge: str) -> str | None:
    for old, new in pairs:
        found = list(re.finditer(edge + re.escape(old), text))
        if found:
            m = draw.choice(found)
            return text[: m.start()] + new + text[m.end() :]
    return None


def _forms(language: str, turned: bool) -> list[tuple[str, str]]:
    text = _FORMS[language]
    pairs = [tuple(p.split("=")) for p in (text.split("|") if "|" in text else text.split())]
    return [(b, a) if turned else (a, b) for a, b in pairs]


def lose(text: str, language: str, draw: random.Random) -> str | None:
    """`text` without one of its negations; None where it has none that can be taken out."""
    if language in _FORMS:
        return _exchange(draw, text, _forms(language, False), r"(?<!\w)" if language == "fa" else "")
    if language == "en":
        found = list(re.finditer(rf"\b({_AUXILIARIES})(?: not|n['’]t)\b|\bcan(?=not\b)not", text))
        if not found:
            return None
        m = draw.choice(found)
        return text[: m.start()] + (m[1] or "can") + text[m.end() :]
    if language == "fr":
        found = list(re.finditer(r"\b(?:ne |n['’])((?:\w+['’ ]){1,3}?)(?:pas|jamais) ?", text))
        if not found:
            return None
        m = draw.choice(found)
        return text[: m.start()] + m[1] + text[m.end() :]
    found = [n for n in negations(text, language) if is_plain(n.of(text), language)]
    if language == "cs":
        found = [n for n in found if n.of(text).startswith("ne")]
        if not found:
            return None
        n = draw.choice(found)
        return text[: n.start] + ("je" if n.of(text) == "není" else n.of(text)[2:]) + text[n.end :]
    found = [n for n in found if len(n.of(text)) <= 5]
    if not found:
        return None
    n = draw.choice(found)
    return (text[: n.start].rstrip() + " " + text[n.end :].lstrip()).strip()


def put_in(text: str, language: str, draw: random.Random, known: Neighbours) -> str | None:
    """`text` with a negation that was not there; None where no place for one is found."""
    if language in _FORMS:
        return _exchange(draw, text, _forms(language, True), r"(?<!\w)" if language == "fa" else "")
    words = list(WORD.finditer(text))
    if language == "en":
        places = [m.end() for m in re.finditer(rf"\b(?:{_AUXILIARIES})\b(?! not|n['’]t)", text)]
        return _insert(text, draw, places, " not")
    if language == "fr":
        found = list(re.finditer(r"\b(est|sont|a|ont|était|peut|peuvent|sera|va|doit|avait|étaient) (?!pas)", text))
        if not found:
            return None
        m = draw.choice(found)
        prefix = "n'" if m[1][0] in "aeé" else "ne "
        return text[: m.start()] + prefix + m[1] + " pas " + text[m.end() :]
    counts = known.words[language]
    if language == "cs":
        places = [m.start() for m in words if m[0].islower() and len(m[0]) > 3 and counts["ne" + m[0]] > 2]
        return _insert(text, draw, places, "ne")
    if language in BEFORE:
        after = known.after[language]
        places = [
            m.start() for m in words if after[m[0].lower()] >= 3 and after[m[0].lower()] > 0.03 * counts[m[0].lower()]
        ]
        return _insert(text, draw, places, BEFORE[language] + " ")
    if language in AFTER:
        places = [
            b.start()
            for a, b in itertools.pairwise(words)
            if known.before[language][a[0].lower()] >= 3 and known.after[language][b[0].lower()] >= 3
        ]
        return _insert(text, draw, places, AFTER[language] + " ")
    return None


def _insert(text: str, draw: random.Random, places: list[int], what: str) -> str | None:
    if not places:
        return None
    at = draw.choice(places)
    return text[:at] + what + text[at:]
