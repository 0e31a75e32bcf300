"""Texts that nobody writes and everybody sends: the program answers, and its work grows with their length."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import xlate_audit
from xlate_audit import Report, audit, check
from xlate_audit.article import Article, Paragraph
from xlate_audit.errors import InputError

SOME_OF_EVERY_SCRIPT = "".join(chr(c) for c in range(0x21, 0x20000, 29) if unicodedata.category(chr(c))[0] in "LMNPS")
#: What is repeated to make each text.
NASTY = {
    "bidirectional controls": "\u202eabc\u202c \u2066def\u2069 \u200f12\u200e 34. ",
    "combining marks": "a" + "\u0301" * 80 + " ",
    "no space": "x",
    "no space, Han": "漢",
    "blank lines": "\n",
    "digits": "1234567890 ",
    "digits without end": "1",
    "Chinese numerals": "一二三四五六七八九十百千万億兆",
    "emoji": "😀👩‍👩‍👧‍👦🇩🇪 ",
    "right to left with numbers": "شركة 12 و 34,567 (ABC) ٪٣٤. ",
    "quotation marks": '"',
    "open brackets": "(",
    "full stops": ". ",
    "one sentence": "The same sentence again and again. ",
    "one-letter lines": "a\nb\n",
    "entities": "&amp;",
    "tags": "<div>",
    "commas": "a,",
    "capitals": "ABC DEF ",
    "apostrophes": "l'",
    "hyphens": "a-",
    "tabs and line ends": "\t\t a\t\r\n\r",
    "zero-width spaces": "\u200b",
    "spaces": " ",
    "no-break spaces": "a\u00a0",
    "mojibake": "Ã©â€™Ã¼ ",
    "names": "John Smith ",
    "number words": "one hundred ",
    "addresses": "http://a.",
    "at signs": "a@",
    "underscores": "_",
    "colons": "a: ",
}


def article(text: str) -> Article:
    from xlate_audit.read.plain import read_plain  # the file-less way in

    return read_plain(text, "nasty.txt")


def both(text: str) -> tuple[Report, Report]:
    return check(article(text)), audit(article(text), article(text))


def sound(report: Report) -> None:
    """Every finding lies where it says, and a report can be written."""
    for finding in report.findings:
        for side, place in ((report.reprint, finding.reprint), (report.original, finding.original)):
            if place is not None and side is not None:
                assert side.by_id[place.paragraph].text[place.start : place.end] == place.text
    assert report.to_dict()["schema"]


def test_what_is_no_character_is_refused() -> None:
    """Half of a surrogate pair stands in no file that can be decoded; in a string it is a fault of whoever made it."""
    for broken in (Paragraph("r0", "body", "He said \udc80 that."), Paragraph("r0", "body", "\ud83d")):
        with pytest.raises(InputError, match="surrogate"):
            check(Article("a.txt", None, (broken,)))


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_nasty_texts_are_answered(piece: str) -> None:
    text = "A title\n\nThe mayor opened the harbour. " + piece * (3000 // len(piece)) + " It is over."
    for report in both(text):
        sound(report)


def test_every_script_is_answered() -> None:
    for report in both(SOME_OF_EVERY_SCRIPT):
        sound(report)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
        | st.sampled_from([piece * 9 for piece in NASTY.values()]),
        min_size=1,
        max_size=8,
    ).map("\n\n".join)
)
def test_anything_is_answered(text: str) -> None:
    if text.strip():
        for report in both(text):
            sound(report)


def calls(work: Callable[[], Any]) -> int:
    """How many functions, ours and the interpreter's, a piece of work calls: its length, whatever the machine does."""
    count = 0

    def seen(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


#: A paragraph that has something for every rule: words with several senses, sides, names, figures, dates, a quotation.
TELLS = {
    "en": (
        "“The {0} of {1} rose by {n} percent,” mayor Anna {2} of Bern told {3} on {d} May. The plant near the bank, left of"
        " the harbour, was allegedly not closed before {n} strikes, and nobody knew why.",
        ["factory", "council", "bridge", "winter", "power plant", "river", "school", "seal"],
    ),
    "de": (
        "„{0} und {1} stiegen um {n} Prozent“, sagte Bürgermeisterin Anna {2} aus Bern {3} am {d}. Mai. Das Werk an der"
        " Bank, links vom Hafen, sei angeblich vor {n} Streiks nicht geschlossen worden, und niemand wusste, warum.",
        ["Fabrik", "Rat", "Brücke", "Winter", "Kraftwerk", "Fluss", "Schule", "Siegel"],
    ),
}
PEOPLE = ["Berg", "Moser", "Keller", "Frei", "Lang", "Sommer", "Graf", "Vogel"]


def telling(paragraphs: int, language: str, listener: str) -> Article:
    """An article whose paragraphs differ."""
    pattern, things = TELLS[language]
    return article("\n\n".join(
        pattern.format(things[n % 8], things[n // 8 % 8], PEOPLE[n // 64 % 8], listener, n=n * 7, d=1 + n % 28)
        for n in range(paragraphs)
    ))  # fmt: skip


@pytest.mark.parametrize("languages", [("en",), ("en", "en"), ("en", "de")], ids="-".join)
def test_work_grows_with_the_length(languages: tuple[str, ...]) -> None:
    """Twice the paragraphs, twice the calls."""

    def work(paragraphs: int, listener: str = "Maria") -> int:
        texts = [telling(paragraphs, language, listener + " Roth" * n) for n, language in enumerate(languages)]
        return calls(lambda: audit(*texts) if len(texts) == 2 else check(*texts))

    work(80, "Peter")  # tables and packages are read once
    assert work(80) < 2.5 * work(40, "Paul")


def patterns() -> Iterator[tuple[str, Any]]:
    """Every regular expression that a module holds by name."""
    seen = set()
    for module in pkgutil.walk_packages(xlate_audit.__path__, "xlate_audit."):
        if module.name.endswith("__main__"):
            continue
        try:
            holder = importlib.import_module(module.name)
        except ImportError:  # an extra that is not installed
            continue
        for name, value in vars(holder).items():
            inside = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
            for one in (value, *inside):
                if isinstance(one, (re.Pattern, regex.Pattern)) and one.pattern not in seen:
                    seen.add(one.pattern)
                    yield f"{module.name}.{name}", one


def test_no_expression_backtracks_without_end() -> None:
    """Repetitions in which a bad expression would take minutes or for ever (a good one: some thousandths of a second).

    Expressions of which the time grows with the square are bounded by what they are given; these are not looked for.
    """
    runs = [
        "a",
        "A",
        "1",
        " ",
        "漢",
        "あ",
        ".",
        ",",
        "(",
        '"',
        "-",
        "_",
        "&",
        "<",
        "a ",
        "A ",
        "1,",
        "1.",
        "a.",
        "\n",
        "\t ",
    ]
    slow = {}
    for name, pattern in patterns():
        if isinstance(pattern.pattern, bytes):
            continue
        started = time.process_time()
        for run in runs:
            pattern.sub("", run * (600 // len(run)) + "\x00")
        if time.process_time() - started > 3:
            slow[name] = pattern.pattern
    assert not slow
