"""Glossaries: what a newsroom calls things, what it does not, and what it leaves untranslated.

A table (CSV, TSV or with semicolons) has a column a language, headed by its code, and may have the columns `kind` and
`note`; a cell may give several forms with "|" between. The kinds:

- "required" (the default): where the original has the first column's term, the reprint has to have its language's;
- "forbidden": its language's term must not stand for the first column's; with the other cells empty it must not stand
  anywhere;
- "keep": the term stays as it is in every language.

    en,de,ja,kind,note
    ceasefire,Waffenruhe|Feuerpause,停戦,,
    ceasefire,Waffenstillstand,休戦,forbidden,means an armistice
    Iron Dome,,,keep,

TBX (ISO 30042, the 2008 and the 2019 form) is read as well: a concept's preferred and admitted terms are required, its
deprecated and superseded ones forbidden; a concept with `translate` or `doNotTranslate` says what is kept.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from xml.etree import ElementTree

from xlate_audit.errors import InputError

Kind = Literal["required", "forbidden", "keep"]
KINDS: tuple[Kind, ...] = ("required", "forbidden", "keep")
_OTHER_COLUMNS = ("kind", "note")
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NAMESPACE = re.compile(r"^\{[^}]*\}")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN = ("deprecatedterm", "supersededterm", "deprecated", "superseded", "forbidden", "prohibited", "obsolete")


@dataclass(frozen=True, slots=True)
class Term:
    """One rule of a glossary: its forms by language. Of a kept term the forms stand under the language "".

    Of a forbidden one `banned` names the languages whose forms must not be used; the others say for what.
    """

    kind: Kind
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    note: str = ""
    banned: frozenset[str] = frozenset()

    def of(self, language: str | None) -> tuple[str, ...]:
        """The forms in a language (ISO 639-1)."""
        return dict(self.forms).get(language or "", ())


def parse_glossary(text: str, name: str) -> tuple[Term, ...]:
    """The terms of a glossary's text. Raises InputError, in one line that begins with `name`, where it is not clear."""
    text = text.removeprefix("\ufeff")
    terms = tuple(_tbx(text, name) if text.lstrip().startswith("<") else _table(text, name))
    if not terms:
        raise InputError(f"{name} has no terms")
    return terms


def _table(text: str, name: str) -> Iterator[Term]:
    if not text.strip():
        raise InputError(f"{name} is empty")
    head = text.partition("\n")[0]
    mark = max("\t,;", key=head.count)
    try:
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True))
    except csv.Error as error:
        raise InputError(f"{name} is not a sound table: {error}") from None
    columns = [c.strip() for c in rows[0]] if rows else []
    names = [c.lower() if c.lower() in _OTHER_COLUMNS else c for c in columns]
    languages = [n for n in names if n not in _OTHER_COLUMNS]
    wrong = [n for n in languages if not _CODE.fullmatch(n)]
    if wrong or not languages or len(set(names)) < len(names):
        problem = f"{wrong[0]!r} is none of these" if wrong else "one stands twice" if languages else "no code is there"
        raise InputError(f"{name}, line 1: columns are language codes (en, de, ja), kind and note; {problem}")
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(names):
            raise InputError(f"{name}, row {number}: {len(row)} cells under {len(names)} columns")
        cells = dict(zip(names, (cell.strip() for cell in row), strict=False))
        kind = cells.get("kind", "").lower() or "required"
        found = [(_language(n), _forms(cells.get(n, ""))) for n in languages]
        yield _term(kind, found, cells.get("note", ""), f"{name}, row {number}")


def _term(kind: str, found: Sequence[tuple[str, tuple[str, ...]]], note: str, where: str) -> Term:
    if kind not in KINDS:
        raise InputError(f"{where}: {kind!r} is no kind; kinds are {', '.join(KINDS)}")
    forms = tuple((language, forms) for language, forms in found if forms)
    if not forms:
        raise InputError(f"{where}: no term in any language")
    if kind == "required" and len(forms) < 2:
        raise InputError(f"{where}: a required term needs a form in two languages at least")
    banned = frozenset(language for language, _ in (forms[1:] or forms) if kind == "forbidden")
    if kind == "keep":
        forms = (("", tuple(dict.fromkeys(f for _, own in forms for f in own))),)
    return Term(kind, forms, note, banned)  # type: ignore[arg-type]


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for part in cell.split("|") if (form := " ".join(part.split())))


def _language(code: str) -> str:
    return re.split(r"[-_]", code)[0].lower()


def _tbx(text: str, name: str) -> Iterator[Term]:
    if "<!ENTITY" in text:
        raise InputError(f"{name} declares XML entities, which are not read")
    try:
        root = ElementTree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except ElementTree.ParseError as error:
        raise InputError(f"{name} is not sound XML: {error}") from None
    if _tag(root) not in ("martif", "tbx"):
        raise InputError(f"{name} is XML, but not TBX: its root is <{_tag(root)}>")
    for number, concept in enumerate((e for e in root.iter() if _tag(e) in ("termEntry", "conceptEntry")), 1):
        yield from _concept(concept, f"{name}, concept {concept.get('id') or number}")


def _concept(concept: ElementTree.Element, where: str) -> Iterator[Term]:
    good: dict[str, list[str]] = {}
    bad: dict[str, list[str]] = {}
    for section in concept.iter():
        if _tag(section) not in ("langSet", "langSec"):
            continue
        code = section.get(_LANGUAGE) or section.get("lang") or ""
        if not _CODE.fullmatch(code):
            raise InputError(f"{where}: a language section without a language code")
        for group in section.iter():
            if _tag(group) in ("tig", "ntig", "termSec"):
                form = next((" ".join("".join(e.itertext()).split()) for e in group.iter() if _tag(e) == "term"), "")
                if form:
                    (bad if _deprecated(group) else good).setdefault(_language(code), []).append(form)
    note = next((" ".join("".join(e.itertext()).split()) for e in concept if _tag(e) == "note"), "")
    if _kept(concept):
        yield _term("keep", [(c, tuple(f)) for c, f in good.items()], note, where)
        return
    if len(good) > 1:
        yield _term("required", [(c, tuple(f)) for c, f in good.items()], note, where)
    for code, forms in bad.items():
        others = [(c, tuple(f)) for c, f in good.items() if c != code]
        yield replace(_term("forbidden", [*others, (code, tuple(forms))], note, where), banned=frozenset((code,)))


def _deprecated(group: ElementTree.Element) -> bool:
    """Whether a term note or description says that the term is not to be used."""
    notes = [e for e in group.iter() if _tag(e) in ("termNote", "descrip", "administrativeStatus")]
    return any("".join(e.itertext()).strip().lower().removesuffix("-admn-sts") in _FORBIDDEN for e in notes)


def _kept(concept: ElementTree.Element) -> bool:
    values = {e.get("type", "").lower(): "".join(e.itertext()).strip().lower() for e in concept.iter() if e.get("type")}
    return values.get("translate") in ("no", "false") or values.get("donottranslate") in ("yes", "true")


def _tag(element: ElementTree.Element) -> str:
    return _NAMESPACE.sub("", element.tag) if isinstance(element.tag, str) else ""
