"""Reading and writing rows of segments."""

from __future__ import annotations

import json

import pytest

from xlate_audit.errors import InputError
from xlate_audit.score.rows import read_rows, usual_languages, written

ROW = (
    '{"id": "a", "source": "Guten Tag.", "target": "Good day.", "source_language": "DE", "target_language": "en-GB"}\n'
)


def test_a_row_keeps_what_it_holds() -> None:
    form, rows = read_rows([ROW.replace('"id"', '"note": [1], "id"')], "x")
    row = next(rows)
    assert (form, row.segment.source_language, row.segment.target_language) == ("jsonl", "de", "en")
    data = json.loads(written(row, 0.5, form))
    assert data == {**json.loads(ROW), "note": [1], "fidelity": 0.5}
    assert list(data)[-1] == "fidelity"


def test_columns() -> None:
    form, rows = read_rows(["Guten Tag.\tGood day.\r\n", "\n", "Nein.\tNo.\n"], "x")
    found = list(rows)
    assert (form, [r.data["id"] for r in found]) == ("tsv", ["1", "3"])
    assert written(found[0], 0.25, "tsv") == "Guten Tag.\tGood day.\t0.2500\n"
    assert json.loads(written(found[1], 0.25, "jsonl"))["source"] == "Nein."


def test_nothing_is_no_rows() -> None:
    form, rows = read_rows(["\n", "  \n"], "x")
    assert (form, list(rows)) == ("jsonl", [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{not json", "line 2: not JSON"),
        ("[1]", "line 2: not a JSON object"),
        ('{"id": "b", "source": "Nein."}', "line 2: 'target' is missing"),
        ('{"source": 3, "target": "No."}', "line 2: 'source' is no text"),
        ('{"source": "a", "target": "b", "source_language": 1}', "line 2: 'source_language' is no language code"),
    ],
)
def test_a_bad_row_is_named(line: str, said: str) -> None:
    _, rows = read_rows([ROW, line + "\n"], "in.jsonl")
    assert next(rows).data["id"] == "a"
    with pytest.raises(InputError, match=said):
        next(rows)


def test_a_bad_column_is_named() -> None:
    _, rows = read_rows(["a\tb\n", "only one\n"], "in.tsv")
    with pytest.raises(InputError, match=r"in.tsv, line 2: 1 columns, not 2"):
        list(rows)


def test_the_languages_of_a_file_that_does_not_say() -> None:
    lines = [
        "Der Stadtrat hat den Haushalt beschlossen.\tThe city council has passed the budget.\n",
        "Die Brücke bleibt bis Montag gesperrt.\tThe bridge stays closed until Monday.\n",
        "Wallenau\tWallenau\n",
    ]
    assert usual_languages(read_rows(lines, "x")[1]) == ("de", "en")
