"""Who did it to whom, turned round in other words of one language; and sound rewordings."""

import pytest

from xlate_audit.checks.turned_parties import turned_parties

TURNED = [
    ("en", "Severn Terminals sued the union last week over damage to two gantries.",
     "Last week the union sued Severn Terminals over damage to two gantries.", "sued"),
    ("en", "We told the foreman twice that the roof leaked.", "The foreman told us twice that the roof was leaking.", "told"),
    ("en", "The police attacked the protesters near the bridge on Sunday.",
     "On Sunday, near the bridge, the protesters attacked the police.", "attacked"),
    ("en", "She warned him about the ice before they left.", "Before they left he warned her about the ice.", "warned"),
    ("fr", "Le ministre a critiqué le syndicat lundi.", "Lundi, le syndicat a critiqué le ministre.", "critiqué"),
    ("es", "El sindicato demandó a la empresa el lunes.", "El lunes, la empresa demandó al sindicato.", "demandó"),
    ("it", "Il sindaco accusa il presidente di mentire.", "Secondo il giornale, il presidente accusa il sindaco di mentire.", "accusa"),
    ("pt", "A polícia atacou a multidão na praça.", "Na praça, a multidão atacou a polícia.", "atacou"),
    ("nl", "De burgemeester beschuldigt de minister van fraude.",
     "Van fraude, zegt men, beschuldigt niemand; de minister beschuldigt de burgemeester.", None),
    ("nl", "De minister bekritiseerde de burgemeester op maandag.",
     "In het debat, op maandag, zei men: de burgemeester bekritiseerde de minister.", "bekritiseerde"),
]  # fmt: skip

SOUND = [
    ("en", "The police attacked the protesters.", "The protesters were attacked by the police."),
    ("en", "Police attacked protesters on Sunday.", "On Sunday protesters were attacked by police."),
    ("en", "The mayor met the minister in Paris.", "In Paris the minister met the mayor."),
    ("en", "Milan played Porto on Sunday.", "On Sunday Porto played Milan."),
    ("en", '"It leaks," said Smith on Monday.', 'On Monday Smith said: "It leaks."'),
    ("en", "Technology developed by Ardagh helps.", "Ardagh developed technology that helps."),
    (
        "en",
        "Felt layers are placed between the filler and the unit.",
        "Between the unit and the filler layers are placed.",
    ),
    ("en", "She will blame me when things go wrong.", "When things go wrong she will blame me."),
    ("fr", "Le maire a rencontré le ministre.", "Le ministre a rencontré le maire."),
    ("es", "El Barcelona venció al Madrid.", "El Madrid fue vencido por el Barcelona."),
    ("de", "Der Hund biss den Mann.", "Den Mann biss der Hund."),
    ("ru", "Милан обыграл Порту.", "Порту обыграл Милан."),
    ("en", "", ""),
]


@pytest.mark.parametrize(("language", "there", "here", "verb"), TURNED)
def test_turned(language: str, there: str, here: str, verb: str | None) -> None:
    found = turned_parties(there, here, language)
    assert (found[0] if found else None) == verb
    if found:
        for text, (one, two) in zip((there, here), found[1:], strict=True):
            assert one.end <= two.start and verb in text[one.end : two.start]


@pytest.mark.parametrize(("language", "there", "here"), SOUND)
def test_sound(language: str, there: str, here: str) -> None:
    assert turned_parties(there, here, language) is None
    assert turned_parties(there, there, language) is None
