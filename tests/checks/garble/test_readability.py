"""Passages much harder than their neighbours."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.readability import RULE

EASY = {
    "en": "The old bridge is closed. The town will fix it soon. Men came to look at the stones. They found a long crack. ",
    "de": "Die alte Brücke ist zu. Die Stadt will sie bald flicken. Es kamen Leute und sahen die Steine an. ",
    "fr": "Le vieux pont est clos. La ville le répare. On a vu une fente dans la pierre. Nul ne sait quand il ouvre. ",
    "es": "El viejo puente está cerrado. La ciudad lo va a arreglar. Vieron una grieta en la piedra. ",
    "ru": "Старый мост закрыт. Город его починит. Люди нашли в камне щель. Никто не знает, что будет. ",
    "it": "Il vecchio ponte è chiuso. La città lo aggiusta. Hanno visto una crepa nella pietra. ",
    "pl": "Stary most jest zamknięty. Miasto go naprawi. Ludzie znaleźli w kamieniu szparę. ",
    "nl": "De oude brug is dicht. De stad gaat hem maken. Er zat een scheur in de steen. ",
}
HARD = {
    "en": "infrastructural responsibilities notwithstanding administrative considerations ",
    "de": "infrastrukturelle Verantwortlichkeiten ungeachtet verwaltungstechnischer Überlegungen ",
    "fr": "responsabilités infrastructurelles nonobstant considérations administratives ",
    "es": "responsabilidades infraestructurales consideraciones administrativas ",
    "ru": "инфраструктурные ответственности административные соображения ",
    "it": "responsabilità infrastrutturali considerazioni amministrative ",
    "pl": "odpowiedzialności infrastrukturalne uwarunkowania administracyjne ",
    "nl": "infrastructurele verantwoordelijkheden administratieve overwegingen ",
}


@pytest.mark.parametrize("language", sorted(EASY))
def test_a_hard_passage_is_remarked(language: str, article: Callable) -> None:
    easy = EASY[language] * 4
    subject = article(easy, easy, HARD[language] * 12 + ".", easy, easy, language=language)
    (flag,) = RULE.find(subject)
    assert flag.reprint.paragraph == "r2"
    assert RULE.severity == "info"


@pytest.mark.parametrize("language", sorted(EASY))
def test_an_even_text_passes(language: str, article: Callable) -> None:
    assert list(RULE.find(article(*[EASY[language] * 4] * 5, language=language))) == []


@pytest.mark.parametrize("language", ["ja", "zh", "ar", "he", "hi", "fi", None])
def test_other_languages_are_not_judged(language: str | None, article: Callable) -> None:
    easy = EASY["en"] * 4
    assert list(RULE.find(article(easy, easy, HARD["en"] * 12 + ".", easy, easy, language=language))) == []


def test_an_original_as_hard_excuses(article: Callable, pair: Callable) -> None:
    easy, hard = EASY["en"] * 4, HARD["en"] * 12 + "."
    reprint = article(easy, easy, hard, easy, easy, language="en")
    original = article(easy, easy, hard, easy, easy, language="en", side="o")
    assert list(RULE.find(reprint, pair(original, reprint))) == []


def test_textstat_opens_without_nltk_and_still_counts_syllables_for_others() -> None:
    code = """
import sys
from xlate_audit.checks.garble.readability import _grade, _textstat
assert _grade("The bridge is closed today. Nobody knows for how long.") < 5
assert not {"nltk", "scipy", "sklearn"} & sys.modules.keys()
import textstat, nltk
assert textstat is _textstat() and nltk.data.path is not None
from textstat.backend.utils import _get_cmudict as used
assert used.nltk.data is nltk.data
"""
    subprocess.run([sys.executable, "-c", code], check=True)
