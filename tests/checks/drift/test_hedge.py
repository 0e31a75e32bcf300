"""Claims that lost or gained their hedge, their source or their doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.article import Alignment, Flag
from xlate_audit.checks.drift.hedge import RULE
from xlate_audit.embed import load_embedder
from xlate_audit.text.hedges import hedges, languages, possibilities, sources

# source language, source, target language, target, what is shown of the reprint, what of the original
FIRES = [
    ("en", "The clerk allegedly stole the files.", "de", "Der Beamte stahl die Akten.", None, "allegedly"),
    ("zh", "该男子涉嫌纵火。", "en", "The man set the building on fire.", None, "涉嫌"),
    ("de", "Der Fahrer war angeblich betrunken.", "fr", "Le conducteur était ivre.", None, "angeblich"),
    ("fr", "Le meurtrier présumé a fui la ville.", "en", "The murderer fled the city.", None, "présumé"),
    ("es", "El presunto ladrón huyó.", "it", "Il ladro è fuggito.", None, "presunto"),
    ("pt", "O suposto espião deixou o país.", "es", "El espía abandonó el país.", None, "suposto"),
    ("it", "Il presunto assassino è stato arrestato.", "de", "Der Mörder wurde verhaftet.", None, "presunto"),
    ("nl", "De bank is naar verluidt failliet.", "en", "The bank is bankrupt.", None, "naar verluidt"),
    ("pl", "Minister rzekomo wziął łapówkę.", "en", "The minister took a bribe.", None, "rzekomo"),
    ("cs", "Starosta údajně vzal úplatek.", "pl", "Burmistrz wziął łapówkę.", None, "údajně"),
    ("ru", "Банк якобы обанкротился.", "en", "The bank went bankrupt.", None, "якобы"),
    ("uk", "Мер нібито взяв хабар.", "ru", "Мэр взял взятку.", None, "нібито"),
    ("id", "Pejabat itu diduga menerima suap.", "en", "The official took a bribe.", None, "diduga"),
    ("ar", "زعم أن الوزير هرب من البلاد.".replace("زعم", "يزعم"), "en", "The minister fled the country.", None, "يزعم"),
    ("he", "ראש העיר לקח לכאורה שוחד.", "en", "The mayor took a bribe.", None, "לכאורה"),
    ("ja", "男は店に放火したとみられる。", "en", "The man set the shop on fire.", None, "とみられ"),
    ("ko", "그는 회사를 떠난 것으로 알려졌다.", "en", "He left the company.", None, "것으로 알려"),
    ("en", "According to Brunnermeier the tunnel leaks.", "de", "Der Tunnel ist undicht.", None, "According to"),
    ("ru", "По словам Вежбицкой, мост закрыт.", "en", "The bridge is closed.", None, "По словам"),
    ("en", "The bridge may close in autumn.", "de", "Die Brücke wird im Herbst geschlossen.", None, "may"),
    ("de", "Vielleicht schließt die Brücke im Herbst.", "en", "The bridge will close in autumn.", None, "Vielleicht"),
]


def _flags(source_language: str, source: str, target_language: str, target: str) -> tuple[Alignment, list[Flag]]:
    alignment = replace(pair(source_language, source, target_language, target), embedder=load_embedder())
    return alignment, flags(RULE, alignment)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here", "there"), FIRES)
def test_fires(
    source_language: str, source: str, target_language: str, target: str, here: str | None, there: str | None
) -> None:
    alignment, found = _flags(source_language, source, target_language, target)
    assert len(found) == 1, found
    if here is not None:
        assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here
    if there is not None:
        assert found[0].original and alignment.original.text_of(found[0].original) == there


KEPT = [
    ("en", "The clerk allegedly stole the files.", "de", "Der Beamte soll die Akten gestohlen haben."),
    ("en", "According to police, two men fled.", "de", "Zwei Männer flohen, teilte die Polizei mit."),
    ("en", "According to Brunnermeier the tunnel leaks.", "fr", "Le tunnel fuit, dit Brunnermeier."),
    ("de", "Laut Umweltamt ist das Wasser sauber.", "en", "The water is clean, the environment agency says."),
    ("es", "Por supuesto, vinieron todos.", "en", "Everybody came, of course."),
    ("ru", "Банк якобы обанкротился.", "uk", "Банк нібито збанкрутував."),
    ("ja", "男は店に放火したとみられる。", "en", "The man is thought to have set the shop on fire."),
    ("ko", "그는 회사를 떠난 것으로 알려졌다.", "en", "He reportedly left the company."),
    ("zh", "据报道，桥已关闭。", "en", "The bridge is reported to be closed."),
    ("ar", "يزعم أن الوزير هرب.", "en", "The minister is said to have fled."),
    ("he", "ראש העיר לקח לכאורה שוחד.", "en", "The mayor is accused of taking a bribe."),
    ("hi", "कथित तौर पर मंत्री ने रिश्वत ली।", "en", "The minister allegedly took a bribe."),
    ("tr", "İddiaya göre başkan rüşvet aldı.", "en", "The mayor reportedly took a bribe."),
    ("vi", "Ông bị cáo buộc nhận hối lộ.", "en", "He is accused of taking bribes."),
    ("fa", "گویا وزیر از کشور گریخته است.", "en", "The minister has apparently fled the country."),
    ("en", "The bridge may close in autumn.", "de", "Die Brücke könnte im Herbst geschlossen werden."),
    ("en", "The bridge closes in May.", "de", "Die Brücke wird im Mai geschlossen."),
    ("cs", "Starosta údajně vzal úplatek.", "en", "The mayor is said to have taken a bribe."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), [*QUIET, *KEPT])
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _flags(source_language, source, target_language, target)[1] == []


def test_kinds_of_distance() -> None:
    assert len(languages()) == 21
    assert hedges("Det sägs", "sv") == sources("Enligt", "sv") == possibilities("kanske", None) == ()


LOST = [
    ("en", "The blaze may have started in the kitchen.", "de", "Der Brand ist in der Küche ausgebrochen."),
    ("en", "The storm could reach the coast on Friday.", "fr", "La tempête atteindra la côte vendredi."),
    ("de", "Der Täter soll das Auto gestohlen haben.", "en", "The perpetrator stole the car."),
    ("fr", "Le maire aurait touché des pots-de-vin.", "en", "The mayor took bribes."),
    ("es", "El presunto ladrón huyó en moto.", "en", "The thief fled on a motorbike."),
    ("ru", "Дорога, вероятно, откроется в мае.", "en", "The road will open in May."),
    ("zh", "这家工厂可能会在五月关闭。", "en", "The factory will close in May."),
    ("ja", "工場は5月に閉鎖される可能性がある。", "en", "The factory will close in May."),
    ("ko", "공장은 5월에 문을 닫을 가능성이 있다.", "en", "The factory will close in May."),
    ("ar", "قد تغلق الشركة المصنع في مايو.", "en", "The company will close the factory in May."),
    ("tr", "Fabrika mayısta kapanabilir.", "en", "The factory will close in May."),
    ("pl", "Fabryka może zostać zamknięta w maju.", "en", "The factory will be closed in May."),
    ("uk", "Завод, можливо, закриють у травні.", "en", "The factory will be closed in May."),
    ("fa", "این کارخانه ممکن است در ماه مه تعطیل شود.", "en", "The factory will close in May."),
    ("he", "ייתכן שהמפעל ייסגר במאי.", "en", "The factory will close in May."),
    ("hi", "कारखाना मई में बंद हो सकता है।", "en", "The factory will close in May."),
    ("it", "La fabbrica potrebbe chiudere a maggio.", "en", "The factory will close in May."),
    ("pt", "A fábrica poderá talvez fechar em maio.", "en", "The factory will close in May."),
    ("nl", "De fabriek gaat mogelijk in mei dicht.", "en", "The factory will close in May."),
    ("vi", "Nhà máy có thể đóng cửa vào tháng năm.", "en", "The factory will close in May."),
    ("id", "Pabrik itu mungkin tutup pada bulan Mei.", "en", "The factory will close in May."),
    ("cs", "Továrna se možná v květnu zavře.", "en", "The factory will close in May."),
    ("de", "Der Regen dürfte vielleicht am Abend enden.", "es", "La lluvia terminará por la tarde."),
    ("fr", "Le train arrivera peut-être en retard.", "it", "Il treno arriverà in ritardo."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), LOST)
def test_a_possibility_made_a_fact(source_language: str, source: str, target_language: str, target: str) -> None:
    _, found = _flags(source_language, source, target_language, target)
    assert len(found) == 1 and found[0].original and found[0].reprint is None


SAID_OTHERWISE = [
    ("en", "The factory may close in May.", "de", "Das Werk könnte im Mai schließen."),
    ("en", "Pupils may leave the building at noon.", "de", "Die Schüler dürfen das Gebäude mittags verlassen."),
    ("en", "It is possible that the factory will close.", "fr", "L'usine pourrait fermer."),
    ("en", "He is accused of taking bribes.", "es", "Presuntamente aceptó sobornos."),
    ("ja", "火元は台所とみられる。", "en", "The fire is thought to have started in the kitchen."),
    ("zh", "据称他收受贿赂。", "en", "He is said to have taken bribes."),
    ("ru", "Он якобы брал взятки.", "en", "He is alleged to have taken bribes."),
    ("en", "He may have been right, she said.", "ru", "Возможно, он был прав, сказала она."),
    ("tr", "Fabrika mayısta kapanabilir.", "en", "The factory could close in May."),
    ("ko", "공장은 5월에 문을 닫을 수 있다.", "en", "The factory might close in May."),
    ("ar", "قد يغلق المصنع في مايو.", "en", "The plant may close in May."),
    ("en", "The factory will close in May.", "pl", "Fabryka zostanie zamknięta w maju."),
    ("en", "What may look easy is hard.", "it", "Ciò che sembra facile è difficile."),
    ("en", "The tower is believed to be older than the bridge.", "cs", "Věří se, že věž je starší než most."),
    ("en", "The tower is thought to be older.", "ar", "يُعتقَد أن البرج أقدم."),
    ("en", "The gang is suspected of arson.", "id", "Komplotan itu disinyalir melakukan pembakaran."),
    ("en", "Talks are reportedly under way.", "it", "Le trattative risultano già in corso."),
    ("en", "The mayor was reported to have left.", "tr", "Başkanın ayrıldığı öğrenildi."),
    ("en", "The firm is said to owe a million.", "ru", "По имеющимся сведениям, фирма должна миллион."),
    ("de", "Der Fahrer soll laut Polizei getrunken haben.", "en", "According to police, the driver had been drinking."),
    ("zh", "要过几天才可能知道结果。", "en", "The result will be known only in a few days."),
    ("en", "They could have scored twice.", "nl", "Ze hadden twee keer moeten scoren."),
    ("en", "The mine may close, and perhaps the port.", "es", "La mina podría cerrar, y el puerto también."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), SAID_OTHERWISE)
def test_a_hedge_said_otherwise(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _flags(source_language, source, target_language, target)[1] == []


UNSAID = [
    ("en", "The tunnel leaks in three places, the engineers said.", "de", "Der Tunnel ist an drei Stellen undicht."),
    ("de", "Die Bank habe den Betrug jahrelang verschwiegen, sagte er.", "en", "The bank hid the fraud for years."),
    ("fr", "L'incendie est parti de la cuisine, a indiqué la police.", "en", "The fire started in the kitchen."),
    ("es", "El banco ocultó el fraude durante años, afirmó el testigo.", "en", "The bank hid the fraud for years."),
    ("it", "L'incendio è partito dalla cucina, ha detto la polizia.", "en", "The fire started in the kitchen."),
    ("pt", "O incêndio começou na cozinha, disse a polícia.", "en", "The fire started in the kitchen."),
    ("nl", "De brand begon in de keuken, zei de politie.", "en", "The fire started in the kitchen."),
    ("ru", "Пожар начался на кухне, сообщили в полиции.", "en", "The fire started in the kitchen."),
    ("uk", "Пожежа почалася на кухні, повідомили в поліції.", "en", "The fire started in the kitchen."),
    ("pl", "Pożar wybuchł w kuchni, poinformowała policja.", "en", "The fire started in the kitchen."),
    ("cs", "Požár vznikl v kuchyni, uvedla policie.", "en", "The fire started in the kitchen."),
    ("zh", "警方表示，火灾是从厨房开始的。", "en", "The fire started in the kitchen."),
    ("ko", "경찰은 불이 부엌에서 시작됐다고 밝혔다.", "en", "The fire started in the kitchen."),
    ("ar", "قالت الشرطة إن الحريق بدأ في المطبخ.", "en", "The fire started in the kitchen."),
    ("he", "המשטרה אמרה שהשריפה פרצה במטבח.", "en", "The fire started in the kitchen."),
    ("hi", "पुलिस ने कहा कि आग रसोई में लगी थी।", "en", "The fire started in the kitchen."),
    ("fa", "پلیس گفت آتش‌سوزی از آشپزخانه آغاز شد.", "en", "The fire started in the kitchen."),
    ("id", "Polisi mengatakan kebakaran bermula di dapur.", "en", "The fire started in the kitchen."),
    ("vi", "Cảnh sát cho biết đám cháy bắt đầu từ nhà bếp.", "en", "The fire started in the kitchen."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), UNSAID)
def test_nobody_says_so_any_more(source_language: str, source: str, target_language: str, target: str) -> None:
    _, found = _flags(source_language, source, target_language, target)
    assert len(found) == 1 and found[0].original and "who says so" in found[0].message


STILL_SAID = [
    ("en", "The tunnel leaks, the engineers said.", "de", "Der Tunnel, so die Ingenieure, ist undicht."),
    ("en", "The fire began in the kitchen, police said.", "fr", "L'incendie est parti de la cuisine, selon la police."),
    ("ru", "Пожар начался на кухне, сообщили в полиции.", "en", "Police: the fire started in the kitchen."),
    ("ja", "警察は、火元は台所だと発表した。", "en", "The fire started in the kitchen, according to police."),
    ("tr", "Polis, yangının mutfakta başladığını söyledi.", "en", "Police put the start of the fire in the kitchen."),
    ("en", "He said goodbye and left the house.", "es", "Se despidió y salió de la casa."),
    ("en", "That said, the bridge is safe.", "cs", "Most je nicméně bezpečný."),
    ("en", "Needless to say, everybody came.", "it", "Naturalmente sono venuti tutti."),
    ("ar", "قالت الشرطة إن الحريق بدأ في المطبخ.", "en", "Police reported that it began in the kitchen."),
    ("zh", "警方表示，火灾是从厨房开始的。", "de", "Laut Polizei brach das Feuer in der Küche aus."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), STILL_SAID)
def test_somebody_still_says_so(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _flags(source_language, source, target_language, target)[1] == []


def test_a_hedge_put_in_is_a_remark() -> None:
    alignment = pair("en", "The driver was drunk.", "de", "Der Fahrer war angeblich betrunken.")
    (flag,) = RULE.find(replace(alignment, embedder=load_embedder()))
    assert flag.severity == "info" and flag.reprint
