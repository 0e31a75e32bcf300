"""Files as they come: encodings, formats, standard input, and what cannot be read."""

import io
import os
from pathlib import Path

import pytest

from xlate_audit.errors import InputError
from xlate_audit.read import load_article
from xlate_audit.read.load import MAX_BYTES, MAX_CHARACTERS

TEXTS = {
    "de": "Fähre läuft auf Grund\n\nEine Fähre mit 120 Menschen ist am Dienstag bei dichtem Nebel vor der Insel auf Grund "
    "gelaufen. „Niemand wurde verletzt“, sagte ein Sprecher der Küstenwache über die größte Übung des Jahres.",
    "fr": "Un ferry s’échoue\n\nUn ferry s’est échoué mardi près de l’île, où la fumée gênait les secours. « Personne n’a "
    "été blessé », a déclaré la préfète à la presse ; l’enquête sera menée dès aujourd’hui.",
    "es": "Un ferri encalla frente a la isla\n\nUn ferri con 120 niños encalló el martes. «Nadie resultó herido», señaló el "
    "capitán mañana y noche; ¿quién pagará la reparación del año próximo? La tripulación está a salvo.",
    "cs": "Trajekt najel na mělčinu\n\nTrajekt se sto dvaceti lidmi v úterý najel v husté mlze na skálu. Nikdo nebyl zraněn, "
    "řekl mluvčí pobřežní stráže; příčinu nehody vyšetřuje policie a loď čeká na přístavní žeriav.",
    "pl": "Prom osiadł na mieliźnie\n\nProm ze stu dwudziestoma osobami uderzył we wtorek w skałę w gęstej mgle. Nikt nie "
    "został ranny, powiedział rzecznik straży przybrzeżnej; później śledczy zbadają, dlaczego doszło do wypadku.",
    "tr": "Feribot karaya oturdu\n\nYüz yirmi kişiyi taşıyan feribot salı günü yoğun siste kayalara çarptı. Sahil güvenlik "
    "sözcüsü kimsenin yaralanmadığını söyledi; geminin limana çekilmesi için çalışmalar başlatıldı.",
    "ru": "Паром сел на мель\n\nПаром со ста двадцатью пассажирами налетел во вторник на скалу в густом тумане. Никто не "
    "пострадал, сообщил представитель береговой охраны.",
    "ja": "島の沖でフェリー座礁\n\n乗客百二十人を乗せたフェリーが火曜日の朝、濃い霧の中で岩に衝突した。けが人はいなかったと海上保安庁が発表した。",
    "zh": "渡轮在岛外搁浅\n\n一艘载有一百二十人的渡轮周二早晨在浓雾中撞上礁石。海岸警卫队表示，没有人受伤，船只已被拖回港口。",
    "ko": "섬 앞바다에서 여객선 좌초\n\n승객 백이십 명을 태운 여객선이 화요일 아침 짙은 안개 속에서 암초에 부딪혔다. 다친 사람은 없다고 해경이 밝혔다.",
}  # fmt: skip
ENCODINGS = [
    ("de", "utf-8"), ("de", "utf-16"), ("de", "utf-16-le"), ("de", "utf-32"), ("de", "cp1252"), ("fr", "cp1252"),
    ("es", "cp1252"), ("cs", "cp1250"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("tr", "cp1254"), ("ru", "cp1251"),
    ("ru", "koi8_r"), ("ja", "cp932"), ("ja", "euc_jp"), ("ja", "iso2022_jp"), ("zh", "gb18030"), ("zh", "utf-16-be"),
    ("ko", "cp949"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_encodings(tmp_path: Path, language: str, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXTS[language].encode(encoding))
    article = load_article(path)
    assert [p.text for p in article.paragraphs] == TEXTS[language].split("\n\n")
    assert [p.kind for p in article.paragraphs] == ["title", "body"]
    assert path.read_bytes().decode(article.encoding or "") == TEXTS[language]


def test_a_byte_order_mark_counts_as_a_character_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbfTitle\r\n\r\nBody.")
    article = load_article(path)
    assert article.encoding == "utf-8"
    assert [(p.text, p.file_start, p.line, p.column) for p in article.paragraphs] == [
        ("Title", 1, 1, 2),
        ("Body.", 10, 3, 1),
    ]


FORMATS = [
    ("a.txt", "Title\n\nBody.", "text"),
    ("a", "Title\n\nBody.", "text"),
    ("a.md", "# Title\n\nBody.", "markdown"),
    ("a", "# Title\n\nBody.", "markdown"),
    ("a.txt", "---\ntitle: Title\n---\n\nBody.", "markdown"),
    ("a.txt", "# 1 in sales\n\nBody.", "text"),
    ("a.txt", "---\n\nTitle\n\nBody.", "text"),
    ("a.html", "<p>Title</p><p>Body text of the page.</p>", "html"),
    ("a.txt", "<!DOCTYPE html><html><body><h1>Title</h1><p>Body text of the page.</p></body></html>", "html"),
    ("a", "\ufeff<?xml version='1.0'?><!-- x -->\n<html><body><p>Body text of the page.</p></body></html>", "html"),
    ("a.txt", "Title<br>\n\n<p>Body.</p>", "text"),
]


@pytest.mark.parametrize(("name", "text", "format"), FORMATS)
def test_formats_are_told_by_content_then_suffix(tmp_path: Path, name: str, text: str, format: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert load_article(path).format == format


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Überschrift\n\nText.".encode("cp1252"))))
    article = load_article("-")
    assert (article.path, [p.text for p in article.paragraphs]) == ("-", ["Überschrift", "Text."])


BAD = [
    (b"", "is empty"),
    (b" \r\n\t\n", "is empty"),
    (b"\xef\xbb\xbf", "is empty"),
    ("\u200b\n\u200b".encode(), "is empty"),
    (bytes(range(256)) * 8, "binary data"),
    (b"\x00\x01\x02\x03" * 100, "binary data"),
    (b"%PDF-1.7\n1 0 obj", "a damaged PDF"),
    (b"PK\x03\x04\x14\x00", "office document"),
    (b"\x89PNG\r\n\x1a\n", "an image"),
    (b"\xff\xfea", "breaks off"),
    ("Grüße aus Köln\n\nÜber".encode() + b"\xe9 das.", r"byte 0xE9 in line 3 \(byte 25 of the file\)"),
    ("Grüße aus Köln\r\nÜb".encode() + b"\xc3", r"byte 0xC3 in line 2 \(byte 23"),
    (b"Storm\n\nIt came\x00 at night.", r"a NUL character in line 3 \(byte 15"),
    (b"<html><body><script>1</script></body></html>", "no article text"),
    (b"x" * (MAX_BYTES + 1), "too much for one article"),
    (b"line of text\n" * (MAX_CHARACTERS // 10), "too many for one article"),
]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_what_cannot_be_read_gives_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "article"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as error:
        load_article(path)
    assert "\n" not in str(error.value)
    assert str(path) in str(error.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        load_article(tmp_path / "missing.txt")
    with pytest.raises(InputError, match="is a folder"):
        load_article(tmp_path)
    with pytest.raises(InputError, match="cannot read"):
        load_article("a\0b")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_forbidden_files(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Title\n\nBody.")
    path.chmod(0)
    with pytest.raises(InputError, match="permissions"):
        load_article(path)


def test_lines_of_one_character(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("\n".join("abcdefgh"))
    assert [p.text for p in load_article(path).paragraphs] == list("abcdefgh")
