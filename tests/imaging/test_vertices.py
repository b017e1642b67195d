from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.frame import Window
from inspector.core.shape import Shape
from inspector.imaging.contours import fill
from inspector.imaging.region_edits import outlined, rectangle
from inspector.imaging.vertices import (
    nearest_edge,
    nearest_point,
    point_count,
    with_new_point,
    without_points,
    without_rings,
)

PLACES = st.tuples(st.integers(-50, 50), st.integers(-50, 50))
KINDS = st.sampled_from(["region", "line"])


@st.composite
def shapes(draw: st.DrawFn) -> Shape:
    rings = st.lists(st.lists(PLACES, min_size=1, max_size=7), min_size=1, max_size=3)
    return Shape.of(draw(KINDS), draw(rings))


@st.composite
def vertices(draw: st.DrawFn) -> tuple[Shape, int, int]:
    shape = draw(shapes())
    ring = draw(st.integers(0, len(shape.rings) - 1))
    return shape, ring, draw(st.integers(0, len(shape.rings[ring]) - 1))


def nested(side_px: int = 40) -> Shape:
    """A frame in a frame in a frame, with a hole in the innermost."""
    mask = np.zeros((side_px, side_px), dtype=bool)
    for step, value in enumerate((True, False, True, False)):
        mask[4 * step : side_px - 4 * step, 4 * step : side_px - 4 * step] = value
    return outlined(mask, Window(0, 0, side_px, side_px))


@given(vertices(), PLACES)
def test_a_new_vertex_can_be_taken_back(
    found: tuple[Shape, int, int], place: tuple[int, int]
) -> None:
    shape, ring, index = found
    changed = with_new_point(shape, ring, index, *place)
    assert point_count(changed) == point_count(shape) + 1
    assert changed.rings[ring][index + 1].tolist() == list(place)
    if len(shape.rings[ring]) >= 3:
        assert without_points(changed, {(ring, index + 1)}) == shape


@given(shapes(), st.data())
def test_removed_vertices_are_gone_and_the_others_stay_in_order(
    shape: Shape, data: st.DataObject
) -> None:
    names = [(r, i) for r, ring in enumerate(shape.rings) for i in range(len(ring))]
    gone = data.draw(st.sets(st.sampled_from(names)))
    left = without_points(shape, gone)
    fewest = 3 if shape.kind == "region" else 2
    if left is None:
        assert gone
        return
    kept = [
        [p for i, p in enumerate(ring.tolist()) if (r, i) not in gone]
        for r, ring in enumerate(shape.rings)
    ]
    touched = {r for r, _ in gone}
    whole = [ring for r, ring in enumerate(kept) if r not in touched or len(ring) >= fewest]
    found = [ring.tolist() for ring in left.rings]
    if shape.kind == "line":
        assert found == whole
    else:
        assert all(ring in whole for ring in found)


def test_a_shape_that_loses_all_vertices_is_gone() -> None:
    square = rectangle(0, 0, 5, 5)
    assert without_points(square, {(0, 0)}) is not None
    assert without_points(square, {(0, 0), (0, 2)}) is None
    line = Shape.of("line", [[(0, 0), (1, 1)], [(5, 5), (6, 6), (7, 7)]])
    left = without_points(line, {(0, 1), (1, 1)})
    assert left == Shape.of("line", [[(5, 5), (7, 7)]])


def test_a_ring_goes_with_what_would_turn_inside_out() -> None:
    shape = nested()
    window = Window(0, 0, 40, 40)
    before = fill(shape, window)
    sizes = [np.ptp(ring[:, 0]) for ring in shape.rings]
    outline, hole, island, inner = np.argsort(sizes)[::-1].tolist()
    # Without the outline its hole is gone too; the island in it stays.
    left = without_rings(shape, {outline})
    assert left is not None
    expected = before.copy()
    expected[:4] = expected[-4:] = False
    expected[:, :4] = expected[:, -4:] = False
    assert np.array_equal(fill(left, window), expected)
    # Without the hole the island is part of the rest; the hole in the island stays.
    left = without_rings(shape, {hole})
    assert left is not None
    expected = before.copy()
    expected[4:8, 4:-4] = expected[-8:-4, 4:-4] = True
    expected[4:-4, 4:8] = expected[4:-4, -8:-4] = True
    assert np.array_equal(fill(left, window), expected)
    assert without_rings(shape, {outline, hole, island, inner}) is None


@given(hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, max_side=10)), st.data())
def test_a_lost_ring_moves_no_other_outline(mask: np.ndarray, data: st.DataObject) -> None:
    mask[0, 0] = True
    window = Window(0, 0, mask.shape[1], mask.shape[0])
    shape = outlined(mask, window)
    lost = data.draw(st.integers(0, len(shape.rings) - 1))
    left = without_rings(shape, {lost})
    after = np.zeros_like(mask) if left is None else fill(left, window)
    inside = fill(Shape("region", (shape.rings[lost],)), window)
    assert not ((after != mask) & ~inside).any()


@given(shapes(), PLACES)
def test_the_nearest_vertex_and_edge(shape: Shape, place: tuple[int, int]) -> None:
    x, y = place
    vertex = nearest_point(shape, x, y)
    away = [np.hypot(*(ring.astype(float) - place).T).min() for ring in shape.rings]
    assert vertex.distance_px == pytest.approx(min(away))
    at = shape.rings[vertex.ring][vertex.index]
    assert np.hypot(*(at.astype(float) - place)) == pytest.approx(vertex.distance_px)

    edge = nearest_edge(shape, x, y)
    ring = shape.rings[edge.ring].astype(float)
    start, end = ring[edge.index], ring[(edge.index + 1) % len(ring)]
    samples = [
        start + (end - start) * t
        for ring in shape.rings
        for start, end in _pairs(ring.astype(float), shape.kind == "region")
        for t in np.linspace(0, 1, 21)
    ]
    assert edge.distance_px <= min(np.hypot(*(s - place)) for s in samples) + 1e-9
    assert np.hypot(edge.at[0] - x, edge.at[1] - y) == pytest.approx(edge.distance_px, abs=1e-9)
    through = np.hypot(*(np.array(edge.at) - start)) + np.hypot(*(np.array(edge.at) - end))
    open_end = shape.kind == "line" and edge.index == len(ring) - 1
    expected = 0 if open_end and edge.at == tuple(start) else np.hypot(*(end - start))
    if not open_end:
        assert through == pytest.approx(expected, abs=1e-6)


def _pairs(ring: np.ndarray, closed: bool) -> list[tuple[np.ndarray, np.ndarray]]:
    pairs = list(zip(ring, np.roll(ring, -1, axis=0), strict=True))
    return pairs if closed or len(ring) == 1 else pairs[:-1]


def test_ten_thousand_vertices_take_less_than_a_millisecond() -> None:
    angle = np.linspace(0, 6, 10_000)
    shape = Shape.of("region", [np.stack([np.cos(angle), np.sin(angle)], axis=1) * 900])
    spent = []
    for _ in range(30):
        start = time.thread_time()
        nearest_point(shape, 3, 4)
        nearest_edge(shape, 3, 4)
        spent.append(time.thread_time() - start)
    assert min(spent) < 2e-3
