"""The command line. `main` turns every outcome into an exit status and every error into one line.

Exit status: 0 done and the gate passed, 1 the gate failed, 2 usage or unreadable input, 3 a fault of the program.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typer import TyperException

DEBUG = "XLATE_AUDIT_DEBUG"
#: What writing can fail with and reading cannot.
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def main() -> None:
    """Run the command that `sys.argv` names and exit."""
    # Articles are short: a second thread costs more than it brings, most of all beside other work.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # What is opened at the start stays to the end: looking through it again and again for garbage finds none.
    gc.set_threshold(50_000, 20, 50)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console of another encoding would stop at the first foreign letter
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line; the exit status. Only with the debug variable set does an unexpected error pass through."""
    from typer import Abort, TyperException

    from xlate_audit.errors import XlateAuditError

    try:
        from xlate_audit.cli.app import app

        status = app(arguments, prog_name="xlate-audit", standalone_mode=False) or 0
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever read has seen enough, as in `xlate-audit … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except TyperException as error:
        return _fail(_hinted(error), 2)
    except XlateAuditError as error:
        return _fail(str(error), 2)
    except (Abort, KeyboardInterrupt):
        return _fail("stopped", 130)
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _FULL:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left must not fail again at exit
            return _fail(f"cannot write to standard output: {error.strerror}", 2)
        if os.environ.get(DEBUG):
            raise
        if isinstance(error, OSError) and error.filename is not None:
            return _fail(f"cannot use {error.filename}: {error.strerror}", 2)
        return _fail(f"internal error: {type(error).__name__}: {error} (set {DEBUG}=1 to see where)", 3)


def _hinted(error: TyperException) -> str:
    """What is wrong with a command line; where the command itself is missing or wrong, how to see which there are."""
    message, context = error.format_message(), getattr(error, "ctx", None)
    if context is None or not hasattr(context.command, "commands"):
        return message
    return f"{message.rstrip('.')}: `{context.command_path} --help` lists what there is"


def _fail(message: str, status: int) -> int:
    print(f"xlate-audit: {' '.join(message.split())}", file=sys.stderr)
    return status
