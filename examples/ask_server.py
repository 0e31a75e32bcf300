"""Ask a running `xlate-audit serve` about a reprint, with nothing but Python's own library.

python examples/ask_server.py http://127.0.0.1:8765 ORIGINAL REPRINT
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def main(address: str, original: str, reprint: str) -> int:
    sides = {
        side: {"name": path, "text": Path(path).read_text(encoding="utf-8")}
        for side, path in (("original", original), ("reprint", reprint))
    }
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {os.environ.get('XLATE_AUDIT_TOKEN', '')}"}
    try:
        with urlopen(Request(f"{address}/pair", json.dumps(sides).encode(), headers), timeout=60) as answer:
            report, passed = json.load(answer), answer.headers["X-Gate"] == "passed"
    except HTTPError as error:
        print(json.load(error)["error"]["message"], file=sys.stderr)
        return 2
    print(f"{report['verdict']}: {len(report['findings'])} findings")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
