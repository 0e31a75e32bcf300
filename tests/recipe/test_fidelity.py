"""The recipe of the scorer: faults are faults, the two readers agree, and what measures teaches nothing."""

from __future__ import annotations

import gzip
import json
import lzma
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from xlate_audit.embed import StaticEmbedder, load_embedder
from xlate_audit.score.fidelity import OF_FORMS, ranked
from xlate_audit.score.reader import Batch, Reader
from xlate_audit.score.scorers import Segment
from xlate_audit.score.words import WordBank

RECIPE = Path(__file__).parents[2] / "models" / "recipe" / "fidelity"
TEXTS = [
    "The mayor of Wallenau opened the new bridge on Monday, and 17 boats were waiting there.",
    "He said that the harbour was not closed because the workers had finished the repairs in time.",
    "The court in Wallenau rejected the complaint of the fishermen, who had asked for 250 euros each.",
    "The opening had been delayed twice, and prices rose by 3.5 percent in March, the office said.",
]


@pytest.fixture(scope="module", autouse=True)
def recipe() -> Iterator[None]:
    """The recipe's folder among those that modules are taken from, as when it runs."""
    if not RECIPE.is_dir():
        pytest.skip("an installed package has no recipes")
    known = set(sys.modules)
    sys.path.insert(0, str(RECIPE))
    yield
    sys.path.remove(str(RECIPE))
    for name in set(sys.modules) - known:
        if name in {path.stem for path in RECIPE.glob("*.py")}:
            del sys.modules[name]


@pytest.fixture(scope="module")
def embedder() -> StaticEmbedder:
    found = load_embedder()
    assert isinstance(found, StaticEmbedder)
    return found


def test_every_kind_changes_the_sentence(embedder: StaticEmbedder) -> None:
    import data
    import plant
    from lexis import Lexis

    bank = WordBank(embedder)
    rows = bank.read(TEXTS)
    rng = random.Random(3)
    words = [[bank.words[n].strip() for n in row] for row in rows]
    lexis = Lexis(words * 3, embedder, rng)
    source = ["Die", "Bürgermeisterin", "eröffnete", "am", "Montag", "die", "neue", "Brücke"]
    made = {kind.__name__: 0 for kind in plant.KINDS}
    for text, row in zip(TEXTS, rows, strict=True):
        apart, glue, starts = data.apart(bank, text, row)
        assert [text[s : s + len(w)] for s, w in zip(starts, [bank.words[n] for n in row], strict=True)] == [
            bank.words[n] for n in row
        ]
        for kind in plant.KINDS:
            for _ in range(20):
                bad = plant.plant(kind, apart, glue, "en", source, lexis, rng)
                assert bad is None or (bad and bad != text)
                made[kind.__name__] += bad is not None
    assert [name for name, n in made.items() if not n] == []


@pytest.mark.parametrize(
    ("good", "bad", "labels"),
    [
        ([1, 2, 3, 4], [1, 9, 3, 4], [0, 2, 0, 0]),
        ([1, 2, 3, 4], [1, 2, 9, 3, 4], [0, 0, 2, 0, 0]),
        ([1, 2, 3, 4], [1, 2, 4], [0, 1, 1]),
        ([1, 2], [1, 2], [0, 0]),
    ],
)
def test_what_differs_is_labelled(good: list[int], bad: list[int], labels: list[int]) -> None:
    import data

    assert data.differing(good, bad) == labels


