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
    ("de", "Nicht mal die Hälfte kam.", ["Nicht"]),
    ("de", "Er hat keinerlei Zweifel.", ["keinerlei"]),
    ("en", "He was unable to come, failed to call and was not at all sorry.", ["unable", "failed to", "not"]),
    ("fr", "Il ne veut pas partir.", ["pas"]),
    ("fr", "Personne ne vient et elle n'a rien dit.", ["ne", "n'a", "rien"]),
    ("fr", "Ce n'est pas qu'il mente, mais il n'est plus ministre.", ["pas", "n'est"]),
    ("fr", "Un rapport non confirmé n'importe pas.", ["pas"]),
    ("es", "Si no viene, cerramos.", ["no"]),
    ("it", "Se non viene, chiudiamo.", ["non"]),
    ("pt", "Nem mesmo o ministro veio.", ["Nem"]),
    ("cs", "Nejsou doma a nejde to.", ["Nejsou", "nejde"]),
    ("cs", "Odešel, aniž se rozloučil.", ["aniž"]),
    ("cs", "Nejlepší nemovitosti, nedaleko, nesou nezaměstnanost.", []),
    ("pl", "To niekoniecznie prawda.", ["niekoniecznie"]),
    ("ru", "Пока не ясно, кто это был; ждали, пока не стемнело.", ["не"]),
    ("tr", "Toplantının salı günü olmasını istedi.", []),
    ("tr", "Fransız Yılmaz ücretsiz bir komedi oynadı.", []),
    ("tr", "Ona asla inanmadı, gelmesin dedi.", ["asla", "inanmadı", "gelmesin"]),
    ("id", "Dia takkan datang.", ["takkan"]),
    ("ar", "طلب منه ألا يأتي.", ["ألا"]),
    ("ar", "اجتماع غير رسمي ليستطيع الجميع الحضور.", []),
    ("he", "הכלא נסגר.", []),
    ("he", "אינך חייב לבוא.", ["אינך"]),
    ("hi", "इस पर उनका मत अलग है।", []),
    ("fa", "او نباید برود.", ["نباید"]),
    ("fa", "نشست غیررسمی نزدیک تهران", []),
    ("ja", "彼はもう歩けなくなった。", ["なく"]),
    ("ja", "財布がなくなった。", []),
    ("zh", "他很不满，原因不明，情况不利。", []),
    ("zh", "我想不明白，并非如此，无法确认。", ["不", "非", "无"]),
    ("zh", "非正式的无烟会议", []),
    ("ko", "이유를 모르겠다, 그래서는 안된다.", ["모르", "안"]),
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
    (
        "de",
        "Der Minister sieht keinen Grund, den Bau zu stoppen.",
        "en",
        "The minister sees reason to stop the construction.",
    ),
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
    (
        "nl",
        "Kinderen niet ouder dan 11 jaar hebben een eigen telefoon.",
        "en",
        "Children as young as 11 have phones of their own.",
    ),
    (
        "ru",
        "Не обошлось без споров: соседи жаловались на шум.",
        "en",
        "There was some argument: neighbours complained of the noise.",
    ),
    (
        "en",
        "The results will not be known for several weeks.",
        "uk",
        "Результати стануть відомі лише за кілька тижнів.",
    ),
    ("uk", "Свято почалося з невеликою затримкою.", "en", "The festival did not start without a hitch."),
    ("fr", "Il n'a pas précisé quand l'argent serait versé.", "de", "Wann das Geld fließt, ließ er offen."),
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


