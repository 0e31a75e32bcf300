"""What making a text leaves in it: unfilled placeholders, notes to the desk, remarks of a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xlate_audit.article import Span
from xlate_audit.text._scaffolding_phrases import MODEL
from xlate_audit.text.pattern_tables import OpenedPatterns

#: What a bracket may hold for the desk: words for pictures and parts of an article, in 21 languages.
_MEDIA = """
photo photos picture image images img video audio gallery embed tweet map chart graphic infographic caption headline
title subtitle byline dateline name date author source link url placeholder tbd tbc tk todo advertisement ad pullquote
subhead end ends text citation foto fotos bild bilder grafik karte überschrift titel légende titre carte imagen título
enlace immagine titolo imagem legenda afbeelding kop zdjęcie obrázek titulek фото видео изображение заголовок подпись
відео зображення görsel resim başlık gambar judul ảnh صورة فيديو عنوان تصویر عکس تیتر תמונה וידאו כותרת फोटो वीडियो
चित्र शीर्षक 写真 画像 動画 図 見出し 图片 圖片 视频 影片 标题 照片 사진 이미지 영상 제목
"""
_PLACEHOLDER = re.compile(
    r"\{\{\s?[#/^>!&]?[\w .|:=\"'(),-]{1,80}\s?\}\}|\{%[^%{}\n]{1,120}%\}|<%[^%<>\n]{1,120}%>"
    r"|\$\{[\w.()]{1,60}\}|#\{[\w.]{1,60}\}|%\([\w.]{1,40}\)[sdif]|%\d\$[sd]|(?<!\d)%[sd](?![\w%])"
    r"|(?<![\w{])\{\d{1,2}\}(?![\w}])|(?<![\w{])\{[a-z]{2,20}(?:_[a-z]{1,20}){0,3}\}(?![\w}])"
    r"|%%[A-Z_]{3,40}%%|\*\|[A-Z_:]{2,40}\|\*|(?<!\w)__[A-Z][A-Z_]{2,40}__(?!\w)|\[%[^%\[\]\n]{1,60}%\]"
    r"|\[object Object\]|#(?:REF|NAME|VALUE|DIV/0)[!?]|<\|[\w ]{2,30}\|>|</?s>|\[(?:INST|/INST|MASK|UNK|SEP|CLS|PAD)\]"
)
_BRACKETED = re.compile(
    rf"[\[【［](?:{'|'.join(_MEDIA.split())}|insert[^\]\n]{{0,60}}|pull quote|quote here|your name|hình ảnh|tiêu đề)"
    r"(?:\s?\d{1,2}|\s?[:：][^\]】］\n]{0,80})?[\]】］]",
    re.IGNORECASE,
)
# "[HEADLINE HERE]": words in capitals, which no writer of prose puts into square brackets.
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]{2,24}"
_CAPITALS = re.compile(
    rf"(?<!\w)\[(?=[^\[\]\n]{{9,60}}\])(?=[^\]]*[^\W\d_]{{6}}){_CAPITAL}(?:[ _-]{_CAPITAL}){{1,5}}(?: ?\d\d?)?\](?!\()"
)
_DESK = re.compile(
    r"\b(?:TKTK|TK TK|TKS?(?=[\s.,)])|XXXX+|FIXME|TODO(?=[:\s])|CQ CQ)\b"
    r"|(?i:\blorem ipsum\b[^.\n]{0,200}\.?|\bdolor sit amet\b)"
    r"|^(?:###|-{3,}\s?(?:END|MORE)\s?-{3,}|-30-)\s*$|(?m:^(?:END|ENDS|MORE)$)|\(MORE\)"
    r"|(?m:^(?:SLUG|HEADLINE|HED|DEK|BYLINE|KEYWORDS?|META DESCRIPTION|SEO TITLE|ALT TEXT|TAGS)\s?: ?\S[^\n]{0,160}$)"
    r"|(?i:\b(?:embargoed until|under embargo until|sperrfrist:|sous embargo jusqu))[^.\n]{0,80}"
)
_MODEL = OpenedPatterns(
    ("model", line.replace("<to colon>", r"[^.:。：।\n]{0,80}[:：.。।]").replace("<rest>", r"[^.。।\n]{0,120}"))
    for line in MODEL.strip().replace("\n  ", "").splitlines()
)
#: Where a line or a sentence begins, brackets and asterisks aside.
_BEGINNING = re.compile(r"(?:^|\n|[.!?。！？…।؟][\"”»」)]*)[\s*_#(\"“„«「\[]*")


class Scaffold(NamedTuple):
    """One leftover: where, and of what kind ("placeholder", "note", "model")."""

    span: Span
    kind: str


def find_scaffolding(text: str) -> Iterator[Scaffold]:
    """Placeholders anywhere; notes and a model's phrases where they begin a line or a sentence.

    >>> [s.kind for s in find_scaffolding("Dear {{ name }}, [PHOTO] said.")]
    ['placeholder', 'note']
    >>> [s.span.of("Here is the translation: Rain.") for s in find_scaffolding("Here is the translation: Rain.")]
    ['Here is the translation:']
    >>> list(find_scaffolding("Prices rose 5%s and [the minister] agreed; the translation: a masterpiece."))
    []
    """
    found: list[Scaffold] = []
    if any(ch in text for ch in "{%$#<[|_*"):
        found += [Scaffold(Span(m.start(), m.end()), "placeholder") for m in _PLACEHOLDER.finditer(text)]
    found += [Scaffold(Span(m.start(), m.end()), "note") for m in _BRACKETED.finditer(text)]
    found += [Scaffold(Span(m.start(), m.end()), "note") for m in _CAPITALS.finditer(text) if m[0].isupper()]
    found += [Scaffold(Span(m.start(), m.end()), "note") for m in _DESK.finditer(text)]
    for beginning in _BEGINNING.finditer(text):
        start = beginning.end()
        if m := next(filter(None, (pattern.match(text, start) for _, pattern in _MODEL.at(text, start))), None):
            found.append(Scaffold(Span(start, m.end()), "model"))
    last = 0
    for item in sorted(found, key=lambda s: (s.span.start, -s.span.end)):
        if item.span.start >= last:
            last = item.span.end
            yield item
