"""Models are found by looking, and nothing takes another's place in silence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.core.card import ModelCard
from inspector.core.errors import ModelError
from inspector.engine.catalog import Catalog

Put = Callable[[Path, bytes], ModelCard]


def test_cards_are_found_and_broken_ones_listed(tmp_path: Path, put: Put) -> None:
    card = put(tmp_path, b"weights")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "card.toml").write_text("title = 3")
    (tmp_path / "no-card").mkdir()
    (tmp_path / "file.txt").write_text("x")
    catalog = Catalog([tmp_path / "absent", tmp_path])
    assert catalog.cards == (card,)
    assert catalog.card("tiny") == card
    assert catalog.folder("tiny") == tmp_path / "tiny"
    assert [bad.folder.name for bad in catalog.broken] == ["broken"]
    with pytest.raises(ModelError, match=r"broken/card\.toml"):
        catalog.card("broken")


def test_a_user_model_cannot_take_the_id_of_an_earlier_one(tmp_path: Path, put: Put) -> None:
    shipped = put(tmp_path / "app", b"ours")
    put(tmp_path / "user", b"theirs")
    catalog = Catalog([tmp_path / "app", tmp_path / "user"])
    assert catalog.card("tiny") == shipped
    assert catalog.folder("tiny") == tmp_path / "app" / "tiny"
    assert "tiny is there already" in catalog.broken[0].message


def test_an_unknown_id_names_those_there_are(tmp_path: Path, put: Put) -> None:
    put(tmp_path, b"weights")
    with pytest.raises(ModelError, match=r"no model 'huge'; choose one of: tiny\."):
        Catalog([tmp_path]).card("huge")
    with pytest.raises(ModelError, match=r"choose one of: none\."):
        Catalog([]).card("huge")


def test_listing_models_and_preparing_to_run_import_nothing_heavy() -> None:
    script = (
        "import sys, inspector.engine.catalog, inspector.engine.segment, inspector.engine.device\n"
        "inspector.engine.device.choose('cpu')\n"
        "print(sorted({'torch', 'openvino', 'cv2', 'PySide6', 'safetensors'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
