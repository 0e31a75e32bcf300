"""artifact.boilerplate"""

import pytest

from xlate_audit.checks.artifact.boilerplate import RULE
from xlate_audit.text.boilerplate import boilerplate

LINES = {
    "en": """
share: Share this story on Facebook | Copy link | Email this article to a friend
advert: Advertisement | ADVERTISEMENT - CONTINUE READING BELOW | Sponsored content
newsletter: Sign up for our daily newsletter and get the latest news in your inbox | Click here to subscribe
follow: Follow us on X and Instagram | Join our WhatsApp channel
consent: We use cookies. Accept all cookies
related: Read more: Why the bridge was closed | See also: Ten things to know | 👉 Bridge closed for the winter
credit: Photo: Jane Smith/Reuters | (AP Photo/John Smith) | Image source, Getty Images
copyright: All rights reserved. | © 2031 Harbour Media
navigation: Most read | Related articles | Back to top
app: Download our app
""",
    "de": """
share: Teilen Sie diesen Artikel
advert: Anzeige | Der Artikel wird nach der Anzeige fortgesetzt
newsletter: Abonnieren Sie unseren kostenlosen Newsletter
follow: Folgen Sie uns auf Instagram
related: Lesen Sie auch: Warum die Brücke schließt | Mehr zum Thema: Was die Reform bedeutet
credit: Foto: picture alliance/dpa | Bild: Hans Kurz
copyright: Alle Rechte vorbehalten
""",
    "fr": """
share: Partager cet article sur Facebook
advert: Publicité | La suite après cette publicité
newsletter: Inscrivez-vous à notre newsletter quotidienne
related: À lire aussi : Pourquoi le pont ferme
credit: Crédit photo : AFP
copyright: Tous droits réservés
""",
    "es": """
share: Compartir esta noticia
advert: Publicidad
newsletter: Suscríbete a nuestro boletín
follow: Síguenos en WhatsApp
related: Lea también: El puente cierra
credit: Foto: EFE
""",
    "pt": """
share: Compartilhe esta notícia
advert: Continua após a publicidade
newsletter: Assine nossa newsletter
related: Leia também: A ponte fecha
credit: Foto: Ana Reis/Divulgação
""",
    "it": """
share: Condividi questo articolo
advert: Pubblicità
newsletter: Iscriviti alla nostra newsletter
related: Leggi anche: Il ponte chiude
copyright: Riproduzione riservata
""",
    "nl": """
share: Deel dit artikel
advert: Advertentie
newsletter: Schrijf je in voor onze nieuwsbrief
related: Lees ook: De brug gaat dicht
credit: Foto: ANP
""",
    "pl": """
share: Udostępnij artykuł
advert: Reklama
newsletter: Zapisz się do naszego newslettera
related: Czytaj też: Most zamknięty
credit: Fot. Jan Kos / PAP
""",
    "cs": """
share: Sdílet článek
advert: Inzerce
newsletter: Přihlaste se k odběru newsletteru
related: Čtěte také: Most je uzavřen
credit: Foto: ČTK
""",
    "ru": """
share: Поделиться в соцсетях
advert: На правах рекламы | Реклама
newsletter: Подписывайтесь на наш канал в Telegram
related: Читайте также: Почему закрыли мост
credit: Фото: РИА Новости / Иван Петров
copyright: Все права защищены
""",
    "uk": """
share: Поділитися статтею
newsletter: Підписуйтесь на наш Telegram-канал
related: Читайте також: Чому закрили міст
credit: Фото: Укрінформ
""",
    "tr": """
share: Haberi paylaş
advert: Reklam
newsletter: Bültenimize abone olun
related: İlgili haber: Köprü kapandı
credit: Fotoğraf: Ayşe Kaya
""",
    "ar": """
share: شارك هذا المقال
advert: إعلان
newsletter: اشترك في نشرتنا الإخبارية
related: اقرأ أيضاً: إغلاق الجسر
credit: تصوير: رويترز
""",
    "fa": """
advert: آگهی
follow: ما را در تلگرام دنبال کنید
related: بیشتر بخوانید: پل بسته شد
credit: عکس: ایسنا
""",
    "he": """
share: שתפו את הכתבה
advert: פרסומת
newsletter: הירשמו לניוזלטר שלנו
related: קראו גם: הגשר נסגר
credit: צילום: רויטרס
""",
    "hi": """
share: इस खबर को शेयर करें
advert: विज्ञापन
related: यह भी पढ़ें: पुल बंद हुआ
""",
    "id": """
share: Bagikan artikel ini
advert: Iklan
related: Baca juga: Jembatan ditutup
credit: Foto: Antara
""",
    "vi": """
share: Chia sẻ bài viết này
advert: Quảng cáo
related: Xem thêm: Cầu đóng cửa
credit: Ảnh: TTXVN
""",
    "ja": """
share: この記事をシェアする
advert: 広告
newsletter: メルマガに登録する
related: 関連記事：橋が閉鎖される | 【関連記事】橋が閉鎖される
credit: 写真＝共同通信
copyright: 無断転載を禁じます
""",
    "zh": """
share: 分享到微博
advert: 广告
newsletter: 点击订阅电子报
related: 相关阅读：大桥关闭
credit: 图片来源：新华社
copyright: 版权所有，未经授权不得转载
""",
    "ko": """
share: 기사 공유하기
newsletter: 뉴스레터 구독하기
related: 관련 기사: 다리 폐쇄
credit: 사진=연합뉴스
copyright: 무단전재 및 재배포 금지
""",
    "sv": "related: Läs också: Bron stängs\nshare: Dela artikeln",
    "da": "related: Læs også: Broen lukkes\nadvert: Annonce",
    "no": "related: Les også: Broen stenges\nadvert: Annonse",
    "fi": "related: Lue myös: Silta suljetaan\nshare: Jaa juttu",
    "el": "related: Διαβάστε επίσης: Η γέφυρα κλείνει\nadvert: Διαφήμιση",
    "ro": "related: Citește și: Podul se închide\nadvert: Publicitate",
    "hu": "newsletter: Iratkozz fel hírlevelünkre\nadvert: Hirdetés",
}
CASES = [
    (language, kind, line.strip())
    for language, block in LINES.items()
    for row in block.strip().splitlines()
    for kind, _, lines in [row.partition(": ")]
    for line in lines.split(" | ")
]
SOUND = [
    ("en", "What happens next"), ("en", "The share price fell"), ("en", "Comment"), ("en", "Read the room"), ("en", "Background"),
    ("en", "More from the minister is expected on Monday."), ("en", "Advertising rules to change"), ("en", "Shares fall"),
    ("en", "Source of the leak: a broken pipe in the old cellar under the town hall, says the report of the inspectors."),
    ("en", "Photo finish in the 100 metres: Olsen loses"), ("en", "Cookies are bad for you, doctors say"), ("en", "The app failed"),
    ("en", "Facebook and Google share data with advertisers, the report says."), ("de", "Kommentar"), ("de", "Hintergrund"),
    ("de", "Teile des Gebäudes stürzten ein."), ("de", "Werbung für Tabak wird verboten"), ("de", "Das Bild hängt jetzt im Rathaus."),
    ("fr", "La publicité pour le tabac sera interdite"), ("fr", "Partager le pouvoir"), ("es", "Publicidad engañosa"),
    ("es", "Compartir piso sale caro"), ("it", "Foto di gruppo con signora"), ("pt", "A publicidade infantil divide o país"),
    ("nl", "Delen van het dak waaiden weg."), ("pl", "Reklama dźwignią handlu"), ("cs", "Foto dokazuje pohyb ledovce"),
    ("ru", "Читайте Пушкина"), ("ru", "Фото и видео с места аварии появились вечером."), ("uk", "Реклама цигарок під забороною"),
    ("tr", "Reklam sektörü büyüyor"), ("ar", "صورة الأسد القديمة"), ("ar", "أعلن الوزير استقالته"), ("he", "תמונה ישנה נמצאה בעליית הגג"),
    ("fa", "عکس قدیمی پیدا شد"), ("hi", "तस्वीर पुरानी थी"), ("ja", "写真は語る"), ("ja", "広告業界が変わる"), ("zh", "图书馆关闭"),
    ("zh", "广告业增长"), ("ko", "사진 속의 그녀"), ("ko", "광고 시장이 줄었다"), ("vi", "Ảnh cũ được tìm thấy"), ("id", "Gambar lama ditemukan"),
]  # fmt: skip
BODY = {
    "en": "The old bridge over the river stays closed until spring. The council said the piers must be replaced first.",
    "ru": "Старый мост через реку закрыт до весны. В совете сказали, что сначала надо заменить опоры.",
    "ja": "川に架かる古い橋は春まで通行止めとなる。市は、まず橋脚を取り替える必要があると説明した。",
    "ar": "يبقى الجسر القديم فوق النهر مغلقا حتى الربيع. وقال المجلس إن الدعائم يجب أن تستبدل أولا.",
}


