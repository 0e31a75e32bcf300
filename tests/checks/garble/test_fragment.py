"""Pieces of sentences that stand alone, and sound text that looks like them."""

from collections.abc import Callable

import pytest

from xlate_audit.checks.garble.fragment import RULE

FAULTS = [
    ("en", "They asked how the crew of the ship. could be freed. by the coast guard.",
     "could be freed. by the coast guard."),
    ("en", "Nobody knows how rich the forest really is. rich the forest.", "rich the forest."),
    ("en", "Is the bridge really closed to all the trucks? closed to all.", "closed to all."),
    ("de", "Die Stadt will die Brücke im Mai öffnen. die Brücke im.", "die Brücke im."),
    ("fr", "La ville veut rouvrir le pont en mai. rouvrir le pont.", "rouvrir le pont."),
    ("es", "La ciudad quiere abrir el puente en mayo. quiere abrir el.", "quiere abrir el."),
    ("pt", "A cidade quer abrir a ponte em maio. abrir a ponte.", "abrir a ponte."),
    ("pl", "Miasto chce otworzyć most w maju. otworzyć most.", "otworzyć most."),
    ("ru", "Город хочет открыть мост в мае. открыть мост.", "открыть мост."),
    ("uk", "Місто хоче відкрити міст у травні. відкрити міст.", "відкрити міст."),
    ("tr", "Belediye köprüyü mayıs ayında açmak istiyor. köprüyü mayıs ayında.", "köprüyü mayıs ayında."),
    ("ar", "تريد المدينة فتح الجسر القديم في مايو المقبل. فتح الجسر القديم.", "فتح الجسر القديم."),
    ("he", "העירייה רוצה לפתוח את הגשר הישן במאי. לפתוח את הגשר.", "לפתוח את הגשר."),
    ("hi", "शहर मई में पुराना पुल खोलना चाहता है। पुराना पुल खोलना।", "पुराना पुल खोलना।"),
    ("ja", "市は五月に古い橋を再び開く予定だと発表した。古い橋を再び。", "古い橋を再び。"),
    ("zh", "市政府计划在五月重新开放那座老桥。重新开放那座。", "重新开放那座。"),
    ("ko", "시는 오월에 오래된 다리를 다시 열 계획이다. 오래된 다리를 다시.", "오래된 다리를 다시."),
]  # fmt: skip

BROKEN = [
    ("fr", "Le ministre l'a dit mardi : ce document n'est. Jamais parvenu à ses services.", "est. Jamais"),
    ("tr", "Yolcu sayısı geçen yıl beşte bir. Oranında azalırken gelirler de düştü.", "bir. Oranında"),
    ("de", "Die Stadt will im kommenden Mai die. Brücke über den Fluss öffnen.", "die. Brücke"),
    ("ru", "Министр заявил во вторник, что мост будет открыт для. Грузовиков только осенью.", "для. Грузовиков"),
    ("uk", "Міністр заявив, що міст відкриють для. Вантажівок лише восени.", "для. Вантажівок"),
    ("es", "El ministro dijo el lunes que el puente se abrirá a los. Camiones en otoño.", "los. Camiones"),
    ("it", "La città vuole riaprire il ponte entro la fine del. Mese di maggio.", "del. Mese"),
    ("pl", "Minister powiedział w poniedziałek, że most zostanie otwarty dla. Ciężarówek jesienią.", "dla. Ciężarówek"),
    ("cs", "Ministr v pondělí řekl, že most bude otevřen pro. Nákladní auta až na podzim.", "pro. Nákladní"),
]  # fmt: skip

SOUND = [
    ("en", "He met Gov. candidates, i.e. three people, at approx. noon. It cost 5 million."),
    ("en", "The group took the town. al-Shabaab said so. iPhone sales fell. eBay did well."),
    ("en", "“Who is there?” asked the guard. “Nobody!” shouted the boy. Yahoo! said no."),
    ("en", "He waited... and waited… and left."),
    ("en", "We need peace. Peace now. He said no. No to war, no to hunger."),
    ("en", "The firm made 3.5 percent. example.com was down. Nobody cared."),
    ("de", "Das kostet ca. zehn Euro, z. B. im Mai bzw. am 3. juni, usw. und so fort."),
    ("de", "Er traf den Minister. von der Leyen sagte nichts."),
    ("fr", "Évitez de toucher le visage (c.-à-d. les yeux et la bouche) avant le repas."),
    ("nl", "Hij kwam om ca. tien uur, d.w.z. te laat."),
    ("cs", "Dne 24. ledna přijel např. ministr. Byl tam tzv. český klub."),
    ("pl", "W 2019 r. był tu m.in. minister, tj. szef, itd. itp. i tak dalej."),
    ("ru", "В 2019 г. он жил на ул. новой, т. е. далеко, и т. д. и т. п. без конца."),
    ("tr", "Bu, 3. kattaki vb. yerleri kapsar. Kimse gelmedi."),
    ("fr", "Il vit av. des Alpes, etc. et M. Durand le sait. « Où ? » demanda-t-elle."),
    ("ja", "橋は開く。橋は古い。みんなが橋を渡る。"),
    ("zh", "他来了。他走了。没有人知道为什么。"),
    ("ar", "جاء الوزير. غادر الوزير. لم يقل شيئا."),
    ("he", "השר בא. השר הלך. איש לא יודע."),
    ("en", "The race ended on Sunday. dpa"),
    (
        "en",
        "The judge said on Monday that nobody knew what the men had been waiting for. Seen from the harbour, it is small.",
    ),
    ("en", "The map is contrary to the policy that Washington adheres to. An agency source said so."),
    ("de", "Der Minister sagte am Montag, dass er wieder komme. Geöffnet werde die Brücke im Herbst."),
    ("fr", "Le ministre sait où il en est. Jamais il ne l'a dit."),
    ("zh", "部长说，这座桥是属于所有人的。卡车可以通行。"),
    ("ja", "市長は橋を開くと言った。橋は古い。"),
]


@pytest.mark.parametrize(("language", "text", "fragment"), FAULTS)
def test_fragments_are_found(language: str, text: str, fragment: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == [fragment]


@pytest.mark.parametrize(("language", "text", "place"), BROKEN)
def test_a_stop_that_breaks_a_sentence_is_found(
    language: str, text: str, place: str, article: Callable, found: Callable
) -> None:
    assert found(RULE, article(text, language=language)) == [place]


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_sound_sentences_pass(language: str, text: str, article: Callable, found: Callable) -> None:
    assert found(RULE, article(text, language=language)) == []


def test_a_text_without_capitals_passes(article: Callable, found: Callable) -> None:
    chat = article("i came home. it was late. we ate. then we slept. nobody called.", language="en")
    assert found(RULE, chat) == []


def test_the_original_excuses(article: Callable, found: Callable, pair: Callable) -> None:
    reprint = article("They open the shop. called home by all.", language="en")
    assert found(RULE, reprint)
    original = article("They opened the shop. called home by all.", language="en", side="o")
    assert found(RULE, reprint, pair(original, reprint)) == []
