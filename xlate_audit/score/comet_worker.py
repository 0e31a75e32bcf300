"""Runs a model of unbabel-comet for xlate-audit: `python comet_worker.py MODEL`, requests and answers in JSON lines.

Runs in the environment that has unbabel-comet and needs nothing else; see `process.py` for what is said. Whatever the
libraries print goes to standard error, so that standard output holds answers alone.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path

_BATCH = 16
#: Licences as the models' pages state them.
_LICENCES = {
    "wmt20-comet-qe-da": "Apache-2.0",
    "wmt21-comet-qe-mqm": "Apache-2.0",
    "wmt22-cometkiwi-da": "CC BY-NC-SA 4.0",
    "wmt23-cometkiwi-da-xl": "CC BY-NC-SA 4.0",
    "wmt23-cometkiwi-da-xxl": "CC BY-NC-SA 4.0",
    "XCOMET-XL": "CC BY-NC-SA 4.0",
    "XCOMET-XXL": "CC BY-NC-SA 4.0",
}


def main() -> int:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(answer: dict[str, object]) -> None:
        print(json.dumps(answer), file=answers, flush=True)

    name = sys.argv[1]
    here = Path(__file__).resolve().parent  # whose files must not be taken for packages of the environment
    sys.path[:] = [folder for folder in sys.path if Path(folder or ".").resolve() != here]
    try:
        comet = importlib.import_module("comet")  # by name: a package of that environment, not of this one
        checkpoint = name if Path(name).exists() else comet.download_model(name)
        model = comet.load_from_checkpoint(checkpoint)
    except Exception as error:  # told to whoever asked, whatever it is
        reason = (str(error).strip().splitlines() or [""])[0]
        say({"error": f"{name} cannot be opened: {type(error).__name__}: {reason}"})
        return 1
    say({"model": name, "licence": _LICENCES.get(Path(name).name, "unknown: see the model's page")})
    for line in sys.stdin:
        rows = [{"src": s["source"], "mt": s["target"]} for s in json.loads(line)["segments"]]
        try:
            found = model.predict(rows, batch_size=_BATCH, gpus=0, progress_bar=False)
        except Exception as error:
            say({"error": f"{name} failed: {type(error).__name__}: {error}"})
            return 1
        say({"scores": [float(score) for score in found["scores"]]})
    return 0


if __name__ == "__main__":
    sys.exit(main())
