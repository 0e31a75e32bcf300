"""A scorer that runs in a process of its own, in whatever environment it needs.

The two speak JSON, one object a line, over the process's standard streams. It begins with
`{"model": …, "licence": …}` (or `{"error": …}`); every request `{"segments": [{"source", "target", "source_language",
"target_language"}, …]}` it answers with `{"scores": [number, …]}`. Its standard error is passed on.
"""

from __future__ import annotations

import json
import math
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from xlate_audit.errors import InputError
from xlate_audit.score.scorers import Segment


class ProcessScorer:
    """A scorer at the other end of two pipes. `licence` and `model` are what the process says of itself."""

    processes = False  # one model in memory is enough

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        """Start `command`. Raises InputError where it cannot be started or does not begin as it should."""
        self.name = name
        try:
            self._process = subprocess.Popen(
                list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
                env=dict(environment) if environment is not None else None,
            )  # fmt: skip
        except OSError as error:
            raise InputError(f"scorer {name}: cannot start {command[0]}: {error.strerror}") from error
        hello = self._answer()
        self.model: str = str(hello.get("model", name))
        self.licence: str = str(hello.get("licence", "unknown"))
        self.signature: str = f"{name}:{self.model}"

    def score(self, segments: Sequence[Segment]) -> list[float]:
        """The process's numbers, held between 0 and 1. Raises InputError where it fails or answers otherwise."""
        if not segments:
            return []
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"segments": [asdict(s) for s in segments]}) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise InputError(f"scorer {self.name}: the process has gone ({error.strerror})") from error
        scores = self._answer().get("scores")
        if not isinstance(scores, list) or len(scores) != len(segments):
            raise InputError(f"scorer {self.name}: asked for {len(segments)} scores, the process answered otherwise")
        if not all(isinstance(s, int | float) and math.isfinite(s) for s in scores):
            raise InputError(f"scorer {self.name}: the process answered a score that is no number")
        return [min(1.0, max(0.0, float(s))) for s in scores]

    def close(self) -> None:
        """End the process: its input ends, which is its sign to stop."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(timeout=30)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _answer(self) -> dict[str, Any]:
        """The next line that is an object; other lines are a library's chatter."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            try:
                answer = json.loads(line)
            except ValueError:
                continue
            if isinstance(answer, dict):
                if "error" in answer:
                    raise InputError(f"scorer {self.name}: {answer['error']}")
                return answer
        raise InputError(f"scorer {self.name}: the process ended (exit status {self._process.wait()})")


def open_command(argument: str) -> ProcessScorer:
    """`command:PROGRAM ARGUMENTS`: any program that speaks the protocol."""
    words = shlex.split(argument)
    if not words:
        raise InputError("name the program that scores: --scorer 'command:PROGRAM ARGUMENTS'")
    return ProcessScorer("command", words)
