"""Spaces where none belong and none where one does: before a comma, after a stop, inside brackets and CJK text.

Flags a space before a comma or stop (`agreed , he`, `plan .”`), before `;:!?` in languages that write none there, and
inside brackets; a stop with no space after it (`left.They`); a word run into its number (`about150`); a space inside
a run of Han characters; an English `'s` that stands apart; and, as `info`, a comma with no space after it, a space
before a danda, and double spaces inside a sentence. A habit that the text keeps throughout (the space before a danda,
say) is its style and passes.

**Why it matters.** Such spaces are left by links, footnotes and tags that were removed, and by texts that passed
through a tokenizer. A missing space makes two words one for search engines and screen readers.

**What it cannot see.** Spaces between words that should be one word, and one word that should be two.

**Languages.** All written with the marks above. French keeps its space before `; : ! ?` and inside « ».

**Example.** `They drew up a plan .” He left.` → flags ` .` and suggests `.`

False alarms: 0.07 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from xlate_audit.article import Alignment, Article, Flag, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.rule import Rule
from xlate_audit.text.habits import is_common
from xlate_audit.text.scripts import KANA_OR_HAN

_BLANK = "[ \t\u00a0\u202f\u2009]"
# A comma or stop after a blank, with something to close before it: not ".5", not " ...", not ".com", not ",5".
_BEFORE_STOP = re.compile(rf"(?<=[^\s(\[{{„«.,:;…–—-]){_BLANK}{{1,3}}(?:[.,](?![.\w])(?! ?\.)|[،۔。、，।])")
_BEFORE_OTHER = re.compile(rf"(?<=[\w)\]”»]){_BLANK}[;:!?؟؛](?=[\s\"”»)]|$)(?![ ]?[-)(DP])")
_OPEN_BRACKET = re.compile(
    rf"(?<![\w:;=])(?<![:;=]-)[(\[]{_BLANK}(?=[\w\"“„«])|(?<=[\w.!?”»]){_BLANK}[)\]](?=[\s.,;:!?]|$)"
)
_LETTER = r"[^\W\d_]"
_NO_SPACE_STOP = re.compile(rf"(?<![./@\w-])({_LETTER}{{3,}})([.!?])(?=({_LETTER}+))")
_NO_SPACE_COMMA = re.compile(rf"(?<![\w,./@])({_LETTER}{{2,}})([,،])(?={_LETTER}{{2,}})")
# A mark with its blank on the wrong side: "by phone .The", "we came ,but".
_SWAPPED = re.compile(rf"(?<={_LETTER}{{2}}){_BLANK}(?:\.(?=({_LETTER}+))|[,،](?={_LETTER}{{2}}))")
# A word and its number in one, where the article parts them elsewhere ("Line5" beside "Line 2") or grammar needs the
# word.
_NUMBERED = re.compile(rf"(?<![\w.@/-])({_LETTER}{{3,20}})(\d{{1,4}})(?![\w@])")
_APART = re.compile(r"(?<=[a-z]) ['’](?:s|re|ve|ll|d|m)(?=[\s.,])|(?<=n) ['’]t(?=[\s.,])")
_UNSPACED = frozenset({"zh", "ja"})
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi"})
_DOUBLE = re.compile(r"(?<=[\w,;])[ \u00a0]{2,}(?=\w)")
_LOOSE = frozenset({"hi", "mr", "ne", "bn"})  # languages in which many do
_SPACED_MARKS = frozenset({"fr"})  # languages that put a (thin) space before ; : ! ?
_DOMAINS = frozenset({
    "com", "org", "net", "info", "biz", "gov", "edu", "news", "media", "online", "tv", "fm", "io", "ai", "co",
    "uk", "de", "fr", "ru", "ua", "js", "py", "md", "txt", "pdf", "jpg", "png", "exe", "html", "htm",
})  # fmt: skip
_STYLE = 3  # this many of one kind, and more than a third of the mark's uses, are a habit


class _Wide(NamedTuple):
    """Blanks in text of Chinese or Japanese characters."""

    #: Some write spaces around figures and Latin words: a blank near those is style. Lists set names of two characters
    #: with a blank between (张 伟、李 娜): more must follow.
    gap: re.Pattern[str]
    closing: re.Pattern[str]
    mark: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _wide() -> _Wide:
    """Compiled when an article has such characters, which takes as long as reading it."""
    han, either = r"[\u4e00-\u9fff]", r"\u3040-\u30ff\u4e00-\u9fff"
    return _Wide(
        re.compile(rf"(?<={han}{{3}})[ \u00a0](?={han}(?!、))|(?<={han})[ \u00a0](?={han}{{3}})"),
        re.compile(rf"(?<=[{either}]) +(?=[！？」』）])"),
        re.compile(rf"(?<=[{either}！？」』）]) +(?=[！？」』）。、，])"),
        re.compile(rf"[，。：；？！、][ \u00a0](?={han})"),
    )


def find(article: Article, alignment: Alignment | None = None, *, double_spaces: bool = True) -> Iterator[Flag]:
    """Flags in reading order within each kind. `double_spaces`: also report those, as info."""
    if is_salad(article):
        return  # garble.word-order says it of the whole
    whole = "\n".join(p.text for p in article.paragraphs)
    habits = _Habits(whole)
    wide = _wide() if KANA_OR_HAN.search(whole) else None
    spaced = bool(wide) and article.language in _UNSPACED and len(wide.mark.findall(whole)) >= _STYLE
    typed = spaced or (wide is not None and len(wide.after.findall(whole)) >= _STYLE)
    for paragraph in article.paragraphs:
        text, language = paragraph.text, article.language_of(paragraph.id)
        there = original_text(alignment, paragraph.id)

        def place(start: int, end: int, at: str = paragraph.id) -> Place:
            return Place(at, start, end)

        for m in _BEFORE_STOP.finditer(text):
            if not (spaced or habits.keeps(m.group()[-1]) or _after_latin(text, m.start(), language)):
                mark = m.group()[-1]
                yield Flag("a space before a mark that takes none", place(m.start(), m.end()), suggestion=mark,
                           severity="info" if mark == "।" else None)  # fmt: skip
        if language is not None and language not in _SPACED_MARKS:
            for m in _BEFORE_OTHER.finditer(text):
                if not habits.keeps(m.group()[-1]) and m.group() not in there:
                    mark = m.group()[-1]
                    yield Flag("a space before a mark that takes none", place(m.start(), m.end()), suggestion=mark,
                               severity="info" if language in _LOOSE else None)  # fmt: skip
        for m in () if language in _UNSPACED else _SWAPPED.finditer(text):
            if _after_latin(text, m.start(), language):
                continue
            if m.group(1) is None or (m.group(1)[0].isupper() and is_common(m.group(1), language)):
                yield Flag("the space stands before the mark instead of after it",
                           place(m.start(), m.end()), suggestion=m.group()[-1] + " ")  # fmt: skip
        for m in _NUMBERED.finditer(text):
            word, number = m.groups()
            small = word.islower() and is_common(word, language)  # "about150", "mehr als40"
            if m.group() not in there and (small or re.search(rf"(?<!\w){re.escape(word)} \d", whole)):
                yield Flag("no space between a word and its number",
                           place(m.start(), m.end()), suggestion=f"{word} {number}")  # fmt: skip
        for m in () if language in _UNSPACED else _OPEN_BRACKET.finditer(text):
            yield Flag("a space inside brackets", place(m.start(), m.end()), suggestion=m.group().strip())
        for m in _NO_SPACE_STOP.finditer(text):
            if _joined(m.group(1), m.group(3)) and m.group() + m.group(3) not in there:
                yield Flag("no space after the end of a sentence", place(m.start(2) - 1, m.end() + 1),
                           suggestion=text[m.start(2) - 1 : m.end()] + " " + text[m.end()])  # fmt: skip
        for m in () if language in _UNSPACED else _NO_SPACE_COMMA.finditer(text):
            yield Flag("no space after a comma", place(m.start(2) - 1, m.end() + 1), severity="info",
                       suggestion=text[m.start(2) - 1 : m.end()] + " " + text[m.end()])  # fmt: skip
        if wide and language == "zh" and paragraph.kind == "body" and not typed:
            gaps = list(wide.gap.finditer(text))
            for m in gaps if len(gaps) < _STYLE else ():
                yield Flag("a space inside Chinese text", place(m.start(), m.end()), suggestion="")
        for m in wide.closing.finditer(text) if wide and not spaced else ():
            yield Flag("a space before a mark that takes none", place(m.start(), m.end()), suggestion="")
        if language == "en":
            for m in _APART.finditer(text):
                yield Flag(
                    "a space before an apostrophe", place(m.start(), m.end()), suggestion=m.group().replace(" ", "")
                )
        if double_spaces:
            for m in _DOUBLE.finditer(text):
                yield Flag("more than one space", place(m.start(), m.end()), suggestion=" ", severity="info")


def _after_latin(text: str, blank: int, language: str | None) -> bool:
    """Whether a blank only sets off Latin letters, figures or brackets in Chinese or Japanese, as many writers do, or
    Latin letters in a script that runs the other way, where nobody sees on which side of the mark it stands."""
    if language in _RIGHT_TO_LEFT:
        return text[blank - 1].isascii() and text[blank - 1].isalpha()
    return language in _UNSPACED and not KANA_OR_HAN.match(text[blank - 1])


class _Habits:
    """How often each mark of an article takes a space before it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._kept: dict[str, bool] = {}

    def keeps(self, mark: str) -> bool:
        """Whether a space before `mark` is the text's own style."""
        if mark not in self._kept:
            self._kept[mark] = self._counts(mark)
        return self._kept[mark]

    def _counts(self, mark: str) -> bool:
        spaced = len(re.findall(rf"\S{_BLANK}{re.escape(mark)}", self._text))
        return spaced >= _STYLE and spaced > self._text.count(mark) / 3


def _joined(before: str, after: str) -> bool:
    """Whether two words around a full stop are the end and the start of sentences, and not an address or a name."""
    if after.casefold() in _DOMAINS or before.casefold() in ("www", "http"):
        return False
    if before[0].isupper() and (before[1:].isupper() or len(before) <= 4):
        return False  # "St.Gallen", "UN.Habitat": abbreviations and names
    return before[-1].islower() and after[0].isupper() and (after[1:].islower() or len(after) == 1)


RULE = Rule(
    "garble.spacing", find, needs="article", severity="minor", confidence=0.9, mqm="fluency/typography", repairs=True
)
