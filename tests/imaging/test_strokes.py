from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspector.core.frame import Window
from inspector.imaging.strokes import Stroke

WIDTH_PX, HEIGHT_PX = 23, 17
PLACES = st.tuples(st.floats(-9, 30), st.floats(-9, 30))
PATHS = st.lists(PLACES, min_size=1, max_size=6)
RADII = st.floats(0.2, 12)


def drawn(stroke: Stroke) -> np.ndarray:
    picture = np.zeros((HEIGHT_PX, WIDTH_PX), dtype=bool)
    found = stroke.mask
    if found is not None:
        mask, window = found
        picture[window.slices] = mask
    return picture


def distances(points: np.ndarray) -> np.ndarray:
    """From every pixel's centre to the path, piece by piece."""
    y, x = np.mgrid[0:HEIGHT_PX, 0:WIDTH_PX].astype(np.float64)
    nearest = np.hypot(x - points[0, 0], y - points[0, 1])
    for start, end in itertools.pairwise(points):
        along = end - start
        length2 = float(along @ along)
        if length2 == 0:
            continue
        t = np.clip(((x - start[0]) * along[0] + (y - start[1]) * along[1]) / length2, 0, 1)
        away = np.hypot(x - start[0] - t * along[0], y - start[1] - t * along[1])
        nearest = np.minimum(nearest, away)
    return nearest


@given(PATHS, RADII)
def test_a_stroke_is_every_pixel_within_the_radius_of_its_path(
    path: list[tuple[float, float]], radius_px: float
) -> None:
    stroke = Stroke(radius_px, WIDTH_PX, HEIGHT_PX)
    for x, y in path:
        stroke.extend(x, y)
    away = distances(stroke.points)
    found = drawn(stroke)
    assert found[away < stroke.radius_px - 1e-6].all()
    assert not found[away > stroke.radius_px + 1e-6].any()


@given(PATHS, RADII)
def test_all_that_changes_is_in_the_returned_window(
    path: list[tuple[float, float]], radius_px: float
) -> None:
    stroke = Stroke(radius_px, WIDTH_PX, HEIGHT_PX)
    for x, y in path:
        before = drawn(stroke)
        dirty = stroke.extend(x, y)
        after = drawn(stroke)
        if dirty is None:
            assert np.array_equal(before, after)
            continue
        assert dirty == dirty.clipped(WIDTH_PX, HEIGHT_PX)
        assert np.array_equal(stroke.part(dirty), after[dirty.slices])
        before[dirty.slices] = after[dirty.slices]
        assert np.array_equal(before, after)


@given(st.floats(-0.49, WIDTH_PX - 0.51), st.floats(-0.49, HEIGHT_PX - 0.51))
def test_the_smallest_brush_paints_the_pixel_under_the_pointer(x: float, y: float) -> None:
    assume(abs(x % 1 - 0.5) > 1e-6 and abs(y % 1 - 0.5) > 1e-6)
    stroke = Stroke(0.5, WIDTH_PX, HEIGHT_PX)
    assert stroke.extend(x, y) == Window(round(x), round(y), 1, 1)
    assert np.count_nonzero(drawn(stroke)) == 1


def test_the_mask_is_the_smallest_window_and_cannot_be_written() -> None:
    stroke = Stroke(2.0, 4000, 3000)
    assert stroke.mask is None
    stroke.extend(100, 200)
    stroke.extend(1900, 200)
    found = stroke.mask
    assert found is not None
    mask, window = found
    assert window == Window(98, 198, 1805, 5)
    assert mask[0].any()
    assert mask[-1].any()
    with pytest.raises(ValueError, match="read-only"):
        mask[0, 0] = True


def test_a_stroke_outside_of_the_picture_paints_nothing() -> None:
    stroke = Stroke(5.0, 40, 30)
    assert stroke.extend(-100, 10) is None
    assert stroke.extend(-1e9, -1e9) is None
    assert stroke.mask is None
    assert len(stroke.points) == 2


def test_a_long_stroke_costs_no_more_a_point_than_a_short_one() -> None:
    stroke = Stroke(100.0, 12_000, 9_000)
    angles = np.linspace(0, 60, 3000)
    spent = []
    for angle in angles:
        start = time.thread_time()
        stroke.extend(6000 + 60 * angle * np.cos(angle), 4500 + 60 * angle * np.sin(angle))
        spent.append(time.thread_time() - start)
    assert np.median(spent[-300:]) < 3 * np.median(spent[:300]) + 2e-4
    assert np.median(spent) < 2e-3
    assert sum(spent) / len(spent) < 2e-3
