"""Whether Latin letters can spell a Slavic surname, which is written in Cyrillic ones: "Kuzyminov" cannot be Кузьминов.

English spells the names of Russians, Ukrainians and their neighbours by rule, in a few ways. A table, learnt from
names in both alphabets (models/recipe/names/cyrillic.py), tells what each piece of the one costs as a piece of the
other; a spelling is as likely as its least likely piece. Endings may differ, for Slavic languages decline names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xlate_audit.resources import resource
from xlate_audit.text.transliterate import letters

_IMPOSSIBLE = 6.5  # what a piece costs that no spelling of a name has
_MOST = 9.0
_SHORTEST = 5  # letters of a name
_ENDING, _KEPT = 3, 3  # letters that an ending has at most, and that are left without
#: Surnames that are spelt by rule; those of the West are spelt by ear.
_BY_RULE = re.compile(
    r"(?:[оеєёа]в|[иыі]н|ськ(?:ий|а)|цьк(?:ий|а)|ск(?:ий|ая|ой|и)|[еє]нк(?:о|а|у|ом)|чук|щук|[оеёєи]вич|дзе|швили|швілі|ян|юк|як)"
    r"[аеиоуыюяіїєйм]{0,3}$"
)
_CYRILLIC_END, _LATIN_END = re.compile("[аеиоуыэюяймхгв]*"), re.compile("[aeiouy]*")
_UKRAINIAN = str.maketrans({"и": "ы", "і": "и", "ї": "и", "є": "е", "ґ": "г", "'": None, "’": None})
_RUSSIAN = str.maketrans({"'": None, "’": None})


def misspells(latin: str, cyrillic: str, language: str) -> bool:
    """Whether a spelling cannot be that of a surname in Cyrillic letters; False of names that are spelt by ear.
    `language`: that of the Cyrillic text, ru or uk.

    >>> misspells("Kuzyminov", "Кузьминов", "ru"), misspells("Kuzminov", "Кузьминовым", "ru")
    (True, False)
    >>> misspells("Hryschenko", "Гриценко", "uk"), misspells("Hrytsenko", "Гриценко", "uk")
    (True, False)
    """
    low = cyrillic.lower()
    if not _BY_RULE.search(low):
        return False
    spelt, name = letters(latin), low.translate(_UKRAINIAN if language == "uk" else _RUSSIAN)
    if min(len(spelt), len(name)) < _SHORTEST or not spelt.isascii():
        return False
    return min(worst_piece(spelt, way) for way in {name, name.replace("ё", "е")}) >= _IMPOSSIBLE


@lru_cache(maxsize=4096)
def worst_piece(latin: str, cyrillic: str) -> float:
    """What the costliest piece of the best way to cut both spellings costs, their endings left out of account."""
    table, rows, columns = _table(), len(cyrillic), len(latin)
    best = [[_MOST + 1] * (columns + 1) for _ in range(rows + 1)]
    best[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            if best[i][j] > _MOST:
                continue
            for a in range(min(2, rows - i) + 1):
                for b in range(min(4, columns - j) + 1):
                    cost = table.get((cyrillic[i : i + a], latin[j : j + b]), _MOST if max(a, b) == 1 else _MOST + 1)
                    best[i + a][j + b] = min(best[i + a][j + b], max(best[i][j], cost))
    return min(
        best[i][j]
        for i in range(max(_KEPT, rows - _ENDING), rows + 1)
        for j in range(max(_KEPT, columns - _ENDING), columns + 1)
        if (i == rows or _CYRILLIC_END.fullmatch(cyrillic, i)) and (j == columns or _LATIN_END.fullmatch(latin, j))
    )


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], float]:
    out = {}
    for line in (resource("names") / "cyrillic.tsv").read_text("utf-8").splitlines():
        one, two, cost = line.split("\t")
        out[one, two] = min(float(cost), _MOST)
    return out
