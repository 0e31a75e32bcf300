"""Languages of an article and of its paragraphs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from xlate_audit.article import Article
from xlate_audit.language.guess import SURE, guess, guess_all
from xlate_audit.text.scripts import script_counts

#: A paragraph in another language than its article is the exception: it has to be this sure, on so many letters.
_OTHER_SURE, _OTHER_LETTERS = 0.95, 12
#: Scripts of which a few letters suffice.
_DENSE = {"Han", "Hiragana", "Katakana", "Hangul", "Thai"}


def identify(article: Article) -> Article:
    """The article with the language of the whole and of every paragraph that can be told.

    The whole is in the language that most of its text is surely in; what the page or front matter declares decides only
    where the text does not, for declarations are often those of the site.
    """
    guesses = guess_all([p.text for p in article.paragraphs])
    votes: Counter[str] = Counter()
    for p, g in zip(article.paragraphs, guesses, strict=True):
        if g.language is not None:
            votes[g.language] += round(letters(p.text) * g.confidence)
    whole = article.language
    if whole is None and votes:
        best, weight = votes.most_common(1)[0]
        whole = best if weight > 0.5 * votes.total() else None
    if whole is None:
        whole = (
            guess("\n".join(p.text for p in article.paragraphs)).language or article.metadata.get("language", "")[:2]
        )
    paragraphs = []
    for p, g in zip(article.paragraphs, guesses, strict=True):
        needed = SURE if g.language == whole else _OTHER_SURE
        sure = g.confidence >= needed and (g.language == whole or letters(p.text) >= _OTHER_LETTERS)
        paragraphs.append(replace(p, language=g.language if sure else None))
    return replace(article, language=whole or None, paragraphs=tuple(paragraphs))


def letters(text: str) -> int:
    """Letters of `text`, those of scripts without an alphabet counted three times."""
    counts = script_counts(text)
    return counts.total() + 2 * sum(n for script, n in counts.items() if script in _DENSE)
