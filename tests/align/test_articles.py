"""Miniature articles of our own writing in several languages, and what an outlet does to them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from xlate_audit.align import align_articles
from xlate_audit.article import Alignment, Article, Paragraph
from xlate_audit.embed import Embedder
from xlate_audit.segment import segment

STORY = {
    "en": [
        "New ferry links the island of Varo with the mainland",
        "A new ferry began to sail between the island of Varo and the port of Lindal on Monday. It carries 240 passengers.",
        "The mayor, Ana Duarte, said the islanders had waited for it for twenty years. “Our children can go to school again,”"
        " she said.",
        "Fishermen protested on the pier. They fear that the waves of the ship will damage their nets.",
        "The shipping company wants to charge eight euros for a crossing. Residents of the island pay half.",
        "Snow and strong wind are expected next week. In a storm the ferry will stay in the harbour.",
    ],
    "de": [
        "Neue Fähre verbindet die Insel Varo mit dem Festland",
        "Zwischen der Insel Varo und dem Hafen von Lindal verkehrt seit Montag eine neue Fähre. Sie befördert 240 Fahrgäste.",
        "Die Bürgermeisterin Ana Duarte sagte, die Inselbewohner hätten zwanzig Jahre darauf gewartet. „Unsere Kinder können"
        " wieder zur Schule gehen“, sagte sie.",
        "Auf dem Pier protestierten Fischer. Sie fürchten, dass die Wellen des Schiffes ihre Netze beschädigen.",
        "Die Reederei will für eine Überfahrt acht Euro verlangen. Bewohner der Insel zahlen die Hälfte.",
        "Für nächste Woche werden Schnee und starker Wind erwartet. Bei Sturm bleibt die Fähre im Hafen.",
    ],
    "es": [
        "Un nuevo ferry une la isla de Varo con el continente",
        "Un nuevo ferry comenzó a navegar el lunes entre la isla de Varo y el puerto de Lindal. Transporta a 240 pasajeros.",
        "La alcaldesa, Ana Duarte, dijo que los isleños lo habían esperado durante veinte años. «Nuestros niños pueden volver"
        " a la escuela», afirmó.",
        "Los pescadores protestaron en el muelle. Temen que las olas del barco dañen sus redes.",
        "La compañía naviera quiere cobrar ocho euros por cada viaje. Los habitantes de la isla pagan la mitad.",
        "Para la próxima semana se esperan nieve y fuertes vientos. En caso de tormenta, el ferry permanecerá en el puerto.",
    ],
    "ru": [
        "Новый паром связал остров Варо с материком",
        "В понедельник между островом Варо и портом Линдал начал ходить новый паром. Он перевозит 240 пассажиров.",
        "Мэр Ана Дуарте сказала, что жители острова ждали его двадцать лет. «Наши дети снова могут ходить в школу», —"
        " сказала она.",
        "Рыбаки протестовали на причале. Они опасаются, что волны от корабля повредят их сети.",
        "Судоходная компания хочет брать за рейс восемь евро. Жители острова платят половину.",
        "На следующей неделе ожидаются снег и сильный ветер. Во время шторма паром останется в гавани.",
    ],
    "ja": [
        "新しいフェリーがバロ島と本土を結ぶ",
        "月曜日、バロ島とリンダル港を結ぶ新しいフェリーが運航を始めた。乗客240人を運ぶことができる。",
        "アナ・ドゥアルテ市長は、島の住民は20年間これを待っていたと述べた。「子どもたちはまた学校に通えます」と市長は語った。",
        "漁師たちは桟橋で抗議した。船の波で網が傷つくことを恐れている。",
        "船会社は1回の乗船に8ユーロの料金を取る予定だ。島の住民は半額を支払う。",
        "来週は雪と強風が予想される。嵐のときはフェリーは港にとどまる。",
    ],
}  # fmt: skip
ALIEN = {
    "en": "The parliament rejected the budget for hospitals. A second vote follows in March.",
    "de": "Das Parlament lehnte den Haushalt für Krankenhäuser ab. Eine zweite Abstimmung folgt im März.",
    "es": "El parlamento rechazó el presupuesto para los hospitales. En marzo habrá una segunda votación.",
    "ru": "Парламент отклонил бюджет больниц. Второе голосование пройдёт в марте.",
    "ja": "議会は病院の予算を否決した。3月に2回目の採決が行われる。",
}
SITE = {"en": "Share this article", "de": "Lesen Sie auch: Zug entgleist bei Halden", "es": "Publicidad",
        "ru": "Читайте также: Мост открыли раньше срока", "ja": "この記事をシェアする"}  # fmt: skip
PAIRS = [("en", "de"), ("en", "ja"), ("ru", "en"), ("es", "ru"), ("en", "en"), ("de", "es")]


def article(texts: Sequence[str], language: str, side: str) -> Article:
    paragraphs = tuple(Paragraph("", "body" if n else "title", t, language=language) for n, t in enumerate(texts))
    return segment(Article("-", language, paragraphs).labelled("o" if side == "o" else "r"))


def run(shipped: Embedder, left: Sequence[str], right: Sequence[str], languages: tuple[str, str]) -> Alignment:
    alignment = align_articles(article(left, languages[0], "o"), article(right, languages[1], "r"), shipped)
    for one in (alignment.original, alignment.reprint):
        sides = [k.original if one is alignment.original else k.reprint for k in alignment.links]
        assert sorted(i for side in sides for i in side) == sorted(p.id for p in one.paragraphs)
        linked = [s.original if one is alignment.original else s.reprint for s in alignment.sentence_links()]
        assert sorted(p for side in linked for p in side) == sorted(one.places())
    for link in alignment.links:
        inside = {p.paragraph for s in link.sentences for p in (*s.original, *s.reprint)}
        assert inside <= {*link.original, *link.reprint}
    return alignment


def links(alignment: Alignment) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(k.kind, k.original, k.reprint) for k in alignment.links]


def straight(*numbers: int) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [("match", (f"o{n}",), (f"r{n}",)) for n in numbers]


@pytest.mark.parametrize("pair", PAIRS)
def test_straight(shipped: Embedder, pair: tuple[str, str]) -> None:
    alignment = run(shipped, STORY[pair[0]], STORY[pair[1]], pair)
    assert links(alignment) == straight(*range(6))
    assert alignment.relation == "reprint"
    assert alignment.carried == 1
    assert all(len(s.original) == len(s.reprint) == 1 for s in alignment.sentence_links())


@pytest.mark.parametrize("pair", PAIRS)
def test_title_replaced(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = ["Wer zahlt für das Wasser?", *STORY[pair[1]][1:]]
    assert links(run(shipped, STORY[pair[0]], right, pair)) == straight(*range(6))


@pytest.mark.parametrize("pair", PAIRS)
def test_merged(shipped: Embedder, pair: tuple[str, str]) -> None:
    space = "" if pair[1] == "ja" else " "
    right = STORY[pair[1]]
    right = [*right[:2], right[2] + space + right[3], *right[4:]]
    alignment = run(shipped, STORY[pair[0]], right, pair)
    assert links(alignment)[2] == ("merge", ("o2", "o3"), ("r2",))
    assert links(alignment)[3:] == [("match", ("o4",), ("r3",)), ("match", ("o5",), ("r4",))]
    back = run(shipped, right, STORY[pair[0]], (pair[1], pair[0]))
    assert links(back)[2] == ("split", ("o2",), ("r2", "r3"))


@pytest.mark.parametrize("pair", PAIRS)
def test_dropped_and_added(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = STORY[pair[1]]
    alignment = run(shipped, STORY[pair[0]], [*right[:3], *right[4:], ALIEN[pair[1]]], pair)
    assert links(alignment) == [
        *straight(0, 1, 2), ("omitted", ("o3",), ()), ("match", ("o4",), ("r3",)), ("match", ("o5",), ("r4",)),
        ("added", (), ("r5",)),
    ]  # fmt: skip
    assert alignment.carried < 1


@pytest.mark.parametrize("pair", PAIRS)
def test_moved_paragraph_is_one_link(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = STORY[pair[1]]
    alignment = run(shipped, STORY[pair[0]], [*right[:1], right[4], *right[1:4], right[5]], pair)
    assert ("moved", ("o4",), ("r1",)) in links(alignment)
    assert [k for k, _, _ in links(alignment)].count("match") == 5
    inside = alignment.link_of["o4"].sentences
    assert [(len(s.original), len(s.reprint)) for s in inside] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("pair", PAIRS)
def test_site_lines_between_paragraphs(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = STORY[pair[1]]
    alignment = run(shipped, STORY[pair[0]], [*right[:3], SITE[pair[1]], *right[3:]], pair)
    assert ("added", (), ("r3",)) in links(alignment)
    assert ("match", ("o3",), ("r4",)) in links(alignment)


@pytest.mark.parametrize("pair", PAIRS)
def test_site_line_where_a_paragraph_was(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = STORY[pair[1]]
    alignment = run(shipped, STORY[pair[0]], [*right[:3], SITE[pair[1]], *right[4:]], pair)
    assert ("added", (), ("r3",)) in links(alignment)
    assert ("omitted", ("o3",), ()) in links(alignment)


@pytest.mark.parametrize("pair", PAIRS)
def test_paragraph_printed_twice(shipped: Embedder, pair: tuple[str, str]) -> None:
    right = STORY[pair[1]]
    alignment = run(shipped, STORY[pair[0]], [*right[:4], right[3], *right[4:]], pair)
    assert ("match", ("o3",), ("r3",)) in links(alignment)
    assert ("added", (), ("r4",)) in links(alignment)


def test_a_sentence_left_out_stands_alone_in_its_link(shipped: Embedder) -> None:
    right = list(STORY["de"])
    right[4] = right[4].split(". ")[0] + "."
    link = run(shipped, STORY["en"], right, ("en", "de")).link_of["o4"]
    assert link.kind == "match"
    assert [p for s in link.sentences if not s.reprint for p in s.original] or len(link.sentences[0].original) == 2


@pytest.mark.parametrize("pair", PAIRS)
def test_an_article_on_something_else(shipped: Embedder, pair: tuple[str, str]) -> None:
    other = [
        "Court fines bakery chain over weights", "A court has fined a chain of bakeries for selling loaves that were too light.",
        "Inspectors weighed three hundred loaves in June. One in four was lighter than its label said.",
        "The chain's lawyer spoke of a broken oven and announced an appeal.",
    ]  # fmt: skip
    alignment = run(shipped, STORY[pair[1]], other, (pair[1], "en"))
    assert alignment.relation != "reprint"
    assert alignment.carried == 0


def test_another_article_on_the_same_event(shipped: Embedder) -> None:
    other = [
        "Islanders greet their ship with brass bands",
        "There was music on the quay when the ferry came in from Lindal for the first time this week.",
        "Half the village had come to see it. Old women wept, and the school had closed for the morning.",
        "Not everyone cheered: some boats flew black flags.",
        "The weather was fine, but the captain, a man from Varo, warned that winter would be the real test of the ship.",
    ]
    alignment = run(shipped, STORY["en"], other, ("en", "en"))
    assert alignment.relation in {"related", "unrelated"}
    assert alignment.carried < 0.3


@pytest.mark.parametrize(
    ("left", "right"),
    [([], []), (["Title"], []), ([], ["Title"]), (["Title"], ["Titel"]), (["T", "…"], ["T", "—", "***"]), (["x"] * 9, ["x"] * 4)],
)  # fmt: skip
def test_poor_articles(shipped: Embedder, left: list[str], right: list[str]) -> None:
    run(shipped, left, right, ("en", "de"))
