"""Addresses that a reader may use: e-mails, web addresses, telephone numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from xlate_audit.text.numbers_literal import ascii_digits

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"'»”“）)\]，。、]{3,300}", re.I)
# Seven digits at least in groups, as people write telephone numbers; thousands are told by their groups of three.
_PHONE = re.compile(
    r"(?<![\d.,])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,5}\)[\s.-]?)?\d{2,5}(?:[\s.-]\d{2,5}){1,4}(?![\d.,]\d|\d)"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """An address of a text; `key` is what must agree: the mail, host and path in small letters, the digits."""

    start: int
    end: int
    kind: Literal["mail", "web", "phone"]
    key: str


def contacts(text: str) -> tuple[Contact, ...]:
    """The addresses of `text`, in reading order.

    >>> [(c.kind, c.key) for c in contacts("Call +44 20 7946 0018 or Desk@Example.org, see www.example.org/help.")]
    [('phone', '442079460018'), ('mail', 'desk@example.org'), ('web', 'example.org/help')]
    """
    found = [Contact(*m.span(), "mail", m[0].lower()) for m in _MAIL.finditer(text)]
    for m in _WEB.finditer(text):
        shown = m[0].rstrip(".,;:!?…")
        key = re.sub(r"^(?:https?://)?(?:www\.)?", "", shown.lower()).rstrip("/")
        found.append(Contact(m.start(), m.start() + len(shown), "web", key))
    flat = ascii_digits(text)
    for m in _PHONE.finditer(flat):
        digits = re.sub(r"\D", "", m[0])
        groups = re.findall(r"\d+", m[0])
        plain = m[0][0] not in "+(" and (len(groups) < 3 or all(len(g) == 3 for g in groups[1:]) or len(groups[0]) == 4)
        if 7 <= len(digits) <= 15 and not plain and not any(c.start < m.end() and m.start() < c.end for c in found):
            found.append(Contact(*m.span(), "phone", digits))
    return tuple(sorted(found, key=lambda c: c.start))
