"""What a scorer of segments is, and which are at hand.

A scorer is asked for by name, with an argument after a colon where it takes one (`comet:Unbabel/wmt20-comet-qe-da`).
Other packages add theirs under the entry point group `xlate_audit.scorers`: a callable that takes the argument (""
where none was given) and returns a Scorer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from xlate_audit.errors import InputError

GROUP = "xlate_audit.scorers"
DEFAULT_SCORER = "fidelity"


@dataclass(frozen=True, slots=True)
class Segment:
    """A source and what is given as its translation. Languages are ISO 639-1 codes, None where unknown."""

    source: str
    target: str
    source_language: str | None = None
    target_language: str | None = None


@runtime_checkable
class Scorer(Protocol):
    """Anything that says of translations how faithful they are."""

    @property
    def name(self) -> str:
        """How a user asks for it."""
        ...

    @property
    def signature(self) -> str:
        """Name and what decides its scores (weights, version)."""
        ...

    @property
    def licence(self) -> str:
        """Under which terms its scores may be used."""
        ...

    @property
    def processes(self) -> bool:
        """Whether several copies may work side by side in processes of their own."""
        ...

    def score(self, segments: Sequence[Segment]) -> Sequence[float]:
        """One number per segment, 0 to 1, higher is better."""
        ...


def _fidelity(argument: str) -> Scorer:
    from xlate_audit.score.fidelity import FidelityScorer

    if argument:
        raise InputError(f"the scorer fidelity takes no argument, not {argument!r}")
    return FidelityScorer.load()


def _comet(argument: str) -> Scorer:
    from xlate_audit.score.comet import open_comet

    return open_comet(argument)


def _command(argument: str) -> Scorer:
    from xlate_audit.score.process import open_command

    return open_command(argument)


OWN: dict[str, Callable[[str], Scorer]] = {"fidelity": _fidelity, "comet": _comet, "command": _command}


def load_scorer(name: str | None = None) -> Scorer:
    """The scorer of this name (None: the default one). Raises InputError, in one line, for one that cannot be had."""
    kind, _, argument = (name or DEFAULT_SCORER).partition(":")
    if kind in OWN:
        return OWN[kind](argument)
    found = {point.name: point for point in entry_points(group=GROUP)}
    if kind not in found:
        raise InputError(f"no scorer called {kind!r}; known: {', '.join(sorted({*OWN, *found}))}")
    try:
        scorer = found[kind].load()(argument)
    except InputError:
        raise
    except Exception as error:  # whatever a foreign package raises
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise InputError(f"the scorer {kind} cannot be opened: {reason}") from error
    if not isinstance(scorer, Scorer):
        raise InputError(f"the scorer {kind} ({found[kind].value}) is no scorer: it lacks a part of the protocol")
    return scorer