MORE_LOST = [
    (
        "en",
        "The referees watched the video and decided not to punish the forward.",
        "cs",
        "Rozhodčí si pustili video a útočníka potrestali.",
    ),
    (
        "ja",
        "社長は人員削減は考えていないと強調した。",
        "en",
        "The president stressed that he was considering job cuts.",
    ),
    ("fr", "Le ministre n'a pas signé l'accord lundi.", "en", "The minister signed the agreement on Monday."),
    ("cs", "Soud nevydal žádné rozhodnutí.", "en", "The court issued a decision."),
    ("fa", "دولت این گزارش را منتشر نکرد.", "en", "The government published the report."),
    ("hi", "सरकार ने रिपोर्ट प्रकाशित नहीं की।", "en", "The government published the report."),
    ("ko", "정부는 보고서를 공개하지 않았다.", "en", "The government released the report."),
    ("nl", "De regering heeft het rapport niet gepubliceerd.", "en", "The government has published the report."),
    ("pt", "O ministro não assinou o acordo na segunda-feira.", "en", "The minister signed the agreement on Monday."),
    ("he", "המשטרה לא עצרה את הנהג.", "en", "The police arrested the driver."),
    ("tr", "Sendika teklifi kabul etmedi.", "de", "Die Gewerkschaft hat das Angebot angenommen."),
    ("pl", "Rząd nie opublikował raportu.", "en", "The government published the report."),
    ("id", "Pemerintah tidak menerbitkan laporan itu.", "en", "The government published the report."),
    ("ja", "火災の原因はまだ分かっていない。", "en", "The cause of the fire is already known."),
    ("en", "The factory will not close in May.", "he", "המפעל ייסגר במאי."),
    ("en", "The factory will not close in May.", "hi", "कारखाना मई में बंद होगा।"),
    ("en", "The factory will not close in May.", "uk", "Завод закриють у травні."),
    ("it", "Il governo non ha pubblicato il rapporto.", "en", "The government has published the report."),
    ("en", "The union would not accept the offer.", "zh", "工会会接受这个提议。"),
    ("en", "The bridge has no lights.", "ko", "다리에는 조명이 있다."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), MORE_LOST)
def test_more_lost_negations(source_language: str, source: str, target_language: str, target: str) -> None:
    (flag,) = RULE.find(embedded(source_language, source, target_language, target))
    assert flag.original and flag.reprint is None


