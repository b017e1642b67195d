from __future__ import annotations

import string
from types import MappingProxyType

import pytest

from inspector.core import stored_texts
from inspector.core.language import Catalogue, speaking
from inspector.core.restoration import Guards, settings_text
from inspector.core.stored_texts import (
    FOUND_ENHANCED,
    LOOKED_ENLARGED,
    RAN_IN_TILES,
    RAN_WITH_TORCH,
    retold,
)

TEXTS = stored_texts._ALL
GERMAN = Catalogue(
    "de",
    MappingProxyType(
        {
            RAN_IN_TILES: ("In Kacheln von {tile_px} px statt {failed_px} px.",),
            RAN_WITH_TORCH: ("Mit torch gerechnet.",),
            stored_texts.ERROR_MAP: ("Fehlerkarte {mode} ab {floor}, {contrast}",),
        }
    ),
    ",",
)


def test_what_was_stored_in_english_is_told_in_the_language_in_use() -> None:
    stored = RAN_IN_TILES.format(tile_px=256, failed_px=512)
    assert stored.startswith("Ran in tiles of 256 px")
    with speaking(GERMAN):
        assert retold(stored) == "In Kacheln von 256 px statt 512 px."
        assert retold(RAN_WITH_TORCH) == "Mit torch gerechnet."
        told = retold(settings_text("dark", Guards(1.5, 2.0)))
    assert told == "Fehlerkarte dark ab 1,5, 2"


def test_other_texts_stay_as_they_are() -> None:
    with speaking(GERMAN):
        for text in ("", "Ran in tiles.", "a note of the user {with braces}", "Ran on 3 px\n"):
            assert retold(text) == text
        assert retold(LOOKED_ENLARGED.format(scale=3)) == LOOKED_ENLARGED.format(scale=3)


@pytest.mark.parametrize("text", TEXTS)
def test_each_text_is_known_again_with_any_values(text: str) -> None:
    """In a language of which every sentence is known by its number, nothing is taken for another
    one."""
    numbered = {each: (f"{number}",) for number, each in enumerate(TEXTS)}
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    stored = text.format(**{name: f"dates, {name}. 7 x 7" for name in names})
    with speaking(Catalogue("zh", MappingProxyType(numbered))):
        assert retold(stored) == str(TEXTS.index(text))


def test_values_come_back_as_they_were_stored() -> None:
    stored = FOUND_ENHANCED.format(model="a b, c", width=1, height=2, x=3, y=4)
    order = {FOUND_ENHANCED: ("{y} {x} {height} {width} {model}",)}
    with speaking(Catalogue("de", MappingProxyType(order))):
        assert retold(stored) == "4 3 2 1 a b, c"
