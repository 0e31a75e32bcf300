"""drift.name: another person, by his surname or by all of his name."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from xlate_audit.checks.name_surnames import exchanged_surnames

FIRES = [
    ("pt", "A diarista Rosângela Melo faltou ao trabalho.", "es", "La empleada Rosângela Lima faltó al trabajo.",
     "Rosângela Lima"),
    ("tr", "Şirketin avukatı Tolga Sarıkaya bunu reddetti.", "en", "The company's lawyer Tolga Karahan denied it.",
     "Tolga Karahan"),
    ("en", "Mayor Halina Wierzbicka cut the ribbon.", "de", "Bürgermeisterin Halina Kaczmarek durchschnitt das Band.",
     "Halina Kaczmarek"),
    ("en", "Mayor Halina Wierzbicka cut the ribbon.", "en", "The ribbon was cut by Mayor Halina Kaczmarek.",
     "Halina Kaczmarek"),
    ("de", "Das sagte Torben Lüdtke am Freitag.", "nl", "Dat zei Torben Verhoeven vrijdag.", "Torben Verhoeven"),
    ("ru", "Об этом сообщила Марина Осокина.", "uk", "Про це повідомила Марина Тимошик.", "Марина Тимошик"),
    ("fr", "L'avocat Étienne Carpentras a fait appel.", "en", "The lawyer Margaux Villedieu has appealed.",
     "Margaux Villedieu"),
    ("cs", "Trenér Radovan Šebesta odstoupil.", "pl", "Trener Radovan Hlaváček zrezygnował.", "Radovan Hlaváček"),
]  # fmt: skip

SILENT = [
    # the same person: declined, without diacritics, respelt (drift.name-variant's), by surname alone
    ("en", "Mayor Halina Wierzbicka cut the ribbon.", "cs", "Pásku přestřihla starostka Halina Wierzbická."),
    ("en", "The coach Radovan Sebesta resigned.", "pl", "Zrezygnował trener Radovan Šebesta."),
    ("en", "Mayor Halina Wierzbicka cut the ribbon.", "de", "Bürgermeisterin Halina Wierzbitzka durchschnitt es."),
    ("tr", "Şirketin avukatı Tolga Sarıkaya bunu reddetti.", "en", "The company's lawyer Sarıkaya denied it."),
    # a first name that two people of the article share
    ("de", "Torben Lüdtke und Torben Jansen sagten ab.", "en", "Torben Jansen and Torben Lüdtke cancelled."),
    # titles, offices and places are no first names
    ("en", "President Wierzbicka spoke.", "de", "Präsidentin Halina spricht."),
    ("en", "They met in San Diego.", "es", "Se reunieron en San Francisco."),
    ("en", "The African Union met.", "pl", "Unia Afrykańska obradowała."),
    # another alphabet, whose spellings differ anyway
    ("ru", "Об этом сообщила Марина Осокина.", "en", "Marina Tymoshik reported it."),
    ("ja", "ショルツ首相が訪問した。", "en", "Olaf Brinkmann visited."),
]


def accused(original: str, text: str, reprint: str, rendering: str) -> list[str]:
    alignment = aligned(original, text, reprint, rendering)
    return [alignment.reprint.text_of(exchange.ours) for exchange in exchanged_surnames(alignment)]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering", "wrong"), FIRES)
def test_another_person_is_found(original: str, text: str, reprint: str, rendering: str, wrong: str) -> None:
    assert accused(original, text, reprint, rendering) == [wrong]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering"), SILENT)
def test_the_same_person_is_left_alone(original: str, text: str, reprint: str, rendering: str) -> None:
    assert accused(original, text, reprint, rendering) == []
