"""artifact.title-language"""

import pytest

from tests.checks.artifact.bodies import BODY, TITLE
from xlate_audit import audit
from xlate_audit.checks.artifact.title_language import RULE
from xlate_audit.read.plain import read_plain

#: Each title over a body in another language, close neighbours among them.
WRONG = [
    ("en", "de"), ("en", "fr"), ("en", "ja"), ("en", "ar"), ("en", "hi"), ("de", "en"), ("fr", "es"), ("es", "fr"), ("pl", "en"), ("tr", "de"),
    ("vi", "en"), ("ru", "uk"), ("uk", "ru"), ("ru", "en"), ("ar", "fa"), ("fa", "ar"), ("ar", "en"), ("he", "en"), ("hi", "en"),
    ("ja", "zh"), ("ja", "en"), ("zh", "en"), ("zh", "ko"), ("ko", "ja"), ("ko", "en"), ("de", "ru"), ("ja", "ru"), ("en", "zh"),
]  # fmt: skip
SOUND_TITLES = [
    ("de", "Real Madrid – Bayern München 2:1"), ("de", "„Yes We Can“: Was von Obamas Versprechen blieb"), ("fr", "The Voice : la finale ce soir"),
    ("es", "Netflix estrena «The Bridge»"), ("ru", "iPhone 20 Pro Max"), ("ja", "BTS"), ("ja", "THE BRIDGE 東京公演"),
    ("zh", "NBA：湖人胜勇士"), ("ar", "Netflix"), ("he", "FIFA 27"), ("ko", "K-POP 월드투어"), ("tr", "Champions League: Galatasaray – Arsenal"), ("vi", "Manchester United 2-1 Chelsea"),
    ("en", "Sinn Féin’s Michelle O’Neill meets Emmanuel Macron"), ("en", "‘Je suis prêt’: Macron"), ("hi", "आईपीएल 2031: MI vs CSK"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), WRONG)
def test_a_title_in_another_language(marked, title, body):
    assert marked(RULE, BODY[body], body, title=TITLE[title]) == [TITLE[title]]


@pytest.mark.parametrize("language", BODY)
def test_a_title_in_the_language_of_the_article(marked, language):
    assert marked(RULE, BODY[language], language, title=TITLE[language]) == []


@pytest.mark.parametrize(("language", "title"), SOUND_TITLES)
def test_names_and_quotations_in_a_title(marked, language, title):
    assert marked(RULE, BODY[language], language, title=title) == []


#: Headlines without the small words of their language, over a text that has some of their words.
TERSE = [
    ("en", "Dutch court bans night flights at Maastricht airport",
     "Night flights will no longer be allowed, a court ruled on Wednesday. Residents near the airport had sued.\n\n"
     "The airport may appeal. Its director said that cargo flights would go elsewhere and jobs with them."),
    ("en", "Dutch Court Bans Night Flights At Maastricht Airport",
     "The flights will no longer be allowed at night, a court ruled on Wednesday.\n\nThe airport may appeal against it."),
    ("de", "Opposition fordert Reform", "Die Opposition will eine andere Reform als die Regierung.\n\nDas fordert sie seit Jahren."),
    ("es", "Fuga masiva en penal de Manta", "La fuga dejó tres heridos en el penal.\n\nLa policía busca a once presos."),
    ("it", "Protesta dei taxi in centro", "I tassisti protestano da giorni contro le nuove licenze in centro.\n\nIl comune non cede."),
    ("tr", "Ankara metro hattı açıldı", "Yeni hat dün törenle açıldı.\n\nMetro günde yüz bin yolcu taşıyacak."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "body"), TERSE)
def test_a_terse_headline(marked, language, title, body):
    assert marked(RULE, body, language, title=title) == []


@pytest.mark.parametrize(("language", "title", "body"), TERSE)
def test_the_same_text_under_another_language(marked, language, title, body):
    other = (
        "El puente viejo seguirá cerrado hasta el otoño"
        if language != "es"
        else "The old bridge will stay closed until autumn"
    )
    assert marked(RULE, body, language, title=other) == [other]


@pytest.mark.parametrize(
    ("source", "language", "title", "left"),
    [
        ("fr", "en", "Prisons", False),
        ("de", "en", "Gefängnisse", True),
        ("es", "en", "Protestas", True),
        ("en", "de", "Weather", True),
        ("pl", "en", "Powódź", True),
    ],
)
def test_one_word_that_both_articles_have_for_a_title(source, language, title, left):
    original, reprint = (read_plain(f"{title}\n\n{BODY[x]}\n\n{BODY[x]}", "", "utf-8") for x in (source, language))
    assert (RULE.name in {f.rule for f in audit(original, reprint).findings}) is left
