"""From pixels to the map and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.core.georeference import GeoReference, GeoTransform

TILE = GeoTransform(10.0, 0.0, 399_960.0, 0.0, -10.0, 4_700_040.0)

steps = st.floats(0.1, 100.0) | st.floats(-100.0, -0.1)
small = st.floats(-0.05, 0.05)
origins = st.floats(-1e7, 1e7)


def test_the_first_pixel_has_its_centre_half_a_pixel_inside() -> None:
    assert TILE.to_map([[0, 0]]).tolist() == [[399_965.0, 4_700_035.0]]
    assert TILE.corners_to_map([[0, 0]]).tolist() == [[399_960.0, 4_700_040.0]]


@given(steps, small, origins, small, steps, origins, st.integers(0, 20_000), st.integers(0, 20_000))
def test_there_and_back(
    a: float, b: float, c: float, d: float, e: float, f: float, x: int, y: int
) -> None:
    transform = GeoTransform(a, b, c, d, e, f)

    back = transform.to_pixels(transform.to_map([[x, y]]))

    np.testing.assert_allclose(back, [[x, y]], atol=1e-4)


@given(st.integers(1, 8), st.integers(0, 100), st.integers(0, 100))
def test_an_enlarged_picture_keeps_its_corners(factor: int, width: int, height: int) -> None:
    corners = np.array([[0, 0], [width, 0], [0, height], [width, height]])

    enlarged = TILE.enlarged(factor).corners_to_map(corners * factor)

    np.testing.assert_allclose(enlarged, TILE.corners_to_map(corners), rtol=1e-15)


def test_a_part_begins_at_its_own_pixel() -> None:
    part = GeoReference("EPSG:32631", TILE).moved(7, 3)
    np.testing.assert_array_equal(part.transform.to_map([[0, 0]]), TILE.to_map([[7, 3]]))
    assert part.crs == "EPSG:32631"


@pytest.mark.parametrize(
    "six",
    [
        (0, 0, 1, 0, 1, 1),
        (1, 1, 0, 1, 1, 0),
        (float("nan"), 0, 0, 0, 1, 0),
        (1, 0, 0, 0, 1, float("inf")),
    ],
)
def test_pixels_without_area_or_place_are_refused(six: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="a transform of"):
        GeoTransform(*six)