def test_the_trained_reader_and_the_shipped_one_agree(embedder: StaticEmbedder) -> None:
    torch = pytest.importorskip("torch")
    import kinship
    import network
    from reading import weights_of

    bank = WordBank(embedder)
    german = ["Die Brücke ist gesperrt.", "Er kam nicht, sagte sie am Montag.", "Nein", "…"]
    english = ["The bridge is closed.", "He did not come, she said on Monday.", "No", "It rained all day long here."]
    rows = bank.read([*german, *english])
    batch = Batch.of(bank, rows[4:], rows[:4])
    torch.manual_seed(5)
    net = network.Reader(embedder.dimensions).eval()
    words = (
        torch.from_numpy(bank.vectors),
        torch.from_numpy(bank.lengths),
        torch.from_numpy(bank.forms.astype(np.int64)),
    )
    kin = kinship.Kin(net).eval()
    read = torch.from_numpy(batch.source), torch.from_numpy(batch.target), torch.tensor([[1, 6]] * 4)
    with torch.no_grad():
        scores = torch.cat([net(words, *read)[0], kin(words, *read)[0][:, None]], 1)
    reading = Reader(weights_of(net) | kinship.weights_of(kin), bank).read(batch, [("en", "de")] * 4)
    assert reading.scores == pytest.approx(scores.numpy(), abs=1e-4)
    into_english = Reader(weights_of(net) | kinship.weights_of(kin), bank).read(batch, [("de", "en")] * 4)
    assert not into_english.scores[:, 2].any() and into_english.scores[:, :2].any(0).all()


def test_likeness_to_people(embedder: StaticEmbedder) -> None:
    import data
    import likeness

    texts = {"Human-A.0": "The river burst its banks.", "Human-B.0": "The river overflowed its banks.",
             "Online-B.1": "The river burst over its shores.", "eTranslation.2": "River stepped out."}  # fmt: skip
    rows = [
        {"kind": "mqm", "group": "g", "lp": "de-en", "src": "s", "sys": name, "hyp": text}
        for name, text in texts.items()
    ]
    rows.append({"kind": "assessed", "group": "h", "lp": "de-en", "src": "alone", "sys": "Online-B", "hyp": "Alone."})
    bank = WordBank(embedder)
    targets = data.Flat(bank.read([row["hyp"] for row in rows]), np.int32)
    people = {("de-en", "s"): frozenset({"The river broke its banks."})}
    found = likeness.Likeness(rows, targets, bank.forms, people)
    assert found.person.tolist() == [True, True, False, False, False]
    assert found.chrf[2] > found.chrf[3] and np.isnan(found.chrf[4])
    assert found.words(2).tolist() == [1, 1, 1, 0, 1, 0, 1] and found.words(4).tolist() == [-1, -1]


def test_the_kin_prefers_what_is_like_people(embedder: StaticEmbedder) -> None:
    torch = pytest.importorskip("torch")
    import data
    import kinship
    import likeness
    import network

    rows = [{"kind": "rivals", "group": f"g{n}", "lp": "en-de", "src": TEXTS[n % 4], "human": float(person), "hyp": text}
            for n in range(300)
            for person, text in ((1, "Das Boot lag still."), (0, "Boot, es war."), (0, "Boot es ist und war."))]  # fmt: skip
    bank = WordBank(embedder)
    targets = data.Flat(bank.read([row["hyp"] for row in rows]), np.int32)
    sources = data.Flat(bank.read([row["src"] for row in rows]), np.int32)
    like = likeness.Likeness(rows, targets, bank.forms, {})
    pair = data.Pair(TEXTS[0], "Das Boot lag still.", "en", "de")
    planted = {"pair": np.zeros(len(rows), np.int32), "source": sources, "good": targets, "bad": targets}
    material = {"judged": rows, "judged_sources": sources, "judged_targets": targets, "likeness": like, "pairs": [pair],
                "planted": planted, "vectors": bank.vectors, "lengths": bank.lengths, "forms": bank.forms}  # fmt: skip
    torch.manual_seed(1)
    net = kinship.Kin(network.Reader(embedder.dimensions))
    lessons = kinship.Kinship(net, material, np.random.default_rng(1))
    optimizer = torch.optim.Adam(net.parameters(), 1e-2)
    first = 0.0
    for _ in range(25):
        loss, gap = lessons.alike()
        first = first or loss.item()
        assert torch.isfinite(gap).all()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss.item() < 0.7 * first and torch.isfinite(lessons.faults()).all()


def test_sets_that_measure_are_left_out(tmp_path: Path) -> None:
    import data

    path = tmp_path / "set.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        stream.write(json.dumps({"src": " Ein Satz. ", "hyp": "A sentence.", "human": 0}) + "\n")
    assert data.measured([path]) == {"Ein Satz.", "A sentence."}


