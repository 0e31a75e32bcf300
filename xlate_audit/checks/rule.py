"""What a rule is: plain data around a generator function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from xlate_audit.article import Flag, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault: `name` ("family.fault"), the function that finds it, and how a report speaks of it.

    `needs` says what `find` is called with:

    - "article": `find(article, alignment=None, *, …options)`: faults of a text in itself. `alignment` is given when the
      original is at hand, so that what stands in the original too is not called a leftover.
    - "pair": `find(alignment, *, …options)`: faults that only the original shows.

    The keyword-only defaults of `find` are the rule's options. The docstring of the module that `find` stands in is the
    rule's page: a first line, what it does, why it matters, what it cannot see, an example. `severity`, `confidence`
    (share of findings that are real, measured) and `mqm` (MQM category) hold unless a flag says otherwise.

    `yields_to` names rules or families that know better: where one of them flags an overlapping place of the same side,
    this rule's flag is left out, so that one fault is one finding. (A dropped digit group is `drift.magnitude`, not
    `drift.number` as well.)

    `repairs`: the rule's suggestions need no judgement (an entity, a doubled comma), so that they may be written into a
    copy unasked. A name or number that the original gives otherwise is a suggestion too, but an editor's to take.
    """

    name: str
    find: Callable[..., Iterator[Flag]]
    needs: Literal["article", "pair"]
    severity: Severity
    confidence: float
    mqm: str
    yields_to: tuple[str, ...] = ()
    repairs: bool = False

    @property
    def family(self) -> str:
        return self.name.partition(".")[0]

    @property
    def options(self) -> Mapping[str, Any]:
        """Option names and their defaults."""
        parameters = inspect.signature(self.find).parameters.values()
        return {p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY}

    @property
    def page(self) -> str:
        """The rule's documentation, in Markdown."""
        return inspect.getdoc(inspect.getmodule(self.find)) or ""
