"""Doubled words, phrases and strings, and doubles that languages make on purpose."""

from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.repetition import RULE

FAULTS = [
    ("en", "The mayor opened the the bridge.", " the"),
    ("en", "Workers closed the old bridge the old bridge on Sunday.", " the old bridge"),
    ("en", "They run sports - that - that they like.", " - that"),
    ("de", "Sie kamen in der Stadt in der Stadt an.", " in der Stadt"),
    ("de", "Das Haus und und der Garten.", " und"),
    ("fr", "Le maire a ouvert le pont le pont hier.", " le pont"),
    ("es", "El alcalde abrió el puente el puente ayer.", " el puente"),
    ("pl", "Burmistrz otworzył most otworzył most wczoraj.", " otworzył most"),
    ("cs", "Starosta otevřel ten most ten most včera.", " ten most"),
    ("ru", "Мэр открыл старый мост старый мост вчера.", " старый мост"),
    ("uk", "Мер відкрив для для руху міст.", " для"),
    ("tr", "Belediye eski köprüyü eski köprüyü açtı.", " eski köprüyü"),
    ("id", "Wali kota membuka jembatan lama jembatan lama kemarin.", " jembatan lama"),
    ("ar", "افتتح العمدة الجسر القديم الجسر القديم أمس.", " الجسر القديم"),
    ("he", "ראש העיר פתח את הגשר את הגשר אתמול.", " את הגשר"),
    ("hi", "महापौर ने पुराना पुल पुराना पुल खोला।", " पुराना पुल"),
    ("ko", "시장은 오래된 다리를 오래된 다리를 열었다.", " 오래된 다리를"),
    ("ja", "市の新しいプログラムログラムには三人が参加した。", "ログラム"),
    ("ja", "彼は結果として結果として辞任した。", "結果として"),
    ("zh", "市政府宣布重新开放重新开放大桥。", "重新开放"),
    ("zh", "国务卿安东尼·布朗安东尼·布朗周五到访。", "安东尼·布朗"),
]

SOUND = [
    ("en", "He said that that house had had a roof. Bye bye, said Duran Duran."),
    ("en", "Sirhan Sirhan was in Walla Walla. No, no, no. Very, very old."),
    ("en", "It rose again and again and again. La la la la."),
    ("en", "New York New York is a song. The score was 10 10 at noon."),
    ("fr", "Nous nous levons et vous vous couchez."),
    ("de", "Die, die die Tür sahen, gingen."),
    ("tr", "Yavaş yavaş, adım adım, zaman zaman tek tek geldiler."),
    ("id", "Anak-anak bermain-main pelan pelan di rumah."),
    ("vi", "Trời xanh xanh, anh đi từ từ, luôn luôn vui."),
    ("hi", "वे धीरे धीरे छोटे छोटे घर गए।"),
    ("he", "הם הלכו לאט לאט."),
    ("ar", "وصلوا رويدا رويدا إلى القرية."),
    ("it", "Pian piano, via via, passo passo."),
    ("ja", "人々は一人一人ゆっくりゆっくり歩き、どんどんさまざまな店に入った。ワクワクワクワク。"),
    ("zh", "大家谢谢谢谢，高高兴兴看看，一个一个走了。哈哈哈哈哈哈。"),
    ("ko", "매우 매우 좋은 날, 하나 하나 보았다."),
    ("en", "Roses are red\nRoses are red"),
]


@pytest.mark.parametrize(("language", "text", "copy"), FAULTS)
def test_doubles_are_found(language: str, text: str, copy: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == [copy]


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_doubles_of_the_language_pass(language: str, text: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == []


def test_the_copy_is_deleted(article: Callable, repaired: Callable) -> None:
    assert repaired(RULE, article("Workers closed the old bridge the old bridge.", language="en")) == (
        "Workers closed the old bridge."
    )
    assert repaired(RULE, article("プログラムログラムには", language="ja")) == "プログラムには"


def test_the_original_excuses(article: Callable, found: Callable, pair: Callable) -> None:
    reprint = article("Sie riefen lauf schnell lauf schnell und rannten.", language="de")
    assert found(RULE, reprint)
    same = article("Sie riefen lauf schnell lauf schnell und rannten.", language="de", side="o")
    assert found(RULE, reprint, pair(same, reprint)) == []


SENTENCES = [
    ("cs", "Soud ho odsoudil. Rozsudek není pravomocný. Rozsudek není pravomocný.", " Rozsudek není pravomocný."),
    ("en", 'He saw nothing. "I heard a roar." "I heard a roar."', ' "I heard a roar."'),
    ("hi", "मंत्री नहीं आए। वे बीमार हैं। वे बीमार हैं।", " वे बीमार हैं।"),
]


@pytest.mark.parametrize(("language", "text", "copy"), SENTENCES)
def test_a_short_sentence_twice_needs_an_original(
    language: str, text: str, copy: str, article: Callable, found: Callable, pair: Callable
) -> None:
    reprint = article(text, language=language)
    assert found(RULE, reprint) == []
    single = article("Das Gericht verurteilte ihn. Das Urteil ist nicht rechtskräftig.", language="de", side="o")
    assert found(RULE, reprint, pair(single, reprint)) == [copy]
    double = article("Nie wieder. Nie wieder. Das sagte er.", language="de", side="o")
    assert found(RULE, reprint, pair(double, reprint)) == []


def test_a_cry_said_twice_is_meant(article: Callable, found: Callable, pair: Callable) -> None:
    reprint = article("Il court. Je suis blessé ! Je suis blessé ! On l'entend. Au secours! Au secours!", language="fr")
    original = article("He ran. I am hurt, I'm hurt! They heard him. Help!", language="en", side="o")
    assert found(RULE, reprint, pair(original, reprint)) == []