def test_a_curve_finds_where_sound_and_faulty_part() -> None:
    import curves

    rng = np.random.default_rng(1)
    scores = np.concatenate([rng.normal(1, 1, 4000), rng.normal(-1, 1, 4000)])
    slope, intercept = curves.curve(scores, np.repeat([1, 0], 4000), None)
    assert slope == pytest.approx(2, abs=0.2) and intercept == pytest.approx(np.log(9), abs=0.2)
    moved = curves.curve(scores + 0.5, np.repeat([1, 0], 4000), (slope, intercept))
    assert moved[0] == slope and moved[1] == pytest.approx(intercept - 0.5 * slope, abs=0.15)


def test_pairs_weigh_as_much_whatever_the_number_of_faults() -> None:
    import ranking

    def versions(kind: str, *values: float) -> ranking.Versions:
        return ranking.Versions((Segment("a", "b"),) * len(values), values, kind)

    groups = [versions("planted", 1, 0, 0), versions("mqm", -5, 0, -1), versions("critical", 0, 1, 1),
              versions("gross", 1, 0, 0), versions("planted", 1, 0)]  # fmt: skip
    pairs = ranking.pairs_of(groups)
    found = {kind: list(zip(p.better.tolist(), p.worse.tolist(), strict=True)) for kind, p in pairs.items()}
    assert found == {
        "planted": [(0, 1), (0, 2), (12, 13)],
        "critical": [(7, 6), (8, 6)],
        "gross": [(9, 10), (9, 11)],
    }
    one, two, alone = np.diff(pairs["planted"].sums, prepend=0)
    assert one == pytest.approx(two) and alone == pytest.approx(one * 2**0.5) and one + two + alone == pytest.approx(1)
    better, worse = pairs["planted"].draw(2000, np.random.default_rng(0))
    assert set(zip(better.tolist(), worse.tolist(), strict=True)) == {(0, 1), (0, 2), (12, 13)}
    assert (better == 12).mean() == pytest.approx(alone, abs=0.05)


def test_a_ranker_learns_what_tells_sound_from_faulty() -> None:
    import ranking

    rng = np.random.default_rng(2)
    facts = rng.normal(size=(600, OF_FORMS.stop + 1)).astype(np.float32)
    facts[:, 1:3] *= 0.01  # the manner and the kin, whose shares are fixed
    facts[::2, 3] += 2.0  # this column tells, the others do not
    facts[5, 4] = np.nan
    segment = Segment("a", "b")
    kinds = ("planted", "gross", "critical")
    versions = [ranking.Versions((segment, segment), (1.0, 0.0), kinds[n % 3]) for n in range(280)]
    versions += [ranking.Versions((segment, segment), (1.0, 0.0), "rivals") for _ in range(20)]
    manner, kin, _ = ranking.SHARES["other"]
    weights = ranking.train(facts, versions, "other", 1)
    scores = ranked(weights, facts)
    assert np.isfinite(scores).all() and (scores[::2] > scores[1::2]).mean() > 0.85
    shift = ranked(weights, facts + 0.02 * np.eye(facts.shape[1], dtype=np.float32)[1]) - scores
    other = ranked(weights, facts + 0.02 * np.eye(facts.shape[1], dtype=np.float32)[2]) - scores
    unseen = ranked(weights, facts + np.eye(facts.shape[1], dtype=np.float32)[OF_FORMS].sum(0))
    assert unseen == pytest.approx(scores, abs=1e-4)
    assert shift.std() < 1e-4 and shift.mean() / other.mean() == pytest.approx(manner / kin, rel=1e-2)


def test_what_is_sound_of_one_source() -> None:
    import ranking

    segment = Segment("a", "b")
    groups = [
        ranking.Versions((segment,) * n, tuple(range(n)), kind)
        for n, kind in ((2, "planted"), (3, "rivals"), (2, "mqm"))
    ]
    assert ranking.sound_pairs(groups).tolist() == [[3, 2], [4, 2], [4, 3], [6, 5]]


