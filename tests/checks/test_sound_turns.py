"""Turns that sound translations take and that look like a fault of some rule; beside them the fault itself."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from xlate_audit.article import Flag
from xlate_audit.checks import RULES

RULE = {rule.name: rule for rule in RULES}

SOUND = [
    # A people's name beside a person's; a pope's name in another language.
    ("drift.name-variant", "en", "He lost to the Greek Stavros Manolis on Monday.",
     "pl", "W poniedziałek przegrał z nim Grek Stavros Manolis."),
    ("drift.name-variant", "pl", "Jan Paweł II odwiedził wtedy Szczecin.", "en", "John Paul II visited Szczecin then."),
    # What stands beside a shared name is no surname.
    ("drift.name", "tr", "Atlet, 2016 Rio Olimpiyatları sırasında sakatlandı.",
     "en", "The athlete was injured during the 2016 Rio Olympics."),
    # A part of a town with the town's name; a capital's name behind another word, in Han; "the first".
    ("drift.name", "es", "El accidente ocurrió el lunes en Neukölln.", "en", "The crash was on Monday in Berlin-Neukölln."),
    ("drift.name", "en", "The talks are held in Berlin, the capital.", "zh", "会谈在首都柏林举行。"),
    ("drift.name", "en", "The first case in Wuhan, China, was recorded in winter.",
     "ar", "سُجلت الحالة الأول في ووهان بالصين في الشتاء."),
    # A change told from either end.
    ("drift.number", "de", "Die Partei kam nur noch auf 9 Prozent (zuvor 12,4 Prozent) der Stimmen.",
     "en", "The party fell from 12.4 percent of the votes to only 9 percent."),
    ("drift.number", "en", "Output rose to 6.85 million tons this spring from 5.02 million tons last spring.",
     "id", "Produksi naik dari 5,02 juta ton pada musim semi lalu menjadi 6,85 juta ton pada musim semi ini."),
    # A scale that is left unsaid the second time; points behind a sign for percent.
    ("drift.magnitude", "en", "Yesterday they spoke of 120 million euros, tomorrow it will be 200.",
     "ko", "어제는 1억2천만 유로라고 했고 내일은 2억 유로가 될 것이다."),
    ("drift.unit", "en", "The lead grew to 6 percentage points.", "tr", "Aradaki fark %6 puana çıktı."),
    # "or" under one negation, "and not" twice; questions; what is delayed comes.
    ("drift.negation", "en", "We don't sell drinks or rent chairs.", "uk", "Ми не продаємо напоїв і не здаємо стільців."),
    ("drift.negation", "en", "Everybody likes it, but is it overrated?", "de", "Alle mögen es, aber wird es nicht überschätzt?"),
    ("drift.negation", "fr", "La réponse du club ne s'est pas fait attendre.", "en", "The club's answer came promptly."),
    ("drift.negation", "en", "Where the risk cannot be removed, masks are worn.", "ar", "وعند تعذر إزالة الخطر تُلبس الكمامات."),
    # A woman called Anne; 전하다, to tell, is not 전, before; "was not allowed".
    ("drift.opposite", "en", "He came with his wife, Anne Berg.", "tr", "Eşi Anne Berg ile birlikte geldi."),
    ("drift.opposite", "ko", "변호사는 사고 뒤 그가 체포됐다고 전했다.", "en", "The lawyer said he was arrested after the accident."),
    ("drift.opposite", "en", "He was not allowed to enter.", "ko", "그의 출입은 허용되지 않았다."),
    ("drift.opposite", "en", "The actor, who died on Friday, was 83.", "it", "L'attore, scomparso venerdì, aveva 83 anni."),
    # An apposition before a name or behind it.
    ("drift.role-swap", "fr", "« Les sièges sont étroits », a indiqué Paul Lahey, directeur commercial d'Airbus.",
     "en", "\"The seats are narrow,\" said Airbus sales chief Paul Lahey."),
    # A word that renders another one than that of its kind or family; a bird.
    ("drift.co-hyponym", "de", "Ein Bundesrichter stoppte das Gesetz, gegen das Anwälte geklagt hatten.",
     "en", "A federal judge blocked the law that advocates had challenged."),
    ("drift.co-hyponym", "pt", "O vírus foi achado em porco, peru e gato.", "en", "The virus was found in pigs, turkeys and cats."),
    ("drift.meaning", "cs", "Jedou drsným terénem do vesnic, které potřebují pomoc.",
     "en", "They drive across rough terrain to villages that need help."),
    ("drift.meaning", "en", "Two antiviral drugs are being tested on patients.", "pt", "Duas drogas antivirais são testadas em pacientes."),
    ("drift.meaning", "en", "The brush is for children of all ages.", "fr", "La brosse à dents convient aux enfants de tout âge."),
    ("drift.hedge", "ko", "정부가 어떻게 대응할지도 분명하지 않다.", "en", "It is not clear how the government will respond."),
    ("drift.magnitude", "de", "Sie landeten gegen 15.40 Uhr.", "en", "They landed at about 1540 hours."),
    ("drift.magnitude", "es", "El banco recibió 6,6 miles de millones de euros.", "en", "The bank received 6.6 billion euros."),
    ("drift.magnitude", "he", "הוא עובד על צג 4k גדול.", "en", "He works on a large 4k display."),
    # Decades and centuries in every case; the Hebrew years are no second two.
    ("drift.magnitude", "cs", "Před třemi desetiletími to bylo jinak.", "en", "Thirty years ago it was different."),
    ("drift.magnitude", "en", "After 30 years he left.", "pl", "Po trzech dekadach odszedł."),
    ("drift.magnitude", "sk", "Po troch desaťročiach skončil.", "en", "He stopped after 30 years."),
    ("drift.magnitude", "ru", "За тремя десятилетиями войны наступил мир.", "en", "Peace followed 30 years of war."),
    ("drift.magnitude", "uk", "За трьома десятиліттями війни настав мир.", "en", "Peace followed thirty years of war."),
    ("drift.magnitude", "sv", "För tre årtionden sedan var det annorlunda.", "en", "It was different 30 years ago."),
    ("drift.number", "he", "לפני שתי מאות שנים זה היה אחרת.", "en", "Two hundred years ago it was different."),
    ("drift.number", "he", "שנים עשר שחקנים נפצעו במשחק.", "en", "Twelve players were injured in the match."),
    # A negation within a turn that affirms.
    ("drift.negation", "uk", "Що б вони не робили, поліція вже чекає.", "en", "Whatever they do, the police are already waiting."),
    ("drift.negation", "nl", "Neem me niet kwalijk, maar dat is onzin, zei ze.", "en", "Excuse me, but that is nonsense, she said."),
    ("drift.hedge", "en", "The car could no longer be driven.", "de", "Das Auto war nicht mehr fahrbereit."),
    ("drift.opposite", "tr", "Kurtarılanlar arasında eşi ve üvey oğlu da vardı.",
     "en", "His wife and stepson were among those rescued."),
    ("drift.opposite", "ja", "もう何年も前からこの店に通っている。", "en", "I started coming here many years ago, after the move."),
    ("drift.opposite", "cs", "Spojená organizace věnovala věnce na oddělení.", "en", "The United Organisation gave wreaths to the ward."),
    ("drift.negation", "tr", "Kurşun geçirmez bir araba istedi.", "en", "He asked for a bulletproof car."),
    ("drift.negation", "ja", "確実な方法はなさそうだった。", "en", "There seemed to be no sure way."),
    ("drift.negation", "ja", "外崎は「もっと打たないと」と語った。", "en", "Tonosaki said he had to hit more."),
    ("drift.negation", "zh", "他们不远万里来参加活动。", "en", "They travelled a long way to take part."),
    ("drift.negation", "de", "So viele Jahre gehen an keinem Körper spurlos vorbei.", "en", "So many years leave their mark on any body."),
    ("drift.co-hyponym", "ja", "釜石線と大船渡線は運休した。", "en", "Trains on the Kamaishi and Ofunato lines were cancelled."),
    ("drift.co-hyponym", "en", "Five motor cyclists were hurt.", "fr", "Cinq motards ont été blessés."),
    ("drift.number", "zh", "审理持续了2周半。", "en", "The trial lasted 2 ½ weeks."),
    ("drift.role-swap", "de", "Die Verena (Tochter von Ferdi Kreimer) ist krank.", "en", "Ferdi Kreimer's daughter Verena is ill."),
    ("drift.meaning", "fr", "Le reste de l'Europe attend.", "en", "The rest of Europe is waiting."),
    ("drift.magnitude", "en", "Profit will be between $325 and $340 million.", "ru", "Прибыль составит от $325 до $340 млн."),
    ("drift.magnitude", "en", "She rowed 100k meters this month.", "hi", "उसने इस महीने 100k मीटर नाव चलाई।"),
    ("drift.number", "cs", "Odpověděla jednačtyřicetiletá poslankyně.", "en", "The deputy, 41, answered."),
    ("drift.negation", "en", "We can't say that it is harmful.", "tr", "Zararlı olduğunu söyleyemeyiz."),
    ("drift.negation", "en", "It was the smoothest flight I had seen.", "fr", "Je n'avais jamais vu un vol aussi agréable."),
    ("drift.meaning", "en", "We hope for an increased demand.", "fr", "Nous espérons une forte demande."),
    ("drift.meaning", "ru", "Сертификаты являются удобной ценной бумагой.", "en", "The certificates are a convenient security."),
    ("drift.name", "fr", "La nouvelle politique veut que le gouvernement cubain libère les prisonniers.",
     "cs", "Nová politika chce, aby kubánská vláda propustila vězně."),
    ("drift.name-variant", "es", "El avión aterrizó en Múnich.", "nl", "Het vliegtuig landde in München."),
    ("drift.name-variant", "cs", "Střela skončila u brány McGregora.", "de", "Der Schuss ging auf McGregors Tor."),
    ("drift.co-hyponym", "ja", "汽車で旅行するのが好きだ。", "nl", "Ik reis graag met de trein."),
    ("drift.negation", "ja", "二人が手をつないでいるのを見た。", "ru", "Он видел, как они держатся за руки."),
    ("drift.negation", "ja", "発展にともない人口が増えた。", "it", "Con lo sviluppo la popolazione è aumentata."),
    ("drift.negation", "ru", "Он спросил, не могу ли я помочь.", "it", "Ha chiesto se posso aiutare."),
    ("drift.negation", "it", "Non fa che entrare e uscire dall'ospedale.", "zh", "她一直在进进出出医院。"),
    ("drift.negation", "tr", "Açıklama hiçbir biçimde tatmin edici değil.", "de", "Die Erklärung ist keineswegs zufriedenstellend."),
    ("drift.opposite", "it", "La polizia indaga per arrestare il complice.", "es", "La policía continúa la búsqueda para detener al cómplice."),
    ("drift.number", "zh", "我们在两个半小时以前就到了。", "fr", "Nous sommes arrivés il y a deux heures et demie."),
    ("drift.name-variant", "en", "Barcelona has been paid for him.", "tr", "Barselona’ya onun için ödeme yapıldı."),
    ("drift.negation", "ru", "Жду не дождусь вас увидеть.", "fr", "J'ai hâte de vous voir."),
    ("drift.opposite", "cs", "Uzeniny jedí o polovinu častěji.", "es", "Comen embutidos con el doble de frecuencia."),
    ("drift.opposite", "ru", "Премьер подтвердил, что решения выполнят.", "fr", "Le premier ministre a affirmé qu'on les appliquera."),
    ("drift.opposite", "en", "The campaign by consumer advocates targets the bank.",
     "cs", "Kampaň ochránců spotřebitelů je namířena proti bance."),
    ("drift.opposite", "en", "His surge in Iowa coincides with the debate.",
     "de", "Sein Aufstieg in Iowa fällt mit der Debatte zusammen."),
    ("drift.opposite", "de", "Die Polizei setzte ihre Verhaftungen fort.", "fr", "La police a continué d'arrêter des gens."),
    ("drift.opposite", "en", "It was a close battle for second place.", "ja", "２位を争う激しい戦いが開かれた。"),
    ("drift.opposite", "ja", "話が長い人は嫌いです。何を言うかわからない。", "ja", "話が長い人は好きじゃない。何を言うのやら。"),
    ("drift.magnitude", "en", "As of 24:00 on July 25 there were four cases.", "en", "As of 2400 hours on July 25 four cases were known."),
    ("drift.opposite", "ja", "注文前や配達後の質問に答えます。", "en", "We answer questions before you order and after delivery."),
    ("drift.negation", "en", "He is mad about horses.", "ru", "Он без ума от лошадей."),
    ("drift.co-hyponym", "en", "The needles reach the lung tissue and then the skin.",
     "de", "Die Nadeln erreichen das Lungengewebe und dann die Haut."),
]  # fmt: skip

FAULTY = [
    ("drift.name", "de", "Rosa Anders sprach mit der Polizei.", "en", "Rosa Kowalski spoke to the police."),
    ("drift.number", "en", "Output rose to 6.85 million tons this spring from 5.02 million tons last spring.",
     "id", "Produksi naik dari 6,85 juta ton pada musim semi lalu menjadi 5,02 juta ton pada musim semi ini."),
    ("drift.magnitude", "en", "It cost 120 million euros and then 200 million.", "ko", "1억2천만 유로였다가 2천만 유로가 됐다."),
    ("drift.opposite", "en", "He came with his wife.", "tr", "Annesi ile birlikte geldi."),
    ("drift.magnitude", "cs", "Před třemi desetiletími to bylo jinak.", "en", "Three hundred years ago it was different."),
    ("drift.opposite", "ko", "그는 선거 전에 떠났다.", "en", "He left after the election."),
    ("drift.hedge", "ko", "이 약이 위험할지도 모른다.", "en", "This medicine is dangerous."),
    ("drift.unit", "ru", "Это случилось в двух километрах от станции.", "en", "It happened two miles from the station."),
    ("drift.opposite", "en", "The dose will be doubled in the second stage.", "uk", "На другому етапі дозу зменшать удвічі."),
    ("drift.opposite", "fr", "Les bénéfices ont été divisés par deux.", "de", "Die Gewinne haben sich verdoppelt."),
    ("drift.opposite", "ja", "利益は昨年の2倍になった。", "en", "Profits were halved last year."),
    ("drift.opposite", "zh", "参赛人数减少了一半。", "es", "El número de participantes se duplicó."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "source", "original", "target", "reprint"), SOUND)
def test_silent(rule: str, source: str, original: str, target: str, reprint: str) -> None:
    assert [f.message for f in _told(rule, source, original, target, reprint)] == []


@pytest.mark.parametrize(("rule", "source", "original", "target", "reprint"), FAULTY)
def test_fires(rule: str, source: str, original: str, target: str, reprint: str) -> None:
    assert _told(rule, source, original, target, reprint)


def _told(rule: str, source: str, original: str, target: str, reprint: str) -> list[Flag]:
    alignment = aligned(source, original, target, reprint)
    asked = RULE[rule]
    found = asked.find(alignment.reprint, alignment) if asked.needs == "article" else asked.find(alignment)
    return [flag for flag in found if flag.severity != "info"]
