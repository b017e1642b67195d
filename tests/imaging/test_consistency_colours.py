"""The colours of contradictions: from as measured to the limit, and grey for nothing."""

from __future__ import annotations

import numpy as np

from inspector.imaging.consistency_colours import LIMIT, consistency_rgb, ramp


def test_the_colours_go_from_as_measured_to_the_limit() -> None:
    apart = np.array([[0.0, LIMIT / 2, LIMIT, 10.0, np.nan]], np.float32)
    shown, colours = consistency_rgb(apart), ramp()
    assert shown.shape == (1, 5, 3)
    assert np.array_equal(shown[0, 0], colours[0])
    assert np.array_equal(shown[0, 1], colours[128])
    assert np.array_equal(shown[0, 2], colours[255])
    assert np.array_equal(shown[0, 3], colours[255])
    assert len(set(shown[0, 4].tolist())) == 1, "what was not measured is grey"
