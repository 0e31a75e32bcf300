"""Small word tables that planting uses: negations, verbs that carry the tense, words for people."""

NEGATIONS = {
    "en": "not never no", "de": "nicht kein keine nie", "fr": "pas jamais", "es": "no nunca", "it": "non mai",
    "pt": "não nunca", "nl": "niet geen nooit", "ru": "не никогда", "uk": "не ніколи", "cs": "ne nikdy není nebyl",
    "pl": "nie nigdy", "tr": "değil", "id": "tidak bukan", "vi": "không chưa", "ar": "لا لم ليس", "he": "לא",
    "fa": "نه", "hi": "नहीं", "ja": "ない", "zh": "不 没有 没", "ko": "안",
}  # fmt: skip

TENSES = {
    "en": ["is|was|will be|has been", "are|were|will be|have been", "has|had|will have", "have|had|will have",
           "does|did", "do|did|will", "says|said|will say", "goes|went", "go|went", "makes|made", "takes|took",
           "comes|came", "gets|got", "gives|gave", "finds|found", "tells|told", "becomes|became|is becoming",
           "leaves|left", "begins|began", "wins|won", "loses|lost", "holds|held", "meets|met", "sees|saw",
           "knows|knew", "thinks|thought", "keeps|kept", "shows|showed|is showing", "can|could|will be able to",
           "will|would", "may|might", "must|had to", "said|has said|is saying", "was|had been|is being",
           "were|had been|are being", "brings|brought", "pays|paid", "sells|sold", "runs|ran", "writes|wrote",
           "speaks|spoke", "grows|grew", "falls|fell", "rises|rose", "builds|built", "sends|sent", "feels|felt"],
    "de": ["ist|war|wird sein", "sind|waren|werden sein", "hat|hatte", "haben|hatten", "wird|wurde", "werden|wurden",
           "sagt|sagte", "kann|konnte", "können|konnten", "muss|musste", "müssen|mussten", "will|wollte", "soll|sollte",
           "gibt|gab", "kommt|kam", "geht|ging", "steht|stand", "macht|machte"],
    "fr": ["est|était|sera|a été", "sont|étaient|seront|ont été", "a|avait|aura", "ont|avaient|auront", "peut|pouvait",
           "doit|devait", "fait|faisait|fera", "va|allait", "dit|disait"],
    "es": ["es|era|fue|será", "son|eran|fueron|serán", "ha|había|habrá", "han|habían", "está|estaba|estará",
           "están|estaban", "tiene|tenía|tuvo|tendrá", "puede|podía|podrá", "hay|había|habrá", "dice|dijo|dirá"],
    "it": ["è|era|sarà", "sono|erano|saranno", "ha|aveva|avrà", "hanno|avevano", "può|poteva", "deve|doveva"],
    "pt": ["é|era|foi|será", "são|eram|foram|serão", "tem|tinha|terá", "está|estava|estará", "pode|podia|poderá"],
    "nl": ["is|was", "zijn|waren", "heeft|had", "hebben|hadden", "wordt|werd", "worden|werden", "kan|kon", "zal|zou"],
    "ru": ["был|будет", "была|будет", "было|будет", "были|будут", "может|мог", "сказал|скажет|говорит"],
    "uk": ["був|буде", "була|буде", "було|буде", "були|будуть", "може|міг", "сказав|скаже|каже"],
    "cs": ["je|byl|bude", "jsou|byli|budou", "má|měl", "může|mohl", "řekl|řekne|říká"],
    "pl": ["jest|był|będzie", "są|byli|będą", "ma|miał", "może|mógł", "powiedział|powie|mówi"],
    "zh": ["了|着|过", "将|已", "正在|已经|将要"],
    "ja": ["した|する|している", "ました|ます|ています", "だった|である", "でした|です"],
}  # fmt: skip

PEOPLE = {
    "en": ["he|she", "his|her", "him|her", "himself|herself", "man|woman", "men|women", "boy|girl", "father|mother",
           "son|daughter", "brother|sister", "husband|wife", "king|queen", "mr|mrs", "actor|actress", "uncle|aunt"],
    "de": ["er|sie", "sein|ihr", "seine|ihre", "seiner|ihrer", "mann|frau", "vater|mutter", "sohn|tochter",
           "bruder|schwester", "herr|frau", "ihm|ihr"],
    "fr": ["il|elle", "lui|elle", "homme|femme", "père|mère", "fils|fille", "frère|sœur", "ils|elles"],
    "es": ["él|ella", "hombre|mujer", "padre|madre", "hijo|hija", "hermano|hermana", "los|las", "el|la"],
    "it": ["lui|lei", "uomo|donna", "padre|madre", "figlio|figlia", "fratello|sorella"],
    "pt": ["ele|ela", "dele|dela", "homem|mulher", "pai|mãe", "filho|filha", "irmão|irmã"],
    "nl": ["hij|zij", "zijn|haar", "man|vrouw", "vader|moeder", "zoon|dochter", "broer|zus"],
    "ru": ["он|она", "его|её", "ему|ей", "мужчина|женщина", "отец|мать", "сын|дочь", "брат|сестра"],
    "uk": ["він|вона", "його|її", "йому|їй", "чоловік|жінка", "батько|мати", "син|дочка", "брат|сестра"],
    "cs": ["on|ona", "jeho|její", "muž|žena", "otec|matka", "syn|dcera", "bratr|sestra"],
    "pl": ["on|ona", "jego|jej", "mężczyzna|kobieta", "ojciec|matka", "syn|córka", "brat|siostra"],
    "zh": ["他|她", "男子|女子", "父亲|母亲", "儿子|女儿"], "ja": ["彼|彼女", "男性|女性", "父|母", "息子|娘"],
}  # fmt: skip


def alternatives(rows: list[str]) -> dict[str, list[str]]:
    """Each word of a row of alternatives with the others."""
    out: dict[str, list[str]] = {}
    for row in rows:
        words = row.split("|")
        for word in words:
            if " " not in word:
                out.setdefault(word, []).extend(w for w in words if w != word)
    return out


ASKING = {
    "en": "does do did is are was were has have will can", "de": "ist hat wird", "fr": "est-ce que", "es": "acaso",
    "pl": "czy", "ru": "разве неужели", "uk": "хіба", "it": "forse", "id": "apakah", "ar": "هل", "fa": "آیا",
    "hi": "क्या",
}  # fmt: skip
