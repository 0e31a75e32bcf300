"""A sense that strayed into an article on the same subject as the original."""

from __future__ import annotations

import pytest

from xlate_audit import audit
from xlate_audit.read.plain import read_plain

PLANT = """Car maker to close its plant in Lindau

The car maker Harro will close its plant in Lindau by the end of next year, its management told workers on Monday.

The plant was opened in 1974 and has made four million cars. Its assembly line employs 2,300 people, most of them from
the towns along the lake.

"We have looked at every way of keeping production here," said the head of the company. The union called it a betrayal.

Suppliers in the region fear for their orders. The mayor wants to talk about what will become of the plant.
"""
FEARS = """Lake region fears for jobs

Thousands marched through Lindau on Friday against the closing of the Harro plant, where families have built cars.

Speakers of the union demanded that production of the new electric model go to the town. The company had said that its
assembly lines were too old.

"My father worked here, and so do my sons," said a welder of 58 years. {}

The state government promised help for suppliers and their employees.
"""
ENGINES = "He has been making engines at the {} for three decades and does not know what comes next for the workers."
MARCHA = """Miles de personas marchan por la fábrica

Miles de personas marcharon el viernes por Lindau contra el cierre de la planta de Harro, donde se construyen coches.

Los sindicatos exigieron que la producción del nuevo modelo eléctrico vaya a la ciudad. La empresa había dicho que sus
líneas de montaje eran demasiado viejas.

«Mi padre trabajó aquí y mis hijos también», dijo un soldador de 58 años. {}
"""
MOTORES = "Lleva tres décadas fabricando motores en la {} y no sabe qué será ahora de los trabajadores de la empresa."


@pytest.mark.parametrize(
    ("reprint", "said"),
    [
        (FEARS.format(ENGINES.format("flora")), ["flora"]),
        (FEARS.format(ENGINES.format("plant")), []),
        (FEARS.format(ENGINES.format("factory")), []),
        (FEARS.format("The lake and its flora are not in danger, say those who want to put up a park there."), []),
        (FEARS.format("Its flora is rich."), []),
        (MARCHA.format(MOTORES.format("vegetación")), ["vegetación"]),
        (MARCHA.format(MOTORES.format("planta")), []),
    ],
)
def test_senses_that_stray_in(reprint: str, said: list[str]) -> None:
    report = audit(read_plain(PLANT, "o.txt"), read_plain(reprint, "r.txt"))
    assert report.alignment is not None and report.alignment.relation == "related"
    assert [f.reprint.text for f in report.findings if f.rule == "drift.meaning" and f.reprint] == said
