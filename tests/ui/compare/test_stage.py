"""Which part of a large source is read, and how finely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot
from ui import fakes

from inspector.core.frame import Window
from inspector.ui.canvas.picture_item import level_for
from inspector.ui.compare import stage
from inspector.ui.compare.choice import Choice
from inspector.ui.compare.stage import STAGE_PX, fine_stage, whole_stage
from inspector.ui.window import MainWindow


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_the_whole_is_read_as_finely_as_there_is_room(width: int, height: int) -> None:
    found = whole_stage(width, height)

    assert found.window == Window(0, 0, width, height)
    assert (width >> found.level) * (height >> found.level) <= STAGE_PX
    if found.level:
        assert (width >> (found.level - 1)) * (height >> (found.level - 1)) > STAGE_PX


@given(st.floats(0.02, 8.0), st.integers(0, 10_000), st.integers(0, 8_000), st.integers(60, 1900))
def test_what_is_seen_of_a_large_source_is_read_as_finely_as_it_is_shown(
    zoom: float, x: int, y: int, wide_px: int
) -> None:
    size = 10_980, 9_000
    side = max(int(wide_px / zoom), 1)
    seen = Window(x, y, side, side).clipped(*size)
    assert seen is not None
    found = fine_stage(*size, seen, zoom, None)

    if found is None:
        assert level_for(zoom) >= whole_stage(*size).level
        return
    w = found.window
    assert w.x <= seen.x
    assert w.y <= seen.y
    assert w.x + w.width >= seen.x + seen.width
    assert w.y + w.height >= seen.y + seen.height
    assert (w.width >> found.level) * (w.height >> found.level) <= STAGE_PX * 1.05
    assert found.scale == 1 / 2**found.level
    # A small move reads nothing anew.
    assert fine_stage(*size, seen, zoom, found) is found


def test_a_large_picture_is_coarse_from_afar_and_fine_from_near(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "STAGE_PX", 20_000)
    window.run_verbs.run_current()
    compare = window.proof.compare
    window.actions_["compare"].trigger()
    compare.state.use(compare.state.layout.with_choice(1, Choice("mask", "fake")))
    compare.linked.fit()
    compare.linked.zoom_to(0.4)
    qtbot.waitUntil(lambda: all(compare.contents.of(n).images for n in range(2)))
    assert [c.scale for c in compare.contents.contents(0)] == [0.5]
    coarse = compare.contents.contents(1)[0]
    assert coarse.window == Window(0, 0, fakes.WIDTH_PX, fakes.HEIGHT_PX)
    assert coarse.mask is not None
    assert coarse.mask.shape == coarse.pixels.shape[:2]
    assert coarse.mask.any(), "a crack is not lost from afar"

    compare.linked.look_at(Window(120, 30, 60, 40))

    qtbot.waitUntil(lambda: len(compare.contents.contents(1)) == 2)
    fine = compare.contents.contents(1)[1]
    assert fine.scale == 1.0
    assert fine.mask is not None
    assert fine.mask[45 - fine.origin[1], 120 - fine.origin[0]], "in register with the source"
