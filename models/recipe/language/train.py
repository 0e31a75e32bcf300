"""Make the language model in models/language/ again: `python models/recipe/language/train.py DATA OUT`.

DATA is the folder that holds parallel/ and lexicon/. One linear classifier a script (Latin, Cyrillic, Arabic,
Devanagari, Han) over hashed letter n-grams, learnt by Adam on crops of one word to a whole sentence; weights are
rounded to 8 bits a class, and a temperature is fitted on texts held back, so that a probability means what it says.
Seeded: the same data and number of threads give the same file. Takes about ten minutes on two idle cores, and 5 GB.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
from data import LATIN, OTHER_LATIN, crops, generated, names, parallel

from xlate_audit.language.features import hashed, normalised

SEED = 20240611
#: Buckets of each classifier's table. All tables together are to stay under 2 MB.
BUCKETS = {"Latin": 40000, "Cyrillic": 16000, "Arabic": 12000, "Devanagari": 8000, "Han": 60000}
#: A language without parallel text has fewer examples than the rest: a prior for what newsrooms run.
EXAMPLES, GENERATED, NAMES = 60000, 12000, 30000
_HAN_RUN = re.compile(r"[\u3400-\u9fff\u3005\u3007]{2,}")


def han_titles(texts: list[str], seed: str) -> list[str]:
    """Han-only texts as titles are: one to three stretches of Han in a row, not those of two letters alone."""
    draw = random.Random(seed)
    out = []
    for text in texts:
        runs = _HAN_RUN.findall(text)
        if runs:
            start = draw.randrange(len(runs))
            out.append(" ".join(runs[start : start + draw.randint(1, 3)])[: draw.randint(2, 24)])
    return out


def examples(data: Path, extra: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
    """Texts by script and language; "" is the language of names."""
    texts = parallel(data, extra)
    latin = {language: crops(texts[language], EXAMPLES, language) for language in LATIN}
    for language in OTHER_LATIN:
        latin[language] = crops(generated(language, GENERATED // 2, SEED), GENERATED, language)
    latin["ro"] = [t.translate({0x15F: 0x219, 0x163: 0x21B}) if n % 2 else t for n, t in enumerate(latin["ro"])]
    latin[""] = crops(names(data), NAMES, "names")
    cyrillic = {language: crops(texts[language], EXAMPLES, language) for language in ("ru", "uk")}
    cyrillic |= {k: crops(generated(k, GENERATED // 2, SEED), GENERATED * 2, k) for k in ("bg", "mk")}
    arabic = {language: crops(texts[language], EXAMPLES, language) for language in ("ar", "fa")}
    urdu = [t.translate({0x64A: 0x6CC, 0x643: 0x6A9}) for t in generated("ur", GENERATED // 2, SEED)]
    arabic["ur"] = crops(urdu, GENERATED * 2, "ur")
    devanagari = {"hi": crops(texts["hi"], EXAMPLES, "hi")}
    devanagari |= {k: crops(generated(k, GENERATED // 2, SEED), GENERATED * 2, k) for k in ("mr", "ne")}
    han = {language: han_titles(texts[language] * 2, language) for language in ("ja", "zh")}
    return {"Latin": latin, "Cyrillic": cyrillic, "Arabic": arabic, "Devanagari": devanagari, "Han": han}


def fit(texts: dict[str, list[str]], buckets: int, power: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """Weights (int8, buckets by classes), scale and bias of each class, and the accuracy on texts held back."""
    torch.manual_seed(SEED)
    classes = list(texts)
    rows = [(normalised(t), c) for c, language in enumerate(classes) for t in texts[language]]
    rows = [(t, c) for t, c in rows if t]
    random.Random(SEED).shuffle(rows)
    label = torch.tensor([c for _, c in rows])
    bucket, owner = hashed([t for t, _ in rows], buckets)
    counts = np.bincount(owner, minlength=len(rows))
    offsets = np.concatenate(([0], np.cumsum(counts)))
    bucket_t = torch.from_numpy(bucket)
    weight = torch.nn.Parameter(torch.zeros(buckets, len(classes)))
    bias = torch.nn.Parameter(torch.zeros(len(classes)))
    held = len(rows) // 20
    epochs, size = 4, 2048
    optimiser = torch.optim.Adam([weight, bias], lr=0.05)
    steps = epochs * ((len(rows) - held) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / (steps + 1))

    def logits(indices: np.ndarray, table: torch.Tensor) -> torch.Tensor:
        starts = offsets[indices]
        take = np.concatenate([np.arange(s, s + n) for s, n in zip(starts, counts[indices], strict=True)])
        begin = torch.from_numpy(np.concatenate(([0], np.cumsum(counts[indices])[:-1])))
        total = torch.nn.functional.embedding_bag(bucket_t[take], table, begin, mode="sum")
        return total / torch.from_numpy(counts[indices] ** power).float()[:, None] + bias

    for _ in range(epochs):
        order = held + torch.randperm(len(rows) - held).numpy()
        for at in range(0, len(order) - size + 1, size):
            batch = order[at : at + size]
            loss = torch.nn.functional.cross_entropy(logits(batch, weight), label[batch])
            loss = loss + 1e-7 * (weight**2).sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    scale = np.maximum(np.abs(weight.detach().numpy()).max(axis=0) / 127, 1e-6)
    rounded = np.clip(np.rint(weight.detach().numpy() / scale), -127, 127).astype(np.int8)
    with torch.no_grad():
        test = np.arange(held)
        out = logits(test, torch.from_numpy(rounded * scale.astype(np.float32)))
        right = out.argmax(1) == label[:held]
        temperature = min(
            (float(torch.nn.functional.cross_entropy(out / t, label[:held])), t) for t in (0.8, 0.9, 1.0, 1.1, 1.2, 1.4)
        )[1]
    report(classes, label[:held].numpy(), torch.softmax(out / temperature, 1).numpy(), counts[:held])
    cooled = [(array / temperature).astype(np.float32) for array in (scale, bias.detach().numpy())]
    return rounded, cooled[0], cooled[1], float(right.float().mean())


def report(classes: list[str], label: np.ndarray, probability: np.ndarray, counts: np.ndarray) -> None:
    """Print accuracy and honesty on the texts held back, by length."""
    best, confidence = probability.argmax(1), probability.max(1)
    right = best == label
    for low, high in ((0, 40), (40, 80), (80, 160), (160, 10**6)):
        band = (counts >= low) & (counts < high)
        sure = band & (confidence >= 0.9)
        if not sure.any():
            continue
        print(f"  {low:>4}+ n-grams: {right[band].mean():.3f} right; sure {sure.sum() / band.sum():.3f}, "
              f"of these right {right[sure].mean():.4f}")  # fmt: skip
    for c, name in enumerate(classes):
        of = label == c
        print(f"  {name or 'names':<5} {right[of].mean():.3f}", end="")
    print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--extra", nargs="*", default=[], help="further collections, to see what they would bring")
    parser.add_argument("--power", type=float, default=0.5)
    parser.add_argument("--only", nargs="*", default=list(BUCKETS))
    args = parser.parse_args()
    arrays: dict[str, np.ndarray] = {}
    for script, texts in examples(args.data, tuple(args.extra)).items():
        if script not in args.only:
            continue
        weights, scale, bias, accuracy = fit(texts, BUCKETS[script], args.power)
        print(f"{script}: {accuracy:.4f}", flush=True)
        arrays |= {f"{script}.weights": weights, f"{script}.scale": scale, f"{script}.bias": bias}
        arrays[f"{script}.classes"] = np.array([c or "-" for c in texts])
    args.out.mkdir(parents=True, exist_ok=True)
    np.savez(args.out / "language.npz", **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
