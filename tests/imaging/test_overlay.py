from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.overlay import Correction, blank, correct, max_pooled, probability_rgba, rgba

PROVENANCE = Provenance("m", "0", "fake", "cpu", "float32", 64, 0, "0", 0.0)
RED, BLUE = (213, 94, 0), (0, 114, 178)


def mask_of(*planes: list[list[int]]) -> Mask:
    return Mask(
        np.array(planes, dtype=np.uint8), tuple(f"c{i}" for i in range(len(planes))), PROVENANCE
    )


def test_pixels_from_the_threshold_on_have_the_colour() -> None:
    picture = rgba(mask_of([[0, 127, 128, 255]]), 0.5, [RED], 0.6)
    assert picture.tolist() == [[[0] * 4, [0] * 4, [*RED, 153], [*RED, 153]]]


def test_each_class_has_its_colour_and_the_most_probable_wins() -> None:
    picture = rgba(mask_of([[200, 130, 10]], [[140, 190, 20]]), 0.5, [RED, BLUE], 1.0)
    assert picture.tolist() == [[[*RED, 255], [*BLUE, 255], [0] * 4]]


def test_one_colour_for_each_class_is_asked_for() -> None:
    with pytest.raises(ValueError, match="2 classes"):
        rgba(mask_of([[0]], [[0]]), 0.5, [RED], 1.0)


def test_thin_cracks_stay_visible_in_smaller_levels() -> None:
    thin = np.zeros((1, 64, 64), dtype=np.uint8)
    thin[0, 37, :] = 255
    picture = rgba(Mask(thin, ("crack",), PROVENANCE), 0.5, [RED], 1.0, level=3)
    assert picture.shape == (8, 8, 4)
    assert (picture[4, :, 3] == 255).all()
    assert picture[..., 3].sum() == 8 * 255


@given(
    hnp.arrays(np.uint8, hnp.array_shapes(min_dims=2, max_dims=2, max_side=20)), st.integers(0, 3)
)
def test_a_pooled_pixel_is_the_maximum_of_what_it_covers(plane: np.ndarray, level: int) -> None:
    side = 2**level
    pooled = max_pooled(plane, level)
    assert pooled.shape == (-(-plane.shape[0] // side), -(-plane.shape[1] // side))
    for (y, x), value in np.ndenumerate(pooled):
        assert value == plane[y * side : (y + 1) * side, x * side : (x + 1) * side].max()


def test_the_heat_picture_hides_nothing_found_nowhere() -> None:
    picture = probability_rgba(mask_of([[0, 64, 255]], [[0, 10, 20]]))
    alpha = picture[0, :, 3].astype(int)
    assert alpha[0] == 0
    assert 0 < alpha[1] < alpha[2] == 255
    assert picture[0, 2, :3].sum() > picture[0, 1, :3].sum()


@pytest.mark.parametrize("level", [0, 1, 2])
def test_rejected_regions_are_cleared_where_they_are(level: int) -> None:
    drawn = np.full((40 >> level, 64 >> level, 4), 255, dtype=np.uint8)
    shape = Shape.of("region", [[(112, 58), (119, 58), (119, 61), (112, 61)]])
    correct(drawn, [Correction(shape, None)], (100, 50), level)
    step = 1 << level
    expected = np.full_like(drawn[..., 3], 255)
    expected[8 // step : 11 // step + 1, 12 // step : 19 // step + 1] = 0
    assert np.array_equal(drawn[..., 3], expected)


@pytest.mark.parametrize("level", [0, 1, 2])
def test_what_people_drew_is_shown_over_what_they_took_away(level: int) -> None:
    drawn = blank(Window(100, 50, 63, 37), level)
    assert drawn.shape == (-(-37 // (1 << level)), -(-63 // (1 << level)), 4)
    taken = Shape.of("region", [[(90, 40), (200, 40), (200, 120), (90, 120)]])
    painted = Shape.of("region", [[(112, 58), (119, 58), (119, 61), (112, 61)]])
    line = Shape.of("line", [[(100, 50), (150, 80)]])
    drawn[...] = 255
    corrections = [Correction(taken, None), Correction(painted, (1, 2, 3)), Correction(line, None)]
    correct(drawn, corrections, (100, 50), level, 0.5)
    step = 1 << level
    expected = np.zeros_like(drawn)
    expected[8 // step : 11 // step + 1, 12 // step : 19 // step + 1] = (1, 2, 3, 128)
    assert np.array_equal(drawn, expected)
