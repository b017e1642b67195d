from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import bounds_window, fill, regions

MASKS = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, max_side=12))
ORIGINS = st.tuples(st.integers(-9, 9), st.integers(-9, 9))


def painted(shapes: list[Shape], window: Window) -> np.ndarray:
    covered = np.zeros((window.height, window.width), dtype=int)
    for shape in shapes:
        covered += fill(shape, window)
    return covered


@settings(max_examples=300)
@given(MASKS, ORIGINS)
def test_filling_the_regions_gives_back_the_mask(mask: np.ndarray, origin: tuple[int, int]) -> None:
    window = Window(*origin, mask.shape[1], mask.shape[0])
    # Equality with counts also says that no two shapes share a pixel.
    assert np.array_equal(painted(regions(mask, origin), window), mask.astype(int))


@given(MASKS)
def test_one_region_for_each_eight_connected_component(mask: np.ndarray) -> None:
    count, _ = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    assert len(regions(mask)) == count - 1


@given(MASKS, st.data())
def test_a_window_shows_its_part_of_the_whole(mask: np.ndarray, data: st.DataObject) -> None:
    height, width = mask.shape
    x, y = data.draw(st.integers(-4, width)), data.draw(st.integers(-4, height))
    window = Window(x, y, data.draw(st.integers(1, 16)), data.draw(st.integers(1, 16)))
    padded = np.pad(mask, 40)
    rows, columns = window.slices
    expected = padded[rows.start + 40 : rows.stop + 40, columns.start + 40 : columns.stop + 40]
    assert np.array_equal(painted(regions(mask), window), expected.astype(int))


def test_a_component_in_the_hole_of_another_is_a_shape_of_its_own() -> None:
    mask = np.zeros((9, 9), dtype=bool)
    mask[0, :] = mask[-1, :] = mask[:, 0] = mask[:, -1] = True
    mask[4, 4] = True
    ring, dot = regions(mask)
    assert len(ring.rings) == 2
    assert dot.rings[0].tolist() == [[4.0, 4.0]]


def test_regions_come_in_reading_order() -> None:
    mask = np.zeros((6, 6), dtype=bool)
    mask[4, 0] = mask[1, 4] = mask[1, 1] = True
    assert [s.rings[0][0].tolist() for s in regions(mask)] == [[1, 1], [4, 1], [0, 4]]


def inside(point: tuple[int, int], ring: np.ndarray) -> bool:
    """Independent of the code under test: OpenCV's point in polygon, borders included."""
    return (
        cv2.pointPolygonTest(ring.astype(np.float32), (float(point[0]), float(point[1])), False)
        >= 0
    )


@given(st.lists(st.tuples(st.integers(-8, 48), st.integers(-8, 48)), min_size=3, max_size=3))
def test_a_drawn_triangle_covers_the_pixels_whose_centres_are_inside(
    quarters: list[tuple[int, int]],
) -> None:
    ring = np.array(quarters, dtype=np.float32) / 4
    edges = np.roll(ring, -1, axis=0) - ring
    if edges[0, 0] * edges[1, 1] == edges[0, 1] * edges[1, 0]:
        return  # OpenCV calls no point inside a flat triangle
    covered = fill(Shape.of("region", [ring]), Window(0, 0, 11, 11))
    expected = [[inside((x, y), ring) for x in range(11)] for y in range(11)]
    assert covered.tolist() == expected


def test_rings_are_filled_even_odd() -> None:
    outer = [(0, 0), (10, 0), (10, 10), (0, 10)]
    inner = [(2.5, 2.5), (7.5, 2.5), (7.5, 7.5), (2.5, 7.5)]
    covered = fill(Shape.of("region", [outer, inner]), Window(0, 0, 11, 11))
    assert covered.sum() == 121 - 25
    assert not covered[5, 5]


def test_a_line_covers_the_pixels_it_runs_through() -> None:
    line = Shape.of("line", [[(1, 1), (5, 5)], [(0, 7), (3, 7)]])
    covered = fill(line, Window(0, 0, 8, 8))
    assert np.argwhere(covered).tolist() == [[1, 1], [2, 2], [3, 3], [4, 4], [5, 5]] + [
        [7, x] for x in range(4)
    ]


def test_coordinates_far_away_cost_nothing() -> None:
    far = Shape.of("region", [[(-1e30, 2), (1e30, 2), (1e30, 4), (-1e30, 4)]])
    assert fill(far, Window(0, 0, 6, 6)).any(axis=1).tolist() == [0, 0, 1, 1, 1, 0]
    assert bounds_window(far, 2, 100, 50) == Window(0, 0, 100, 7)


@pytest.mark.parametrize(
    ("margin", "expected"),
    [(0, Window(3, 4, 5, 3)), (2, Window(1, 2, 9, 7)), (9, Window(0, 0, 17, 16))],
)
def test_bounds_window(margin: float, expected: Window) -> None:
    shape = Shape.of("region", [[(3, 4), (7, 4), (7, 6)]])
    assert bounds_window(shape, margin, 100, 100) == expected


def test_bounds_window_is_clipped_and_none_outside() -> None:
    shape = Shape.of("region", [[(3, 4), (7, 4), (7, 6)]])
    assert bounds_window(shape, 2, 5, 5) == Window(1, 2, 4, 3)
    assert bounds_window(shape, 0, 3, 3) is None


def test_a_line_covers_the_same_pixels_in_every_window() -> None:
    line = Shape.of("line", [[(1.5, 2.5), (4.5, 2.5)]])
    whole = fill(line, Window(0, 0, 8, 6))

    for x, y in ((1, 0), (0, 1), (1, 2)):
        window = Window(x, y, 8 - x, 6 - y)
        assert np.array_equal(fill(line, window), whole[window.slices])
