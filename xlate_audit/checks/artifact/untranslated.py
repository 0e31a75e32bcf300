"""A sentence or a long phrase that was left in another language than the article's.

What it does: finds stretches of several words that are surely in another language than the article, by script and,
within one script, by the words (`xlate_audit.language.foreign_spans`). With the original at hand it is surer: what
stands word for word in an original of that language was never translated; what an original of another language holds
as well is a quotation and stays.

Why it matters: readers cannot read it, and a score of similarity takes an untranslated copy for the best translation
of all.

What it cannot see: a phrase of fewer than five words (four where the original has them, three if in Latin letters in a
text of another script), a name (that of a body before its acronym too), a brand, a short foreign title or quotation, or
one that brackets say again in the article's language, all of which sound articles hold; text in a language close to the
article's (Danish in Norwegian, Slovak in Czech) that is less than a sentence, but for the original's own language.

Languages: as `xlate_audit.language`: 20 and more by their words, all by their script.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).

    >>> from xlate_audit.language import foreign_spans
    >>> text = "Die Brücke bleibt zu. The bridge will stay closed until the end of next month."
    >>> [s.span.of(text)[:10] for s in foreign_spans(text, "de")]
    ['The bridge']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place, Span
from xlate_audit.checks.artifact.counterpart import original_text, plain
from xlate_audit.checks.rule import Rule
from xlate_audit.language import foreign_spans, guess
from xlate_audit.language.article import letters
from xlate_audit.language.foreign import QUOTED, prepare
from xlate_audit.text.habits import is_common
from xlate_audit.text.language_names import language_name
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.scripts import scripts_of_language

_ADDRESS = re.compile(r"https?:\s?/\s?/\s?\S+|www\.\S+|(?<!\S)\S[^\s@]*@\S+")
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 12  # letters (Han and kana count threefold) in which hardly a language shows
_LATIN_WORD = re.compile(r"[a-zA-ZÀ-ɏḀ-ỿ]+")
_BETWEEN = frozenset((" ", "\u00a0", "'", "’"))
_COPIED, _COPIED_FOREIGN = 4, 3  # words in a row that the original has, in the article's script and in another
_OURS = 0.9  # how sure a copied phrase must be in the original's language rather than in the article's
_KIN = tuple(
    frozenset(group.split())
    for group in (
        "cs sk",
        "bg mk ru uk be",
        "hr sr bs sl",
        "da no nb nn sv",
        "es pt gl ca",
        "hi mr ne",
        "id ms",
        "nl af",
    )
)
_ACRONYM = re.compile(r"[(（]([A-Z][A-Za-z]{2,7})(?![a-z])")
_GLOSS = re.compile(r"[\"”»]?\s*[(（\[]([^()（）\[\]]{5,120})[)）\]]")
_NEAR = 40  # code points between a body's name and its acronym, and of what begins that name
_OWN = 0.8  # share of a stretch's words
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def find(article: Article, alignment: Alignment | None = None, *, sure: float = 0.9) -> Iterator[Flag]:
    """`sure` is how certain the other language has to be."""
    if article.language is None:
        return
    there = original_text(alignment)
    source = alignment.original.language if alignment else None
    own, origin = language_name(article.language), language_name(source or "")
    prepare([p.text for p in article.paragraphs if p.kind != "title"], article.language)
    for p in article.paragraphs:
        if p.kind == "title":
            continue
        marked: list[Span] = []
        for found in foreign_spans(p.text, article.language):
            if found.confidence < sure:
                continue
            if _is_title(found.span, p) or _is_address(found.span.of(p.text)) or _is_body(found.span, p.text):
                continue
            if _is_glossed(found.span, p.text, article.language):
                continue
            copied = bool(there) and plain(found.span.of(p.text)) in there
            if copied and source != found.language:
                continue  # the original quotes it too
            doubtful = _alike(found.language, article.language) or _is_known(found.span.of(p.text), article.language)
            if source != found.language and doubtful and not _is_whole(found.span, p):
                continue
            if not copied and letters(found.span.of(p.text)) < _FEW:
                continue  # "od 3 do 9 mm." is as much Polish as Czech
            marked.append(found.span)
            how = "was copied from the original untranslated" if copied else "is not in the article's language"
            told = language_name(found.language) if found.language else "another script"
            yield Flag(
                f"this text {how} ({told}, not {own})",
                reprint=Place(p.id, found.span.start, found.span.end),
                confidence=0.98 if copied else None,
            )
        if alignment is not None and source not in (None, article.language):
            for s in p.sentences:
                if not any(s.overlaps(m) for m in marked) and _copied_sentence(s.of(p.text), there, source):
                    yield Flag(
                        f"this text was copied from the original untranslated ({origin}, not {own})",
                        reprint=Place(p.id, s.start, s.end),
                        confidence=0.95,
                    )
                    marked.append(s)
            for span in _copied_phrases(p.text, article.language, there, source or ""):
                if not any(span.overlaps(m) for m in marked):
                    yield Flag(
                        f"these words were left as they stand in the original ({origin}, not {own})",
                        reprint=Place(p.id, span.start, span.end),
                        confidence=0.9,
                    )


def _copied_phrases(text: str, language: str, there: str, source: str) -> Iterator[Span]:
    """Runs of small words that the original has word for word, and that only its language has.

    A name, a title, what stands in quotation marks and a phrase that the article's language has borrowed are none.
    Letters of another script than the Latin are for `artifact.foreign-script`.
    """
    if "Latin" not in scripts_of_language(source):
        return
    foreign = "Latin" not in scripts_of_language(language)
    least = _COPIED_FOREIGN if foreign else _COPIED
    grams = _grams(there, least)
    words = list(_LATIN_WORD.finditer(text))
    quoted = [Span(*m.span()) for m in QUOTED.finditer(text)] if len(words) >= least else []
    n = 0
    while n + least <= len(words):
        end = n
        while end + least <= len(words) and _copied(text, words[end : end + least], grams):
            end += 1
        if end > n:
            span = Span(words[n].start(), words[end + least - 2].end())
            if not any(q.overlaps(span) for q in quoted) and _speaks(span.of(text), language, source, foreign):
                yield span
            n = end + least - 1
        else:
            n += 1


def _copied(text: str, words: Sequence[re.Match[str]], grams: Collection[tuple[str, ...]]) -> bool:
    """Whether these words, all small and in a row, stand in the original in a row too."""
    return (
        all(m[0][0].islower() for m in words)
        and tuple(plain(m[0]) for m in words) in grams
        and all(text[one.end() : two.start()] in _BETWEEN for one, two in pairwise(words))
    )


@lru_cache(maxsize=4)  # asked for each paragraph of a reprint
def _grams(there: str, size: int) -> frozenset[tuple[str, ...]]:
    """All runs of so many words of a text."""
    words = _LATIN_WORD.findall(there)
    return frozenset(zip(*(words[n:] for n in range(size)), strict=False))


def _speaks(phrase: str, language: str, source: str, foreign: bool) -> bool:
    """Whether a phrase has a word that the grammar of `source` needs and that of `language` has not, and is surely in
    the former."""
    if not any(is_common(word, source) and not is_common(word, language) for word in _LATIN_WORD.findall(phrase)):
        return False
    said = guess(phrase, among=(language, source)) if not foreign else None
    return said is None or (said.language == source and said.confidence >= _OURS)


def _copied_sentence(sentence: str, there: str, source: str | None) -> bool:
    """Whether a whole sentence, too short or too full of names for its language to be told, stands in the original."""
    words = _WORD.findall(_ADDRESS.sub(" ", sentence))
    if len(words) < 5 or plain(sentence) not in there:
        return False
    small = sum(w[0].islower() for w in words)
    return small >= 2 and guess(sentence).language in (None, source)


def _is_address(text: str) -> bool:
    """Whether most of a stretch is the address of a page or a mailbox, whose words are in whatever language."""
    return len(_WORD.findall(_ADDRESS.sub(" ", text))) < min(4, len(_WORD.findall(text)))


def _is_title(span: Span, p: Paragraph) -> bool:
    """Whether a stretch inside a sentence is a title of a work or a body: nearly every long word has a capital."""
    if any(s.start >= span.start - 1 and s.end <= span.end + 1 for s in p.sentences):
        return False
    words = [w for w in _LONG_WORD.findall(span.of(p.text)) if w[0] != w[0].swapcase()]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _alike(one: str | None, other: str) -> bool:
    """Whether two languages share so many words that a few in a row may be either's."""
    return any({one, other} <= group for group in _KIN)


