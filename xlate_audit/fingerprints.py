"""What a finding is known by, from run to run and from edit to edit."""

from __future__ import annotations

import hashlib


def said(rule: str, reprint: str, original: str) -> str:
    """What a finding says: its rule, and the words it points at on both sides, however their lines are broken."""
    return "\x1e".join((rule, " ".join(reprint.split()), " ".join(original.split())))


def fingerprint(said: str, number: int) -> str:
    """Sixteen hex digits for what a finding says, and for its number among those of an article that say the same:
    nothing of the text around it, so that edits there leave it as it is."""
    return hashlib.sha256(f"{said}\x1e{number}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
