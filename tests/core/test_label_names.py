"""Labels are kept in English and shown in the language in use."""

from __future__ import annotations

import tomllib
from pathlib import Path

from inspector.core.label_names import KNOWN_LABELS, label_name, label_named, reason_name
from inspector.core.language import Catalogue, speaking

MODELS = Path(__file__).resolve().parents[2] / "models"
GERMAN = Catalogue(
    "de",
    {
        "crack": ("Riss",),
        "open joint": ("Offene Fuge",),
        "Open": ("Öffnen",),
        "Shadow": ("Schatten",),
    },
)


def test_a_label_is_shown_in_the_language_and_read_back() -> None:
    with speaking(GERMAN):
        assert label_name("crack") == "Riss"
        assert label_named(" riss ") == "crack"
        assert label_named(label_name("open joint")) == "open joint"
        assert label_name("my own label") == label_named("my own label") == "my own label"


def test_what_somebody_wrote_is_not_translated_even_if_it_is_a_word_of_ours() -> None:
    with speaking(GERMAN):
        assert label_name("Open") == reason_name("Open") == "Open"
        assert reason_name("Shadow") == "Schatten"


def test_in_english_nothing_changes() -> None:
    for written in ("crack", "Crack", "my label"):
        assert label_name(written) == label_named(written) == written


def test_the_words_that_shipped_models_tell_apart_are_known() -> None:
    cards = (tomllib.loads(card.read_text("utf-8")) for card in MODELS.glob("*/card.toml"))
    labels = {label for card in cards for label in card.get("output", {}).get("labels", ())}
    assert "settled deposit" in labels
    codes = {label for label in labels if label.isupper()}  # of whole pictures: not translated
    assert labels - codes <= set(KNOWN_LABELS)
