"""artifact.untranslated"""

import pytest

from tests.checks.artifact.bodies import BODY
from xlate_audit.checks.artifact.untranslated import RULE

# Language of an article, and of a paragraph left in it.
LEFT = [
    ("de", "en"), ("en", "de"), ("fr", "en"), ("es", "en"), ("pl", "en"), ("tr", "en"), ("vi", "en"), ("ru", "en"), ("uk", "ru"),
    ("ar", "en"), ("he", "en"), ("hi", "en"), ("ja", "en"), ("zh", "en"), ("ko", "en"), ("en", "ja"), ("en", "ru"), ("zh", "ja"),
]  # fmt: skip

NAMES = [
    ("de", "Er las aus „The Last Days of the Old Bridge and Other Stories“ und sprach über seine Zeit in London."),
    ("fr", "Il dirige la Citizens for Better Bridges and Safer Rivers, une association de New York fondée en 2019."),
    ("ru", "Он возглавляет Citizens for Better Bridges and Safer Rivers в Нью-Йорке с прошлого года."),
    ("en", "He called it a fait accompli, wished them bon voyage and quoted Goethe: “Mehr Licht”."),
    ("ja", "彼は「The Bridge」という小説でBooker Prizeを受賞した。"),
    ("ar", "أصدرت شركة Apple هاتف iPhone 20 Pro Max في نيويورك."),
    ("es", "El plan está en https://www.example.com/city/plans/the-old-bridge-will-stay-closed-until-may desde ayer."),
    ("zh", "他的小说《The Bridge》获得了Booker Prize。"),
    ("ko", "그는 소설 The Bridge로 Booker Prize를 받았다."),
    ("hi", "उनके उपन्यास The Bridge को Booker Prize मिला।"),
    ("pl", "Prowadzi stowarzyszenie Citizens for Better Bridges z siedzibą w Londynie od ubiegłego roku."),
    ("he", "הרומן שלו The Bridge זכה בפרס Booker Prize."),
    # Said again in brackets; a body's name before its acronym; words that the article's language has as well.
    ("es", "Lo cuenta en su libro Die irreale Welt in unserem Kopf (El mundo irreal en nuestra cabeza), de 2019."),
    ("en", "The largest union of guards, Union fédérale autonome pénitentiaire (UFAP), called for a strike on Monday."),
    ("es", "Un manifestante subió a un coche al sur de la calle Pine y la policía cerró el paso."),
    ("cs", "Odborníci rozebrali výkazy Ministerstva vnitra a Ruského statistického úřadu za minulý rok."),
    ("ru", "Дальше от центра, частично в тени, находятся виды спорта, которые мало кому известны."),
]


@pytest.mark.parametrize(("body", "left"), LEFT)
def test_a_paragraph_left_in_another_language(marked, body, left):
    got = marked(RULE, f"{BODY[body]}\n\n{BODY[left]}\n\n{BODY[body]}", body)
    assert got and "".join(got).replace(" ", "")[:30] == BODY[left].replace(" ", "")[:30]


@pytest.mark.parametrize("language", BODY)
def test_sound_paragraphs(marked, language):
    assert marked(RULE, BODY[language], language) == []


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_titles_names_and_quotations_in_a_sentence(marked, language, text):
    assert marked(RULE, text, language) == []


def test_a_quotation_that_the_original_has_in_the_same_language_stays(marked):
    quotation = "The bridge is older than any of us and it will outlive us all."
    reprint, original = f"{BODY['de']}\n\n{quotation}", f"{BODY['ru']}\n\n{quotation}"
    assert marked(RULE, reprint, "de", original=original, original_language="ru") == []
    original = f"{BODY['en']}\n\n{quotation}"
    assert marked(RULE, reprint, "de", original=original, original_language="en") == [quotation]


def test_an_address_that_the_original_has_too_is_no_text(marked):
    address = "https://www.example.com/city/plans/the-old-bridge-will-stay-closed-until-may"
    reprint, original = f"{BODY['de']} Siehe: {address}", f"{BODY['en']} See: {address}"
    assert marked(RULE, reprint, "de", original=original, original_language="en") == []


@pytest.mark.parametrize(("language", "text"), [
    ("cs", "Hadice má vnitřní průměr (I.D) od 3 do 9 mm. Dodáváme ji v rolích po deseti metrech."),
    ("pl", "Średnica (ID): 3 až 9 mm. Wąż sprzedajemy w zwojach po dziesięć metrów."),
    ("da", "Slangen fås i mål fra 3 til 9 mm. Den leveres i ruller på ti meter til hele landet."),
    ("uk", "Шланг має (В.Д.) от 3 до 9 мм. Ми продаємо його в рулонах по десять метрів."),
])  # fmt: skip
def test_a_few_letters_are_in_no_language_for_sure(marked, language, text):
    assert marked(RULE, text, language) == []


#: Original, reprint and the words in the latter that were left.
PHRASES = [
    ("en", "Officials said that there was no sign of damage to the dam.", "hi",
     "अधिकारियों ने कहा कि बांध को no sign of damage मिला।", ["no sign of damage"]),
    ("en", "Officials said that there was no sign of damage to the dam.", "ru",
     "Чиновники заявили, что плотина осталась no sign of damage после бури.", ["no sign of damage"]),
    ("en", "Officials said that there was no sign of damage to the dam.", "ja",
     "当局は、ダムにはno sign of damageと述べた。", ["no sign of damage"]),
    ("fr", "Les habitants ont dormi dans un gymnase transformé en abri par la commune.", "ar",
     "نام السكان في gymnase transformé en abri تابع للبلدية.", ["gymnase transformé en abri"]),
    ("es", "Durmieron en un polideportivo habilitado como albergue por el ayuntamiento.", "en",
     "They slept in a polideportivo habilitado como albergue provided by the town.", ["polideportivo habilitado como albergue"]),
    ("de", "Die Frist wurde wegen der hohen Nachfrage verlängert, sagte sie.", "fr",
     "Le délai a été prolongé wegen der hohen Nachfrage, a-t-elle dit.", []),  # capitals: a name, for all that is known
    ("pl", "Zapłacą za to ci, którzy nie mieli wyboru i zostali.", "de",
     "Bezahlen werden es jene, którzy nie mieli wyboru und blieben.", ["jene, którzy nie mieli wyboru"]),
    ("vi", "Ông bác bỏ ý kiến cho rằng tỉnh chậm trễ trong việc này.", "tr", "Başkan o gün bác bỏ ý kiến cho rằng dedi ve gitti.", ["bác bỏ ý kiến cho rằng"]),
    ("fr", "Elle a servi un pot au feu à la mode de sa mère.", "en", "She served a “pot au feu à la mode” like her mother's.", []),
    ("fr", "La Société protectrice des animaux de la ville a porté plainte.", "en",
     "The Société protectrice des animaux filed a complaint.", []),
    ("en", "He pays with Apple Pay, not with cash, at the end of the day.", "ru", "Он платит через Apple Pay в конце дня.", []),
    ("es", "El acuerdo entra en vigor a partir de marzo de este año.", "fr", "L'accord entre en vigueur à partir de mars.", []),
    ("en", "He is a member of the board.", "en", "He is a member of the board.", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "original", "language", "reprint", "left"), PHRASES)
def test_a_few_words_that_stand_in_the_original_too(marked, source, original, language, reprint, left):
    text = f"{BODY[language]}\n\n{reprint}"
    assert marked(RULE, text, language, original=original, original_language=source) == left
