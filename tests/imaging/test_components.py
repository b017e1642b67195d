"""Boxes around the parts of a mask."""

from __future__ import annotations

import numpy as np

from inspector.imaging.components import component_boxes


def test_parts_that_touch_at_corners_are_one() -> None:
    mask = np.zeros((8, 9), bool)
    mask[1, 2] = mask[2, 3] = True
    mask[5:7, 6:9] = True
    assert sorted(component_boxes(mask)) == [(2, 1, 2, 2), (6, 5, 3, 2)]
    assert component_boxes(np.zeros((3, 3), bool)) == []
    assert component_boxes(np.ones((1, 1), bool)) == [(0, 0, 1, 1)]
