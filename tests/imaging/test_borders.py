"""Borders lie between pixels: a band of n pixels is n wide from border to border."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.borders import border_of_mask, border_of_shape
from inspector.imaging.contours import regions

MADE = Provenance("m", "0" * 64, "r", "cpu", "float32", 512, 64, "0", 0.01)


def mask_of(present: np.ndarray, origin: tuple[int, int] = (0, 0)) -> Mask:
    return Mask((present * 255).astype(np.uint8)[None], ("crack",), MADE, origin)


def band(width: int) -> np.ndarray:
    present = np.zeros((40, 40), bool)
    present[:, 10 : 10 + width] = True
    return present


@given(st.integers(1, 12), st.floats(5, 30))
def test_a_band_is_as_wide_as_its_pixels(width: int, y: float) -> None:
    mask, (shape,) = mask_of(band(width), (100, 200)), regions(band(width), (100, 200))
    for find in (
        lambda x: border_of_mask(mask, 0.5, x, 200 + y, 6.0),
        lambda x: border_of_shape(shape, x, 200 + y, 6.0),
    ):
        left, right = find(108.2), find(109.5 + width + 1.3)
        assert left is not None
        assert right is not None
        assert right[0] - left[0] == width
        assert (left[1], right[1]) == (200 + y, 200 + y)


@given(st.data())
def test_it_is_the_nearest_side_of_all(data: st.DataObject) -> None:
    bits = data.draw(st.lists(st.booleans(), min_size=36, max_size=36))
    present = np.zeros((10, 10), bool)
    present[2:8, 2:8] = np.array(bits).reshape(6, 6)
    x, y = data.draw(st.floats(1, 8)), data.draw(st.floats(1, 8))
    sides = []
    for row, column in np.ndindex(9, 9):
        if present[row, column] != present[row, column + 1]:
            beside = float(np.clip(y, row - 0.5, row + 0.5))
            sides.append(np.hypot(column + 0.5 - x, beside - y))
        if present[row, column] != present[row + 1, column]:
            beside = float(np.clip(x, column - 0.5, column + 0.5))
            sides.append(np.hypot(beside - x, row + 0.5 - y))
    found = border_of_mask(mask_of(present), 0.5, x, y, 4.0)
    if min(sides, default=np.inf) > 4.0:
        assert found is None
    else:
        assert found is not None
        assert np.hypot(found[0] - x, found[1] - y) == pytest.approx(min(sides))


def test_a_mask_ends_at_its_own_edge() -> None:
    full = mask_of(np.ones((10, 10), bool), (20, 20))
    assert border_of_mask(full, 0.5, 19.0, 25.0, 3.0) == (19.5, 25.0)
    assert border_of_mask(full, 0.5, 25.0, 25.0, 3.0) is None
    assert border_of_mask(full, 0.5, 100.0, 25.0, 3.0) is None


def test_the_threshold_counts() -> None:
    present = np.zeros((20, 20))
    present[:, 10:] = 0.4
    present[:, 12:] = 0.9
    mask = mask_of(present)
    assert border_of_mask(mask, 0.3, 10.0, 10.0, 6.0) == (9.5, 10.0)
    assert border_of_mask(mask, 0.5, 10.0, 10.0, 6.0) == (11.5, 10.0)


def test_a_hole_has_a_border_too() -> None:
    present = np.ones((30, 30), bool)
    present[12:18, 12:18] = False
    (shape,) = regions(present)
    assert len(shape.rings) == 2
    assert border_of_shape(shape, 13.0, 15.0, 4.0) == (11.5, 15.0)


def test_windows_reach_far_enough() -> None:
    shape = Shape.of("region", [[(5, 5), (15, 5), (15, 15), (5, 15)]])
    assert border_of_shape(shape, 10.0, 5.4, 0.9 + 1e-9) == (10.0, 4.5)
    assert border_of_shape(shape, 10.0, 5.5, 0.9) is None
