"""Words that take another side than the original's, and those that only seem to."""

from __future__ import annotations

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.drift.opposite import RULE
from xlate_audit.text.opposites import languages, lessened, sides

# source language, source, target language, target, the word of the reprint and that of the original
FIRES = [
    ("pl", "Mieszkańcy wygrali z inwestorem spór o drogę.", "en", "Residents lost the dispute with the investor.", "lost", "wygrali"),
    ("en", "The team won the final in Lima.", "es", "El equipo perdió la final en Lima.", "perdió", "won"),
    ("en", "The party lost the election.", "ja", "同党は選挙で勝利した。", "勝利", "lost"),
    ("en", "The fire broke out shortly after midnight.", "it", "L'incendio è scoppiato poco dopo mezzogiorno.", "mezzogiorno", "midnight"),
    ("ru", "Магазин закрывается в полдень.", "en", "The shop closes at midnight.", "midnight", "полдень"),
    ("pl", "Wokół wraku nie wolno nurkować.", "en", "Diving is permitted around the wreck.", "permitted", "nie wolno"),
    ("en", "The book comes out next spring.", "ko", "책은 내년 가을에 나온다.", "가을", "spring"),
    ("en", "The lari strengthened after the announcement.", "uk", "Після оголошення ларі ослаб.", "ослаб", "strengthened"),
    ("fr", "Le navire avait passé avec succès sa visite annuelle.", "en", "The ship failed its annual inspection.",
     "failed its annual inspection", "passé avec succès"),
    ("de", "Die Quote ist eine der höchsten in Europa.", "en", "The rate is one of the lowest in Europe.", "lowest", "höchsten"),
    ("en", "Ferry fares rose by a tenth.", "de", "Die Fährpreise sanken um ein Zehntel.", "sanken", "rose"),
    ("fr", "Sa sœur habite Lyon.", "en", "His brother lives in Lyon.", "brother", "sœur"),
    ("es", "El consejo aprobó el plan.", "en", "The council rejected the plan.", "rejected", "aprobó"),
    ("it", "La fabbrica si trova nel nord del paese.", "es", "La fábrica está en el sur del país.", "sur", "nord"),
    ("pt", "O grupo apoiou o plano.", "en", "The group opposed the plan.", "opposed", "apoiou"),
    ("nl", "De brug gaat op zijn vroegst in mei open.", "en", "The bridge opens in May at the latest.", "at the latest", "op zijn vroegst"),
    ("ru", "Экспорт зерна вырос.", "en", "Imports of grain grew.", "Imports", "Экспорт"),
    ("uk", "Суд визнав його винним.", "en", "The court found him innocent.", "innocent", "винним"),
    ("pl", "Strażnik został ranny.", "en", "The guard was killed.", "killed", "ranny"),
    ("cs", "Závod se koná v létě.", "en", "The race is held in winter.", "winter", "létě"),
    ("tr", "Fabrika ihracatı artırdı.", "en", "The factory increased its imports.", "imports", "ihracatı"),
    ("fa", "برادرش وکیل است.", "en", "His sister is a lawyer.", "sister", "برادرش"),
    ("ar", "ارتفعت أسعار الخبز.", "en", "Bread prices fell.", "fell", "ارتفعت"),
    ("he", "המחירים עלו.", "en", "Prices fell.", "fell", "עלו"),
    ("hi", "उसकी बहन दिल्ली में रहती है।", "en", "His brother lives in Delhi.", "brother", "बहन"),
    ("id", "Harga beras naik.", "en", "Rice prices fell.", "fell", "naik"),
    ("vi", "Giá gạo tăng.", "en", "Rice prices fell.", "fell", "tăng"),
    ("zh", "失业率降至最低水平。", "en", "Unemployment reached its highest level.", "highest", "最低"),
    ("ja", "彼の妹は医者だ。", "en", "His brother is a doctor.", "brother", "妹"),
    ("ko", "수출이 늘었다.", "en", "Imports grew.", "Imports", "수출"),
    # courts, plans, rules, sides and what is known
    ("ru", "Областной суд оставил приговор в силе.", "en", "The regional court overturned the sentence.", "overturned", None),
    ("de", "Das Gericht bestätigte das Urteil.", "en", "The court overturned the ruling.", "overturned", None),
    ("ja", "新工場の着工は延期される。", "en", "Work on the new plant is being brought forward.", "brought forward", None),
    ("en", "The vote was postponed.", "es", "La votación se adelantó.", "adelantó", "postponed"),
    ("fr", "Les pluies devraient faiblir mardi.", "en", "The rain should intensify on Tuesday.", "intensify", "faiblir"),
    ("es", "Los investigadores creen que tuvo ayuda.", "en", "Investigators have established that he had help.", "have established", "creen"),
    ("uk", "Прокуратура підозрює, що вони спали.", "en", "Prosecutors have proved that they were asleep.", "have proved", "підозрює"),
    ("en", "The opposition rejected the offer.", "pl", "Rząd odrzucił ofertę.", "Rząd", "opposition"),
    ("it", "Il partito di estrema destra ha perso.", "en", "The far-left party lost.", "far-left", None),
    ("cs", "Dočasný zákaz platí v celé zemi.", "en", "The permanent ban applies in the whole country.", "permanent", "Dočasný"),
    ("ko", "회담이 재개됐다.", "en", "The talks were suspended.", "suspended", None),
    ("zh", "法院推翻了原判。", "en", "The court upheld the ruling.", "upheld", "推翻"),
    ("pt", "O governo revelou os dados.", "en", "The government concealed the figures.", "concealed", "revelou"),
    ("tr", "Gönüllü bir adımdı.", "en", "It was a mandatory step.", "mandatory", None),
    # the highest is not the lowest, whatever else is denied
    ("ko", "선가가 2008년 이후 가장 높아 무리한 수주는 하지 않는다.", "en", "Prices are at their lowest since 2008, so we take on any order.", "lowest", None),
    ("en", "Workers ended a strike after accepting the offer.", "en", "Workers ended a strike after turning down the offer.", "turning down", "accepting"),
    # more or less than a number
    ("es", "Ardieron menos de 900 hectáreas.", "en", "More than 900 hectares burned.", "More than", "menos de"),
    ("en", "Fewer than half of the seats were taken.", "de", "Mehr als die Hälfte der Plätze war besetzt.", "Mehr als", "Fewer than"),
    ("fr", "Il a vécu moins d’un an à Brest.", "en", "He lived in Brest for over a year.", "over", "moins d’un an"),
    ("ru", "Погибло менее двадцати овец.", "uk", "Загинуло понад двадцять овець.", "понад", "менее"),
    ("tr", "Köyde 40 haneden az kaldı.", "en", "More than 40 households are left in the village.", "More than", None),
    ("ja", "参加者は300人未満だった。", "en", "More than 300 people took part.", "More than", "未満"),
    ("zh", "不到三成居民投了票。", "ja", "住民の30%以上が投票した。", "以上", "不到"),
    ("ko", "이 마을에는 50명 미만이 산다.", "en", "More than 50 people live in the village.", "More than", "미만"),
    ("ar", "شارك في السباق أقل من 200 شخص.", "en", "More than 200 people took part in the race.", "More than", "أقل من"),
    ("he", "פחות מ-60 איש השתתפו.", "en", "More than 60 people took part.", "More than", None),
    ("hi", "मेले में 500 से कम लोग आए।", "en", "More than 500 people came to the fair.", "More than", None),
    ("fa", "کمتر از ۸۰ نفر آمدند.", "en", "More than 80 people came.", "More than", "کمتر از"),
    ("id", "Kurang dari 70 orang datang.", "en", "More than 70 people came.", "More than", "Kurang dari"),
    ("vi", "Chưa đến 70 người tham gia.", "en", "More than 70 people took part.", "More than", "Chưa đến"),
    # left and right hands, halves, grandchildren, praise and blame, faster and longer
    ("de", "Er brach sich das linke Handgelenk und den linken Arm.", "en", "He broke his right arm.", "right", None),
    ("ja", "彼は左足をけがした。", "en", "He hurt his right foot.", "right", "左足"),
    ("ar", "أصيب في يده اليسرى.", "fr", "Il a été blessé à la main droite.", "main droite", None),
    ("ko", "공장은 하반기에 문을 연다.", "en", "The factory opens in the first half.", "first half", "하반기"),
    ("pl", "Gol padł w drugiej połowie.", "de", "Das Tor fiel in der ersten Halbzeit.", "ersten Halbzeit", "drugiej połowie"),
    ("pt", "A minha neta perguntou porquê.", "en", "My grandson asked why.", "grandson", "neta"),
    ("ru", "Внук спросил почему.", "uk", "Онучка запитала чому.", "Онучка", "Внук"),
    ("id", "Serikat itu menyambut baik keputusan tersebut.", "en", "The union condemned the decision.", "condemned", None),
    ("fr", "Le ministre a salué l’initiative.", "de", "Der Minister kritisierte das Vorhaben.", "kritisierte", "salué"),
    ("zh", "他批评了这项计划。", "en", "He praised the plan.", "praised", "批评了"),
    ("en", "It is wearing out faster than planned.", "it", "Si logora più lentamente del previsto.", "più lentamente", "faster"),
    ("tr", "Yeni yol daha kısa.", "en", "The new road is longer.", "longer", "daha kısa"),
    ("he", "הדרך החדשה ארוכה יותר.", "en", "The new road is shorter.", "shorter", None),
    ("hi", "नई ट्रेन और तेज़ चलेगी।", "en", "The new train will run more slowly.", "more slowly", None),
    # more and less, higher and lower, in words of any other axis
    ("de", "Sie müssen keine höheren Rechnungen fürchten.", "fr", "Ils n’ont pas à craindre de factures plus basses.", "plus basses", "höheren"),
    ("en", "Fewer people came.", "ja", "参加者は前年より多かった。", "より多かった", "Fewer"),
    ("cs", "Letos přišlo méně lidí.", "it", "Quest’anno è venuta più gente.", "più", "méně"),
    ("ar", "حصل الفريق على دعم أقل.", "en", "The team got more support.", "more", "أقل"),
    ("ko", "주가는 3% 내린 채 끝났다.", "en", "The shares closed 3% higher.", "higher", "내린"),
    # what a text is about: people in their places, time, room
    ("fr", "L’employeur a signé l’accord.", "en", "The employee signed the agreement.", "employee", "L’employeur"),
    ("pl", "Lekarz napisał list.", "en", "The patient wrote a letter.", "patient", "Lekarz"),
    ("tr", "Öğretmen okula geç kaldı.", "de", "Der Schüler kam zu spät zur Schule.", "Schüler", "Öğretmen"),
    ("it", "La vittima è stata sentita ieri.", "pt", "O suspeito foi ouvido ontem.", "suspeito", "vittima"),
    ("es", "Su tío vive en Quito.", "uk", "Його тітка живе в Кіто.", "тітка", "tío"),
    ("he", "החיילים נכנסו לכפר.", "en", "The civilians entered the village.", "civilians", "החיילים"),
    ("zh", "房东换了锁。", "en", "The tenant changed the locks.", "tenant", "房东"),
    ("hi", "सरकारी अस्पताल बंद रहा।", "en", "The private hospital stayed closed.", "private", "सरकारी"),
    ("ru", "Дорога идёт через сельскую местность.", "en", "The road runs through an urban area.", "urban", "сельскую"),
    ("nl", "Het is een oude brug.", "de", "Es ist eine neue Brücke.", "neue", "oude"),
    # what is done: begun and ended, caught and freed, built and torn down
    ("vi", "Cảnh sát đã phóng thích ba người.", "en", "Police arrested three people.", "arrested", "phóng thích"),
    ("id", "Gedung itu akan dibongkar tahun depan.", "en", "The block will be built next year.", "built", "dibongkar"),
    ("fa", "جشنواره روز شنبه آغاز شد.", "en", "The festival ended on Saturday.", "ended", "آغاز"),
    ("ja", "警察は男を釈放した。", "zh", "警方逮捕了该男子。", "逮捕", "釈放"),
    ("uk", "Термін подовжено на рік.", "en", "The term was shortened by a year.", "shortened", "подовжено"),
    ("pt", "O navio atacou o porto.", "fr", "Le navire a défendu le port.", "défendu", "atacou"),
    # a "not" beside does not make a son of a daughter
    ("zh", "儿子不赞成父亲的决定。", "zh", "女儿反对父亲的决定。", "女儿", "儿子"),
    ("es", "Su hermana no quiso comentar.", "en", "His brother declined to comment.", "brother", "hermana"),
]  # fmt: skip


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here", "there"), FIRES)
def test_fires(
    source_language: str, source: str, target_language: str, target: str, here: str, there: str | None
) -> None:
    alignment = pair(source_language, source, target_language, target)
    found = flags(RULE, alignment)
    assert len(found) == 1, found
    assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here
    if there is not None:
        assert found[0].original and alignment.original.text_of(found[0].original) == there


