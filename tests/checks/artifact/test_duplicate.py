"""artifact.duplicate"""

import pytest

from xlate_audit.article import Alignment, Link, SentenceLink
from xlate_audit.checks.artifact.duplicate import RULE

PASSAGES = {
    "en": ("The ferry stays in port until the storm has passed.", "Its crew is waiting on board."),
    "de": ("Die Fähre bleibt im Hafen, bis der Sturm vorüber ist.", "Die Mannschaft wartet an Bord."),
    "fr": ("Le bateau reste au port jusqu’à la fin de la tempête.", "L’équipage attend à bord."),
    "tr": ("Feribot fırtına geçene kadar limanda kalacak.", "Mürettebat gemide bekliyor."),
    "ru": ("Паром останется в порту, пока не утихнет шторм.", "Экипаж ждёт на борту."),
    "uk": ("Пором залишиться в порту, доки не вщухне шторм.", "Екіпаж чекає на борту."),
    "ar": ("تبقى العبارة في الميناء حتى تمر العاصفة كلها.", "الطاقم ينتظر على متنها."),
    "he": ("המעבורת תישאר בנמל עד שהסערה תחלוף לגמרי.", "הצוות ממתין על הסיפון."),
    "hi": ("तूफ़ान गुज़रने तक नौका बंदरगाह में ही रहेगी।", "चालक दल जहाज़ पर है।"),
    "ja": ("嵐が過ぎるまでフェリーは港にとどまる予定だ。", "乗組員は船内で待っている。"),
    "zh": ("渡轮将留在港口直到风暴完全过去为止。", "船员在船上等待。"),
    "ko": ("폭풍이 지나갈 때까지 여객선은 항구에 머문다.", "선원들은 배에서 기다린다."),
}
OTHER = {
    "en": "Nobody was hurt.", "de": "Verletzt wurde niemand.", "fr": "Personne n’a été blessé.", "tr": "Yaralanan olmadı.",
    "ru": "Никто не пострадал.", "uk": "Ніхто не постраждав.", "ar": "ولم يصب أحد.", "he": "איש לא נפגע.",
    "hi": "कोई घायल नहीं हुआ।", "ja": "けが人はいなかった。", "zh": "无人受伤。", "ko": "다친 사람은 없었다.",
}  # fmt: skip


@pytest.mark.parametrize("language", PASSAGES)
def test_a_paragraph_twice_is_marked_sentence_by_sentence(marked, language):
    one, two = PASSAGES[language]
    space = "" if language in ("ja", "zh") else " "
    passage = f"{one}{space}{two}"
    assert marked(RULE, f"{passage}\n\n{OTHER[language]}\n\n{passage}", language) == [one, two]


@pytest.mark.parametrize("language", PASSAGES)
def test_a_sentence_twice(marked, language):
    one, two = PASSAGES[language]
    assert marked(RULE, f"{one}\n\n{two}\n\n{OTHER[language]}\n\n{one}", language) == [one]


@pytest.mark.parametrize("language", PASSAGES)
def test_short_and_different_sentences_are_no_copies(marked, language):
    one, two = PASSAGES[language]
    assert marked(RULE, f"{one} {OTHER[language]}\n\n{two}\n\n{OTHER[language]}", language) == []


def test_nearly_the_same(marked):
    text = "The ferry stays in the harbour of Elburg until the storm has passed the coast completely."
    assert marked(RULE, f"{text}\n\nNobody was hurt.\n\n{text.replace('passed', 'pased')}", "en") != []


def test_results_that_differ_in_figures_are_no_copies(marked):
    row = "In the district of Elburg North the turnout was {} per cent when the polls closed on Sunday."
    assert marked(RULE, "\n\n".join(row.format(n) for n in (51, 52, 53)), "en") == []


def test_the_title_may_return_in_the_text(marked):
    assert (
        marked(
            RULE,
            "The ferry stays in port until the storm has passed",
            "en",
            title="The ferry stays in port until the storm has passed",
        )
        == []
    )


def test_what_the_original_repeats_too(article):
    one = PASSAGES["en"][0]
    reprint = article(f"{one}\n\n{one}", "en")
    there = article("\n\n".join([PASSAGES["ru"][0]] * 2), "ru", "o")
    links = tuple(
        Link("match", (f"o{n}",), (f"r{n}",), 0.9, None, (SentenceLink((o,), (r,), 0.9),))
        for n, (o, r) in enumerate(zip(there.places(), reprint.places(), strict=True))
    )
    assert list(RULE.find(reprint, Alignment(there, reprint, links))) == []
    assert len(list(RULE.find(reprint))) == 1


@pytest.mark.parametrize("language", PASSAGES)
def test_a_long_run_of_copies_is_one_finding(marked, language):
    one, two = PASSAGES[language]
    article = [one.replace(one[:4], f"{one[:4]} {n} ", 1) for n in range(20)]
    found = marked(RULE, "\n\n".join([*article, two, *article]), language)
    assert len(found) == 1
    assert found[0] in article[0]


def test_one_sentence_thousands_of_times_is_one_finding(marked):
    one, _ = PASSAGES["en"]
    assert len(marked(RULE, " ".join([one] * 3000), "en")) == 1
