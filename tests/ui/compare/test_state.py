"""What is compared, and what is remembered of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from inspector.core.errors import SettingsError
from inspector.core.frame import Window
from inspector.ui.compare.choice import MOST_PANES, Choice, Layout, first_layout
from inspector.ui.compare.layout_store import MOST_NAMED, LayoutStore
from inspector.ui.compare.pane_content import Field, PaneContent, field_content
from inspector.ui.compare.state import CompareState

FIRST = first_layout("photo", "hrsegnet-b48", "dsrnet-lite")


def content(title: str = "LR", scale: float = 1.0) -> PaneContent:
    return PaneContent(title, "", np.zeros((8, 12, 3), np.uint8), (4, 2), scale)


def test_a_layout_is_remembered_for_each_kind_of_source(tmp_path: Path) -> None:
    path = tmp_path / "compare.json"
    state = CompareState(LayoutStore(path))
    state.follow("photo", FIRST)
    state.set_count(4)
    state.choose(3, Choice("mask", "pct-rfkd"))
    state.set_reference(0)
    state.follow("map", first_layout("map", "road-building", "hat-light"))
    assert state.layout.choices[1] == Choice("enhanced", "hat-light")

    later = CompareState(LayoutStore(path))
    later.follow("photo", FIRST)

    assert later.layout.count == 4
    assert later.layout.choices[3] == Choice("mask", "pct-rfkd")
    assert later.layout.reference == 0


def test_named_layouts_stay_and_can_be_deleted(tmp_path: Path) -> None:
    path = tmp_path / "compare.json"
    store = LayoutStore(path)
    store.name("Masks", replace(FIRST, count=6))
    assert LayoutStore(path).named["Masks"].count == 6
    store.forget("Masks")
    assert not LayoutStore(path).named

    for n in range(MOST_NAMED):
        store.name(f"Layout {n}", FIRST)
    with pytest.raises(SettingsError, match="delete one"):
        store.name("One more", FIRST)


@pytest.mark.parametrize("text", ["", "{", '{"last": {"photo": {"count": "six"}}}', "[[[[]]]]"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "compare.json"
    path.write_text(text, encoding="utf-8")

    assert LayoutStore(path).of_kind("photo") is None


def test_a_layout_from_a_file_is_made_sound() -> None:
    odd = Layout(99, (Choice("mask", "x"),), "split", (7, -2), 12)

    sound = odd.sound()

    assert sound.count == MOST_PANES == len(sound.choices)
    assert sound.pair == (0, 1)
    assert sound.reference == -1


def test_one_pane_cannot_be_split(tmp_path: Path) -> None:
    state = CompareState(LayoutStore(tmp_path / "compare.json"))
    state.follow("photo", FIRST)
    state.set_count(1)
    state.set_mode("split")
    assert (state.layout.mode, state.layout.count) == ("split", 2)
    state.set_count(1)
    assert state.layout.mode == "grid"


def test_what_is_given_comes_into_view_and_leaves_the_own_layout_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "compare.json"
    state = CompareState(LayoutStore(path))
    state.follow("photo", FIRST)
    state.set_count(3)
    state.set_region(Window(1, 1, 2, 2))
    with qtbot.waitSignal(state.lent_to):
        state.show_given([content("HR"), content("LR"), content("SR")], "Δ on IMG_1", reference=0)

    assert state.layout.shown == tuple(Choice("given", number=n) for n in range(3))
    assert state.layout.reference == 0
    assert state.region is None
    state.set_count(2)  # of what is given; nobody's own
    state.show_given([content("HR")], "Δ on IMG_2")
    state.give_back()

    assert not state.given
    assert state.layout.count == 3
    assert state.layout.choices == FIRST.choices
    kept = LayoutStore(path).of_kind("photo")
    assert kept is not None
    assert kept.count == 3


def test_choices_are_lent_and_not_remembered(tmp_path: Path) -> None:
    path = tmp_path / "compare.json"
    state = CompareState(LayoutStore(path))
    state.follow("photo", FIRST)
    state.set_count(3)
    masks = [Choice("mask", f"model-{n}") for n in range(9)]
    state.show_choices([Choice("agreement"), *masks], "Agreement of models")
    assert state.lent
    assert not state.given
    assert state.layout.shown == (Choice("agreement"), *masks[:5])
    state.set_count(2)
    kept = LayoutStore(path).of_kind("photo")
    assert kept is not None
    assert kept.count == 3
    state.follow("photo", FIRST)
    assert not state.lent
    assert state.layout == kept


def test_a_content_says_which_pixels_it_covers() -> None:
    assert content().window == Window(4, 2, 12, 8)
    assert content(scale=4.0).window == Window(4, 2, 3, 2)
    assert content(scale=0.25).window == Window(4, 2, 48, 32)
    field = Field(np.zeros((8, 12), np.float32), 0.0, 1.0, "viridis", "m")
    assert field_content("Depth", "", field).sort == "field"


def test_a_content_that_cannot_be_in_register_is_refused() -> None:
    with pytest.raises(ValueError, match="no whole multiple"):
        content(scale=1.5)
    with pytest.raises(ValueError, match="mask"):
        PaneContent("", "", np.zeros((8, 8, 3), np.uint8), mask=np.zeros((4, 4), np.uint8))
