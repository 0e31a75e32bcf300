"""Hold a reprint back until it passes: what a publishing script would do.

python examples/publish.py ORIGINAL REPRINT
"""

from __future__ import annotations

import sys

from xlate_audit import Config, InputError, audit, load_article


def main(original: str, reprint: str) -> int:
    config = Config(ignore=("garble.readability",), severities={"drift.name": "critical"})
    try:
        report = audit(load_article(original), load_article(reprint), config=config)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{report.verdict}: fidelity {report.scores.fidelity}, {len(report.findings)} findings")
    for finding in report.findings:
        place = finding.reprint or finding.original
        if finding.severity in ("major", "critical") and place is not None:
            print(f"  line {place.line}: {finding.rule}: {place.text!r}: {finding.message}")
    return 0 if report.verdict == "pass" else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
