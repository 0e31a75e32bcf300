"""drift.name: a state put in the place of another, a city in that of another."""

from __future__ import annotations

import pytest

from tests.checks.drift.aligned import aligned
from xlate_audit.checks.name_places import exchanged_places

FIRES = [
    ("en", "The first aid convoy left Sudan on Friday.", "ar", "غادرت أول قافلة مساعدات الصومال يوم الجمعة.", "الصومال"),
    ("ar", "أرسلت إسبانيا طائرتين لإطفاء الحريق.", "en", "Sweden sent two planes to fight the fire.", "Sweden"),
    ("de", "Der Kongress fand in Wien statt.", "en", "The congress was held in Vilnius.", "Vilnius"),
    ("en", "The congress was held in Vienna.", "de", "Der Kongress fand in Lissabon statt.", "Lissabon"),
    ("en", "The congress was held in Vienna.", "fr", "Le congrès s'est tenu à Lisbonne.", "Lisbonne"),
    ("es", "Portugal ha enviado dos aviones.", "en", "Two planes were sent by Poland.", "Poland"),
    ("ko", "런던은 차량 통행료를 올렸다.", "en", "Drivers now pay more in Stockholm.", "Stockholm"),
    ("en", "Drivers now pay more in London.", "ko", "스톡홀름은 차량 통행료를 올렸다.", "스톡홀름"),
    ("en", "The ferry runs along the coast of Scotland.", "ja", "このフェリーはアイルランドの沿岸を走る。", "アイルランド"),
    ("ja", "フェリーはスコットランドの沿岸を走る。", "en", "The ferry runs along the coast of Iceland.", "Iceland"),
    ("en", "The museum in Paris lent the picture.", "ru", "Музей в Мюнхене одолжил картину.", "Мюнхене"),
    ("ru", "Поезда в Германию отменены.", "uk", "Поїзди до Франції скасовано.", "Франції"),
    ("en", "The trains to Germany are cancelled.", "pl", "Pociągi do Francji są odwołane.", "Francji"),
    ("en", "The trains to Germany are cancelled.", "cs", "Vlaky do Švýcarska jsou zrušeny.", "Švýcarska"),
    ("en", "The trains to Germany are cancelled.", "zh", "开往法国的列车已经取消。", "法国"),
    ("zh", "开往德国的列车已经取消。", "en", "The trains to France are cancelled.", "France"),
    ("en", "The trains to Germany are cancelled.", "tr", "Fransa'ya giden trenler iptal edildi.", "Fransa"),
    ("en", "The trains to Germany are cancelled.", "he", "הרכבות לצרפת בוטלו.", "צרפת"),
    ("fa", "قطارهای آلمان لغو شدند.", "en", "The trains to Italy are cancelled.", "Italy"),
    ("en", "The trains to Germany are cancelled.", "hi", "फ्रांस जाने वाली ट्रेनें रद्द कर दी गई हैं।", "फ्रांस"),
    ("en", "The trains to Germany are cancelled.", "en", "Trains to France have been cancelled.", "France"),
    ("vi", "Các chuyến tàu đến Hàn Quốc đã bị hủy.", "en", "The trains to France are cancelled.", "France"),
    # one that sounds like it
    ("es", "El vino viene de Australia.", "en", "The wine comes from Austria.", "Austria"),
    ("en", "The trains to Sweden are cancelled.", "de", "Die Züge in die Schweiz fallen aus.", "Schweiz"),
    # declined, the stem changed
    ("en", "The violin was made in Venice.", "pl", "Skrzypce powstały w Poznaniu.", "Poznaniu"),
    ("uk", "Потяг прибув із Харкова вночі.", "pl", "Pociąg przyjechał w nocy z Krakowa.", "Krakowa"),
    ("en", "The violin was made in Venice.", "pl", "Skrzypce powstały w Wiedniu.", "Wiedniu"),
    ("en", "The train came from Ostrava.", "cs", "Vlak přijel z Plzně.", "Plzně"),
    # regions
    ("de", "Der Preis gilt in Niedersachsen.", "de", "Die Preise gelten in Sachsen.", "Sachsen"),
    ("en", "The factory is in Texas.", "fr", "L'usine se trouve en Californie.", "Californie"),
    ("zh", "他辞去了在广东的工作。", "zh", "他放弃了山东的工作。", "山东"),
    ("zh", "工厂在广东省。", "en", "The factory is in Shandong.", "Shandong"),
    ("ja", "工場は長野県にある。", "en", "The factory is in Gifu.", "Gifu"),
    ("hi", "यह कारखाना कर्नाटक में है।", "en", "The factory is in Tamil Nadu.", "Tamil Nadu"),
    # of two words, and beside a person
    ("en", "South Africa sent two helicopters.", "hi", "दक्षिण कोरिया ने दो हेलीकॉप्टर भेजे।", "दक्षिण कोरिया"),
    ("en", "The race went to Joel Ruto of Kenya.", "ja", "優勝はウガンダのジョエル・ルトだった。", "ウガンダ"),
    ("ar", "مولت الإمارات المشروع.", "ar", "دفعت السعودية كلفة المشروع.", "السعودية"),
    # a capital whose state is named besides
    ("es", "Fue detenido en Montevideo, informó la policía uruguaya.", "en", "He was arrested in Buenos Aires, Uruguayan police said.", "Buenos Aires"),
    # declined with another consonant, and in a Korean word made of several
    ("en", "Canada lost the final in Riga.", "cs", "Kanada prohrála finále v Praze.", "Praze"),
    ("ru", "Норильская авиакомпания остановила полёты.", "en", "The airline, based in Murmansk, stopped its flights.", "Murmansk"),
    ("ko", "서울중앙지법은 배우에게 무죄를 선고했다.", "en", "A court in Busan acquitted the actor.", "Busan"),
    # smaller ones, and islands
    ("de", "Die Staatsanwaltschaft Osnabrück ermittelt.", "en", "Prosecutors in Oldenburg are investigating.", "Oldenburg"),
    ("ja", "研究所は弘前市にある。", "en", "The institute is in Hiroshima.", "Hiroshima"),
    ("en", "The ferry ran aground off Naxos.", "uk", "Пором сів на мілину біля острова Родос.", "Родос"),
    ("en", "The museum of Ghent was robbed.", "ru", "Ограблен музей Брюгге.", "Брюгге"),
    # a people, or an adjective, in small letters too
    ("zh", "瑞士人赢得了比赛。", "en", "The Swede won the match.", "Swede"),
    ("fr", "Le groupe français a racheté l'usine.", "en", "The Belgian group bought the plant.", "Belgian"),
    ("de", "Das Werk übernahm ein polnischer Konkurrent.", "en", "A Portuguese rival took over the plant.", "Portuguese"),
    ("cs", "Ministr řekl, že Němci odmítli plán.", "en", "The minister said the Austrians rejected the plan.", "Austrians"),
    ("en", "The Turkish minister resigned.", "es", "Dimitió el ministro griego.", "griego"),
    ("en", "Russian and Chinese firms signed the deal.", "it", "Le imprese russe e giapponesi hanno firmato l'accordo.", "giapponesi"),
]  # fmt: skip

