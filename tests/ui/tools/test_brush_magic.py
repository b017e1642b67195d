"""The magic brush on what a model says of drawn cracks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from ui import fakes
from ui.easel import ALT, Easel, box, colours_along, open_easel, swept

from inspector.core.frame import Frame, Window
from inspector.imaging.magic import grown
from inspector.ui.tools import brush_grower
from inspector.ui.tools.brush_magic import probability_in


@pytest.fixture
def easel(qtbot: QtBot, tmp_path: Path) -> Iterator[Easel]:
    with open_easel(qtbot, tmp_path) as made:
        yield made


def test_the_magic_brush_wants_a_result_first(easel: Easel) -> None:
    easel.take("tool-magic", 24)
    assert "Run a model first" in easel.tools.hint
    easel.stroke((40, 40), (100, 47))
    assert easel.found == []
    assert "Run a model first" in easel.told[-1]
    frame = easel.bench.session.current
    assert frame is not None
    easel.bench.runs.run(fakes.card(), "cpu", [frame])
    assert "Begins a new crack" in easel.tools.hint


@pytest.mark.parametrize("at_once_ms", [1e9, -1.0])
def test_the_magic_brush_takes_what_the_model_sees_under_it(
    easel: Easel, monkeypatch: pytest.MonkeyPatch, at_once_ms: float
) -> None:
    monkeypatch.setattr(brush_grower, "AT_ONCE_MS", at_once_ms)
    session, suggestions = easel.bench.session, easel.bench.suggestions
    frame = session.current
    assert frame is not None
    easel.bench.runs.run(fakes.card(), "cpu", [frame])
    mask = suggestions.mask(frame)
    assert mask is not None
    easel.take("tool-magic", 24)
    path = [(60, 40), (90, 48), (120, 46), (140, 52)]
    easel.stroke(*path)
    brush = swept(*path, diameter_px=24)
    expected = grown(mask.probability[0], brush, np.array(path, dtype=float), 12.0)
    np.testing.assert_array_equal(easel.pixels(), expected)
    # Far less than the stroke, and the crack all along.
    assert 0.1 * brush.sum() < expected.sum() < 0.5 * brush.sum()
    assert expected[:, 65:135].any(axis=0).all()

    easel.stroke((200, 150), (220, 150))
    assert "sees no crack" in easel.told[-1]
    np.testing.assert_array_equal(easel.pixels(), expected)
    assert session.undo_stack.count() == 1


def test_the_magic_brush_shows_what_it_will_take(easel: Easel) -> None:
    frame = easel.bench.session.current
    assert frame is not None
    easel.bench.runs.run(fakes.card(), "cpu", [frame])
    easel.bench.view.set_mask_visible(False)
    easel.bench.view.set_outlines_visible(False)
    easel.zoom(4.0)
    easel.take("tool-magic", 24)
    before = easel.grab()
    easel.press(130, 47)
    easel.move(150, 50)
    # The search at the end of the pause between two.
    easel.brush._grower._look()
    easel.brush.left()
    during = easel.grab()
    easel.release(150, 50)
    painted = easel.pixels()
    brush = swept((130, 47), (150, 50), diameter_px=24)
    orange = 0
    for y in range(35, 62):
        row = zip(
            colours_along(before, easel, y, 118, 162),
            colours_along(during, easel, y, 118, 162),
            painted[y, 118:162].tolist(),
            brush[y, 118:162].tolist(),
            strict=True,
        )
        for old, new, taken, under in row:
            warm = ((new >> 16) & 255) - (new & 255) > 25
            assert warm == taken
            assert under or old == new
            orange += warm
    assert orange > 100


def test_alt_with_the_magic_brush_erases_plainly(easel: Easel) -> None:
    easel.put("a", box(200, 130, 250, 150))
    easel.take("tool-magic", 11)
    before = easel.pixels("a")
    easel.stroke((210, 140), (230, 140), modifiers=ALT)
    gone = swept((210, 140), (230, 140), diameter_px=11)
    np.testing.assert_array_equal(easel.pixels("a"), before & ~gone)


def test_a_region_run_leaves_nothing_to_see_elsewhere(easel: Easel) -> None:
    mask = fakes.mask_of(Frame(np.full((20, 30, 3), 20, np.uint8), (100, 50)))
    window = Window(90, 45, 20, 20)
    seen = probability_in(mask, "crack", window)
    assert (seen[:5] == 0).all()
    assert (seen[:, :10] == 0).all()
    assert (seen[5:, 10:] > 200).all()
    np.testing.assert_array_equal(probability_in(mask, "pothole", window), seen)
    assert not probability_in(mask, "crack", Window(0, 0, 9, 9)).any()
