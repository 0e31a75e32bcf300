"""Stems and affixes as tokens, for languages that write short words, articles and pronouns onto their neighbours.

Arabic والكتاب is "and-the-book" and كتابها "her book"; Hebrew is alike. Were each such form a token of its own, most
would be too rare to learn from. So the tokens of these languages carry no mark of a word's start: a stem is the same
token with a prefix before it as without one, and a word is a token only where it is no stem with affixes that stands
alone as well. Korean writes particles and endings after its stems alike; these keep the mark of a word's start. What is
an affix in a given word is decided by counts (an "and" before nothing that is a word is no "and"), as in light stemming
(Larkey, Ballesteros and Connell 2007), but nothing is thrown away.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable

import numpy as np
from text import SPACE
from tokenizers import Tokenizer, models, trainers
from tokenizers import pre_tokenizers as pre

SCRIPTS = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
}
PREFIXES = {
    "ar": "و ف ب ل ك س ال وال فال بال كال لل ولل فلل وب فب ول فل وك وس لي وي وت بم لم ي ت ن ا",
    "he": "ה ו ב ל מ ש כ וה ומ ול וב וש וכ שה שב שמ של מה בה לה כש",
    "ko": "",
}
SUFFIXES = {
    "ar": "ه ها هم هن هما ك كم نا ي ة ان ات ين ون ا وا ت ته تها تهم ية اته اتها",
    "he": "ה י ת ך ו ים ות יו נו ם ן יה יהם תי יים ית",
    "ko": "은 는 이 가 을 를 의 에 에서 에는 에서는 에도 에게 께서 로 으로 "
    "으로는 와 과 도 만 까지 부터 나 이나 보다 처럼 마다 조차 밖에 들 들이 "
    "들은 들을 들의 인 적 적인 적으로 이다 이며 입니다 라고 이라고 라는 "
    "이라는 다 며 고 지만 면 으면 하다 하면 하며 하던 하는 하고 하기 하여 "
    "하게 하지 하도록 도록 해 한 할 했다 한다 합니다 했습니다 된 되는 되고 "
    "되어 됐다 된다 었다 았다 였다 습니다",
}
_SHORTEST = {"ar": 3, "he": 3, "ko": 2}  # letters of a stem
_MARKED = {"ko"}  # a word's start is told from its inside
_UNKNOWN = "<unk>"

Usage = Callable[[dict[str, float], list[str], np.ndarray], np.ndarray]


def is_compound(word: str, counts: Counter[str], language: str, share: float) -> bool:
    """Whether taking affixes off `word` leaves a word that is at least `share` as frequent (and no chance find)."""
    least = max(2, share * counts[word])
    for prefix in ("", *PREFIXES[language].split()):
        if word.startswith(prefix):
            for suffix in ("", *SUFFIXES[language].split()):
                stem = word[len(prefix) : len(word) - len(suffix)]
                fits = word.endswith(suffix) and len(stem) >= _SHORTEST[language]
                if (prefix or suffix) and fits and counts[stem] >= least:
                    return True
    return False


def _bare_stems(counts: Counter[str], language: str) -> dict[str, int]:
    """Words less a suffix, and how often: many a stem never stands alone."""
    found: Counter[str] = Counter()
    for word, count in counts.items():
        for suffix in SUFFIXES[language].split():
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST[language]:
                found[word[: -len(suffix)]] += count
    return {word: n // 4 for word, n in found.items() if n >= 8 and not is_compound(word, found, language, 0.2)}


def stems(counts: Counter[str], language: str, size: int, share: float, usage: Usage) -> dict[str, float]:
    """The `size` tokens of a language that part its words best, with the logarithms of their probabilities.

    `usage` counts how often each candidate is used where every word is parted at its likeliest.
    """
    words = [word for word in sorted(counts) if len(word) < 60]
    total = counts.total()
    mark = SPACE if language in _MARKED else ""
    trained = Tokenizer(models.Unigram())
    if mark:
        trained.pre_tokenizer = pre.Metaspace(replacement=SPACE, prepend_scheme="always")  # type: ignore[assignment]
    trainer = trainers.UnigramTrainer(
        vocab_size=2 * size, special_tokens=[_UNKNOWN], unk_token=_UNKNOWN, show_progress=False, max_piece_length=12,
        shrinking_factor=0.6, n_sub_iterations=1,
    )  # fmt: skip
    trained.train_from_iterator((w for w in sorted(counts) for _ in range(1 + int(math.log1p(counts[w])))), trainer)
    whole = {w: counts[w] for w in words if len(w) <= 18 and not is_compound(w, counts, language, share)}
    if mark:
        whole = _bare_stems(counts, language) | whole
    pieces = {token: score for token, score in json.loads(trained.to_str())["model"]["vocab"] if token != _UNKNOWN}
    candidates = {
        token: score
        for token, score in pieces.items()
        if not token.startswith(mark) or token[len(mark) :] not in counts or token[len(mark) :] in whole
    }
    for word in sorted(whole, key=lambda w: (-whole[w], w))[: 3 * size]:
        candidates[mark + word] = math.log(whole[word] / total)
    for affix in f"{PREFIXES[language]} {SUFFIXES[language]}".split():
        candidates.setdefault(affix, -7.0)
    for character in sorted({c for word in counts for c in word}):
        candidates.setdefault(character, -14.0)
    candidates[SPACE] = -1.0
    times = np.array([counts[word] for word in words])
    for kept in (3 * size, 2 * size, size * 4 // 3, size + 1):
        tokens = list(candidates)
        use = usage(candidates, words, times)
        best = np.argsort(-(use + 1e12 * np.array([len(token) == 1 for token in tokens])), kind="stable")[:kept]
        candidates = {tokens[i]: math.log(max(use[i], 0.5) / use.sum()) for i in best}
    del candidates[SPACE]
    return candidates
