"""A lost or added negation is told; a negation said in another way is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import pair
from xlate_audit.article import Alignment
from xlate_audit.checks.drift.negation import RULE
from xlate_audit.embed import load_embedder
from xlate_audit.text.polarity import is_plain, languages, negations

FINDS = [
    ("en", "He did not come.", ["not"]),
    ("en", "Not only the mayor came, no doubt.", []),
    ("de", "Der Minister kam nicht.", ["nicht"]),
    ("fr", "Il n'est pas venu.", ["pas"]),
    ("fr", "Il n'a que deux enfants.", []),
    ("es", "No vino nadie.", ["No", "nadie"]),
    ("it", "Il ministro non è venuto.", ["non"]),
    ("pt", "O ministro não veio.", ["não"]),
    ("nl", "De minister kwam niet.", ["niet"]),
    ("pl", "Minister nie przyszedł.", ["nie"]),
    ("cs", "Ministr nepřišel.", ["nepřišel"]),
    ("ru", "Министр не приехал, тем не менее.", ["не"]),
    ("uk", "Міністр не приїхав.", ["не"]),
    ("tr", "Bakan toplantıya gelmedi.", ["gelmedi"]),
    ("id", "Menteri itu tidak datang.", ["tidak"]),
    ("vi", "Bộ trưởng không đến.", ["không"]),
    ("ar", "لم يحضر الوزير.", ["لم"]),
    ("he", "השר לא הגיע.", ["לא"]),
    ("fa", "وزیر نیامد و نمی‌آید.", ["نیامد", "نمی‌آید"]),
    ("hi", "मंत्री नहीं आए।", ["नहीं"]),
    ("ja", "大臣は来なかった。", ["なかっ"]),
    ("ja", "来るかもしれない。", []),
    ("en", "Did he come or did he not? He did not.", ["not"]),
    ("tr", "Geldi, değil mi? Bakan gelmedi.", ["gelmedi"]),
    ("ru", "Он пришёл или нет? Он не пришёл.", ["не"]),
    ("zh", "部长没有来。", ["没"]),
    ("zh", "不仅如此，未来无数人非常满意。", []),
    ("ko", "장관은 오지 않았다.", ["않"]),
    ("sv", "Ministern kom inte.", []),
    ("en", "“No, thanks,” she said.", []),
    ("es", "—No, gracias. No vino.", ["No"]),
    ("de", "Nicht mal die Hälfte kam.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), FINDS)
def test_negations(language: str, text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in negations(text, language)] == expected


def test_languages() -> None:
    assert len(languages()) == 21
    assert not is_plain("not", "sv")


def embedded(source_language: str, source: str, target_language: str, target: str) -> Alignment:
    return replace(pair(source_language, source, target_language, target), embedder=load_embedder())


LOST = [
    ("en", "The minister said he would not resign.", "de", "Der Minister sagte, er werde zurücktreten."),
    ("de", "Die Polizei hat den Mann nicht verhaftet.", "en", "The police have arrested the man."),
    ("en", "We do not believe this report.", "es", "Creemos en este informe."),
    ("ru", "Мы не знаем, кто это сделал.", "en", "We know who did it."),
    ("en", "He did not rule out a legal challenge.", "de", "Eine Klage schloss er aus."),
    ("ja", "市長は辞任の可能性を排除していない。", "zh", "市长排除了辞职的可能性。"),
    ("it", "Il ministro non esclude nuove tasse.", "pl", "Minister wyklucza nowe podatki."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), LOST)
def test_a_lost_negation_is_shown_in_the_original(
    source_language: str, source: str, target_language: str, target: str
) -> None:
    alignment = embedded(source_language, source, target_language, target)
    (flag,) = RULE.find(alignment)
    assert flag.reprint is None
    assert flag.original and alignment.original.text_of(flag.original) == negations(source, source_language)[0].of(
        source
    )


TURNED = [
    ("en", "The minister denied the reports about the bridge.", "de",
     "Der Minister bestätigte die Berichte über die Brücke.", "bestätigte"),
    ("en", "The council rejected the petition in spring.", "fr", "Le conseil a accepté la pétition au printemps.",
     "accepté"),
    ("en", "The council rejected the petition in spring.", "es", "El consejo aceptó la petición en primavera.", "aceptó"),
    ("de", "Die Nebenwirkungen der Impfung waren selten.", "ru", "Побочные эффекты вакцины встречались часто.", "часто"),
    ("de", "Die Nebenwirkungen der Impfung waren selten.", "en", "The side effects of the vaccine were frequent.",
     "frequent"),
    ("en", "Exports of wheat reached a record last year.", "en", "Imports of wheat reached a record last year.",
     "Imports"),
]  # fmt: skip


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "word"), TURNED)
def test_a_word_that_says_the_opposite(
    source_language: str, source: str, target_language: str, target: str, word: str
) -> None:
    alignment = embedded(source_language, source, target_language, target)
    (flag,) = RULE.find(alignment)
    assert flag.reprint and alignment.reprint.text_of(flag.reprint) == word and flag.original


def test_an_added_negation_is_shown_in_the_reprint() -> None:
    alignment = embedded(
        "de", "Der Minister sagte, er werde zurücktreten.", "en", "The minister said he would not resign."
    )
    (flag,) = RULE.find(alignment)
    assert flag.reprint and alignment.reprint.text_of(flag.reprint) == "not"


QUIET = [
    ("en", "The court did not accept the appeal.", "de", "Das Gericht lehnte die Berufung ab."),
    ("en", "He failed to appear.", "fr", "Il n'est pas venu."),
    ("en", "The man left without a word.", "de", "Der Mann ging wortlos."),
    ("ja", "彼は来なかった。", "en", "He did not come."),
    ("es", "No vino nadie.", "en", "Nobody came."),
    ("zh", "他没有钱。", "ru", "У него нет денег."),
    ("nl", "Het is mooi geweest, zegt hij. Of toch niet?", "en", "It has been a good run, he says. Or has it?"),
    ("de", "Dass die Technik versagte, glaubt sie nicht.", "de", "Ein Versagen der Technik schließt sie derzeit aus."),
    ("en", "The police do not think it was arson.", "es", "La policía descarta que fuera un incendio provocado."),
    ("pl", "Sąd nie wierzy w atak.", "en", "The court ruled an attack out."),
    ("en", "The council rejected the petition.", "de", "Der Rat lehnte die Petition ab."),
    ("en", "The council did not accept the petition.", "fr", "Le conseil a rejeté la pétition."),
    ("en", "Side effects were rare.", "ru", "Побочные эффекты встречались редко."),
    ("uk", "Ніхто не прийшов.", "en", "Nobody came."),
    ("tr", "Bakan toplantıya gelmedi.", "en", "The minister did not come to the meeting."),
    ("ar", "لم يحضر الوزير.", "en", "The minister did not attend."),
    ("he", "השר לא הגיע.", "en", "The minister did not arrive."),
    ("hi", "मंत्री नहीं आए।", "en", "The minister did not come."),
    ("ko", "장관은 오지 않았다.", "en", "The minister did not come."),
    ("vi", "Bộ trưởng không đến.", "en", "The minister did not come."),
    ("en", "Not only the police came.", "it", "È arrivata anche la polizia."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), QUIET)
def test_other_ways_to_say_no_are_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert list(RULE.find(embedded(source_language, source, target_language, target))) == []
