#!/usr/bin/env python3
"""What the table of senses says of held-out sound sentence pairs, and of senses that would be wrong there.

    measure.py PARALLEL [--pairs 12000] [--show 40]

The sentence stands for the article too, so that the log-odds are those of `wrong_senses` at their least. Printed for
some bars: false alarms per 1,000 words, and the share of the senses found where another of the family is put for the
right one; where the original's word has one sense ("said") and where it may have several ("open").
"""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections import Counter

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from fit import told
from sentences import is_held_out, read

from xlate_audit.checks.sense_context import contexts, without
from xlate_audit.embed import load_embedder
from xlate_audit.text.word_table import SENSES

BARS = (-4.0, -2.0, 0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=12000)
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    known = {language: SENSES.members(language) for language in SENSES.languages()}
    words, asked = 0, []
    for (a, b), found in read(options.parallel, options.pairs).items():
        for source, target in found:
            if not is_held_out(source) or max(len(source), len(target)) > 400:
                continue
            for texts, languages in (((source, target), (a, b)), ((target, source), (b, a))):
                words += max(len(texts[1].split()), len(texts[1]) // 5)
                theirs, ours = (told(t, language) for t, language in zip(texts, languages, strict=True))
                for family in ours.keys() & theirs.keys():
                    here, there = ours[family][0], theirs[family][0]
                    unsure = f"{family}.?"
                    if unsure in here or len(there) > 1:
                        continue
                    new = here - there
                    context = without(texts[0], theirs[family][1])
                    is_open = unsure in there
                    shown = (*languages, *texts, family)
                    if len(new) == 1 and (is_open or not (here & there)):
                        (wrong,) = new
                        asked.append((context, wrong, "" if is_open else next(iter(there)), not is_open, shown))
                    if len(here) == 1 and (is_open or here == there):
                        (right,) = here
                        others = sorted(s for s in known[languages[1]] if s.startswith(family + ".") and s != right)
                        for other in others:
                            if not other.endswith(".?"):
                                asked.append((context, other, "" if is_open else right, None, (is_open, len(others))))
    vectors = load_embedder().embed([context for context, *_ in asked])
    alarms, caught = {True: [], False: []}, {True: [], False: []}
    for vector, (_, wrong, right, sound, shown) in zip(vectors, asked, strict=True):
        odds = contexts().log_odds(vector, wrong.partition(".")[0])
        rights = [right] if right else [s for s in odds if s != wrong]
        if wrong not in odds or not all(s in odds for s in rights):
            continue
        usual = contexts().usual(wrong.partition(".")[0])
        rarer = {s: 0.0 if right else min(0.0, usual[s] - usual[wrong]) for s in rights}
        against = max(2 * (odds[s] - odds[wrong]) + rarer[s] for s in rights)
        if sound is None:
            caught[not shown[0]].append(against)
        else:
            alarms[sound].append((against, wrong, right, shown))
    print(words, "words")
    for said in (True, False):
        print("said" if said else "open", len(caught[said]), "exchanges")
        for bar in BARS:
            rate = sum(a[0] >= bar for a in alarms[said]) / words * 1000
            print(f"  {bar:5.1f}  alarms {rate:.3f}  found {np.mean(np.array(caught[said]) >= bar):.3f}")
        some = [a for a in alarms[said] if a[0] >= (0.0 if said else 4.0)]
        for kind, count in Counter((w, r) for _, w, r, _ in some).most_common(options.show):
            print("   ", count, *kind, *[s[3][:4] for s in some if (s[1], s[2]) == kind][:2])


if __name__ == "__main__":
    main()
