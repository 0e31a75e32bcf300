"""The shipped model: vectors, token offsets, sums, and that sentence-transformers reads the same from the folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from xlate_audit.embed import DEFAULT_MODEL, StaticEmbedder, load_embedder
from xlate_audit.errors import InputError
from xlate_audit.resources import resource

TOKENIZER = Tokenizer.from_file(str(resource(DEFAULT_MODEL) / "tokenizer.json"))

# The same three statements in every language, our own words; a row's own must be nearest among all three.
SENTENCES = {
    "en": (
        "The government raised taxes on fuel.",
        "Heavy rain flooded the city on Monday.",
        "The company sold two factories last year.",
    ),
    "de": (
        "Die Regierung hat die Steuern auf Kraftstoff erhöht.",
        "Starker Regen überschwemmte am Montag die Stadt.",
        "Das Unternehmen verkaufte im vergangenen Jahr zwei Fabriken.",
    ),
    "fr": (
        "Le gouvernement a augmenté les taxes sur le carburant.",
        "De fortes pluies ont inondé la ville lundi.",
        "L'entreprise a vendu deux usines l'année dernière.",
    ),
    "ja": (
        "政府は燃料への税金を引き上げた。",
        "月曜日、大雨で街が浸水した。",
        "その会社は昨年、二つの工場を売却した。",
    ),
    "ru": (
        "Правительство повысило налоги на топливо.",
        "В понедельник сильный дождь затопил город.",
        "В прошлом году компания продала два завода.",
    ),
    "zh": (
        "政府提高了燃油税。",
        "周一的大雨淹没了城市。",
        "该公司去年出售了两家工厂。",
    ),
    "ar": (
        "رفعت الحكومة الضرائب على الوقود.",
        "أغرقت الأمطار الغزيرة المدينة يوم الاثنين.",
        "باعت الشركة مصنعين في العام الماضي.",
    ),
    "ko": (
        "정부는 연료에 대한 세금을 인상했다.",
        "월요일 폭우로 도시가 침수되었다.",
        "그 회사는 작년에 공장 두 곳을 팔았다.",
    ),
    "hi": (
        "सरकार ने ईंधन पर कर बढ़ा दिया।",
        "सोमवार को भारी बारिश से शहर में बाढ़ आ गई।",
        "कंपनी ने पिछले साल दो कारखाने बेच दिए।",
    ),
    "vi": (
        "Chính phủ đã tăng thuế nhiên liệu.",
        "Mưa lớn làm ngập thành phố hôm thứ Hai.",
        "Năm ngoái công ty đã bán hai nhà máy.",
    ),
    "tr": (
        "Hükümet yakıt vergilerini artırdı.",
        "Şiddetli yağmur pazartesi günü şehri sular altında bıraktı.",
        "Şirket geçen yıl iki fabrika sattı.",
    ),
    "he": (
        "הממשלה העלתה את המסים על הדלק.",
        "גשם כבד הציף את העיר ביום שני.",
        "החברה מכרה שני מפעלים בשנה שעברה.",
    ),
}


@pytest.fixture(scope="module")
def model() -> StaticEmbedder:
    embedder = load_embedder()
    assert isinstance(embedder, StaticEmbedder)
    return embedder


@pytest.mark.parametrize("language", [x for x in SENTENCES if x != "en"])
def test_a_translation_is_nearer_than_another_sentence(model: StaticEmbedder, language: str) -> None:
    scores = model.embed(SENTENCES["en"]) @ model.embed(SENTENCES[language]).T
    assert scores.argmax(axis=1).tolist() == [0, 1, 2]


def test_rows_are_of_length_one_and_float32(model: StaticEmbedder) -> None:
    vectors = model.embed(["Prices rose.", "物価が上がった。"])
    assert vectors.dtype == np.float32
    assert vectors.shape == (2, model.dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u200b"])
def test_a_text_without_tokens_gets_zeros(model: StaticEmbedder, text: str) -> None:
    vectors = model.embed(["Rain.", text, "Snow."])
    assert not vectors[1].any()
    assert vectors[0].any()
    assert vectors[2].any()


def test_no_texts_give_no_rows(model: StaticEmbedder) -> None:
    assert model.embed([]).shape == (0, model.dimensions)


def test_a_vector_does_not_depend_on_its_company(model: StaticEmbedder) -> None:
    texts = [sentence for row in SENTENCES.values() for sentence in row] * 10
    together = model.embed(texts)
    assert np.array_equal(together[7], model.embed([texts[7]])[0])


def test_sums_add_up_to_the_vector_of_the_whole(model: StaticEmbedder) -> None:
    parts = ["The bridge was closed. ", "Nobody was hurt."]
    total = model.sums(parts).sum(axis=0)
    assert total / np.linalg.norm(total) == pytest.approx(model.embed(["".join(parts)])[0], abs=1e-5)


def test_long_texts_are_read_to_the_end(model: StaticEmbedder) -> None:
    text = "The council met again. " * 20_000 + "A volcano erupted in Iceland."
    start, end = model.tokens(text)[-1][1:]
    assert text[start:end] == "."
    assert end == len(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Rain fell.", ["Rain", "fell", "."]),
        ("İstanbul’da yağmur", ["İstanbul", "yağmur"]),
        ("ＮＡＴＯの会合", ["ＮＡＴＯ"]),
        ("👩‍👧 in Москва", ["in", "Москва"]),
        ("a\r\n\tRain", ["a", "Rain"]),
    ],
)
def test_tokens_bear_offsets_into_the_text_as_it_stands(model: StaticEmbedder, text: str, pieces: list[str]) -> None:
    covered = {text[start:end] for _, start, end in model.tokens(text)}
    joined = "".join(text[start:end] for _, start, end in model.tokens(text))
    for piece in pieces:
        assert piece in covered or piece in joined


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_offsets_stay_in_the_text_and_in_order(text: str) -> None:
    spans = [(start, end) for _, start, end in load_cached().tokens(text)]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


_LOADED: list[StaticEmbedder] = []


def load_cached() -> StaticEmbedder:
    """One model for all examples of a property: opening takes a tenth of a second each."""
    if not _LOADED:
        _LOADED.append(StaticEmbedder(resource(DEFAULT_MODEL)))
    return _LOADED[0]


def test_rows_are_the_table_on_demand(model: StaticEmbedder) -> None:
    ids = [i for i, _, _ in model.tokens("Talks in Geneva")]
    assert np.array_equal(model.rows(ids), model.table[ids])
    assert model.rows(ids).sum(axis=0) == pytest.approx(model.sums(["Talks in Geneva"])[0], abs=1e-5)


def test_probability_grows_with_similarity_in_every_pair(model: StaticEmbedder) -> None:
    for pair in (("de", "en"), ("en", "de"), ("ja", "zh"), ("en", "en"), ("xx", None)):
        values = [model.probability(s, *pair) for s in (-0.2, 0.1, 0.3, 0.5, 0.7, 1.0)]
        assert values == sorted(values)
        assert values[0] < 0.05
        assert values[-1] > 0.95


def test_signature_names_the_model_and_its_bytes(model: StaticEmbedder, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(resource(DEFAULT_MODEL), copy)
    same = load_embedder(str(copy))
    assert same.signature == model.signature
    data = bytearray((copy / "model.safetensors").read_bytes())
    data[-1] ^= 1
    (copy / "model.safetensors").write_bytes(data)
    assert load_embedder(str(copy)).signature != model.signature


def test_a_broken_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "static-embedding"}))
    with pytest.raises(InputError) as caught:
        load_embedder(str(tmp_path))
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_the_folder_is_light() -> None:
    size = sum(p.stat().st_size for p in resource(DEFAULT_MODEL).rglob("*") if p.is_file())
    assert size <= 28e6


def test_opening_needs_no_torch() -> None:
    code = (
        "import sys; from xlate_audit.embed import load_embedder; load_embedder().embed(['a']);"
        "print([m for m in ('torch', 'sentence_transformers', 'scipy', 'transformers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_sentence_transformers_gives_the_same_vectors(model: StaticEmbedder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "HF_HUB_OFFLINE", "1")
    library = pytest.importorskip("sentence_transformers")
    texts = [sentence for row in SENTENCES.values() for sentence in row] + ["", "ＮＡＴＯ " * 2000]
    theirs = library.SentenceTransformer(str(resource(DEFAULT_MODEL)), device="cpu").encode(texts)
    assert np.abs(theirs - model.embed(texts)).max() < 1e-4


_WORDS = "the U.S. agent ai-agent Transformations it's 1,000 … ½ anh ấy anh-ấ ban đầu 한국은 東京都 ﾊﾞｽ ＮＡＴＯ ज़रूरी ſ İ Σας ۀ مُعلِّم שָׁלוֹם ﷺ ﬁ กรุงเทพ"
_ODD = ["  ", "\u095b", "е\u0306", "e\u0301", "\u200b", "\u00a0", "\t", "\n", "\u0600", "👩\u200d👧", "\x1c", "\uffff"]
_PIECES = st.sampled_from([*"aAxi.,;:(\"'-$/&%’é 5", *_ODD, *(word.replace("-", " ") for word in _WORDS.split())])
# Marks that Unicode has taken in since its version 8 are letters to the library.
_OLD = st.characters(exclude_categories=["Cs"]).filter(
    lambda char: char <= "\u2e42" or "\u3000" <= char <= "\uff64" or not unicodedata.category(char).startswith("P")
)
_TEXTS = st.lists(_PIECES, max_size=12).map("".join) | st.text(_OLD) | st.text(st.characters(max_codepoint=0x2FF))


_SCORES = [score for _, score in json.loads(TOKENIZER.to_str())["model"]["vocab"]]


@settings(max_examples=400, deadline=None)
@given(st.lists(_TEXTS, max_size=4))
def test_texts_have_the_tokens_that_the_library_gives(texts: list[str]) -> None:
    """The two ways through the tokenizer, with its library and without, come to the same, or to what is as likely."""
    model = load_cached()
    for text, row, tokens in zip(texts, model.sums(texts), model.tokens_batch(texts), strict=True):
        encoding = TOKENIZER.encode(text)
        expected = [(i, *span) for i, span in zip(encoding.ids, encoding.offsets, strict=True)]
        if tokens != expected:
            assert tokens[-1][2] == expected[-1][2]
            assert sum(_SCORES[i] for i, *_ in tokens) == pytest.approx(sum(_SCORES[i] for i, *_ in expected), abs=1e-9)
        vector = model.rows([i for i, *_ in tokens]).sum(axis=0) if tokens else 0
        np.testing.assert_allclose(row, np.broadcast_to(vector, row.shape), atol=1e-3)


def test_ordinary_text_needs_no_library() -> None:
    code = (
        "import sys; from xlate_audit.embed import load_embedder; m = load_embedder();"
        f"texts = {[sentence for row in SENTENCES.values() for sentence in row]!a} + ['1,5 Mio. € – „so …“', 'ज़रूरी'];"
        "m.embed(texts); list(m.tokens_batch(texts)); print('tokenizers' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_another_kind_of_tokenizer_goes_through_its_library(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(resource(DEFAULT_MODEL), folder)
    tokenizer = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    tokenizer["normalizer"]["normalizers"].append({"type": "StripAccents"})
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), "utf-8")
    library = Tokenizer.from_file(str(folder / "tokenizer.json"))
    text = "Ein schöner Tag, in Łódź."
    assert [i for i, _, _ in load_embedder(str(folder)).tokens(text)] == library.encode(text).ids  # pyright: ignore
