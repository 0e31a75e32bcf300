"""The same examples on every run: a change is judged by what it changed. `make fuzz` looks for new ones."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
if "XLATE_AUDIT_FUZZ" not in os.environ:
    settings.load_profile("same")
else:
    settings.register_profile("new", deadline=None)
    settings.load_profile("new")
