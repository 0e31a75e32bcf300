#!/usr/bin/env python3
"""Learn, per language, which words foretell a negation in the translation; writes models/polarity/LANGUAGE.tsv.gz.

    train.py PARALLEL OUT [--languages de,fr] [--sentences 40000]

PARALLEL is a folder of `SOURCE.tsv.xz` files with rows `English TAB language TAB text`. For a language other than
English the label is whether the English side negates; for English, whether the other side does (German, French,
Spanish, Czech, Russian, Polish, Dutch, Portuguese and Italian, whose negations are words of their own). Needs
scikit-learn, which the tool itself does not.
"""

import argparse
import collections
import gzip
import lzma
import pathlib
import random

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from xlate_audit.text.polarity import languages, negations
from xlate_audit.text.polarity_weights import features

SOURCES = (
    "tatoeba_test wmt_newstest wmt_gen_refs wmt_gen_mt tico19 korean_parallel opensource_guide panl_bppt_news"
    " privacyguides mozilla_www xquad debian_news hf_course"
)
CLEAR = ("de", "fr", "es", "cs", "ru", "pl", "nl", "pt", "it")
LONGEST = 500  # characters: longer rows are paragraphs, and tell little
KEPT = 6000  # weights a language, the largest


def rows(folder: pathlib.Path) -> dict[str, list[tuple[str, str]]]:
    """Sentence pairs (English, other) by language."""
    out: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
    for source in SOURCES.split():
        with lzma.open(folder / f"{source}.tsv.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                if len(cells) == 3 and 10 < len(cells[0]) < LONGEST and cells[2]:
                    out[cells[1]].append((cells[0], cells[2]))
    return out


def learn(texts: list[str], labels: list[bool], language: str) -> tuple[dict[str, float], float]:
    """Weights by feature ("" is the bias) and the held-out accuracy."""
    vectorizer = CountVectorizer(analyzer=lambda t: features(t, language), binary=True, min_df=6, max_features=120_000)
    x = vectorizer.fit_transform(texts)
    y = np.array(labels)
    cut = int(len(texts) * 0.9)
    model = LogisticRegression(C=0.4, solver="liblinear", random_state=0)
    model.fit(x[:cut], y[:cut])
    accuracy = float(model.score(x[cut:], y[cut:]))
    names, weights = vectorizer.get_feature_names_out(), model.coef_[0]
    kept = np.argsort(-np.abs(weights))[:KEPT]
    table = {str(names[i]): round(float(weights[i]), 2) for i in sorted(kept)}
    return {"": round(float(model.intercept_[0]), 2)} | {f: w for f, w in table.items() if w}, accuracy


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--languages", default=",".join(languages()))
    parser.add_argument("--sentences", type=int, default=35_000)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    pairs = rows(options.parallel)
    for language in options.languages.split(","):
        draw = random.Random(0)
        if language == "en":
            found = [
                (e, bool(negations(t, other)))
                for other in CLEAR
                for e, t in draw.sample(pairs[other], min(16_000, len(pairs[other])))
            ]
        else:
            found = [(t, bool(negations(e, "en"))) for e, t in pairs[language]]
        draw.shuffle(found)
        found = found[: options.sentences * (2 if language == "en" else 1)]
        table, accuracy = learn([t for t, _ in found], [label for _, label in found], language)
        lines = "".join(f"{feature}\t{weight}\n" for feature, weight in table.items())
        (options.out / f"{language}.tsv.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
        share = sum(label for _, label in found) / len(found)
        print(f"{language}: {len(found)} sentences, {share:.2f} negated, accuracy {accuracy:.3f}", flush=True)


if __name__ == "__main__":
    main()
