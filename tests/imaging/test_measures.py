"""Cracks of known length and width, drawn exactly: pixels at least half covered.

Exactly along the rows, columns and diagonals the pixels themselves know a width only to the next
row or diagonal, whatever the measurement; there the cracks lie between the pixels or are as wide as
a whole number of rows.
"""

from __future__ import annotations

import itertools
import math
import time

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis.extra import numpy as hnp

from inspector.core.annotation import CrackMeasures
from inspector.core.shape import Shape
from inspector.imaging.contours import regions
from inspector.imaging.measures import measure, measure_shape

WIDTH_TOLERANCE_PX = 0.5
LENGTH_TOLERANCE = 0.02


def strip(points: np.ndarray, width_px: float) -> np.ndarray:
    """The pixels within half a width of a polyline with square ends."""
    size = (points.max(axis=0) + width_px + 5).astype(int)
    y, x = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float64)
    covered = np.zeros(x.shape, dtype=bool)
    for index, (start, end) in enumerate(itertools.pairwise(points)):
        length = math.hypot(*(end - start))
        ux, uy = (end - start) / length
        along = (x - start[0]) * ux + (y - start[1]) * uy
        across = np.abs((y - start[1]) * ux - (x - start[0]) * uy)
        covered |= (across <= width_px / 2) & (along >= 0) & (along <= length)
        if index:
            covered |= np.hypot(x - start[0], y - start[1]) <= width_px / 2
    return covered


def placed(points: np.ndarray, width_px: float, shift: float = 0.37) -> np.ndarray:
    return points - points.min(axis=0) + width_px + 5 + shift


