"""Sentences without one of their clauses: what stands between two marks, conjunctions or
prepositions, at most two such pieces."""

from __future__ import annotations

import random
import re

from xlate_audit.article import Span

#: Conjunctions and prepositions that a clause or a phrase may begin with.
BEGINNINGS = (
    "and|but|which|who|while|because|after|before|when|where|since|although|as|with|from|in|by|at|for|during|under|against|"
    "und|aber|die|weil|nach|vor|wenn|nachdem|mit|aus|bei|für|wegen|seit|gegen|als|obwohl|"
    "et|mais|qui|après|avant|parce|quand|lorsque|avec|depuis|dans|par|pour|chez|alors|tandis|selon|"
    "y|e|pero|que|tras|porque|cuando|con|desde|en|por|para|donde|mientras|aunque|ma|che|dopo|prima|perché|quando|da|per|"
    "mas|após|antes|com|em|sem|dentro|maar|omdat|toen|met|van|bij|sinds|tegen|terwijl|hoewel|"
    "i|ale|który|która|po|przed|ponieważ|gdy|kiedy|z|w|na|dla|przez|a|co|což|protože|když|s|v|pro|kde|zatímco|"
    "и|но|который|после|потому|когда|с|из|в|на|по|для|где|хотя|перед|при|що|і|але|як|бо|коли|з|із|у|через|під|та|"
    "ve|dan|yang|setelah|sebelum|karena|ketika|dengan|dari|di|untuk|saat|và|nhưng|sau|trước|vì|khi|với|từ|ở|cho|tại|"
    "بعد|قبل|لأن|عندما|مع|من|في|على|حيث|بينما|چون|وقتی|با|از|در|که|برای|پس|אחרי|לפני|כי|כאשר|עם|של|על|"
    "और|लेकिन|जो"
)
JOINED = re.compile(rf"[,;:—–،؛，；：、]\s*|\s-\s|\s(?=(?:{BEGINNINGS})\s)")
TAIL = re.compile(r"[\s,;:—–،؛，；：、]+$")
STOP = re.compile(r"[.!?。！？।]['\"”»」]?$")
UNSPACED = frozenset({"ja", "zh", "ko"})
MOST = 0.6  # share of a sentence that is taken out


def without_clause(text: str, language: str, draw: random.Random) -> tuple[str, Span] | None:
    """A sentence without one of its clauses, and where that stood; None where it has none to spare."""
    cuts = [0, *(m.end() for m in JOINED.finditer(text)), len(text)]
    found = []
    for n in range(len(cuts) - 1):
        for start, end in ((cuts[n], cuts[m]) for m in (n + 1, n + 2) if m < len(cuts)):
            long = end - start >= 8 if language in UNSPACED else len(text[start:end].split()) >= 3
            if long and end - start <= MOST * len(text):
                found.append((start, end))
    if not found:
        return None
    start, end = draw.choice(found)
    if end == len(text):
        stop = STOP.search(text)
        left = TAIL.sub("", text[:start]) + (stop[0] if stop else "")
    else:
        left = text[:start] + text[end:]
    left = left[:1].upper() + left[1:]
    return (left, Span(start, end)) if len(left.strip()) > 15 else None
