"""Which of the 8-bit code pages for Latin letters a text is in.

They share most of their codes and any text decodes in all of them, so that byte statistics mislead ("prčs" for "près").
What decides is whether the accented letters are those of the language that the small words are in.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
#: Code pages in the order of their use; of equals the first is taken.
PAGES = ("cp1252", "cp1250", "cp1254", "iso8859_2", "cp1257", "iso8859_15", "cp1258")
#: Language: letters beyond a to z, frequent small words.
_LANGUAGES = {
    "cs": ("áčďéěíňóřšťúůýž", "a se na je že to v s z do o po za jsou by ve pro"),
    "da": ("æøåé", "og i at er det en til på som af for med den har ikke"),
    "de": ("äöüß", "der die und in den von zu das mit ist des auf für nicht ein dem"),
    "en": ("é", "the of and to in a is that for on with was as it by"),
    "es": ("áéíñóúü", "de la que el en y a los se del las un por con una"),
    "et": ("äõöüšž", "ja on ei et see ta kui oli aga ka oma nii"),
    "fi": ("äöå", "ja on ei että se oli hän mutta ovat myös kun"),
    "fr": ("àâçèéêëîïôùûüœ", "de la le et les des en un une du est que dans pour qui au"),
    "hr": ("čćđšž", "i u je na se da za su od s što kao o"),
    "hu": ("áéíóöőúüű", "a az és hogy nem is egy van volt meg ez de"),
    "it": ("àèéìòù", "di e il la che in un a per del una con non della"),
    "lt": ("ąčęėįšųūž", "ir į kad yra iš su tai buvo kaip o"),
    "lv": ("āčēģīķļņšūž", "un ir no uz ar par kas tika kā pie"),
    "nl": ("éëïöü", "de van het een en in is dat op te zijn met voor niet"),
    "no": ("æøåé", "og i det er en til på som av for med ikke har"),
    "pl": ("ąćęłńóśźż", "w i na z do się nie że to o jest po od przez za"),
    "pt": ("àáâãçéêíóôõúü", "de a o que e do da em um para com não uma os no"),
    "ro": ("ăâîşţ", "de în şi a la cu pe care din o nu un pentru"),
    "sk": ("áäčďéíĺľňóôŕšťúýž", "a sa na je že to v s z do o po za sú by"),
    "sl": ("čšž", "in je v na se da za so z ki pa bi"),
    "sv": ("åäöé", "och i att det som en på är av för med till den inte"),
    "tr": ("çğıöşüâî", "ve bir bu da de için ile çok olarak olan ne"),
    "vi": ("àáâãèéêìíòóôõùúýăđĩũơư", "và của là có cho không một người được trong"),
}


def latin_page(data: bytes) -> str | None:
    """The code page that makes the best text of `data`, None where none decodes it.

    >>> latin_page("près de l’île, où la fumée gêne".encode("cp1252"))
    'cp1252'
    >>> latin_page("řekl, že je to v pořádku".encode("cp1250"))
    'cp1250'
    """
    found = [(score, -n, page) for n, page in enumerate(PAGES) if (score := _score(data, page)) is not None]
    return max(found)[2] if found else None


def _score(data: bytes, page: str) -> float | None:
    """The best, over languages, of the share of its letters among the accented and of its small words among all."""
    try:
        text = data.decode(page)
    except UnicodeDecodeError:
        return None
    if any("\x80" <= ch <= "\x9f" for ch in text):
        return None
    text = text.lower()
    accented = [ch for ch in text if ch > "\x7f" and (ch.isalpha() or ch in "ªº¹²³")]
    words = _WORD.findall(text)
    best = 0.0
    for letters, small in _LANGUAGES.values():
        known = set(small.split())
        fitting = sum(ch in letters for ch in accented) / max(1, len(accented))
        best = max(best, fitting + min(0.5, sum(w in known for w in words) / max(1, len(words))) * 2)
    return round(best, 6)
