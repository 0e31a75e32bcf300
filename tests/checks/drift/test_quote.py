"""drift.quote: quotations given to another speaker, put in marks, cut, and told as indirect speech."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xlate_audit.article import Alignment, Article, Flag, Link, Paragraph, Place, SentenceLink, Span
from xlate_audit.checks.drift.quote import RULE
from xlate_audit.embed import load_embedder


def told(original: tuple[str, list[str]], reprint: tuple[str, list[str]]) -> tuple[Alignment, list[Flag]]:
    """What the rule says of two articles whose paragraphs render each other one by one."""
    sides = []
    for letter, (language, texts) in zip("or", (original, reprint), strict=True):
        paragraphs = tuple(
            Paragraph(f"{letter}{n}", "body", t, language=language, sentences=(Span(0, len(t)),))
            for n, t in enumerate(texts)
        )
        sides.append(Article(letter, language, paragraphs))
    links = []
    for a, b in zip(sides[0].paragraphs, sides[1].paragraphs, strict=True):
        places = (Place(a.id, 0, len(a.text)),), (Place(b.id, 0, len(b.text)),)
        links.append(Link("match", (a.id,), (b.id,), 0.9, None, (SentenceLink(*places, 0.9),)))
    alignment = replace(Alignment(*sides, tuple(links)), embedder=load_embedder())
    return alignment, list(RULE.find(alignment))


ENGLISH = [
    "Mayor Wierzbicka met the contractor Brunnermeier on Monday.",
    "“The tunnel will be closed to traffic until autumn,” said Wierzbicka.",
]
SPEAKERS = [
    ("de", ["Bürgermeisterin Wierzbicka traf am Montag den Bauunternehmer Brunnermeier.",
            "„Der Tunnel bleibt bis zum Herbst für den Verkehr gesperrt“, sagte {}."]),
    ("fr", ["La maire Wierzbicka a rencontré lundi l'entrepreneur Brunnermeier.",
            "« Le tunnel restera fermé à la circulation jusqu'à l'automne », a dit {}."]),
    ("es", ["La alcaldesa Wierzbicka se reunió el lunes con el contratista Brunnermeier.",
            "«El túnel estará cerrado al tráfico hasta el otoño», dijo {}."]),
    ("it", ["La sindaca Wierzbicka ha incontrato lunedì l'imprenditore Brunnermeier.",
            "\"Il tunnel resterà chiuso al traffico fino all'autunno\", ha detto {}."]),
    ("nl", ["Burgemeester Wierzbicka ontmoette maandag aannemer Brunnermeier.",
            "“De tunnel blijft tot de herfst gesloten voor het verkeer”, zei {}."]),
    ("pl", ["W poniedziałek Wierzbicka spotkała się z wykonawcą, firmą Brunnermeier.",
            "„Tunel będzie zamknięty dla ruchu do jesieni” – mówi {}."]),
    ("en", ["On Monday the mayor, Wierzbicka, saw Brunnermeier, the contractor.",
            "\"Until autumn the tunnel stays closed to traffic,\" {} said."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "texts"), SPEAKERS)
def test_another_speaker(language: str, texts: list[str]) -> None:
    wrong = [texts[0], texts[1].format("Brunnermeier")]
    alignment, found = told(("en", ENGLISH), (language, wrong))
    (flag,) = [f for f in found if (f.severity or RULE.severity) == "major"]
    assert flag.reprint and alignment.reprint.text_of(flag.reprint) == "Brunnermeier"
    assert flag.original and alignment.original.text_of(flag.original) == "Wierzbicka"


@pytest.mark.parametrize(("language", "texts"), SPEAKERS)
def test_the_same_speaker(language: str, texts: list[str]) -> None:
    assert told(("en", ENGLISH), (language, [texts[0], texts[1].format("Wierzbicka")]))[1] == []


QUOTED = "“We have checked every single pump in the eastern tube since spring,” the engineer said."
OTHER_WAYS = [
    ("en", "The engineer said they had checked every single pump in the eastern tube since spring."),
    ("de", "Seit dem Frühjahr habe man jede einzelne Pumpe in der östlichen Röhre geprüft, sagte der Ingenieur."),
    ("es", "El ingeniero dijo que desde la primavera habían revisado cada bomba del tubo oriental."),
    ("ru", "Инженер сказал, что с весны они проверили каждый насос в восточном тоннеле."),
    ("ja", "技師は春以来、東側トンネルのすべてのポンプを点検してきたと述べた。"),
]


@pytest.mark.parametrize(("language", "text"), OTHER_WAYS)
def test_indirect_speech_is_a_remark(language: str, text: str) -> None:
    (flag,) = told(("en", [QUOTED]), (language, [text]))[1]
    assert flag.severity == "info" and flag.original and flag.reprint is None


def test_quotation_marks_put_in_are_a_remark() -> None:
    original = [
        QUOTED,
        "It rained in the night.",
        "The engineer said that the drilling in the tunnel will start in May.",
    ]
    reprint = [
        "„Wir haben seit dem Frühjahr jede Pumpe in der östlichen Röhre geprüft“, sagte der Ingenieur.",
        "In der Nacht regnete es.",
        "„Die Bohrungen im Tunnel werden im Mai beginnen“, sagte der Ingenieur.",
    ]
    (flag,) = told(("en", original), ("de", reprint))[1]
    assert flag.severity == "info" and flag.reprint and flag.reprint.paragraph == "r2"


def test_a_cut_quotation_is_a_remark() -> None:
    long = (
        "“We have checked every pump in the eastern tube since spring, and the fire brigade found three broken hoses in"
        " the cellar of the old harbour hospital,” she said."
    )
    (flag,) = told(("en", [long]), ("fr", ["« Nous avons vérifié chaque pompe du tube est », a-t-elle dit."]))[1]
    assert flag.severity == "info" and flag.reprint and flag.original


QUIET = [
    ("en", QUOTED, "de", "„Wir haben seit dem Frühjahr jede einzelne Pumpe in der Oströhre geprüft“, sagte sie."),
    ("en", QUOTED, "ja", "「春以来、東側トンネルのすべてのポンプを点検してきた」と技師は述べた。"),
    ("en", QUOTED, "zh", "工程师说：“自春天以来，我们检查了东侧隧道的每一个水泵。”"),
    ("en", QUOTED, "ar", "وقال المهندس: «لقد فحصنا كل مضخة في الأنبوب الشرقي منذ الربيع»."),
    ("en", QUOTED, "ko", '기술자는 "봄부터 동쪽 터널의 모든 펌프를 점검했다"고 말했다.'),
    ("en", QUOTED, "ru", "— Мы с весны проверили каждый насос в восточном тоннеле, — сказал инженер."),
    ("en", QUOTED, "hi", "इंजीनियर ने कहा, “हमने वसंत से पूर्वी सुरंग के हर पंप की जाँच की है।”"),
    ("en", "He called it “a fine day”.", "de", "Er nannte es einen schönen Tag."),
    ("en", "The film “Night Train” opens in May.", "fr", "Le film Train de nuit sort en mai."),
    ("en", "It rained.", "uk", "Дощило."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert told((source_language, [source]), (target_language, [target]))[1] == []


def test_needs_an_embedder_and_a_reprint() -> None:
    alignment, _ = told(("en", ENGLISH), ("de", ["Nichts.", "Gar nichts."]))
    assert list(RULE.find(replace(alignment, embedder=None))) == []
    assert list(RULE.find(replace(alignment, relation="related"))) == []


BEFORE = [
    "The tunnel of Gdynia was closed on Monday.",
    "“We could hear the water long before we saw it,” said Professor Halina Wierzbicka of the University of Gdynia.",
    "Nobody was hurt. The pumps will run for a week.",
    "The independent engineer Ruth Brunnermeier warned of haste.",
]
STRANGERS = [
    ("de", ["Der Tunnel von Gdynia wurde am Montag gesperrt.",
            "„Wir hörten das Wasser, lange bevor wir es sahen“, sagte {} von der Universität Gdynia.",
            "Verletzt wurde niemand. Die Pumpen laufen eine Woche.",
            "Die unabhängige Ingenieurin Ruth Brunnermeier warnte vor Eile."], "Ruth Brunnermeier", "Halina Wierzbicka"),
    ("es", ["El túnel de Gdynia se cerró el lunes.",
            "«Oímos el agua mucho antes de verla», dijo {}, de la Universidad de Gdynia.",
            "Nadie resultó herido. Las bombas funcionarán una semana.",
            "La ingeniera independiente Ruth Brunnermeier advirtió contra las prisas."],
     "Ruth Brunnermeier", "Halina Wierzbicka"),
    ("ru", ["В понедельник тоннель в Гдыне закрыли.",
            "«Мы слышали воду задолго до того, как увидели её», — сказала {} из университета Гдыни.",
            "Никто не пострадал. Насосы будут работать неделю.",
            "Независимый инженер Рут Бруннермайер предостерегла от спешки."], "Рут Бруннермайер", "Халина Вежбицкая"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "texts", "wrong", "right"), STRANGERS)
def test_a_speaker_who_is_not_spoken_of_there(language: str, texts: list[str], wrong: str, right: str) -> None:
    def with_speaker(name: str) -> list[str]:
        return [text.format(name) for text in texts]

    alignment, found = told(("en", BEFORE), (language, with_speaker(wrong)))
    (flag,) = [f for f in found if f.severity != "info"]
    assert flag.reprint and alignment.reprint.text_of(flag.reprint) == wrong
    assert [f for f in told(("en", BEFORE), (language, with_speaker(right)))[1] if f.severity != "info"] == []


def test_a_pronoun_may_stand_for_a_name_of_the_paragraphs_before() -> None:
    texts = [
        "Ruth Brunnermeier planned the tunnel of Gdynia.",
        "“We could hear the water long before we saw it,” she said.",
    ]
    named = [texts[0], "“We could hear the water long before we saw it,” Ruth Brunnermeier said."]
    assert told(("en", texts), ("en", named))[1] == []


REPORTED = {
    "en": ("The plant at Lodz is to close in May.",
           "{} said that nobody had been told before the summer.",
           "The union's lawyer, Piotr Zaremba, disagreed.",
           "Director Marta Kwiecien will leave in June."),
    "de": ("Das Werk in Lodz soll im Mai schließen.",
           "{} sagte, dass vor dem Sommer niemand informiert worden sei.",
           "Der Anwalt der Gewerkschaft, Piotr Zaremba, widersprach.",
           "Direktorin Marta Kwiecien geht im Juni."),
    "es": ("La planta de Lodz cerrará en mayo.",
           "Según {}, nadie fue informado antes del verano.",
           "El abogado del sindicato, Piotr Zaremba, no está de acuerdo.",
           "La directora Marta Kwiecien se irá en junio."),
    "tr": ("Lodz'daki fabrika mayısta kapanacak.",
           "{} yazdan önce kimseye haber verilmediğini söyledi.",
           "Sendikanın avukatı Piotr Zaremba buna karşı çıktı.",
           "Müdür Marta Kwiecien haziranda ayrılacak."),
    "id": ("Pabrik di Lodz akan ditutup pada Mei.",
           "{} mengatakan bahwa tidak ada yang diberi tahu sebelum musim panas.",
           "Pengacara serikat pekerja, Piotr Zaremba, tidak setuju.",
           "Direktur Marta Kwiecien akan mundur pada Juni."),
    "ru": ("Завод в Лодзи закроют в мае.",
           "{} сказала, что до лета никого не предупредили.",
           "Юрист профсоюза Пётр Заремба с этим не согласен.",
           "Директор Марта Квецень уйдёт в июне."),
    "ko": ("우치 공장은 5월에 문을 닫는다.",
           "{}은 여름 전에 아무도 통보받지 못했다고 말했다.",
           "노조 변호사 피오트르 자렘바는 동의하지 않았다.",
           "마르타 크비에치엔 이사는 6월에 떠난다."),
    "hi": ("लॉज़ का कारख़ाना मई में बंद होगा।",
           "{} ने कहा कि गर्मियों से पहले किसी को नहीं बताया गया।",
           "यूनियन के वकील प्योत्र ज़ारेम्बा सहमत नहीं थे।",
           "निदेशक मार्ता क्वीचेन जून में जाएंगी।"),
}  # fmt: skip
HER = {"ru": "Марта Квецень", "ko": "마르타 크비에치엔", "hi": "मार्ता क्वीचेन"}
SHE = {"en": "She", "de": "Sie", "es": "ella", "tr": "O", "id": "Ia", "ru": "Она", "ko": "그녀", "hi": "उन्होंने"}
INTO = ("en", "de", "es", "tr", "id")


def _reported(language: str, speaker: str) -> tuple[str, list[str]]:
    return language, [text.format(speaker) for text in REPORTED[language]]


@pytest.mark.parametrize("language", REPORTED)
@pytest.mark.parametrize("into", INTO)
def test_reported_words_given_to_another(language: str, into: str) -> None:
    original = _reported(language, HER.get(language, "Marta Kwiecien"))
    alignment, found = told(original, _reported(into, "Piotr Zaremba"))
    (flag,) = [f for f in found if f.severity != "info"]
    assert flag.reprint and alignment.reprint.text_of(flag.reprint) == "Piotr Zaremba"


@pytest.mark.parametrize("language", REPORTED)
@pytest.mark.parametrize("into", INTO)
def test_reported_words_of_one_person(language: str, into: str) -> None:
    her = _reported(language, HER.get(language, "Marta Kwiecien"))
    she = _reported(language, SHE[language])
    for original, speaker in ((her, "Marta Kwiecien"), (her, SHE[into]), (she, "Marta Kwiecien")):
        assert told(original, _reported(into, speaker))[1] == []
