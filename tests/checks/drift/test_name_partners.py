"""drift.name and drift.name-variant: the other word of a name of which one is the same."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from xlate_audit.checks.name_partners import mismatched_partners

# The last: whether it may be meant to be the name.
FIRES = [
    ("ru", "Об этом сообщил губернатор Виталий Коровин.", "en", "Governor Vitaly Korotin announced it.", "Korotin", True),
    ("ru", "Так сказал директор Андрей Кузовлев.", "de", "Das sagte Direktor Andrej Kusowkin.", "Kusowkin", False),
    # Slavic surnames, which English spells by rule: a vowel too many, a consonant that is another
    ("ru", "Директор завода Анатолий Щеглов отверг слухи. Дом Щеглова цел.", "en",
     "The plant's director, Anatoly Shchegolev, dismissed the rumours. Shchegolev's house is intact.", "Shchegolev", True),
    ("uk", "Літак посадив Павло Гриценко.", "en", "Pavlo Hryshchenko landed the plane.", "Hryshchenko", True),
    ("en", "Pavlo Hrytsenko landed the plane.", "ru", "Самолёт посадил Павло Грищенко.", "Грищенко", True),
    ("uk", "Про це розповів Назар Ткачук.", "pl", "Opowiedział o tym Nazar Tkaczenko.", "Tkaczenko", True),
    ("en", "The singer Lesia Hrytsenko refused.", "uk", "Співачка Леся Грищук відмовилася.", "Грищук", True),
    ("en", "Education Secretary Moira Kinnaird resigned.", "es", "Dimitió la ministra Moira Kincaid.", "Kincaid", True),
    ("en", "The farm belongs to Harriet Loxley.", "en", "Harriet Loxton owns the farm.", "Loxton", False),
    ("sv", "Det säger ordföranden Kerstin Hedlund.", "en", "Chairwoman Kerstin Hedberg says so.", "Hedberg", False),
    ("fi", "Näin sanoo johtaja Pekka Virtanen.", "de", "Das sagt Direktor Pekka Virolainen.", "Virolainen", True),
    ("tr", "Başkan Hüseyin Kefeli konuştu.", "en", "The chairman, Huseyin Keloglu, spoke.", "Keloglu", True),
    ("fa", "بهرام تیموری این خبر را داد.", "en", "Bahram Tavakoli gave the news.", "Tavakoli", False),
    ("he", "גדעון גרינברג הבטיח תשובה.", "en", "Gideon Shapira promised an answer.", "Shapira", False),
    ("ar", "قال المدير رشيد المنصوري ذلك.", "fr", "C'est ce qu'a dit Rachid Belkacem.", "Belkacem", False),
    ("en", "The race went to Daniel Rotich.", "ja", "優勝したのはダニエル・キプチョゲだった。", "キプチョゲ", False),
    ("ja", "優勝したのはダニエル・ロティチだった。", "en", "The winner was Daniel Kipchoge.", "Kipchoge", False),
    ("ko", "우승자는 다니엘 로티치였다.", "en", "The winner was Daniel Kipchoge.", "Kipchoge", False),
    ("zh", "冠军是罗伯特·费尔南德斯。", "en", "The winner was Robert McGregor.", "McGregor", False),
    ("hi", "विजेता डेनियल रोटिच थे।", "en", "The winner was Daniel Kipchoge.", "Kipchoge", False),
    ("en", "Its head, Mattias Ulvang, resigned.", "cs", "Její ředitel Markus Ulvang odstoupil.", "Markus", False),
    ("en", "Her deputy, Gareth Cadogan, resigned.", "fr", "Son adjoint, Garnell Cadogan, est parti.", "Garnell", True),
]  # fmt: skip

SILENT = [
    # spelling conventions, declension, gender
    ("ru", "Так сказал Андрей Кузовлев.", "de", "Das sagte Andrej Kusowljow."),
    ("ru", "Об этом сообщили Андрею Кузовлеву.", "pl", "Przekazano to Andriejowi Kuzowlowowi."),
    ("uk", "Про це розповіла Леся Грищук.", "en", "Lesia Hryshchuk spoke of it."),
    ("uk", "Про це розповів Сергій Кирієнко.", "en", "Serhiy Kiriyenko spoke of it."),
    ("ru", "Об этом рассказал Анатолий Щёголев.", "en", "Anatoly Shchyogolev spoke of it."),
    ("ru", "Об этом рассказала Татьяна Юмашева.", "en", "Tatyana Yumasheva spoke of it."),
    ("en", "The coach Margaret Shultz resigned.", "cs", "Trenérka Margaret Shultzová odstoupila."),
    ("en", "The books of Ron Paul sell well.", "de", "Ron Pauls Bücher verkaufen sich gut."),
    ("en", "President Muammar Gaddafi spoke.", "fr", "Le président Mouammar Kadhafi a parlé."),
    ("fr", "Le peintre Claude Monet est né ici.", "ja", "画家クロード・モネはここで生まれた。"),
    ("en", "The fans of Brendan Rodgers cheered.", "ja", "ブレンダン・ロジャースのファンは歓声を上げた。"),
    ("fa", "بهرام تیموری این خبر را داد.", "en", "Bahram Teymouri gave the news."),
    ("ar", "قال المدير رشيد المنصوري ذلك.", "en", "Rashid al-Mansouri said so."),
    ("ko", "우승자는 다니엘 로티치였다.", "en", "The winner was Daniel Rotich."),
    ("zh", "冠军罗伯特·费尔南德斯昨天说", "en", "The winner, Robert Fernandes, said yesterday"),
    ("he", "כך אמר אסף גולן אתמול.", "en", "So said Assaf Golan yesterday."),
    ("id", "Api olimpiade Beijing Rabu tiba di kota.", "en", "The Beijing Olympic torch came to town."),
    ("en", "Rafiq Hariri died.", "id", "Rafiq Al-Hariri meninggal."),
    # two people of one first name, both on both sides
    ("de", "Torben Lüdtke und Torben Jansen sagten ab.", "en", "Torben Jansen and Torben Lüdtke cancelled."),
    # a first name alone, completed by the translator or cut
    ("ru", "Виталий говорил долго. Коровин — губернатор.", "en", "Vitaly Korovin spoke for long. He is the governor."),
    ("he", "גדעון הבטיח תשובה. פרץ הוא היושב ראש.", "en", "Gideon Peretz promised an answer. He is the chairman."),
    # a title, an office, a place, a house
    ("en", "President Wierzbicka spoke.", "de", "Präsidentin Halina spricht."),
    ("en", "The storm hit Saudi Arabia.", "he", "הסופה פגעה בסעודיה בלילה."),
    ("en", "They met in San Diego.", "es", "Se reunieron en San Francisco."),
    ("en", "Bank Lloyds closed.", "de", "Die Bank Sparkasse schloss."),
]  # fmt: skip


def accused(original: str, text: str, reprint: str, rendering: str) -> list[tuple[str, bool]]:
    alignment = aligned(original, text, reprint, rendering)
    return [(alignment.reprint.text_of(p.ours), p.respelt) for p in mismatched_partners(alignment)]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering", "wrong", "respelt"), FIRES)
def test_a_name_is_held_to_the_one_beside_it(
    original: str, text: str, reprint: str, rendering: str, wrong: str, respelt: bool
) -> None:
    assert accused(original, text, reprint, rendering) == [(wrong, respelt)]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering"), SILENT)
def test_what_may_be_the_same_name_is_left_alone(original: str, text: str, reprint: str, rendering: str) -> None:
    assert accused(original, text, reprint, rendering) == []
