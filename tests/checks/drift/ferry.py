"""One short article in twenty-one languages, for what names must and must not do in each."""

FERRY = {
    "en": """Ferry back after storm

The ferry from Ancona reached Split on Tuesday morning.

Captain Ivana Horvat told reporters that the storm had damaged two lifeboats.

The company will repair the ship in Rijeka before the summer.""",
    "de": """Fähre nach dem Sturm zurück

Die Fähre aus Ancona erreichte Split am Dienstagmorgen.

Kapitänin Ivana Horvat sagte Reportern, der Sturm habe zwei Rettungsboote beschädigt.

Das Unternehmen wird das Schiff vor dem Sommer in Rijeka reparieren.""",
    "fr": """Le ferry de retour après la tempête

Le ferry en provenance d'Ancône a atteint Split mardi matin.

La capitaine Ivana Horvat a déclaré aux journalistes que la tempête avait endommagé deux canots de sauvetage.

La compagnie réparera le navire à Rijeka avant l'été.""",
    "es": """El transbordador vuelve tras la tormenta

El transbordador de Ancona llegó a Split el martes por la mañana.

La capitana Ivana Horvat dijo a los periodistas que la tormenta había dañado dos botes salvavidas.

La compañía reparará el barco en Rijeka antes del verano.""",
    "it": """Il traghetto torna dopo la tempesta

Il traghetto da Ancona ha raggiunto Spalato martedì mattina.

La comandante Ivana Horvat ha detto ai giornalisti che la tempesta aveva danneggiato due scialuppe.

La compagnia riparerà la nave a Fiume prima dell'estate.""",
    "pt": """O ferry volta depois da tempestade

O ferry de Ancona chegou a Split na terça-feira de manhã.

A comandante Ivana Horvat disse aos jornalistas que a tempestade tinha danificado dois botes salva-vidas.

A empresa vai reparar o navio em Rijeka antes do verão.""",
    "nl": """Veerboot terug na storm

De veerboot uit Ancona bereikte Split op dinsdagochtend.

Kapitein Ivana Horvat zei tegen verslaggevers dat de storm twee reddingsboten had beschadigd.

Het bedrijf zal het schip voor de zomer in Rijeka repareren.""",
    "pl": """Prom wraca po burzy

Prom z Ankony dotarł do Splitu we wtorek rano.

Kapitan Ivana Horvat powiedziała dziennikarzom, że burza uszkodziła dwie łodzie ratunkowe.

Firma naprawi statek w Rijece przed latem.""",
    "cs": """Trajekt je po bouři zpět

Trajekt z Ancony dorazil do Splitu v úterý ráno.

Kapitánka Ivana Horvatová novinářům řekla, že bouře poškodila dva záchranné čluny.

Společnost loď opraví v Rijece ještě před létem.""",
    "ru": """Паром вернулся после шторма

Паром из Анконы прибыл в Сплит во вторник утром.

Капитан Ивана Хорват сообщила журналистам, что шторм повредил две спасательные шлюпки.

Компания отремонтирует судно в Риеке до начала лета.""",
    "uk": """Пором повернувся після шторму

Пором з Анкони прибув до Спліта у вівторок вранці.

Капітанка Івана Хорват розповіла журналістам, що шторм пошкодив дві рятувальні шлюпки.

Компанія відремонтує судно в Рієці до літа.""",
    "tr": """Feribot fırtınanın ardından geri döndü

Ancona'dan kalkan feribot salı sabahı Split'e ulaştı.

Kaptan Ivana Horvat gazetecilere fırtınanın iki cankurtaran botuna zarar verdiğini söyledi.

Şirket gemiyi yazdan önce Rijeka'da onaracak.""",
    "id": """Feri kembali setelah badai

Feri dari Ancona tiba di Split pada Selasa pagi.

Kapten Ivana Horvat mengatakan kepada wartawan bahwa badai merusak dua sekoci.

Perusahaan akan memperbaiki kapal itu di Rijeka sebelum musim panas.""",
    "vi": """Phà trở lại sau bão

Chuyến phà từ Ancona đến Split vào sáng thứ Ba.

Thuyền trưởng Ivana Horvat nói với các phóng viên rằng cơn bão đã làm hỏng hai xuồng cứu sinh.

Công ty sẽ sửa con tàu tại Rijeka trước mùa hè.""",
    "ja": """嵐の後、フェリーが再開

アンコナ発のフェリーは火曜日の朝、スプリトに到着した。

イヴァナ・ホルヴァト船長は記者団に、嵐で救命艇2隻が損傷したと語った。

会社は夏の前にリエカで船を修理する。""",
    "zh": """风暴过后渡轮恢复

来自安科纳的渡轮周二上午抵达斯普利特。

船长伊万娜·霍尔瓦特告诉记者，风暴损坏了两艘救生艇。

公司将于夏季前在里耶卡修理这艘船。""",
    "ko": """폭풍 뒤 여객선 운항 재개

안코나에서 출발한 여객선이 화요일 아침 스플리트에 도착했다.

이바나 호르바트 선장은 기자들에게 폭풍으로 구명정 두 척이 파손됐다고 말했다.

회사는 여름 전에 리예카에서 배를 수리할 예정이다.""",
    "ar": """العبّارة تعود بعد العاصفة

وصلت العبّارة القادمة من أنكونا إلى سبليت صباح الثلاثاء.

وقالت القبطان إيفانا هورفات للصحفيين إن العاصفة ألحقت أضرارا بزورقي نجاة.

وستصلح الشركة السفينة في رييكا قبل الصيف.""",
    "he": """המעבורת חזרה אחרי הסערה

המעבורת מאנקונה הגיעה לספליט ביום שלישי בבוקר.

רב החובל איוונה הורבט אמרה לעיתונאים שהסערה פגעה בשתי סירות הצלה.

החברה תתקן את האונייה ברייקה לפני הקיץ.""",
    "fa": """کشتی پس از توفان بازگشت

کشتی مسافربری از آنکونا صبح سه‌شنبه به اسپلیت رسید.

ناخدا ایوانا هوروات به خبرنگاران گفت که توفان به دو قایق نجات آسیب رسانده است.

شرکت پیش از تابستان کشتی را در رییکا تعمیر خواهد کرد.""",
    "hi": """तूफ़ान के बाद फ़ेरी लौटी

अंकोना से आई फ़ेरी मंगलवार सुबह स्प्लिट पहुँची।

कप्तान इवाना होर्वात ने पत्रकारों से कहा कि तूफ़ान से दो जीवनरक्षक नावें क्षतिग्रस्त हो गईं।

कंपनी गर्मियों से पहले रिएका में जहाज़ की मरम्मत करेगी।""",
}
