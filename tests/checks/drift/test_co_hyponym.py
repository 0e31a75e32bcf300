"""Things that a reprint exchanged for others of their kind, and those that only seem to be."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import Changed, assert_one, flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.co_hyponym import RULE
from xlate_audit.text.word_table import KINDS

# source language, source, target language, target, the word of the reprint and that of the original
FIRES = [
    ("es", "Los aguaceros arruinaron el arroz.", "en", "The downpours ruined the wheat.", "wheat", "arroz"),
    ("de", "Ein Arzt fand den Mann am Ufer.", "en", "A lawyer found the man on the bank.", "lawyer", "Arzt"),
    ("fr", "Le camion est tombé dans la rivière.", "en", "The bus fell into the river.", "bus", "camion"),
    ("it", "L'ospedale riapre lunedì.", "en", "The school reopens on Monday.", "school", None),
    ("pt", "A ponte será fechada.", "es", "El túnel será cerrado.", "túnel", "ponte"),
    ("nl", "De burgemeester opende het museum.", "en", "The mayor opened the library.", "library", "museum"),
    ("ru", "Волк подошёл к деревне.", "en", "A tiger came up to the village.", "tiger", "Волк"),
    ("uk", "Повінь зруйнувала дорогу.", "pl", "Trzęsienie ziemi zniszczyło drogę.", "Trzęsienie", "Повінь"),
    ("cs", "Učitel svědčil ve středu.", "en", "The nurse testified on Wednesday.", "nurse", "Učitel"),
    ("tr", "İspanya'dan gelen gemi limanda.", "en", "The ship from Sweden is in port.", "Sweden", None),
    ("ar", "وصلت البعثة من إسبانيا.", "en", "The mission arrived from Sweden.", "Sweden", "إسبانيا"),
    ("he", "המפעל ייסגר בקיץ.", "en", "The hospital will close in summer.", "hospital", "המפעל"),
    ("fa", "قیمت برنج بالا رفت.", "en", "The price of potatoes went up.", "potatoes", "برنج"),
    ("hi", "आलू के दाम बढ़े।", "en", "The price of tomatoes rose.", "tomatoes", "आलू"),
    ("id", "Harimau itu terlihat di desa.", "en", "The elephant was seen in the village.", "elephant", "Harimau"),
    ("vi", "Ngư dân bắt được cá hồi.", "en", "Fishermen caught tuna.", "tuna", "cá hồi"),
    ("zh", "医生在瑞典工作。", "en", "The doctor works in Spain.", "Spain", "瑞典"),
    ("ja", "消防士が川で犬を助けた。", "en", "Firefighters rescued a horse from the river.", "horse", "犬"),
    ("ko", "그는 감자 농사를 짓는다.", "en", "He grows onions.", "onions", "감자"),
    ("de", "Er brach sich das Bein.", "uk", "Він зламав палець.", "палець", "Bein"),
    ("ru", "Волонтёры спасли черепаху.", "en", "Volunteers rescued a frog.", "frog", "черепаху"),
    ("nl", "De kapper sloot de zaak.", "fr", "Le plombier a fermé la boutique.", "plombier", "kapper"),
    ("ja", "大雪で電車が止まった。", "en", "Trains stopped because of the fog.", "fog", None),
    ("it", "Il drappo era giallo.", "pl", "Flaga była zielona.", "zielona", "giallo"),
    ("hi", "कोयले के दाम बढ़े।", "en", "The price of diesel rose.", "diesel", "कोयले"),
    ("ar", "حضر وفد من آسيا.", "es", "Asistió una delegación de África.", "África", "آسيا"),
    ("tr", "Mutfakta yangın çıktı.", "en", "A fire broke out in the bedroom.", "bedroom", None),
    ("ko", "그는 딸기를 재배한다.", "de", "Er baut Kirschen an.", "Kirschen", "딸기"),
    ("vi", "Rừng thông bị cháy.", "en", "The oak wood burned down.", "oak", "Rừng thông"),
    ("en", "The cello was found in a taxi.", "en", "The violin was found in a taxi.", "violin", "cello"),
]  # fmt: skip

SOUND = [
    # the same thing by another name, or in another form
    ("en", "A lorry blocked the road.", "de", "Ein Lkw blockierte die Straße."),
    ("de", "Der schwedische Minister kam.", "fr", "Le ministre de la Suède est venu."),
    ("ru", "Прокурор допросил врачей.", "en", "The prosecutor questioned the physicians."),
    # a general word for the thing, or none
    ("ja", "彼は鮭を釣った。", "en", "He caught a fish."),
    ("en", "The doctor said he was well.", "es", "Según el médico, está bien."),
    ("ja", "男性が足の骨を折った。", "en", "A man broke his leg."),
    ("pt", "O navio parou no mar, ao largo da Terceira.", "de", "Das Schiff hielt vor der Insel Terceira."),
    ("en", "He drove a reindeer herd.", "ru", "Он был оленеводом."),
    ("en", "South Africa voted.", "ja", "南アフリカで投票があった。"),
    # one of several is left out, or two where there was one
    ("en", "Wheat and rice grow here.", "fr", "Le riz pousse ici."),
    # part of a longer name
    ("en", "She lives in New Mexico.", "fr", "Elle vit au Nouveau-Mexique."),
    ("en", "He came from Northern Ireland.", "de", "Er kam aus Nordirland."),
    ("en", "The match at Stamford Bridge was called off.", "de", "Das Spiel im Stadion wurde abgesagt."),
    # in a language without a table
    ("sv", "Läkaren kom.", "en", "The lawyer came."),
]  # fmt: skip


@pytest.mark.parametrize("case", FIRES)
def test_fires(case: Changed) -> None:
    assert_one(RULE, *case)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), [*SOUND, *QUIET])
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


@pytest.mark.parametrize("language", KINDS.languages())
def test_tables(language: str) -> None:
    known = KINDS.members(language)
    assert len(known) > 200
    assert known <= KINDS.members("en"), known - KINDS.members("en")


def test_every_language_has_a_table() -> None:
    assert len(KINDS.languages()) == 21


def test_the_longest_name_counts() -> None:
    text = "South Korean rather than New Mexico wheat"
    assert [(m, s.of(text)) for m, s in KINDS.named(text, "en")] == [
        ("country.southkorea", "South Korean"),
        ("crop.wheat", "wheat"),
    ]
