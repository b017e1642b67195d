"""Bicubic enlargement: registered, in the picture's own numbers, and stopped when asked."""

from __future__ import annotations

import numpy as np
import pytest

from inspector.core.enhanced import BICUBIC
from inspector.core.errors import Cancelled, ModelError
from inspector.core.frame import Frame, Window
from inspector.core.progress import Progress
from inspector.engine.enhance import enlarge_bicubic


def test_a_window_stays_where_it_is() -> None:
    """A bright source pixel is brightest in the middle of its four by four."""
    pixels = np.full((9, 11, 3), 20, np.uint8)
    pixels[3, 7] = 250
    made = enlarge_bicubic(Frame(pixels, origin=(100, 200)), Progress())

    assert made.scale == 4
    assert made.window == Window(100, 200, 11, 9)
    assert made.frame.origin == (100, 200)
    assert made.provenance.model_id == BICUBIC
    large = np.asarray(made.frame.pixels)[..., 0]
    brightest = np.argwhere(large == large.max())
    assert brightest.mean(axis=0).tolist() == [4 * 3 + 1.5, 4 * 7 + 1.5]


def test_a_tall_picture_has_no_seams_and_tells_how_far_it_is() -> None:
    rows = np.arange(600, dtype=np.uint16)[:, None, None] * 50
    steps: list[tuple[int, int]] = []
    made = enlarge_bicubic(
        Frame(np.broadcast_to(rows, (600, 2, 3)).copy()),
        Progress(lambda d, t: steps.append((d, t))),
    )

    assert made.frame.pixels.dtype == np.uint16
    steps_px = np.diff(np.asarray(made.frame.pixels)[16:-16, 0, 0].astype(int))
    assert np.abs(steps_px[4:] - steps_px[:-4]).max() <= 1
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_it_stops_and_refuses() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        enlarge_bicubic(Frame(np.zeros((4, 4, 3), np.uint8)), progress)
    with pytest.raises(ModelError, match="8 or 16 bits"):
        enlarge_bicubic(Frame(np.zeros((4, 4, 3))), Progress())
    with pytest.raises(ValueError, match="level 0"):
        enlarge_bicubic(Frame(np.zeros((4, 4, 3), np.uint8), level=1), Progress())
