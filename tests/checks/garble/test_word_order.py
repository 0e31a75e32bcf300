"""Scrambled words, and sound sentences of many kinds."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from xlate_audit.checks.garble.word_order import RULE
from xlate_audit.embed import load_embedder

# A sound sentence, and the same with a window of its words in another order.
PAIRS = [
    ("en", "The council said that it would repair the old bridge before the end of the year.",
     "The council said that it would the before repair of old end the bridge the year."),
    ("de", "Die Stadt hat angekündigt, dass sie die alte Brücke noch in diesem Jahr reparieren will.",
     "Die Stadt hat angekündigt, Brücke sie in dass die alte noch diesem Jahr reparieren will."),
    ("fr", "La ville a annoncé que le vieux pont sera réparé avant la fin de l’année.",
     "que ville annoncé a La le vieux pont sera réparé avant la fin de l’année."),
    ("es", "El alcalde dijo que las obras del puente van a empezar a principios del año que viene.",
     "El alcalde dijo que las a del obras empezar van puente a principios del año que viene."),
    ("it", "Il sindaco ha detto che i lavori sul ponte inizieranno nel corso della prossima settimana.",
     "Il sindaco ha detto che nel i ponte sul della lavori corso inizieranno prossima settimana."),
    ("pt", "O presidente da câmara disse que as obras da ponte vão começar no próximo ano.",
     "O presidente da câmara disse que no as da vão obras próximo ponte começar ano."),
    ("nl", "De burgemeester zei dat de oude brug voor het einde van het jaar wordt gerepareerd.",
     "De burgemeester zei dat voor brug het de van oude einde het jaar wordt gerepareerd."),
    ("pl", "Burmistrz powiedział, że stary most zostanie naprawiony przed końcem tego roku.",
     "Burmistrz powiedział, naprawiony stary końcem że most zostanie przed tego roku."),
    ("cs", "Starosta řekl, že oprava starého mostu by měla začít na začátku příštího roku.",
     "Starosta řekl, by oprava začít že starého mostu měla na začátku příštího roku."),
    ("ru", "Мэр сказал, что ремонт старого моста должен начаться в начале следующего года.",
     "Мэр сказал, что в моста начале ремонт должен старого начаться следующего года."),
    ("uk", "Мер сказав, що ремонт старого мосту має початися на початку наступного року.",
     "Мер сказав, що ремонт старого мосту початися початку наступного на має року."),
    ("tr", "Belediye başkanı eski köprünün bu yılın sonuna kadar onarılacağını söyledi.",
     "Belediye başkanı eski köprünün kadar yılın onarılacağını sonuna bu söyledi."),
    ("id", "Wali kota mengatakan bahwa jembatan lama itu akan diperbaiki sebelum akhir tahun ini.",
     "Wali kota mengatakan bahwa akhir lama akan itu sebelum jembatan diperbaiki tahun ini."),
    ("fa", "شهردار گفت که تعمیر پل قدیمی از ابتدای سال آینده آغاز خواهد شد.",
     "تعمیر پل گفت شهردار قدیمی از که ابتدای سال آینده آغاز خواهد شد."),
    ("hi", "महापौर ने कहा कि पुराने पुल की मरम्मत अगले साल की शुरुआत में होगी।",
     "महापौर ने कहा में की पुल कि पुराने मरम्मत साल की अगले शुरुआत होगी।"),
]  # fmt: skip

SOUND = [
    ("en", "Never before had so few people owed so much to so many."),
    ("en", "So successful has the new ferry line been that two more boats were bought for it."),
    ("en", "Only then did the minister, whom nobody had asked, say what he thought of it all."),
    ("en", "Maria Keller, Tomas Novak, Ingrid Berg, Paul Stein and Anna Wolf signed the letter."),
    ("en", "Final score: Rovers 3, United 2, City 1, Town 0, Athletic 4, Albion 4."),
    ("de", "Ihm hat das Buch, das sie ihm gestern gegeben hat, nicht besonders gut gefallen."),
    ("ru", "Книгу эту прочитал он ещё в детстве, и помнит её до сих пор."),
    ("pl", "Książkę tę przeczytał on jeszcze w dzieciństwie i pamięta ją do dziś."),
    ("fr", "À peine était-il arrivé que déjà il lui fallait repartir."),
    ("ar", "وصل الوفد مساء أمس إلى المدينة حيث استقبله رئيس البلدية وعدد من المسؤولين."),
    ("ja", "市長は、古い橋の修理が来年の初めに始まると述べた。"),
    ("zh", "市长说，旧桥的修理工作将于明年年初开始。"),
    ("vi", "Thị trưởng nói rằng cây cầu cũ sẽ được sửa chữa trước cuối năm nay."),
    ("en", "It is spelt B A L N E A and said as three syllables, the guide explained to them."),
    (
        "en",
        '"I misjudged how long it would last, and the fault is mine," founder and chief executive Li Wenbo wrote to staff.',
    ),
    ("en", '"The water was my mistake," founder and chief executive He Mingyuan wrote to everyone on Monday.'),
    ("de", "„Hier wird niemandem gekündigt“, versprach Hafenchefin Marijke van Dalen der Belegschaft am Dienstag."),
    ("uk", "«Чекати більше не можна, – сказала вона про старий міст. – Він упаде.»"),
    ("cs", "„Začneme už v pondělí,“ – řekl o opravě mostu starosta. – „Peníze na ni máme.“"),
    ("fi", "Kaupunginjohtaja sanoi, että vanha silta korjataan ensi vuoden alussa."),
]


@pytest.mark.parametrize(("language", "sound", "scrambled"), PAIRS)
def test_a_scramble_is_found_and_the_sound_sentence_passes(
    language: str, sound: str, scrambled: str, article: Callable, found: Callable
) -> None:
    assert sorted(sound.split()) == sorted(scrambled.split())
    assert found(RULE, article(sound, language=language)) == []
    (stretch,) = found(RULE, article(scrambled, language=language))
    assert stretch in scrambled
    assert stretch not in sound


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_unusual_but_sound_orders_pass(language: str, text: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == []


def test_the_original_excuses(article: Callable, pair: Callable, found: Callable) -> None:
    _, _, scrambled = PAIRS[0]
    reprint = article(scrambled, language="en")
    assert found(RULE, reprint, pair(article(scrambled, language="en", side="o"), reprint)) == []


def test_a_translation_whose_words_run_with_the_original_is_told_apart(
    article: Callable, pair: Callable, found: Callable
) -> None:
    _, sound, scrambled = PAIRS[1]
    original = article(PAIRS[0][1], language="en", side="o")
    for text, flags in ((sound, 0), (scrambled, 1)):
        reprint = article(text, language="de")
        alignment = replace(pair(original, reprint), embedder=load_embedder())
        assert len(found(RULE, reprint, alignment)) == flags


def test_a_verb_before_its_subject_is_flagged(article: Callable, found: Callable) -> None:
    text = "The old pumps gave out, and were workers sent to repair the dam."
    assert found(RULE, article(text, language="en")) == ["were workers"]
    assert found(RULE, article("Die Pumpen fielen aus, und wurden Arbeiter geschickt.", language="de")) == []


def test_many_faulty_paragraphs_take_little_time(article: Callable) -> None:
    subject = article(*[PAIRS[0][2]] * 150, language="en")
    list(RULE.find(article(PAIRS[0][2], language="en")))  # the models are open
    began = time.process_time()
    assert len(list(RULE.find(subject))) == 150
    assert time.process_time() - began < 6  # 1 second where nothing else runs


def test_headings_are_not_judged(article: Callable, found: Callable) -> None:
    assert found(RULE, article(PAIRS[0][2], language="en", kind="heading")) == []


def test_a_text_in_no_order_gets_one_finding(article: Callable) -> None:
    words = " ".join(sound for language, sound, _ in PAIRS if language == "en").replace(".", "").split()
    salad = [" ".join(words[n::3] + words[::-2] + words[n::2]) + "." for n in range(6)]
    subject = article(*salad, language="en")
    flags = list(RULE.find(subject))
    assert len(flags) == 1
    assert flags[0].severity == "critical"


def test_a_list_of_like_sentences_is_no_salad(article: Callable) -> None:
    rows = [f"The council of town {n} said that it would repair bridge number {n * 7} soon." for n in range(30)]
    assert list(RULE.find(article(*rows, language="en"))) == []