@pytest.mark.parametrize(("language", "kind", "line"), CASES)
def test_tells_what_a_line_is(language, kind, line):
    found = boilerplate(line, language)
    assert found is not None and found.kind == kind


@pytest.mark.parametrize(("language", "line"), SOUND)
def test_leaves_lines_of_articles_alone(language, line):
    assert boilerplate(line, language) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Share this story"), ("ru", "Реклама"), ("ja", "この記事をシェアする"), ("ar", "إعلان")],
)
def test_marks_the_line_and_nothing_else(marked, language, line):
    body = BODY[language]
    assert marked(RULE, f"{body}\n\n{line}\n\n{body}", language) == [line]


def test_marks_a_line_at_the_end_of_a_paragraph(marked):
    text = BODY["en"] + " Read more: Why the old bridge matters"
    assert marked(RULE, text, "en") == ["Read more: Why the old bridge matters"]


def test_marks_a_headline_that_runs_into_the_text(marked):
    text = "\n\n".join(
        (
            BODY["en"],
            "What we know about the closed bridge and the ferry that\nreplaces it until spring\n" + BODY["en"],
            BODY["en"],
        )
    )
    expected = "What we know about the closed bridge and the ferry that\nreplaces it until spring"
    assert marked(RULE, text, "en") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["Line one of a poem, short", "Line two of a poem", "Line three ends here."]),
        "Opening hours:\nMonday to Friday, nine to five\nclosed on Sunday.",
    ],
)
def test_lines_of_a_list_or_a_poem_are_no_headline(marked, text):
    assert marked(RULE, f"{BODY['en']}\n\n{text}\n\n{BODY['en']}", "en") == []


