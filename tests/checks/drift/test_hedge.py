"""Claims that lost or gained their hedge, their source or their doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import flags, pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.article import Alignment, Flag
from xlate_audit.checks.drift.hedge import RULE
from xlate_audit.embed import load_embedder
from xlate_audit.text.hedges import hedges, languages, possibilities, sources

# source language, source, target language, target, what is shown of the reprint, what of the original
FIRES = [
    ("en", "The clerk allegedly stole the files.", "de", "Der Beamte stahl die Akten.", None, "allegedly"),
    ("zh", "该男子涉嫌纵火。", "en", "The man set the building on fire.", None, "涉嫌"),
    ("de", "Der Fahrer war angeblich betrunken.", "fr", "Le conducteur était ivre.", None, "angeblich"),
    ("fr", "Le meurtrier présumé a fui la ville.", "en", "The murderer fled the city.", None, "présumé"),
    ("es", "El presunto ladrón huyó.", "it", "Il ladro è fuggito.", None, "presunto"),
    ("pt", "O suposto espião deixou o país.", "es", "El espía abandonó el país.", None, "suposto"),
    ("it", "Il presunto assassino è stato arrestato.", "de", "Der Mörder wurde verhaftet.", None, "presunto"),
    ("nl", "De bank is naar verluidt failliet.", "en", "The bank is bankrupt.", None, "naar verluidt"),
    ("pl", "Minister rzekomo wziął łapówkę.", "en", "The minister took a bribe.", None, "rzekomo"),
    ("cs", "Starosta údajně vzal úplatek.", "pl", "Burmistrz wziął łapówkę.", None, "údajně"),
    ("ru", "Банк якобы обанкротился.", "en", "The bank went bankrupt.", None, "якобы"),
    ("uk", "Мер нібито взяв хабар.", "ru", "Мэр взял взятку.", None, "нібито"),
    ("id", "Pejabat itu diduga menerima suap.", "en", "The official took a bribe.", None, "diduga"),
    ("ar", "زعم أن الوزير هرب من البلاد.".replace("زعم", "يزعم"), "en", "The minister fled the country.", None, "يزعم"),
    ("he", "ראש העיר לקח לכאורה שוחד.", "en", "The mayor took a bribe.", None, "לכאורה"),
    ("ja", "男は店に放火したとみられる。", "en", "The man set the shop on fire.", None, "とみられ"),
    ("ko", "그는 회사를 떠난 것으로 알려졌다.", "en", "He left the company.", None, "것으로 알려"),
    ("en", "The driver was drunk.", "de", "Der Fahrer war angeblich betrunken.", "angeblich", None),
    ("en", "According to Brunnermeier the tunnel leaks.", "de", "Der Tunnel ist undicht.", None, "According to"),
    ("ru", "По словам Вежбицкой, мост закрыт.", "en", "The bridge is closed.", None, "По словам"),
    ("en", "The bridge may close in autumn.", "de", "Die Brücke wird im Herbst geschlossen.", None, "may"),
    ("de", "Vielleicht schließt die Brücke im Herbst.", "en", "The bridge will close in autumn.", None, "Vielleicht"),
]


def _flags(source_language: str, source: str, target_language: str, target: str) -> tuple[Alignment, list[Flag]]:
    alignment = replace(pair(source_language, source, target_language, target), embedder=load_embedder())
    return alignment, flags(RULE, alignment)


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "here", "there"), FIRES)
def test_fires(
    source_language: str, source: str, target_language: str, target: str, here: str | None, there: str | None
) -> None:
    alignment, found = _flags(source_language, source, target_language, target)
    assert len(found) == 1, found
    if here is not None:
        assert found[0].reprint and alignment.reprint.text_of(found[0].reprint) == here
    if there is not None:
        assert found[0].original and alignment.original.text_of(found[0].original) == there


KEPT = [
    ("en", "The clerk allegedly stole the files.", "de", "Der Beamte soll die Akten gestohlen haben."),
    ("en", "According to police, two men fled.", "de", "Zwei Männer flohen, teilte die Polizei mit."),
    ("en", "According to Brunnermeier the tunnel leaks.", "fr", "Le tunnel fuit, dit Brunnermeier."),
    ("de", "Laut Umweltamt ist das Wasser sauber.", "en", "The water is clean, the environment agency says."),
    ("es", "Por supuesto, vinieron todos.", "en", "Everybody came, of course."),
    ("ru", "Банк якобы обанкротился.", "uk", "Банк нібито збанкрутував."),
    ("ja", "男は店に放火したとみられる。", "en", "The man is thought to have set the shop on fire."),
    ("ko", "그는 회사를 떠난 것으로 알려졌다.", "en", "He reportedly left the company."),
    ("zh", "据报道，桥已关闭。", "en", "The bridge is reported to be closed."),
    ("ar", "يزعم أن الوزير هرب.", "en", "The minister is said to have fled."),
    ("he", "ראש העיר לקח לכאורה שוחד.", "en", "The mayor is accused of taking a bribe."),
    ("hi", "कथित तौर पर मंत्री ने रिश्वत ली।", "en", "The minister allegedly took a bribe."),
    ("tr", "İddiaya göre başkan rüşvet aldı.", "en", "The mayor reportedly took a bribe."),
    ("vi", "Ông bị cáo buộc nhận hối lộ.", "en", "He is accused of taking bribes."),
    ("fa", "گویا وزیر از کشور گریخته است.", "en", "The minister has apparently fled the country."),
    ("en", "The bridge may close in autumn.", "de", "Die Brücke könnte im Herbst geschlossen werden."),
    ("en", "The bridge closes in May.", "de", "Die Brücke wird im Mai geschlossen."),
    ("cs", "Starosta údajně vzal úplatek.", "en", "The mayor is said to have taken a bribe."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), [*QUIET, *KEPT])
def test_is_quiet(source_language: str, source: str, target_language: str, target: str) -> None:
    assert _flags(source_language, source, target_language, target)[1] == []


def test_kinds_of_distance() -> None:
    assert len(languages()) == 21
    assert hedges("Det sägs", "sv") == sources("Enligt", "sv") == possibilities("kanske", None) == ()
