"""The list of models at hand, and their cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from xlate_audit.embed import DEFAULT_MODEL
from xlate_audit.embed.catalog import card, catalog, static_folder
from xlate_audit.errors import InputError
from xlate_audit.resources import resource


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    snapshot = tmp_path / "models--some--encoder" / "snapshots" / "abc"
    snapshot.mkdir(parents=True)
    (snapshot / "modules.json").write_text("[]")
    (snapshot / "README.md").write_text("---\nlanguage:\n- en\n- de\nlicense: mit\n---\n# Some encoder\n", "utf-8")
    (tmp_path / "models--not--sentences" / "snapshots" / "abc").mkdir(parents=True)
    return tmp_path


def test_shipped_and_cached_models_are_listed(hub: Path) -> None:
    models = {info.name: info for info in catalog()}
    assert set(models) == {DEFAULT_MODEL, "some/encoder"}
    shipped = models[DEFAULT_MODEL]
    assert (shipped.origin, shipped.path) == ("shipped", resource(DEFAULT_MODEL))
    assert len(shipped.languages) == 21
    assert 1e6 < shipped.bytes <= 28e6
    cached = models["some/encoder"]
    assert (cached.origin, cached.licence, cached.languages) == ("cache", "mit", ("en", "de"))


def test_cards(hub: Path) -> None:
    assert "Some encoder" in card("some/encoder")
    assert DEFAULT_MODEL in card(DEFAULT_MODEL)
    with pytest.raises(InputError, match="no model called 'nothing'"):
        card("nothing")
    with pytest.raises(InputError, match="no card"):
        card(str(hub))


@pytest.mark.parametrize("name", ["../models", "nothing", "some/encoder", ""])
def test_what_is_no_static_model(hub: Path, name: str) -> None:
    assert static_folder(name) is None
