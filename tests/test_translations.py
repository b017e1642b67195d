"""Every text that users read is translated, with the same values in it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from inspector.core.errors import SettingsError
from inspector.core.language import speaking, tr
from inspector.io.translations import load_catalogue

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"


@pytest.fixture(scope="module")
def texts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("texts", ROOT / "packaging" / "texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["texts"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gathered(texts: ModuleType) -> dict[str, object]:
    found: dict[str, object] = texts.gather()
    return found


@pytest.mark.parametrize("language", ["de", "zh"])
def test_every_text_is_translated(
    texts: ModuleType, gathered: dict[str, object], language: str
) -> None:
    known = texts.read(FOLDER / f"{language}.ts")

    assert texts.faults(gathered, language, known) == []


def test_faults_are_found(texts: ModuleType) -> None:
    gathered = {
        "Save {name}": texts.Text("Save {name}", "a"),
        "{n} holes": texts.Text("{n} holes", "a", "{n} hole"),
        "New": texts.Text("New", "a"),
    }
    known = {
        "Save {name}": texts.Translation(("{nome} sichern",)),
        "{n} holes": texts.Translation(("{n} Löcher",)),
        "Gone": texts.Translation(("Weg",)),
    }
    said = texts.faults(gathered, "de", known)
    assert len(said) == 4
    for word in ("{nome}", "{n} holes", "New", "Gone"):
        assert any(word in line for line in said)


def test_files_read_back_as_written(texts: ModuleType, tmp_path: Path) -> None:
    gathered = {
        "A < {b} & c": texts.Text("A < {b} & c", "m"),
        "{n} holes": texts.Text("{n} holes", "m", "{n} hole"),
        "Open": texts.Text("Open", "m"),
    }
    known = {
        "A < {b} & c": texts.Translation(("„{b}“ > A\nund c",)),
        "{n} holes": texts.Translation(("{n} Loch", "{n} Löcher")),
    }
    path = tmp_path / "de.ts"
    texts.write(path, gathered, known)

    assert texts.read(path) == known
    catalogue = load_catalogue("de", tmp_path)
    assert catalogue.decimal == ","
    with speaking(catalogue):
        assert tr("A < {b} & c", b=1.5) == "„1,5“ > A\nund c"
        assert tr("Open") == "Open"


def test_a_broken_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "zh.ts").write_text("<TS>", encoding="utf-8")
    with pytest.raises(SettingsError, match="install Inspector again"):
        load_catalogue("zh", tmp_path)
