"""unbabel-comet's quality estimation models as a scorer, in an environment of their own.

They weigh gigabytes and need torch and transformers of certain versions, so they are never imported here: the worker
(`comet_worker.py`, which knows nothing of this package) is run by the Python that `XLATE_AUDIT_COMET_PYTHON` names,
or by this one. The licence is the model's, and some forbid commercial use.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from xlate_audit.errors import InputError
from xlate_audit.score.process import ProcessScorer

PYTHON = "XLATE_AUDIT_COMET_PYTHON"
_WORKER = Path(__file__).with_name("comet_worker.py")


def open_comet(model: str) -> ProcessScorer:
    """The scorer `comet:MODEL`; MODEL is a name on the Hugging Face hub or a checkpoint's path.

    Raises InputError where no model is named, or the environment lacks unbabel-comet or the model.
    """
    if not model:
        raise InputError("name the model: --scorer comet:MODEL, for example comet:Unbabel/wmt20-comet-qe-da")
    return ProcessScorer("comet", [os.environ.get(PYTHON) or sys.executable, str(_WORKER), model])