def test_a_short_line_without_counterpart_is_left_over(marked):
    reprint = f"{BODY['en']}\n\nTen bridges you should see before you die\n\n{BODY['en']}"
    original = f"{BODY['ru']}\n\n{BODY['ru']}"
    links = [((0,), (0,)), ((), (1,)), ((1,), (2,))]
    got = marked(RULE, reprint, "en", original=original, original_language="ru", links=links)
    assert got == ["Ten bridges you should see before you die"]
    assert marked(RULE, reprint, "en") == []  # without the original it may be a subheading


def test_a_credit_that_the_original_has_too_stays(marked):
    reprint, original = f"{BODY['en']}\n\nPhoto: Jan Kos / ČTK", f"{BODY['ru']}\n\nФото: Ян Кос / ЧТК"
    assert marked(RULE, reprint, "en", original=original, original_language="ru") == []
    assert marked(RULE, reprint, "en") == ["Photo: Jan Kos / ČTK"]


def test_a_credit_in_brackets_at_the_end_of_a_paragraph(marked):
    text, original = (
        "The bridge is open again after two years. (Photo: Anna Berg)",
        "Die Brücke ist nach zwei Jahren wieder offen.",
    )
    assert marked(RULE, text, "en", original=original, original_language="de") == ["(Photo: Anna Berg)"]
    assert marked(RULE, text, "en", original=f"{original} (Foto: Anna Berg)", original_language="de") == []
    assert marked(RULE, "The bridge is open again after two years (see the map on page five)", "en") == []
