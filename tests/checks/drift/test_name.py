"""drift.name: another name in the place of the original's."""

from __future__ import annotations

import pytest

from tests.checks.drift.embassy import EMBASSY
from tests.checks.drift.ferry import FERRY

RULES = ("drift.name", "drift.name-variant")

# How each language writes Rijeka in the article.
RIJEKA = {
    "en": "Rijeka", "de": "Rijeka", "es": "Rijeka", "pt": "Rijeka", "nl": "Rijeka",
    "pl": "Rijece", "cs": "Rijece", "tr": "Rijeka", "id": "Rijeka",
}  # fmt: skip


@pytest.mark.parametrize("language", RIJEKA)
def test_a_replaced_place_is_found_in_the_reprint(found, language: str) -> None:
    reprint = FERRY[language].replace(RIJEKA[language], "Kentucky")
    assert found((FERRY["en"], "en"), (reprint, language), *RULES) == [("drift.name", "Kentucky", "Rijeka")]


@pytest.mark.parametrize(
    "language", ["de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "uk", "tr", "id", "ja", "zh"]
)
def test_a_replaced_person_is_found_whatever_the_originals_script(found, language: str) -> None:
    reprint = FERRY["en"].replace("Ivana Horvat", "Peter Brown")
    flags = found((FERRY[language], language), (reprint, "en"), *RULES)
    assert [(rule, text) for rule, text, _ in flags] == [("drift.name", "Peter Brown")]


@pytest.mark.parametrize("language", FERRY)
def test_sound_translations_raise_nothing(found, language: str) -> None:
    assert found((FERRY["en"], "en"), (FERRY[language], language), *RULES) == []
    assert found((FERRY[language], language), (FERRY["en"], "en"), *RULES) == []


@pytest.mark.parametrize(
    ("original", "reprint"), [("de", "fr"), ("ru", "pl"), ("ja", "de"), ("cs", "uk"), ("es", "it")]
)
def test_nor_do_translations_between_other_languages(found, original: str, reprint: str) -> None:
    assert found((FERRY[original], original), (FERRY[reprint], reprint), *RULES) == []


FIRES = [
    ("en", "Gdynia", "Kentucky", "Gdynia"),
    ("en", "Brunnermeier", "Greenpeace", "Brunnermeier"),
]


@pytest.mark.parametrize(("language", "right", "wrong", "was"), FIRES)
def test_a_replaced_name_is_found_at_its_word(tunnel, found, language: str, right: str, wrong: str, was: str) -> None:
    reprint = tunnel[language].replace(right, wrong)
    assert found((tunnel["en"], "en"), (reprint, language), "drift.name") == [("drift.name", wrong, was)]


def test_nothing_is_said_between_two_articles_on_one_event(tunnel, found) -> None:
    other = "Recipe of the week\n\nPeel the potatoes and boil them in Bristol.\n\nServe them with parsley from Paris."
    assert found((tunnel["en"], "en"), (other, "en"), "drift.name") == []


GREEK = """Το πλοίο επέστρεψε μετά την καταιγίδα

Το πλοίο από την Αγκόνα έφτασε στο Σπλιτ το πρωί της Τρίτης.

Η εταιρεία θα επισκευάσει το πλοίο στο Κεντάκι πριν από το καλοκαίρι."""


def test_a_language_that_it_does_not_know_makes_the_rule_silent(found) -> None:
    assert found((FERRY["en"], "en"), (GREEK, "el"), *RULES) == []


@pytest.mark.parametrize("language", EMBASSY)
def test_sound_translations_raise_nothing_whatever_the_script(found, language: str) -> None:
    assert found((EMBASSY["en"], "en"), (EMBASSY[language], language), *RULES) == []
    assert found((EMBASSY[language], language), (EMBASSY["en"], "en"), *RULES) == []


UNMARKED = [
    ("ar", "بغداد", "القاهرة"),
    ("fa", "وین", "مسکو"),
    ("he", "אנקרה", "פריז"),
    ("hi", "वियना", "मास्को"),
    ("ko", "나이로비", "모스크바"),
    ("zh", "瑞典", "加拿大"),
    ("zh", "安卡拉", "东京"),
]


@pytest.mark.parametrize(("language", "right", "wrong"), UNMARKED)
def test_a_replaced_place_is_found_where_writing_does_not_show_names(
    found, language: str, right: str, wrong: str
) -> None:
    reprint = EMBASSY[language].replace(right, wrong)
    flags = found((EMBASSY["en"], "en"), (reprint, language), *RULES)
    assert [(rule, text) for rule, text, _ in flags] == [("drift.name", wrong)]


REPLACED = [("Ankara", "Greenpeace", ["fa", "he", "hi", "ko", "zh"]), ("Nairobi", "Kentucky", ["fa", "ko", "zh"])]


@pytest.mark.parametrize(("right", "wrong", "languages"), REPLACED)
def test_and_in_the_rendering_of_such_an_original(found, right: str, wrong: str, languages: list[str]) -> None:
    for language in languages:
        reprint = EMBASSY["en"].replace(right, wrong)
        flags = found((EMBASSY[language], language), (reprint, "en"), *RULES)
        assert [(rule, text) for rule, text, _ in flags] == [("drift.name", wrong)]


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.name") == []


BICYCLES = {
    "de": """Immer mehr Räder auf den Straßen

Wie viele Fahrräder jedes Jahr aus Österreich eingeführt werden, ist nicht bekannt.

Die Postbank will den Händlern im Frühjahr günstige Kredite anbieten.

Der Verband der Hersteller rechnet mit einem guten Sommer.""",
    "en": """More and more bicycles on the roads

It is not known how many bicycles are imported from Austria every year.

In spring the Postbank intends to offer cheap loans to the dealers.

The association of manufacturers expects a good summer.""",
}


@pytest.mark.parametrize(("right", "wrong"), [("Austria", "Ukraine"), ("the Postbank", "Kyoto")])
def test_a_german_name_is_missed_though_all_nouns_are_large(found, right: str, wrong: str) -> None:
    original, reprint = BICYCLES["de"], BICYCLES["en"]
    assert found((original, "de"), (reprint, "en"), *RULES) == []
    flags = found((original, "de"), (reprint.replace(right, wrong), "en"), *RULES)
    assert [(rule, text) for rule, text, _ in flags] == [("drift.name", wrong)]


CINEMA = """Old cinema opens again

The cinema at the market square opens again in May, its owner Kyle Odinga said.

“For years everybody said that it could not be done,” Odinga told visitors.

He changed the seats, the screen and the curtains, and the roof will be changed next."""


@pytest.mark.parametrize("wrong", ["Kentucky", "Sahin"])
def test_a_name_that_opens_a_sentence_is_looked_at_too(found, wrong: str) -> None:
    flags = found((CINEMA, "en"), (CINEMA.replace("Odinga told", f"{wrong} told"), "en"), *RULES)
    assert flags == [("drift.name", wrong, "Odinga")]


def test_a_name_for_a_pronoun_is_no_other_name(found) -> None:
    original = FERRY["en"] + "\n\nShe praised the crew for their calm."
    reprint = FERRY["en"] + "\n\nHorvat praised the crew for their calm."
    assert found((original, "en"), (reprint, "en"), *RULES) == []


def test_a_title_is_no_name(found) -> None:
    reprint = FERRY["en"].replace("Captain Ivana Horvat", "Ms Horvat")
    assert found((FERRY["de"], "de"), (reprint, "en"), "drift.name") == []


# Words that a translator may put for another, or add, without another name being meant.
ADDED = [
    ("en", "The AfD lost votes in the east of the country.", "The Alternative for Germany lost votes in the east."),
    ("es", "España rechaza la propuesta de la comisión.", "Madrid rejects the proposal of the commission."),
    ("pl", "Dzisiaj rano otwarto nowy most nad rzeką.", "This morning a new bridge over the river in Poland opened."),
    ("de", "Ich bin noch nie so müde gewesen, sagte die 58-Jährige.",
     "I have never been so tired, said the 58-year-old."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "reprint"), ADDED)
def test_another_word_for_a_place_or_a_help_to_the_reader_is_no_other_name(
    found, language: str, original: str, reprint: str
) -> None:
    assert found((original, language), (reprint, "en"), "drift.name") == []