SOUND = [
    ("en", "Northport beat Eastbourne in the final.", "fr", "Eastbourne a perdu la finale contre Northport."),
    ("en", "They won the match having lost the first set.", "es", "Ganaron el partido tras perder el primer set."),
    ("pl", "Wokół wraku nie wolno nurkować.", "en", "Diving is banned around the wreck."),
    # denied on one side, or turned round by "less"
    ("en", "Prices did not rise.", "de", "Die Preise sanken."),
    ("de", "Das ist weniger gefährlich.", "en", "That is safer."),
    ("zh", "他们不支持这项计划。", "en", "They oppose the plan."),
    ("en", "The least expensive ticket costs a crown.", "fr", "Le billet le moins cher coûte une couronne."),
    # a side of which the other language's words are not known
    ("en", "His grandsons came.", "he", "סבו ונכדיו באו."),
    ("en", "The wait for his first start is nearly over.", "he", "ההמתנה להופעה הראשונה שלו הסתיימה."),
    ("en", "The strike was over on Friday.", "de", "Der Streik endete am Freitag."),
    # both sides stand on one side
    ("en", "Exports fell while imports rose.", "es", "Las exportaciones bajaron."),
    ("es", "Más de 50 casas ardieron.", "en", "No fewer than 50 houses burned."),
    (
        "en",
        "More than 90 percent came by bus and less than 5 percent by car.",
        "fr",
        "Plus de 90 % sont venus en bus et moins de 5 % en voiture.",
    ),
    ("ja", "会場には1000人を超える人が集まった。", "en", "Over a thousand people gathered at the venue."),
    ("zh", "他工作不到一年就离开了。", "en", "He left after working there for less than a year."),
    ("hi", "यात्रा में कम से कम 500 लोग आए।", "en", "At least 500 people came to the fair."),
    ("en", "It is more than a hotel: fewer than a few know it.", "de", "Es ist mehr als ein Hotel, das wenige kennen."),
    # the same side in other words
    ("fr", "Les ventes ont reculé.", "en", "Sales dropped."),
    ("ja", "売り上げが伸びた。", "en", "Sales increased."),
    ("ru", "Он отклонил предложение.", "en", "He turned down the offer."),
    ("en", "Fares won't go up.", "de", "Die Preise steigen nicht."),
    ("de", "Der Chefarzt erwartet das.", "uk", "Головний лікар на це чекає."),
    ("es", "El piso es más pequeño.", "ru", "Квартира меньше."),
    ("it", "Costa meno.", "en", "It is cheaper."),
    ("en", "It is more or less done.", "de", "Es ist mehr oder weniger fertig."),
    ("fr", "Il n’en veut plus.", "en", "He wants less of it."),
    ("en", "A 12-year-old found it.", "he", "ילד חדש מצא את זה."),
    ("en", "New York was quiet.", "fr", "La vieille ville était calme."),
    ("zh", "不健康的食物。", "en", "Unhealthy food."),
    ("ja", "国内外の客が来た。", "en", "Guests came from home and abroad."),
    # one event from two sides
    ("en", "He sold his car to a neighbour.", "cs", "Soused koupil jeho auto."),
    ("en", "Northport lost to Eastbourne.", "de", "Eastbourne hat gegen Northport gewonnen."),
    # names and other senses
    ("en", "The West Bank was quiet.", "fr", "La Cisjordanie était calme."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), [*SOUND, *QUIET])
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert flags(RULE, pair(source_language, source, target_language, target)) == []


def test_what_changed_places_is_no_fault() -> None:
    """The second sentence takes the side that the first one lost, and the other way round."""
    original = "Prices rose in the cities. In the country they fell."
    reprint = "In den Städten sanken die Preise. Auf dem Land stiegen sie."
    assert flags(RULE, pair("en", original, "de", reprint)) == []


def test_every_language_knows_both_sides_of_most_axes() -> None:
    assert len(languages()) >= 21
    assert sides("Preise und Löhne", "de") == sides("Priser og lønninger", "da") == {}
    assert lessened("Priser", "da") == ()