MORE_QUIET = [
    # neither; nothing but; no more, in French without its "ne"
    ("he", "כיום אין לא ברים ולא כנסיות.", "en", "Today, there are neither bars nor churches."),
    ("it", "Per tutto il tempo non ho fatto altro che piangere.", "en", "I cried the whole time."),
    (
        "de",
        "In mehreren Orten ging das Licht aus: kein Strom mehr.",
        "fr",
        "Dans plusieurs communes, la lumière s'est éteinte : plus d'électricité.",
    ),
    # a negation written onto the word that it negates
    (
        "en",
        "It would not be fair to raise the fees now, she told reporters.",
        "uk",
        "Було б несправедливо підвищувати плату зараз, сказала вона журналістам.",
    ),
    ("en", "It is not legal to sell the land, the mayor said.", "ru", "Продавать землю незаконно, сказал мэр."),
    ("en", "It was not possible to reach the village by road.", "cs", "Do vesnice bylo nemožné se dostat po silnici."),
    ("en", "My coach told me not to look behind.", "ja", "後ろを見るなとコーチに言われた。"),
    (
        "en",
        "The government has yet to publish the report.",
        "de",
        "Die Regierung hat den Bericht noch nicht veröffentlicht.",
    ),
    ("en", "The company declined to comment.", "fr", "L'entreprise n'a pas souhaité commenter."),
    ("en", "The company declined to comment.", "pl", "Firma nie skomentowała sprawy."),
    ("ja", "会社はコメントを控えた。", "en", "The company did not comment."),
    (
        "en",
        "Until now the road was open only to cyclists.",
        "es",
        "Hasta ahora la carretera no estaba abierta más que a ciclistas.",
    ),
    ("de", "Der Minister verweigerte die Aussage.", "en", "The minister did not testify."),
    ("en", "The ferry sank without warning.", "tr", "Feribot uyarı olmadan battı."),
    ("ru", "Пострадавших нет.", "en", "Nobody was hurt."),
    ("en", "Nobody was hurt.", "ja", "けが人はいなかった。"),
    ("en", "He is unlikely to return.", "it", "È improbabile che ritorni."),
    ("en", "He is unlikely to return.", "ru", "Он вряд ли вернётся."),
    ("zh", "死者身份尚不清楚。", "en", "The identity of the dead is still unclear."),
    ("en", "The talks failed.", "ar", "لم تنجح المحادثات."),
    ("en", "The lake is free of ice.", "cs", "Na jezeře není led."),
    ("en", "Prices remained unchanged.", "ko", "가격은 변하지 않았다."),
    ("ja", "申し訳ないと社長は述べた。", "en", "The president apologised."),
    ("en", "We must stop this.", "vi", "Chúng ta không thể để điều này tiếp diễn."),
    ("en", "She avoided the question.", "hi", "उसने सवाल का जवाब नहीं दिया।"),
    ("en", "Few believed him.", "he", "לא רבים האמינו לו."),
    ("en", "Hardly anyone came.", "nl", "Er kwam bijna niemand."),
    ("en", "The minister kept silent.", "fa", "وزیر چیزی نگفت."),
    ("en", "The law is still missing.", "id", "Undang-undangnya belum ada."),
    ("en", "The plan lacks money.", "pt", "O plano não tem dinheiro."),
    ("en", "The plan lacks money.", "uk", "На план не вистачає грошей."),
    # what looks like a negation, and what does not look like one
    ("fr", "Personne n'a été blessé dans l'accident.", "en", "Nobody was hurt in the accident."),
    ("fr", "Il n'y a plus d'eau dans le village.", "en", "There is no water left in the village."),
    ("es", "Si no llueve, la carretera abrirá.", "en", "If it does not rain, the road will open."),
    ("it", "Non c'era nessuno in casa.", "de", "Niemand war zu Hause."),
    ("tr", "Toplantının salı günü yapılmasını istedi.", "en", "He wanted the meeting to be held on Tuesday."),
    ("tr", "Ücretsiz otobüsler sabah kalkıyor.", "en", "The free buses leave in the morning."),
    ("ar", "الاجتماع غير الرسمي عقد يوم الثلاثاء.", "en", "The informal meeting was held on Tuesday."),
    ("ar", "طلبت الشرطة من السكان ألا يغادروا منازلهم.", "en", "Police asked residents not to leave their homes."),
    ("he", "הכלא נסגר בשנה שעברה.", "en", "The prison closed last year."),
    ("zh", "居民对新规定非常不满。", "en", "Residents are very unhappy with the new rules."),
    ("zh", "我们无法确认这一消息。", "en", "We cannot confirm the news."),
    ("ko", "그 이유를 모르겠다.", "en", "I do not know why."),
    ("ja", "彼はもう歩けなくなった。", "en", "He can no longer walk."),
    ("cs", "Hasiči nejsou spokojeni s novou stanicí.", "en", "The firefighters are not happy with the new station."),
    ("fa", "رانندگان نباید از این پل عبور کنند.", "en", "Drivers must not cross this bridge."),
    ("ru", "Он не смог прийти.", "en", "He was unable to come."),
    ("uk", "Йому не вдалося відкрити двері.", "en", "He failed to open the door."),
    # one side of a pair of opposites denied, the other told
    ("en", "The union did not accept the offer.", "es", "El sindicato rechazó la oferta."),
    ("de", "Die Gewerkschaft lehnte das Angebot ab.", "en", "The union did not accept the offer."),
    # a verb or an adverb that denies, or that stands for a negation
    ("es", "El billete seguirá costando dos euros.", "es", "El precio del billete no cambiará."),
    ("ar", "ورفض الوزير هذه الأرقام.", "ar", "لم يقبل الوزير هذه الأرقام."),
    ("uk", "Пряма відповідь відсутня.", "en", "There is no direct answer."),
    ("de", "Die Regierung schweigt.", "en", "The government did not answer."),
    # a cry is no negation
    ("en", "“No, no, no,” said the mayor.", "de", "„Bitte“, sagte der Bürgermeister."),
    ("zh", "“不，不，不！”他喊道。", "en", "“Noooo!” he cried."),
]


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), MORE_QUIET)
def test_more_ways_to_say_no(source_language: str, source: str, target_language: str, target: str) -> None:
    assert list(RULE.find(embedded(source_language, source, target_language, target))) == []
