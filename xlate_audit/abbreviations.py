"""Abbreviations that do not end a sentence, beyond those that sentencex knows: common knowledge, by language.

Written without the last full stop, lower case. Titles and ranks, addresses, units and connectives of news prose.
"""

from __future__ import annotations

#: Before a name, a number or more of the sentence.
ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ar": "د أ م ص هـ",
        "cs": "např tzv tj mj resp apod č čj ul sv st tř hod mil tis mld "
        "ing mgr bc judr mudr phdr rndr prof doc gen plk cca mvdr thdr pplk kpt por npor mjr",
        "de": "nr str bzw ca evtl ggf inkl mio mrd tsd st sog vgl dr prof dipl ing hl",
        "en": "mr mrs ms dr prof gen lt col sgt capt cmdr adm maj rev hon gov sen rep st mt ft jr sr vs no nos "
        "fig approx v",
        "es": "sr sra srta dr dra d dña lic ing gral núm art pág avda ee c",
        "fa": "د م ص",
        "fr": "m mm mme mmes mlle me mgr dr pr st ste av bd art env n vol p pp",
        "he": "ד פרופ עמ מס",
        "hi": "डॉ मि श्री श्रीमती प्रो मो पं कु सु एड कर्नल ब्रि जन रु सं "
        "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी आर एस टी यू वी डब्ल्यू वाई जेड",
        "id": "pt cv dr drs prof ir h hj kh sdr jl no tn ny hlm bpk tbk",
        "it": "sig sigg dott ing avv prof on sen geom arch gen art pag ca es s st",
        "nl": "dhr mevr mw mr dr drs ir ing prof ca mln mld mrd bijv nl resp o.a m.n st blz nr incl",
        "pl": "ok godz tys mln mld tj tzn tzw np św gen płk mjr kpt por ks bp abp o im ul al pl prof dr "
        "hab inż mgr m.in r w ww nr v mec red dyr prok adw asp sierż insp podinsp nadkom kom ppłk ppor wz lek zast",
        "pt": "sr sra dr dra prof profa eng art av núm nº pág exmo d gen cel",
        "ru": "г гг ул пр пл т п ст д кв тыс млн млрд им св ср см стр рис обл р проф акад ген полк "
        "подп кап доц тов н э ок т.е т.к",
        "tr": "dr prof doç av sn no bkz yrd öğr gör alb org gen cad sok mah",
        "uk": "м р рр вул просп пл тис млн млрд ім св див обл проф акад ген полк доц п тов с буд кв",
        "vi": "ts gs pgs ths bs th tp tx ks ls ncs ds q p",
    }.items()
}
#: Abbreviations that close a list or a sum: before a capital letter the sentence is over.
CLOSING = frozenset(
    (
        *("etc", "usw", "itd", "itp", "atd", "apod", "enz", "osv", "vb", "dll", "dsb", "др", "пр"),
        *("руб", "коп", "грн", "долл", "kr", "kč"),
    )
)
#: Languages that write ordinal numbers with a full stop.
ORDINAL_STOP = frozenset({"de", "cs", "sk", "sl", "hr", "sr", "hu", "tr", "da", "no", "fi", "et", "lv", "pl"})
