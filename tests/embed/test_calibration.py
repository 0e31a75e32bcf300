"""Similarity to probability by language pair."""

import pytest

from xlate_audit.embed.calibration import Calibration

CALIBRATION = Calibration((10.0, -4.0), {"de-en": (20.0, -10.0), "de-de": (10.0, -6.0)})


@pytest.mark.parametrize(
    ("similarity", "languages", "expected"),
    [
        (0.5, ("de", "en"), 0.5),
        (0.5, ("en", "de"), 0.5),
        (0.6, ("de", "de"), 0.5),
        (0.4, ("en", "ja"), 0.5),
        (0.4, (None, "ja"), 0.5),
        (1e9, ("en", "ja"), 1.0),
        (-1e9, ("en", "ja"), 0.0),
    ],
)
def test_probability(similarity: float, languages: tuple[str | None, str | None], expected: float) -> None:
    assert CALIBRATION.probability(similarity, *languages) == pytest.approx(expected)


def test_it_reads_a_models_config() -> None:
    config = {"default": [10.0, -4.0], "pairs": {"de-en": [20.0, -10.0], "de-de": [10.0, -6.0]}}
    assert Calibration.from_config(config) == CALIBRATION
