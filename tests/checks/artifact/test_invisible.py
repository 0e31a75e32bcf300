"""artifact.invisible"""

import pytest

from xlate_audit.checks.artifact.invisible import RULE
from xlate_audit.text.invisible import find_invisible

FIRES = [
    ("en", "The mayor\u200b said no.", "The mayor said no."),
    ("de", "Der Minis\u00adter sagte nein.", "Der Minister sagte nein."),
    ("fr", "Le maire \u202da dit\u202c non.", "Le maire a dit non."),
    ("es", "El alcalde\ufeff dijo que no.", "El alcalde dijo que no."),
    ("ru", "Мэр\u2060 сказал нет.", "Мэр сказал нет."),
    ("uk", "Мер\u200e сказав ні.", "Мер сказав ні."),
    ("ja", "市長は\u200bいいえと言った。", "市長はいいえと言った。"),
    ("zh", "市长\ue5cf说不。", "市长说不。"),
    ("ko", "시장은\u3164 아니라고 했다.", "시장은 아니라고 했다."),
    ("ar", "قال\u200b العمدة لا.", "قال العمدة لا."),
    ("he", "ראש\u00ad העיר אמר לא.", "ראש העיר אמר לא."),
    ("hi", "मेयर\u200b ने ना कहा।", "मेयर ने ना कहा।"),
    ("en", "The \x07bell", "The bell"),
    ("en", "The zero\u200djoiner", "The zerojoiner"),
    ("ar", "قال \u202eلا", "قال لا"),
]
SILENT = [
    ("fa", "می\u200cخواهم"), ("hi", "क्\u200dष और राष्\u200cट्र"), ("ar", "قال\u200f (AP)\u200e أمس"), ("he", "אמר \u2067abc\u2069 כן"),
    ("th", "กรุงเทพ\u200bมหานคร"), ("km", "ភ្នំពេញ\u200bរាជធានី"), ("en", "👩\u200d🚀 and 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
    ("en", "a\u00a0b\u2009c\u202fd"), ("ml", "ന്\u200d"), ("ja", "東京\u3000大阪"), ("fr", "Qui\u202f?"), ("ru", "и\u0306"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "right"), FIRES)
def test_fires_and_mends(repaired, language, text, right):
    assert list(find_invisible(text))
    assert repaired(RULE, text, language) == right


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_silent(marked, language, text):
    assert marked(RULE, text, language) == []


def test_soft_hyphens_are_only_worth_knowing():
    assert [i.soft for i in find_invisible("Minis\u00adter \u200bx")] == [True, False]
