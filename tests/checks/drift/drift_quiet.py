"""Sound pairs, on which every rule of facts must be quiet."""

QUIET = [
    ("en", "The plan costs 1.5 billion yen.", "ja", "計画の費用は15億円だ。"),
    ("en", "He spoke yesterday, on Friday he flew home.", "de", "Er sprach gestern, am Freitag flog er heim."),
    ("en", "It rained on Friday.", "fr", "Il a plu hier."),
    ("en", "It rained yesterday.", "fr", "Il a plu vendredi."),
    ("en", "The trail is 10 miles long.", "de", "Der Weg ist 16 Kilometer lang."),
    ("en", "One of the two boys, aged nine, ran.", "ru", "Один из двух девятилетних мальчиков убежал."),
    ("en", "Allegedly he lied.", "es", "Según la policía, mintió."),
    ("en", "The F-16 landed at the G7 site.", "it", "L'F-16 è atterrato sul posto del G7."),
    ("en", "Write to desk@example.org or 020 7946 0018.", "nl", "Schrijf naar desk@example.org of +44 20 7946 0018."),
    ("zh", "会议于2024年3月5日（周二）举行。", "en", "The meeting took place on Tuesday, March 5, 2024."),
    ("hi", "शहर में 12,34,567 निवासी हैं।", "en", "The town has 1,234,567 residents."),
    ("vi", "Cuộc họp diễn ra thứ hai, ngày 5 tháng 3.", "en", "The meeting took place on Monday, March 5."),
    ("en", "Winds reached 85mph.", "uk", "Вітер сягав 85 миль на годину."),
    ("sv", "Tolv personer skadades.", "en", "Thirteen people were hurt."),
]
