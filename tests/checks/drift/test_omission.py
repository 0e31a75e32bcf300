"""drift.omission: a sentence of the original that the reprint leaves out."""

from __future__ import annotations

import pytest

LOST = {"de": " Studenten und Rentner fahren kostenlos.", "ru": " Студенты и пенсионеры ездят бесплатно."}


@pytest.mark.parametrize("language", ["de", "ru"])
def test_an_omitted_sentence_is_found_in_the_original(tunnel, found, language: str) -> None:
    reprint = (
        " ".join(tunnel[language].replace("\n\n", " <p> ").split()).replace(" <p> ", "\n\n").replace(LOST[language], "")
    )
    told = found((tunnel["en"], "en"), (reprint, language), "drift.omission")
    assert told == [("drift.omission", "", "Students and pensioners travel free of charge.")]


def test_an_omitted_paragraph_is_found(tunnel, found) -> None:
    blocks = tunnel["de"].split("\n\n")
    told = found((tunnel["en"], "en"), ("\n\n".join(blocks[:3] + blocks[4:]), "de"), "drift.omission")
    lost = " ".join(original for _, _, original in told)
    assert "compared with the old bridge." in lost


def test_another_article_is_not_listed_sentence_by_sentence(tunnel, found) -> None:
    other = "Recipe of the week\n\nPeel the potatoes and boil them in salt water.\n\nServe them with parsley."
    assert found((tunnel["en"], "en"), (other, "en"), "drift.omission") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.omission") == []
