"""Whether a translation makes a woman of a man: words that tell a person's gender, on both sides.

Only words that stand for people count. What may stand for either ("sie", "ihr") clears the translation, and a side
without such words says nothing.
"""

from __future__ import annotations

from collections.abc import Collection

_MASCULINE, _FEMININE, _EITHER = range(3)

#: By language: words for men, words for women, words that may be for women, things or several people.
WORDS: dict[str, tuple[str, str, str]] = {
    "en": ("he him his himself man men boy boys father son sons brother brothers husband uncle nephew grandfather king"
           " actor mr gentleman gentlemen",
           "she her hers herself woman women girl girls mother daughter daughters sister sisters wife aunt niece"
           " grandmother queen actress mrs ms miss lady ladies", ""),
    "de": ("er ihn ihm seine seinen seiner seinem seines mann männer vater sohn bruder junge onkel neffe ehemann"
           " großvater könig herr herrn",
           "frau frauen mutter tochter schwester mädchen tante nichte ehefrau großmutter königin dame",
           "sie ihr ihre ihren ihrem ihrer ihres"),
    "fr": ("il homme hommes père fils frère mari oncle neveu monsieur garçon roi", "elle femme femmes mère fille filles"
           " sœur épouse tante nièce madame reine", ""),
    "es": ("él hombre hombres padre hijo hermano marido esposo tío señor sr niño chico rey abuelo",
           "ella mujer mujeres madre hija hermana esposa tía señora sra niña chica reina abuela", ""),
    "it": ("lui egli uomo uomini padre figlio fratello marito zio signor ragazzo nonno",
           "lei ella donna donne madre figlia sorella moglie zia signora ragazza regina nonna", ""),
    "pt": ("ele dele homem homens pai filho irmão marido tio senhor rei menino", "ela dela mulher mulheres mãe filha"
           " irmã esposa tia senhora rainha menina", ""),
    "nl": ("hij hem man mannen vader zoon broer oom meneer jongen koning", "vrouw vrouwen moeder dochter zus tante"
           " mevrouw meisje koningin", "zij ze haar"),
    "ru": ("он ему нему мужчина мужчины мужчину муж мужа отец отца сын сына брат брата дядя господин мальчик король",
           "она её ей неё нее женщина женщины женщину жена жены мать матери дочь дочери сестра сестры тётя госпожа"
           " девочка девушка королева", "ее"),
    "uk": ("він йому чоловік чоловіка батько батька син сина брат брата дядько пан хлопець король",
           "вона її їй неї жінка жінки жінку дружина дружини мати матері дочка дочки сестра сестри тітка пані дівчина"
           " королева", ""),
    "cs": ("on jeho něho jemu mu muž muže otec otce syn syna bratr bratra strýc pan pana chlapec král",
           "ona jí ní žena ženy ženu matka matky dcera dcery sestra sestry teta paní dívka královna", "její"),
    "pl": ("on jego jemu niego mężczyzna mąż męża ojciec ojca syn syna brat brata wujek pan pana chłopiec król",
           "ona niej kobieta kobiety żona żony matka matki córka córki siostra siostry ciotka pani dziewczyna królowa",
           "jej"),
    "ar": ("هو رجل الرجل والده ابنه شقيقه زوجها", "هي امرأة المرأة والدته ابنته شقيقته زوجته", ""),
    "he": ("הוא שלו אותו איש האיש אביו בנו אחיו בעלה", "היא שלה אותה אישה האישה אמו בתו אחותו אשתו", ""),
    "ko": ("그는 그가 그의 그를 그에게 남자 아버지 아들", "그녀는 그녀가 그녀의 그녀를 그녀에게 여자 어머니 딸", ""),
    "ja": ("彼 彼の 男性 父 息子 兄 弟 夫", "彼女 女性 母 娘 姉 妹 妻", ""),
    "zh": ("他 他的 男子 男人 男孩 先生 父亲 爸爸 儿子 哥哥 弟弟 丈夫",
           "她 她的 女子 女人 女孩 女士 小姐 夫人 母亲 妈妈 女儿 姐姐 妹妹 妻子", ""),
}  # fmt: skip
_GENDER = {
    language: {word: gender for gender, words in enumerate(rows) for word in words.split()}
    for language, rows in WORDS.items()
}
_MOST = 2.0


def changed_gender(source: Collection[str], target: Collection[str], of: str | None, to: str | None) -> float:
    """How many words of the target (lower case) tell a gender that no word of the source has while one has the other.

    >>> changed_gender(["er", "sah", "den", "vater"], ["she", "saw", "the", "father"], "de", "en")
    1.0
    >>> changed_gender(["sie", "sah", "den", "vater"], ["she", "saw", "the", "father"], "de", "en")
    0.0
    """
    there, here = _GENDER.get(of or ""), _GENDER.get(to or "")
    if not there or not here:
        return 0.0
    said = {there[word] for word in source if word in there}
    if len(said) != 1 or _EITHER in said:
        return 0.0
    return min(_MOST, float(sum(here.get(word) == 1 - next(iter(said)) for word in target)))
