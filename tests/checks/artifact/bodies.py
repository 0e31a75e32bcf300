"""One short article in sixteen languages: its text and its title."""
# ruff: noqa: E501 (tables read better in long lines)

BODY = {
    "en": "The old bridge over the river will stay closed until spring. The town council said the piers must be replaced.",
    "de": "Die alte Brücke über den Fluss bleibt bis zum Frühjahr gesperrt. Die Pfeiler müssen ersetzt werden, sagt der Rat.",
    "fr": "Le vieux pont sur la rivière restera fermé jusqu’au printemps. Il faut remplacer les piles, a dit le conseil.",
    "es": "El viejo puente sobre el río seguirá cerrado hasta la primavera. Hay que cambiar los pilares, dijo el concejo.",
    "pl": "Stary most nad rzeką pozostanie zamknięty do wiosny. Rada miasta podała, że trzeba wymienić filary.",
    "tr": "Nehrin üzerindeki eski köprü ilkbahara kadar kapalı kalacak. Belediye ayakların değişmesi gerektiğini söyledi.",
    "vi": "Cây cầu cũ bắc qua sông sẽ đóng cửa đến mùa xuân. Hội đồng thành phố cho biết phải thay các trụ cầu.",
    "ru": "Старый мост через реку останется закрытым до весны. В городском совете сообщили, что опоры надо заменить.",
    "uk": "Старий міст через річку буде закритий до весни. У міській раді повідомили, що опори треба замінити.",
    "ar": "سيبقى الجسر القديم فوق النهر مغلقا حتى الربيع. وقال مجلس المدينة إن الدعائم يجب أن تستبدل.",
    "fa": "پل قدیمی روی رودخانه تا بهار بسته می‌ماند. شورای شهر گفت که پایه‌ها باید عوض شوند.",
    "he": "הגשר הישן מעל הנהר יישאר סגור עד האביב. מועצת העיר מסרה כי יש להחליף את העמודים.",
    "hi": "नदी पर बना पुराना पुल वसंत तक बंद रहेगा। नगर परिषद ने कहा कि खंभों को बदलना होगा।",
    "ja": "川に架かる古い橋は春まで通行止めとなる。市議会は橋脚を取り替える必要があると説明した。",
    "zh": "河上的旧桥将关闭到春天。市议会表示必须更换桥墩，工程将持续几个月。",
    "ko": "강 위의 낡은 다리는 봄까지 통제된다. 시의회는 교각을 교체해야 한다고 밝혔다.",
}
TITLE = {
    "en": "Old bridge to stay closed until spring",
    "de": "Alte Brücke bleibt bis zum Frühjahr gesperrt",
    "fr": "Le vieux pont restera fermé jusqu’au printemps",
    "es": "El viejo puente seguirá cerrado hasta la primavera",
    "pl": "Stary most pozostanie zamknięty do wiosny",
    "tr": "Eski köprü ilkbahara kadar kapalı kalacak",
    "vi": "Cây cầu cũ sẽ đóng cửa đến mùa xuân",
    "ru": "Старый мост останется закрытым до весны",
    "uk": "Старий міст буде закритий до весни",
    "ar": "الجسر القديم يبقى مغلقا حتى الربيع",
    "fa": "پل قدیمی تا بهار بسته می‌ماند",
    "he": "הגשר הישן יישאר סגור עד האביב",
    "hi": "पुराना पुल वसंत तक बंद रहेगा",
    "ja": "古い橋は春まで通行止めに",
    "zh": "旧桥将关闭到春天",
    "ko": "낡은 다리 봄까지 통제",
}
