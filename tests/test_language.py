"""Languages of short texts, of articles and of stretches inside a paragraph."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.article import Article, Paragraph, Span
from xlate_audit.language import foreign_spans, guess, guess_all, identify, language_notes
from xlate_audit.read.plain import read_plain

#: Language ("-": none) and text: headlines, sentences and phrases of our own writing.
TABLE = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "short_texts.tsv").read_text("utf-8").splitlines()
]
SHIPPED = ("ar", "cs", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk",
           "vi", "zh")  # fmt: skip


def test_short_texts() -> None:
    """At least 97% of 340 short texts right, at most 1% wrong; the rest is said to be unsure."""
    said = guess_all([text for _, text in TABLE])
    wanted = [None if language == "-" else language for language, _ in TABLE]
    right = sum(g.language == language for g, language in zip(said, wanted, strict=True))
    wrong = [
        (text, g.language) for (_, text), g, w in zip(TABLE, said, wanted, strict=True) if g.language not in (w, None)
    ]
    assert len(TABLE) >= 300
    assert right >= 0.97 * len(TABLE), right / len(TABLE)
    assert len(wrong) <= 0.01 * len(TABLE), wrong


@pytest.mark.parametrize("language", SHIPPED)
def test_no_language_is_left_behind(language: str) -> None:
    texts = [text for of, text in TABLE if of == language]
    assert len(texts) >= 15
    assert sum(g.language == language for g in guess_all(texts)) >= 0.85 * len(texts)


MIXED = [
    ("ja", "Siemensが新しいAI搭載ロボットを発表"),
    ("ko", "Siemens Energy, AI 로봇 공개"),
    ("ru", "Компания Example Motors отзовёт автомобили"),
    ("en", "The noodle chain Reimenya (麗麺屋) opens in Leeds today"),
    ("zh", "日本作家村上的新书《の》今日发售，引起读者热议和讨论"),
    ("ar", "شركة Example Motors تسحب سياراتها من الأسواق"),
    ("de", "Das „House of Example“ öffnet nach dem Umbau wieder seine Türen"),
]


@pytest.mark.parametrize(("language", "text"), MIXED)
def test_names_of_another_script_or_language_do_not_count(language: str, text: str) -> None:
    assert guess(text).language == language


def test_among_decides_between_those_given() -> None:
    assert guess("El presidente", among=["es", "pt"]).language == "es"
    assert guess("El presidente", among=["ja", "ko"]).language is None
    assert guess("東京", among=["ko"]).language is None


def test_confidence_of_nothing_is_nothing() -> None:
    assert guess("") == guess("123 — …") == (None, 0.0)


@given(st.lists(st.text(max_size=60), max_size=6))
def test_one_by_one_or_together_is_the_same(texts: list[str]) -> None:
    together = guess_all(texts)
    assert [guess(text).language for text in texts] == [g.language for g in together]
    assert all(0 <= g.confidence <= 1 for g in together)


def test_identify() -> None:
    text = (
        "島の沖でフェリー座礁\n\n"
        "The ferry struck a rock in dense fog on Tuesday morning, the coast guard said.\n\n"
        "Nobody was hurt, and the ship was towed to the port at noon.\n\n"
        "Der Kapitän wollte sich zu dem Unfall am Dienstag zunächst nicht äußern.\n\n"
        "Erika Mustermann"
    )
    article = identify(read_plain(text, "x"))
    assert article.language == "en"
    assert [p.language for p in article.paragraphs] == ["ja", "en", "en", "de", None]


def test_what_is_declared_counts_where_the_text_does_not_tell() -> None:
    names = Article("x", None, (Paragraph("r0", "body", "Erika Mustermann"),), metadata={"language": "de"})
    assert identify(names).language == "de"
    english = Article(
        "x", None, (Paragraph("r0", "body", "The ferry struck a rock in the fog."),), metadata={"language": "de"}
    )
    assert identify(english).language == "en"


def test_an_article_in_no_known_language_is_noted() -> None:
    article = identify(Article("a.txt", None, (Paragraph("r0", "body", "12 34"),)))
    assert article.language is None
    assert list(language_notes(article, None, None)) == [
        "the language of a.txt cannot be told: most rules are silent on it"
    ]


#: Language, and a paragraph with the foreign stretch between ⟦ and ⟧.
FOREIGN = [
    ("de", "Der Rat tagte am Montag. ⟦The minister said that the talks would go on until the end of the week.⟧ Danach war Schluss."),
    ("en", "The council met on Monday. ⟦Le ministre a déclaré que les discussions se poursuivraient jusqu'à vendredi.⟧"),
    ("fr", "Le conseil s'est réuni. ⟦Der Minister sagte, dass die Gespräche bis zum Ende der Woche weitergehen.⟧ Puis il est parti."),
    ("es", "El consejo se reunió el lunes. ⟦O ministro disse que as conversas não vão continuar até ao fim da semana.⟧"),
    ("pl", "Rada zebrała się w poniedziałek. ⟦Ministr řekl, že jednání budou pokračovat až do konce příštího týdne.⟧"),
    ("uk", "Рада зібралася в понеділок. ⟦Министр сказал, что переговоры будут продолжаться до конца недели.⟧"),
    ("ja", "会議は月曜日に開かれた。⟦The minister said that the talks would go on until Friday.⟧ その後、閉会した。"),
    ("ja", "会議は月曜日に開かれた。⟦部长表示，会谈将持续到本周末，各方都希望达成协议。⟧"),
    ("zh", "会议于周一举行。⟦大臣は、協議は週末まで続くと述べた。⟧"),
    ("en", "The council met on Monday. ⟦大臣は、協議は週末まで続くと述べた。⟧"),
    ("en", "The council met on Monday. ⟦Министр сказал, что переговоры будут продолжаться до конца недели.⟧"),
    ("ar", "اجتمع المجلس يوم الاثنين. ⟦The minister said that the talks would go on until Friday.⟧"),
    ("he", "המועצה התכנסה ביום שני. ⟦قال الوزير إن المحادثات ستستمر حتى نهاية الأسبوع.⟧"),
    ("hi", "परिषद की बैठक सोमवार को हुई। ⟦The minister said that the talks would go on until Friday.⟧"),
    ("ko", "위원회는 월요일에 열렸다. ⟦大臣は、協議は週末まで続くと述べた。⟧"),
    ("tr", "Kurul pazartesi günü toplandı. ⟦The minister said that the talks would go on until Friday.⟧"),
]  # fmt: skip
SOUND = [
    ("de", "Das Buch „The Long Way Home“ von Jane Example erscheint bei Penguin Random House im Frühjahr."),
    ("de", "Die Organisation Citizens for Responsibility and Ethics in Example Town klagte gegen die Stadt."),
    ("en", "The film, “La vie est belle à la campagne”, opened the festival in Cannes on Tuesday night."),
    ("en", "The restaurant El Rincón de la Abuela on Calle Mayor closed after fifty years."),
    ("en", "Mayor Núria Pérez i Vila and Deputy Mayor Jean-Luc de la Fontaine met in Saint-Étienne-du-Rouvray."),
    ("en", "The word means “peace” (мир) in Russian, and the shop is called 平和堂."),
    ("fr", "Le groupe a joué « We Will Meet Again », puis le PDG d'Example Motors Corp. a pris la parole."),
    ("es", "«The show must go on», dijo la directora del Royal Example Theatre antes de apagar las luces."),
    ("it", "Il Financial Example e il New York Example hanno pubblicato la notizia per primi lunedì mattina."),
    ("ja", "新型「Example Phone 15 Pro Max Ultra」はExample Inc.とExample Motors Europe GmbHが共同で開発した。"),
    ("ja", "曲名は「I Want to Be With You」で、東京証券取引所上場企業経営者懇談会で披露された。"),
    ("zh", "该公司（Example Heavy Industries Co., Ltd.）表示，新书《君の名前は》将于下周上市。"),
    ("ko", "신곡 'I Want to Be With You'는 Example Entertainment가 제작했다."),
    ("ru", "Песня «I Want to Be With You» группы Example Brothers заняла первое место в чарте Example Hot 100."),
    ("uk", "Видання «Новая газета» та телеканал «Дождь» повідомили про це у вівторок."),
    ("ar", "أعلنت شركة Example Motors Europe GmbH عن سيارتها الجديدة في معرض Geneva Motor Show."),
    ("pl", "Czeskie pismo „Lidové noviny” i słowacki „Denník N” podały tę wiadomość w poniedziałek."),
    ("pt", "O ministro espanhol disse em Sevilha que a cooperação com o governo português é boa e estável."),
    ("nl", "De film ‘Das Leben der Anderen’ draait deze week in alle bioscopen van het land."),
    ("id", "Perusahaan itu, Example Energy Services Ltd., akan membangun pembangkit listrik di Jawa Tengah."),
]


@pytest.mark.parametrize(("language", "marked"), FOREIGN)
def test_foreign_stretches_are_found_whole(language: str, marked: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    found = foreign_spans(text, language)
    assert [f.span for f in found] == [Span(start, end)]
    assert found[0].language != language


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_names_titles_and_short_quotations_are_not_foreign(language: str, text: str) -> None:
    assert foreign_spans(text, language) == []
