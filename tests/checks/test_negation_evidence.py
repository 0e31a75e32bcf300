"""How often a sentence denies."""

from __future__ import annotations

import pytest

from xlate_audit.checks.negation_evidence import count_denials

DENIALS = [
    ("en", "He did not come, and she will not.", 2),
    ("en", "Neither the mayor nor the council replied.", 1),
    ("en", "They will not pay today and not on Monday.", 1),
    ("en", "They will not pay, and no one asks.", 2),
    ("de", "Er kam nicht und rief nicht an.", 2),
    ("de", "Nicht heute, nicht morgen.", 1),
    ("nl", "Niet de burgemeester, noch de raad.", 1),
    ("es", "No vino ni llamó.", 1),
    ("pt", "Não, não, não, não e não.", 1),
    ("he", "הוא לא בא ולא התקשר.", 1),
    ("ru", "Он не пришёл и не позвонил.", 2),
    ("sv", "Han kom inte.", 0),
    ("ru", "Последние остались ни с чем.", 1),
    ("pl", "Nikt, oczywiście, nie przyszedł.", 1),
    ("uk", "Жодних квитків.", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), DENIALS)
def test_negations_that_go_on_count_once(language: str, text: str, count: int) -> None:
    assert count_denials(text, language) == count


MUST = [
    ("ja", "私たちは戦わなくてはいけません。"),
    ("ja", "行かないといけない。"),
    ("ja", "払わなければだめだ。"),
    ("he", "נחכה עד שהשר לא יחזור."),
    ("ru", "Ждали до тех пор, пока он не вернулся."),
    ("uk", "Чекали, доки він не повернувся."),
    ("ru", "Мост прослужит не меньше сорока лет."),
    ("de", "Die Preise steigen so schnell wie seit zwanzig Jahren nicht mehr."),
    # two that cancel each other
    ("en", "The plan is not without risk."),
    ("de", "Der Plan ist nicht ohne Risiko."),
    ("ru", "Мэр не без причины спорил и не мог не заметить этого."),
    ("es", "Aceptó no sin dudas."),
    ("cs", "Přijal to ne bez výhrad."),
    ("ja", "雨になりかねない。"),
    ("ko", "파업하지 않을 수 없었다."),
    # "only", "as never before", "before", "until"
    ("ja", "会社には社員が三人しかいない。"),
    ("ja", "それは噂にすぎない。"),
    ("it", "Il prezzo sale più che mai."),
    ("es", "Llueve más que nunca."),
    ("ru", "Цены высоки как никогда."),
    ("fr", "Il part avant que la pluie ne tombe."),
    ("fr", "C'est le plus grand incendie jamais vu ici."),
    ("it", "Aspetta finché non smette di piovere."),
    ("pt", "Espera até que a chuva não caia."),
    ("cs", "Počká, dokud nepřestane pršet."),
    ("hi", "जब तक बारिश नहीं रुकती वह रुकेगा।"),
    ("tr", "Yağmur dinmeden önce yola çıktı."),
    # tags and questions that ask for assent
    ("en", "It is raining, isn't it?"),
    ("pt", "Está chovendo, não é verdade?"),
    ("vi", "Trời mưa, phải không?"),
    ("zh", "他来不来？"),
    # words that only look like a negation
    ("zh", "老师没收了手机，村庄被淹没。"),
    ("cs", "Neúspěch a nehoda."),
    ("tr", "Kaçınılmaz ve inanılmaz bir son."),
    ("he", "זה קרה לא מזמן."),
    ("ko", "얼마 지나지 않아 끝없이 비가 왔다."),
]


@pytest.mark.parametrize(("language", "text"), MUST)
def test_duties_limits_and_until_deny_nothing(language: str, text: str) -> None:
    assert count_denials(text, language) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "行かないと言った。"),
        ("he", "השר לא יחזור."),
        ("ru", "Он не вернулся."),
        ("fr", "Les plus pauvres n'ont jamais vu la mer."),
        ("es", "Son los que nunca vinieron."),
        ("it", "Il sindaco non ha visto il mare."),
        ("tr", "Bakan buna inanmaz."),
        ("zh", "没有人来。"),
        ("cs", "Starosta nepřijel."),
        ("de", "Der Grund ist bis heute nicht bekannt."),
        ("pt", "É o homem que nunca veio."),
        ("hi", "वह नहीं आया।"),
        ("he", "התאריך טרם נקבע."),
        ("ko", "기차가 오지 않았다."),
    ],
)
def test_plain_negations_beside_them_deny(language: str, text: str) -> None:
    assert count_denials(text, language) == 1
