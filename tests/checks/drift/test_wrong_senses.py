"""Words rendered in another of their senses (drift.meaning), and those that only seem to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.drift.drift_pairs import pair
from tests.checks.drift.drift_quiet import QUIET
from xlate_audit.checks.sense_context import contexts
from xlate_audit.checks.wrong_senses import wrong_senses
from xlate_audit.embed import load_embedder
from xlate_audit.text.word_table import SENSES

# source language, source, target language, target, the word of the reprint
FIRES = [
    # the original's word may have several senses, and what stands around it tells which it has
    ("en", "The plant, which makes engines for trucks, sent its 400 workers home because the company lacked steel for"
     " production.", "ru", "Растение, выпускающее двигатели, отправило 400 рабочих домой: компании не хватало стали.",
     "Растение"),
    ("en", "The plant, which makes engines for trucks, will dismiss half of its workforce as production falls.", "zh",
     "这生产卡车发动机的植物将裁员一半。", "植物"),
    ("de", "Unter dem Schnee liegt eine dicke Schicht aus altem Eis, sagen die Geologen.", "en",
     "Under the snow lies a thick shift of old ice, the geologists say.", "shift"),
    ("de", "Das Gericht verurteilte den Angeklagten wegen Betrugs zu drei Jahren Haft.", "en",
     "The dish sentenced the defendant to three years in prison for fraud.", "dish"),
    ("en", "The strike by railway workers entered its third week as unions and employers argued about pay.", "es",
     "El ataque aéreo de los ferroviarios entró en su tercera semana mientras sindicatos y patronal discutían el salario.",
     "ataque aéreo"),
    ("en", "The court upheld the conviction of the two men, who were jailed for murder.", "pl",
     "Sąd utrzymał w mocy przekonanie obu mężczyzn, którzy siedzą za morderstwo.", "przekonanie"),
    ("en", "The government's probe found that the minister had taken bribes, prosecutors and police said.", "it",
     "La sonda spaziale del governo ha scoperto che il ministro aveva preso tangenti, dicono i procuratori.", None),
    ("ru", "Он заболел раком лёгких, и врачи больницы начали лечение опухоли.", "en",
     "He fell ill with lung crabs, and the doctors of the hospital began to treat it.", "crabs"),
    ("tr", "Oyuncu otuz metreden attığı golle maçı kazandırdı, taraftarlar stadyumda şarkı söyledi.", "en",
     "With his aim from thirty metres the player won the match, and the fans sang in the stadium.", None),
    # the original's word has one sense
    ("fr", "La grève des cheminots perturbe le trafic; les syndicats demandent une hausse des salaires.", "de",
     "Der Luftangriff der Bahnarbeiter stört den Verkehr; die Gewerkschaften fordern höhere Löhne.", "Luftangriff"),
    ("ru", "Ледник состоит из слоёв, между которыми геологи нашли пепел.", "en",
     "The glacier is made of shifts, between which the geologists found ash.", "shifts"),
    ("en", "The strata of the ice hold the ash of old volcanoes.", "en",
     "The shifts of the ice hold the ash of old volcanoes.", "shifts"),
    ("es", "El alcalde se sentó en un banco de madera del parque, donde descansan los jubilados.", "en",
     "The mayor sat on a wooden central bank of the park, where pensioners rest.", None),
    ("ja", "労働組合は賃上げを求めてストライキに入った。", "en", "The union went into an air strike for higher wages.", None),
]  # fmt: skip

SOUND = [
    # the right sense, whichever it is
    ("en", "The plant stopped production and sent its workers home.", "ru", "Завод остановил выпуск и отпустил рабочих."),
    ("en", "The plant grows in wet soil and flowers in spring.", "ru", "Растение любит влажную почву и цветёт весной."),
    ("de", "Das Gericht aus Linsen schmeckte den Gästen des Restaurants.", "en", "The guests liked the dish of lentils."),
    ("ru", "Мир хочет мира.", "en", "The world wants peace."),
    ("en", "The court fined the bank.", "fr", "Le tribunal a condamné la banque à une amende."),
    ("ko", "오세람 시장은 도심의 교통 체증을 줄여 상점들을 돕겠다고 말했다.", "en",
     'Shops would gain from fewer cars, "for they clog the centre," Mayor Oh Se-ram said.'),
    # both senses on both sides
    ("en", "The factory grows vegetation on its roof.", "de", "Auf dem Dach der Fabrik wächst Vegetation."),
    # a word of several senses on both sides
    ("en", "The cell was small.", "es", "La célula era pequeña."),
    # in a language without a table
    ("sv", "Fabriken stängdes.", "en", "The vegetation was closed."),
]  # fmt: skip


def _told(source_language: str, source: str, language: str, text: str) -> list[str]:
    alignment = replace(pair(source_language, source, language, text), embedder=load_embedder())
    flags = list(wrong_senses(alignment))
    return [alignment.reprint.text_of(flag.reprint) for flag in flags if flag.reprint]


@pytest.mark.parametrize(("source_language", "source", "language", "text", "word"), FIRES)
def test_fires(source_language: str, source: str, language: str, text: str, word: str | None) -> None:
    told = _told(source_language, source, language, text)
    assert len(told) == 1, told
    assert word in (None, *told)


@pytest.mark.parametrize(("source_language", "source", "language", "text"), [*SOUND, *QUIET])
def test_stays_quiet(source_language: str, source: str, language: str, text: str) -> None:
    assert _told(source_language, source, language, text) == []


@pytest.mark.parametrize("language", SENSES.languages())
def test_every_language_has_most_senses_and_no_other(language: str) -> None:
    known = {sense for sense in SENSES.members(language) if not sense.endswith(".?")}
    learnt = {sense for senses in contexts().of.values() for sense in senses}
    assert len(known & learnt) >= 0.8 * len(learnt)


def test_there_are_tables_for_all_the_languages() -> None:
    assert len(SENSES.languages()) == 21


def test_without_an_embedder_nothing_is_said() -> None:
    alignment = pair("en", "The plant sent its workers home.", "ru", "Растение отправило рабочих домой.")
    assert list(wrong_senses(alignment)) == []
