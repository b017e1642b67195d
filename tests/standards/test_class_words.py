from __future__ import annotations

import tomllib
from pathlib import Path

from inspector.core.language import Catalogue, speaking
from inspector.standards.class_words import CLASSES, class_text

MODELS = Path(__file__).parents[2] / "models"


def test_whatever_a_shipped_model_finds_can_be_said_in_every_language() -> None:
    """Labels in capitals are codes of Sewer-ML, which are the same everywhere."""
    cards = [tomllib.loads(path.read_text("utf-8")) for path in MODELS.glob("*/card.toml")]
    labels = {label for card in cards for label in card.get("output", {}).get("labels", ())}
    assert {"crack", "road", "roots"} <= labels
    assert {label for label in labels if not label.isupper()} <= set(CLASSES)


def test_labels_are_said_in_the_language_in_use_and_a_users_own_stays() -> None:
    with speaking(Catalogue("de", {"crack": ("Riss",)})):
        assert class_text("crack") == "Riss"
        assert class_text("my crack") == "my crack"
    assert class_text("crack") == "crack"
