"""drift.omission: a sentence of the original that the reprint leaves out."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from tests.checks.drift.clause_pairs import CLAUSES, WHOLE
from xlate_audit.checks.drift.omission import find

LOST = {"de": " Studenten und Rentner fahren kostenlos.", "ru": " Студенты и пенсионеры ездят бесплатно."}


@pytest.mark.parametrize("language", ["de", "ru"])
def test_an_omitted_sentence_is_found_in_the_original(tunnel, found, language: str) -> None:
    reprint = (
        " ".join(tunnel[language].replace("\n\n", " <p> ").split()).replace(" <p> ", "\n\n").replace(LOST[language], "")
    )
    told = found((tunnel["en"], "en"), (reprint, language), "drift.omission")
    assert told == [("drift.omission", "", "Students and pensioners travel free of charge.")]


@pytest.mark.parametrize("lost", range(1, 6))
def test_an_omitted_paragraph_is_found_and_nothing_beside_it(tunnel, found, lost: int) -> None:
    blocks = tunnel["de"].split("\n\n")
    told = found((tunnel["en"], "en"), ("\n\n".join(blocks[:lost] + blocks[lost + 1 :]), "de"), "drift.omission")
    whole = " ".join(tunnel["en"].split("\n\n")[lost].split())
    assert told == [("drift.omission", "", whole)]


def test_another_article_is_not_listed_sentence_by_sentence(tunnel, found) -> None:
    other = "Recipe of the week\n\nPeel the potatoes and boil them in salt water.\n\nServe them with parsley."
    assert found((tunnel["en"], "en"), (other, "en"), "drift.omission") == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.omission") == []


MERGED = {
    "ja": "電池会社の株が上がる\n\n発表を受け、12日の東京市場で同社株は一時、前日比9.4%高の3,260円まで上昇した。終値は3,145円だった。\n\n"
    "社長は会見で、原因は特定できたと述べた。",
    "zh": "电池公司股价上涨\n\n受消息推动，12日东京股市该公司股价一度较前一日上涨9.4%，升至3260日元，收盘报3145日元。\n\n"
    "社长在记者会上表示，原因已经查明。",
}


@pytest.mark.parametrize(("original", "reprint"), [("ja", "zh"), ("zh", "ja")])
def test_a_sentence_whose_figure_went_into_its_neighbour_is_not_lost(found, original: str, reprint: str) -> None:
    sides = (MERGED[original], original), (MERGED[reprint], reprint)
    assert found(*sides, "drift.omission", "drift.addition") == []


def test_a_sentence_with_a_figure_that_is_gone_is_lost(found) -> None:
    told = found((MERGED["ja"], "ja"), (MERGED["zh"].replace("，收盘报3145日元", ""), "zh"), "drift.omission")
    assert told == [("drift.omission", "", "終値は3,145円だった。")]


def left_out(original: str, text: str, reprint: str, rendering: str) -> list[str]:
    """Words of the original that the rule shows."""
    alignment = aligned(original, text, reprint, rendering)
    return [alignment.original.text_of(flag.original) for flag in find(alignment) if flag.original]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering", "lost"), CLAUSES)
def test_a_clause_left_out_is_found(original: str, text: str, reprint: str, rendering: str, lost: str) -> None:
    told = left_out(original, text, reprint, rendering)
    assert len(told) == 1 and lost in told[0]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering"), WHOLE)
def test_a_sentence_rendered_as_a_whole_lacks_no_clause(original: str, text: str, reprint: str, rendering: str) -> None:
    assert left_out(original, text, reprint, rendering) == []


def test_a_headline_is_translated_freely(found) -> None:
    _, text, _, rendering, _ = CLAUSES[3]
    assert found((text, "en"), (rendering, "de"), "drift.omission") == []


def test_of_a_language_that_the_reader_was_not_taught_nothing_is_said() -> None:
    text = "The minister will travel to Ankara on Monday, where she is expected to meet her Turkish counterpart."
    assert left_out("en", text, "sv", "Ministern reser till Ankara på måndag.") == []
