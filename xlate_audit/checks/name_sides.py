"""What the rules on names share: a name put in the place of another."""

from __future__ import annotations

from dataclasses import dataclass

from xlate_audit.article import Place


@dataclass(frozen=True, slots=True)
class Exchange:
    """A name of the reprint and the one of the original that it stands for."""

    ours: Place
    theirs: Place
