"""The HTML file around what is shown: templates, style, and the policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from xlate_audit.report.html.rows import SENTENCES
from xlate_audit.report.html.sheet import Sheet

_TEMPLATES = Path(__file__).with_name("templates")
_FILTERS = (("severity", "severities"), ("family", "families"), ("rule", "rules"))


def page(template: str, sheets: Sequence[Sheet]) -> str:
    """The file. Every text of an article is escaped; the style is allowed by its hash, scripts not at all."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = {kind: _total(getattr(sheet, attribute) for sheet in sheets) for kind, attribute in _FILTERS}
    style = _style(filters)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return environment.get_template(template).render(
        sheets=sheets, filters=filters, policy=policy, style=style, quiet=any(sheet.quiet for sheet in sheets)
    )


def _style(filters: Mapping[str, Mapping[str, int]]) -> str:
    """The style sheet, with a rule for every filter and every pair of sentences that can light up."""
    parts = [(_TEMPLATES / "style.css").read_text(encoding="utf-8")]
    lit = ",\n".join(f".row:has(.k{n}:hover) .k{n}" for n in range(SENTENCES))
    parts.append(f"{lit} {{ background: var(--lit); }}\n")
    for kind, names in filters.items():
        for name in names:
            off = f'body:has(.filters input[data-{kind}="{name}"]:not(:checked))'
            parts.append(f'{off} .card[data-{kind}="{name}"], {off} sup[data-{kind}="{name}"] {{ display: none; }}\n')
            parts.append(f'{off} .mark[data-{kind}="{name}"] {{ all: unset; }}\n')
    return "".join(parts)


def _total(tallies: Iterable[Mapping[str, int]]) -> Mapping[str, int]:
    """The sum of several tallies, in the order of the first that names each."""
    out: dict[str, int] = {}
    for tally in tallies:
        for name, count in tally.items():
            out[name] = out.get(name, 0) + count
    return out
