"""drift.role-swap: two names that changed places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from xlate_audit.article import Alignment, Flag
from xlate_audit.checks.drift.role_swap import RULE
from xlate_audit.checks.role_evidence import large_groups
from xlate_audit.embed import load_embedder

SOURCE = (
    "The Porto coach said on Saturday that Merkel had sent a long letter to the parliament in Athens about the debt."
)
# Renderings of the source with two places for names, right in the order of the source's "Merkel" and "Athens".
RENDERINGS = [
    ("de", "Der Trainer sagte am Samstag, dass {} einen langen Brief über die Schulden an das Parlament in {} geschickt habe."),
    ("fr", "L'entraîneur a dit samedi que {} avait envoyé une longue lettre au parlement d'{} au sujet de la dette."),
    ("es", "El entrenador dijo el sábado que {} había enviado una larga carta al parlamento de {} sobre la deuda."),
    ("it", "L'allenatore ha detto sabato che {} aveva inviato una lunga lettera al parlamento di {} sul debito."),
    ("pt", "O treinador disse no sábado que {} tinha enviado uma longa carta ao parlamento em {} sobre a dívida."),
    ("nl", "De trainer zei zaterdag dat {} een lange brief over de schulden aan het parlement in {} had gestuurd."),
    ("id", "Pelatih itu mengatakan pada hari Sabtu bahwa {} telah mengirim surat panjang ke parlemen di {} tentang utang."),
    ("en", "On Saturday the coach said that {} had sent the parliament in {} a long letter on the subject of the debt."),
]  # fmt: skip
NAMES = {"de": ("Merkel", "Athen"), "fr": ("Merkel", "Athènes"), "es": ("Merkel", "Atenas"), "it": ("Merkel", "Atene"),
         "pt": ("Merkel", "Atenas"), "nl": ("Merkel", "Athene"), "id": ("Merkel", "Athena"),
         "en": ("Merkel", "Athens")}  # fmt: skip


def _flags(source_language: str, source: str, target_language: str, target: str) -> tuple[Alignment, list[Flag]]:
    alignment = replace(pair(source_language, source, target_language, target), embedder=load_embedder())
    return alignment, flags(RULE, alignment)


@pytest.mark.parametrize(("language", "text"), RENDERINGS)
def test_names_in_their_places_are_quiet(language: str, text: str) -> None:
    assert _flags("en", SOURCE, language, text.format(*NAMES[language]))[1] == []


# In the others the rule is not sure enough of this sentence to speak.
SURE = [row for row in RENDERINGS if row[0] in ("en", "es", "fr", "id", "pt")]


@pytest.mark.parametrize(("language", "text"), SURE)
def test_names_that_changed_places(language: str, text: str) -> None:
    alignment, found = _flags("en", SOURCE, language, text.format(*reversed(NAMES[language])))
    (flag,) = found
    assert flag.reprint and flag.original
    shown = alignment.reprint.text_of(flag.reprint), alignment.original.text_of(flag.original)
    assert all(name in shown[0] for name in NAMES[language]) and "Merkel" in shown[1] and "Athens" in shown[1]


SOUND = [
    ("en", "Porto beat Bilbao, and Turin lost to Lyon.", "de", "Porto schlug Bilbao, und Turin verlor gegen Lyon."),
    ("en", "Angela Merkel met Emmanuel Macron.", "fr", "Emmanuel Macron a été reçu par Angela Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "de", "Emmanuel Macron wurde von Angela Merkel empfangen."),
    ("en", "Angela Merkel met Emmanuel Macron.", "es", "Emmanuel Macron fue recibido por Angela Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "it", "Emmanuel Macron è stato ricevuto da Angela Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "pt", "Emmanuel Macron foi recebido por Angela Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "nl", "Emmanuel Macron werd door Angela Merkel ontvangen."),
    ("en", "Angela Merkel met Emmanuel Macron.", "pl", "Emmanuel Macron został przyjęty przez Angelę Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "id", "Emmanuel Macron diterima oleh Angela Merkel."),
    ("de", "Angela Merkel empfing Emmanuel Macron.", "en", "Emmanuel Macron was received by Angela Merkel."),
    ("en", "Angela Merkel met Emmanuel Macron.", "tr", "Emmanuel Macron, Angela Merkel tarafından kabul edildi."),
    ("en", "Merkel met Macron on Monday in Lyon.", "de", "Am Montag traf Merkel in Lyon Macron."),
    ("en", "The flight from Berlin to Paris was late.", "ru", "Рейс из Берлина в Париж задержался."),
    ("en", "The flight from Berlin to Paris was late.", "uk", "Рейс із Берліна до Парижа затримався."),
    ("en", "Trains from Prague to Warsaw are full.", "cs", "Vlaky z Prahy do Varšavy jsou plné."),
    ("en", "Trains from Prague to Warsaw are full.", "pl", "Pociągi z Pragi do Warszawy są pełne."),
    ("en", "Merkel praised Scholz in Berlin.", "ja", "メルケルはベルリンでショルツを称賛した。"),
    ("en", "Merkel praised Scholz in Berlin.", "tr", "Merkel, Berlin'de Scholz'u övdü."),
    ("en", "Merkel praised Scholz in Berlin.", "ar", "أشادت ميركل بشولتس في برلين."),
    ("en", "Merkel praised Scholz in Berlin.", "ko", "메르켈은 베를린에서 숄츠를 칭찬했다."),
    ("en", "Merkel praised Scholz in Berlin.", "hi", "मर्केल ने बर्लिन में शोल्ज़ की प्रशंसा की।"),
    ("en", "Merkel praised Scholz in Berlin.", "he", "מרקל שיבחה את שולץ בברלין."),
    ("en", "Merkel praised Scholz in Berlin.", "zh", "默克尔在柏林赞扬了朔尔茨。"),
    ("en", "France, Germany and Spain agreed.", "es", "España, Alemania y Francia estuvieron de acuerdo."),
    ("en", "It rained.", "vi", "Trời mưa."),
    # languages that the embedder was not trained on
    (
        "sv",
        "Enligt Socialdemokraternas talesperson Johan Ekvall var beslutet ett misstag.",
        "en",
        "Johan Ekvall, spokesman for the Social Democrats, said the decision had been a mistake.",
    ),
    (
        "en",
        "The level at Kaub, a bottleneck west of Frankfurt, dropped to 42 centimetres.",
        "hu",
        "A Frankfurttól nyugatra fekvő Kaubnál 42 centiméterre csökkent a vízszint.",
    ),
    (
        "en",
        "Tigist Alemu of Ethiopia finished ahead of Kenya's Mercy Chelimo.",
        "sw",
        "Tigist Alemu wa Ethiopia alimaliza mbele ya Mercy Chelimo wa Kenya.",
    ),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), SOUND)
def test_sound_renderings_are_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _flags(source_language, source, target_language, target)[1] == []


PAIRS = [("en", "de"), ("de", "en"), ("en", "ru"), ("ru", "en"), ("ru", "de"), ("en", "en")]


@pytest.mark.parametrize(("original", "reprint"), PAIRS)
def test_a_sound_translation_raises_nothing(tunnel, found, original: str, reprint: str) -> None:
    assert found((tunnel[original], original), (tunnel[reprint], reprint), "drift.role-swap") == []


def test_needs_vectors_and_a_reprint() -> None:
    alignment = pair("en", SOURCE, "en", SOURCE)
    assert list(RULE.find(alignment)) == []
    assert list(RULE.find(replace(alignment, embedder=load_embedder(), relation="related"))) == []


GROUPS = [
    ("en", "He met the Foreign Minister in Spain and the chief of NATO.", ["Foreign Minister", "Spain", "NATO"]),
    ("de", "Der Bundeskanzler traf Macron bei der NATO.", ["Macron", "NATO"]),
    ("ru", "Вчера министр встретил Макрона в ООН.", ["Макрона", "ООН"]),
    ("ja", "ショルツはワルシャワを訪問した。", ["ショルツ", "ワルシャワ"]),
    ("ar", "التقى الوزير ماكرون", []),
    ("fr", "L'échelle élevée qu'il a vue en Espagne", ["Espagne"]),
    ("cs", "Včera šéfa žádný úspěšný účastník z Prahy neviděl.", ["Prahy"]),
    ("en", "They met on Monday in May with NATO.", ["NATO"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), GROUPS)
def test_what_is_written_large(language: str, text: str, expected: list[str]) -> None:
    assert [text[g[0].start : g[-1].end] for g in large_groups(text, language)] == expected
