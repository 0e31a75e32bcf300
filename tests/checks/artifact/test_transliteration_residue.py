"""artifact.transliteration-residue"""

import pytest

from xlate_audit.checks.artifact.transliteration_residue import RULE

FIRES = [
    ("en", "The ferry was then sent back once more Ta. The crossing takes an hour.", ["Ta."]),
    ("en", "The ferry left at noon Desu. It was late.", ["Desu."]),
    ("en", "The ferry left at noon. Masu. It was late.", ["Masu."]),
    ("en", "The ferry left at noon No desu.", ["No desu."]),
    ("en", "The number of passengers fell to 312 Ta.", ["Ta."]),
    ("en", "The company sold its last ship Imnida. It was old.", ["Imnida."]),
    ("en", "The company has sold the old ship Le. It was old.", ["Le."]),
    ("en", "Nobody believed the story Zhe. It was old.", ["Zhe."]),
    ("en", "Nobody went home early Wa. Then it rained.", ["Wa."]),
    ("de", "Die Fähre kam erst am Abend zurück Desu. Danach regnete es.", ["Desu."]),
    ("de", "Die Zahl der Gäste sank im Winter Ta. Danach regnete es.", ["Ta."]),
    ("fr", "Le bateau est revenu plus tard Masu. Il pleuvait.", ["Masu."]),
    ("es", "El barco volvió muy tarde Seumnida. Llovía.", ["Seumnida."]),
    ("it", "La nave tornò soltanto ieri Deshita. Pioveva.", ["Deshita."]),
    ("pt", "O barco voltou muito tarde Shimashita. Chovia.", ["Shimashita."]),
    ("nl", "De boot kwam pas laat terug Desu. Het regende.", ["Desu."]),
    ("pl", "Prom wrócił dopiero wieczorem Desu. Padało.", ["Desu."]),
    ("cs", "Přívoz se vrátil až večer Masu. Pršelo.", ["Masu."]),
    ("tr", "Feribot akşam geri döndü Ta. Yağmur yağdı.", ["Ta."]),
    ("id", "Kapal itu kembali terlambat Desu. Hujan turun.", ["Desu."]),
    ("vi", "Chiếc phà trở lại rất muộn Desu. Trời mưa.", ["Desu."]),
    ("ru", "Паром вернулся поздно Desu. Шёл дождь.", ["Desu."]),
    ("ru", "Паром вернулся поздно дэсу. Шёл дождь.", ["дэсу."]),
    ("uk", "Пором повернувся пізно Imnida. Падав дощ.", ["Imnida."]),
    ("ar", "عادت العبارة متأخرة Desu. كان المطر يهطل.", ["Desu."]),
    ("he", "המעבורת חזרה מאוחר Ta. ירד גשם.", ["Ta."]),
    ("hi", "नाव देर से लौटी Ta. बारिश हुई।", ["Ta."]),
    ("ko", "배가 늦게 돌아왔다 Desu. 비가 왔다.", ["Desu."]),
    ("en", "The council did not say why Hajianeunda. It rained.", ["Hajianeunda."]),
    ("de", "Der Rat nannte keinen Grund Chto. Es regnete.", ["Chto."]),
    ("fr", "Le conseil n’a pas répondu Kotoryy. Il pleuvait.", ["Kotoryy."]),
    ("es", "El consejo no respondió ayer Alladhi. Llovía.", ["Alladhi."]),
    ("pl", "Rada nie odpowiedziała wczoraj Allati. Padało.", ["Allati."]),
    ("zh", "渡轮很晚才回来Desu。下雨了。", ["Desu"]),
    ("ja", "フェリーは遅れて戻ったImnida。雨だった。", ["Imnida"]),
    ("ja", "フェリーは遅れて戻った。デス。雨だった。", ["デス。"]),
]

SILENT = [
    ("en", "He bought the shares from Jack Ma. Then he left."),
    ("en", "The choir sang Do, Re, Mi, Fa, So, La. Then it rested."),
    ("en", "She moved to New Orleans, La. Then she married."),
    ("en", "They asked Ms. Da. Nobody answered, said Li. Then it rained."),
    ("en", "The film, called “Ta.” in Estonia, is short. Is it? No. Yes."),
    ("en", "She thanked them with arigatou gozaimasu. Then she drank sake from a masu."),
    ("en", "They crossed the Wa State. Ta Prohm is a temple; nobody knew Ta. It is old."),
    ("de", "Er ging früh, da es regnete. Da kam sie. Ja. Na ja."),
    ("fr", "Il a pris la sienne, pas ta. Va. Ne le dis pas."),
    ("es", "¿Quién fue? Yo. Se lo dije a Yo. Llovía."),
    ("it", "Non lo sa. Lo dico a te. Ma va. Sto da me."),
    ("pl", "Nie ta, tylko tamta. To ta. No to co. Wzięła ta."),
    ("cs", "Ne ta, ale tahle. Vzala si ji ta. Ano, to ta."),
    ("vi", "Quê hương của ta. Ông Ta. Bà Ma."),
    ("id", "Ia pergi ke Wa. Ia datang dari Da. Hujan."),
    ("sv", "Det är något att ta. Ska vi ta. Ja. Nej."),
    ("ru", "Он купил телефон фирмы LG. Да. Нет. Та. Это та."),
    ("uk", "Вона купила авто BMW. Так. Ні. Це та."),
    ("ar", "اشترى سيارة BMW. نعم."),
    ("ja", "彼はBMWを買った。そうです。「もうダメデス。」と笑った。"),
    ("zh", "他买了一辆BMW。了。"),
    ("ko", "그는 BMW를 샀다. 네."),
    ("hi", "उसने BMW खरीदी। हाँ।"),
]


REPAIRED = [
    ("en", "It was sent back once more Ta. The crossing takes an hour.",
     "It was sent back once more. The crossing takes an hour."),
    ("en", "The ferry left at noon. Masu. It was late.", "The ferry left at noon. It was late."),
    ("en", "The ferry left at noon No desu.", "The ferry left at noon."),
    ("de", "Die Fähre kam erst am Abend zurück Desu. Danach regnete es.",
     "Die Fähre kam erst am Abend zurück. Danach regnete es."),
    ("ru", "Паром вернулся поздно дэсу. Шёл дождь.", "Паром вернулся поздно. Шёл дождь."),
    ("he", "המעבורת חזרה מאוחר Ta. ירד גשם.", "המעבורת חזרה מאוחר. ירד גשם."),
    ("ar", "عادت العبارة متأخرة Desu. كان المطر يهطل.", "عادت العبارة متأخرة. كان المطر يهطل."),
    ("zh", "渡轮很晚才回来Desu。下雨了。", "渡轮很晚才回来。下雨了。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), REPAIRED)
def test_without_it_the_spacing_is_sound(article, language, text, expected):
    subject = article(text, language)
    (flag,) = RULE.find(subject)
    paragraph = subject.by_id[flag.reprint.paragraph].text
    assert paragraph[: flag.reprint.start] + flag.suggestion + paragraph[flag.reprint.end :] == expected


@pytest.mark.parametrize(("language", "text", "expected"), FIRES)
def test_fires(marked, language, text, expected):
    assert [found.strip() for found in marked(RULE, text, language)] == expected


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_a_name_of_the_original_is_a_name(marked):
    text = "The prize went this year Ta. It was given in Hanoi."
    assert marked(RULE, text, "en") == [" Ta."]
    assert marked(RULE, text, "en", original="Der Preis ging an Ta Thu.", original_language="de") == []
