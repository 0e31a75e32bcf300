"""Write docs/commands.md, docs/rules.md, the table in docs/formats.md and the README's sample from the program itself.

With --check, only tell whether they are stale.

python tools/docs.py [--check]
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from typer.main import get_command

from xlate_audit import audit, load_article
from xlate_audit.checks import RULES
from xlate_audit.checks.pages import page, summary
from xlate_audit.cli.app import app
from xlate_audit.read.formats import FORMATS
from xlate_audit.report import View, render

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "corpus/mine-rescue.es-en"
MADE = "<!-- Made by `make docs`; what stands here is written in the code. -->"
FAMILIES = {
    "artifact": "What republishing left behind",
    "garble": "Text broken in itself",
    "drift": "Meaning that moved",
}
_WIDTH = 100


def commands() -> str:
    """The help of every command, as printed."""
    group = get_command(app)
    with group.make_context("xlate-audit", [], resilient_parsing=True) as context:
        parts = [MADE, "# Commands", _help(group, context)]
        for name, command in group.commands.items():  # pyright: ignore[reportAttributeAccessIssue]
            with command.make_context(name, [], parent=context, resilient_parsing=True) as inner:
                parts += [f"## {name}", _help(command, inner)]
                for below, part in getattr(command, "commands", {}).items():
                    with part.make_context(below, [], parent=inner, resilient_parsing=True) as innermost:
                        parts += [f"## {name} {below}", _help(part, innermost)]
    return "\n\n".join(parts) + "\n"


def _help(command, context) -> str:
    context.terminal_width = _WIDTH
    return f"```text\n{command.get_help(context).strip()}\n```"


def rules() -> str:
    """The list of the rules, and every rule's page."""
    parts = [MADE, "# Rules", "`xlate-audit rules NAME` prints a rule's page."]
    for family, title in FAMILIES.items():
        members = [rule for rule in RULES if rule.family == family]
        rows = [f"| [`{r.name}`](#{r.name.replace('.', '')}) | {r.severity} | {summary(r)} |" for r in members]
        parts.append("\n".join((f"**{title}**\n", "| rule | severity | finds |", "|---|---|---|", *rows)))
    return "\n\n".join((*parts, *(_below(page(rule).strip()) for rule in RULES))) + "\n"


def _below(text: str) -> str:
    """A page with its headings one level down, outside of code blocks."""
    lines, code = [], False
    for line in text.split("\n"):
        code ^= line.startswith("```")
        lines.append(f"#{line}" if line.startswith("#") and not code else line)
    return "\n".join(lines)


def readme() -> str:
    """The README with what the sample audit prints now: its head, its first and last passage, its last line."""
    os.chdir(ROOT)
    report = audit(load_article(f"{SAMPLE}/original.txt"), load_article(f"{SAMPLE}/reprint.txt"))
    blocks = render("text", [report], View(width=_WIDTH)).strip().split("\n\n")
    head, first, *_, last, total = blocks
    printed = "\n\n".join((head, first, "…", last, total))
    shown = f"```text\n$ xlate-audit pair {SAMPLE}/original.txt {SAMPLE}/reprint.txt\n\n{printed}\n```"
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.sub(r"(<!-- demo:.*?-->\n).*?(<!-- /demo -->)", lambda m: f"{m[1]}{shown}\n{m[2]}", text, flags=re.S)


def formats() -> str:
    """The page on formats with the table of them."""
    rows = [
        f"| {f.label} | {', '.join(f'`{s}`' for s in f.suffixes)} | {f.kept} | {'yes' if f.lines else 'no'} |"
        for f in FORMATS
    ]
    table = "\n".join(("| format | usual suffix | told apart | lines |", "|---|---|---|---|", *rows))
    text = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    return re.sub(
        r"(<!-- formats:.*?-->\n).*?(<!-- /formats -->)", lambda m: f"{m[1]}{table}\n{m[2]}", text, flags=re.S
    )


def main(arguments: list[str]) -> int:
    os.environ.pop("COLUMNS", None)
    stale = []
    pages = {"docs/commands.md": commands, "docs/rules.md": rules, "docs/formats.md": formats, "README.md": readme}
    for name, made in pages.items():
        text = made()
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if "--check" in arguments and stale:
        print(f"stale: {', '.join(stale)}; run `make docs`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
