"""What made a report, in one line: one signature and one input give the same bytes (after sacrebleu)."""

from __future__ import annotations

from xlate_audit.config import Config
from xlate_audit.embed import Embedder


def signature(config: Config, embedder: Embedder | None) -> str:
    """Version, embedder, scorer and a hash of the settings.

    The embedder's own signature holds a hash of its weights, so that a model of the same name but other weights shows.
    """
    from xlate_audit import __version__

    parts = [f"xlate-audit:{__version__}"]
    if embedder is not None:
        parts += [f"embedder:{embedder.signature}", "scorer:probability"]
    return "|".join((*parts, f"config:{config.digest()}"))
