"""artifact.markup"""

from itertools import pairwise

import pytest

from xlate_audit.checks.artifact.markup import RULE
from xlate_audit.text.markup import find_markup

FIRES = [  # language, text, marked, repaired
    ("en", "The harbour reopened [1]. Ships left.", ["[1]"], "The harbour reopened . Ships left."),
    ("en", "They didn&#8217;t answer.", ["&#8217;"], "They didn’t answer."),
    ("en", "The harbour&nbsp;reopened.", ["&nbsp;"], "The harbour reopened."),
    ("en", "The mayor said:&amp;nbsp;yes.", ["&amp;nbsp;"], "The mayor said: yes."),
    ("fr", "L&#x27;usine a rouvert.", ["&#x27;"], "L'usine a rouvert."),
    ("de", "Er sagte & quot ;Ja& quot ;.", ["& quot ;", "& quot ;"], 'Er sagte "Ja".'),
    ("es", "El puerto<br />volvió a abrir.", ["<br />"], "El puerto volvió a abrir."),
    ("ru", "Порт открыт.<br>Суда вышли.", ["<br>"], "Порт открыт. Суда вышли."),
    ("ja", "港は<br>再開した。", ["<br>"], "港は再開した。"),
    ("zh", "港口＆nbsp；重新开放。", ["＆nbsp；"], "港口重新开放。"),
    ("ko", "항구가 <b>다시</b> 열렸다.", ["<b>", "</b>"], "항구가 다시 열렸다."),
    ("ar", "أعيد فتح الميناء.[[1]]", ["[[1]]"], "أعيد فتح الميناء."),
    ("he", "הנמל נפתח מחדש.[2]", ["[2]"], "הנמל נפתח מחדש."),
    ("hi", "बंदरगाह &quot;फिर&quot; खुला।", ["&quot;", "&quot;"], 'बंदरगाह "फिर" खुला।'),
    ("it", "Il porto **riapre** oggi.", ["**riapre**"], "Il porto riapre oggi."),
    ("pl", "Port [znów otwarty](https://example.org/a).", ["[znów otwarty](https://example.org/a)"], "Port znów otwarty."),
    ("uk", "Порт [b]знову[/b] працює.", ["[b]", "[/b]"], "Порт знову працює."),
    ("tr", "Liman '''yeniden''' açıldı.", ["'''yeniden'''"], "Liman yeniden açıldı."),
    ("nl", "De [[haven|haven van Elburg]] is open.", ["[[haven|haven van Elburg]]"], "De haven van Elburg is open."),
    ("cs", "P\\u0159\\u00edstav je otev\\u0159en.", ["\\u0159\\u00ed", "\\u0159"], "Přístav je otevřen."),
    ("vi", "Cảng%20đã mở.", ["%20"], "Cảng đã mở."),
    ("en", "Ships left.[citation needed] Then rain.", ["[citation needed]"], "Ships left. Then rain."),
    ("en", "googletag.cmd.push(function); Ships left.", ["googletag.cmd.push(function);"], None),
]  # fmt: skip

SILENT = [
    ("en", "AT&T; Marks & Spencer; R&D spending rose by 5% and 3 < 5."),
    ("en", '"[S]he was there and [i]t was [19] years ago," he said.'),
    ("en", "What the f**k, said the b*****d. * * *"),
    ("de", "Die Firma Müller & Söhne; der Rest [gemeint ist der Rat] schwieg."),
    ("fr", "Tom & Jerry ; 20 % de hausse, « [sic] »."),
    ("es", "El 50% 20 años después, #YoTambién y @alcalde."),
    ("ru", "Компания «Рога & Копыта» [признана банкротом] выросла на 10%."),
    ("ja", "［写真］Ｒ＆Ｄ費は５％増。【東京】"),
    ("zh", "AT&T公司【北京】报道：增长5%。"),
    ("ar", "قالت الشركة (AT&T) إن النمو 5%."),
    ("he", 'חברת "AT&T" [שבסיסה בדאלאס] צמחה.'),
    ("hi", "कंपनी [जिसका नाम बदला] 5% बढ़ी।"),
    ("en", "See https://example.org/a%20b%20c?x=__y__&amp=1 for more."),
]


@pytest.mark.parametrize(("language", "text", "expected", "right"), FIRES)
def test_fires(marked, repaired, language, text, expected, right):
    assert marked(RULE, text, language) == expected
    if right is not None:
        assert repaired(RULE, text, language) == right


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_spans_are_in_order_and_apart():
    text = "a&nbsp;<b>x</b>&amp;nbsp; [[1]] **y** [b]z[/b] &lt;br&gt;" * 20
    spans = [m.span for m in find_markup(text)]
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_a_text_about_pages_names_tags_and_so_does_its_original(marked):
    text = "The browser puts it into a <div> of its own, he said."
    assert marked(RULE, text, "en") == ["<div>"]
    assert marked(RULE, text, "en", original="Der Browser setzt es in ein <div>.", original_language="de") == []
