"""Articles in languages that the embedder was not trained on, aligned by what they tell alike."""

from __future__ import annotations

import pytest

from xlate_audit.align import align_articles
from xlate_audit.article import Alignment, Article, Paragraph
from xlate_audit.embed import Embedder
from xlate_audit.segment import segment

ENGLISH = [
    "Harbour of Lindal gets a new pier",
    "The port of Lindal will spend 14.5 million euros on a pier for ferries, Mayor Danilo Ferrante said on Tuesday.",
    "Work begins in March and takes 18 months. About 230 people will be employed.",
    "Last year 61,000 passengers came through the port, as against 48,000 in 2019.",
    "Fishermen fear for their berths. “We have been here since 1954,” said Petra Kolman, who heads their association.",
    "The council voted for the plan by 21 to 9.",
]
GREEK = [
    "Νέα προβλήτα στο λιμάνι του Λίνταλ",
    "Το λιμάνι του Λίνταλ θα δαπανήσει 14,5 εκατ. ευρώ για προβλήτα πορθμείων, δήλωσε την Τρίτη ο δήμαρχος Ντανίλο Φεράντε.",
    "Οι εργασίες αρχίζουν τον Μάρτιο και διαρκούν 18 μήνες. Θα απασχοληθούν περίπου 230 άτομα.",
    "Πέρυσι πέρασαν από το λιμάνι 61.000 επιβάτες, έναντι 48.000 το 2019.",
    "Οι ψαράδες φοβούνται για τις θέσεις τους. «Είμαστε εδώ από το 1954», είπε η Πέτρα Κόλμαν, επικεφαλής του συλλόγου τους.",
    "Το συμβούλιο ενέκρινε το σχέδιο με 21 ψήφους έναντι 9.",
]
BENGALI = [
    "লিন্ডাল বন্দরে নতুন জেটি",
    "ফেরির জেটির জন্য লিন্ডাল বন্দর ১ কোটি ৪৫ লাখ ইউরো ব্যয় করবে, মঙ্গলবার জানান মেয়র দানিলো ফেরান্তে।",
    "মার্চে কাজ শুরু হয়ে ১৮ মাস চলবে। প্রায় ২৩০ জন কাজ পাবেন।",
    "গত বছর বন্দর দিয়ে ৬১ হাজার যাত্রী গেছেন, ২০১৯ সালে গিয়েছিলেন ৪৮ হাজার।",
    "জেলেরা জায়গা হারানোর ভয় পাচ্ছেন। 'আমরা ১৯৫৪ সাল থেকে এখানে আছি,' বলেন তাঁদের সমিতির প্রধান পেত্রা কোলমান।",
    "পরিষদ ২১-৯ ভোটে পরিকল্পনাটি পাস করেছে।",
]
SWAHILI = [
    "Bandari ya Lindal kupata gati jipya",
    "Bandari ya Lindal itatumia euro milioni 14.5 kwa gati la vivuko, meya Danilo Ferrante alisema Jumanne.",
    "Kazi itaanza Machi na kuchukua miezi 18. Takriban watu 230 wataajiriwa.",
    "Mwaka jana abiria 61,000 walipita bandarini, ikilinganishwa na 48,000 mwaka 2019.",
    "Wavuvi wanahofia nafasi zao. “Tumekuwa hapa tangu 1954,” alisema Petra Kolman, mkuu wa chama chao.",
    "Baraza lilipitisha mpango huo kwa kura 21 dhidi ya 9.",
]
ELSEWHERE = [
    "Snow closes the pass of Grun",
    "The pass of Grun has been closed since Friday, when 80 centimetres of snow fell within six hours.",
    "Rescuers brought 35 skiers down by cable car. Nobody was hurt, said Lukas Brenn of the mountain rescue service.",
    "The road may be opened again in April. In 2012 it stayed closed for 51 days.",
    "Hotels complain of 400 cancelled bookings.",
]


def _article(language: str, texts: list[str], side: str) -> Article:
    paragraphs = [Paragraph(f"{side}{n}", "body" if n else "title", text) for n, text in enumerate(texts)]
    return segment(Article(path=f"{side}.txt", paragraphs=tuple(paragraphs), language=language))


def _aligned(one: tuple[str, list[str]], other: tuple[str, list[str]], embedder: Embedder) -> Alignment:
    return align_articles(_article(*one, "o"), _article(*other, "r"), embedder)


@pytest.mark.parametrize(("language", "texts"), [("el", GREEK), ("bn", BENGALI), ("sw", SWAHILI)])
def test_each_paragraph_finds_its_own(language: str, texts: list[str], shipped: Embedder) -> None:
    alignment = _aligned((language, texts), ("en", ENGLISH), shipped)
    assert alignment.relation == "reprint"
    assert [(link.original, link.reprint) for link in alignment.links] == [((f"o{n}",), (f"r{n}",)) for n in range(6)]


def test_two_such_languages(shipped: Embedder) -> None:
    assert _aligned(("el", GREEK), ("bn", BENGALI), shipped).relation == "reprint"


def test_what_was_left_out_stands_alone(shipped: Embedder) -> None:
    alignment = _aligned(("el", GREEK), ("en", [*ENGLISH[:3], *ENGLISH[4:]]), shipped)
    assert alignment.relation == "reprint"
    assert [link.original for link in alignment.links if not link.reprint] == [("o3",)]


@pytest.mark.parametrize(("language", "texts"), [("el", GREEK), ("bn", BENGALI), ("sw", SWAHILI)])
def test_another_article_is_none(language: str, texts: list[str], shipped: Embedder) -> None:
    assert _aligned((language, texts), ("en", ELSEWHERE), shipped).relation != "reprint"


def test_facts_in_another_order_are_no_reprint(shipped: Embedder) -> None:
    mixed = [ENGLISH[0], *(ENGLISH[n] for n in (5, 3, 1, 4, 2))]
    assert _aligned(("bn", BENGALI), ("en", mixed), shipped).relation != "reprint"