def _is_known(text: str, language: str) -> bool:
    """Whether nearly all words are the article's language's own, as far as its words are known: "sur de la calle"."""
    words = _WORD.findall(text)
    known = sum(name_table().is_word(language, word) for word in words) if language in CASED else 0
    return known >= _OWN * len(words) > 0


def _is_whole(span: Span, p: Paragraph) -> bool:
    """Whether a stretch is a sentence at least."""
    return any(span.start <= s.start + 1 and s.end - 1 <= span.end for s in p.sentences)


def _is_body(span: Span, text: str) -> bool:
    """Whether a stretch is the name of a body: an acronym of its words follows in brackets."""
    found = _ACRONYM.search(text, span.start, min(len(text), span.end + _NEAR))
    if found is None:
        return False
    words = _WORD.findall(text[max(0, span.start - _NEAR) : found.start()])[-len(found[1]) :]
    return "".join(w[0] for w in words).casefold() == found[1].casefold()


def _is_glossed(span: Span, text: str, language: str) -> bool:
    """Whether brackets right behind a stretch say the same in the article's language, as behind the title of a
    book."""
    found = _GLOSS.match(text, span.end)
    return found is not None and len(_WORD.findall(found[1])) > 1 and guess(found[1]).language == language


RULE = Rule(
    "artifact.untranslated", find, needs="article", severity="critical", confidence=0.93, mqm="accuracy/untranslated"
)