SILENT = [
    # another word for the same place: its capital, its seat of government, its people
    ("es", "España rechaza la propuesta.", "en", "Madrid rejects the proposal."),
    ("ja", "英国政府はスペインを名簿から外した。", "en", "Downing Street took Spain off the list."),
    ("en", "The White House refused.", "de", "Die USA lehnten ab."),
    ("de", "Die Briten stimmen ab.", "en", "The United Kingdom votes."),
    ("en", "The Kremlin denies it.", "pl", "Rosja zaprzecza."),
    ("en", "England lost in Rome.", "fr", "La Grande-Bretagne a perdu à Rome."),
    # words that look like those for a people: too, in French; that, in Russian
    ("en", "The Germans bought it too.", "fr", "Les Allemands l'ont aussi acheté."),
    ("en", "The Swedish minister left after he had spoken.", "ru", "Шведский министр ушел после того, как выступил."),
    ("en", "A person from Russia came.", "de", "Ein Mensch aus Russland kam."),
    # a state for a city, which may be the translator's help to the reader
    ("en", "They met in Lyon.", "de", "Sie trafen sich in Frankreich."),
    ("en", "The minister flew to Tallinn.", "es", "El ministro voló a Estonia."),
    # a part of another name
    ("en", "The book by Julie London sells well.", "de", "Das Buch von Julie Madrid verkauft sich gut."),
    # a place that the reprint's paragraph has too, or the original's
    ("en", "They went to Rome. Then to Oslo.", "de", "Dann ging es nach Oslo, davor nach Rom."),
    # in Han a part of another name, and a form that is that of two places
    ("en", "The school in Shizuoka closed.", "ja", "浜名湖北高校は閉校した。"),
    ("en", "They live in San Diego.", "zh", "他们住在圣地亚哥。"),
    # an ordinary word of another place's name
    ("en", "The president of Ivory Coast resigned.", "es", "Dimitió el presidente de Costa de Marfil."),
    # a capital that its state is said for
    (
        "en",
        "Talks in Paris ended, French officials said in Lyon.",
        "de",
        "Die Gespräche in Frankreich endeten, sagten Beamte in Lyon.",
    ),
    # declined with another consonant, a ward of a city, a part of a Korean word
    ("en", "Canada lost the final in Riga.", "cs", "Kanada prohrála finále v Rize."),
    ("en", "A cyclist was hurt in Berlin-Mitte.", "es", "Una ciclista resultó herida en Mitte, Berlín."),
    ("ja", "東京都港区が企画した。", "en", "It was organized by Tokyo's Minato Ward."),
    ("en", "The East Baton Rouge Parish coroner reported it.", "ko", "동부 베턴 루지 파리쉬 검시관이 보고했다."),
    # a state beside its city, and the word that is a city's name elsewhere
    ("en", "The Ethiopian runner won in Rotterdam.", "ja", "オランダのロッテルダムでエチオピアの選手が優勝した。"),
    ("en", "The light by the gate in Cologne is old.", "de", "Die Lampe am Tor in Köln ist alt."),
    # a region for its city
    ("en", "The factory is in Munich.", "fr", "L'usine se trouve en Bavière."),
    # a person whose name begins as a place's
    ("en", "They met Walid in Cardiff.", "fr", "Ils ont rencontré Walid à Cardiff."),
    ("en", "He spoke of Daniel.", "pl", "Mówił o Danii."),
    # the same
    ("en", "The trains to Germany are cancelled.", "it", "I treni per la Germania sono cancellati."),
    ("en", "The trains to the Netherlands are cancelled.", "de", "Die Züge nach Holland fallen aus."),
    ("pl", "Pociągi do Monachium są odwołane.", "en", "The trains to Munich are cancelled."),
    ("en", "North Korea tested a missile.", "zh", "朝鲜试射了一枚导弹。"),
    ("zh", "美国总统星期五抵达日本。", "ja", "米大統領は金曜日に日本に到着した。"),
]


def exchanged(original: str, text: str, reprint: str, rendering: str) -> list[str]:
    """Words of the reprint that are accused."""
    alignment = aligned(original, text, reprint, rendering)
    return [alignment.reprint.text_of(exchange.ours) for exchange in exchanged_places(alignment)]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering", "wrong"), FIRES)
def test_a_place_for_another_of_its_kind_is_found(
    original: str, text: str, reprint: str, rendering: str, wrong: str
) -> None:
    assert exchanged(original, text, reprint, rendering) == [wrong]


@pytest.mark.parametrize(("original", "text", "reprint", "rendering"), SILENT)
def test_what_may_be_said_for_a_place_is_no_other(original: str, text: str, reprint: str, rendering: str) -> None:
    assert exchanged(original, text, reprint, rendering) == []


def test_a_language_whose_names_are_not_known_makes_it_silent() -> None:
    assert exchanged("nl", "De trein naar Noorwegen rijdt niet.", "fi", "Juna Ruotsiin on peruttu.") == []


def test_the_rule_says_which_place_was_meant(found) -> None:
    flags = found(("Der Kongress fand in Wien statt.", "de"), ("The congress was held in Vilnius.", "en"), "drift.name")
    assert flags == [("drift.name", "Vilnius", "Wien")]
