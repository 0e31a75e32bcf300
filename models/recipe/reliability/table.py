"""The page that says how often each rule's findings are real."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from xlate_audit.checks import RULES

_BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
_FEW = 10  # findings under which a share says little
_HEAD = """# Reliability

How often what a rule says is real, measured on {articles} articles in 20 languages, from and into English, each audited
once as sound translators left it and once with {faults} faults planted (numbers, names, dates, units, negations;
sentences left out, added, moved, doubled, untranslated, cut, shuffled; punctuation, spacing, encoding, markup, lines of
the site), and on {documents} machine-translated news documents in which professionals marked what is wrong. Made by
`python models/recipe/reliability TRAIN_FOLDER docs/reliability.md`. The texts come from the collections that some
weights were learnt from; the faults were planted for this alone.

A finding counts as real where it points at a planted fault or at something marked. Whatever else it points at counts
as a false alarm, also where the translators themselves erred or left something out, as they did in a good part of the
cases looked at: the shares are low estimates. A false alarm of both versions of an article counts once. The shares
hang on how many faults there are: here an article has three, or none.

## By confidence

| confidence | findings in sound and planted articles | real | mean confidence |
|---|---|---|---|
"""
_RULES = """
## By rule

*Findings* are those above `info`, *said* is their mean confidence, *alarms* how many of them come up in a hundred
articles without a planted fault. *Doubts* are what the same rule reports as `info`. Shares of fewer than ten findings
are left out. The last two columns are about machine translation's own faults, whatever the severity; the raters who
marked them looked for meaning, grammar and style, seldom for matters of form.

| rule | findings | said | real | alarms | doubts | real | in marked news | real there |
|---|---|---|---|---|---|---|---|---|
"""


def page(rows: list[dict[str, Any]], articles: int, faults: int, documents: int) -> str:
    """The page in Markdown."""
    out = [_HEAD.format(articles=articles, faults=faults, documents=documents)]
    found = [r for r in rows if r["rule"]]
    for low, high in _BINS:
        some = [r for r in found if r["of"] != "marked" and low <= r["confidence"] < high]
        if some:
            said = sum(r["confidence"] for r in some) / len(some)
            out.append(f"| {low:.1f} to {min(high, 1):.1f} | {len(some)} | {_share(some)} | {said:.2f} |\n")
    out.append(_RULES)
    by_rule: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        by_rule[row["rule"]].append(row)
    for rule in RULES:
        mine = by_rule[rule.name]
        there = [r for r in mine if r["of"] == "marked"]
        here, doubts = (
            [r for r in mine if r["of"] != "marked" and (r["severity"] == "info") == doubt] for doubt in (False, True)
        )
        said = f"{sum(r['confidence'] for r in here) / len(here):.2f}" if here else ""
        alarms = 100 * sum(r["of"] == "sound" for r in here) / articles
        out.append(
            f"| `{rule.name}` | {len(here)} | {said} | {_share(here)} | {alarms:.1f} | {len(doubts)} | "
            f"{_share(doubts)} | {len(there)} | {_share(there)} |\n"
        )
    return "".join(out)


def _share(rows: list[dict[str, Any]]) -> str:
    return f"{sum(r['real'] for r in rows) / len(rows):.2f}" if len(rows) >= _FEW else ""
