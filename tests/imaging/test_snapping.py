from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from inspector.core.mask import Mask, Provenance
from inspector.core.shape import Shape
from inspector.imaging.contours import regions
from inspector.imaging.region_edits import moved, rectangle
from inspector.imaging.snapping import SnapTargets, snap_to_mask, snap_to_shapes
from inspector.imaging.vertices import edges, nearest_edge

MADE = Provenance("m", "0", "r", "d", "t", 1, 1, "v", 0.0)
PROBABILITIES = hnp.arrays(
    np.uint8,
    st.tuples(st.integers(1, 2), st.integers(1, 12), st.integers(1, 12)),
    elements=st.sampled_from([0, 100, 140, 255]),
)
PLACES = st.floats(-8, 20)


@given(PROBABILITIES, PLACES, PLACES, st.floats(0, 9), st.sampled_from([0.3, 0.5, 0.9]))
def test_snapping_finds_the_nearest_place_on_an_outline(
    probability: np.ndarray, x: float, y: float, reach_px: float, threshold: float
) -> None:
    labels = ("a", "b")[: len(probability)]
    mask = Mask(probability, labels, MADE, (-3, 4))
    found = snap_to_mask(mask, threshold, x, y, reach_px)
    outlines = regions(mask.class_ids(threshold) > 0, mask.origin)
    pixels = [p for shape in outlines for p in _on_rings(shape)]
    away = [np.hypot(px - x, py - y) for px, py in pixels]
    if found is None:
        assert not away or min(away) > reach_px
        return
    assert np.hypot(found[0] - x, found[1] - y) == min(away) <= reach_px
    assert any(nearest_edge(shape, *found).distance_px < 1e-6 for shape in outlines)


def _on_rings(shape: Shape) -> list[tuple[float, float]]:
    """The centres that the rings run through."""
    found = []
    for start, end in zip(*edges(shape), strict=True):
        steps = int(np.abs(end - start).max())
        found += [tuple(start + (end - start) * i / max(steps, 1)) for i in range(steps + 1)]
    return found


def test_a_vertex_is_preferred_to_a_nearer_edge() -> None:
    square = rectangle(0, 0, 20, 20)
    assert snap_to_shapes([square], 3, 1, 4) == (0, 0)
    assert snap_to_shapes([square], 10, 1, 4) == (10, 0)
    assert snap_to_shapes([square], 10, 10, 4) is None
    assert snap_to_shapes([square, moved(square, 21, 0)], 20.8, 0, 4) == (21, 0)
    assert snap_to_shapes([], 1, 1, 4) is None


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    ),
    st.floats(-5, 35),
    st.floats(-5, 35),
    st.floats(0.1, 10),
)
def test_what_is_out_of_reach_does_not_snap(
    rings: list[list[tuple[int, int]]], x: float, y: float, reach_px: float
) -> None:
    shapes = [Shape.of("line", [ring]) for ring in rings]
    nearest = min(nearest_edge(shape, x, y).distance_px for shape in shapes)
    found = SnapTargets(shapes).snap(x, y, reach_px)
    assert (found is not None) == (nearest <= reach_px)
    if found is not None:
        assert np.hypot(found[0] - x, found[1] - y) <= reach_px + 1e-9


def test_two_thousand_shapes_cost_less_than_a_millisecond() -> None:
    rng = np.random.default_rng(3)
    angle = np.linspace(0, 6.2, 60)
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=1) * 20
    targets = SnapTargets(
        [Shape.of("region", [ring + rng.uniform(0, 4000, 2)]) for _ in range(2000)]
    )
    probability = np.zeros((1, 3000, 4000), np.uint8)
    probability[0, ::7] = 255
    mask = Mask(probability, ("crack",), MADE)
    spent = []
    for x, y in rng.uniform(100, 2900, (40, 2)).tolist():
        start = time.thread_time()
        targets.snap(x, y, 8.0)
        snap_to_mask(mask, 0.5, x, y, 8.0)
        spent.append(time.thread_time() - start)
    assert np.median(spent) < 2e-3
