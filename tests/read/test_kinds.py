"""Titles, headings and lines that are no running text, told by shape."""

import pytest

from xlate_audit.read.kinds import kinds

BODY = {
    "en": "The ferry struck a rock in dense fog on Tuesday morning, the coast guard said, and nobody was hurt. It was towed.",
    "ja": "フェリーは火曜日の朝、濃い霧の中で岩に衝突したと海上保安庁が発表した。けが人はいなかった。船は港に曳航された。",
    "ar": "اصطدمت العبارة بصخرة وسط ضباب كثيف صباح الثلاثاء، وفقا لخفر السواحل، ولم يصب أحد بأذى. وسحبت السفينة إلى الميناء.",
    "hi": "तटरक्षक बल ने बताया कि मंगलवार सुबह घने कोहरे में नौका एक चट्टान से टकरा गई। कोई घायल नहीं हुआ और उसे बंदरगाह लाया गया।",
    "ru": "Паром налетел на скалу в густом тумане утром во вторник, сообщила береговая охрана. Никто не пострадал, судно отбуксировали.",
}

TITLES = [
    ("en", "Ferry runs aground off the island"),
    ("en", "Who will pay for the bridge?"),
    ("en", "“Nobody was hurt”"),
    ("en", "'We were lucky': passengers tell of night on the rocks"),
    ("en", "Strike! Ports stand still"),
    ("en", "Ferry runs aground off the island."),
    ("en", "Mayor: U.S. firm to build the new harbour"),
    ("en", "PORTS CLOSED"),
    ("en", "Waiting for the tide …"),
    ("ja", "島の沖でフェリー座礁"),
    ("ja", "費用は誰が払うのか？"),
    ("ja", "「けが人なし」海保が発表"),
    ("ar", "جنوح عبارة قبالة الجزيرة"),
    ("ar", "من يدفع الثمن؟"),
    ("hi", "द्वीप के पास नौका फंसी"),
    ("ru", "Паром сел на мель у острова"),
]
LEADS = [
    ("en", "LONDON — The talks hardly went well. But in the end, patience won."),
    ("en", "The strike is over. Trains run again from Monday, the union said."),
    ("en", BODY["en"]),
    ("en", "The minister, who had come by train,"),
    ("ja", "東京（共同）会談は難航した。しかし最後には合意に達した。"),
    ("ru", "МОСКВА. Переговоры шли трудно. Но стороны договорились, сообщил министр."),
]


@pytest.mark.parametrize(("language", "text"), TITLES)
def test_titles(language: str, text: str) -> None:
    assert kinds([text, BODY[language], BODY[language]]) == ["title", "body", "body"]


@pytest.mark.parametrize(("language", "text"), LEADS)
def test_leads_are_no_titles(language: str, text: str) -> None:
    assert kinds([text, BODY[language], BODY[language]])[0] == "body"


PARTS = [
    ("By Jane Example", "byline"),
    ("Von Erika Muster und Max Beispiel", "byline"),
    ("Par Jeanne Exemple", "byline"),
    ("Автор: Иван Примеров", "byline"),
    ("LONDON, March 3 (Reuters)", "dateline"),
    ("PARIS (AFP) —", "dateline"),
    ("© Example News 2024", "credit"),
    ("Photo: Jane Example / Example Agency", "credit"),
    ("(写真：例社)", "credit"),
    ("***", "separator"),
    ("——", "separator"),
    ("A long night on the rocks", "heading"),
    ("岩の上の長い夜", "heading"),
    ("By the time the tugs came, the tide had turned.", "body"),
    ("Von der Küste kam keine Hilfe.", "body"),
    ("and so they waited for the", "body"),
    ("Nobody was hurt.", "body"),
    ("He said he would not", "heading"),  # a cut sentence of this shape cannot be told from a heading
]


@pytest.mark.parametrize(("text", "kind"), PARTS)
def test_parts(text: str, kind: str) -> None:
    assert kinds(["Ferry runs aground", BODY["en"], text, BODY["en"]])[2] == kind


def test_the_title_may_follow_a_separator() -> None:
    assert kinds(["* * *", "Ferry runs aground", BODY["en"]]) == ["separator", "title", "body"]


def test_nothing_is_nothing() -> None:
    assert kinds([]) == []