def test_critical_errors_are_grouped_by_length(tmp_path: Path) -> None:
    import data

    rows = [{"lp": "en-cs", "src": "a" * n, "hyp": "b", "critical": n % 3 == 0} for n in range(1, 61)]
    with gzip.open(tmp_path / "critical_errors.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in reversed(rows))
    found = data.critical(tmp_path, frozenset({"a" * 3}))
    names = [row["group"] for row in found]
    assert [names.count(name) for name in dict.fromkeys(names)] == [40, 19]
    assert [len(r["src"]) for r in found] == sorted(len(r["src"]) for r in found)
    assert [r["human"] for r in found] == [float(len(r["src"]) % 3 != 0) for r in found]


def test_a_system_counts_beside_each_of_its_judgements(tmp_path: Path) -> None:
    import data
    import reading

    rows = [{"set": kind, "lp": "en-de", "sys": name, "src": f"{n}", "hyp": f"{name}{n}", "human": value + n}
            for kind in ("mqm20", "wmt21.da") for n in range(4) for name, value in (("A", -3.0), ("B", -1.0))]  # fmt: skip
    with lzma.open(tmp_path / "judged_segments.jsonl.xz", "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in [*rows, {**rows[0], "set": "mlqe-pe.dev"}])
    found = data.judged(tmp_path, frozenset({"3"}), 1.0)
    assert {r["src"] for r in found} == {"0", "1", "2"} and len(found) == 12
    assert {(r["sys"], r["system"]) for r in found} == {("A", -2.0), ("B", 0.0)}
    first = {(r["kind"], r["sys"]): reading.worth(r) for r in found if r["src"] == "0"}
    assert first["mqm", "B"] - first["mqm", "A"] == pytest.approx(2 + 2 * 2)
    assert first["assessed", "B"] - first["assessed", "A"] == pytest.approx(0.4 * 2 + 2 / 0.08)


def test_people_rival_systems(tmp_path: Path) -> None:
    import data

    (tmp_path / "parallel").mkdir()
    english, german = "The mayor opened the new bridge.", "Die Bürgermeisterin eröffnete die neue Brücke."
    lines = {"wmt_gen_refs": [german], "wmt_gen_mt": ["Der Bürgermeister öffnete neue Brücke.", german + " Ja."]}
    for name, texts in lines.items():
        with lzma.open(tmp_path / "parallel" / f"{name}.tsv.xz", "wt", encoding="utf-8") as stream:
            stream.writelines(f"{english}\tde\t{text}\n" for text in texts)
    found = data.rivals(tmp_path, frozenset(), 5, random.Random(1))
    assert {(r["lp"], r["hyp"], r["human"]) for r in found} == {
        ("en-de", german, 1.0), *(("en-de", text, 0.0) for text in lines["wmt_gen_mt"])
    }  # fmt: skip
    assert data.rivals(tmp_path, frozenset({german}), 5, random.Random(1)) == []


@pytest.mark.parametrize(
    ("words", "mark", "before", "bare", "others"),
    [
        ("took", "past", "she", "take", {"was taking", "had taken", "takes", "will take", "is taking"}),
        ("are walking", "ing", "we", "walk", {"walk", "have been walking", "were walking", "will be walking"}),
        ("was told", "past", "he", "tell", {"was being told", "had been told", "is told", "will be told",
                                            "is being told"}),
        ("will be opened", "past", "it", "open", {"will have been opened", "is opened", "was opened",
                                                  "is being opened", "was being opened"}),
        ("is", "", "it", "be", {"is being", "has been", "was", "will be", "was being", "will be being"}),
        ("to go", "bare", "want", "go", {"to be going", "to have gone"}),
        ("has been writing", "ing", "he", "write", {"has written", "was writing", "had been writing"}),
    ],
)  # fmt: skip
def test_a_verb_in_another_form(words: str, mark: str, before: str, bare: str, others: set[str]) -> None:
    import verbforms

    known = frozenset({"walk", "walked", "walking", "open", "opened", "opening"})
    verb = verbforms.read(words.split(), mark, before, known)
    assert verb and verb.bare == bare and verb.words() == words.split()
    made = {" ".join(v.words()) for v in verb.others()}
    assert words not in made and others - {"has been writing"} <= made | {"was writing", "is walking"}


def test_only_a_verb_is_put_in_another_form() -> None:
    import verbforms

    known = frozenset({"repair", "repaired", "repairing"})
    text = "In March the office was not closed; its “plans” grew."
    found = {verbforms.other_form(text, known, random.Random(n)) for n in range(40)}
    assert None not in found and text not in found and len(found) > 5
    assert all(t.startswith("In March the office ") and t.endswith(".") and "not" in t for t in found if t)
    assert verbforms.other_form("Ten boats, two harbours.", known, random.Random(1)) is None


def test_small_words_are_no_nouns_and_no_verbs() -> None:
    import forming

    from xlate_audit.score.inflection import piece

    words = ["the", "boat", "boats", "said", "of", "Wallenau", "was", "."]
    rows = [[0, 1, 3, 4, 5, 6, 7], [0, 2, 3, 4, 5, 6, 7]] * 5
    assert forming.small_words(rows, words, [piece(w) for w in words]) == ["the", "of", "boats"]


def test_the_trained_forms_and_the_shipped_ones_agree(embedder: StaticEmbedder) -> None:
    torch = pytest.importorskip("torch")
    import forming

    from xlate_audit.score import forms

    names, small = ["", "past", "bare", "was ing", "s", "was", "the"], 1
    bank = WordBank(embedder)
    rows = bank.read(["Die Brücke war zu.", "Er sah die Boote.", "The bridge was closing.", "He saw the boats."])
    batch = Batch.of(bank, rows[:2], rows[2:])
    pieces = [forms.piece(w or " ") for w in bank.words]
    found = forms.find(pieces, batch, [0, 1], ["de", "de"], {n: i for i, n in enumerate(names)}, {"the"})
    torch.manual_seed(3)
    net = forming.Net(embedder.dimensions, len(names))
    marks = np.stack([found.stem, found.before, found.after, found.language, found.form, found.kind], 1)
    words = (torch.from_numpy(bank.vectors), torch.from_numpy(forms.table_rows(bank.forms)).long(),
             torch.from_numpy(bank.lengths == 0))  # fmt: skip
    with torch.no_grad():
        logits = net(words, torch.from_numpy(found.words), torch.from_numpy(marks)).numpy()
    shipped = forms.Forms(forming.weights_of(net), names, small, bank).figures(batch, [("de", "en")] * 2)
    own = logits[np.arange(len(logits)), found.form]
    logits[np.arange(len(logits)), found.form] = -np.inf
    verbs = (found.kind == forms.VERB_KIND) & (found.row == 1)
    assert verbs.sum() == 1 and shipped[1, 0] == pytest.approx(
        np.clip((own - logits.max(1))[verbs][0], -8, 8), abs=1e-4
    )


def test_forms_are_learnt(embedder: StaticEmbedder, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    import forming

    (tmp_path / "parallel").mkdir()
    german = ("Das Boot fuhr aus dem Hafen.", "Then the boat left the harbour."), ("Das Boot wird aus dem Hafen fahren.",
                                                                             "Then the boat will leave the harbour.")  # fmt: skip
    for name in forming.SOURCES:
        with lzma.open(tmp_path / "parallel" / f"{name}.tsv.xz", "wt", encoding="utf-8") as stream:
            stream.writelines(f"{english} {n}\tde\t{text} {n}\n" for n in range(80) for text, english in german)
    examples = forming.gather(tmp_path, frozenset(), embedder, 300, 1)
    assert {"past", "will bare"} <= set(examples.names) and "the" in examples.names[-examples.small :]
    said: list[str] = []
    weights = forming.train(examples, 60, 1, said.append)
    assert all(np.isfinite(a).all() for a in weights.values()) and float(said[-1].split()[-1]) > 0.9
