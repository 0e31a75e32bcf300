"""What making the text left in it: unfilled placeholders, notes to the desk, prompts and answers of a language model.

What it does: finds `{{name}}`, `%s`, `${title}`, `[object Object]`, bracketed notes such as [PHOTO] or [写真], TK and
lorem ipsum, slug and keyword lines, and what a translation program or a language model says about its own work ("Here
is the translation:", "Als KI-Sprachmodell…", "翻訳：") at the beginning of a line or a sentence, in 20 languages.

Why it matters: it says in so many words that nobody read the text.

What it cannot see: a note in ordinary words, a placeholder that is a word of the language. An editor's bracket in a
quotation ("[the minister]") is none.

Languages: placeholders in all; notes and phrases in ar, cs, de, en, es, fa, fr, he, hi, id, it, ja, ko, nl, pl, pt,
ru, tr, uk, vi, zh.

False alarms: 0.01 per 1,000 words of clean professional translation (WMT22 and NTREX news, 20 languages; 77,000
words).

    >>> from xlate_audit.text.scaffolding import find_scaffolding
    >>> [s.kind for s in find_scaffolding("Voici la traduction : La pluie tombe. %(date)s")]
    ['model', 'placeholder']
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.artifact.counterpart import original_text, plain
from xlate_audit.checks.rule import Rule
from xlate_audit.text.scaffolding import find_scaffolding

_WHAT = {
    "placeholder": "a placeholder was never filled in",
    "note": "a note to the desk was left in the text",
    "model": "a remark of a translation program or language model was left in the text",
}
_BRACKETS = "[【［"


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    original: str | None = None
    for p in article.paragraphs:
        for found in find_scaffolding(p.text):
            shown = found.span.of(p.text)
            if original is None:
                original = original_text(alignment)
            if original and plain(shown) in original:
                continue
            carried = found.kind == "note" and shown[0] in _BRACKETS and alignment is not None and _has_notes(alignment)
            yield Flag(
                f"{_WHAT[found.kind]}: {shown[:60]}",
                reprint=Place(p.id, found.span.start, found.span.end),
                severity="info" if carried else "major" if found.kind == "note" else None,
                confidence=0.6 if carried else None,
            )


def _has_notes(alignment: Alignment) -> bool:
    """Whether the original has such notes in brackets as well: then the reprint's is their translation."""
    return any(
        found.kind == "note" and found.span.of(p.text)[0] in _BRACKETS
        for p in alignment.original.paragraphs
        for found in find_scaffolding(p.text)
    )


RULE = Rule(
    "artifact.scaffolding", find, needs="article", severity="critical", confidence=0.93, mqm="accuracy/addition"
)
