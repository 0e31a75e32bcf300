"""artifact.mojibake"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate_audit.checks.artifact.mojibake import RULE
from xlate_audit.text.mojibake import find_mojibake

SOUND = [  # whole sentences, with the letters and marks that are most easily mistaken
    ("de", "„Spaß“ im Büro: Übergang für 30 °C – die Ärztin hörte „Ö“ und „Ä“."),
    ("fr", "« À Évry, l’été où œuvrer… », dit-elle ; le CAFÉ »."),
    ("es", "¿Qué pasó en Ávila? ¡Ñandú!, dijo el niño."),
    ("pt", "A IRMÃ e o ÓRGÃO não são de São Tomé."),
    ("cs", "Příliš žluťoučký kůň „úpěl“ ďábelské ódy."),
    ("pl", "„Zażółć gęślą jaźń” – powiedział Łukasz."),
    ("tr", "İstanbul’da ığdır ağacı güneşli, âlâ."),
    ("vi", "Điều này không đúng: đường phố ở Huế."),
    ("ru", "«Съешь ещё» — в Ростове; С «Рубином» Россия…"),
    ("uk", "Січень у Києві: їхній ґанок, Рівне і Свалява."),
    ("el", "Καλημέρα κόσμε· τι κάνεις;"),
    ("ar", "مرحبا بالعالم، كيف الحال؟"),
    ("fa", "می‌خواهم به تهران بروم."),
    ("he", "שלום עולם: מה שלומך?"),
    ("hi", "नमस्ते दुनिया, क्या हाल है?"),
    ("ja", "経済国ドイツの「ナンス」は、強い。"),
    ("zh", "梦想：希望所有孩子平安，“好”。"),
    ("ko", "안녕하세요 ‘세계’ 여러분."),
    ("en", "Zoë’s café—naïve—cost £5 at 30°C; 5′ 3″ tall…"),
]
WORDS = [  # one damaged word a language: as it was
    ("de", "Büro"), ("fr", "garçon"), ("es", "señor"), ("pt", "situação"), ("cs", "žluťoučký"), ("pl", "źródło"),
    ("tr", "güneş"), ("vi", "đường"), ("ru", "Москва"), ("uk", "Київ"), ("el", "κόσμε"), ("ar", "مرحبا"), ("he", "שלום"),
    ("hi", "नमस्ते"), ("ja", "経済国"), ("zh", "梦想"), ("ko", "세계에서"), ("en", "it’s"), ("en", "30°C"), ("en", "“New"),
]  # fmt: skip


def misread(text: str, encoding: str) -> str:
    """UTF-8 bytes shown as another encoding, undefined bytes as browsers show them."""
    out = []
    for byte in text.encode():
        try:
            out.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            out.append(chr(byte))
    return "".join(out)


@pytest.mark.parametrize(("language", "text"), SOUND)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850"])
@pytest.mark.parametrize(("language", "word"), WORDS)
def test_finds_and_mends_a_damaged_word(repaired, language, word, encoding):
    if (language, encoding) in {("ar", "mac_roman"), ("he", "mac_roman"), ("ar", "cp850"), ("ja", "cp850")}:
        pytest.skip("several readings")
    text = f"1 {misread(word, encoding)} 2"
    assert repaired(RULE, text, language) == f"1 {word} 2"


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("ru", "Сказал: Ïðèâåò, ìèð!", "Сказал: Привет, ìèð!"),  # three letters are too few to be sure
        ("ja", "‚±‚ñ‚É‚¿‚Í", "こんにちは"),
        ("en", "itÃ¢â‚¬â„¢s late", "it’s late"),
        ("fr", "il a dÃ» partir", "il a dû partir"),
        ("tr", "güneþli", "güneşli"),
        ("en", "He said â€œyesâ€ twice", "He said “yes” twice"),
        ("fr", "il va Ã Paris", "il va à Paris"),
        ("ru", "Это вЂ” правда", "Это — правда"),
    ],
)
def test_other_damage(repaired, language, text, right):
    assert repaired(RULE, text, language) == right


@pytest.mark.parametrize(("language", "text"), [("en", "caf\ufffd"), ("zh", "他说锟斤拷好"), ("ja", "縺薙ｓ縺ｫ縺｡縺ｯ")])
def test_lost_text_is_found_without_repair(marked, language, text):
    assert len(marked(RULE, text, language)) == 1


@given(st.text(max_size=200), st.sampled_from([None, "de", "ru", "ja", "ar", "tr", "zh"]))
def test_any_text_gives_ordered_spans(text, language):
    spans = [m.span for m in find_mojibake(text, language)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
