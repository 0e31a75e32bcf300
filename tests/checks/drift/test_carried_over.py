"""What a free translation moves from sentence to sentence is no fault, and a figure that slipped on the way is one."""

from __future__ import annotations

import pytest

_FIGURES = ("drift.number", "drift.magnitude")
_PASSAGES = ("drift.omission", "drift.addition")

#: Original and reprint; what is told of the latter's figures.
WENT_OVER = [
    ("fa", "سیل دو روستا را ویران کرد. به گفته پلیس، ۱۲۶ نفر زخمی شدند، اما کسی کشته نشد.",
     "en", "Floods destroyed two villages, injuring {} people. Nobody was killed, police said.", "126", "162"),
    ("de", "Der Zug entgleiste am Montag. Die Polizei zählte 348 Verletzte, Tote gab es nicht.",
     "fr", "Le train a déraillé lundi, faisant {} blessés. Il n'y a pas eu de morts, selon la police.", "348", "384"),
    ("ja", "列車は月曜日に脱線した。警察によると、けが人は348人で、死者はいなかった。",
     "en", "The train came off the rails on Monday, hurting {} people. Police said nobody had died.", "348", "384"),
    ("ru", "Поезд сошёл с рельсов в понедельник. По данным полиции, пострадали 348 человек, погибших нет.",
     "es", "El tren descarriló el lunes y dejó {} heridos. No hubo muertos, según la policía.", "348", "384"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint", "right", "wrong"), WENT_OVER)
def test_a_figure_that_went_into_the_next_sentence(
    found, language: str, original: str, target: str, reprint: str, right: str, wrong: str
) -> None:
    def told(figure: str) -> list[tuple[str, str, str]]:
        titled = f"Title\n\n{original}", f"Title\n\n{reprint.format(figure)}"
        return found((titled[0], language), (titled[1], target), *_FIGURES)

    assert [here for _, here, _ in told(wrong)] == [wrong]
    assert told(right) == []


#: A number of the sentence stands elsewhere in the passage too, which vouches for nothing where it is one fewer.
CROWDED = [
    ("ar", "إنقاذ أربعة عمال\n\nأخرجت الفرق أربعة عمال من المنجم. ونقل العمال إلى المستشفى.",
     "en", "{} miners saved\n\nRescuers brought four miners out of the pit. They were taken to hospital.", "Four", "Fourteen"),
    ("en", "Six ships lost\n\nThe navy said that six ships had sunk in the storm.",
     "de", "{} Schiffe verloren\n\nDie Marine teilte mit, dass im Sturm sechs Schiffe gesunken seien.", "Sechs", "Sechzehn"),
    ("es", "Mueren siete pastores\n\nLa policía dijo que siete pastores murieron en la nevada.",
     "tr", "{} çoban öldü\n\nPolis, kar fırtınasında yedi çobanın öldüğünü söyledi.", "Yedi", "Dokuz"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint", "right", "wrong"), CROWDED)
def test_a_number_that_stands_beside_too(
    found, language: str, original: str, target: str, reprint: str, right: str, wrong: str
) -> None:
    told = found((original, language), (reprint.format(wrong), target), *_FIGURES)
    assert [here for _, here, _ in told] == [wrong]
    assert found((original, language), (reprint.format(right), target), *_FIGURES) == []


#: Two numbers of one thing, told the other way round.
TURNED = [
    ("ko", "시간당 1200원이던 요금은 3600원이 되고, 밤 10시 이후 무료 주차도 없어진다.",
     "en", "Car parks will charge 3,600 won an hour instead of 1,200 won, and parking after 10pm will not be free."),
    ("zh", "票价由140元提高到260元，退休人员也不再享受优惠。",
     "de", "Die Karte kostet nun 260 statt bisher 140 Yuan, und für Rentner gibt es keinen Rabatt mehr."),
    ("tr", "Bilet fiyatı 140 liradan 260 liraya çıktı, emekliler de artık indirim alamayacak.",
     "en", "A ticket now costs 260 lira, up from 140 lira, and pensioners will no longer get a discount."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint"), TURNED)
def test_numbers_that_a_clause_tells_in_another_order(
    found, language: str, original: str, target: str, reprint: str
) -> None:
    assert found((f"A\n\n{original}", language), (f"A\n\n{reprint}", target), *_FIGURES) == []


FREE = [
    ("he", "החקלאי יגאל שורק חושש לפרנסתו. \"אם יסגרו לי את המים, אעקור את המטע\", אמר. לדבריו הוא מגדל אבוקדו על 90 דונם.",
     "en", "Yigal Sorek, a farmer who grows avocados on 22 acres of land, fears for his livelihood. \"If they cut off my water, "
     "I will uproot the orchard,\" he said."),
    ("en", "The farmer Ben Holt lost his crop. \"Nothing is left,\" he said. He used to grow rye on 250 acres.",
     "de", "Der Bauer Ben Holt, der auf 100 Hektar Roggen anbaute, hat seine Ernte verloren. „Nichts ist übrig“, sagte er."),
    ("pl", "Sąd Okręgowy uniewinnił w piątek burmistrza od zarzutu przyjęcia łapówki. Wyrok nie jest prawomocny.",
     "en", "The mayor has been cleared of taking a bribe. Friday's ruling by the regional court can still be appealed against."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint"), FREE)
def test_a_free_rendering_leaves_nothing_out(found, language: str, original: str, target: str, reprint: str) -> None:
    assert found((f"A\n\n{original}", language), (f"A\n\n{reprint}", target), *_PASSAGES) == []


#: Passages whose sentences are linked together: what is left out of them, or nothing.
TOGETHER = [
    ("hi", "उन्होंने बताया, \"आखिरी ट्रेन में भी मैं ही था। तब टिकट दो रुपये का था, आज पैंतालीस का है।\"",
     "en", "\"I was on the last train too,\" he said. \"A ticket cost two rupees then. Today it's 45.\"", ""),
    ("es", "La alcaldía cerró 14 estaciones después de que un tramo de la avenida se hundiera. No hubo heridos.",
     "de", "Ein Stück der Straße ist eingesunken. Verletzt wurde niemand, doch die Stadt musste 41 Stationen schließen.", ""),
    ("zh", "罗德福说，岛上没有医院，去年台风期间有两名病人因轮渡停航而未能及时送医。“我们等这座桥等了三十年，”他说。",
     "en", "There is no hospital on the island, and two patients could not be taken to one in time last year because ferries "
     "were suspended during a typhoon, said Luo Defu.", "“我们等这座桥等了三十年，”他说。"),
    ("fr", "Le maire a fermé le pont lundi. Quelque 230 commerçants réclament des indemnités.",
     "tr", "Belediye başkanı köprüyü pazartesi günü kapattı.", "Quelque 230 commerçants réclament des indemnités."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint", "lost"), TOGETHER)
def test_figures_tell_what_went_along(
    found, language: str, original: str, target: str, reprint: str, lost: str
) -> None:
    told = found((f"A\n\n{original}", language), (f"A\n\n{reprint}", target), *_PASSAGES)
    assert [there for _, _, there in told] == ([lost] if lost else [])


#: A lead may round, and take what it says from further down.
LEADS = [
    ("de", "Pumpenbauer hebt Prognose an\n\nDer Gewinn stieg stark.\n\nAm Vormittag notierte das Papier mit einem Plus von 11,8 Prozent.",
     "en", "Pump maker lifts guidance\n\nProfits rose sharply.\n\nThe shares jumped by almost 12 percent in the morning."),
    ("es", "El equipo remonta en el minuto 93\n\nUn gol de cabeza de Zabaleta en el minuto 93 dio el triunfo al equipo.\n\n"
     "Los visitantes se adelantaron pronto.\n\nEl técnico no quiso hablar.\n\nZabaleta, de 19 años, debutaba en Primera.",
     "en", "Teenager settles game on debut\n\nThe 19-year-old Zabaleta gave his side victory with a header deep into added time.\n\n"
     "The visitors had gone ahead early.\n\nTheir coach would not comment.\n\nIt was Zabaleta's debut in the top flight."),
    ("fr", "Sécheresse sur la Loire\n\nEDF a arrêté, dans la nuit de samedi à dimanche, deux réacteurs. Le débit est trois fois moindre que "
     "la moyenne d'un mois d'août.",
     "en", "Drought on the Loire\n\nWith the river at a third of its usual level for August, EDF shut down two reactors on Saturday "
     "night. Very little water is left."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "original", "target", "reprint"), LEADS)
def test_a_lead_that_is_freely_told(found, language: str, original: str, target: str, reprint: str) -> None:
    assert found((original, language), (reprint, target), *_FIGURES, "drift.date") == []


#: Two sentences that went into one, in words that have little in common with theirs; the second sentence.
BESIDE = [
    ("The mayor opened the new swimming pool on Monday.", "Der Bürgermeister eröffnete am Montag das neue Schwimmbad."),
    ("It was built by a firm from Bremen in two years.", "Gebaut hat es in zwei Jahren eine Firma aus Bremen."),
    ("Children under six may swim there free of charge.", "Kinder unter sechs Jahren dürfen dort umsonst schwimmen."),
    ("The water is heated by the power station nearby.", "Das Wasser wird vom nahen Kraftwerk beheizt."),
]  # fmt: skip
MERGED = [
    ("The council turned the plan down. Too dear, too loud and too late was what most of them had to say of it.",
     "Der Rat lehnte den Plan ab, der den meisten zu teuer und zu laut war und ihnen obendrein zu spät kam."),
    ("The two sides shook hands at dawn. Neither had slept a wink and both looked the worse for wear.",
     "Im Morgengrauen gaben sich beide Seiten die Hand, übernächtigt und sichtlich mitgenommen, wie sie nun einmal waren."),
    ("The singer left by the back door. Not one of those who had been queueing since noon got to see her.",
     "Durch den Hinterausgang verschwand die Sängerin, sodass alle, die seit Mittag anstanden, leer ausgingen."),
]  # fmt: skip


@pytest.mark.parametrize(("original", "reprint"), MERGED)
@pytest.mark.parametrize("turned", [False, True])
def test_what_was_merged_keeps_its_length(found, original: str, reprint: str, *, turned: bool) -> None:
    sides = [("\n\n".join(("Title", *(pair[n] for pair in BESIDE), (original, reprint)[n]))) for n in (0, 1)]
    articles = [(sides[0], "en"), (sides[1], "de")]
    assert found(*(reversed(articles) if turned else articles), *_PASSAGES) == []
