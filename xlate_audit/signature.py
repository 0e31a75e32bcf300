"""What made a report, in one line: one signature and one input give the same bytes (after sacrebleu)."""

from __future__ import annotations

from functools import lru_cache

from xlate_audit.config import Config
from xlate_audit.embed import Embedder
from xlate_audit.resources import digest, resource, scorer_files


def signature(config: Config, embedder: Embedder | None) -> str:
    """Version, embedder, scorer and a hash of the settings.

    The embedder's own signature and the scorer's hold a hash of their weights, so that a model of the same name but
    other weights shows.
    """
    from xlate_audit import __version__

    parts = [f"xlate-audit:{__version__}"]
    if embedder is not None:
        parts += [f"embedder:{embedder.signature}", f"scorer:fidelity:{_scorer()}"]
    return "|".join((*parts, f"config:{config.digest()}"))


@lru_cache(maxsize=1)
def _scorer() -> str:
    """Eight hex digits over the scorer's weights and curves, as the scorer has them in its own signature."""
    return digest(scorer_files(resource("fidelity")))
