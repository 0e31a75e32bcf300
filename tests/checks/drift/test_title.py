"""drift.title: a number of the title that the body contradicts."""

from __future__ import annotations

import pytest

from xlate_audit import Config, check
from xlate_audit.article import Article, Paragraph

TITLES = [
    # language, title, body, what of the title is told
    ("en", "14 miners rescued", "Eleven miners were brought up at dawn. They were tired.", ["14"]),
    ("en", "14 miners rescued", "Eleven miners were brought up at dawn, and 3 more at noon.", []),
    ("en", "14 miners rescued", "Fourteen people were brought up at dawn.", []),
    ("en", "About 40,000 march", "The police counted 39,870 people at the march.", []),
    ("en", "Budget of 2.5 billion passed", "The budget of 2.5 million was passed on Monday.", ["2.5 billion"]),
    ("en", "Town wins 3-1", "The town won by three goals to one.", []),
    ("de", "Waldbrand zerstört 350 Häuser", "Das Feuer hat bis Montag 530 Häuser zerstört.", ["350"]),
    ("de", "Waldbrand zerstört 350 Häuser", "Das Feuer hat dreihundertfünfzig Häuser zerstört.", []),
    ("fr", "Un incendie détruit 48 maisons", "Au total, 84 maisons ont été détruites.", ["48"]),
    ("es", "Evacúan a 320 vecinos", "Los bomberos evacuaron a 230 vecinos del barrio.", ["320"]),
    ("it", "Salvati 26 marinai", "I 62 marinai erano stanchi.", ["26"]),
    ("pl", "Uratowano 26 górników", "Ratownicy wydobyli 62 górników.", ["26"]),
    ("ru", "Эвакуированы 320 жителей", "Спасатели вывезли 230 жителей посёлка.", ["320"]),
    ("uk", "Евакуйовано 320 жителів", "Рятувальники вивезли 320 жителів селища.", []),
    ("tr", "320 kişi tahliye edildi", "Ekipler 230 kişi için otobüs getirdi.", ["320"]),
    ("zh", "矿难致41人死亡", "矿难已造成14人死亡，另有数人受伤。", ["41"]),
    ("ja", "鉱山事故で41人死亡", "この事故で14人が死亡した。", []),
    ("hi", "320 लोग निकाले गए", "बचाव दल ने 320 लोग निकाले।", []),
    ("ar", "إجلاء ٣٢٠ شخصا", "أجلت فرق الإنقاذ ٢٣٠ شخصا من القرية.", ["٣٢٠"]),
    ("he", "320 תושבים פונו", "הכבאים פינו 230 תושבים מהכפר.", ["320"]),
    ("fr", "Un tableau volé il y a quarante ans retrouvé", "On n'a pas trace des quatre autres tableaux volés.", []),
    ("en", "Ship found after 40 years", "Divers saw 4 other ships at the place where the ship was found.", []),
    ("de", "Schiff nach 14 Jahren gefunden", "Das Schiff lag 41 Jahre auf dem Grund.", ["14"]),
    ("zh", "沉船14年后被发现", "这艘船上有41名船员，沉船后无人生还。", []),
    ("ru", "Корабль нашли через сорок лет", "Рядом нашли ещё четыре корабля.", []),
    ("sv", "320 boende evakuerade", "Brandkåren evakuerade 230 boende.", ["320"]),
    ("en", "Library wants books lent in 1974 back", "One reader of these books moved to Norway in 1979.", []),
    ("de", "Bibliothek sucht Bücher von 1974", "Ein Leser der Bücher zog 1979 nach Norwegen.", []),
    ("ja", "1974年に貸した本の返却求める", "1979年に引っ越した人もいる。", []),
    ("en", "Storm grounds more than 300 flights", "At the airport 312 flights were cancelled.", []),
    ("de", "Rund 40 Häuser beschädigt", "Der Sturm hat 38 Häuser beschädigt.", []),
    ("ru", "Закрыто более 200 школ", "Из-за снега закрыты 243 школы.", []),
    ("fr", "Plus de 300 écoles fermées", "La neige a fermé 470 écoles.", ["300"]),
    ("it", "28 chiusure in un inverno", "La diga chiuderà per la ventottesima volta; ne bastavano tre chiusure.", []),
    ("sv", "Budget på 2,5 miljarder", "Budgeten på 2 500 miljoner antogs.", []),
    ("el", "Απομακρύνθηκαν 320 κάτοικοι", "Οι πυροσβέστες απομάκρυναν 320 κατοίκους.", []),
]


def _article(language: str, *texts: str) -> Article:
    kinds = ("title", *("body",) * len(texts))
    named = enumerate(zip(kinds, texts, strict=False))
    return Article("m", language, tuple(Paragraph(f"p{n}", kind, t, language=language) for n, (kind, t) in named))


@pytest.mark.parametrize(("language", "title", "body", "told"), TITLES)
def test_title_against_body(language: str, title: str, body: str, told: list[str]) -> None:
    report = check(_article(language, title, body), config=Config(select=("drift.title",)))
    assert [f.reprint.text for f in report.findings if f.reprint] == told
