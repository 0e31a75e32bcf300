"""Fit the weights by which `xlate_audit.checks.carried` tells a lost sentence from one that was merged or moved.

    python models/recipe/carried/fit.py PARALLEL_FOLDER

Reads paragraphs of human translations (`xquad`, `debian_news`, `privacyguides`, `opensource_guide`: rows `English TAB
language TAB text`), makes small articles of four paragraphs each, takes one sentence out of the translation, aligns,
and fits a logistic regression over the evidence for every sentence of both sides. Prints the constants to put into the
module, and how many lost sentences they find at which false alarms. Seeded; some ten minutes on two cores. To be run
again whenever the shipped embedder changes.
"""

import argparse
import collections
import lzma
import random
from pathlib import Path

import numpy as np

from xlate_audit import load_embedder
from xlate_audit.align import align_articles
from xlate_audit.article import Article, Paragraph
from xlate_audit.checks.carried import Candidate, candidates
from xlate_audit.segment import segment, sentences

SOURCES = ("xquad", "debian_news", "privacyguides", "opensource_guide")
SHORTEST, LONGEST, PARAGRAPHS, ARTICLES = 300, 1300, 4, 4  # characters, paragraphs an article, articles a language


def paragraphs(folder: Path) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """English paragraphs and their translations, by source and language."""
    found = collections.defaultdict(list)
    for source in SOURCES:
        with lzma.open(folder / f"{source}.tsv.xz", "rt", encoding="utf-8", newline="\n") as rows:
            for row in rows:
                cells = row.rstrip("\n").split("\t")
                if len(cells) == 3 and SHORTEST < len(cells[0]) < LONGEST:
                    found[source, cells[1]].append((cells[0], cells[2]))
    return found


def article(texts: list[str], side: str, language: str) -> Article:
    bodies = tuple(Paragraph(f"{side}{n}", "body", t, language=language) for n, t in enumerate(texts))
    return segment(Article(side, language, bodies))


def examples(pairs: list[tuple[str, str]], language: str, embedder, rng: random.Random):
    """(candidate, whether it was taken out) for both sides of articles from which one sentence was taken out."""
    for start in range(0, min(len(pairs), PARAGRAPHS * ARTICLES), PARAGRAPHS):
        chunk = pairs[start : start + PARAGRAPHS]
        for flip in (0, 1) if len(chunk) > 2 else ():
            ours, theirs = [p[flip] for p in chunk], [p[1 - flip] for p in chunk]
            mine, other = (language, "en") if flip else ("en", language)
            at = rng.randrange(len(chunk))
            whole, cut = sentences(ours[at], mine), sentences(theirs[at], other)
            if len(whole) != len(cut) or len(whole) < 3:
                continue
            lost = rng.randrange(len(whole))
            theirs[at] = " ".join(s.of(theirs[at]) for n, s in enumerate(cut) if n != lost)
            alignment = align_articles(article(ours, "o", mine), article(theirs, "r", other), embedder)
            for candidate in candidates(alignment, "original"):
                place = candidate.place
                yield candidate, place.paragraph == f"o{at}" and place.start == whole[lost].start
            for candidate in candidates(alignment, "reprint"):
                yield candidate, False


def fit(rows: list[tuple[Candidate, bool]]) -> None:
    from sklearn.linear_model import LogisticRegression

    x = np.array([(*c.features, not c.alone) for c, _ in rows])
    y = np.array([lost for _, lost in rows])
    model = LogisticRegression(C=100, max_iter=5000).fit(x, y)
    *weights, together = model.coef_[0].round(2).tolist()
    alone = float(model.intercept_[0].round(2))
    print(f"_WEIGHTS = {tuple(weights)}\n_TOGETHER, _ALONE = {alone + together:.2f}, {alone:.2f}")
    likely = model.predict_proba(x)[:, 1]
    for kind in (True, False):
        of = np.array([c.alone is kind for c, _ in rows])
        print("alone" if kind else "together", {
            t: (int((likely[of & y] >= t).sum()), int((of & y).sum()), int((likely[of & ~y] >= t).sum()))
            for t in (0.5, 0.7, 0.8, 0.9, 0.95)
        }, "found, lost, false alarms by probability")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=Path)
    folder = parser.parse_args().parallel
    rng, embedder, rows = random.Random(1), load_embedder(), []
    for (source, language), pairs in sorted(paragraphs(folder).items()):
        rng.shuffle(pairs)
        rows += examples(pairs, language, embedder, rng)
        print(source, language, len(rows), flush=True)
    fit(rows)


if __name__ == "__main__":
    main()
