"""E-mail (.eml, RFC 5322): the text of a message, its subject as the title; quoted mail and the signature apart."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from xlate_audit.article import Article
from xlate_audit.errors import InputError, shown
from xlate_audit.read.build import Block, article, clean, one_title, shaped, titled
from xlate_audit.read.locate import plain, without_markup
from xlate_audit.read.plain import paragraph_spans
from xlate_audit.read.tree import html_blocks

_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,60}){2,}")
_KNOWN = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type):", re.I | re.M
)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|fw|aw|wg|tr|rv|res|enc|sv|vs|ynt|回复|转发|答复)\s*[:：]\s*)+", re.I)
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_QUOTED = re.compile(r"^>")


def is_mail(data: bytes) -> bool:
    """Whether a file begins with the headers of a message: at least two of those that every mailer writes."""
    head = _HEADERS.match(data[:20_000])
    return head is not None and len({m[0].lower() for m in _KNOWN.finditer(head[0])}) >= 3


def read_mail(data: bytes, path: str) -> Article:
    """The article in a message. Raises InputError where it has no text."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(("html", "plain")) if isinstance(message, EmailMessage) else None
        form, text = ("", "") if body is None else (body.get_content_type(), _content(body))
        subject, sender, date = (str(message.get(name) or "") for name in ("Subject", "From", "Date"))
        tag = str(message.get("Content-Language") or "")
    except (
        MessageError,
        ValueError,
        LookupError,
        RecursionError,
        AttributeError,
        TypeError,
        IndexError,
        KeyError,
    ) as e:
        raise InputError(f"{shown(path)} is a damaged message: {' '.join(str(e).split()) or type(e).__name__}") from e
    found = one_title(shaped(html_blocks(text))) if form == "text/html" else _paragraphs(text)
    found = _under(found, _PREFIX.sub("", clean(subject)))
    file = data.decode("utf-8", "replace")
    metadata = {"author": parseaddr(sender)[0], "date": date, "language": tag[:2].lower()}
    view = without_markup(plain(file)) if form == "text/html" else plain(file)
    return article(path, "mail", found, metadata, file=file, view=view)


def _under(found: list[Block], subject: str) -> list[Block]:
    """The blocks under a mail's subject. A first line that reads as a title is one, where the subject says another."""
    if not subject or not found or found[0].kind != "title":
        return titled(found, subject)
    same = "".join(found[0].text.split()).casefold() == "".join(subject.split()).casefold()
    return found if same or found[0].declared else titled([replace(found[0], kind="heading"), *found[1:]], subject)


def _content(part: MIMEPart) -> str:
    """The text of a part in the character set that it names; one that Python does not know is read as UTF-8."""
    try:
        content = part.get_content()
    except LookupError:
        content = part.get_payload(decode=True)
    return content.decode("utf-8", "replace") if isinstance(content, bytes) else str(content)


def _paragraphs(text: str) -> list[Block]:
    """Paragraphs of a plain message, lines joined; what is quoted or below the signature stands beside it."""
    cut = _SIGNATURE.search(text)
    body, below = (text[: cut.start()], text[cut.end() :]) if cut else (text, "")
    found = []
    for span in paragraph_spans(body):
        block = span.of(body)
        quoted = all(_QUOTED.match(line) for line in block.splitlines())
        found.append(Block("related" if quoted else "body", clean(block)))
    found = shaped(found, whole=True)
    return found + [Block("related", clean(below))] * bool(clean(below))
