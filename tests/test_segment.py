"""Sentences of news in many languages, as spans."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.article import Article, Paragraph
from xlate_audit.segment import segment, sentences

#: Language, and sentences separated by " ¦ " (a blank between them) or "¦" (none).
CASES = [
    ("en", "President Ann B. Lee met David M. Roe on Jan. 5 at 3.30 p.m. in Oslo. ¦ The U.S. economy grew 2.5 percent."),
    ("en", "“We left. We were tired.” ¦ He nodded. ¦ \"Stop!\" she said. ¦ “Really?” he asked. ¦ Then he left."),
    ("en", "OSLO (Reuters) - Norway said no on Monday. ¦ No. 10 refused. ¦ Mr. Roe and Dr. Lee agreed."),
    ("en", "He lives in the U.S. ¦ He works at Yahoo! Inc. now. ¦ It cost $3.5m. ¦ 5 people came."),
    ("en", "Wait... what? ¦ Yes… it is. ¦ The end."),
    ("en", "The bridge,\nwhich was built in 1950. ¦ It\nfell."),
    # Garbled by republishing: fragments stay fragments, and what has no letter goes with the sentence before.
    ("en", "They spoke of how to bring them home. could be brought. by the crew. ¦ Then he left."),
    ("en", "in return for the release of the ship. , officials said. ¦ It sailed."),
    ("en", "and were efforts made to save more people. ."),
    ("en", "to take this step .” ¦ He complained that nobody came."),
    ("de", "Am 5. März kam Dr. Müller z.B. nach Bonn. ¦ Er sagte: „Wir gehen. Jetzt!“ ¦ Die 7. Klasse ging mit."),
    ("de", "Das Spiel endete 3:2. ¦ Danach regnete es. ¦ Rund 2,5 Mio. Euro fehlen."),
    ("fr", "M. Dupont est arrivé à 15 h. ¦ « Nous partons. C'est fini ! » a-t-il dit. ¦ Il a tout vendu, etc. ¦ Le port ferme."),
    ("es", "El Sr. Pérez llegó. ¦ ¿Es cierto? ¦ ¡Sí! ¦ EE. UU. dijo que sí."),
    ("it", "Il dott. Rossi è arrivato. ¦ Costa 3.500 euro. ¦ Poi se ne andò."),
    ("pt", "O Sr. Silva chegou. ¦ O art. 5.º diz que sim. ¦ Fim."),
    ("nl", "Dhr. Jansen kwam o.a. naar Breda. ¦ Dat kost ca. 5 mln. euro. ¦ Hij ging."),
    ("pl", "Prof. Nowak przyjechał ok. godz. 15. ¦ W 2020 r. było 5 tys. ludzi. ¦ Potem padało."),
    ("pl", "Obrońca, mec. Tomasz Lis, zapowiedział apelację. ¦ Red. Anna Bąk milczała."),
    ("cs", "Dr. Novák přijel 5. května 2020. ¦ Stálo to cca 5 mil. korun. ¦ Pak odešel."),
    ("tr", "Prof. Dr. Yılmaz geldi. ¦ 5. madde uygulanır. ¦ Saat 15.30'da başladı."),
    ("id", "Dr. Budi datang pukul 15.30. ¦ PT. Maju Jaya Tbk. berkata tidak. ¦ Ia pergi."),
    ("vi", "TS. Nguyễn Văn Bình đã đến. ¦ TP. Hồ Chí Minh có mưa. ¦ Giá 3.500 đồng."),
    ("ru", "В 2020 г. в г. Москве А. С. Иванов сказал: «Мы уходим. Всё!» ¦ Это 5 млн руб. ¦ Он ушёл."),
    ("uk", "У 2020 р. в м. Києві виступив Т. Г. Коваль. ¦ Це 5 млн грн. ¦ Він пішов."),
    ("ar", "قال الوزير إن الاتفاق تم. ¦ هل هذا صحيح؟ ¦ نعم! ¦ وأضاف: «لن نتوقف. سنعمل.» ¦ ثم غادر."),
    ("ar", "«أين كان الوزير؟»، سألت سلمى. ¦ لماذا غادر؟، سأل سامي. ¦ لم يجب أحد."),
    ("fa", "او گفت: «ما می‌رویم.» ¦ آیا درست است؟ ¦ بله. ¦ قیمت ۳٫۵ دلار بود."),
    ("ur", "وزیر نے کہا۔ ¦ کیا یہ سچ ہے؟ ¦ ہاں۔"),
    ("he", "השר אמר. ¦ האם זה נכון? ¦ ד\"ר כהן הגיע. ¦ הוא הלך."),
    ("hi", "मंत्री ने कहा। ¦ क्या यह सच है? ¦ डॉ. सिंह ने कहा कि 3.5 प्रतिशत की वृद्धि हुई। ¦ श्री. शर्मा आए।"),
    ("ja", "「行きます。」と彼は言った。¦「え？本当に！」¦そして去った。¦彼女は「もう無理。疲れた」と話した。¦価格は3.5万円。"),
    ("ja", "Yahoo!ニュースが伝えた。¦その後、雨が降った。"),
    ("ja", "大きな一戦だ。¦3点取れるといい。¦彼は「もう無理。3日も寝ていない」と話した。"),
    ("fr", "Les É.-U. ont dit non. ¦ Le port ferme."),
    ("uk", "«Так», – сказав він. ¦ \"Ми йдемо\". ¦ Він пішов."),
    ("zh", "他说：“我们走吧。不要等了。”¦然后离开。¦真的吗？¦是的！"),
    ("ko", "김 장관은 3.5%라고 말했다. ¦ \"갑시다.\"라고 그가 말했다. ¦ 정말? ¦ 네."),
    (None, "「行きます。」¦彼は去った。"),
    (None, "He left. ¦ She stayed."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences(language: str | None, marked: str) -> None:
    wanted = [part.strip(" ") for part in marked.split("¦")]
    text = marked.replace(" ¦ ", " ").replace("¦", "")
    if "could be brought." in text:
        wanted[:1] = ["They spoke of how to bring them home.", "could be brought.", "by the crew."]
    assert [span.of(text) for span in sentences(text, language)] == wanted


marks = st.lists(
    st.sampled_from(
        ["He left", "Dr", "5", "彼は行く", "।", "。", ".", ". ", "! ", "”", "“", '"', "\n", " ", "…", "ה", "\u200b"]
    )
).map("".join)


@given(st.one_of(st.text(), marks), st.sampled_from([None, "en", "de", "ja", "zh", "ar", "hi", "he", "ko", "th", "xx"]))
def test_every_visible_character_is_in_one_sentence(text: str, language: str | None) -> None:
    spans = sentences(text, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    covered = {n for span in spans for n in range(span.start, span.end)}
    assert all(n in covered for n, ch in enumerate(text) if not ch.isspace())


def test_segment_fills_in_every_paragraph() -> None:
    article = Article(
        "x", "en", (Paragraph("r0", "title", "Storm"), Paragraph("r1", "body", "Il pleut. Il vente.", language="fr"))
    )
    assert [len(p.sentences) for p in segment(article).paragraphs] == [1, 2]


def test_a_long_paragraph_takes_no_longer_than_its_length() -> None:
    assert len(sentences("The ferry left. " * 20_000, "en")) == 20_000