def turned(points: np.ndarray, degrees: float) -> np.ndarray:
    """Turned counter-clockwise as seen (y points down)."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return points @ np.array([[c, -s], [s, c]])


def length_of(points: np.ndarray) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


def assert_measures(found: CrackMeasures, points: np.ndarray, width_px: float) -> None:
    assert found.width_mean_px == pytest.approx(width_px, abs=WIDTH_TOLERANCE_PX)
    assert found.length_px == pytest.approx(length_of(points), rel=LENGTH_TOLERANCE)
    assert found.junctions == 0


@pytest.mark.parametrize("width_px", [3.0, 4.0, 5.0, 8.0, 13.0, 20.0])
@pytest.mark.parametrize("degrees", [0, 1, 7, 15, 30, 45, 52, 60, 75, 89, 90, 120, 134, 160, 179])
def test_straight_cracks(degrees: float, width_px: float) -> None:
    points = placed(turned(np.array([[0.0, 0.0], [240.0, 0.0]]), degrees), width_px)
    found = measure(strip(points, width_px))
    assert_measures(found, points, width_px)
    assert (found.orientation_deg - degrees + 90) % 180 - 90 == pytest.approx(0, abs=1.0)
    assert found.width_p95_px == pytest.approx(width_px, abs=0.6)
    assert found.width_max_px == pytest.approx(width_px, abs=0.7)


@pytest.mark.parametrize("width_px", [1.0, 2.0])
@pytest.mark.parametrize("degrees", [0, 7, 30, 45, 90, 120])
def test_hairline_cracks(degrees: float, width_px: float) -> None:
    points = placed(
        turned(np.array([[0.0, 0.0], [240.0, 0.0]]), degrees), width_px, (width_px - 1) / 2
    )
    found = measure(strip(points, width_px - 1e-3))
    assert found.length_px == pytest.approx(240, rel=LENGTH_TOLERANCE)
    assert found.width_mean_px == pytest.approx(width_px, abs=0.5)


@pytest.mark.parametrize("width_px", [3.0, 6.0, 9.0])
@pytest.mark.parametrize("degrees", [0, 20, 45, 90, 130])
@pytest.mark.parametrize("bend", [30, 60, 90])
def test_bent_cracks(bend: float, degrees: float, width_px: float) -> None:
    knee = np.array([[0.0, 0.0], [120.0, 0.0]])
    points = np.vstack([knee, knee[1] + turned(knee[1:], bend)])
    points = placed(turned(points, degrees), width_px)
    assert_measures(measure(strip(points, width_px)), points, width_px)


@pytest.mark.parametrize("width_px", [3.0, 5.0, 8.0])
@pytest.mark.parametrize("degrees", [0, 33, 90, 111])
@pytest.mark.parametrize(("period", "amplitude"), [(120.0, 20.0), (80.0, 15.0), (60.0, 10.0)])
def test_winding_cracks(period: float, amplitude: float, degrees: float, width_px: float) -> None:
    s = np.arange(0.0, 300.5, 1.5)
    points = np.stack([s, amplitude * np.sin(2 * np.pi * s / period + 0.7)], axis=1)
    points = placed(turned(points, degrees), width_px)
    assert_measures(measure(strip(points, width_px)), points, width_px)


def test_a_crack_that_widens_is_widest_at_its_wide_end() -> None:
    ring = np.array([(20.0, 60.0), (320.0, 50.0), (320.0, 70.0), (20.0, 64.0)])
    found = measure_shape(Shape.of("region", [ring]))
    assert found.width_max_at[0] > 290
    assert found.width_max_at[1] == pytest.approx(60, abs=2)
    assert 18 < found.width_max_px < 20.5
    assert found.width_mean_px == pytest.approx(12, abs=0.8)
    assert found.width_p95_at[0] < found.width_max_at[0]
    assert 17 < found.width_p95_px < found.width_max_px


def test_the_origin_moves_places_and_nothing_else() -> None:
    mask = strip(np.array([[10.0, 10.0], [90.0, 50.0]]), 5.0)
    here, there = measure(mask), measure(mask, (1000, 200))
    assert there.width_max_at == (here.width_max_at[0] + 1000, here.width_max_at[1] + 200)
    assert there.width_p95_at == (here.width_p95_at[0] + 1000, here.width_p95_at[1] + 200)
    assert (there.length_px, there.width_mean_px) == (here.length_px, here.width_mean_px)


def test_a_shape_measures_as_its_pixels_do() -> None:
    mask = strip(np.array([[10.0, 10.0], [90.0, 50.0], [60.0, 90.0]]), 5.0)
    (shape,) = regions(mask, (7, 9))
    assert measure_shape(shape) == measure(mask, (7, 9))


@pytest.mark.parametrize("thickness", [1, 4, 7])
def test_crossings_count_once(thickness: int) -> None:
    image = np.zeros((200, 200), dtype=np.uint8)
    cv2.line(image, (20, 20), (180, 180), 1, thickness)
    cv2.line(image, (180, 25), (20, 170), 1, thickness)
    assert measure(image > 0).junctions == 1
    cv2.line(image, (20, 100), (60, 60), 1, thickness)
    assert measure(image > 0).junctions == 2


def test_a_junction_is_not_a_wide_place() -> None:
    mask = np.zeros((220, 220), dtype=bool)
    mask[106:115, 10:211] = True
    mask[110:211, 106:115] = True
    found = measure(mask)
    assert found.junctions == 1
    assert found.width_max_px < 9.6
    assert found.length_px == pytest.approx(201 + 101, rel=LENGTH_TOLERANCE)


def test_rings_dots_and_lines() -> None:
    ring = np.zeros((140, 140), dtype=np.uint8)
    cv2.circle(ring, (70, 70), 50, 1, 5)
    found = measure(ring > 0)
    assert found.length_px == pytest.approx(2 * math.pi * 50, rel=LENGTH_TOLERANCE)
    assert found.junctions == 0
    dot = measure(np.ones((1, 1), dtype=bool), (5, 6))
    assert (dot.length_px, dot.width_mean_px, dot.area_px) == (1.0, 1.0, 1.0)
    assert dot.width_max_at == (5.0, 6.0)
    row = measure(np.ones((1, 30), dtype=bool))
    assert row.length_px == pytest.approx(30.0, abs=0.3)
    assert row.width_mean_px == pytest.approx(1.0, abs=0.05)
    column = measure(np.ones((30, 1), dtype=bool))
    assert column.orientation_deg == pytest.approx(90.0)
    disc = cv2.circle(np.zeros((60, 60), dtype=np.uint8), (30, 30), 20, 1, cv2.FILLED) > 0
    assert measure(disc).length_px == pytest.approx(41, abs=1)
    assert measure(disc).width_max_px == pytest.approx(41, abs=2.5)


def test_noise_holes_do_not_make_loops_but_real_holes_do() -> None:
    mask = np.zeros((40, 200), dtype=bool)
    mask[15:25, 10:190] = True
    mask[19:21, 60:63] = mask[20, 120] = False
    found = measure(mask)
    assert (found.junctions, found.area_px) == (0, 10 * 180 - 7)
    assert found.length_px == pytest.approx(180, rel=LENGTH_TOLERANCE)
    mask[17:23, 90:120] = False
    assert measure(mask).junctions == 2


def test_nothing_measures_zero() -> None:
    found = measure(np.zeros((4, 4), dtype=bool), (3, 2))
    assert (found.length_px, found.area_px, found.width_max_at) == (0.0, 0.0, (3.0, 2.0))
    sliver = Shape.of("region", [[(1.2, 1.2), (1.4, 1.2), (1.3, 1.4)]])
    assert measure_shape(sliver).area_px == 0.0


def test_a_line_has_no_width() -> None:
    with pytest.raises(ValueError, match="regions"):
        measure_shape(Shape.of("line", [[(0, 0), (5, 5)]]))


@settings(max_examples=100, deadline=None)
@given(hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, max_side=16)))
def test_any_mask_has_finite_measures(mask: np.ndarray) -> None:
    found = measure(mask)
    assert found.area_px == mask.sum()
    assert 0.0 <= found.orientation_deg < 180.0
    assert all(
        math.isfinite(value) and value >= 0
        for value in (found.length_px, found.width_mean_px, found.width_p95_px, found.width_max_px)
    )
    assert found.width_max_px >= found.width_p95_px
    assert (found.length_px > 0) == mask.any()


def test_a_crack_across_a_large_picture_is_measured_quickly() -> None:
    image = np.zeros((2200, 2200), dtype=np.uint8)
    cv2.line(image, (5, 5), (2120, 2120), 1, 7)
    started = time.process_time()
    found = measure(image > 0)
    # 0.05 s of processor time on one core of 2024; ten times that is a broken algorithm.
    assert time.process_time() - started < 0.5
    assert found.length_px == pytest.approx(math.hypot(2115, 2115), rel=0.01)


def test_a_net_is_longer_than_it_reaches_and_a_crack_is_not() -> None:
    net = np.zeros((220, 320), dtype=np.bool_)
    for x in range(10, 311, 60):
        net[10:211, x : x + 4] = True
    for y in range(10, 211, 50):
        net[y : y + 4, 10:314] = True
    found = measure(net)
    assert found.junctions >= 20
    assert found.length_px > 4 * found.extent_px
    line = np.zeros((40, 320), dtype=np.bool_)
    line[18:23, 10:310] = True
    found = measure(line)
    assert found.length_px == pytest.approx(300, rel=0.02)
    assert found.extent_px == pytest.approx(300, rel=0.05)
