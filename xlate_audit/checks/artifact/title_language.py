"""The title is in another language than the article.

What it does: compares the language of the title with that of the text below it. A title in another script, or in the
letters of another language, is told from a word on; one in the same script needs enough of its words to speak for the
other language. With the original at hand, a title that stands there word for word, in another language than the
reprint's, is certain.

Why it matters: it is the first thing a reader sees, and it is what the page's links and search results show.

What it cannot see: a title of names only ("Real Madrid – Bayern München 2:1"), and a title of one or two words that
several languages share. A foreign name or a quotation in a title of the right language is no fault.

Languages: as `xlate_audit.language`.

False alarms: none in 77,000 words of clean professional translation (WMT22 and NTREX news, 20 languages).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from xlate_audit.article import Alignment, Article, Flag, Paragraph, Place
from xlate_audit.checks.artifact.counterpart import plain
from xlate_audit.checks.rule import Rule
from xlate_audit.language import guess
from xlate_audit.language.model import NAMES, classifiers
from xlate_audit.text.language_names import language_name
from xlate_audit.text.name_table import CASED, name_table
from xlate_audit.text.scripts import dominant_script, script_counts, scripts_of_language

#: How many times likelier another language must be than the article's. (Headlines and short sentences of
#: sound articles stay under 7.)
_ODDS = 12.0
#: How many times more for each of the title's words that the text below has too: a headline without the small words of
#: its language is hard to tell, and a title left in another language shares names and few other words with its text.
_SHARED = 3.0
_FEW = 2.0  # times more for three or four words
_SEVERAL = 3  # words of a title that are not all another language's by chance
_LONG = 4  # letters from which a shared word says something

_QUOTED = re.compile(
    r"“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»|‘[^’\n]{1,200}’(?!\w)|\"[^\"\n]{1,200}\"|『[^』]*』|「[^」]*」|《[^》]*》"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Scripts of which one letter says as much as three of an alphabet.
_DENSE = frozenset({"Han", "Hiragana", "Katakana", "Hangul"})
_SUFFIX = re.compile(r"\s[|｜]\s[^|｜]{1,40}$|\s[-–—]\s[^-–—]{1,40}$")


def find(article: Article, alignment: Alignment | None = None) -> Iterator[Flag]:
    title = article.title or _first_line(article)
    if title is None:
        return
    body = _body_language(article)
    if body is None:
        return
    language = _title_language(title, body, _shared(title, article))
    if language is None and alignment is not None and _copied(title, alignment, body):
        language = alignment.original.language
    if language is None:
        return
    told = f" ({language_name(language)}, not {language_name(body)})" if language != "another language" else ""
    yield Flag(f"the title is in another language than the article{told}", reprint=Place(title.id, 0, len(title.text)))


def _first_line(article: Article) -> Paragraph | None:
    """What stands for the title where none is recognised: a first paragraph of one short sentence."""
    first = article.paragraphs[0] if len(article.paragraphs) > 2 else None
    return first if first and len(first.text) <= 160 and len(first.sentences) <= 1 else None


def _copied(title: Paragraph, alignment: Alignment, body: str) -> bool:
    """Whether the title is the original's, word for word, in an original of another language, and more than names."""
    there = alignment.original.title
    if there is None or alignment.original.language in (None, body) or plain(there.text) != plain(title.text):
        return False
    words = _WORD.findall(title.text)
    if len(words) < _SEVERAL and body in CASED and all(name_table().is_word(body, w) for w in words):
        return False  # "Prisons" is English too
    mine, other, names = _probabilities(title.text, body)
    return names < 0.6 and other > (mine or 0.0)


def _body_language(article: Article) -> str | None:
    """The language of most of the text below the title."""
    letters: Counter[str] = Counter()
    for p in article.paragraphs:
        if p.kind != "title" and p.language is not None:
            letters[p.language] += len(p.text)
    return letters.most_common(1)[0][0] if letters else article.language


def _shared(title: Paragraph, article: Article) -> int:
    """How many longer words of the title stand in the text below it too; names, which begin with a capital there, do
    not count, but for German, whose nouns do."""
    words = (w for p in article.paragraphs if p.id != title.id for w in _WORD.findall(p.text))
    below = {w.casefold() for w in words if w[0].islower() or article.language == "de"}
    return len({w.casefold() for w in _WORD.findall(title.text) if len(w) >= _LONG} & below)


def _title_language(title: Paragraph, body: str, shared: int) -> str | None:
    """The title's language ("another language" where only so much is sure) if it is another than `body`, else None;
    `shared`: how many of its words the text below has too."""
    own = scripts_of_language(body)
    counts = script_counts(title.text)
    weights = {script: n * (3 if script in _DENSE else 1) for script, n in counts.items()}
    foreign = sum(n for script, n in weights.items() if script not in own)
    words = _WORD.findall(title.text)
    if foreign > 0.6 * sum(weights.values()):
        said = guess(title.text)
        if "Latin" not in own and dominant_script(title.text) == "Latin":
            # a brand or a name in Latin letters may head a text of any script
            _, other, names = _probabilities(title.text, body)
            small = sum(w.islower() for w in words)
            if len(words) < 3 or names > 0.6 or (small < 2 and (len(words) < 5 or other < 0.6)):
                return None
        return said.language or "another language"
    said = guess(title.text)
    if own & {"Han"} or len(own) > 1 or not own & set(counts):
        if own & {"Han"} and counts["Han"] < 7 and counts["Hiragana"] + counts["Katakana"] < 2:
            return None  # a few Han characters are no language's own
        return said.language if said.language not in (None, body) and said.confidence >= 0.9 else None
    mine, other, names = _probabilities(title.text, body)
    if mine is None:
        return said.language if said.language not in (None, body) and said.confidence >= 0.95 else None
    if len(words) < 3 or (len(words) < 6 and not any(w[0].islower() for w in words)):
        return None  # names
    odds = _ODDS * _SHARED**shared * (_FEW if len(words) < 5 else 1)
    if other < 0.3 or names > 0.5 or other < odds * mine:
        return None
    # without quotations and the name of the site it must still be so
    rest = _QUOTED.sub(" ", title.text)
    mine, other, names = _probabilities(_SUFFIX.sub("", rest), body)
    if mine is None or other < mine or len(_WORD.findall(rest)) < 3:
        return None
    return said.language if said.language not in (None, body) else "another language"


def _probabilities(text: str, body: str) -> tuple[float | None, float, float]:
    """Of `text` being in the language `body` (None: unknown to the model), in the likeliest other, and mere names."""
    model = classifiers().get(dominant_script(text) or "")
    if model is None:
        return None, 0.0, 0.0
    found = dict(zip(model.classes, model.probabilities([text])[0].tolist(), strict=True))
    other = max(p for language, p in found.items() if language not in (body, NAMES))
    return found.get(body), other, found.get(NAMES, 0.0)


RULE = Rule(
    "artifact.title-language", find, needs="article", severity="critical", confidence=0.95, mqm="accuracy/untranslated"
)
